import { describe, expect, test } from 'vitest';
import { click, snapshot, tabOf, valuesOf } from '../../add-in.ts';
import { tinyWorkbook } from '../../workbooks.ts';

const TABS = ['Mốc thời hạn', 'Tổ hỗ trợ sáng kiến', 'Tham luận'];

describe('“Lập các tab tổng kết”', () => {
  test('makes what people fill at the end, with heads, and a second time nothing', () => {
    const workbook = tinyWorkbook();
    const { message } = click(workbook, 'makeClosingTabs');
    for (const name of TABS) expect(message).toContain(`“${name}”`);
    expect(valuesOf(tabOf(workbook, 'Tổ hỗ trợ sáng kiến'))[0]).toEqual([
      'Đơn vị',
      'Họ và tên',
      'Công đoàn cơ sở',
      'Đóng góp',
    ]);
    const before = snapshot(workbook);
    expect(click(workbook, 'makeClosingTabs').message).toContain('không có gì thay đổi');
    expect(snapshot(workbook)).toEqual(before);
  });

  test('leaves a tab that is there as it is', () => {
    const workbook = tinyWorkbook();
    click(workbook, 'makeClosingTabs');
    tabOf(workbook, 'Tham luận').setValue(1, 0, 'Bến Lau');
    const at = workbook.sheets.findIndex(({ name }) => name === 'Mốc thời hạn');
    workbook.sheets.splice(at, 1);
    expect(click(workbook, 'makeClosingTabs').message).not.toContain('Tham luận');
    expect(tabOf(workbook, 'Tham luận').rows[1]?.values[0]).toBe('Bến Lau');
  });

  test('is taken back', () => {
    const workbook = tinyWorkbook();
    click(workbook, 'makeClosingTabs');
    click(workbook, 'undoLastRun', { answers: 'yes' });
    expect(workbook.sheets.some(({ name }) => TABS.includes(name))).toBe(false);
  });
});
