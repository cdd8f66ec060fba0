import { describe, expect, test } from 'vitest';
import type { Programme } from '../../../src/programme/set-up/programme.ts';
import { readProgramme } from '../../../src/programme/set-up/read.ts';
import { describeSetupProblem } from '../../../src/words/setup.ts';
import type { Cell, Grid } from '../../../src/workbook/cell.ts';
import type { SetupProblem } from '../../../src/workbook/setup-error.ts';
import { TAB_NAMES } from '../../../src/workbook/tabs.ts';
import { problemOf as problemOfReading } from './problem.ts';

interface Book {
  settings: Cell[][];
  phases: Cell[][];
  units: Cell[][];
  grassroots: Cell[][] | null;
  tabs: string[];
}

/** A small sound workbook: two phases, three units. */
function book(change: (book: Book) => void = () => {}): Book {
  const sound: Book = {
    settings: [
      ['Mục', 'Giá trị', 'Giải thích'],
      ['Tên gọi tắt', '01 triệu sáng kiến', null],
      ['Ngày báo cáo', { moment: '2022-11-10T00:00:00' }, null],
    ],
    phases: [
      ['Giai đoạn', 'Cổng mở', 'Cổng đóng trước', 'Công nhận từ', 'Công nhận đến'],
      ['Giai đoạn 1', '7h00 ngày 08/01/2022', '24h00 ngày 31/5/2022', '01/9/2021', '31/5/2022'],
      [
        'Giai đoạn 2',
        { moment: '2022-06-01T07:00:00' },
        { moment: '2023-09-02T00:00:00' },
        '01/6/2022',
        '01/9/2023',
      ],
    ],
    units: [
      [
        'TT',
        'Tên đơn vị',
        'Tên tab',
        'Chỉ tiêu Giai đoạn 1',
        'Chỉ tiêu Giai đoạn 2',
        'Số báo cáo Giai đoạn 1',
        'Số báo cáo Giai đoạn 2',
        'Email nhận',
      ],
      [
        1,
        'LĐLĐ huyện Mây Trắng',
        'Mây Trắng',
        115,
        125,
        null,
        null,
        'a@may-trang.example; b@may-trang.example',
      ],
      [2, 'Công đoàn ngành Núi Xanh', 'Núi Xanh', '1.200', null, null, null, null],
      [3, 'Đơn vị phối hợp', null, null, null, 80, 1, null],
      [null, 'Tổng', null, 1315, 125, null, null, null],
    ],
    grassroots: null,
    tabs: ['Cài đặt', 'Giai đoạn', 'Đơn vị', 'Mây Trắng', 'Núi Xanh'],
  };
  change(sound);
  return sound;
}

function read(given: Book): Programme {
  const named = (name: string, grid: Grid) => ({ name, grid });
  return readProgramme(
    {
      settings: given.tabs.includes('Cài đặt') ? named('Cài đặt', given.settings) : 'Cài đặt',
      phases: given.tabs.includes('Giai đoạn') ? named('Giai đoạn', given.phases) : 'Giai đoạn',
      units: given.tabs.includes('Đơn vị') ? named('Đơn vị', given.units) : 'Đơn vị',
      grassroots: given.grassroots && named('Công đoàn cơ sở', given.grassroots),
    },
    { names: given.tabs, reserved: Object.values(TAB_NAMES) },
    (zone) => zone !== 'Asia/Hanoi',
  );
}

const problemOf = (given: Book): SetupProblem => problemOfReading(() => read(given));

describe('a sound set-up is read', () => {
  const programme = read(book());

  test('windows to the second, 24:00 as the next day’s first instant', () => {
    expect(programme.phases.map((phase) => [phase.opens, phase.closesBefore])).toEqual([
      ['2022-01-08T07:00:00', '2022-06-01T00:00:00'],
      ['2022-06-01T07:00:00', '2023-09-02T00:00:00'],
    ]);
  });

  test('targets as whole numbers, also typed with a dot, empty ones as none', () => {
    expect(programme.units.map((unit) => unit.targets)).toEqual([
      [115, 125],
      [1200, null],
      [null, null],
    ]);
  });

  test('a unit without tab reports counts; the total row is no unit', () => {
    expect(programme.units.map((unit) => unit.tab)).toEqual(['Mây Trắng', 'Núi Xanh', null]);
    expect(programme.units[2]?.reported).toEqual([80, 1]);
  });

  test('several addresses in one cell', () => {
    expect(programme.units[0]?.recipients).toEqual(['a@may-trang.example', 'b@may-trang.example']);
  });

  test('settings that are not given have the programme’s defaults', () => {
    expect(programme.settings).toMatchObject({
      reportDay: '2022-11-10',
      timeZone: 'Asia/Ho_Chi_Minh',
      appliedFrom: '2021-09-01',
      phaseMismatch: 'warning',
      severeBelow: 50,
      awardThreshold: 500_000_000,
    });
  });

  test('any number of phases, each with its own columns in the unit list', () => {
    const three = book((given) => {
      given.phases.push(['Giai đoạn 3', '02/9/2023', '01/01/2024', '02/9/2023', '31/12/2023']);
      given.units[0]?.push('Chỉ tiêu GĐ 3');
      given.units[1]?.push(40);
    });
    expect(read(three).units[0]?.targets).toEqual([115, 125, 40]);
  });

  test('a list of grassroots unions in which the unit stands on its first line only', () => {
    const listed = book((given) => {
      given.grassroots = [
        ['Tên đơn vị', 'Công đoàn cơ sở'],
        ['LĐLĐ huyện Mây trắng', 'CĐCS Trường A'],
        [null, 'CĐCS Trường B'],
      ];
    });
    expect(read(listed).grassroots).toEqual([
      { unit: 'LĐLĐ huyện Mây Trắng', name: 'CĐCS Trường A', aliases: [] },
      { unit: 'LĐLĐ huyện Mây Trắng', name: 'CĐCS Trường B', aliases: [] },
    ]);
  });
});

