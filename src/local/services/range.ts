import { areaName } from '../a1.ts';
import type { Area, Sheet } from '../model.ts';
import { allowWrite, mayEdit } from './access.ts';
import {
  areaAt,
  cellAt,
  checkShape,
  contains,
  eachCell,
  mapCells,
  overlaps,
  rowsOf,
  zipCells,
} from './area.ts';
import {
  checkLength,
  clearContents,
  hiddenByMerge,
  put,
  putFormula,
  readDisplay,
  readFormula,
  readValues,
  type ScriptValue,
  setNote,
  writeValue,
  writeValues,
} from './cells.ts';
import { wrapStrategy } from './enums.ts';
import {
  as,
  type GMetadata,
  type GMetadataFinder,
  type GProtection,
  type GRange,
  type GRichText,
  type GSheet,
  type GValidation,
} from './google.ts';
import { rangeIn, sheetOf } from './handles.ts';
import * as look from './look.ts';
import { protectArea } from './protection.ts';
import { RichTextService, readRichText, writeRichText } from './rich-text.ts';
import {
  Exception,
  go,
  host,
  modelled,
  notImplemented,
  read,
  scope,
  write,
  wrongParameters,
} from './runtime.ts';
import { DataValidationService, setRules, validationAt } from './validation.ts';

/** A rectangle of one tab. Positions inside are counted from 0, as in the model. */
export class RangeService implements Pick<GRange, keyof typeof methods> {
  readonly tab: Sheet;
  readonly area: Area;
  /** How the range was asked for, when that is not what `a1` would write: `D:F`. */
  readonly notation: string | null;

  constructor(tab: Sheet, area: Area, notation: string | null = null) {
    this.tab = tab;
    this.area = area;
    this.notation = notation;
  }

  // --- place ---

  getA1Notation(): string {
    return this.notation ?? areaName(this.area);
  }

  getRow(): number {
    return this.area.top + 1;
  }

  getColumn(): number {
    return this.area.left + 1;
  }

  getLastRow(): number {
    return this.area.bottom + 1;
  }

  getLastColumn(): number {
    return this.area.right + 1;
  }

  getNumRows(): number {
    return this.area.bottom - this.area.top + 1;
  }

  getNumColumns(): number {
    return this.area.right - this.area.left + 1;
  }

  getGridId(): number {
    return this.tab.id;
  }

  getSheet(): GSheet {
    return sheetOf(this.tab);
  }

  getCell(row: number, column: number): GRange {
    const { top, left } = this.area;
    const cell = cellAt(top + Math.trunc(row) - 1, left + Math.trunc(column) - 1);
    if (row < 1 || column < 1 || !contains(this.area, cell)) {
      throw new Exception('Cell reference out of range');
    }
    return rangeIn(this.tab, cell);
  }

  offset(rows: number, columns: number, height?: number, width?: number): GRange {
    const { top, left } = this.area;
    const [rowCount, columnCount] = [height ?? this.getNumRows(), width ?? this.getNumColumns()];
    return rangeIn(
      this.tab,
      areaAt(top + Math.trunc(rows), left + Math.trunc(columns), rowCount, columnCount),
    );
  }

  activate(): GRange {
    const { state } = host();
    state.activeSheetId = this.tab.id;
    state.activeAreas[this.tab.id] = { ...this.area };
    return as(this);
  }

  // --- values ---

  getValue(): ScriptValue {
    return readValues(this.tab, cellAt(this.area.top, this.area.left))[0]?.[0] ?? '';
  }

  getValues(): ScriptValue[][] {
    return readValues(this.tab, this.area);
  }

  getDisplayValue(): string {
    return readDisplay(this.tab, this.area.top, this.area.left);
  }

  getDisplayValues(): string[][] {
    return mapCells(this.area, (row, column) => readDisplay(this.tab, row, column));
  }

  getFormula(): string {
    return readFormula(this.tab, this.area.top, this.area.left);
  }

  getFormulas(): string[][] {
    return mapCells(this.area, (row, column) => readFormula(this.tab, row, column));
  }

