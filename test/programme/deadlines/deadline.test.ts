import { describe, expect, test } from 'vitest';
import {
  DEADLINE_COLUMNS,
  readDeadlines,
  trackedOf,
  unitsOf,
} from '../../../src/programme/deadlines/deadline.ts';
import type { Cell } from '../../../src/workbook/cell.ts';
import { SetupError } from '../../../src/workbook/setup-error.ts';
import { readTable } from '../../../src/workbook/table.ts';
import { unit } from '../../programme.ts';

const UNITS = [
  unit({ name: 'LĐLĐ huyện Suối Mơ' }),
  unit({ name: 'LĐLĐ huyện Nậm Rừng' }),
  unit({ name: 'CĐN Giáo dục', tab: null, targets: [5, null] }),
  unit({ name: 'Đơn vị phối hợp', tab: null, targets: [null, null] }),
];

type Row = Readonly<Record<string, Cell>>;

function deadlines(rows: readonly Row[]) {
  const heads = DEADLINE_COLUMNS.map(({ header }) => header);
  const grid = [heads, ...rows.map((row) => heads.map((head) => row[head] ?? null))];
  return readDeadlines(readTable('Mốc thời hạn', grid, DEADLINE_COLUMNS), UNITS);
}

function problemOf(rows: readonly Row[]): unknown {
  try {
    return deadlines(rows);
  } catch (error) {
    return error instanceof SetupError ? error.problem : error;
  }
}

describe('the days of both documents', () => {
  test.each([
    { clause: '000 III.2: báo cáo', due: '10/9/2023', counting: null, last: '2023-09-10' },
    { clause: '000 III.2: tham luận', due: '12/9/2023', counting: 'chậm nhất', last: '2023-09-12' },
    { clause: '001 VI.2: hồ sơ', due: '13/9/2023', counting: 'trước', last: '2023-09-12' },
    { clause: 'in the cell', due: 'trước ngày 13/9/2023', counting: null, last: '2023-09-12' },
    { clause: 'an hour', due: 'trước 17h00 ngày 13/9/2023', counting: null, last: '2023-09-13' },
    { clause: 'midnight', due: 'trước 0h00 ngày 13/9/2023', counting: null, last: '2023-09-12' },
  ])('$clause', ({ due, counting, last }) => {
    const [deadline] = deadlines([{ Việc: 'Báo cáo', Hạn: due, 'Cách tính': counting }]);
    expect(deadline?.lastDay).toBe(last);
  });

  test('events have their day, words for it, or nothing, and are never tracked', () => {
    const events = deadlines([
      { Việc: 'Hội nghị tổng kết tỉnh', Hạn: '18/9/2023', Loại: 'sự kiện' },
      { Việc: 'Tổng kết ở đơn vị', Hạn: 'trong tháng 9/2023', Loại: 'sự kiện' },
      { Việc: 'Tổng kết ở cơ sở', Loại: 'sự kiện' },
    ]);
    expect(events.map(({ lastDay, words }) => [lastDay, words])).toEqual([
      ['2023-09-18', ''],
      [null, 'trong tháng 9/2023'],
      [null, ''],
    ]);
    expect(trackedOf(events)).toEqual([]);
  });
});

test('what is left empty is both forms, a submission, reminded of 7, 3 and 1 days before', () => {
  expect(deadlines([{ Việc: 'Báo cáo', Hạn: '10/9/2023' }])[0]).toMatchObject({
    counting: 'by',
    units: null,
    forms: ['paper', 'file'],
    kind: 'submission',
    stages: [7, 3, 1],
    row: 2,
  });
});

describe('whom it is for', () => {
  test('empty: every unit with a tab or a target', () => {
    const [deadline] = deadlines([{ Việc: 'Báo cáo', Hạn: '10/9/2023' }]);
    expect(deadline && unitsOf(deadline, UNITS)).toEqual([
      'LĐLĐ huyện Suối Mơ',
      'LĐLĐ huyện Nậm Rừng',
      'CĐN Giáo dục',
    ]);
  });

  test('named: those, in the order of the unit list, also one without tab and target', () => {
    const [deadline] = deadlines([
      { Việc: 'Tham luận', Hạn: '12/9/2023', 'Đơn vị': 'đơn vị phối hợp; LĐLĐ huyện  Suối Mơ' },
    ]);
    expect(deadline && unitsOf(deadline, UNITS)).toEqual(['LĐLĐ huyện Suối Mơ', 'Đơn vị phối hợp']);
  });
});

test('tracked in the order of the last good day, then of the rows', () => {
  const tasks = trackedOf(
    deadlines([
      { Việc: 'C', Hạn: '13/9/2023' },
      { Việc: 'B', Hạn: '12/9/2023' },
      { Việc: 'A', Hạn: '13/9/2023', 'Cách tính': 'trước' },
    ]),
  );
  expect(tasks.map(({ task }) => task)).toEqual(['B', 'A', 'C']);
});

describe('a mistake is one sentence with its cell', () => {
  test.each<[string, readonly Row[], object]>([
    ['no task', [{ Hạn: '10/9/2023' }], { code: 'deadline-nameless', cell: 'A2' }],
    ['no day', [{ Việc: 'Báo cáo' }], { code: 'deadline-unreadable', cell: 'B2', typed: '' }],
    [
      'no such day',
      [{ Việc: 'Báo cáo', Hạn: '31/9/2023' }],
      { code: 'deadline-unreadable', cell: 'B2' },
    ],
    [
      'two ways of counting',
      [{ Việc: 'Báo cáo', Hạn: 'trước 13/9/2023', 'Cách tính': 'chậm nhất' }],
      { code: 'deadline-contradicts', cells: ['B2', 'C2'] },
    ],
    [
      'a unit that nobody knows',
      [{ Việc: 'Báo cáo', Hạn: '10/9/2023', 'Đơn vị': 'LĐLĐ huyện Suối Mở' }],
      { code: 'deadline-unit', cell: 'D2', likely: 'LĐLĐ huyện Suối Mơ' },
    ],
    [
      'the same task twice for one unit',
      [
        { Việc: 'Báo cáo', Hạn: '10/9/2023', 'Đơn vị': 'LĐLĐ huyện Suối Mơ' },
        { Việc: 'báo  cáo', Hạn: '11/9/2023' },
      ],
      { code: 'deadline-twice', cells: ['A2', 'A3'], unit: 'LĐLĐ huyện Suối Mơ' },
    ],
  ])('%s', (_, rows, problem) => {
    expect(problemOf(rows)).toMatchObject(problem);
  });

  test('the same task for different units is none', () => {
    const rows = [
      { Việc: 'Báo cáo', Hạn: '10/9/2023', 'Đơn vị': 'LĐLĐ huyện Suối Mơ' },
      { Việc: 'Báo cáo', Hạn: '11/9/2023', 'Đơn vị': 'LĐLĐ huyện Nậm Rừng' },
    ];
    expect(deadlines(rows)).toHaveLength(2);
  });
});
