import { describe, expect, test } from 'vitest';
import { INITIATIVE_COLUMNS } from '../../src/programme/initiative/columns.ts';
import type { Grid } from '../../src/workbook/cell.ts';
import { SetupError, type SetupProblem } from '../../src/workbook/setup-error.ts';
import { cellAt, readTable } from '../../src/workbook/table.ts';

const HEADS = INITIATIVE_COLUMNS.filter((column) => column.required).map((column) => column.header);

function read(grid: Grid) {
  return readTable('Than Uyên', grid, INITIATIVE_COLUMNS);
}

function problemOf(grid: Grid): SetupProblem | null {
  try {
    read(grid);
    return null;
  } catch (error) {
    if (error instanceof SetupError) return error.problem;
    throw error;
  }
}

describe('the head of a tab is found', () => {
  test('in any order of columns, with columns of the unit’s own between', () => {
    const table = read([[...HEADS].reverse().flatMap((head) => [head, 'Người nhập']), ['x']]);
    expect(table.columns.title).toBe((HEADS.length - 1) * 2);
    expect(table.firstRow).toBe(1);
  });

  test('below a title, in the 20th row', () => {
    const above: Grid = Array.from({ length: 19 }, () => ['DANH SÁCH SÁNG KIẾN', null]);
    expect(read([...above, HEADS]).firstRow).toBe(20);
  });

  test('but not in the 21st', () => {
    const above: Grid = Array.from({ length: 20 }, () => ['DANH SÁCH SÁNG KIẾN', null]);
    expect(problemOf([...above, HEADS])).toMatchObject({ code: 'no-header', tab: 'Than Uyên' });
  });

  test.each([
    { name: 'decomposed letters', change: (head: string) => head.normalize('NFD') },
    { name: 'capitals', change: (head: string) => head.toUpperCase() },
    { name: 'line breaks', change: (head: string) => head.replace(' ', '\n') },
    {
      name: 'double and non-breaking spaces',
      change: (head: string) => ` ${head.replace(' ', '  ')}\u00A0`,
    },
    { name: 'a star and a colon at the end', change: (head: string) => `${head} *:` },
  ])('written with $name', ({ change }) => {
    expect(read([HEADS.map(change)]).columns.recognised).toBe(HEADS.indexOf('Ngày công nhận'));
  });

  test.each(
    INITIATIVE_COLUMNS.filter((column) => column.required).flatMap((column) =>
      column.aliases.map((alias) => ({ alias, column })),
    ),
  )('by the alias “$alias”', ({ alias, column }) => {
    const heads = HEADS.map((head) => (head === column.header ? alias : head));
    expect(read([heads]).columns[column.key]).toBe(heads.indexOf(alias));
  });

  test('over two merged rows, groups above and columns below', () => {
    const grid: Grid = [
      [
        'STT',
        'Tên sáng kiến',
        'Tác giả',
        'Công đoàn cơ sở',
        'Loại giải pháp',
        'Ngày',
        null,
        'Văn bản công nhận',
      ],
      [null, null, null, null, null, 'áp dụng', 'công nhận', null],
      [1, 'Tên', 'A', 'B', 'C', 'D', 'E', 'F'],
    ];
    const table = read(grid);
    expect(table.firstRow).toBe(2);
    expect(cellAt(table, 2, 'applied')).toBe('D');
    expect(cellAt(table, 2, 'recognised')).toBe('E');
    expect(cellAt(table, 2, 'recognitionDocument')).toBe('F');
  });

  test('with the column’s own header rather than an alias that another column bears', () => {
    const table = read([['Đơn vị công tác', 'Lĩnh vực', ...HEADS]]);
    expect(table.columns.grassroots).toBe(HEADS.indexOf('Công đoàn cơ sở') + 2);
    expect(table.columns.kind).toBe(HEADS.indexOf('Loại giải pháp') + 2);
  });
});

describe('a column under its header and another under an alias', () => {
  const both = [...HEADS, 'Lĩnh vực', 'Loại sáng kiến'];
  const [own, first, second] = [HEADS.indexOf('Loại giải pháp'), HEADS.length, HEADS.length + 1];
  const rowWith = (...filled: readonly number[]) =>
    both.map((_, column) => (filled.includes(column) ? 'Giải pháp kỹ thuật' : null));

  test.each([
    { name: 'both filled: the header', filled: [own, first], chosen: own },
    { name: 'only the header filled: the header', filled: [own], chosen: own },
    { name: 'only the alias filled: the alias', filled: [first], chosen: first },
    { name: 'the other alias alone filled: that alias', filled: [second], chosen: second },
    { name: 'both aliases filled: the header', filled: [first, second], chosen: own },
    { name: 'nothing filled: the header', filled: [], chosen: own },
  ])('$name', ({ filled, chosen }) => {
    expect(read([both, rowWith(...filled)]).columns.kind).toBe(chosen);
  });

  test('what stands above the head fills no column', () => {
    expect(read([rowWith(own), both, rowWith(first)]).columns.kind).toBe(first);
  });
});

describe('a head that cannot be used says why', () => {
  test('a required column is missing', () => {
    expect(problemOf([[null], HEADS.filter((head) => head !== 'Tác giả')])).toEqual({
      code: 'column-missing',
      tab: 'Than Uyên',
      headers: ['Tác giả'],
      aliases: expect.arrayContaining(['Họ và tên tác giả']),
      row: 2,
    });
  });

  test('a column stands twice', () => {
    expect(problemOf([[...HEADS, 'Tác giả']])).toEqual({
      code: 'column-twice',
      tab: 'Than Uyên',
      header: 'Tác giả',
      cells: ['B1', 'H1'],
    });
  });

  test('an empty tab has no head', () => {
    expect(problemOf([[null]])?.code).toBe('no-header');
  });
});
