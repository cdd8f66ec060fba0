import { blankFile } from './blank.ts';
import { type BookSource, highestIdIn, readBook } from './book-read.ts';
import { writeBook } from './book-write.ts';
import type { FileKind } from './content-types.ts';
import type { Workbook } from './model.ts';
import { Package } from './package.ts';
import { readHostState } from './properties.ts';
import { UnreadableFile } from './unreadable-file.ts';

export { hasMacros } from './book-write.ts';
export type { FileKind } from './content-types.ts';
export { UnreadableFile } from './unreadable-file.ts';

/** The model of an .xlsx, .xlsm, .xltx or .xltm file; an `UnreadableFile` tells why there is none. */
export function readXlsx(bytes: Uint8Array): Workbook {
  return readBook(bytes);
}

/** Whether the host wrote the file, or another program saved again what the host wrote. */
export function isFromHost(bytes: Uint8Array): boolean {
  try {
    return readHostState(new Package(bytes)) !== '';
  } catch (error) {
    if (error instanceof UnreadableFile) return false;
    throw error;
  }
}

/**
 * The .xlsx file of a model. What the model did not change is the file's own, byte for byte in parts that
 * have no change; the model itself stays as it is and may be changed and written again. `kind` makes
 * another kind of Excel file of it.
 */
export function writeXlsx(workbook: Workbook, kind?: FileKind): Uint8Array {
  return writeBook(workbook, kind);
}

/** A workbook without sheets, in Arial 10 like Google's; a file needs at least one sheet. */
export function newWorkbook(): Workbook {
  return readBook(blankFile());
}

/** The highest number that a tab of the file has, also one without cells, which the model does not have. */
export function highestSheetId({ source }: Workbook): number {
  return source === null ? 0 : highestIdIn(source as BookSource);
}
