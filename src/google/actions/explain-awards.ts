import { type Explanation, explain } from '../../programme/awards/explain.ts';
import type { UnitTab } from '../../programme/verdict.ts';
import { conditionText, EXPLAIN_WORDS as WORDS } from '../../words/awards.ts';
import { ENTRY_TITLES } from '../../words/menu.ts';
import { cellName } from '../../workbook/cell.ts';
import { cleanText } from '../../workbook/text.ts';
import { type ActionResult, menuAction, refuse, tell } from '../run/action.ts';
import { readEverything } from '../run/read.ts';

/** “Vì sao có tên, không có tên…”: every condition with its answer and its cell. Nothing is written. */
export function explainAwards(): ActionResult {
  const title = ENTRY_TITLES.explainAwards;
  return menuAction(() => {
    const ui = SpreadsheetApp.getUi();
    const answer = ui.prompt(title, WORDS.ask, ui.ButtonSet.OK_CANCEL);
    const name = cleanText(answer.getResponseText());
    if (answer.getSelectedButton() !== ui.Button.OK || name === '')
      return { outcome: 'refused', message: WORDS.stopped };
    const { report, tabs } = readEverything();
    const found = explain(report, name);
    if (found.length === 0) return refuse(title, WORDS.nobody(name));
    const message = found.map((each) => explanationText(each, tabs)).join('\n\n');
    tell(title, message);
    return { outcome: 'done', message };
  });
}

function explanationText(
  { initiative, name, unit, conditions, isIn }: Explanation,
  tabs: readonly UnitTab[],
): string {
  const columns = tabs.find(({ table }) => table.tab === initiative?.tab)?.table.columns ?? {};
  const lines = conditions.map((judged) => {
    const { title, found } = conditionText(judged);
    const at = judged.column === null ? undefined : columns[judged.column];
    const cell = at === undefined || !initiative ? '' : cellName(initiative.row - 1, at);
    return WORDS.line(WORDS.answers[judged.answer], title, found, cell);
  });
  if (!initiative) return [name, ...lines, isIn ? WORDS.isIn : WORDS.unitOut].join('\n');
  const where = [initiative.grassroots, unit].filter((text) => text !== '').join(', ');
  return [
    WORDS.who(name, where),
    WORDS.row(initiative.title, initiative.tab, initiative.row),
    ...lines,
    isIn ? WORDS.isIn : WORDS.isOut,
  ].join('\n');
}
