import { type Area, pushedDown, pushedRight, type Row, type Sheet } from '../../xlsx/model.ts';
import { Exception, host } from './runtime.ts';

const MAX_CELLS = 10_000_000;
const MAX_COLUMNS = 18_278;

interface Span {
  readonly first: number;
  readonly last: number;
}

/** Rows counted from 1 become a span counted from 0, inside the grid. */
export function rowSpan(tab: Sheet, start: number, count: number): Span {
  const first = Math.trunc(start) - 1;
  const last = first + Math.trunc(count) - 1;
  if (first < 0 || last < first || last >= tab.maxRows)
    throw new Exception('Those rows are out of bounds.');
  return { first, last };
}

export function columnSpan(tab: Sheet, start: number, count: number): Span {
  const first = Math.trunc(start) - 1;
  const last = first + Math.trunc(count) - 1;
  if (first < 0 || last < first || last >= tab.maxColumns) {
    throw new Exception('Those columns are out of bounds.');
  }
  return { first, last };
}

/** Ten million cells a file (reported). */
export function checkCellCount(added: number): void {
  const { sheets } = host().workbook;
  const cells = sheets.reduce((sum, { maxRows, maxColumns }) => sum + maxRows * maxColumns, added);
  if (cells > MAX_CELLS) {
    throw new Exception(
      `This action would increase the number of cells in the workbook above the limit of ${MAX_CELLS} cells.`,
    );
  }
}

/** Makes room for rows before an index, with everything that lies below. */
export function insertRows(tab: Sheet, index: number, count: number): void {
  tab.insertRows(index, count);
  moveGuards(tab, (area) => pushedDown(area, index, count));
}

export function deleteRows(tab: Sheet, index: number, count: number): void {
  const pulled = (area: Area): Area => pulledUp(area, index, count);
  tab.rows.splice(index, count);
  tab.maxRows -= count;
  tab.merges = tab.merges.map(pulled).filter(isLeft);
  tab.validations = tab.validations
    .map((rule) => ({ ...rule, area: pulled(rule.area) }))
    .filter(({ area }) => isLeft(area));
  moveGuards(tab, pulled);
}

/** An area after rows went; one that went wholly has its bottom above its top. */
function pulledUp(area: Area, index: number, count: number): Area {
  const end = index + count;
  const top = area.top >= end ? area.top - count : Math.min(area.top, index);
  const bottom = area.bottom >= end ? area.bottom - count : Math.min(area.bottom, index - 1);
  return { ...area, top, bottom };
}

function isLeft({ top, bottom }: Area): boolean {
  return bottom >= top;
}

/** Protected ranges and tables go with their cells. */
function moveGuards(tab: Sheet, moved: (area: Area) => Area): void {
  const { state } = host();
  for (const table of state.tables) if (table.sheetId === tab.id) table.area = moved(table.area);
  state.tables = state.tables.filter(({ sheetId, area }) => sheetId !== tab.id || isLeft(area));
  for (const protection of state.protections) {
    if (protection.sheetId === tab.id && protection.area) protection.area = moved(protection.area);
  }
  state.protections = state.protections.filter(
    ({ sheetId, area }) => sheetId !== tab.id || area === null || isLeft(area),
  );
}

/** Makes room for columns; cells right of them move and are written anew. */
export function insertColumns(tab: Sheet, index: number, count: number): void {
  if (tab.maxColumns + count > MAX_COLUMNS) {
    throw new Exception(`A sheet cannot have more than ${MAX_COLUMNS} columns.`);
  }
  tab.maxColumns += count;
  for (const row of tab.rows) if (row) moveCells(row, index, count);
  const moved = (area: Area): Area => pushedRight(area, index, count);
  tab.merges = tab.merges.map(moved);
  tab.validations = tab.validations.map((rule) => ({ ...rule, area: moved(rule.area) }));
  moveKeys(tab.columnWidths, index, count);
  const hidden = [...tab.hiddenColumns].filter((column) => column >= index);
  for (const column of hidden) tab.hiddenColumns.delete(column);
  for (const column of hidden) tab.hiddenColumns.add(column + count);
  moveGuards(tab, moved);
}

function moveCells(row: Row, index: number, count: number): void {
  const width = Math.max(row.values.length, row.styles.length);
  if (width <= index && Math.max(-1, ...row.notes.keys(), ...row.formulas.keys()) < index) return;
  if (row.values.length > index) row.values.splice(index, 0, ...new Array<null>(count).fill(null));
  if (row.styles.length > index) {
    row.styles.splice(index, 0, ...new Array<undefined>(count).fill(undefined));
  }
  moveKeys(row.formulas, index, count);
  moveKeys(row.notes, index, count);
  moveKeys(row.links, index, count);
  for (let column = index; column < width + count; column++) row.touched.add(column);
}

function moveKeys<T>(map: Map<number, T>, index: number, count: number): void {
  const moved = [...map].filter(([column]) => column >= index);
  for (const [column] of moved) map.delete(column);
  for (const [column, value] of moved) map.set(column + count, value);
}
