import { shortKey } from '../../programme/duplicates/identity.ts';
import type { AboveList, ListLine, ListTab } from '../../tabs/list-tab.ts';
import { FORMER_COUNTS } from '../../words/vocabulary.ts';
import { type Cell, cellName, cellText, type Grid } from '../../workbook/cell.ts';
import type { GridValue } from '../../workbook/grid.ts';
import { SetupError } from '../../workbook/setup-error.ts';
import type { Memory } from '../run/memory.ts';
import { shows } from '../sheet/cell-values.ts';
import { keepLinks, linkTo, type NamedLink, textLink } from '../sheet/link.ts';
import { noFill } from '../sheet/looks.ts';
import { TOP_LEFT } from '../sheet/ranges.ts';
import type { Tab } from '../sheet/tab.ts';
import type { SheetWorkbook } from '../sheet/workbook.ts';
import { layOut } from './list-looks.ts';

/** Each link takes four calls: so many rows of a list lead to their cell, the others name it. */
const LINKED = 500;

/** Counts once stood beside the list of findings, one column apart. */
const BESIDE = { header: FORMER_COUNTS, columns: 6 };

/** A list's tab as it was found. */
export interface FoundList<Known> {
  readonly grid: Grid;
  /** What people wrote into it. */
  readonly known: Known;
}

/**
 * Reads a list with what people wrote into it; a workbook without the tab has an empty one.
 * @throws SetupError `tab-occupied` for a tab of its name that bears other things
 */
export function readList<Known>(
  workbook: SheetWorkbook,
  { role, columns }: Pick<ListTab<string>, 'role' | 'columns'>,
  read: (tab: string, grid: Grid) => Known,
): FoundList<Known> {
  const sheet = workbook.byRole(role);
  const name = workbook.nameOf(role);
  const grid = sheet ? workbook.readGrid(sheet) : [];
  const isEmpty = grid.every((cells) => cells.every((cell) => cell === null));
  const list = isEmpty ? [] : grid.map((cells) => cells.slice(0, columns.length));
  try {
    return { grid: isEmpty ? [] : grid, known: read(name, list) };
  } catch (error) {
    if (!(error instanceof SetupError) || workbook.isTagged(role)) throw error;
    throw new SetupError({ code: 'tab-occupied', tab: name });
  }
}

/** What a list is to show. */
interface Content<Key extends string> {
  readonly lines: readonly ListLine<Key>[];
  readonly above?: AboveList<Key>;
}

/** Drafts a list anew, with its links and fills; answers whether anything on it changes. */
export function draftList<Key extends string>(
  workbook: SheetWorkbook,
  memory: Memory,
  list: ListTab<Key>,
  { grid }: FoundList<unknown>,
  content: Content<Key>,
): boolean {
  const { draft } = workbook;
  const { role, columns } = list;
  const { lines, above } = content;
  const head = above?.rows.length ?? 0;
  const headFound = headRowOf(list, grid);
  const wanted = gridOf(list, content, grid);
  const looks = shortKey(JSON.stringify([head, lines.map(({ place, fill }) => [place, fill])]));
  const isLaidOut = workbook.isComplete(role) && headFound === head;
  const isShown = shows(grid, TOP_LEFT, wanted);
  if (isShown && isLaidOut && memory.list(role) === looks) return false;
  const tab = workbook.open(role);
  const width = wanted[0]?.length ?? columns.length;
  draft.standOn(tab, { ...TOP_LEFT, rows: grid.length, columns: width }, grid);
  const height = tab.grid.rows;
  draft.grow(tab, wanted.length, width);
  if (list.links) {
    const { tab: tabKey, cell } = list.links;
    const places = { first: headFound + 1, tab: at(list, tabKey), cell: at(list, cell) };
    keepLinks(workbook, tab, grid, places, aboveLinks(list, content, grid));
  }
  const isRoomy = grid.length >= wanted.length && (grid[0]?.length ?? 0) >= columns.length;
  const stage = isRoomy ? 'decided' : 'lists';
  for (const { first, count, isPeoples } of parts(list, width, grid, wanted)) {
    const origin = { row: 0, column: first };
    const part = wanted.map((cells) => cells.slice(first, first + count));
    const write = isPeoples ? draft.exactValues : draft.values;
    write.call(draft, tab, origin, grid, part, { stage });
  }
  linkCells(workbook, tab, list, lines, head);
  linkAbove(workbook, tab, above, aboveLinks(list, content, wanted));
  paint(workbook, tab, list, lines, { head, height: wanted.length });
  if (!isLaidOut || tab.grid.rows > height) {
    layOut(workbook, tab, list, { above, wasAt: isLaidOut ? null : headFound });
  }
  workbook.complete(tab);
  memory.rememberList(role, looks, tab);
  return true;
}

/** The row of a list's head as it was found, from 0; −1 where there is none. */
function headRowOf<Key extends string>(list: ListTab<Key>, grid: Grid): number {
  const column = at(list, list.identity);
  return grid.findIndex((cells) => cellText(cells[column]) === list.columns[column]?.header);
}

