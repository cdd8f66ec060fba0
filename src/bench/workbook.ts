import type { SampleTab, ShownColumn } from '../sample/tab.ts';
import type { Cell } from '../workbook/cell.ts';
import { daysBetween } from '../workbook/moment.ts';
import { newWorkbook } from '../xlsx/index.ts';
import { type BorderLine, type CellValue, Sheet, type Workbook } from '../xlsx/model.ts';

/** A workbook of the tabs, dressed as people dress theirs: every cell has a line, dates a format. */
export function workbookOf(tabs: readonly SampleTab[]): Workbook {
  const workbook = newWorkbook();
  const styles = new Map<string, number>();
  const styleOf = (look: string, column: ShownColumn): number => {
    const key = `${look}|${column.align}`;
    const known = styles.get(key);
    if (known !== undefined) return known;
    const style = newStyle(workbook, look, column);
    styles.set(key, style);
    return style;
  };
  tabs.forEach((tab, index) => {
    workbook.sheets.push(dressTab(tab, index + 1, styleOf));
  });
  return workbook;
}

const LINE: BorderLine = { style: 'thin', color: '#bfbfbf' };

function newStyle(workbook: Workbook, look: string, { align }: ShownColumn): number {
  const isHead = look === 'head';
  return workbook.styles.changed(0, {
    numberFormat: isHead ? 'General' : look,
    background: isHead ? '#1565c0' : null,
    fontColor: isHead ? '#ffffff' : null,
    bold: isHead,
    horizontal: isHead ? 'center' : align,
    vertical: 'middle',
    wrap: true,
    top: LINE,
    right: LINE,
    bottom: LINE,
    left: LINE,
  });
}

function dressTab(
  { name, values, head, columns, merges }: SampleTab,
  id: number,
  styleOf: (look: string, column: ShownColumn) => number,
): Sheet {
  const sheet = new Sheet(id, name);
  values.forEach((cells, row) => {
    const isTitle = row < head[0];
    columns.forEach((column, index) => {
      const cell = cells[index] ?? null;
      if (!isTitle) {
        const look = row <= head[1] ? 'head' : numberFormat(column, cell);
        sheet.setStyle(row, index, styleOf(look, column));
      }
      sheet.setValue(row, index, plainValue(cell));
    });
  });
  columns.forEach(({ width }, index) => {
    sheet.columnWidths.set(index, width);
  });
  sheet.merges = [...merges];
  sheet.frozenRows = head[1] + 1;
  sheet.maxRows = Math.max(1000, values.length + 100);
  sheet.maxColumns = Math.max(26, columns.length + 4);
  return sheet;
}

/** Only real dates have a date format: that is what makes them dates. */
function numberFormat({ format }: ShownColumn, cell: Cell): string {
  if (typeof cell === 'object' && cell !== null) {
    return format === 'moment' ? 'dd/mm/yyyy hh:mm' : 'dd/mm/yyyy';
  }
  return typeof cell === 'number' && format === 'number' ? '#,##0' : 'General';
}

/** Dates as serial numbers. */
function plainValue(cell: Cell): CellValue {
  if (cell === null || typeof cell !== 'object') return cell;
  const [hours = 0, minutes = 0, seconds = 0] = cell.moment.slice(11).split(':').map(Number);
  const clock = (hours * 3600 + minutes * 60 + seconds) / 86_400;
  return daysBetween('1899-12-30', cell.moment.slice(0, 10)) + clock;
}