  isBlank(): boolean {
    return mapCells(
      this.area,
      (row, column) =>
        this.tab.value(row, column) === null && readFormula(this.tab, row, column) === '',
    )
      .flat()
      .every(Boolean);
  }

  setValue(value: unknown): GRange {
    if (allowWrite(this.tab, this.area)) {
      writeValue(this.tab, this.area, value, 'Range.setValue');
    }
    return as(this);
  }

  setValues(values: unknown[][]): GRange {
    checkShape(this.area, values);
    if (allowWrite(this.tab, this.area)) {
      writeValues(this.tab, this.area, values, 'Range.setValues');
    }
    return as(this);
  }

  setFormula(formula: string): GRange {
    if (allowWrite(this.tab, this.area)) {
      eachCell(this.area, (row, column) => writeFormula(this.tab, row, column, formula));
    }
    return as(this);
  }

  setFormulas(formulas: string[][]): GRange {
    checkShape(this.area, formulas);
    if (allowWrite(this.tab, this.area)) {
      zipCells(this.area, formulas, (row, column, formula) => {
        writeFormula(this.tab, row, column, formula);
      });
    }
    return as(this);
  }

  getRichTextValue(): GRichText | null {
    return readRichText(this.tab, this.area.top, this.area.left);
  }

  getRichTextValues(): (GRichText | null)[][] {
    return mapCells(this.area, (row, column) => readRichText(this.tab, row, column));
  }

  setRichTextValue(value: GRichText): GRange {
    if (allowWrite(this.tab, this.area)) {
      eachCell(this.area, (row, column) => writeRichText(this.tab, row, column, value));
    }
    return as(this);
  }

  setRichTextValues(values: GRichText[][]): GRange {
    checkShape(this.area, values);
    if (values.flat().some((value) => !(value instanceof RichTextService))) {
      throw wrongParameters('SpreadsheetApp.Range', 'setRichTextValues', [values]);
    }
    if (allowWrite(this.tab, this.area)) {
      const isHidden = hiddenByMerge(this.tab, this.area);
      zipCells(this.area, values, (row, column, value) => {
        if (!isHidden(row, column)) writeRichText(this.tab, row, column, value);
      });
    }
    return as(this);
  }

  // --- notes ---

  getNote(): string {
    return noteAt(this.tab, this.area.top, this.area.left);
  }

  getNotes(): string[][] {
    return mapCells(this.area, (row, column) => noteAt(this.tab, row, column));
  }

  setNote(note: unknown): GRange {
    if (allowWrite(this.tab, this.area)) {
      eachCell(this.area, (row, column) => setNote(this.tab, row, column, noteText(note)));
    }
    return as(this);
  }

  setNotes(notes: unknown[][]): GRange {
    checkShape(this.area, notes);
    if (allowWrite(this.tab, this.area)) {
      zipCells(this.area, notes, (row, column, note) => {
        setNote(this.tab, row, column, gridNoteText(note));
      });
    }
    return as(this);
  }

  // --- looks ---

  getNumberFormat(): string {
    return this.#look(look.numberFormat);
  }

  getNumberFormats(): string[][] {
    return look.readLooks(this.tab, this.area, look.numberFormat);
  }

  setNumberFormat(format: string): GRange {
    return this.#paint(look.numberFormat, format);
  }

  setNumberFormats(formats: string[][]): GRange {
    return this.#paintGrid(look.numberFormat, formats);
  }

  getBackground(): string {
    return this.#look(look.background);
  }

  getBackgrounds(): string[][] {
    return look.readLooks(this.tab, this.area, look.background);
  }

  setBackground(color: string | null): GRange {
    return this.#paint(look.background, color);
  }

  setBackgrounds(colors: (string | null)[][]): GRange {
    return this.#paintGrid(look.background, colors);
  }

  getFontColor(): string {
    return this.#look(look.fontColor);
  }

  getFontColors(): string[][] {
    return look.readLooks(this.tab, this.area, look.fontColor);
  }

  setFontColor(color: string | null): GRange {
    return this.#paint(look.fontColor, color);
  }