describe('the rate below which a unit is severely behind', () => {
  test.each([
    { name: 'the number 0', cell: 0, percent: 0 },
    { name: 'the number 50', cell: 50, percent: 50 },
    { name: 'the number 100', cell: 100, percent: 100 },
    { name: 'a percent cell of 50 %', cell: 0.5, percent: 50 },
    { name: 'a percent cell of 100 %', cell: 1, percent: 100 },
    { name: 'the text 0', cell: '0', percent: 0 },
    { name: 'the text 0 %', cell: '0 %', percent: 0 },
    { name: 'the text 1 %', cell: '1%', percent: 1 },
    { name: 'the text 0,5', cell: '0,5', percent: 50 },
    { name: 'the text 1', cell: '1', percent: 100 },
    { name: 'the text 50 %', cell: '50 %', percent: 50 },
    { name: 'the text 100', cell: '100', percent: 100 },
    { name: 'the text 100 %', cell: '100%', percent: 100 },
  ])('as $name is $percent %', ({ cell, percent }) => {
    const given = book(({ settings }) => settings.push(['Ngưỡng rất chậm (%)', cell]));
    expect(read(given).settings.severeBelow).toBe(percent);
  });

  test.each([{ cell: -1 }, { cell: 101 }, { cell: '101 %' }, { cell: 'một nửa' }, { cell: true }])(
    'as $cell cannot be read',
    ({ cell }) => {
      const given = book(({ settings }) => settings.push(['Ngưỡng rất chậm (%)', cell]));
      expect(problemOf(given)).toMatchObject({ code: 'setting-unreadable', expected: 'percent' });
    },
  );
});

describe('the days of recognition of a phase', () => {
  const phaseOf = (from: string, to: string): Book =>
    book(({ phases }) => {
      phases.splice(1, 2, ['Giai đoạn 1', '08/01/2022', '01/6/2022', from, to]);
    });

  test('may be a single one', () => {
    const [phase] = read(phaseOf('31/5/2022', '31/5/2022')).phases;
    expect(phase).toMatchObject({ recognisedFrom: '2022-05-31', recognisedTo: '2022-05-31' });
  });

  test('may not end before they begin', () => {
    expect(problemOf(phaseOf('31/5/2022', '30/5/2022'))).toMatchObject({
      code: 'window-empty',
      from: { cell: 'D2', header: 'Công nhận từ' },
      to: { cell: 'E2', header: 'Công nhận đến' },
    });
  });

  test('the portal is open for a while: it may not close at the instant at which it opens', () => {
    const given = book(({ phases }) => phases[1]?.splice(2, 1, '7h00 ngày 08/01/2022'));
    expect(problemOf(given)).toMatchObject({ code: 'window-empty', from: { cell: 'B2' } });
  });
});

