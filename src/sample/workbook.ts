import type { Cell } from '../workbook/cell.ts';
import { daysBetween } from '../workbook/moment.ts';
import { newWorkbook } from '../xlsx/index.ts';
import { type CellLook, type CellValue, Sheet, type Workbook } from '../xlsx/model.ts';
import type { SampleTab, ShownColumn } from './tab.ts';
import { type RowsByTab, sampleTabs } from './tabs.ts';

/** The workbook of the province as its officers keep it, before anybody made a summary of it. */
export function sampleWorkbook(rows?: RowsByTab): Workbook {
  return dressed(sampleTabs(rows));
}

/** A workbook of tabs of plain values, as people dress them. */
export function dressed(tabs: readonly SampleTab[]): Workbook {
  const workbook = newWorkbook();
  tabs.forEach((tab, index) => {
    workbook.sheets.push(dressTab(workbook, tab, index + 1));
  });
  return workbook;
}

function dressTab(workbook: Workbook, tab: SampleTab, id: number): Sheet {
  const sheet = new Sheet(id, tab.name);
  const styleOf = (look: CellLook): number => workbook.styles.changed(0, look);
  tab.values.forEach((values, row) => {
    const look = rowLook(tab, row);
    tab.columns.forEach((column, index) => {
      const cell = values[index] ?? null;
      if (look === 'none' || (look === 'title' && index > 0)) return;
      sheet.setStyle(row, index, styleOf(cellLook(tab, row, look, column, cell)));
      sheet.setValue(row, index, plainValue(cell));
    });
    const height = tab.fitsRows ? null : rowHeight(tab, row, look);
    if (height !== null) sheet.ensureRow(row).height = height;
  });
  for (const { row, column, text } of tab.notes) {
    const target = sheet.ensureRow(row);
    target.notes.set(column, text);
    target.touched.add(column);
  }
  tab.columns.forEach(({ width }, index) => {
    sheet.columnWidths.set(index, width);
  });
  sheet.merges = [...tab.merges];
  sheet.validations = tab.choices.map(({ area, values }) => ({
    area,
    kind: 'list',
    values,
    criteria: [],
    allowInvalid: true,
    helpText: 'Chọn một loại giải pháp của Kế hoạch.',
  }));
  sheet.frozenRows = tab.head[1] + 1;
  sheet.tabColor = tab.look.tabColor;
  sheet.showGridlines = tab.look.line === null;
  sheet.maxRows = Math.max(1000, tab.values.length + 100);
  sheet.maxColumns = Math.max(26, tab.columns.length + 4);
  return sheet;
}

type RowLook = 'title' | 'head' | 'body' | 'total' | 'none';

function rowLook({ head, values, total }: SampleTab, row: number): RowLook {
  const isEmpty = (values[row] ?? []).length === 0;
  if (row < head[0]) return isEmpty ? 'none' : 'title';
  if (row <= head[1]) return 'head';
  return row === total ? 'total' : 'body';
}

function cellLook(
  tab: SampleTab,
  row: number,
  kind: RowLook,
  column: ShownColumn,
  cell: Cell,
): CellLook {
  const { look } = tab;
  const line = look.line === null ? null : ({ style: 'thin', color: look.line } as const);
  const isHead = kind === 'head';
  const isTitle = kind === 'title';
  return {
    numberFormat: isHead || isTitle ? 'General' : numberFormat(column, cell),
    background: isHead ? look.headBackground : isTitle ? null : bodyFill(tab, row, kind),
    fontFamily: look.fontFamily,
    fontSize: isTitle ? look.fontSize + 2 : look.fontSize,
    fontColor: isHead ? look.headColor : isTitle ? look.titleColor : null,
    bold: kind !== 'body',
    italic: isTitle && typeof cell === 'string' && cell.startsWith('('),
    underline: false,
    strikethrough: false,
    horizontal: isHead || isTitle ? 'center' : column.align,
    vertical: 'middle',
    wrap: !isTitle,
    top: isTitle ? null : line,
    right: isTitle ? null : line,
    bottom: isTitle ? null : line,
    left: isTitle ? null : line,
  };
}

function bodyFill({ look, marked, head }: SampleTab, row: number, kind: RowLook): string | null {
  if (kind === 'total') return '#eeeeee';
  if (marked.includes(row)) return look.marker;
  return (row - head[1]) % 2 === 0 ? look.stripe : null;
}

const FORMATS = {
  plain: 'General',
  day: 'dd/mm/yyyy',
  moment: 'dd/mm/yyyy hh:mm',
  number: '#,##0',
} as const;

/** A date format stands only on real dates: on typed text it would hide that it is text. */
function numberFormat({ format }: ShownColumn, cell: Cell): string {
  const isDate = typeof cell === 'object' && cell !== null;
  if (format === 'day' || format === 'moment') return isDate ? FORMATS[format] : FORMATS.plain;
  if (isDate) return FORMATS.day;
  return typeof cell === 'number' ? FORMATS[format] : FORMATS.plain;
}

function plainValue(cell: Cell): CellValue {
  if (cell === null || typeof cell !== 'object') return cell;
  const [hours = 0, minutes = 0, seconds = 0] = cell.moment.slice(11).split(':').map(Number);
  const clock = (hours * 3600 + minutes * 60 + seconds) / 86_400;
  return daysBetween('1899-12-30', cell.moment.slice(0, 10)) + clock;
}

/** A line of text in pixels, for letters of 10 points. */
const LINE = 17;

/** Heads and rows of wrapped text are made as high as their longest cell needs. */
function rowHeight(tab: SampleTab, row: number, kind: RowLook): number | null {
  if (kind === 'none') return null;
  if (kind === 'title') return 26;
  const scale = tab.look.fontSize / 10;
  const lines = (tab.values[row] ?? []).map((cell, index) => {
    const width = tab.columns[index]?.width ?? 100;
    const perLetter = (kind === 'head' ? 7.2 : 6.3) * scale;
    return typeof cell === 'string' ? linesOf(cell, Math.floor((width - 8) / perLetter)) : 1;
  });
  return Math.round(Math.max(kind === 'head' ? 2 : 1, ...lines) * LINE * scale + 6);
}

/** How many lines words take when no word is broken. */
function linesOf(text: string, letters: number): number {
  return text
    .normalize('NFC')
    .split('\n')
    .map((part) => {
      let lines = 1;
      let used = 0;
      for (const word of part.split(/\s+/)) {
        if (used > 0 && used + 1 + word.length > letters) {
          lines += 1;
          used = 0;
        }
        used += (used > 0 ? 1 : 0) + word.length;
      }
      return lines;
    })
    .reduce((sum, lines) => sum + lines, 0);
}
