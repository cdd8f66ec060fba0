import { at, createRandom, type Random } from '../sample/random.ts';
import type { Cell } from '../workbook/cell.ts';
import { cellName } from '../workbook/cell.ts';
import type { Sheet } from '../xlsx/model.ts';
import { noticeCheckColumn, type OwnedTab, own } from './book.ts';
import { inventRows, keyOfHeader, typed } from './initiatives.ts';
import { deleteColumn, deleteRow, insertColumn, insertRow, orderRows } from './moves.ts';
import { headOfList, linesOf, tabOf } from './tabs.ts';
import { changeLook, noteAt, setNote, typeCell } from './typing.ts';
import { LISTS, noteWith } from './words.ts';
import { PEOPLES_FILLS, type UnitTabFacts, type World } from './world.ts';

/** What a person did, in words, and the cells in which they typed, for the edit trigger. */
interface Done {
  readonly words: string;
  readonly edited: { readonly tab: string; readonly range: string } | null;
}

/** A place in a unit's tab and what belongs to it. */
interface Place {
  readonly world: World;
  readonly random: Random;
  readonly facts: UnitTabFacts;
  readonly sheet: Sheet;
  readonly tab: OwnedTab;
}

/** Something that a person does in a unit's tab; `null` where it cannot be done. */
type UnitAct = (place: Place) => Done | null;

const UNIT_ACTS = {
  'types a cell': typeOne,
  'adds a row': addRow,
  'pastes a row again': pasteRow,
  'sorts the rows': sortRows,
  'inserts a row': insertOne,
  'deletes a row': deleteOne,
  'inserts a column': insertOwnColumn,
  'deletes a column': deleteOwnColumn,
  'colours a cell': colourCell,
  'annotates a cell': annotateCell,
  'writes in Kiểm tra': writeInCheck,
  'renames the tab': renameTab,
} satisfies Record<string, UnitAct>;

const LIST_ACTS = {
  decides: decide,
  accepts: accept,
  'sorts a list': sortList,
} satisfies Record<string, (world: World, random: Random) => Done | null>;

const SET_UP_ACTS = { 'changes a target': changeTarget } satisfies Record<
  string,
  (world: World, random: Random) => Done | null
>;

export type Act = keyof typeof UNIT_ACTS | keyof typeof LIST_ACTS | keyof typeof SET_UP_ACTS;

export const ACTS = [
  ...Object.keys(UNIT_ACTS),
  ...Object.keys(LIST_ACTS),
  ...Object.keys(SET_UP_ACTS),
] as Act[];

/** Lets a person do something in the workbook and writes it into the book. */
export function doAct(world: World, act: Act, dice: number): Done | null {
  const random = createRandom(dice);
  if (act in LIST_ACTS) return LIST_ACTS[act as keyof typeof LIST_ACTS](world, random);
  if (act in SET_UP_ACTS) return SET_UP_ACTS[act as keyof typeof SET_UP_ACTS](world, random);
  if (world.units.length === 0) return null;
  const facts = random.pick(world.units);
  const sheet = world.workbook.sheets.find(({ id }) => id === facts.id);
  const tab = world.book.tab(facts.id);
  if (!sheet || !tab) return null;
  noticeCheckColumn(tab, sheet);
  return UNIT_ACTS[act as keyof typeof UNIT_ACTS]({ world, random, facts, sheet, tab });
}

// --- cells -----------------------------------------------------------------------------------

function typeOne({ world, random, facts, sheet, tab }: Place): Done | null {
  const row = someRow({ random, facts, tab });
  const column = random.integer(0, widthOf(sheet, facts) - 1);
  if (row === null || column === tab.check) return null;
  const key = keyOfHeader(sheet.value(facts.head, column));
  if (key === null) return put(world, sheet, tab, row, column, `Ghi chú ${random.integer(1, 99)}`);
  const [fresh] = inventRows(random, facts.base, 1, world.codes);
  if (!fresh) return null;
  const cell = random.chance(0.1) ? null : typed(random, fresh, key, row - facts.head);
  return put(world, sheet, tab, row, column, cell);
}

function put(
  { workbook }: World,
  sheet: Sheet,
  tab: OwnedTab,
  row: number,
  column: number,
  cell: Cell,
): Done {
  typeCell(workbook, sheet, row, column, cell);
  own(tab, row, column, { value: sheet.value(row, column), formula: '' });
  return done(sheet, `types ${JSON.stringify(cell)} into`, row, column);
}

function addRow({ world, random, facts, sheet, tab }: Place): Done | null {
  const [fresh] = inventRows(random, facts.base, 1, world.codes);
  const row = endOf(tab);
  if (!fresh) return null;
  const width = widthOf(sheet, facts);
  for (let column = 0; column < width; column += 1) {
    const key = keyOfHeader(sheet.value(facts.head, column));
    if (key === null || key === 'check') continue;
    put(world, sheet, tab, row, column, typed(random, fresh, key, row - facts.head));
  }
  return doneRow(sheet, 'adds', row, width);
}

