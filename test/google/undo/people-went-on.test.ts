import { describe, expect, test } from 'vitest';
import type { Sheet, Workbook } from '../../../src/xlsx/model.ts';
import { click, open, tabOf, valuesOf } from '../../add-in.ts';
import { copyOf, tinyWorkbook } from '../../workbooks.ts';
import { differences, modelOf } from '../model.ts';
import { insertColumn, NOW } from '../run/meanwhile.ts';

const AT = { now: NOW, answers: 'yes' } as const;

const swapped = (sheet: Sheet): void => {
  const [head, first, second, third] = sheet.rows;
  sheet.rows.splice(0, 4, head, third, first, second);
};

const MOVES: Record<string, (sheet: Sheet) => void> = {
  'a row came in': (sheet) => sheet.insertRows(2, 1),
  'a row with something in it came in': (sheet) => {
    sheet.insertRows(1, 1);
    sheet.setValue(1, 4, 'Giàn phơi lưu động');
  },
  'a row went': (sheet) => void sheet.rows.splice(2, 1),
  'the rows were sorted': swapped,
  'a column came in before the others': (sheet) => insertColumn(sheet, 0, ['TT', '1', '2', '3']),
  'a column came in among the others': (sheet) => insertColumn(sheet, 5, ['Đợt', 'a', 'b', 'c']),
  'a column came in left of “Kiểm tra”': (sheet) => insertColumn(sheet, 10, ['Ghi chú', 'a']),
};

describe.each(['checkData', 'buildSummary'])('“%s” is taken back after people went on', (entry) => {
  test.each(Object.keys(MOVES))('%s: cell for cell as if it had never run', (how) => {
    const workbook = tinyWorkbook();
    const never: Workbook = copyOf(workbook);
    click(workbook, entry, AT);
    for (const name of ['Bến Lau', 'Gò Sim']) {
      MOVES[how]?.(tabOf(workbook, name));
      MOVES[how]?.(tabOf(never, name));
    }
    expect(click(workbook, 'undoLastRun', AT).outcome).toBe('done');
    const isAsked = (line: string): boolean => / (value|note|look|formula)$/.test(line);
    expect(differences(modelOf(never), modelOf(workbook), isAsked)).toEqual([]);
  });
});

describe('a tab that was renamed since', () => {
  const renamed = (change: (tab: Sheet) => void): Sheet => {
    const workbook = tinyWorkbook();
    click(workbook, 'checkData', AT);
    const tab = tabOf(workbook, 'Bến Lau');
    tab.name = 'Bến Lau mới';
    tabOf(workbook, 'Đơn vị').rows.forEach((row, index) => {
      const column = row?.values.indexOf('Bến Lau') ?? -1;
      if (column > 0) tabOf(workbook, 'Đơn vị').setValue(index, column, 'Bến Lau mới');
    });
    change(tab);
    click(workbook, 'undoLastRun', AT);
    return tab;
  };

  test('is known by its rows', () => {
    expect(valuesOf(renamed(() => {})).flat()).not.toContain('Kiểm tra');
  });

  test('is left alone where hardly a row is the same', () => {
    const tab = renamed((sheet) => {
      for (let row = 1; row < sheet.rows.length; row += 1) sheet.setValue(row, 0, `khác ${row}`);
    });
    expect(valuesOf(tab).flat()).toContain('Kiểm tra');
  });
});

describe('rows that were typed and checked after the run added “Kiểm tra”', () => {
  test('keep no check when the column goes', () => {
    const workbook = tinyWorkbook();
    click(workbook, 'buildSummary', AT);
    const tab = tabOf(workbook, 'Bến Lau');
    tab.setValue(1, 4, null);
    ['BL-9', '05/3/2024', 'CĐCS Công ty Bến Lau'].forEach((value, column) => {
      tab.setValue(5, column, value);
    });
    for (const range of ['E2', 'A6:C6']) {
      open(workbook, { now: NOW }).runSimpleTrigger('onEdit', { sheet: 'Bến Lau', range });
    }
    const checks = (): unknown[] => valuesOf(tab).map((cells) => cells[10] ?? null);
    expect(checks()[1]).toMatch(/^Lỗi: /);
    expect(checks()[5]).toMatch(/: /);
    expect(click(workbook, 'undoLastRun', AT).outcome).toBe('done');
    expect(checks().filter((text) => text !== null)).toEqual([]);
  });
});