  setFontColors(colors: (string | null)[][]): GRange {
    return this.#paintGrid(look.fontColor, colors);
  }

  getFontFamily(): string {
    return this.#look(look.fontFamily);
  }

  getFontFamilies(): string[][] {
    return look.readLooks(this.tab, this.area, look.fontFamily);
  }

  setFontFamily(family: string | null): GRange {
    return this.#paint(look.fontFamily, family);
  }

  setFontFamilies(families: (string | null)[][]): GRange {
    return this.#paintGrid(look.fontFamily, families);
  }

  getFontSize(): number {
    return this.#look(look.fontSize);
  }

  getFontSizes(): number[][] {
    return look.readLooks(this.tab, this.area, look.fontSize);
  }

  setFontSize(size: number): GRange {
    return this.#paint(look.fontSize, size);
  }

  setFontSizes(sizes: number[][]): GRange {
    return this.#paintGrid(look.fontSize, sizes);
  }

  getFontWeight(): GoogleAppsScript.Spreadsheet.FontWeight {
    return this.#look(look.fontWeight);
  }

  getFontWeights(): GoogleAppsScript.Spreadsheet.FontWeight[][] {
    return look.readLooks(this.tab, this.area, look.fontWeight);
  }

  setFontWeight(weight: GoogleAppsScript.Spreadsheet.FontWeight | null): GRange {
    return this.#paint(look.fontWeight, weight);
  }

  setFontWeights(weights: (GoogleAppsScript.Spreadsheet.FontWeight | null)[][]): GRange {
    return this.#paintGrid(look.fontWeight, weights);
  }

  getFontStyle(): GoogleAppsScript.Spreadsheet.FontStyle {
    return this.#look(look.fontStyle);
  }

  getFontStyles(): GoogleAppsScript.Spreadsheet.FontStyle[][] {
    return look.readLooks(this.tab, this.area, look.fontStyle);
  }

  setFontStyle(style: GoogleAppsScript.Spreadsheet.FontStyle | null): GRange {
    return this.#paint(look.fontStyle, style);
  }

  setFontStyles(styles: (GoogleAppsScript.Spreadsheet.FontStyle | null)[][]): GRange {
    return this.#paintGrid(look.fontStyle, styles);
  }

  getFontLine(): GoogleAppsScript.Spreadsheet.FontLine {
    return this.#look(look.fontLine);
  }

  getFontLines(): GoogleAppsScript.Spreadsheet.FontLine[][] {
    return look.readLooks(this.tab, this.area, look.fontLine);
  }

  setFontLine(line: GoogleAppsScript.Spreadsheet.FontLine | null): GRange {
    return this.#paint(look.fontLine, line);
  }

  setFontLines(lines: (GoogleAppsScript.Spreadsheet.FontLine | null)[][]): GRange {
    return this.#paintGrid(look.fontLine, lines);
  }

  getHorizontalAlignment(): string {
    return this.#look(look.horizontal);
  }

  getHorizontalAlignments(): string[][] {
    return look.readLooks(this.tab, this.area, look.horizontal);
  }

  setHorizontalAlignment(alignment: string | null): GRange {
    return this.#paint(look.horizontal, alignment);
  }

  setHorizontalAlignments(alignments: (string | null)[][]): GRange {
    return this.#paintGrid(look.horizontal, alignments);
  }

  getVerticalAlignment(): string {
    return this.#look(look.vertical);
  }

  getVerticalAlignments(): string[][] {
    return look.readLooks(this.tab, this.area, look.vertical);
  }

  setVerticalAlignment(alignment: string | null): GRange {
    return this.#paint(look.vertical, alignment);
  }

  setVerticalAlignments(alignments: (string | null)[][]): GRange {
    return this.#paintGrid(look.vertical, alignments);
  }

  getWrap(): boolean {
    return this.#look(look.wrap);
  }

  getWraps(): boolean[][] {
    return look.readLooks(this.tab, this.area, look.wrap);
  }

  setWrap(isWrapped: boolean): GRange {
    return this.#paint(look.wrap, isWrapped);
  }

