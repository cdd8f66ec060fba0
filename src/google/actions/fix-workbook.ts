import { HEALTH_WORDS } from '../../words/health.ts';
import { ENTRY_TITLES } from '../../words/menu.ts';
import { type HealthFinding, judgeHealth } from '../../workbook/health.ts';
import { examine } from '../health/examination.ts';
import { mend } from '../health/mending.ts';
import { mayManage } from '../protections.ts';
import { type ActionResult, lockDocument } from '../run/action.ts';
import { SheetWorkbook } from '../sheet/workbook.ts';
import { journaled } from '../undo/journal.ts';

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
      const examination = examine(workbook);
      const findings = judgeHealth(examination.facts).filter(
        ({ fix }) => fix !== null && wanted.includes(fix),
      );
      if (findings.length === 0) return { outcome: 'refused', message: HEALTH_WORDS.none };
      journaled(workbook, title, () => {
        for (const finding of lastZone(findings)) mend(examination, finding);
      });
      return { outcome: 'done', message: HEALTH_WORDS.fixed(findings.length) };
    },
    (message) => ({ outcome: 'busy', message }),
  );
}

/** Dates are written in the zone that was found, so another zone comes after them. */
function lastZone(findings: readonly HealthFinding[]): HealthFinding[] {
  const isZone = ({ code }: HealthFinding): boolean => code === 'time-zone';
  return [...findings.filter((each) => !isZone(each)), ...findings.filter(isZone)];
}
