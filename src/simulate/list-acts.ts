import type { Random } from '../sample/random.ts';
import type { Sheet } from '../xlsx/model.ts';
import { orderRows } from './moves.ts';
import { type AtRisk, type Done, nowhere } from './places.ts';
import { headOfList, linesOf, tabOf } from './tabs.ts';
import { typeCell } from './typing.ts';
import { LISTS } from './words.ts';
import { dueAround, type World } from './world.ts';

export function decide({ workbook, book }: World, random: Random): Done | null {
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
  const words = `decides “${decision}” in row ${line.row + 1} of “${sheet.name}”, on ${pair}`;
  return { ...nowhere(words), atRisk: riskIn(sheet, () => book.decisions.delete(pair)) };
}

/** A pair of rows is the same pair whichever counts. */
export function pairOf(one: string, other: string): string {
  return one < other ? `${one} ${other}` : `${other} ${one}`;
}

export function accept({ workbook, book }: World, random: Random): Done | null {
  const sheet = tabOf(workbook, 'findings');
  const lines = linesOf(sheet).filter(({ get }) => !get(LISTS.reason));
  const column = sheet?.rows[headOfList(sheet)]?.values.indexOf(LISTS.reason) ?? -1;
  if (!sheet || lines.length === 0 || column < 0) return null;
  const { row, get } = random.pick(lines);
  const reason = `Lý do ${random.integer(1, 99_999)}`;
  sheet.setValue(row, column, reason);
  book.reasons.set(reason, String(get('Mã')));
  const words = `accepts row ${row + 1} of “${sheet.name}”, ${get(LISTS.key)}: “${reason}”`;
  return { ...nowhere(words), atRisk: riskIn(sheet, () => book.reasons.delete(reason)) };
}

/** A unit's paper comes in: its day and some words about it. */
export function receive({ workbook, book, now }: World, random: Random): Done | null {
  const sheet = tabOf(workbook, 'submissions');
  const headers = sheet?.rows[headOfList(sheet)]?.values ?? [];
  const lines = linesOf(sheet).filter(({ get }) => !get('Ghi chú'));
  const [day, note] = [headers.indexOf('Nộp bản giấy'), headers.indexOf('Ghi chú')];
  if (!sheet || lines.length === 0 || day < 0 || note < 0) return null;
  const { row, get } = random.pick(lines);
  const words = `Nhận ở văn thư, số ${random.integer(1, 99_999)}`;
  typeCell(workbook, sheet, row, day, dueAround(random, now));
  sheet.setValue(row, note, words);
  book.receipts.set(words, `${get('Việc')}, ${sheet.value(row, day)}`);
  const told = `receives “${get('Việc')}” in row ${row + 1} of “${sheet.name}”: “${words}”`;
  return { ...nowhere(told), atRisk: riskIn(sheet, () => book.receipts.delete(words)) };
}

function riskIn({ name }: Sheet, giveUp: () => void): AtRisk {
  return { tab: name, aspect: 'values', giveUp };
}

export function sortList({ workbook }: World, random: Random): Done | null {
  const sheet = tabOf(workbook, random.pick(['findings', 'duplicates', 'submissions'] as const));
  const lines = linesOf(sheet);
  if (!sheet || lines.length < 2) return null;
  const order = random.shuffled(lines.map((_, index) => index));
  orderRows(sheet, headOfList(sheet) + 1, order);
  return { ...nowhere(`sorts “${sheet.name}”`), sorted: sheet.name };
}
