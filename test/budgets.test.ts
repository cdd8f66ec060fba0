import { statSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Cost, click, openHost, paidCalls, paste } from '../src/bench/click.ts';
import { provinceTabs } from '../src/bench/province.ts';
import { workbookOf } from '../src/bench/workbook.ts';
import type { Counts, Host } from '../src/host/context.ts';
import { INITIATIVE_COLUMNS } from '../src/programme/initiative/columns.ts';
import { readTable } from '../src/workbook/table.ts';
import type { Sheet, Workbook } from '../src/xlsx/model.ts';

const ROWS = 900;

test('the pushed file has at most 480 KB', () => {
  expect(statSync('dist/Code.js').size).toBeLessThanOrEqual(480 * 1024);
});

describe.each([8, 16])('the one click on a workbook of %d unit tabs', (tabs) => {
  let first: Cost;
  let unchanged: Cost;
  let changed: Cost;
  let own: Counts;

  beforeAll(() => {
    const workbook = workbookOf(provinceTabs({ tabs, rows: 150 }));
    const host = openHost(workbook);
    first = click(host);
    unchanged = click(host);
    const units = workbook.sheets.filter(({ rows }) => rows.length > 100 && rows[100]?.values[1]);
    expect(units.length).toBeGreaterThanOrEqual(tabs);
    for (const unit of units) emptyRow(unit, 100);
    changed = click(host);
    const unit = unitSheet(workbook);
    unit.setValue(101, 1, null);
    const state = JSON.parse(workbook.hostState) as object;
    workbook.hostState = JSON.stringify({ ...state, activeSheetId: unit.id });
    const unitsHost = openHost(workbook);
    unitsHost.run('checkThisTab');
    own = unitsHost.counts();
  });

  test('leaves so much behind that the check of one tab reads its values alone, and looks once before it writes and once after', () => {
    expect(own.writes).toBeGreaterThan(2);
    expect(own.byMethod['Range.getValues']).toBeLessThanOrEqual(3);
    // The notes and fills of what it marks are looked at twice as well.
    expect(own.reads).toBeLessThanOrEqual(16);
    expect(own.forcedFlushes).toBeLessThanOrEqual(3);
  });

  test('reads the values of each tab once; of one that it writes once more before and once more after', () => {
    expect(unchanged.counts.byMethod['Range.getValues']).toBeLessThanOrEqual(tabs + 15);
    for (const { counts } of [first, changed]) {
      expect(counts.byMethod['Range.getValues']).toBeLessThanOrEqual(3 * tabs + 15);
    }
  });

  test('reads before it writes, whatever the number of tabs', () => {
    for (const { counts } of [first, unchanged, changed]) {
      expect(counts.forcedFlushes).toBeLessThanOrEqual(3);
    }
  });

  test('when nothing changed since, reads little else and writes nothing', () => {
    expect(unchanged.counts.reads).toBeLessThanOrEqual(tabs + 15);
    expect(unchanged.counts.writes).toBe(0);
  });

  test('when every tab changed, writes at most twice into each, looks again before and after and asks for its formulas once', () => {
    expect(changed.counts.writes).toBeGreaterThan(tabs);
    expect(changed.counts.writes).toBeLessThanOrEqual(2 * tabs + 40);
    // Lists whose texts need an apostrophe are asked whether their cells are formatted as text, and the form
    // whither its names lead.
    expect(changed.counts.reads).toBeLessThanOrEqual(4 * tabs + 38);
  });

  test('the first time, makes its tabs and marks every wrong cell', () => {
    // How many rows there are is asked once of each tab that no run has seen.
    expect(first.counts.reads).toBeLessThanOrEqual(6 * tabs + 26);
    // Notes and fills go to exactly the cells they are for: a call for each text and colour. The looks of
    // `Kiểm tra` are three calls a tab, with the rules that it inherits.
    expect(first.counts.writes).toBeLessThanOrEqual(16 * tabs + 115);
    // No block of fills or notes is written back as it was read: colours of a theme would become fixed ones.
    expect(first.counts.byMethod['Range.setBackgrounds'] ?? 0).toBe(0);
    expect(first.counts.byMethod['Range.setNotes'] ?? 0).toBe(0);
  });
});

/** Empties what a unit typed into one row, counted from 0, so that its result changes. */
function emptyRow(sheet: Sheet, row: number): void {
  sheet.rows[row]?.values.forEach((value, column) => {
    if (!/^(Đạt|Lỗi|Cảnh báo)/.test(String(value))) sheet.setValue(row, column, null);
  });
}

describe('a paste into a tab of a workbook that was summarised', () => {
  let host: Host;
  let sheet: Sheet;
  let checkColumn: number;

  beforeAll(() => {
    const tabs = provinceTabs({ tabs: 1, rows: ROWS });
    const workbook = workbookOf(tabs);
    sheet = unitSheet(workbook);
    host = openHost(workbook);
    click(host);
    // Each paste has a row with an error and one with a warning, so that both have marks of two colours.
    const { columns } = readTable(
      sheet.name,
      tabs.find(({ name }) => name === sheet.name)?.values ?? [],
      INITIATIVE_COLUMNS,
    );
    for (const row of [50, 200]) {
      sheet.setValue(row, columns.author ?? -1, null);
      sheet.setValue(row + 2, columns.title ?? -1, '@ Một số biện pháp');
    }
    checkColumn =
      sheet.rows.flatMap((row) => row?.values.indexOf('Kiểm tra') ?? -1).find((at) => at >= 0) ??
      -1;
  });

  test('is noted once as a change since the form, in one call', () => {
    expect(paste(host, sheet, 20, 1).counts.byMethod['Properties.setProperty']).toBe(1);
    expect(paste(host, sheet, 20, 1).counts.byMethod['Properties.setProperty']).toBeUndefined();
  });

  test('costs at most twelve calls, and as many for 500 rows as for 5', () => {
    const few = paste(host, sheet, 50, 5).counts;
    const many = paste(host, sheet, 200, 500).counts;
    expect(few.writes).toBeGreaterThan(1);
    expect(paidCalls(many)).toBeLessThanOrEqual(12);
    expect(paidCalls(many)).toBe(paidCalls(few));
  });

  test('reads its rows and their notes, once more before it writes, and their fills only where a mark comes', () => {
    sheet.setValue(700, 1, null);
    const marking = paste(host, sheet, 701, 1).counts;
    expect(marking.writes).toBeGreaterThan(1);
    expect(marking.reads).toBeLessThanOrEqual(4);
    expect(marking.byMethod['Range.getValues']).toBeLessThanOrEqual(2);
    expect(marking.forcedFlushes).toBe(0);
    sheet.setValue(705, checkColumn, null);
    const telling = paste(host, sheet, 706, 1).counts;
    expect(telling.writes).toBeLessThanOrEqual(2);
    expect(telling.reads).toBeLessThanOrEqual(3);
    const unchanged = paste(host, sheet, 706, 1).counts;
    expect(unchanged.writes).toBe(0);
    expect(unchanged.reads).toBeLessThanOrEqual(2);
  });
});

function unitSheet({ sheets }: Workbook): Sheet {
  const sheet = sheets.find(({ name }) => name === 'Huyện 1');
  if (!sheet) throw new Error('The province has no tab “Huyện 1”.');
  return sheet;
}
