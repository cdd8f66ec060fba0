import { HEALTH_WORDS } from '../../words/health.ts';
import { ENTRY_TITLES } from '../../words/menu.ts';
import { judgeHealth } from '../../workbook/health.ts';
import { examine } from '../health/examination.ts';
import { mend } from '../health/mending.ts';
import { finishTabs } from '../health/unfinished.ts';
import { mayManage } from '../protections.ts';
import { type ActionResult, lockDocument } from '../run/action.ts';
import { writeRun } from '../run/write-run.ts';
import { SheetWorkbook } from '../sheet/workbook.ts';

/** The button of the page: mends what was ticked and is still wrong. Any editor can call it from a page. */
export function fixWorkbook(input: string[]): ActionResult {
  const title = ENTRY_TITLES.checkWorkbook;
  const wanted = Array.isArray(input) ? input.map(String) : [];
  const workbook = new SheetWorkbook();
  if (!Array.isArray(input) || !mayManage(workbook))
    return { outcome: 'refused', message: HEALTH_WORDS.bad };
  return lockDocument<ActionResult>(
    title,
    Session.getScriptTimeZone(),
    () => {
      const { answer } = writeRun(workbook, title, (book) => draftMending(book, wanted));
      return answer === 0
        ? { outcome: 'refused', message: HEALTH_WORDS.none }
        : { outcome: 'done', message: HEALTH_WORDS.fixed(answer) };
    },
    (message) => ({ outcome: 'busy', message }),
  );
}

/** Drafts what mends the findings that are still there; answers how many. */
function draftMending(workbook: SheetWorkbook, wanted: readonly string[]): number {
  const examination = examine(workbook);
  const findings = judgeHealth(examination.facts).filter(
    ({ fix }) => fix !== null && wanted.includes(fix),
  );
  for (const finding of findings) mend(examination, finding);
  finishTabs(
    workbook,
    findings.flatMap((finding) => (finding.code === 'tab-unfinished' ? finding.role : [])),
  );
  return findings.length;
}
