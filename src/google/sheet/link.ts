import { cellName, cellText, type Grid } from '../../workbook/cell.ts';
import type { Tab } from './tab.ts';
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
  tab: Tab,
  grid: Grid,
  tabColumn: number,
  column: number,
): void {
  const cells = grid.flatMap((cells, row) => {
    const [name, text] = [cellText(cells[tabColumn]), cellText(cells[column])];
    if (row === 0 || text === '' || !workbook.sheet(name)) return [];
    return [{ row, column, text, url: urlOf(workbook, name, text) }];
  });
  workbook.draft.noteLinks(tab, cells);
}

function urlOf(workbook: SheetWorkbook, tab: string, cell: string): string {
  return `#gid=${workbook.idOf(tab)}&range=${cell}`;
}