/** Each mistake with the facts that its sentence must name. */
const MISTAKES: { name: string; change: (given: Book) => void; problem: object; says: string[] }[] =
  [
    {
      name: 'the unit list is missing',
      change: (given) => {
        given.tabs = given.tabs.filter((tab) => tab !== 'Đơn vị');
      },
      problem: { code: 'tab-missing', tab: 'Đơn vị' },
      says: ['“Đơn vị”'],
    },
    {
      name: 'a required column is missing',
      change: (given) => {
        for (const row of given.units) row.splice(4, 1);
      },
      problem: { code: 'column-missing', tab: 'Đơn vị', headers: ['Chỉ tiêu Giai đoạn 2'] },
      says: ['“Đơn vị”', '“Chỉ tiêu Giai đoạn 2”', 'dòng 1'],
    },
    {
      name: 'a required column stands twice',
      change: (given) => {
        given.phases[0]?.push('Cổng mở');
      },
      problem: { code: 'column-twice', tab: 'Giai đoạn', cells: ['B1', 'F1'] },
      says: ['B1', 'F1'],
    },
    {
      name: 'phase windows overlap',
      change: (given) => {
        given.phases[2]?.splice(1, 1, '31/5/2022');
      },
      problem: {
        code: 'windows-overlap',
        first: 'Giai đoạn 1',
        second: 'Giai đoạn 2',
        cells: ['C2', 'B3'],
      },
      says: ['Giai đoạn 1', 'Giai đoạn 2', 'C2', 'B3'],
    },
    {
      name: 'a window ends before it begins',
      change: (given) => {
        given.phases[1]?.splice(2, 1, '01/01/2022');
      },
      problem: { code: 'window-empty', phase: 'Giai đoạn 1' },
      says: ['B2', 'C2'],
    },
    {
      name: 'a window is no date',
      change: (given) => {
        given.phases[1]?.splice(1, 1, 'đầu năm');
      },
      problem: { code: 'window-unreadable', cell: 'B2', typed: 'đầu năm' },
      says: ['B2', '“đầu năm”'],
    },
    {
      name: 'a target is no number',
      change: (given) => {
        given.units[1]?.splice(3, 1, 'một trăm');
      },
      problem: {
        code: 'number-unreadable',
        cell: 'D2',
        typed: 'một trăm',
        header: 'Chỉ tiêu Giai đoạn 1',
      },
      says: ['D2', '“một trăm”', 'Mây Trắng'],
    },
    {
      name: 'a target is negative',
      change: (given) => {
        given.units[1]?.splice(3, 1, -5);
      },
      problem: { code: 'number-unreadable', cell: 'D2', typed: '-5' },
      says: ['D2', '-5'],
    },
    {
      name: 'a target is larger than any programme',
      change: (given) => {
        given.units[1]?.splice(3, 1, 1e300);
      },
      problem: { code: 'number-unreadable', cell: 'D2' },
      says: ['D2', 'từ 0 đến 999.999.999'],
    },
    {
      name: 'two units have one tab',
      change: (given) => {
        given.units[2]?.splice(2, 1, 'mây trắng');
      },
      problem: { code: 'tab-shared', sharedTab: 'Mây Trắng', cells: ['C2', 'C3'] },
      says: ['Mây Trắng', 'Núi Xanh', 'C2', 'C3'],
    },
    {
      name: 'a unit’s tab is a tab of the set-up',
      change: (given) => {
        given.units[2]?.splice(2, 1, 'Cài đặt');
      },
      problem: { code: 'tab-reserved', cell: 'C3', reserved: 'Cài đặt' },
      says: ['C3', 'Cài đặt'],
    },
    {
      name: 'a unit stands twice',
      change: (given) => {
        given.units[2]?.splice(1, 1, 'LĐLĐ huyện Mây trắng');
      },
      problem: { code: 'unit-twice', cells: ['B2', 'B3'] },
      says: ['B2', 'B3'],
    },
    {
      name: 'the day of the report is no day',
      change: (given) => {
        given.settings[2]?.splice(1, 1, '31/11/2022');
      },
      problem: { code: 'setting-unreadable', cell: 'B3', item: 'Ngày báo cáo', expected: 'day' },
      says: ['B3', '“31/11/2022”', '“Ngày báo cáo”'],
    },
    {
      name: 'there is no such time zone',
      change: (given) => {
        given.settings.push(['Múi giờ', 'Asia/Hanoi']);
      },
      problem: { code: 'setting-unreadable', item: 'Múi giờ', expected: 'time-zone' },
      says: ['“Asia/Hanoi”', 'Asia/Ho_Chi_Minh'],
    },
    {
      name: 'the period of application is turned round',
      change: (given) => {
        given.settings.push(['Áp dụng từ', '01/9/2023'], ['Áp dụng đến', '01/9/2021']);
      },
      problem: { code: 'settings-reversed', from: { item: 'Áp dụng từ', day: '2023-09-01' } },
      says: ['01/9/2023 (ô B', '01/9/2021 (ô B', '“Áp dụng từ”', '“Áp dụng đến”'],
    },
    {
      name: 'application is to begin after the phases are over',
      change: (given) => {
        given.settings.push(['Áp dụng từ', '01/9/2024']);
      },
      problem: { code: 'settings-reversed', to: { cell: null } },
      says: ['01/9/2024 (ô B', 'theo tab “Giai đoạn”'],
    },
    {
      name: 'no phase is given',
      change: (given) => {
        given.phases.splice(1);
      },
      problem: { code: 'no-rows', what: 'phases' },
      says: ['“Giai đoạn”'],
    },
  ];

describe('a mistake of set-up is one sentence that names the place and the remedy', () => {
  test.each(MISTAKES)('$name', ({ change, problem, says }) => {
    const found = problemOf(book(change));
    expect(found).toMatchObject(problem);
    const sentence = describeSetupProblem(found);
    for (const part of says) expect(sentence).toContain(part);
    expect(sentence).toMatch(/Hãy .+\.$/);
  });
});
