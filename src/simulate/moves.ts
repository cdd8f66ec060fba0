import { changeBeside } from '../host/context.ts';
import {
  type Area,
  pushedDown,
  type Row,
  type Sheet,
  type Validation,
  type Workbook,
} from '../xlsx/model.ts';

/** Takes rows out of a tab as a person does; what lies below moves up. */
export function deleteRow(workbook: Workbook, sheet: Sheet, index: number): void {
  if (sheet.rows.length > index) sheet.rows.splice(index, 1);
  sheet.maxRows -= 1;
  const pulled = (area: Area): Area => ({
    ...area,
    top: area.top > index ? area.top - 1 : area.top,
    bottom: area.bottom >= index ? area.bottom - 1 : area.bottom,
  });
  moveAreas(workbook, sheet, pulled);
}

export function insertRow(workbook: Workbook, sheet: Sheet, index: number): void {
  sheet.insertRows(index, 1);
  moveProtections(workbook, sheet, (area) => pushedDown(area, index, 1));
}

/** Puts the rows from `first` on into another order. */
export function orderRows(sheet: Sheet, first: number, order: readonly number[]): void {
  const rows = order.map((from) => sheet.rows[first + from]);
  rows.forEach((row, index) => {
    if (row) touchAll(row);
    sheet.rows[first + index] = row;
  });
}

export function insertColumn(workbook: Workbook, sheet: Sheet, index: number): void {
  sheet.maxColumns += 1;
  eachRow(sheet, (row) => {
    if (row.values.length > index) row.values.splice(index, 0, null);
    if (row.styles.length > index) row.styles.splice(index, 0, undefined);
    for (const map of mapsOf(row)) moveKeys(map, (key) => (key >= index ? key + 1 : key));
  });
  moveKeys(sheet.columnWidths, (key) => (key >= index ? key + 1 : key));
  moveAreas(workbook, sheet, (area) => sideways(pushedDown(turned(area), index, 1)));
}

export function deleteColumn(workbook: Workbook, sheet: Sheet, index: number): void {
  sheet.maxColumns -= 1;
  const pulled = (key: number): number | null =>
    key === index ? null : key > index ? key - 1 : key;
  eachRow(sheet, (row) => {
    if (row.values.length > index) row.values.splice(index, 1);
    if (row.styles.length > index) row.styles.splice(index, 1);
    for (const map of mapsOf(row)) moveKeys(map, pulled);
  });
  moveKeys(sheet.columnWidths, pulled);
  moveAreas(workbook, sheet, (area) => ({
    ...area,
    left: area.left > index ? area.left - 1 : area.left,
    right: area.right >= index ? area.right - 1 : area.right,
  }));
}

function eachRow(sheet: Sheet, change: (row: Row) => void): void {
  for (const row of sheet.rows) {
    if (!row) continue;
    touchAll(row);
    change(row);
    touchAll(row);
  }
}

function touchAll(row: Row): void {
  const width = Math.max(row.values.length, row.styles.length);
  for (let column = 0; column < width; column += 1) row.touched.add(column);
}

function mapsOf({ formulas, notes, links }: Row): Map<number, unknown>[] {
  return [formulas, notes, links] as Map<number, unknown>[];
}

function moveKeys<Value>(map: Map<number, Value>, moved: (key: number) => number | null): void {
  const entries = [...map];
  map.clear();
  for (const [key, value] of entries) {
    const to = moved(key);
    if (to !== null) map.set(to, value);
  }
}

type Moved = (area: Area) => Area;

function isLeft({ top, bottom, left, right }: Area): boolean {
  return bottom >= top && right >= left;
}

function moveAreas(workbook: Workbook, sheet: Sheet, moved: Moved): void {
  sheet.merges = sheet.merges.map(moved).filter(isLeft);
  sheet.validations = sheet.validations
    .map((rule): Validation => ({ ...rule, area: moved(rule.area) }))
    .filter(({ area }) => isLeft(area));
  moveProtections(workbook, sheet, moved);
}

/** Protected ranges go with their cells; the grid has another size. */
function moveProtections(workbook: Workbook, sheet: Sheet, moved: Moved): void {
  const { id, maxRows, maxColumns } = sheet;
  changeBeside(workbook, (state) => {
    state.sheets = state.sheets.map((each) =>
      each.id === id ? { ...each, maxRows, maxColumns } : each,
    );
    state.protections = state.protections
      .map((each) => {
        const isHere = each.sheetId === id && each.area !== null;
        return isHere && each.area ? { ...each, area: moved(each.area) } : each;
      })
      .filter(({ area }) => area === null || isLeft(area));
  });
}

function turned({ top, left, bottom, right }: Area): Area {
  return { top: left, left: top, bottom: right, right: bottom };
}

const sideways = turned;
