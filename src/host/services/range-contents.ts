import type { Area, Sheet } from '../../xlsx/model.ts';
import { cellAt, checkShape, eachCell, mapCells } from './area.ts';
import {
  checkLength,
  eachShown,
  noteAt,
  put,
  putFormula,
  readDisplay,
  readFormula,
  readValues,
  type ScriptValue,
  setNote,
  writeValue,
  writeValues,
  zipShown,
} from './cells.ts';
import type { GRange, GRichText } from './google.ts';
import { edit, RangePlace } from './range-place.ts';
import { RichTextService, readRichText, writeRichText } from './rich-text.ts';
import { notImplemented, read, write, wrongParameters } from './runtime.ts';

/** What the cells of a range hold: values, formulas, texts with links, notes. */
export class RangeContents extends RangePlace implements Pick<GRange, keyof typeof contentMethods> {
  getValue(): ScriptValue {
    return readValues(this.tab, cellAt(this.area.top, this.area.left))[0]?.[0] ?? '';
  }

  getValues(): ScriptValue[][] {
    return readValues(this.tab, this.area);
  }

  getDisplayValues(): string[][] {
    return mapCells(this.area, (row, column) => readDisplay(this.tab, row, column));
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
    if (typeof value === 'string' && value.startsWith('=')) checkSingle(this.area, value);
    return edit(this, (tab, area) => writeValue(tab, area, value, 'Range.setValue'));
  }

  setValues(values: unknown[][]): GRange {
    checkShape(this.area, values);
    return edit(this, (tab, area) => writeValues(tab, area, values, 'Range.setValues'));
  }

  setFormula(formula: string): GRange {
    checkSingle(this.area, formula);
    return edit(this, (tab, area) => {
      eachShown(tab, area, (row, column) => writeFormula(tab, row, column, formula));
    });
  }

  getRichTextValues(): (GRichText | null)[][] {
    return mapCells(this.area, (row, column) => readRichText(this.tab, row, column));
  }

  setRichTextValues(values: GRichText[][]): GRange {
    checkShape(this.area, values);
    if (values.flat().some((value) => !(value instanceof RichTextService))) {
      throw wrongParameters('SpreadsheetApp.Range', 'setRichTextValues', [values]);
    }
    return edit(this, (tab, area) => {
      zipShown(tab, area, values, (row, column, value) => writeRichText(tab, row, column, value));
    });
  }

  getNotes(): string[][] {
    return mapCells(this.area, (row, column) => noteAt(this.tab, row, column));
  }

  setNote(note: unknown): GRange {
    return edit(this, (tab, area) => {
      eachCell(area, (row, column) => setNote(tab, row, column, noteText(note)));
    });
  }
}

/** In a block each cell gets the formula as it reads from there (reported), which is not modelled. */
function checkSingle({ top, left, bottom, right }: Area, formula: string): void {
  const isBlock = bottom > top || right > left;
  if (isBlock && /[a-z]\$?\d/i.test(formula))
    throw notImplemented('a formula written into several cells');
}

function writeFormula(tab: Sheet, row: number, column: number, formula: string): void {
  checkLength(formula);
  if (formula === '') put(tab, row, column, null);
  else putFormula(tab, row, column, formula);
}

function noteText(note: unknown): string {
  return note === null || note === undefined ? '' : String(note);
}

export const contentMethods = {
  getDisplayValues: read(''),
  getFormulas: read(''),
  getNotes: read(''),
  getRichTextValues: read(''),
  getValue: read(''),
  getValues: read(''),
  isBlank: read(''),
  setFormula: write('String'),
  setNote: write('Object'),
  setRichTextValues: write('Object[][]'),
  setValue: write('Object'),
  setValues: write('Object[][]'),
};
