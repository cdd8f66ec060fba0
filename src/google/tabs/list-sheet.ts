import { shortKey } from '../../programme/duplicates/identity.ts';
import type { AboveList, ListLine, ListTab } from '../../tabs/list-tab.ts';
import { cellName, type Grid } from '../../workbook/cell.ts';
import type { GridValue } from '../../workbook/grid.ts';
import { SetupError } from '../../workbook/setup-error.ts';
import type { Memory } from '../run/memory.ts';
import { shows } from '../sheet/cell-values.ts';
import { formulasIn } from '../sheet/found.ts';
import { keepLinks, linkTo, type NamedLink, textLink } from '../sheet/link.ts';
import { noFill } from '../sheet/looks.ts';
import { TOP_LEFT } from '../sheet/ranges.ts';
import type { Tab } from '../sheet/tab.ts';
import type { SheetWorkbook } from '../sheet/workbook.ts';
import { layOut, letWordsMove } from './list-looks.ts';
import { formerRows, type ListPlaces, placesOf, wantedGrid } from './list-places.ts';

/** Each link takes four calls: so many rows of a list lead to their cell, the others name it. */
const LINKED = 500;

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
  { role }: Pick<ListTab<string>, 'role'>,
  read: (tab: string, grid: Grid) => Known,
): FoundList<Known> {
  const sheet = workbook.byRole(role);
  const name = workbook.nameOf(role);
  const grid = sheet ? workbook.readGrid(sheet) : [];
  const isEmpty = grid.every((cells) => cells.every((cell) => cell === null));
  try {
    return { grid: isEmpty ? [] : grid, known: read(name, isEmpty ? [] : grid) };
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
  const { role } = list;
  const { lines, above } = content;
  const places = placesOf(list, grid);
  const head = above?.rows.length ?? 0;
  const wanted = gridOf(list, content, places, grid);
  const looks = shortKey(JSON.stringify([head, lines.map(({ place, fill }) => [place, fill])]));
  const isLaidOut = workbook.isComplete(role) && places.head === head;
  const isShown = shows(grid, TOP_LEFT, wanted);
  if (isShown && isLaidOut && memory.list(role) === looks) return false;
  const tab = workbook.open(role);
  const width = wanted[0]?.length ?? places.width;
  draft.standOn(tab, { ...TOP_LEFT, rows: grid.length, columns: width }, grid);
  const height = tab.grid.rows;
  draft.grow(tab, wanted.length, width);
  if (list.links) {
    const { tab: tabKey, cell } = list.links;
    const at = { tab: placeOf(list, places, tabKey), cell: placeOf(list, places, cell) };
    keepLinks(
      workbook,
      tab,
      grid,
      { first: places.head + 1, ...at },
      [
        ...aboveLinks(list, places, content, grid),
        ...(list.links.isTabLinked ? tabLinks(at.tab, places.head, grid) : []),
      ],
      (name) =>
        workbook.names.find((each) => memory.tab(workbook.idOf(each))?.name === name) ?? null,
    );
  }
  const isRoomy = grid.length >= wanted.length && (grid[0]?.length ?? 0) >= places.width;
  const stage = isRoomy ? 'decided' : 'lists';
  const computed = computedColumns(tab, places, grid);
  letWordsMove(workbook, tab, list, places, wanted, head);
  for (const { first, count, isPeoples } of parts(list, places, computed, grid, wanted)) {
    const origin = { row: 0, column: first };
    const part = wanted.map((cells) => cells.slice(first, first + count));
    const write = isPeoples ? draft.exactValues : draft.values;
    write.call(draft, tab, origin, grid, part, { stage, areNotedAll: !isPeoples });
  }
  linkCells(workbook, tab, list, lines, { head, places, wanted });
  linkAbove(workbook, tab, above, aboveLinks(list, places, content, wanted));
  paint(workbook, tab, list, lines, { head, places, height: wanted.length });
  if (!isLaidOut || tab.grid.rows > height) {
    const former = workbook.formerHead(role);
    if (former < 0) workbook.layOutAgain(tab, places.head);
    const wasAt = isLaidOut ? [] : [places.head, former];
    if (!isLaidOut) keepHead(workbook, tab, list, places, head);
    layOut(workbook, tab, list, { above, places, wasAt });
  }
  workbook.complete(tab);
  memory.rememberList(role, looks, tab);
  return true;
}

/** Notes how the rows look between which a head moves, and its help, to be given back with it. */
function keepHead<Key extends string>(
  { draft }: SheetWorkbook,
  tab: Tab,
  { columns }: ListTab<Key>,
  places: ListPlaces,
  head: number,
): void {
  if (tab.isNew || places.head < 0 || places.head === head) return;
  const row = Math.min(places.head, head);
  const rows = Math.abs(places.head - head) + 1;
  const room = Math.min(rows, tab.sheet.getMaxRows() - row);
  const block = { row, column: 0, rows: room, columns: places.width };
  // Before all values of the list, and so given back after them.
  draft.keepLooks(tab, block, undefined, 'forgotten');
  const notes = columns.flatMap(({ help, choices }, index) => {
    const column = places.columns[index];
    if (!help || choices || column === undefined) return [];
    return [
      { row: places.head, column, before: help, after: '' },
      { row: head, column, before: '', after: help },
    ];
  });
  const step = { kind: 'cells', aspect: 'notes', cells: notes } as const;
  if (notes.length > 0) draft.later('forgotten', tab, () => {}, [step]);
}

/** Every cell from A1 on, with what people wrote in columns of their own beside the line it belongs to. */
function gridOf<Key extends string>(
  list: ListTab<Key>,
  { lines, above }: Content<Key>,
  places: ListPlaces,
  found: Grid,
): GridValue[][] {
  const { columns } = list;
  return wantedGrid(
    places,
    columns.map(({ header }) => header),
    above?.rows ?? [],
    lines.map(({ values }) => columns.map(({ key }) => values[key])),
    formerRows(list, lines, places, found),
    found,
  );
}

/** Columns of people's own that formulas fill: each row computes its own, and none is written over. */
function computedColumns(tab: Tab, { extras }: ListPlaces, grid: Grid): ReadonlySet<number> {
  const column = Math.min(...extras);
  const columns = Math.max(...extras) - column + 1;
  if (tab.isNew || extras.length === 0) return new Set();
  const block = { row: 0, column, rows: grid.length, columns };
  const formulas = formulasIn(tab, block, tab.grid);
  return new Set(
    extras.filter((at) => formulas.some((cells) => (cells[at - column] ?? '') !== '')),
  );
}

/**
 * What is written at once. Where rows come to stand elsewhere, all columns of the list: a stop must leave
 * no decision, and no words, beside another row's key. Else people's columns are left as they are.
 */
function parts<Key extends string>(
  list: ListTab<Key>,
  places: ListPlaces,
  computed: ReadonlySet<number>,
  grid: Grid,
  wanted: readonly (readonly GridValue[])[],
): { first: number; count: number; isPeoples: boolean }[] {
  const { columns, peoples, identity } = list;
  const key = placeOf(list, places, identity);
  const keys = wanted.map((cells) => [cells[key] ?? null]);
  const areMoved = !shows(grid, { row: 0, column: key }, keys);
  const ours = new Set(
    columns.flatMap(({ key: each }, index) =>
      peoples.includes(each) ? [] : [places.columns[index] ?? -1],
    ),
  );
  const found: { first: number; count: number; isPeoples: boolean }[] = [];
  const width = wanted[0]?.length ?? places.width;
  for (let at = 0; at < width; at += 1) {
    if (computed.has(at)) continue;
    const isPeoples = !areMoved && !ours.has(at);
    const last = found[found.length - 1];
    const goesOn = last && last.first + last.count === at && last.isPeoples === isPeoples;
    if (goesOn) last.count += 1;
    else found.push({ first: at, count: 1, isPeoples });
  }
  return found;
}

/** The position of a column of the list, from 0. */
function placeOf<Key extends string>(
  { columns }: ListTab<Key>,
  places: ListPlaces,
  key: Key,
): number {
  return places.columns[columns.findIndex((column) => column.key === key)] ?? -1;
}

/** The cell's name is a link to it; one write for the column. */
function linkCells<Key extends string>(
  workbook: SheetWorkbook,
  tab: Tab,
  list: ListTab<Key>,
  lines: readonly ListLine<Key>[],
  {
    head,
    places,
    wanted,
  }: {
    readonly head: number;
    readonly places: ListPlaces;
    readonly wanted: readonly (readonly GridValue[])[];
  },
): void {
  if (!list.links || lines.length === 0) return;
  const column = placeOf(list, places, list.links.cell) + 1;
  const links = lines.slice(0, LINKED).map(({ place }) => [linkTo(workbook, place)]);
  workbook.draft.later('links', tab, () =>
    tab.sheet.getRange(head + 2, column, links.length, 1).setRichTextValues(links),
  );
  if (!list.links.isTabLinked) return;
  const at = placeOf(list, places, list.links.tab);
  writeLinks(
    workbook,
    tab,
    { row: head + 1, column: at },
    wanted,
    tabLinks(at, head, wanted).filter(({ text }) => workbook.sheet(text) !== null),
  );
}

/** Names of tabs, of the first rows of a list: they lead there. */
function tabLinks(
  column: number,
  head: number,
  grid: readonly (readonly GridValue[])[],
): NamedLink[] {
  return grid.slice(head + 1, head + 1 + LINKED).flatMap((cells, index) => {
    const text = String(cells[column] ?? '');
    const link = { row: head + 1 + index, column, text, tab: text, cell: 'A1' };
    return text === '' ? [] : [link];
  });
}

/** Where the texts above a list lead, as the cells stand. */
function aboveLinks<Key extends string>(
  list: ListTab<Key>,
  places: ListPlaces,
  { above }: Content<Key>,
  grid: readonly (readonly GridValue[])[],
): NamedLink[] {
  if (!above || above.head === null) return [];
  const first = above.head + 1;
  const key = placeOf(list, places, list.identity);
  const header = list.columns.find((column) => column.key === list.identity)?.header;
  const head = grid.findIndex((cells) => cells[key] === header);
  return above.links.flatMap(({ column, to, cell }) => {
    const place = to === null ? -1 : placeOf(list, places, to);
    const lines = new Map<unknown, number>();
    for (let row = grid.length - 1; row > head; row -= 1) lines.set(grid[row]?.[place], row);
    return grid.slice(first, Math.max(head, 0)).flatMap((cells, index): NamedLink[] => {
      const text = cells[column];
      if (typeof text !== 'string' || text === '') return [];
      const at = { row: first + index, column, text };
      const named = cell === undefined ? '' : String(cells[cell] ?? '');
      if (to === null) return [{ ...at, tab: text, cell: named || 'A1' }];
      const line = lines.get(text);
      return line === undefined ? [] : [{ ...at, tab: null, cell: cellName(line, 0) }];
    });
  });
}

function linkAbove<Key extends string>(
  workbook: SheetWorkbook,
  tab: Tab,
  above: AboveList<Key> | undefined,
  links: readonly NamedLink[],
): void {
  if (!above || above.head === null) return;
  const row = above.head + 1;
  for (const { column } of above.links)
    writeLinks(workbook, tab, { row, column }, above.rows, links);
}

/** Texts of a column from a row on, to the end of some rows, each with the link that it may have: one write. */
function writeLinks(
  workbook: SheetWorkbook,
  tab: Tab,
  { row, column }: { readonly row: number; readonly column: number },
  rows: readonly (readonly GridValue[])[],
  links: readonly NamedLink[],
): void {
  workbook.draft.later('links', tab, () => {
    const values = rows.slice(row, row + LINKED).map((cells, index) => {
      const link = links.find((each) => each.column === column && each.row === row + index);
      return [textLink(workbook, tab, link, String(cells[column] ?? ''))];
    });
    tab.sheet.getRange(row + 1, column + 1, values.length, 1).setRichTextValues(values);
  });
}

/** Also below the list, where a run that was cut off may have left fills of rows that are no more. */
function paint<Key extends string>(
  { draft }: SheetWorkbook,
  tab: Tab,
  { painted, fills }: ListTab<Key>,
  lines: readonly ListLine<Key>[],
  { head, places, height }: { head: number; places: ListPlaces; height: number },
): void {
  if (painted === 0) return;
  const first = head + 1;
  const columns = places.columns.slice(0, painted);
  const below = tab.isNew ? 0 : tab.sheet.getMaxRows() - first;
  const width = Math.max(...columns) + 1;
  const found = below > 0 ? tab.sheet.getRange(first + 1, 1, below, width).getBackgrounds() : [];
  const changes = Array.from({ length: Math.max(below, height - first) }, (_, row) =>
    columns.map((column) => ({ row: first + row, column, value: lines[row]?.fill ?? null })),
  )
    .flat()
    .filter(({ row, column, value }) => {
      const fill = noFill(found[row - first]?.[column] ?? '#ffffff');
      const isOurs = row < height || (fill !== null && fills.includes(fill));
      return isOurs && fill !== value;
    });
  draft.fills(tab, changes, { backgrounds: found }, { row: first, column: 0 });
}