/** The values of another row once more below the last one. */
function pasteRow({ world, random, facts, sheet, tab }: Place): Done | null {
  const from = someRow({ random, facts, tab });
  const row = endOf(tab);
  if (from === null) return null;
  const width = widthOf(sheet, facts);
  for (let column = 0; column < width; column += 1) {
    if (column === tab.check) continue;
    sheet.setValue(row, column, sheet.value(from, column));
    sheet.setStyle(row, column, 0);
    const { numberFormat } = world.workbook.styles.look(sheet.style(from, column));
    changeLook(world.workbook, sheet, row, column, { numberFormat });
    own(tab, row, column, { value: sheet.value(row, column) || null, formula: '', fill: null });
  }
  return doneRow(sheet, `pastes row ${from + 1} as`, row, width);
}

function colourCell({ world, random, facts, sheet, tab }: Place): Done | null {
  const row = someRow({ random, facts, tab });
  if (row === null) return null;
  const column = random.integer(0, widthOf(sheet, facts) - 1);
  const background = random.chance(0.2) ? null : random.pick(PEOPLES_FILLS);
  changeLook(world.workbook, sheet, row, column, { background });
  own(tab, row, column, { fill: background });
  return { ...done(sheet, `fills ${background}`, row, column), edited: null };
}

function annotateCell({ random, facts, sheet, tab }: Place): Done | null {
  const row = someRow({ random, facts, tab });
  if (row === null) return null;
  const column = random.integer(0, widthOf(sheet, facts) - 1);
  const note = `Ghi nhớ ${random.integer(1, 999)}`;
  setNote(sheet, row, column, noteWith(noteAt(sheet, row, column), note));
  own(tab, row, column, { note });
  return { ...done(sheet, `notes “${note}” at`, row, column), edited: null };
}

function writeInCheck({ world, random, facts, sheet, tab }: Place): Done | null {
  const row = someRow({ random, facts, tab });
  if (row === null || tab.check === null) return null;
  const words = random.chance(0.2) ? null : `Chờ hỏi lại ${random.integer(1, 999)}`;
  return put(world, sheet, tab, row, tab.check, words);
}

// --- rows and columns --------------------------------------------------------------------------

function sortRows({ random, facts, sheet, tab }: Place): Done | null {
  const first = facts.head + 1;
  const count = endOf(tab) - first;
  if (count < 2) return null;
  const order = random.shuffled(Array.from({ length: count }, (_, index) => index));
  orderRows(sheet, first, order);
  const before = tab.rows.slice(first, first + count);
  tab.rows.splice(first, count, ...order.map((from) => at(before, from)));
  return nowhere(`sorts the rows of “${tab.name}”`);
}

function insertOne({ random, facts, sheet, tab }: Place): Done | null {
  const row = someRow({ random, facts, tab });
  if (row === null) return null;
  insertRow(sheet, row);
  tab.rows.splice(row, 0, { cells: [] });
  return nowhere(`inserts a row before row ${row + 1} of “${tab.name}”`);
}

function deleteOne({ random, facts, sheet, tab }: Place): Done | null {
  const row = someRow({ random, facts, tab });
  if (row === null || endOf(tab) - facts.head < 4) return null;
  deleteRow(sheet, row);
  tab.rows.splice(row, 1);
  return nowhere(`deletes row ${row + 1} of “${tab.name}”`);
}

function insertOwnColumn({ world, random, facts, sheet, tab }: Place): Done | null {
  const width = widthOf(sheet, facts);
  if (width > 25) return null;
  const column = random.integer(0, width);
  insertColumn(sheet, column);
  for (const row of tab.rows) if (row.cells.length > column) row.cells.splice(column, 0, blank());
  if (tab.check !== null && tab.check >= column) tab.check += 1;
  put(world, sheet, tab, facts.head, column, `Cột riêng ${random.integer(1, 999)}`);
  for (let row = facts.head + 1; row < endOf(tab); row += 1) {
    if (random.chance(0.6)) put(world, sheet, tab, row, column, `b${random.integer(1, 99)}`);
  }
  return nowhere(`inserts a column before column ${column + 1} of “${tab.name}”`);
}

function deleteOwnColumn({ facts, sheet, tab, random }: Place): Done | null {
  const own = Array.from({ length: widthOf(sheet, facts) }, (_, column) => column).filter(
    (column) => column !== tab.check && keyOfHeader(sheet.value(facts.head, column)) === null,
  );
  if (own.length === 0) return null;
  const column = random.pick(own);
  deleteColumn(sheet, column);
  for (const row of tab.rows) row.cells.splice(column, 1);
  if (tab.check !== null && tab.check > column) tab.check -= 1;
  return nowhere(`deletes column ${column + 1} of “${tab.name}”`);
}

