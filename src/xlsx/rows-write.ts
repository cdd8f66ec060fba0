import { cellName } from './a1.ts';
import { CellCursor, RowCursor } from './cursors.ts';
import { fittedPoints } from './fit.ts';
import { type CellValue, MOST_ROWS, type Row, type Sheet, type StyleTable } from './model.ts';
import { rowSource } from './moves.ts';
import { showsDay } from './number-formats.ts';
import { type Moves, moveAreas, moveReferences } from './references.ts';
import {
  type BookFacts,
  type FarRow,
  formulaText,
  type RowSource,
  rowPoints,
  type SheetSource,
  shiftDay,
} from './sheet-read.ts';
import type { StringWriter } from './strings.ts';
import type { StyleWriter } from './styles-write.ts';
import {
  attribute,
  contentOf,
  escapeCell,
  escapeText,
  unescapeText,
  withAttribute,
  withContent,
} from './xml.ts';

/** What the sheets that are being written share. */
export interface CellJob {
  readonly book: BookFacts & { readonly from1904: boolean };
  readonly table: StyleTable;
  readonly styles: StyleWriter;
  readonly strings: StringWriter;
  readonly moves: Moves;
  /** What happened that other parts must know. */
  readonly marks: { values: boolean; formulas: boolean };
}

const ERROR = /^#(?:N\/A|REF!|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!)$/;

/** The `<sheetData>` of a sheet, null when it is as in the file. */
export function writeRows(sheet: Sheet, source: SheetSource, job: CellJob): string | null {
  const rows = new RowsWriter(sheet, source, job);
  return rows.unchanged() ? null : rows.write();
}

class RowsWriter {
  private readonly parts: string[] = [];
  private readonly rows: RowCursor;
  private readonly cells: CellCursor;
  /** References in formulas have to follow what moved. */
  private readonly rewrites: boolean;
  private readonly unshares: boolean;
  /** Text of the file that waits to be copied. */
  private copyStart = 0;
  private copyEnd = 0;
  /** How far down the rows of the file went where the writer is. */
  private shift = 0;
  private nextFar = 0;

  constructor(
    private readonly sheet: Sheet,
    private readonly source: SheetSource,
    private readonly job: CellJob,
  ) {
    this.rows = new RowCursor(source.xml, 0, source.xml.length);
    this.cells = new CellCursor(source.xml);
    this.rewrites = source.hasFormulas && job.moves.size > 0;
    this.unshares = this.rewrites || this.masterOverwritten();
  }

  unchanged(): boolean {
    let kept = 0;
    for (let index = 0; index < this.sheet.rows.length; index++) {
      const row = this.sheet.rows[index];
      if (!row) continue;
      const origin = rowSource(row.source, this.source);
      if (!this.copied(row, origin, index)) return false;
      if (origin && origin.end > 0) kept++;
    }
    return kept === this.source.rowCount;
  }

  private copied(row: Row, origin: RowSource | null, index: number): boolean {
    if (!origin) return row.touched.size === 0 && row.values.length === 0 && row.height === null;
    return (
      origin.index === index &&
      row.touched.size === 0 &&
      row.height === origin.height &&
      row.hidden === origin.hidden &&
      !((this.rewrites || this.unshares) && row.formulas.size > 0)
    );
  }

  /** A formula that others repeat must be spelled out in them before it goes. */
  private masterOverwritten(): boolean {
    const { masters } = this.source;
    if (masters.size === 0) return false;
    const kept = new Set<string>();
    for (const row of this.sheet.rows) {
      const origin = row && rowSource(row.source, this.source);
      if (!origin) continue;
      for (const [column, formula] of row.formulas)
        kept.add(`${origin.index},${column},${bare(formula)}`);
    }
    return [...masters.values()].some(
      ({ row, column, formula }) => !kept.has(`${row},${column},${formula}`),
    );
  }

  write(): string {
    this.parts.push('<sheetData>');
    for (let index = 0; index < this.sheet.rows.length; index++) {
      const row = this.sheet.rows[index];
      if (!row) continue;
      const origin = rowSource(row.source, this.source);
      if (origin) this.shift = index - origin.index;
      this.writeFarRows(index);
      if (!origin || origin.end === 0) this.writeNew(row, index, origin);
      else if (this.copied(row, origin, index)) this.copy(origin.start, origin.end);
      else this.patch(row, index, origin);
    }
    this.writeFarRows(MOST_ROWS);
    this.flush();
    this.parts.push('</sheetData>');
    return this.parts.join('');
  }

  /** Those that now stand above a row; one whose place was taken has nothing that anybody would miss. */
  private writeFarRows(above: number): void {
    const { farRows } = this.source;
    for (; this.nextFar < farRows.length; this.nextFar++) {
      const far = farRows[this.nextFar];
      const index = (far?.index ?? 0) + this.shift;
      if (!far || index > above) return;
      if (index < above) this.writeFar(far, index);
    }
  }

