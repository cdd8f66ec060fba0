import type { Palette } from './colors.ts';
import { type FileComment, readComments } from './comments.ts';
import { CellCursor, RowCursor } from './cursors.ts';
import { type FileLink, readLinks } from './links.ts';
import {
  type Area,
  contentWidth,
  MOST_COLUMNS,
  newRow,
  type Row,
  Sheet,
  SPARE_ROWS,
  type Validation,
} from './model.ts';
import type { Package, Relationship } from './package.ts';
import { relationshipsOf } from './package.ts';
import { fillFormula, parseArea } from './references.ts';
import { UnreadableFile } from './unreadable-file.ts';
import { type FileValidation, readValidations } from './validations.ts';
import {
  attribute,
  contentOf,
  type Element,
  elementsIn,
  elementTexts,
  findElement,
  flag,
  unescapeText,
} from './xml.ts';

/** What the sheets of one workbook share. */
export interface BookFacts {
  readonly package: Package;
  readonly strings: readonly string[];
  readonly palette: Palette;
  /** By style number: whether its numbers are days counted from 1904. */
  readonly shiftedStyles: readonly boolean[];
}

/** A sheet as it stands in the file, kept to copy what did not change. */
export interface SheetSource {
  readonly path: string;
  readonly xml: string;
  /** Where the pieces of the worksheet stand in its text. */
  readonly elements: readonly Element[];
  readonly name: string;
  readonly read: SheetLayout;
  readonly validations: readonly FileValidation[];
  readonly links: readonly FileLink[];
  readonly comments: readonly FileComment[];
  /** The styles of the empty cells of columns. */
  readonly columnStyles: readonly ColumnStyle[];
  /** Cells whose formula others repeat, by the number under which they do. */
  readonly masters: ReadonlyMap<string, Master>;
  /** Of the rows that the model has. */
  readonly rowCount: number;
  /** Rows without content so far below it that the model does without them; they stay in the file. */
  readonly farRows: readonly FarRow[];
  readonly hasFormulas: boolean;
}

/** Where a row stands in the text of its sheet. */
export interface FarRow {
  readonly index: number;
  readonly start: number;
  readonly end: number;
}

/** What the file says about a sheet besides its cells, as the model has it. */
interface SheetLayout {
  readonly tabColor: string | null;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly showGridlines: boolean;
  readonly columnWidths: ReadonlyMap<number, number>;
  readonly hiddenColumns: readonly number[];
  readonly filter: Area | null;
  readonly merges: readonly Area[];
  readonly validations: readonly Validation[];
}

/** A row as it stands in the file. */
export interface RowSource {
  readonly sheet: SheetSource;
  readonly index: number;
  /** Of the row in the text of its sheet; both 0 for a row that has just a note or a link. */
  readonly start: number;
  readonly end: number;
  readonly height: number | null;
  readonly hidden: boolean;
  readonly style: number;
}

interface ColumnStyle {
  readonly first: number;
  readonly last: number;
  readonly style: number;
}

