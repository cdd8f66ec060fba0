/**
 * A workbook in memory, as the local host keeps it between reading and writing a file. Plain enough
 * to be filled by one file reader and read by the services; positions are counted from 0. Dates are
 * serial numbers (days since 30/12/1899) whose cell has a date format, as in the file.
 */
export interface Workbook {
  readonly sheets: Sheet[];
  readonly styles: StyleTable;
  /** What Google keeps beside the cells (metadata, properties, triggers, …), as JSON; empty in a file that never met the host. */
  hostState: string;
  /** What the reader keeps for the writer; nobody else looks inside. */
  readonly source: unknown;
}

/** A sheet of a file has no more (ECMA-376 and every program that reads it). */
export const MOST_ROWS = 1_048_576;
export const MOST_COLUMNS = 16_384;

export type CellValue = string | number | boolean | null;

/** A rectangle of cells, both ends included. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface BorderLine {
  readonly style: 'thin' | 'medium' | 'thick' | 'dotted' | 'dashed' | 'double';
  /** `#rrggbb` */
  readonly color: string;
}

/** How a cell looks. Colours are `#rrggbb`; `null` is the file's default. */
export interface CellLook {
  readonly numberFormat: string;
  readonly background: string | null;
  readonly fontFamily: string;
  readonly fontSize: number;
  readonly fontColor: string | null;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly strikethrough: boolean;
  readonly horizontal: 'left' | 'center' | 'right' | null;
  readonly vertical: 'top' | 'middle' | 'bottom' | null;
  readonly wrap: boolean;
  readonly top: BorderLine | null;
  readonly right: BorderLine | null;
  readonly bottom: BorderLine | null;
  readonly left: BorderLine | null;
}

export const DEFAULT_LOOK: CellLook = {
  numberFormat: 'General',
  background: null,
  fontFamily: 'Arial',
  fontSize: 10,
  fontColor: null,
  bold: false,
  italic: false,
  underline: false,
  strikethrough: false,
  horizontal: null,
  vertical: null,
  wrap: false,
  top: null,
  right: null,
  bottom: null,
  left: null,
};

/**
 * The looks of a workbook, each once. A style is a number; one made from another remembers which
 * style of the file it started from, so that what the host does not model (theme colours, gradients,
 * cell protection) is kept when a cell only changes its fill.
 */
export class StyleTable {
  private readonly looks: CellLook[] = [];
  private readonly bases: number[] = [];
  private readonly known = new Map<string, number>();

  /** Adds the styles of a file in their order, so that style n is the file's style n. */
  constructor(fromFile: readonly CellLook[] = [DEFAULT_LOOK]) {
    fromFile.forEach((look, index) => {
      this.looks.push(look);
      this.bases.push(index);
    });
  }

  get size(): number {
    return this.looks.length;
  }

  look(style: number): CellLook {
    return this.looks[style] ?? this.looks[0] ?? DEFAULT_LOOK;
  }

  /** The style of the file that this one was made from; itself when it came from the file. */
  base(style: number): number {
    return this.bases[style] ?? 0;
  }

  /** The style that looks like `style` but for `change`. */
  changed(style: number, change: Partial<CellLook>): number {
    const before = this.look(style);
    const after: CellLook = { ...before, ...change };
    const same = (Object.keys(change) as (keyof CellLook)[]).every((key) =>
      sameLook(before[key], after[key]),
    );
    if (same) return style;
    const base = this.base(style);
    if (JSON.stringify(after) === JSON.stringify(this.look(base))) return base;
    const key = `${base}|${JSON.stringify(after)}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    this.looks.push(after);
    this.bases.push(this.base(style));
    this.known.set(key, this.looks.length - 1);
    return this.looks.length - 1;
  }
}

function sameLook(a: CellLook[keyof CellLook], b: CellLook[keyof CellLook]): boolean {
  return a === b || (typeof a === 'object' && JSON.stringify(a) === JSON.stringify(b));
}

interface Link {
  /** `https://…`, `mailto:…`, or a place in the file: `#'Than Uyên'!C5`. */
  readonly target: string;
}

/** One row of cells; arrays may be shorter than the sheet is wide. */
export interface Row {
  readonly values: CellValue[];
  /** Style numbers; a hole is the column's or the default style. */
  readonly styles: (number | undefined)[];
  /** Without the `=`; the value beside it is the last result known. */
  readonly formulas: Map<number, string>;
  readonly notes: Map<number, string>;
  readonly links: Map<number, Link>;
  /** In pixels; `null` is the default height. */
  height: number | null;
  hidden: boolean;
  /** Columns whose cell (value, formula, style, note, link) the host changed since the file was read. */
  readonly touched: Set<number>;
  /** What the reader keeps to copy the untouched cells of this row; `null` for a row that the host made. */
  readonly source: unknown;
}

export interface Validation {
  readonly area: Area;
  readonly kind: 'list' | 'checkbox' | 'date' | 'number' | 'formula' | 'other';
  /** For `list`: the values. */
  readonly values: readonly string[];
  /**
   * For the other kinds: operator and operands as in the file. `other` begins with its type; a list
   * from a range is `['list', "'Tab'!$A$1:$A$9"]`.
   */
  readonly criteria: readonly (string | number | boolean)[];
  readonly allowInvalid: boolean;
  readonly helpText: string;
}

/** How a tab goes on landscape A4: rows and columns from 0, both ends included. */
export interface PrintPlan {
  /** Rows that stand again on each page. */
  readonly head: readonly [number, number];
  /** The last column that is printed. */
  readonly lastColumn: number;
  /** The last of the columns that stand again where a table takes two pages side by side; −1 for none. */
  readonly lastTitleColumn: number;
  /** So many pages side by side. */
  readonly pagesWide: number;
  /** Whether it takes the place of what the file says; a person's own stays otherwise. */
  readonly isOurs: boolean;
}

/** How far beyond the content a look counts as part of the tab: as much as a new tab has. */
export const SPARE_ROWS = 1000;
const SPARE_COLUMNS = 26;

/** One tab. */
export class Sheet {
  /** Google's `gid`; unique in the workbook and never used again. */
  readonly id: number;
  name: string;
  hidden = false;
  /** `#rrggbb` */
  tabColor: string | null = null;
  /** The size of the grid, which a write may not leave. */
  maxRows = SPARE_ROWS;
  maxColumns = SPARE_COLUMNS;
  frozenRows = 0;
  frozenColumns = 0;
  showGridlines = true;
  readonly rows: (Row | undefined)[] = [];
  /** In pixels. */
  readonly columnWidths = new Map<number, number>();
  readonly hiddenColumns = new Set<number>();
  /** What a filter spans, as the file says or as the host set it last; its criteria stay in the file. */
  filter: Area | null = null;
  /** How it is to be printed, where that was asked. */
  print: PrintPlan | null = null;
  merges: Area[] = [];
  validations: Validation[] = [];
  /** What the reader keeps for the writer; `null` for a tab that the host made. */
  readonly source: unknown;