/** Every cell from A1 on, as it should be; whatever is no more is emptied. */
function gridOf<Key extends string>(
  { columns }: ListTab<Key>,
  { lines, above }: Content<Key>,
  found: Grid,
): GridValue[][] {
  const beside = found[0]?.[columns.length + 1] === BESIDE.header ? BESIDE.columns : 0;
  const width = columns.length + beside;
  const rows: (readonly GridValue[])[] = [
    ...(above?.rows ?? []),
    columns.map(({ header }) => header),
    ...lines.map(({ values }) => columns.map(({ key }) => values[key] || null)),
  ];
  return Array.from({ length: Math.max(rows.length, found.length) }, (_, row) =>
    Array.from({ length: width }, (__, column): GridValue => {
      const value = rows[row]?.[column];
      return value === undefined || value === '' ? null : value;
    }),
  );
}

/**
 * What is written at once. Where rows come to stand elsewhere, all columns of the list: a stop must leave
 * no decision, and no words, beside another row's key. Else people's columns are left as they are.
 */
function parts<Key extends string>(
  list: ListTab<Key>,
  width: number,
  grid: Grid,
  wanted: readonly (readonly GridValue[])[],
): { first: number; count: number; isPeoples: boolean }[] {
  const { columns, peoples, identity } = list;
  const key = at(list, identity);
  const keys = wanted.map((cells) => [cells[key] ?? null]);
  if (!shows(grid, { row: 0, column: key }, keys)) {
    return [{ first: 0, count: width, isPeoples: false }];
  }
  const found: { first: number; count: number; isPeoples: boolean }[] = [];
  for (let index = 0; index < width; index += 1) {
    const column = columns[index];
    const isPeoples = column !== undefined && peoples.includes(column.key);
    const last = found[found.length - 1];
    if (last && last.isPeoples === isPeoples) last.count += 1;
    else found.push({ first: index, count: 1, isPeoples });
  }
  return found;
}

function at<Key extends string>({ columns }: ListTab<Key>, key: Key): number {
  return columns.findIndex((column) => column.key === key);
}

/** The cell's name is a link to it; one write for the column. */
function linkCells<Key extends string>(
  workbook: SheetWorkbook,
  tab: Tab,
  list: ListTab<Key>,
  lines: readonly ListLine<Key>[],
  head: number,
): void {
  if (!list.links || lines.length === 0) return;
  const column = at(list, list.links.cell) + 1;
  const links = lines.slice(0, LINKED).map(({ place }) => [linkTo(workbook, place)]);
  workbook.draft.later('links', tab, () =>
    tab.sheet.getRange(head + 2, column, links.length, 1).setRichTextValues(links),
  );
}

/** Where the texts above a list lead, as the cells stand. */
function aboveLinks<Key extends string>(
  list: ListTab<Key>,
  { above }: Content<Key>,
  grid: readonly (readonly (Cell | GridValue)[])[],
): NamedLink[] {
  if (!above) return [];
  const key = at(list, list.identity);
  const head = grid.findIndex((cells) => cells[key] === list.columns[key]?.header);
  return above.links.flatMap(({ column, to }) => {
    const place = to === null ? -1 : at(list, to);
    const first = new Map<unknown, number>();
    for (let row = grid.length - 1; row > head; row -= 1) first.set(grid[row]?.[place], row);
    return grid.slice(above.head + 1, Math.max(head, 0)).flatMap((cells, index): NamedLink[] => {
      const text = cells[column];
      if (typeof text !== 'string' || text === '') return [];
      const at = { row: above.head + 1 + index, column, text };
      if (to === null) return [{ ...at, tab: text, cell: 'A1' }];
      const line = first.get(text);
      return line === undefined ? [] : [{ ...at, tab: null, cell: cellName(line, 0) }];
    });
  });
}

/** A column of them is one write. */
function linkAbove<Key extends string>(
  workbook: SheetWorkbook,
  tab: Tab,
  above: AboveList<Key> | undefined,
  links: readonly NamedLink[],
): void {
  if (!above) return;
  const first = above.head + 1;
  const texts = above.rows.slice(first);
  for (const { column } of above.links) {
    workbook.draft.later('links', tab, () => {
      const values = texts.map((cells, index) => {
        const link = links.find((each) => each.column === column && each.row === first + index);
        return [textLink(workbook, tab, link, String(cells[column] ?? ''))];
      });
      tab.sheet.getRange(first + 1, column + 1, values.length, 1).setRichTextValues(values);
    });
  }
}

/** Also below the list, where a run that was cut off may have left fills of rows that are no more. */
function paint<Key extends string>(
  { draft }: SheetWorkbook,
  tab: Tab,
  { painted, fills }: ListTab<Key>,
  lines: readonly ListLine<Key>[],
  { head, height }: { readonly head: number; readonly height: number },
): void {
  if (painted === 0) return;
  const first = head + 1;
  const below = tab.isNew ? 0 : tab.sheet.getMaxRows() - first;
  const found = below > 0 ? tab.sheet.getRange(first + 1, 1, below, painted).getBackgrounds() : [];
  const changes = Array.from({ length: Math.max(below, height - first) }, (_, row) =>
    Array.from({ length: painted }, (__, column) => ({
      row: first + row,
      column,
      value: lines[row]?.fill ?? null,
    })),
  )
    .flat()
    .filter(({ row, column, value }) => {
      const fill = noFill(found[row - first]?.[column] ?? '#ffffff');
      const isOurs = row < height || (fill !== null && fills.includes(fill));
      return isOurs && fill !== value;
    });
  draft.fills(tab, changes, { backgrounds: found }, { row: first, column: 0 });
}
