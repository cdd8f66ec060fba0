import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  blocksOf,
  type ChangedCell,
  decodeJournal,
  encodeJournal,
  type Journal,
  joinJournals,
  sortChanges,
} from '../../src/workbook/journal.ts';

function journal(cells: readonly ChangedCell[]): Journal {
  const steps = [{ kind: 'cells', aspect: 'values', sheet: 7, cells }] as const;
  return { action: 'Lập Biểu tổng hợp', tabs: [], at: '2022-11-10T17:00:00', steps };
}

const kept = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).filter((value) => !Object.is(value, -0)),
  fc.boolean(),
  fc.constant(null),
  fc.constant({ moment: '2022-11-10T07:30:00' }),
  fc.constant({ formula: '=SUM(A1:A3)' }),
);

const cell = fc.record({
  row: fc.nat(5000),
  column: fc.nat(30),
  before: kept,
  after: fc.constantFrom('Đạt', null, 'Lỗi: thiếu “Tác giả”.'),
});

const unique = (each: { row: number; column: number }): string => `${each.row}|${each.column}`;
const sorted = (cells: readonly ChangedCell[]): ChangedCell[] =>
  [...cells].sort((a, b) => a.column - b.column || a.row - b.row);

describe('a journal', () => {
  test('is read as it was kept, whatever the cells held', () => {
    fc.assert(
      fc.property(fc.uniqueArray(cell, { selector: unique }), (cells) => {
        const { steps } = decodeJournal(encodeJournal(journal(cells)));
        expect(steps).toEqual([{ ...journal([]).steps?.[0], cells: sorted(cells) }]);
      }),
    );
  });

  test('is short where neighbours change alike', () => {
    const cells = Array.from({ length: 100_000 }, (_, row) => ({
      row,
      column: 20,
      before: null,
      after: row % 1000 === 0 ? 'Lỗi' : 'Đạt',
    }));
    expect(encodeJournal(journal(cells)).join('').length).toBeLessThan(5_000);
  });

  test('is cut into texts that fit into cells, never in the middle of a sign', () => {
    const cells = Array.from({ length: 900 }, (_, row) => ({
      row,
      column: 0,
      before: `${'😀'.repeat(50)}${row}`,
      after: null,
    }));
    const texts = encodeJournal(journal(cells));
    expect(texts.length).toBeGreaterThan(2);
    for (const text of texts) {
      expect(text.length).toBeLessThanOrEqual(30_000);
      expect(text).toBe(new TextDecoder().decode(new TextEncoder().encode(text)));
    }
    expect(decodeJournal(texts).steps?.[0]).toMatchObject({ cells });
  });

  test.each([
    { at: 29_998, length: 30_000 },
    { at: 29_999, length: 29_999 },
    { at: 30_000, length: 30_000 },
  ])('with a sign of two units at $at is first cut after $length', ({ at, length }) => {
    const [short = ''] = encodeJournal({ ...journal([]), action: '😀' });
    const action = `${'x'.repeat(at - short.indexOf('😀'))}😀${'x'.repeat(40_000)}`;
    const texts = encodeJournal({ ...journal([]), action });
    expect(texts.join('').indexOf('😀')).toBe(at);
    expect(texts[0]).toHaveLength(length);
    expect(decodeJournal(texts).action).toBe(action);
  });

  test('that would be too large keeps only that it was', () => {
    const cells = Array.from({ length: 40_000 }, (_, row) => ({
      row,
      column: 0,
      before: `${row} ${'x'.repeat(90)}`,
      after: null,
    }));
    const texts = encodeJournal(journal(cells));
    expect(texts).toHaveLength(1);
    expect(decodeJournal(texts)).toMatchObject({
      action: 'Lập Biểu tổng hợp',
      tabs: [],
      steps: null,
    });
  });
});

describe('a cell is put back', () => {
  test.each([
    { name: 'when it holds what the run wrote', now: 'Đạt', back: 1, edited: 0 },
    { name: 'not when somebody edited it since', now: 'đã sửa', back: 0, edited: 1 },
    { name: 'not when somebody emptied it since', now: null, back: 0, edited: 1 },
    { name: 'not when it holds what it held already', now: 12, back: 0, edited: 0 },
    {
      name: 'not when a formula gives what the run wrote',
      now: { formula: '="Đạt"' },
      back: 0,
      edited: 1,
    },
    { name: 'not when a number became its text', now: '12', back: 0, edited: 1 },
  ])('$name', ({ now, back, edited }) => {
    const cells = [{ row: 1, column: 1, before: 12, after: 'Đạt' }];
    const result = sortChanges(cells, () => now);
    expect([result.back.length, result.edited.length]).toEqual([back, edited]);
  });
});

test('blocks hold exactly the cells they are made of', () => {
  const place = fc.record({ row: fc.nat(8), column: fc.nat(8) });
  fc.assert(
    fc.property(fc.uniqueArray(place, { selector: unique }), (cells) => {
      const held = blocksOf(cells).flatMap(({ row, column, rows, columns }) =>
        Array.from({ length: rows * columns }, (_, index) =>
          unique({ row: row + Math.floor(index / columns), column: column + (index % columns) }),
        ),
      );
      expect(held.sort()).toEqual(cells.map(unique).sort());
    }),
  );
});

describe('two steps of one work', () => {
  const step = (made: string, value: string): Journal => ({
    action: 'Thiết lập',
    at: '2022-11-10T17:00:00',
    tabs: [
      { key: -1, id: null, name: made, tag: null },
      { key: 7, id: 7, name: 'Đơn vị', tag: 'units' },
    ],
    steps: [
      { kind: 'tab', sheet: -1 },
      {
        kind: 'cells',
        aspect: 'values',
        sheet: 7,
        cells: [{ row: 1, column: 1, before: null, after: value }],
      },
    ],
  });

  test('are taken back as one, and each calls its tabs its own way', () => {
    const { tabs, steps } = joinJournals(step('Xóm 1', 'a'), step('Xóm 2', 'b'));
    expect(tabs.map(({ key, name }) => [key, name])).toEqual([
      [-1, 'Xóm 1'],
      [7, 'Đơn vị'],
      [-2, 'Xóm 2'],
      [-3, 'Đơn vị'],
    ]);
    const places = steps?.map((each) => ('sheet' in each ? each.sheet : null));
    expect(places).toEqual([-1, 7, -2, -3]);
  });

  test('are not one where another action came between or one was too large to keep', () => {
    const second = step('Xóm 2', 'b');
    expect(joinJournals(null, second)).toEqual(second);
    expect(joinJournals({ ...step('Xóm 1', 'a'), action: 'Thêm đơn vị' }, second)).toEqual(second);
    expect(joinJournals({ ...step('Xóm 1', 'a'), steps: null }, second).steps).toBeNull();
  });
});