  private writeFar({ index: before, start, end }: FarRow, index: number): void {
    if (index === before) {
      this.copy(start, end);
      return;
    }
    const { rows, cells, source } = this;
    rows.end = start;
    rows.next();
    const texts: string[] = [];
    cells.enter(rows.contentStart, rows.contentEnd);
    while (cells.next()) {
      const text = source.xml.slice(cells.start, cells.end);
      texts.push(withAttribute(text, 'r', cellName(index, cells.column)));
    }
    const whole = withContent(source.xml.slice(start, end), texts.join(''));
    this.push(withAttribute(whole, 'r', index + 1));
  }

  private copy(start: number, end: number): void {
    if (start !== this.copyEnd) {
      this.flush();
      this.copyStart = start;
    }
    this.copyEnd = end;
  }

  private flush(): void {
    if (this.copyEnd > this.copyStart) {
      this.parts.push(this.source.xml.slice(this.copyStart, this.copyEnd));
    }
    this.copyStart = this.copyEnd;
  }

  private push(text: string): void {
    this.flush();
    this.parts.push(text);
  }

  private writeNew(row: Row, index: number, origin: RowSource | null): void {
    const width = Math.max(row.values.length, row.styles.length, ...columnsAfter(row.formulas));
    let text = '';
    for (let column = 0; column < width; column++) text += this.newCell(row, index, column, origin);
    if (!text && row.height === null && !row.hidden) return;
    const tag = withRowSize(`<row r="${index + 1}">`, row);
    this.push(`${this.fitted(tag, row)}${text}</row>`);
  }

  private patch(row: Row, index: number, origin: RowSource): void {
    const { rows, cells } = this;
    rows.end = origin.start;
    rows.next();
    this.push(this.rowTag(row, index, origin));
    const touched = [...row.touched].sort((a, b) => a - b);
    const moved = origin.index !== index;
    let next = 0;
    let from = rows.contentStart;
    cells.enter(rows.contentStart, rows.contentEnd);
    while (cells.next()) {
      const { column } = cells;
      if ((touched[next] ?? column) < column) {
        this.copy(from, cells.start);
        from = cells.start;
        while ((touched[next] ?? column) < column) {
          this.push(this.newCell(row, index, touched[next++] ?? 0, origin));
        }
      }
      const isTouched = touched[next] === column;
      if (isTouched) next++;
      const respelled = cells.formulaStart >= 0 && (this.rewrites || this.unshares);
      if (!isTouched && !moved && !respelled) continue;
      this.copy(from, cells.start);
      this.push(this.patchedCell(row, index, origin, isTouched));
      from = cells.end;
    }
    this.copy(from, cells.end);
    for (; next < touched.length; next++) {
      this.push(this.newCell(row, index, touched[next] ?? 0, origin));
    }
    this.copy(cells.end, rows.contentEnd);
    this.push('</row>');
  }

  /** A row without a height of its own fits its wrapped texts. */
  private fitted(tag: string, row: Row): string {
    if (row.height !== null) return tag;
    return withAttribute(tag, 'ht', fittedPoints(row, this.sheet, this.job.table));
  }

  /** A height that only remembers what fitted the old text is fitted to the new. */
  private rowTag(row: Row, index: number, origin: RowSource): string {
    const { rows, source } = this;
    let tag = source.xml.slice(rows.start, rows.contentStart).replace(/\s*\/>$/, '>');
    if (origin.index !== index) tag = withAttribute(tag, 'r', index + 1);
    if (row.height !== origin.height || row.hidden !== origin.hidden) tag = withRowSize(tag, row);
    if (row.touched.size === 0) return tag;
    const fitted = row.height === origin.height && origin.height !== null;
    if (fitted && !tag.includes('customHeight=')) {
      tag = withAttribute(tag, 'ht', fittedPoints(row, this.sheet, this.job.table));
    } else {
      tag = this.fitted(tag, row);
    }
    return tag.includes(' spans=') ? withAttribute(tag, 'spans', null) : tag;
  }

  /** The cell on which the cursor stands, as it is now. */
  private patchedCell(row: Row, index: number, origin: RowSource, touched: boolean): string {
    const { cells, source } = this;
    const { column } = cells;
    const style = touched ? this.style(row, column, origin) : cells.style;
    if (touched && !this.sameContent(row, origin)) {
      const formula = row.formulas.get(column);
      if (cells.formulaStart >= 0 || formula !== undefined) this.job.marks.formulas = true;
      this.job.marks.values = true;
      return this.cell(row, index, column, style);
    }
    let tag = source.xml.slice(cells.start, cells.contentStart);
    if (cells.nameStart < 0 || origin.index !== index) {
      tag = withAttribute(tag, 'r', cellName(index, column));
    }
    if (style !== cells.style) tag = withAttribute(tag, 's', style);
    return tag + this.content(origin) + source.xml.slice(cells.contentEnd, cells.end);
  }

