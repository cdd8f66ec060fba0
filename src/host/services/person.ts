import type { Area, Row, Sheet } from '../../xlsx/model.ts';
import { allowWrite } from './access.ts';
import { areaAt, cellAt, contains } from './area.ts';
import { writeValue, zipShown } from './cells.ts';
import { placeOf, rangeIn, sheetOf } from './handles.ts';
import { edit } from './range-place.ts';
import { Exception } from './runtime.ts';
import { tabNamed } from './tabs.ts';

/** What a person does in a tab; rows and columns are counted from 0. */
export type PersonAct =
  /** Texts from a cell on, to the right and down. */
  | {
      readonly kind: 'type';
      readonly top: number;
      readonly left: number;
      readonly texts: readonly (readonly string[])[];
    }
  | { readonly kind: 'insert-rows'; readonly at: number; readonly count: number }
  | { readonly kind: 'delete-rows'; readonly at: number; readonly count: number }
  /** Orders whole rows by a column. */
  | {
      readonly kind: 'sort-rows';
      readonly from: number;
      readonly to: number;
      readonly column: number;
      readonly descending: boolean;
    };

/** Does what a person does, with that person's rights. */
export function actAsPerson(sheet: string, act: PersonAct): void {
  const tab = tabNamed(sheet);
  if (!tab) throw new Error(`There is no tab ${sheet}.`);
  switch (act.kind) {
    case 'type':
      type(tab, act.top, act.left, act.texts);
      return;
    case 'insert-rows':
      // With the looks of the row above, as a list goes on.
      sheetOf(tab).insertRowsAfter(act.at, act.count);
      return;
    case 'delete-rows':
      sheetOf(tab).deleteRows(act.at + 1, act.count);
      return;
    case 'sort-rows':
      sortRows(tab, act.from, act.to, act.column, act.descending);
      return;
  }
}

function type(tab: Sheet, top: number, left: number, texts: readonly (readonly string[])[]): void {
  const width = Math.max(...texts.map((line) => line.length));
  const area = areaAt(top, left, texts.length, width);
  // A paste makes the rows that it needs (documented).
  const missing = area.bottom + 1 - tab.maxRows;
  if (missing > 0) sheetOf(tab).insertRowsAfter(tab.maxRows, missing);
  const range = placeOf(rangeIn(tab, area));
  zipShown(tab, area, texts, (row, column, text) => checkChoice(tab, row, column, text));
  edit(range, () => {
    zipShown(tab, area, texts, (row, column, text) =>
      writeValue(tab, cellAt(row, column), text, 'Range.setValue'),
    );
  });
}

/** What a list of choices does not have is refused where the rule says so (documented); the words are the rule's. */
function checkChoice(tab: Sheet, row: number, column: number, text: string): void {
  const rule = tab.validations.find(({ area }) => contains(area, cellAt(row, column)));
  if (!rule || rule.allowInvalid || rule.kind !== 'list' || text === '') return;
  if (!rule.values.includes(text)) throw new Exception(rule.helpText || rule.values.join(', '));
}

function sortRows(tab: Sheet, from: number, to: number, column: number, descending: boolean): void {
  const area: Area = { top: from, left: 0, bottom: to, right: tab.maxColumns - 1 };
  if (tab.merges.some((merge) => merge.top <= to && merge.bottom >= from)) {
    throw new Exception('You can’t sort a range with merged cells.');
  }
  if (!allowWrite(tab, area)) return;
  const rows = Array.from({ length: to - from + 1 }, (_, index) => tab.row(from + index));
  const order = rows
    .map((row, index) => ({ row, index, key: row?.values[column] ?? null }))
    .sort((a, b) => compare(a.key, b.key, descending) || a.index - b.index);
  order.forEach(({ row }, index) => {
    if (row) touchAll(row);
    tab.rows[from + index] = row;
  });
}

/** Numbers before texts before booleans; empty cells always come last (documented). */
function compare(a: Row['values'][number], b: Row['values'][number], descending: boolean): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  const rank = (value: unknown): number => ['number', 'string', 'boolean'].indexOf(typeof value);
  const difference =
    rank(a) - rank(b) ||
    (typeof a === 'string' ? a.localeCompare(String(b), 'vi') : Number(a) - Number(b));
  return descending ? -difference : difference;
}

function touchAll(row: Row): void {
  const width = Math.max(row.values.length, row.styles.length);
  for (let column = 0; column < width; column++) row.touched.add(column);
}
