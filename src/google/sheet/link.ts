import { cellName, cellText, type Grid } from '../../workbook/cell.ts';
import { groupBy } from '../../workbook/group.ts';
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

/** A text at a place, both from 0, that leads to a cell of a tab; `null` is the tab in which it stands. */
export interface NamedLink {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly tab: string | null;
  readonly cell: string;
}

/** A text with its link, or alone; to be asked for while the run writes, when each tab has its number. */
export function textLink(
  workbook: SheetWorkbook,
  { sheet }: Tab,
  link: NamedLink | undefined,
  text: string,
  isPlain = false,
): GoogleAppsScript.Spreadsheet.RichTextValue {
  const url =
    link &&
    (link.tab === null
      ? placeUrl(sheet.getSheetId(), link.cell)
      : urlOf(workbook, link.tab, link.cell));
  return linked(text, url ?? null, isPlain);
}

/** @param isPlain whether it looks like the texts around it, not like a link */
export function linked(
  text: string,
  url: string | null,
  isPlain = false,
): GoogleAppsScript.Spreadsheet.RichTextValue {
  const builder = SpreadsheetApp.newRichTextValue().setText(text).setLinkUrl(url);
  if (!isPlain || url === null) return builder.build();
  const plain = SpreadsheetApp.newTextStyle().setForegroundColor('#000000').setUnderline(false);
  return builder.setTextStyle(plain.build()).build();
}

/**
 * Notes the links of a list of places as it was found, before it is written anew, and those above it. Where
 * they name a tab that nobody knows by that name, as before somebody renamed it, the cells are asked.
 *
 * @param places the first row of the list and the columns of the tab's name and of the cell's, from 0
 * @param former the tab that had a name before somebody renamed it
 */
export function keepLinks(
  workbook: SheetWorkbook,
  tab: Tab,
  grid: Grid,
  places: { readonly first: number; readonly tab: number; readonly cell: number },
  above: readonly NamedLink[],
  former: (name: string) => string | null,
): void {
  const column = places.cell;
  const below = grid.slice(places.first).flatMap((cells, index): NamedLink[] => {
    const [to, text] = [cellText(cells[places.tab]), cellText(cells[column])];
    const at = { row: places.first + index, column, text };
    return text === '' || to === '' ? [] : [{ ...at, tab: to, cell: text }];
  });
  for (const links of groupBy([...below, ...above], (link) => link.column).values()) {
    let asked: readonly (string | null)[] | null = null;
    const cells = links.flatMap(({ row, column, text, tab: to, cell }) => {
      const name = to === null ? tab.name : workbook.sheet(to) ? to : former(to);
      if (name !== null) return [{ row, column, text, url: urlOf(workbook, name, cell) }];
      asked ??= linksIn(tab, column, grid.length);
      const url = asked[row] ?? null;
      return url === null ? [] : [{ row, column, text, url }];
    });
    workbook.draft.noteLinks(tab, cells);
  }
}

/** Whither the texts of a column lead, from the first row on. */
export function linksIn(tab: Tab, column: number, rows: number): (string | null)[] {
  const texts = tab.sheet.getRange(1, column + 1, rows, 1).getRichTextValues();
  return texts.map(([text]) => text?.getLinkUrl() ?? null);
}

function urlOf(workbook: SheetWorkbook, tab: string, cell: string): string {
  return placeUrl(workbook.idOf(tab), cell);
}

function placeUrl(id: number, cell: string): string {
  return `#gid=${id}&range=${cell}`;
}
