import { cellName } from '../core/cell.ts';
import type { SheetWorkbook } from './workbook.ts';

/** A cell's name that leads to the cell; nothing for a place that is gone. */
export function linkTo(
  workbook: SheetWorkbook,
  place: { readonly tab: string; readonly row: number; readonly column: number } | null,
): GoogleAppsScript.Spreadsheet.RichTextValue {
  const builder = SpreadsheetApp.newRichTextValue();
  if (!place) return builder.setText('').build();
  const cell = cellName(place.row - 1, place.column);
  const id = workbook.idOf(place.tab);
  return builder.setText(cell).setLinkUrl(`#gid=${id}&range=${cell}`).build();
}