/** A formula that others repeat. */
interface Master {
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

const DATA = 'sheetData';
const LAST_COLUMN = MOST_COLUMNS - 1;
/** Looks of empty cells further right stay in the file; the model does without them. */
const MOST_LOOKS = 1024;
const SERIALS_FROM_1900_TO_1904 = 1462;
const POINTS_A_PIXEL = 0.75;
const LETTER_PIXELS = 7;
const CELL_PADDING = 5;

/** `columnPixels(13.57) // 100` */
function columnPixels(width: number): number {
  return Math.max(0, Math.round(width * LETTER_PIXELS + CELL_PADDING));
}

/** `columnWidth(100) // 13.571` */
export function columnWidth(pixels: number): number {
  return Math.max(0, Math.round(((pixels - CELL_PADDING) / LETTER_PIXELS) * 1000) / 1000);
}

export function rowPoints(pixels: number): number {
  return pixels * POINTS_A_PIXEL;
}

/** Days from 30/12/1899, where the file counts from 1904. */
export function shiftDay(value: number, back = false): number {
  return back ? value - SERIALS_FROM_1900_TO_1904 : value + SERIALS_FROM_1900_TO_1904;
}

/** The sheet of the worksheet part at `path`. */
export function readSheet(id: number, name: string, path: string, book: BookFacts): Sheet {
  const xml = book.package.text(path);
  if (xml === null) throw new UnreadableFile('damaged', { part: path });
  return readWorksheet(id, name, path, xml, relationshipsOf(book.package, path), book);
}

/** A sheet from the text of its part. */
export function readWorksheet(
  id: number,
  name: string,
  path: string,
  xml: string,
  relationships: readonly Relationship[],
  book: BookFacts,
): Sheet {
  const elements = findElements(xml, path);
  const element = (wanted: string) => sheetElement({ xml, elements }, wanted);
  const comments = relationships.find((line) => line.kind === 'comments')?.target;
  const links = element('hyperlinks');
  const validations = readValidations(element('dataValidations') ?? '<none/>');
  const masters = new Map<string, Master>();
  const farRows: FarRow[] = [];
  const counts = { rowCount: 0, hasFormulas: false };
  const source: SheetSource = {
    path,
    xml,
    elements,
    name,
    read: readLayout(element, validations, book.palette),
    validations,
    links: links ? readLinks(links, relationships) : [],
    comments: comments ? readComments(book.package.text(comments) ?? '<none/>') : [],
    columnStyles: readColumnStyles(element('cols')),
    masters,
    farRows,
    get rowCount() {
      return counts.rowCount;
    },
    get hasFormulas() {
      return counts.hasFormulas;
    },
  };
  const sheet = new Sheet(id, name, source);
  readRows(sheet, source, { masters, farRows, counts }, book);
  readNotesAndLinks(sheet, source);
  copyLayout(sheet, source.read);
  return sheet;
}

function findElements(xml: string, path: string): Element[] {
  const root = xml.indexOf('<worksheet');
  const start = xml.indexOf('>', root) + 1;
  const closed = xml.charAt(start - 2) === '/';
  const end = closed ? start : xml.lastIndexOf('</worksheet');
  if (root < 0 || end < 0) throw new UnreadableFile('damaged', { part: path });
  return elementsIn(xml, start, end);
}

/** The text of the worksheet's element of that name. */
export function sheetElement(
  { xml, elements }: Pick<SheetSource, 'xml' | 'elements'>,
  name: string,
): string | null {
  const found = elements.find((one) => one.name === name);
  return found ? xml.slice(found.start, found.end) : null;
}

function readLayout(
  element: (name: string) => string | null,
  validations: readonly FileValidation[],
  palette: Palette,
): SheetLayout {
  const properties = element('sheetPr');
  const view = findElement(element('sheetViews') ?? '', 'sheetView') ?? '<none/>';
  const pane = findElement(view, 'pane') ?? '<none/>';
  const frozen = attribute(pane, 'state')?.startsWith('frozen') ?? false;
  const merges = elementTexts(contentOf(element('mergeCells') ?? '<none/>'));
  return {
    tabColor: palette(properties && findElement(properties, 'tabColor')),
    frozenRows: frozen ? Number(attribute(pane, 'ySplit') ?? 0) : 0,
    frozenColumns: frozen ? Number(attribute(pane, 'xSplit') ?? 0) : 0,
    showGridlines: attribute(view, 'showGridLines') === null || flag(view, 'showGridLines'),
    columnWidths: readColumnWidths(element('cols')),
    hiddenColumns: readHiddenColumns(element('cols')),
    filter: parseArea(attribute(element('autoFilter') ?? '<none/>', 'ref') ?? ''),
    merges: merges
      .map((merge) => parseArea(attribute(merge, 'ref') ?? ''))
      .filter((area) => area !== null),
    validations: validations.flatMap(({ read }) => read),
  };
}

/** A range to the last column is the file's way to say "the rest"; its width stays there. */
function readColumnWidths(cols: string | null): Map<number, number> {
  const widths = new Map<number, number>();
  for (const { first, last, xml } of columnRanges(cols)) {
    const width = attribute(xml, 'width');
    if (width === null || last >= LAST_COLUMN) continue;
    for (let column = first; column <= last; column++) {
      widths.set(column, columnPixels(Number(width)));
    }
  }
  return widths;
}

/** Columns hidden up to the last one of the format are the file's way to end a sheet. */
function readHiddenColumns(cols: string | null): number[] {
  return columnRanges(cols)
    .filter(({ last, xml }) => last < LAST_COLUMN && flag(xml, 'hidden'))
    .flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, at) => first + at));
}

function readColumnStyles(cols: string | null): ColumnStyle[] {
  return columnRanges(cols)
    .map(({ first, last, xml }) => ({ first, last, style: Number(attribute(xml, 'style') ?? 0) }))
    .filter(({ style }) => style > 0);
}

/** The `<col>` elements of a sheet, columns counted from 0. */
export function columnRanges(cols: string | null): { first: number; last: number; xml: string }[] {
  return elementTexts(contentOf(cols ?? '<none/>')).map((xml) => ({
    first: Math.max(0, Number(attribute(xml, 'min')) - 1),
    last: Math.min(Number(attribute(xml, 'max')) - 1, LAST_COLUMN),
    xml,
  }));
}

