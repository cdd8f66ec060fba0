import { cellName, cellText, type Grid } from '../../workbook/cell.ts';
import type { SheetWorkbook } from './workbook.ts';

/** A cell's name that leads to the cell; nothing for a place that is gone. */
export function linkTo(
  workbook: SheetWorkbook,
  place: { readonly tab: string; readonly row: number; readonly column: number } | null,
): GoogleAppsScript.Spreadsheet.RichTextValue {
  const builder = SpreadsheetApp.newRichTextValue();
  if (!place) return builder.setText('').build();
  const cell = cellName(place.row - 1, place.column);
  return builder
    .setText(cell)
    .setLinkUrl(urlOf(workbook, place.tab, cell))
    .build();
}

/** Notes the links of a list of places as it was found, before it is written anew; columns from 0. */
export function keepLinks(
  workbook: SheetWorkbook,
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  grid: Grid,
  tabColumn: number,
  column: number,
): void {
  const cells = grid.flatMap((cells, row) => {
    const [tab, text] = [cellText(cells[tabColumn]), cellText(cells[column])];
    if (row === 0 || text === '' || !workbook.sheet(tab)) return [];
    return [{ row, column, text, url: urlOf(workbook, tab, text) }];
  });
  workbook.writer.noteLinks(sheet, cells);
}

function urlOf(workbook: SheetWorkbook, tab: string, cell: string): string {
  return `#gid=${workbook.idOf(tab)}&range=${cell}`;
}
