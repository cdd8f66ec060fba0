import { describe, expect, test } from 'vitest';
import type { Workbook } from '../../src/xlsx/model.ts';
import { ADD_IN, tabOf, valuesOf } from '../add-in.ts';
import { IS_INSTALLED, load, made, unit, withStore } from './given.ts';

describe.skipIf(!IS_INSTALLED)('the form of many senders', async () => {
  const nation = IS_INSTALLED ? await import('../../nation/form.ts') : (null as never);

  test('the form is the add-in’s own, with senders as units, ranked, with its total', async () => {
    await withStore(async (store) => {
      await load(store, made());
      await load(
        store,
        made({
          code: 'B',
          lines: {
            units: [unit({ name: 'Tổ', source: 'reported', results: [9, 4] })],
            initiatives: [],
            findings: [],
          },
        }),
      );
      const senders = [
        { code: 'A', name: 'LĐLĐ tỉnh A', cluster: 'Khối 1', targets: null },
        { code: 'B', name: 'LĐLĐ tỉnh B', cluster: 'Khối 1', targets: [10, 10] },
      ];
      const book: Workbook = await nation.makeForm(
        store,
        { office: 'Tổng Liên đoàn', senders, asOf: null },
        ADD_IN,
      );
      const rows = valuesOf(tabOf(book, 'Biểu tổng hợp')).filter(
        (row) => typeof row[0] === 'number' || row[1] === 'Tổng',
      );
      expect(rows.map((row) => row.slice(1, 10))).toEqual([
        ['LĐLĐ tỉnh B', 20, 10, 9, 90, 10, 4, 40, 13],
        ['LĐLĐ tỉnh A', 15, 10, 1, 10, 5, 0, 0, 1],
        ['Tổng', 35, 20, 10, 50, 15, 4, 27, 14],
      ]);
      expect(book.sheets.filter(({ hidden }) => !hidden).map(({ name }) => name)).toEqual([
        'Biểu tổng hợp',
        'Nơi gửi',
        'Độ phủ',
        'Vì sao chưa tính',
        'Giá trị làm lợi',
        'Các lần gửi',
      ]);
    });
  });

  test('a sender without a package is named, and the form says whose figures it lacks', async () => {
    await withStore(async (store) => {
      await load(store, made());
      const senders = ['A', 'Z'].map((code) => ({
        code,
        name: `LĐLĐ tỉnh ${code}`,
        cluster: '',
        targets: [10, 10],
      }));
      const book = await nation.makeForm(
        store,
        { office: 'Tổng Liên đoàn', senders, asOf: null },
        ADD_IN,
      );
      const text = valuesOf(tabOf(book, 'Biểu tổng hợp')).flat().join('\n');
      expect(text).toContain('Chưa nhận gói của LĐLĐ tỉnh Z nên chưa có kết quả của nơi này.');
      expect(text).toContain('Cộng từ các gói đã nạp');
      expect(text).not.toMatch(/không lập danh sách|Không thấy tab/);
      expect(valuesOf(tabOf(book, 'Nơi gửi')).find((row) => row[0] === 'Z')?.[6]).toBe('Chưa gửi');
    });
  });
});
