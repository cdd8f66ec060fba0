import { describe, expect, test } from 'vitest';
import { cellName } from '../../../src/workbook/cell.ts';
import type { Workbook } from '../../../src/xlsx/model.ts';
import { click, open, type Result, snapshot, tabOf, valuesOf } from '../../add-in.ts';
import { madeOnce, smallPlan, smallWorkbook } from '../../workbooks.ts';
import { show } from '../run/meanwhile.ts';

const UNITS = [...new Set(smallPlan().map(({ tab }) => tab))];

/** Checked as a whole and summarised. */
const checked = madeOnce(() => {
  const workbook = smallWorkbook();
  click(workbook, 'checkData');
  click(workbook, 'buildSummary');
  return workbook;
});

/** Opens a tab and clicks. */
function check(workbook: Workbook, tab: string, now = '2022-11-10T17:00') {
  show(workbook, tab);
  const host = open(workbook, { now });
  const { message } = host.run('checkThisTab') as Result;
  return { message, ...host.counts() };
}

const readsOf = ({ byMethod }: ReturnType<typeof check>): number =>
  byMethod['Range.getValues'] ?? 0;

/** A row that repeats one of another tab, and its column `Kiểm tra`. */
function repeated(workbook: Workbook) {
  for (const tab of UNITS) {
    const rows = valuesOf(tabOf(workbook, tab));
    const head = rows.find((cells) => cells.includes('Kiểm tra')) ?? [];
    const column = head.indexOf('Kiểm tra');
    const row = rows.findIndex((cells) =>
      /^Lỗi: .*[Tt]rùng .* tab “(?!TAB)/.test(
        String(cells[column]).replaceAll(`tab “${tab}”`, 'TAB'),
      ),
    );
    if (row >= 0) return { tab, row, column, head };
  }
  throw new Error('no row repeats one of another tab');
}

describe('“Kiểm tra tab này” after a check of all', () => {
  test.each(UNITS)('shows in “%s” what that showed, and reads no other tab', (tab) => {
    const workbook = checked();
    const before = snapshot(workbook);
    const run = check(workbook, tab);
    expect(snapshot(workbook)).toEqual(before);
    expect(readsOf(run)).toBe(1);
    expect(run.message).toContain('theo lần kiểm tra toàn bộ ngày 10/11/2022');
  });

  test('looks once before it writes and once afterwards', () => {
    const workbook = checked();
    const { tab, row, column } = repeated(workbook);
    tabOf(workbook, tab).setValue(row + 1, column, null);
    const run = check(workbook, tab);
    expect(run.writes).toBeGreaterThan(0);
    expect(readsOf(run)).toBeLessThanOrEqual(3);
  });

  test('a row stays a repetition of another tab’s until it says something else', () => {
    const workbook = checked();
    const { tab, row, column } = repeated(workbook);
    const sheet = tabOf(workbook, tab);
    const told = sheet.value(row, column);
    sheet.insertRows(row, 1);
    sheet.setValue(row + 1, column, null);
    check(workbook, tab, '2022-11-12T08:00');
    expect(sheet.value(row + 1, column)).toBe(told);
    for (const header of ['Tên sáng kiến', 'Tên giải pháp', 'Mã trên Cổng', 'Mã sáng kiến']) {
      const at =
        valuesOf(sheet)
          .find((cells) => cells.includes(header))
          ?.indexOf(header) ?? -1;
      if (at >= 0) sheet.setValue(row + 1, at, 'Một việc chưa ai làm 77');
    }
    check(workbook, tab, '2022-11-12T08:00');
    expect(String(sheet.value(row + 1, column))).not.toMatch(/[Tt]rùng/);
  });
});

describe('“Kiểm tra tab này” reads all tabs', () => {
  test('before any check of all, once', () => {
    const workbook = smallWorkbook();
    const first = check(workbook, 'Y tế');
    expect(readsOf(first)).toBeGreaterThan(UNITS.length);
    expect(first.message).not.toContain('theo lần kiểm tra toàn bộ');
    expect(readsOf(check(workbook, 'Y tế'))).toBe(1);
  });

  test('after somebody typed into the set-up', () => {
    const workbook = checked();
    expect(readsOf(check(workbook, 'Y tế'))).toBe(1);
    const settings = tabOf(workbook, 'Cài đặt');
    const row = valuesOf(settings).findIndex(([item]) => item === 'Văn bản căn cứ');
    settings.setValue(row, 1, 'Kế hoạch 12/KH-LĐLĐ');
    open(workbook).runSimpleTrigger('onEdit', { sheet: 'Cài đặt', range: cellName(row, 1) });
    expect(readsOf(check(workbook, 'Y tế'))).toBeGreaterThan(UNITS.length);
    expect(readsOf(check(workbook, 'Y tế'))).toBe(1);
  });
});

test('with a chart in front, says which tabs it is for', () => {
  const workbook = checked();
  const chart = tabOf(workbook, UNITS[0] ?? '');
  const before = chart.name;
  workbook.hostState = JSON.stringify({
    ...JSON.parse(workbook.hostState),
    chartTabs: [chart.id],
  });
  const { message, writes } = check(workbook, before);
  expect(writes).toBe(0);
  expect(message).toMatch(/tab/);
  expect(message).not.toMatch(/no cells|Exception/);
});