  setWraps(areWrapped: boolean[][]): GRange {
    return this.#paintGrid(look.wrap, areWrapped);
  }

  setWrapStrategy(strategy: GoogleAppsScript.Spreadsheet.WrapStrategy): GRange {
    return this.#paint(look.wrap, strategy === wrapStrategy.WRAP);
  }

  setBorder(
    top: boolean | null,
    left: boolean | null,
    bottom: boolean | null,
    right: boolean | null,
    vertical: boolean | null,
    horizontal: boolean | null,
    color: string | null = null,
    style: GoogleAppsScript.Spreadsheet.BorderStyle | null = null,
  ): GRange {
    const line = {
      style: look.lineStyle(style),
      color: look.fontColor.change(color).fontColor ?? '#000000',
    };
    if (allowWrite(this.tab, this.area)) {
      const sides = { top, left, bottom, right, vertical, horizontal };
      look.paintBorders(this.tab, this.area, sides, line);
    }
    return as(this);
  }

  // --- clearing ---

  clear(options?: ClearOptions): GRange {
    if (!allowWrite(this.tab, this.area)) return as(this);
    const { contentsOnly, formatOnly, commentsOnly, validationsOnly, skipFilteredRows } =
      options ?? {};
    if (skipFilteredRows) throw notImplemented('Range.clear with skipFilteredRows');
    const all = !contentsOnly && !formatOnly && !commentsOnly && !validationsOnly;
    if (all || contentsOnly) clearContents(this.tab, this.area);
    if (all || formatOnly) clearLooks(this.tab, this.area);
    if (commentsOnly) eachCell(this.area, (row, column) => setNote(this.tab, row, column, ''));
    if (validationsOnly) setRules(this.tab, this.area, null);
    return as(this);
  }

  clearContent(): GRange {
    if (allowWrite(this.tab, this.area)) clearContents(this.tab, this.area);
    return as(this);
  }

  clearFormat(): GRange {
    if (allowWrite(this.tab, this.area)) clearLooks(this.tab, this.area);
    return as(this);
  }

  clearNote(): GRange {
    if (allowWrite(this.tab, this.area)) {
      eachCell(this.area, (row, column) => setNote(this.tab, row, column, ''));
    }
    return as(this);
  }

  clearDataValidations(): GRange {
    return this.setDataValidation(null);
  }

  // --- merges ---

  merge(): GRange {
    return this.#merge([this.area]);
  }

  mergeAcross(): GRange {
    return this.#merge(rowsOf(this.area));
  }

  breakApart(): GRange {
    if (allowWrite(this.tab, this.area)) {
      this.#checkWholeMerges(this.area);
      this.tab.merges = this.tab.merges.filter((merge) => !overlaps(merge, this.area));
      this.tab.layoutTouched = true;
    }
    return as(this);
  }

  isPartOfMerge(): boolean {
    return this.tab.merges.some((merge) => overlaps(merge, this.area));
  }

  getMergedRanges(): GRange[] {
    return this.tab.merges
      .filter((merge) => overlaps(merge, this.area))
      .map((merge) => rangeIn(this.tab, merge));
  }

  // --- data validation ---

  getDataValidation(): GValidation | null {
    return validationAt(this.tab, this.area.top, this.area.left);
  }

  getDataValidations(): (GValidation | null)[][] {
    return mapCells(this.area, (row, column) => validationAt(this.tab, row, column));
  }

  setDataValidation(rule: GValidation | null): GRange {
    if (allowWrite(this.tab, this.area)) setRules(this.tab, this.area, rule);
    return as(this);
  }

  setDataValidations(rules: (GValidation | null)[][]): GRange {
    checkShape(this.area, rules);
    if (rules.flat().some((rule) => rule !== null && !(rule instanceof DataValidationService))) {
      throw wrongParameters('SpreadsheetApp.Range', 'setDataValidations', [rules]);
    }
    if (allowWrite(this.tab, this.area)) {
      for (let column = this.area.left; column <= this.area.right; column++) {
        setColumnRules(this.tab, this.area, column, rules);
      }
    }
    return as(this);
  }