describe('where somebody wrote into what the run made', () => {
  test('a column “Kiểm tra” keeps its head above their words, and nothing else', () => {
    const workbook = tinyWorkbook();
    click(workbook, 'checkData', AT);
    const tab = tabOf(workbook, 'Bến Lau');
    tab.setValue(2, 10, 'Chờ hỏi lại cô Lan');
    expect(click(workbook, 'undoLastRun', AT).outcome).toBe('done');
    const column = valuesOf(tab).map((cells) => cells[10] || null);
    expect(column.filter((text) => text !== null)).toEqual(['Kiểm tra', 'Chờ hỏi lại cô Lan']);
    click(workbook, 'checkData', AT);
    expect(tab.value(0, 11)).toBeNull();
  });

  test('a fill that somebody gave a cell of “Kiểm tra” stays, those of the row beside it go', () => {
    const workbook = tinyWorkbook();
    const tab = tabOf(workbook, 'Bến Lau');
    const fillAt = (row: number, column: number): string | null =>
      workbook.styles.look(tab.style(row, column)).background;
    const fill = (row: number, column: number, background: string): void =>
      tab.setStyle(row, column, workbook.styles.changed(tab.style(row, column), { background }));
    for (const row of [1, 2, 3]) fill(row, 9, '#d9ead3');
    click(workbook, 'checkData', AT);
    expect([1, 2, 3].map((row) => fillAt(row, 10))).toEqual(['#d9ead3', '#d9ead3', '#d9ead3']);
    fill(2, 10, '#b6d7a8');
    click(workbook, 'undoLastRun', AT);
    expect([0, 1, 2, 3].map((row) => fillAt(row, 10))).toEqual([null, null, '#b6d7a8', null]);
  });

  test('a fill that somebody gave a marked cell stays kept by its mark, which another run renewed', () => {
    const workbook = tinyWorkbook();
    const tab = tabOf(workbook, 'Bến Lau');
    click(workbook, 'buildSummary', AT);
    const [[row, column] = [-1, -1]] = tab.rows.flatMap((each, at) =>
      [...(each?.notes ?? [])].flatMap(([place, note]) =>
        note.includes('— Kiểm tra —') ? [[at, place] as const] : [],
      ),
    );
    const background = '#c8e6c9';
    tab.setStyle(row, column, workbook.styles.changed(tab.style(row, column), { background }));
    click(workbook, 'checkData', { ...AT, user: 'can.bo.2@lien-doan.example' });
    click(workbook, 'undoLastRun', AT);
    expect(workbook.styles.look(tab.style(row, column)).background).toBe('#fbd9d4');
    expect(tab.rows[row]?.notes.get(column)).toContain(background);
  });

  test('a list whose rows were others before is left whole, and named', () => {
    const workbook = tinyWorkbook();
    const tab = tabOf(workbook, 'Bến Lau');
    click(workbook, 'checkData', AT);
    tab.setValue(1, 7, '20/02/2019');
    click(workbook, 'checkData', AT);
    const list = tabOf(workbook, 'Kiểm tra dữ liệu');
    const before = valuesOf(list);
    const head = before.findIndex((cells) => cells.includes('Khóa'));
    const column = before[head]?.indexOf('Lý do chấp nhận') ?? -1;
    list.setValue(head + 2, column, 'Đã đối chiếu văn bản');
    const typed = valuesOf(list);
    const { outcome, message } = click(workbook, 'undoLastRun', AT);
    expect(outcome).toBe('done');
    expect(message).toMatch(/cả tab “Kiểm tra dữ liệu” ô [A-Z]+\d+ \(đã có người sửa\)/);
    expect(valuesOf(list)).toEqual(typed);
  });

  test('a row of the set-up stays whole, the others go', () => {
    const workbook = tinyWorkbook();
    const settings = tabOf(workbook, 'Cài đặt');
    const before = valuesOf(settings);
    click(workbook, 'setUp', AT);
    const made = valuesOf(settings).slice(before.length);
    expect(made.length).toBeGreaterThan(1);
    settings.setValue(before.length, 1, 'Asia/Bangkok');
    const { message } = click(workbook, 'undoLastRun', AT);
    expect(message).toMatch(/tab “Cài đặt” ô /);
    const [kept, ...others] = valuesOf(settings).slice(before.length);
    expect(kept).toEqual([made[0]?.[0], 'Asia/Bangkok', ...(made[0]?.slice(2) ?? [])]);
    expect(others.flat().filter((value) => value !== null && value !== '')).toEqual([]);
  });
});
