import { sum } from '../core/progress.ts';
import { percent } from '../core/ratio.ts';
import type { Report } from '../core/report.ts';
import { SetupError } from '../core/setup-error.ts';
import { isBehind } from '../core/status.ts';
import { auditForm } from '../render/audit.ts';
import { type CheckColumn, renderChecks } from '../render/checks.ts';
import { renderForm } from '../render/consolidated.ts';
import { withoutAccepted } from '../render/finding-list.ts';
import { gapSentences } from '../render/notes.ts';
import { ACTION_WORDS, MENU_WORDS } from '../render/words/actions.ts';
import { type ActionResult, lockDocument } from './action.ts';
import { Memory } from './memory.ts';
import { readEverything } from './read.ts';
import { writeFindingSheet } from './sheets/finding-sheet.ts';
import { readFormSheet, writeForm } from './sheets/form-sheet.ts';
import { readHistorySheet, writeHistory } from './sheets/history-sheet.ts';
import { markTabs } from './sheets/mark-sheet.ts';
import { colorTabs, writeChecks } from './sheets/unit-sheets.ts';
import { journaled } from './undo/journal.ts';
import type { SheetWorkbook } from './workbook.ts';

/** The one click, without a dialog: reads everything once, judges it, and writes what changed. */
export function renewSummary(workbook: SheetWorkbook): ActionResult {
  const action = MENU_WORDS.buildSummary;
  return lockDocument<ActionResult>(
    action,
    Session.getScriptTimeZone(),
    () => {
      const reading = readEverything(workbook);
      const { tabs, report } = reading;
      const form = renderForm(report);
      const tab = workbook.nameOf('consolidated');
      const mismatch = auditForm(form);
      if (mismatch) throw new SetupError({ code: 'form-does-not-add-up', tab, ...mismatch });
      const formSheet = readFormSheet(workbook);
      const historySheet = readHistorySheet(workbook);
      // A warning that an officer accepted no longer asks for anything; an error still keeps its row out.
      const shown = withoutAccepted(report, reading.list.known, ['warning']);
      const checks = renderChecks(shown, tabs);
      const memory = new Memory();
      const changes = journaled(workbook, action, () =>
        [
          writeForm(workbook, formSheet, form) && `“${tab}”`,
          writeHistory(workbook, historySheet, report) && `“${workbook.nameOf('history')}”`,
          writeFindingSheet(reading).changed && `“${workbook.nameOf('findings')}”`,
          count(writeChecks(workbook, checks), ACTION_WORDS.changedChecks),
          count(markTabs(workbook, memory, shown, tabs, false), ACTION_WORDS.changedMarks),
          count(colorTabs(workbook, memory, report, checks), ACTION_WORDS.changedColors),
          workbook.keep(memory),
        ].filter((change) => change !== false),
      );
      return { outcome: 'done', message: describe(report, checks, changes) };
    },
    (message) => ({ outcome: 'busy', message }),
  );
}

function count(changed: number, words: (changed: number) => string): string | false {
  return changed > 0 && words(changed);
}

function describe(
  report: Report,
  checks: readonly CheckColumn[],
  changes: readonly string[],
): string {
  const { result, target } = report.total;
  const behind = report.units.filter((unit) => isBehind(unit.status)).length;
  const notCounted = sum(report.notCounted.map(({ rows }) => rows));
  return [
    ACTION_WORDS.summary(report.asOf, result, target, percent(result, target)),
    ACTION_WORDS.behind(behind),
    ACTION_WORDS.notCounted(notCounted),
    ...gapSentences(report.gaps),
    ACTION_WORDS.keptWords(sum(checks.map(({ kept }) => kept))),
    ACTION_WORDS.changed(changes),
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}
