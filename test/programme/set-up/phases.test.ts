import { describe, expect, test } from 'vitest';
import { PHASE_COLUMNS, readPhases } from '../../../src/programme/set-up/phases.ts';
import type { Cell } from '../../../src/workbook/cell.ts';
import { readTable } from '../../../src/workbook/table.ts';
import { problemOf } from './problem.ts';

const HEAD = PHASE_COLUMNS.map(({ header }) => header);

const SPRING = ['Đợt xuân', '01/01/2024', '01/4/2024', '01/01/2024', '31/3/2024'];
const SUMMER = ['Đợt hè', '01/4/2024', '01/7/2024', '01/4/2024', '30/6/2024'];
const LONG_SUMMER = ['Đợt hè', '01/4/2024', '02/7/2024', '01/4/2024', '30/6/2024'];
const AUTUMN = ['Đợt thu', '01/7/2024', '01/10/2024', '01/7/2024', '30/9/2024'];

function read(rows: readonly (readonly Cell[])[]) {
  return readPhases(readTable('Giai đoạn', [HEAD, ...rows], PHASE_COLUMNS));
}

describe('phases', () => {
  test('keep the order of their rows, whatever their time; empty rows are passed over', () => {
    const names = read([AUTUMN, [], SPRING, SUMMER, [null, '']]).map(({ name }) => name);
    expect(names).toEqual(['Đợt thu', 'Đợt xuân', 'Đợt hè']);
  });

  test('have a name', () => {
    expect(problemOf(() => read([SPRING, [null, ...SUMMER.slice(1)]]))).toEqual({
      code: 'phase-nameless',
      tab: 'Giai đoạn',
      cell: 'A3',
    });
  });

  test('have names of their own', () => {
    expect(problemOf(() => read([SPRING, SUMMER, ['ĐỢT  XUÂN', ...AUTUMN.slice(1)]]))).toEqual({
      code: 'phase-twice',
      tab: 'Giai đoạn',
      phase: 'ĐỢT XUÂN',
      cells: ['A2', 'A4'],
    });
  });

  test('of which only the name is typed are not passed over', () => {
    expect(problemOf(() => read([SPRING, ['Đợt hè']]))).toMatchObject({
      code: 'window-unreadable',
      cell: 'B3',
      header: 'Cổng mở',
      phase: 'Đợt hè',
    });
  });

  test.each([
    { order: 'as they follow', rows: [SPRING, SUMMER, AUTUMN], cells: ['C3', 'B4'] },
    { order: 'the last first', rows: [AUTUMN, SUMMER, SPRING], cells: ['C3', 'B2'] },
    { order: 'mixed', rows: [SUMMER, AUTUMN, SPRING], cells: ['C2', 'B3'] },
  ])('listed $order: of two that overlap the earlier is told first', ({ rows, cells }) => {
    const longer = rows.map((row) => (row === SUMMER ? LONG_SUMMER : row));
    expect(problemOf(() => read(longer))).toMatchObject({
      code: 'windows-overlap',
      first: 'Đợt hè',
      second: 'Đợt thu',
      cells,
    });
  });
});
