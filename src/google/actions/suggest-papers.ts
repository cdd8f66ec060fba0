import {
  PAPER_COLUMNS,
  type PaperLine,
  readPaperLines,
} from '../../programme/papers/assignments.ts';
import { suggestSpeakers } from '../../programme/papers/suggestions.ts';
import type { Report } from '../../programme/report.ts';
import { ENTRY_TITLES } from '../../words/menu.ts';
import { PAPER_WORDS, suggestionsText } from '../../words/papers.ts';
import { ask } from '../page.ts';
import type { ActionResult } from '../run/action.ts';
import { readNeeded } from '../run/closing.ts';
import { officersRun } from '../run/officers-run.ts';
import { readEverything } from '../run/read.ts';
import { offerTab } from '../set-up/offer-tab.ts';
import type { SheetWorkbook } from '../sheet/workbook.ts';

/** “Gợi ý tham luận”: who might speak, beside each line of the tab; the choice is people's. */
export function suggestPapers(): ActionResult {
  const title = ENTRY_TITLES.suggestPapers;
  return officersRun(title, draftSuggestions, (workbook) =>
    offerTab(workbook, title, 'papers', () => ask('new-tabs', 'closingTab', 'papers')),
  );
}

function draftSuggestions(workbook: SheetWorkbook): string {
  const table = readNeeded(workbook, 'papers', PAPER_COLUMNS);
  const { report } = readEverything(workbook);
  const lines = readPaperLines(table, report.programme.units);
  if (lines.length === 0) return PAPER_WORDS.noLines(table.tab);
  const texts = textsFor(lines, report);
  const column = table.columns.suggestion ?? widthOf(table.grid);
  const wanted = Array.from({ length: table.grid.length - table.headRow }, (_, index) => {
    const row = table.headRow + index;
    if (index === 0 && table.columns.suggestion === undefined) return [PAPER_WORDS.header];
    return [texts.get(row) ?? table.grid[row]?.[column] ?? null];
  });
  const tab = workbook.open('papers');
  const { draft } = workbook;
  const block = { row: 0, column: 0, rows: table.grid.length, columns: column + 1 };
  draft.standOn(tab, block, table.grid);
  draft.grow(tab, table.grid.length, column + 1);
  draft.exactValues(tab, { row: table.headRow, column }, table.grid, wanted);
  const doubts = lines.flatMap(({ doubt }) => (doubt ? [doubt] : []));
  return [
    PAPER_WORDS.made(lines.length - doubts.length),
    ...(doubts.length > 0 ? [PAPER_WORDS.doubtful(doubts)] : []),
  ].join(' ');
}

/** By the row of the grid; a line that is not understood gets nothing. */
function textsFor(lines: readonly PaperLine[], report: Report): Map<number, string> {
  const suggest = suggestSpeakers(report);
  return new Map(
    lines.map(({ row, unit, speaker, doubt }) => {
      const found = doubt === null && speaker !== null ? suggest(unit, speaker) : null;
      if (found === null) return [row, ''];
      return [row, found.length === 0 ? PAPER_WORDS.nobody : suggestionsText(found)];
    }),
  );
}

function widthOf(grid: readonly (readonly unknown[])[]): number {
  return Math.max(0, ...grid.map((cells) => cells.length));
}
