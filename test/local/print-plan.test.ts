import { describe, expect, test } from 'vitest';
import { planPrints } from '../../src/local/print-plan.ts';
import { readXlsx, writeXlsx } from '../../src/xlsx/index.ts';
import type { Workbook } from '../../src/xlsx/model.ts';
import { click, tabOf, workbookOf } from '../add-in.ts';
import { tinyWorkbook } from '../workbooks.ts';
import { faultsOf } from '../xlsx/sound.ts';
import { partsOf, partText } from '../xlsx/xlsx-files.ts';

/** The file that a run leaves, as parts. */
function written(workbook: Workbook): Uint8Array {
  return writeXlsx(planned(workbook));
}

/** `Print_Titles of 'A' → 'A'!$1:$1` */
function printNames(file: Uint8Array): string[] {
  expect(faultsOf(file)).toEqual([]);
  const book = partText(file, 'xl/workbook.xml');
  return [...book.matchAll(/<definedName name="_xlnm\.(Print_\w+)"[^>]*>([^<]*)</g)]
    .map(([, kind, value]) => `${kind} ${value}`)
    .sort();
}

function checked(): Workbook {
  const workbook = tinyWorkbook();
  expect(click(workbook, 'checkData', { now: '2024-05-10T08:00' }).outcome).toBe('done');
  return workbook;
}

describe('on paper', () => {
  test('a unit’s tab has its head on each page and leaves “Kiểm tra” out', () => {
    const names = printNames(written(checked()));
    expect(names).toContain("Print_Area 'Bến Lau'!$A:$J");
    expect(names).toContain("Print_Titles 'Bến Lau'!$1:$1");
  });

  test('a list ends where what is for programs begins', () => {
    const names = printNames(written(checked()));
    expect(names).toContain("Print_Area 'Kiểm tra dữ liệu'!$A:$G");
    expect(names).toContain("Print_Titles 'Kiểm tra dữ liệu'!$9:$9");
    expect(names).toContain("Print_Area 'Trùng lặp'!$A:$J");
  });

  test('a table that would be too small takes two pages side by side, with its titles on both', () => {
    const workbook = checked();
    const tab = tabOf(workbook, 'Bến Lau');
    for (let column = 0; column < 10; column += 1) tab.columnWidths.set(column, 190);
    const file = written(workbook);
    expect(printNames(file)).toContain("Print_Titles 'Bến Lau'!$A:$A,'Bến Lau'!$1:$1");
    const tabs = Object.keys(partsOf(file)).filter((path) => path.includes('/worksheets/sheet'));
    const wide = tabs.filter((path) => /fitToWidth="2"/.test(partText(file, path)));
    expect(wide).toHaveLength(1);
  });

  test('a second look at the written file changes nothing of it', () => {
    const first = writeXlsx(planned(checked()));
    expect(writeXlsx(planned(readXlsx(first)))).toEqual(first);
  });

  test('what a person set up for a unit’s tab stays', () => {
    const workbook = checked();
    tabOf(workbook, 'Bến Lau').print = {
      head: [0, 0],
      lastColumn: 4,
      lastTitleColumn: -1,
      pagesWide: 3,
      isOurs: true,
    };
    const own = readXlsx(writeXlsx(workbook));
    const names = printNames(written(own));
    expect(names).toContain("Print_Area 'Bến Lau'!$A:$E");
    expect(names).not.toContain("Print_Area 'Bến Lau'!$A:$J");
  });

  test('a tab without the column is the office’s own', () => {
    const workbook = workbookOf({ 'Ghi chép': [['Việc', 'Hạn']] });
    expect(printNames(written(workbook))).toEqual([]);
  });
});

function planned(workbook: Workbook): Workbook {
  planPrints(workbook);
  return workbook;
}
