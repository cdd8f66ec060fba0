import { HEALTH_WORDS } from '../../words/health.ts';
import { ENTRY_TITLES } from '../../words/menu.ts';
import { judgeHealth } from '../../workbook/health.ts';
import { keyOf } from '../../workbook/stored.ts';
import { examine } from '../health/examination.ts';
import { showPage } from '../page.ts';
import { officersAction } from '../protections.ts';
import { type ActionResult, tell } from '../run/action.ts';

/** “Kiểm tra bảng tính”: shows what is wrong with the workbook itself. No cell is written. */
export function checkWorkbook(): ActionResult {
  const title = ENTRY_TITLES.checkWorkbook;
  return officersAction(title, (workbook) => {
    const { facts, merges, memory } = examine(workbook);
    const unmerging = keyOf('unmerging');
    // A stop after the last cell was filled leaves a word about blocks that are apart and whole.
    if (merges.size === 0 && unmerging in memory.all) memory.forget([unmerging]);
    const findings = judgeHealth(facts);
    if (findings.length === 0) {
      tell(title, HEALTH_WORDS.sound);
      return { outcome: 'done', message: HEALTH_WORDS.sound };
    }
    showPage('health', 'renderHealthPage', title, findings);
    const fixable = findings.filter(({ fix }) => fix !== null).length;
    return { outcome: 'done', message: HEALTH_WORDS.summary(findings.length, fixable) };
  });
}