/** The tab and its name in the unit list, as the guide asks. */
function renameTab({ world, random, sheet, tab }: Place): Done | null {
  const name = `${sheet.name.replace(/ \d+$/, '')} ${random.integer(1, 999)}`;
  const { workbook, book } = world;
  const list = tabOf(workbook, 'units');
  const listed = list && book.tab(list.id);
  const column = list?.rows[0]?.values.indexOf('Tên tab') ?? -1;
  const row = list?.rows.findIndex((each) => each?.values[column] === sheet.name) ?? -1;
  if (!list || !listed || column < 0 || row < 0) return null;
  const words = `renames “${sheet.name}” to “${name}”`;
  put(world, list, listed, row, column, name);
  sheet.name = name;
  tab.name = name;
  return nowhere(words);
}

// --- lists -----------------------------------------------------------------------------------

function decide({ workbook, book }: World, random: Random): Done | null {
  const sheet = tabOf(workbook, 'duplicates');
  const lines = linesOf(sheet);
  if (!sheet || lines.length === 0) return null;
  const line = random.pick(lines);
  const group = lines.filter(({ get }) => get('Nhóm') === line.get('Nhóm'));
  const first = group.find(({ get }) => get('Khác nhau ở') === LISTS.first);
  const column = sheet.rows[headOfList(sheet)]?.values.indexOf(LISTS.decision) ?? -1;
  if (!first || column < 0) return null;
  const decision = random.pick(Object.keys(LISTS.decisions));
  sheet.setValue(line.row, column, decision);
  const pair = pairOf(String(first.get(LISTS.key)), String(line.get(LISTS.key)));
  book.decisions.set(pair, decision);
  return nowhere(`decides “${decision}” in row ${line.row + 1} of “${sheet.name}”`);
}

/** A pair of rows is the same pair whichever counts. */
export function pairOf(one: string, other: string): string {
  return one < other ? `${one} ${other}` : `${other} ${one}`;
}

function accept({ workbook, book }: World, random: Random): Done | null {
  const sheet = tabOf(workbook, 'findings');
  const lines = linesOf(sheet).filter(({ get }) => !get(LISTS.reason));
  const column = sheet?.rows[headOfList(sheet)]?.values.indexOf(LISTS.reason) ?? -1;
  if (!sheet || lines.length === 0 || column < 0) return null;
  const { row, get } = random.pick(lines);
  const reason = `Lý do ${random.integer(1, 99_999)}`;
  sheet.setValue(row, column, reason);
  book.reasons.set(reason, String(get('Mã')));
  return nowhere(`accepts row ${row + 1} of “${sheet.name}”: “${reason}”`);
}

function sortList({ workbook }: World, random: Random): Done | null {
  const sheet = tabOf(workbook, random.pick(['findings', 'duplicates'] as const));
  const lines = linesOf(sheet);
  if (!sheet || lines.length < 2) return null;
  const order = random.shuffled(lines.map((_, index) => index));
  orderRows(sheet, 1, order);
  return nowhere(`sorts “${sheet.name}”`);
}

// --- set-up ----------------------------------------------------------------------------------

function changeTarget(world: World, random: Random): Done | null {
  const { workbook, book } = world;
  const sheet = tabOf(workbook, 'units');
  const tab = sheet && book.tab(sheet.id);
  const columns = (sheet?.rows[0]?.values ?? []).flatMap((header, column) =>
    String(header).startsWith('Chỉ tiêu') ? [column] : [],
  );
  if (!sheet || !tab || columns.length === 0 || endOf(tab) < 2) return null;
  const row = random.integer(1, endOf(tab) - 1);
  return put(world, sheet, tab, row, random.pick(columns), random.integer(0, 9));
}

// --- places ----------------------------------------------------------------------------------

const blank = () => ({ value: null, formula: '', note: '', fill: null });

/** The row below the last in which something of people's stands. */
function endOf(tab: OwnedTab): number {
  return lengthOf(tab.rows, ({ cells }) => cells.some(({ value }) => value !== null));
}

function someRow({ random, facts, tab }: Pick<Place, 'random' | 'facts' | 'tab'>): number | null {
  const first = facts.head + 1;
  const end = endOf(tab);
  return end > first ? random.integer(first, end - 1) : null;
}

/** So many columns have a header. */
function widthOf(sheet: Sheet, { head }: UnitTabFacts): number {
  const headers = sheet.rows[head]?.values ?? [];
  return lengthOf(headers, (header) => header !== null && header !== '');
}

/** So many items until the last that is filled. */
function lengthOf<Item>(items: readonly Item[], isFilled: (item: Item) => boolean): number {
  let length = items.length;
  while (length > 0 && !isFilled(items[length - 1] as Item)) length -= 1;
  return length;
}

function done(sheet: Sheet, words: string, row: number, column: number): Done {
  const range = cellName(row, column);
  return { words: `${words} ${range} of “${sheet.name}”`, edited: { tab: sheet.name, range } };
}

function doneRow(sheet: Sheet, words: string, row: number, width: number): Done {
  const range = `${cellName(row, 0)}:${cellName(row, width - 1)}`;
  return {
    words: `${words} row ${row + 1} of “${sheet.name}”`,
    edited: { tab: sheet.name, range },
  };
}

function nowhere(words: string): Done {
  return { words, edited: null };
}
