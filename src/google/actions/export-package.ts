import { ENTRY_TITLES } from '../../words/menu.ts';
import { PACKAGE_TROUBLES as TROUBLES } from '../../words/package.ts';
import { packageName, packageOf, whyNoPackage } from '../packages/pack.ts';
import { showPage } from '../page.ts';
import { officersAction } from '../protections.ts';
import { type ActionResult, refuse } from '../run/action.ts';
import { readEverything } from '../run/read.ts';

/** “Xuất gói số liệu…”: shows what the level above would get, before anything leaves. */
export function exportPackage(): ActionResult {
  const title = ENTRY_TITLES.exportPackage;
  return officersAction(title, (workbook) => {
    const reading = readEverything(workbook);
    const lacking = whyNoPackage(reading);
    if (lacking !== null) return refuse(title, lacking);
    const made = packageOf(reading);
    const { manifest, units, initiatives, findings } = made;
    showPage('package', 'renderPackagePage', title, {
      title,
      name: packageName(made),
      manifest,
      rows: {
        units: units.length,
        initiatives: initiatives.length,
        counted: initiatives.filter(({ counts }) => counts).length,
        findings: findings.length,
      },
      lost: units.filter(({ source }) => source === 'lost').map(({ name }) => name),
      example: initiatives.find(({ counts }) => counts) ?? initiatives[0] ?? null,
    });
    return { outcome: 'done', message: TROUBLES.shown };
  });
}
