import type { Random } from '../sample/random.ts';
import { at, createRandom } from '../sample/random.ts';
import { noticeCheckColumn, own, ownNow } from './book.ts';
import { inventRows, keyOfHeader, typed } from './initiatives.ts';
import { accept, decide, receive, sortList } from './list-acts.ts';
import { deleteColumn, deleteRow, insertColumn, insertRow, orderRows } from './moves.ts';
import {
  type AtRisk,
  blank,
  type Done,
  done,
  doneRow,
  endOf,
  nowhere,
  type Place,
  put,
  someRow,
  widthOf,
} from './places.ts';
import { changeDeadline, changeSetting, changeTarget, changeUnit } from './set-up-acts.ts';
import { copyTab, deleteTab, renameTab } from './tab-acts.ts';
import { changeLook, fillOf, noteAt, setNote } from './typing.ts';
import { noteWith } from './words.ts';
import { PEOPLES_FILLS, type World } from './world.ts';

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
  'copies the tab': copyTab,
  'deletes the tab': deleteTab,
} satisfies Record<string, UnitAct>;

const LIST_ACTS = {
  decides: decide,
  accepts: accept,
  'receives a paper': receive,
  'sorts a list': sortList,
} satisfies Record<string, (world: World, random: Random) => Done | null>;

const SET_UP_ACTS = {
  'changes a target': changeTarget,
  'changes a setting': changeSetting,
  'changes a unit': changeUnit,
  'changes a deadline': changeDeadline,
} satisfies Record<string, (world: World, random: Random) => Done | null>;

export type Act = keyof typeof UNIT_ACTS | keyof typeof LIST_ACTS | keyof typeof SET_UP_ACTS;

export const ACTS = [
  ...Object.keys(UNIT_ACTS),
  ...Object.keys(LIST_ACTS),
  ...Object.keys(SET_UP_ACTS),
] as Act[];

/**
 * Lets a person do something in the workbook and writes it into the book.
 *
 * @param isBeside while a run is under way
 */
export function doAct(world: World, act: Act, dice: number, isBeside = false): Done | null {
  const random = createRandom(dice);
  if (act in LIST_ACTS) return LIST_ACTS[act as keyof typeof LIST_ACTS](world, random);
  if (act in SET_UP_ACTS) return SET_UP_ACTS[act as keyof typeof SET_UP_ACTS](world, random);
  if (world.units.length === 0) return null;
  const facts = random.pick(world.units);
  const sheet = world.workbook.sheets.find(({ id }) => id === facts.id);
  const tab = world.book.tab(facts.id);
  if (!sheet || !tab) return null;
  noticeCheckColumn(tab, sheet);
  return UNIT_ACTS[act as keyof typeof UNIT_ACTS]({ world, random, facts, sheet, tab, isBeside });
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
  // The column that the add-in dressed may show it already: then nobody chose it.
  if (fillOf(world.workbook, sheet, row, column) === background) return null;
  changeLook(world.workbook, sheet, row, column, { background });
  own(tab, row, column, { fill: background });
  const atRisk = riskAt({ world, sheet, tab }, row, column, 'fills');
  return { ...done(sheet, `fills ${background}`, row, column), isTyped: false, atRisk };
}

function annotateCell({ world, random, facts, sheet, tab }: Place): Done | null {
  const row = someRow({ random, facts, tab });
  if (row === null) return null;
  const column = random.integer(0, widthOf(sheet, facts) - 1);
  const note = `Ghi nhớ ${random.integer(1, 999)}`;
  setNote(sheet, row, column, noteWith(noteAt(sheet, row, column), note));
  own(tab, row, column, { note });
  const atRisk = riskAt({ world, sheet, tab }, row, column, 'notes');
  return { ...done(sheet, `notes “${note}” at`, row, column), isTyped: false, atRisk };
}

function writeInCheck({ world, random, facts, sheet, tab }: Place): Done | null {
  const row = someRow({ random, facts, tab });
  if (row === null || tab.check === null) return null;
  const words = random.chance(0.2) ? null : `Chờ hỏi lại ${random.integer(1, 999)}`;
  const atRisk = riskAt({ world, sheet, tab }, row, tab.check, 'values');
  return { ...put(world, sheet, tab, row, tab.check, words), atRisk };
}

function riskAt(
  { world, sheet, tab }: Pick<Place, 'world' | 'sheet' | 'tab'>,
  row: number,
  column: number,
  aspect: AtRisk['aspect'],
): AtRisk {
  const giveUp = (): void => own(tab, row, column, ownNow(world.workbook, sheet, tab, row, column));
  return { tab: sheet.name, aspect, giveUp };
}

// --- rows and columns --------------------------------------------------------------------------

function sortRows({ random, facts, sheet, tab, isBeside }: Place): Done | null {
  const first = facts.head + 1;
  const count = endOf(tab) - first;
  if (count < 2) return null;
  // Which of two equal rows is which a run cannot tell once they were sorted, as decision 9 says.
  const keys = Array.from({ length: count }, (_, index) =>
    JSON.stringify(sheet.rows[first + index]?.values.filter((_, column) => column !== tab.check)),
  );
  if (isBeside && new Set(keys).size < count) return null;
  const order = random.shuffled(keys.map((_, index) => index));
  orderRows(sheet, first, order);
  const before = tab.rows.slice(first, first + count);
  tab.rows.splice(first, count, ...order.map((from) => at(before, from)));
  return nowhere(`sorts the rows of “${tab.name}”`);
}

function insertOne({ world, random, facts, sheet, tab }: Place): Done | null {
  const row = someRow({ random, facts, tab });
  if (row === null) return null;
  insertRow(world.workbook, sheet, row);
  tab.rows.splice(row, 0, { cells: [] });
  return nowhere(`inserts a row before row ${row + 1} of “${tab.name}”`);
}

function deleteOne({ world, random, facts, sheet, tab }: Place): Done | null {
  const row = someRow({ random, facts, tab });
  if (row === null || endOf(tab) - facts.head < 4) return null;
  deleteRow(world.workbook, sheet, row);
  tab.rows.splice(row, 1);
  return nowhere(`deletes row ${row + 1} of “${tab.name}”`);
}

function insertOwnColumn({ world, random, facts, sheet, tab }: Place): Done | null {
  const width = widthOf(sheet, facts);
  if (width > 25) return null;
  const column = random.integer(0, width);
  insertColumn(world.workbook, sheet, column);
  for (const row of tab.rows) if (row.cells.length > column) row.cells.splice(column, 0, blank());
  if (tab.check !== null && tab.check >= column) tab.check += 1;
  put(world, sheet, tab, facts.head, column, `Cột riêng ${random.integer(1, 999)}`);
  for (let row = facts.head + 1; row < endOf(tab); row += 1) {
    if (random.chance(0.6)) put(world, sheet, tab, row, column, `b${random.integer(1, 99)}`);
  }
  return nowhere(`inserts a column before column ${column + 1} of “${tab.name}”`);
}

function deleteOwnColumn({ world, facts, sheet, tab, random }: Place): Done | null {
  const own = Array.from({ length: widthOf(sheet, facts) }, (_, column) => column).filter(
    (column) => column !== tab.check && keyOfHeader(sheet.value(facts.head, column)) === null,
  );
  if (own.length === 0) return null;
  const column = random.pick(own);
  deleteColumn(world.workbook, sheet, column);
  for (const row of tab.rows) row.cells.splice(column, 1);
  if (tab.check !== null && tab.check > column) tab.check -= 1;
  return nowhere(`deletes column ${column + 1} of “${tab.name}”`);
}