  // --- rights and metadata ---

  canEdit(): boolean {
    return mayEdit(this.tab, this.area);
  }

  protect(): GProtection {
    return protectArea(this.tab, this.area);
  }

  addDeveloperMetadata(): GRange {
    const wholeRow = this.area.left === 0 && this.area.right === this.tab.maxColumns - 1;
    const wholeColumn = this.area.top === 0 && this.area.bottom === this.tab.maxRows - 1;
    if ((wholeRow && this.getNumRows() === 1) || (wholeColumn && this.getNumColumns() === 1)) {
      throw notImplemented('Range.addDeveloperMetadata of a row or column');
    }
    throw new Exception(
      'Adding developer metadata to arbitrary ranges is not currently supported. Developer metadata ' +
        'may only be added to the top-level spreadsheet, an individual sheet, or an entire row or column.',
    );
  }

  getDeveloperMetadata(): GMetadata[] {
    throw notImplemented('Range.getDeveloperMetadata');
  }

  createDeveloperMetadataFinder(): GMetadataFinder {
    throw notImplemented('Range.createDeveloperMetadataFinder');
  }

  // --- shared ---

  #look<V>(attribute: look.Attribute<V>): V {
    return attribute.read(look.lookAt(this.tab, this.area.top, this.area.left));
  }

  #paint<V>(attribute: look.Attribute<V>, value: V | null): GRange {
    const change = attribute.change(value ?? null);
    if (allowWrite(this.tab, this.area)) look.paint(this.tab, this.area, change);
    return as(this);
  }

  #paintGrid<V>(attribute: look.Attribute<V>, grid: (V | null)[][]): GRange {
    checkShape(this.area, grid);
    if (allowWrite(this.tab, this.area)) look.paintGrid(this.tab, this.area, grid, attribute);
    return as(this);
  }

  #merge(areas: readonly Area[]): GRange {
    if (!allowWrite(this.tab, this.area)) return as(this);
    this.#checkWholeMerges(this.area);
    this.tab.merges = this.tab.merges.filter((merge) => !overlaps(merge, this.area));
    for (const area of areas) {
      if (area.top === area.bottom && area.left === area.right) continue;
      this.tab.merges.push(area);
      const isHidden = hiddenByMerge(this.tab, area);
      eachCell(area, (row, column) => {
        if (isHidden(row, column)) put(this.tab, row, column, null);
      });
    }
    this.tab.layoutTouched = true;
    return as(this);
  }

  #checkWholeMerges(area: Area): void {
    if (this.tab.merges.some((merge) => overlaps(merge, area) && !contains(area, merge))) {
      throw new Exception('You must select all cells in a merged range to merge or unmerge them.');
    }
  }
}

interface ClearOptions {
  commentsOnly?: boolean | undefined;
  contentsOnly?: boolean | undefined;
  formatOnly?: boolean | undefined;
  validationsOnly?: boolean | undefined;
  skipFilteredRows?: boolean | undefined;
}

/** Number formats stay (documented), everything else goes back to the default. */
export function clearLooks(tab: Sheet, area: Area): void {
  const { numberFormat: _kept, ...rest } = look.plainLook;
  look.paint(tab, area, rest);
}

function writeFormula(tab: Sheet, row: number, column: number, formula: string): void {
  checkLength(formula);
  if (formula === '') put(tab, row, column, null);
  else putFormula(tab, row, column, formula);
}

function noteAt(tab: Sheet, row: number, column: number): string {
  return tab.row(row)?.notes.get(column) ?? '';
}

function noteText(note: unknown): string {
  return note === null || note === undefined ? '' : String(note);
}

/** In a grid a whole number gains a decimal (reported): `setNotes([[25]])` writes `25.0`. */
function gridNoteText(note: unknown): string {
  return Number.isInteger(note) ? `${note}.0` : noteText(note);
}