function copyLayout(sheet: Sheet, layout: SheetLayout): void {
  sheet.tabColor = layout.tabColor;
  sheet.frozenRows = layout.frozenRows;
  sheet.frozenColumns = layout.frozenColumns;
  sheet.showGridlines = layout.showGridlines;
  for (const [column, pixels] of layout.columnWidths) sheet.columnWidths.set(column, pixels);
  for (const column of layout.hiddenColumns) sheet.hiddenColumns.add(column);
  sheet.filter = layout.filter;
  sheet.merges = [...layout.merges];
  sheet.validations = [...layout.validations];
  const { rows, columns } = sheet.neededGrid();
  sheet.maxRows = Math.max(sheet.maxRows, rows);
  sheet.maxColumns = Math.max(sheet.maxColumns, columns);
}

/** What is found of a sheet while its rows are read. */
interface FoundInRows {
  readonly masters: Map<string, Master>;
  readonly farRows: FarRow[];
  readonly counts: { rowCount: number; hasFormulas: boolean };
}

function readRows(
  sheet: Sheet,
  source: SheetSource,
  { masters, farRows, counts }: FoundInRows,
  book: BookFacts,
): void {
  const data = source.elements.find((element) => element.name === DATA);
  if (!data) return;
  const rows = new RowCursor(source.xml, data.contentStart, data.contentEnd);
  const cells = new CellCursor(source.xml);
  const formulas = new FormulaReader(source.xml, masters);
  const bearing = new Set([...source.comments, ...source.links].map(({ row }) => row));
  let content = 0;
  while (rows.next()) {
    const height = Number.isNaN(rows.height) ? null : Math.round(rows.height / POINTS_A_PIXEL);
    const { index, start, end, hidden, style } = rows;
    const origin: RowSource = { sheet: source, index, start, end, height, hidden, style };
    const row = newRow(origin);
    row.height = height;
    row.hidden = hidden;
    cells.enter(rows.contentStart, rows.contentEnd);
    while (cells.next()) readCell(row, cells, index, formulas, book);
    const isFilled = contentWidth(row) > 0 || bearing.has(index);
    if (isFilled) content = Math.max(content, index + 1);
    if (isFilled || index < content + SPARE_ROWS) {
      placeRow(sheet, index, row);
      counts.rowCount++;
    } else farRows.push({ index, start, end });
  }
  counts.hasFormulas = formulas.found;
}

function placeRow(sheet: Sheet, index: number, row: Row): void {
  while (sheet.rows.length < index) sheet.rows.push(undefined);
  sheet.rows[index] = row;
}

function readCell(
  row: Row,
  cell: CellCursor,
  rowIndex: number,
  formulas: FormulaReader,
  book: BookFacts,
): void {
  const { column, style } = cell;
  const { values, styles } = row;
  if (column >= MOST_LOOKS && cell.valueStart < 0 && cell.formulaStart < 0) return;
  while (values.length < column) {
    values.push(null);
    styles.push(undefined);
  }
  const value = cell.value(book.strings);
  const shifted = typeof value === 'number' && book.shiftedStyles[style];
  values[column] = shifted ? shiftDay(value) : value;
  styles[column] = style;
  if (cell.formulaStart < 0) return;
  const formula = formulas.read(cell, rowIndex);
  if (formula !== null) row.formulas.set(column, formula);
}

/** Reads formulas and remembers those that others repeat. */
class FormulaReader {
  found = false;

  constructor(
    private readonly xml: string,
    private readonly masters: Map<string, Master>,
  ) {}

  read(cell: CellCursor, row: number): string | null {
    const xml = this.xml.slice(cell.formulaStart, cell.formulaEnd);
    this.found = true;
    const formula = unescapeText(contentOf(xml));
    if (formula && attribute(xml, 't') === 'shared') {
      this.masters.set(attribute(xml, 'si') ?? '', { row, column: cell.column, formula });
    }
    return formulaText(xml, row, cell.column, this.masters);
  }
}

/** A formula without its `=`; one that repeats another reads as if it had been filled. */
export function formulaText(
  xml: string,
  row: number,
  column: number,
  masters: ReadonlyMap<string, Master>,
): string | null {
  const text = unescapeText(contentOf(xml));
  if (text) return text;
  const master = masters.get(attribute(xml, 'si') ?? '');
  return master ? fillFormula(master.formula, row - master.row, column - master.column) : null;
}

function readNotesAndLinks(sheet: Sheet, source: SheetSource): void {
  for (const comment of source.comments) {
    if (comment.threaded) continue;
    rowAt(sheet, source, comment.row).notes.set(comment.column, comment.text);
  }
  for (const link of source.links) {
    rowAt(sheet, source, link.row).links.set(link.column, { target: link.target });
  }
}

function rowAt(sheet: Sheet, source: SheetSource, index: number): Row {
  const present = sheet.rows[index];
  if (present) return present;
  const nothing = { start: 0, end: 0, height: null, hidden: false, style: -1 };
  const row = newRow({ sheet: source, index, ...nothing } satisfies RowSource);
  placeRow(sheet, index, row);
  return row;
}
