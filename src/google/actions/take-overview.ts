import { OVERVIEW_ANSWERS } from '../../words/overview-answers.ts';
import { gatherOverview } from '../overview.ts';
import { renderPiece } from '../page.ts';
import { type ActionResult, sentenceOf } from '../run/action.ts';
import { SheetWorkbook } from '../sheet/workbook.ts';
import type { FilesResult } from './take-document.ts';

/** More rows than these are not held in a file. */
const MOST_HELD = 20_000;

/**
 * The main button of “Bảng theo dõi”: the page as one file that needs nothing else.
 *
 * @param isApart whether it is read where the workbook cannot be opened
 */
export function takeOverview(_what?: string, _fields?: object, isApart = false): FilesResult {
  try {
    const { page, rows } = gatherOverview(new SheetWorkbook(), isApart);
    const name = OVERVIEW_ANSWERS.fileName(page.figures.asOf);
    const text = renderPiece(
      'overview',
      'renderOverviewFile',
      page,
      rows.length > MOST_HELD ? null : rows,
    );
    const base64 = Utilities.base64Encode(Utilities.newBlob(text).getBytes());
    const message = OVERVIEW_ANSWERS.taken(name);
    return { outcome: 'done', message, files: [{ name, type: 'text/html', base64 }] };
  } catch (error) {
    return { ...refused(error), files: [] };
  }
}

function refused(error: unknown): ActionResult {
  return { outcome: 'refused', message: sentenceOf(error) };
}