  private sameContent(row: Row, origin: RowSource): boolean {
    const { cells, job } = this;
    const { column } = cells;
    const shifted = job.book.shiftedStyles[cells.style] ?? false;
    const value = cells.value(job.book.strings);
    const read = shifted && typeof value === 'number' ? shiftDay(value) : value;
    const formula =
      cells.formulaStart < 0
        ? null
        : formulaText(this.formula(), origin.index, column, this.source.masters);
    const now = row.formulas.get(column);
    return (
      read === (row.values[column] ?? null) &&
      formula === (now === undefined ? null : bare(now)) &&
      shifted === this.shifts(row, column)
    );
  }

  private formula(): string {
    return this.source.xml.slice(this.cells.formulaStart, this.cells.formulaEnd);
  }

  /** What stands between the tags of an unchanged cell, its formula pointing to where things are now. */
  private content(origin: RowSource): string {
    const { cells, source } = this;
    const { xml } = source;
    if (cells.formulaStart < 0 || !(this.rewrites || this.unshares)) {
      return xml.slice(cells.contentStart, cells.contentEnd);
    }
    if (this.rewrites) this.job.marks.formulas = true;
    return (
      xml.slice(cells.contentStart, cells.formulaStart) +
      this.movedFormula(this.formula(), origin) +
      xml.slice(cells.formulaEnd, cells.contentEnd)
    );
  }

  private movedFormula(xml: string, origin: RowSource): string {
    const { source, job, cells } = this;
    const moved = (formula: string) => moveReferences(formula, source.name, job.moves);
    if (attribute(xml, 't') === 'shared') {
      const text = formulaText(xml, origin.index, cells.column, source.masters) ?? '';
      return `<f>${escapeText(moved(text))}</f>`;
    }
    const own = job.moves.get(source.name.toLowerCase());
    const ref = attribute(xml, 'ref');
    const placed = own && ref ? withAttribute(xml, 'ref', moveAreas(ref, own)) : xml;
    const text = unescapeText(contentOf(xml));
    return text ? withContent(placed, escapeText(moved(text))) : placed;
  }

  private newCell(row: Row, index: number, column: number, origin: RowSource | null): string {
    const value = row.values[column] ?? null;
    const formula = row.formulas.get(column);
    if (value === null && formula === undefined && row.styles[column] === undefined) return '';
    if (formula !== undefined) this.job.marks.formulas = true;
    if (formula !== undefined || value !== null) this.job.marks.values = true;
    return this.cell(row, index, column, this.style(row, column, origin));
  }

  private cell(row: Row, index: number, column: number, style: number): string {
    const look = style === 0 ? '' : ` s="${style}"`;
    const head = `<c r="${cellName(index, column)}"${look}`;
    const value = this.fileValue(row, column);
    const formula = row.formulas.get(column);
    if (formula !== undefined) return head + formulaCell(formula, value);
    if (value === null) return `${head}/>`;
    if (typeof value === 'string')
      return `${head} t="s"><v>${this.job.strings.index(value)}</v></c>`;
    if (typeof value === 'boolean') return `${head} t="b"><v>${value ? 1 : 0}</v></c>`;
    if (!Number.isFinite(value)) return `${head} t="e"><v>#NUM!</v></c>`;
    return `${head}><v>${value}</v></c>`;
  }

  private fileValue(row: Row, column: number): CellValue {
    const value = row.values[column] ?? null;
    return typeof value === 'number' && this.shifts(row, column) ? shiftDay(value, true) : value;
  }

  private shifts(row: Row, column: number): boolean {
    if (!this.job.book.from1904) return false;
    return showsDay(this.job.table.look(row.styles[column] ?? 0).numberFormat);
  }

  /** The style in the file; a cell that has none of its own looks like its row or column. */
  private style(row: Row, column: number, origin: RowSource | null): number {
    const own = row.styles[column];
    if (own !== undefined) return this.job.styles.index(own);
    if (origin && origin.style >= 0) return origin.style;
    const range = this.source.columnStyles.find(
      ({ first, last }) => first <= column && column <= last,
    );
    return range?.style ?? 0;
  }
}

/** Formulas are kept without their sign; one that came with it is the same. */
function bare(formula: string): string {
  return formula.replace(/^=/, '');
}

function columnsAfter(formulas: ReadonlyMap<number, string>): number[] {
  return [...formulas.keys()].map((column) => column + 1);
}

function withRowSize(tag: string, row: Row): string {
  const height = row.height === null ? null : rowPoints(row.height);
  const sized = withAttribute(tag, 'ht', height);
  const fixed = withAttribute(sized, 'customHeight', height === null ? null : 1);
  return withAttribute(fixed, 'hidden', row.hidden ? 1 : null);
}

function formulaCell(formula: string, value: CellValue): string {
  const text = `<f>${escapeText(bare(formula))}</f>`;
  if (value === null || value === '') return `>${text}</c>`;
  if (typeof value === 'boolean') return ` t="b">${text}<v>${value ? 1 : 0}</v></c>`;
  if (typeof value === 'number') return `>${text}<v>${value}</v></c>`;
  const type = ERROR.test(value) ? 'e' : 'str';
  return ` t="${type}">${text}<v>${escapeCell(value)}</v></c>`;
}