  constructor(id: number, name: string, source: unknown = null) {
    this.id = id;
    this.name = name;
    this.source = source;
  }

  row(index: number): Row | undefined {
    return this.rows[index];
  }

  /** The row to write into, made when it is missing. */
  ensureRow(index: number): Row {
    let row = this.rows[index];
    if (!row) {
      row = newRow();
      this.rows[index] = row;
    }
    return row;
  }

  value(row: number, column: number): CellValue {
    return this.rows[row]?.values[column] ?? null;
  }

  style(row: number, column: number): number {
    return this.rows[row]?.styles[column] ?? 0;
  }

  /** Writes a value and drops the formula that stood there. */
  setValue(row: number, column: number, value: CellValue): void {
    if (value === null && !this.rows[row]) return;
    const target = this.ensureRow(row);
    if (target.values[column] === value && !target.formulas.has(column)) return;
    fill(target.values, column, null);
    target.values[column] = value;
    target.formulas.delete(column);
    target.touched.add(column);
  }

  setStyle(row: number, column: number, style: number): void {
    if (this.style(row, column) === style) return;
    const target = this.ensureRow(row);
    fill(target.styles, column, undefined);
    target.styles[column] = style;
    target.touched.add(column);
  }

  /**
   * The grid that the cells need: up to the last content, and as far beyond it as looks alone may
   * reach. A stray format or a title merged over the whole row makes no grid.
   */
  neededGrid(): { readonly rows: number; readonly columns: number } {
    const looks = { rows: this.rows.length, columns: 0 };
    const content = { rows: 0, columns: 0 };
    this.rows.forEach((row, index) => {
      if (!row) return;
      const width = contentWidth(row);
      looks.columns = Math.max(looks.columns, row.values.length, row.styles.length);
      content.columns = Math.max(content.columns, width);
      if (width > 0) content.rows = index + 1;
    });
    for (const { bottom, right } of this.merges) {
      looks.rows = Math.max(looks.rows, bottom + 1);
      looks.columns = Math.max(looks.columns, right + 1);
    }
    return {
      rows: Math.min(looks.rows, content.rows + SPARE_ROWS),
      columns: Math.min(looks.columns, content.columns + SPARE_COLUMNS),
    };
  }

  /** Makes room for `count` empty rows before `index`; what lies below moves down. */
  insertRows(index: number, count: number): void {
    if (this.rows.length > index) {
      const room: (Row | undefined)[] = new Array<Row | undefined>(count).fill(undefined);
      this.rows.splice(index, 0, ...room);
    }
    this.maxRows += count;
    const moved = (area: Area): Area => pushedDown(area, index, count);
    this.merges = this.merges.map(moved);
    this.validations = this.validations.map((rule) => ({ ...rule, area: moved(rule.area) }));
  }
}

/** How many columns up to the last that says something; blanks alone say nothing. */
export function contentWidth(row: Row): number {
  let width = row.values.length;
  while (width > 0 && !isContent(row.values[width - 1])) width--;
  for (const column of row.formulas.keys()) width = Math.max(width, column + 1);
  return width;
}

function isContent(value: CellValue | undefined): boolean {
  if (value === null || value === undefined) return false;
  return typeof value !== 'string' || value.trim() !== '';
}

/** Where an area lies once `count` rows came in before `index`; one that ends with the sheet still does. */
export function pushedDown(area: Area, index: number, count: number): Area {
  return {
    ...area,
    top: area.top >= index ? area.top + count : area.top,
    bottom: area.bottom >= index ? Math.min(area.bottom + count, MOST_ROWS - 1) : area.bottom,
  };
}

/** Where an area lies once `count` columns came in before `index`; one that ends with the sheet still does. */
export function pushedRight(area: Area, index: number, count: number): Area {
  return {
    ...area,
    left: area.left >= index ? area.left + count : area.left,
    right: area.right >= index ? Math.min(area.right + count, MOST_COLUMNS - 1) : area.right,
  };
}

export function newRow(source: unknown = null): Row {
  return {
    values: [],
    styles: [],
    formulas: new Map(),
    notes: new Map(),
    links: new Map(),
    height: null,
    hidden: false,
    touched: new Set(),
    source,
  };
}

/** Arrays stay without holes: a hole makes every later read slow. */
function fill<T>(array: T[], upTo: number, value: T): void {
  while (array.length < upTo) array.push(value);
}
