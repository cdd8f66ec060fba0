import { ENTRY_TITLES } from '../../words/menu.ts';
import { PACKAGE_TROUBLES as TROUBLES } from '../../words/package.ts';
import { PEOPLE_WORDS } from '../../words/people.ts';
import { describeSetupProblem } from '../../words/setup.ts';
import { SetupError } from '../../workbook/setup-error.ts';
import { packageName, packageOf, packFigures, whyNoPackage } from '../packages/pack.ts';
import { mayManage } from '../protections.ts';
import { readEverything } from '../run/read.ts';
import { SheetWorkbook } from '../sheet/workbook.ts';
import type { FilesResult } from './take-document.ts';

/** The main button of the page: the package as a file, of the workbook as it stands now. */
export function takePackage(): FilesResult {
  const refused = (message: string): FilesResult => ({ outcome: 'refused', message, files: [] });
  const workbook = new SheetWorkbook();
  if (!mayManage(workbook)) return refused(PEOPLE_WORDS.officersOnly(ENTRY_TITLES.exportPackage));
  try {
    const reading = readEverything(workbook);
    const lacking = whyNoPackage(reading);
    if (lacking !== null) return refused(lacking);
    const made = packageOf(reading);
    const [name, blob] = [packageName(made), packFigures(made)];
    return {
      outcome: 'done',
      message: TROUBLES.taken(name),
      files: [
        {
          name,
          type: blob.getContentType() ?? '',
          base64: Utilities.base64Encode(blob.getBytes()),
        },
      ],
    };
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    return refused(describeSetupProblem(error.problem));
  }
}