/** Rules of one column, as few rectangles as its runs of the same rule. */
function setColumnRules(
  tab: Sheet,
  area: Area,
  column: number,
  rules: readonly (readonly (GValidation | null)[])[],
): void {
  const ruleAt = (row: number): GValidation | null =>
    rules[row - area.top]?.[column - area.left] ?? null;
  let top = area.top;
  for (let row = area.top; row <= area.bottom; row++) {
    if (row < area.bottom && ruleAt(row + 1) === ruleAt(row)) continue;
    setRules(tab, { top, left: column, bottom: row, right: column }, ruleAt(row));
    top = row + 1;
  }
}

const text = 'String?';
const grid = 'Object[][]';

const methods = {
  activate: go(''),
  addDeveloperMetadata: write(),
  breakApart: write(''),
  canEdit: read(''),
  clear: write('', 'Map'),
  clearContent: write(''),
  clearDataValidations: write(''),
  clearFormat: write(''),
  clearNote: write(''),
  createDeveloperMetadataFinder: go(),
  getA1Notation: go(''),
  getBackground: read(''),
  getBackgrounds: read(''),
  getCell: go('number,number'),
  getColumn: go(''),
  getDataValidation: read(''),
  getDataValidations: read(''),
  getDeveloperMetadata: read(),
  getDisplayValue: read(''),
  getDisplayValues: read(''),
  getFontColor: read(''),
  getFontColors: read(''),
  getFontFamilies: read(''),
  getFontFamily: read(''),
  getFontLine: read(''),
  getFontLines: read(''),
  getFontSize: read(''),
  getFontSizes: read(''),
  getFontStyle: read(''),
  getFontStyles: read(''),
  getFontWeight: read(''),
  getFontWeights: read(''),
  getFormula: read(''),
  getFormulas: read(''),
  getGridId: go(''),
  getHorizontalAlignment: read(''),
  getHorizontalAlignments: read(''),
  getLastColumn: go(''),
  getLastRow: go(''),
  getMergedRanges: read(''),
  getNote: read(''),
  getNotes: read(''),
  getNumColumns: go(''),
  getNumRows: go(''),
  getNumberFormat: read(''),
  getNumberFormats: read(''),
  getRichTextValue: read(''),
  getRichTextValues: read(''),
  getRow: go(''),
  getSheet: go(''),
  getValue: read(''),
  getValues: read(''),
  getVerticalAlignment: read(''),
  getVerticalAlignments: read(''),
  getWrap: read(''),
  getWraps: read(''),
  isBlank: read(''),
  isPartOfMerge: read(''),
  merge: write(''),
  mergeAcross: write(''),
  offset: go('number,number', 'number,number,number', 'number,number,number,number'),
  protect: write(''),
  setBackground: write(text),
  setBackgrounds: write(grid),
  setBorder: write(
    'Boolean?,Boolean?,Boolean?,Boolean?,Boolean?,Boolean?',
    'Boolean?,Boolean?,Boolean?,Boolean?,Boolean?,Boolean?,String?,EnumValue?',
  ),
  setDataValidation: write('DataValidation?'),
  setDataValidations: write(grid),
  setFontColor: write(text),
  setFontColors: write(grid),
  setFontFamilies: write(grid),
  setFontFamily: write(text),
  setFontLine: write(text),
  setFontLines: write(grid),
  setFontSize: write('number'),
  setFontSizes: write(grid),
  setFontStyle: write(text),
  setFontStyles: write(grid),
  setFontWeight: write(text),
  setFontWeights: write(grid),
  setFormula: write('String'),
  setFormulas: write('String[][]'),
  setHorizontalAlignment: write(text),
  setHorizontalAlignments: write(grid),
  setNote: write('Object'),
  setNotes: write(grid),
  setNumberFormat: write('String'),
  setNumberFormats: write('String[][]'),
  setRichTextValue: write('RichTextValue'),
  setRichTextValues: write(grid),
  setValue: write('Object'),
  setValues: write(grid),
  setVerticalAlignment: write(text),
  setVerticalAlignments: write(grid),
  setWrap: write('Boolean'),
  setWrapStrategy: write('EnumValue'),
  setWraps: write('Boolean[][]'),
};

modelled('SpreadsheetApp.Range', scope.sheets, RangeService, methods);
