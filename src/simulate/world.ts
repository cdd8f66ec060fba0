import type { Mail } from '../host/context.ts';
import type { InitiativeKey } from '../programme/initiative/columns.ts';
import type { Phase } from '../programme/set-up/programme.ts';
import { unitColumns } from '../programme/set-up/units.ts';
import { createRandom, type Random } from '../sample/random.ts';
import type { Cell } from '../workbook/cell.ts';
import type { Day, Moment } from '../workbook/moment.ts';
import { newWorkbook } from '../xlsx/index.ts';
import { Sheet, type Workbook } from '../xlsx/model.ts';
import { Book } from './book.ts';
import { BASES, chooseColumns, headerOf, inventRows, typed } from './initiatives.ts';
import { changeLook, setNote, typeCell } from './typing.ts';
import { CHECK } from './words.ts';

export const OFFICERS = ['can-bo@lien-doan.example', 'chuyen-vien@lien-doan.example'] as const;

export const DISTRICT = 'huyen@don-vi.example';

/** Fills that people pick; none is a mark's. */
export const PEOPLES_FILLS = ['#fff59d', '#c8e6c9', '#ffe599', '#cfe2f3'] as const;

/** A workbook with its people at a moment of its campaign. */
export interface World {
  /** Another bundle than the one that is pushed; `null` for that. */
  readonly code: string | null;
  workbook: Workbook;
  readonly book: Book;
  /** Milliseconds since 1970. */
  now: number;
  /** What the units' tabs are made of, by the number of the tab. */
  units: UnitTabFacts[];
  /** The last run that wrote and has not been taken back; `null` where nothing can be said of that. */
  last: LastRun | null;
  /** Letters that went out. */
  readonly outbox: Mail[];
  /** Recipients that a user may write to in a day. */
  readonly mailQuota: number;
  /** How many service calls the last run of an entry took. */
  readonly calls: Map<string, number>;
  /** Codes that the portal has given. */
  readonly codes: Set<string>;
}

export interface LastRun {
  readonly user: string;
  /** The world in which it did not happen, and people went on in the same way. */
  readonly apart: World;
  /** Rows that people wrote into since, as the picture calls them. */
  readonly touched: Set<string>;
  /** Copies that people made since: what the run wrote into the original is theirs there. */
  readonly copies: Set<string>;
}

export interface UnitTabFacts {
  readonly id: number;
  /** Whose people and titles the sample takes for it. */
  readonly base: string;
  /** Position of the head, from 0. */
  readonly head: number;
}

/** The days between which a programme of so many phases is cut. */
const CUTS: Readonly<Record<number, readonly Day[]>> = {
  1: [],
  2: ['2022-06-01'],
  3: ['2022-06-01', '2022-10-01'],
  4: ['2022-04-01', '2022-06-01', '2022-11-01'],
};

/** Moments in the life of a campaign: before the opening, in its midst, at its end, after it. */
const MOMENTS: readonly (readonly [Moment, number])[] = [
  ['2021-12-20T09:00:00', 1],
  ['2022-05-31T16:30:00', 2],
  ['2022-11-10T17:00:00', 6],
  ['2023-08-31T10:00:00', 2],
  ['2023-10-02T08:00:00', 1],
];

/** The world that a seed begins with. */
export function makeWorld(seed: number, code: string | null): World {
  const random = createRandom(seed);
  const workbook = newWorkbook();
  const world: World = {
    code,
    workbook,
    book: new Book(),
    now: new Date(random.weighted(MOMENTS)).getTime(),
    units: [],
    last: null,
    outbox: [],
    mailQuota: random.pick([2, 5, 100]),
    calls: new Map(),
    codes: new Set(),
  };
  const phases = phasesOf(random.integer(1, 4));
  const count = random.weighted([
    [random.integer(1, 3), 12],
    [random.integer(4, 6), 3],
    [random.integer(7, 12), 1],
  ]);
  const names = random.shuffled(BASES).slice(0, count);
  const units = names.map((base) => ({ base, hasTab: random.chance(0.9) }));
  addTab(world, 'Cài đặt', settingsRows(random));
  addTab(world, 'Giai đoạn', phaseRows(phases));
  addTab(world, 'Đơn vị', unitRows(random, phases, units));
  for (const { base, hasTab } of units) if (hasTab) addUnitTab(world, random, base);
  if (random.chance(0.5)) addTab(world, 'Ghi nhớ', [['Việc cần làm'], ['Hỏi lại các đơn vị']]);
  if (random.chance(0.5)) addTab(world, 'Mốc thời hạn', deadlineRows(random, world.now));
  return world;
}

/** What units owe some days before or after now, so that letters are called for. */
function deadlineRows(random: Random, now: number): Cell[][] {
  const tasks = random.shuffled(['Báo cáo tổng kết', 'Hồ sơ khen thưởng', 'Tham luận']);
  return [
    ['Việc', 'Hạn', 'Cách tính', 'Hình thức'],
    ...tasks
      .slice(0, random.integer(1, 3))
      .map((task): Cell[] => [
        task,
        dueAround(random, now),
        random.pick(['trước', 'chậm nhất', null]),
        random.pick(['file mềm', null]),
      ]),
  ];
}

/** A day near another moment. */
export function dueAround(random: Random, now: number): Cell {
  const day = new Date(now + random.integer(-9, 9) * 86_400_000).toISOString().slice(0, 10);
  return { moment: `${day}T00:00:00` };
}

function phasesOf(count: number): Phase[] {
  const cuts = CUTS[count] ?? [];
  return Array.from({ length: count }, (_, index) => {
    const from = cuts[index - 1];
    const to = cuts[index];
    return {
      name: `Giai đoạn ${index + 1}`,
      opens: `${from ?? '2022-01-08'}T07:00:00`,
      closesBefore: `${to ?? '2023-09-02'}T00:00:00`,
      recognisedFrom: from ?? '2021-09-01',
      recognisedTo: to ? dayBefore(to) : '2023-09-01',
    };
  });
}

function dayBefore(day: Day): Day {
  return new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
}

function settingsRows(random: Random): Cell[][] {
  return [
    ['Mục', 'Giá trị', 'Giải thích'],
    ['Tên chương trình', 'Chương trình “01 triệu sáng kiến”', null],
    ['Tên gọi tắt', '01 triệu sáng kiến', null],
    ['Cơ quan cấp trên', 'Tổng LĐLĐ Việt Nam', null],
    ['Cơ quan ban hành', 'LĐLĐ tỉnh Lai Châu', null],
    ['Phạm vi', 'toàn tỉnh', null],
    ['Địa danh', 'Lai Châu', null],
    ['Ngày báo cáo', random.chance(0.3) ? { moment: '2022-11-10T00:00:00' } : null, null],
    ['Sai giai đoạn', random.pick(['cảnh báo', 'lỗi']), null],
    ['Email lãnh đạo', 'thuongtruc@lien-doan.example', null],
    ['Tên người gửi', 'Ban Chính sách pháp luật', null],
    ['Email trả lời', 'banchinhsach@lien-doan.example', null],
  ];
}

function phaseRows(phases: readonly Phase[]): Cell[][] {
  return [
    ['Giai đoạn', 'Cổng mở', 'Cổng đóng trước', 'Công nhận từ', 'Công nhận đến'],
    ...phases.map(({ name, opens, closesBefore, recognisedFrom, recognisedTo }): Cell[] => [
      name,
      { moment: opens },
      { moment: closesBefore },
      { moment: `${recognisedFrom}T00:00:00` },
      { moment: `${recognisedTo}T00:00:00` },
    ]),
  ];
}

function unitRows(
  random: Random,
  phases: readonly Phase[],
  units: readonly { readonly base: string; readonly hasTab: boolean }[],
): Cell[][] {
  const columns = unitColumns(phases);
  const rows = units.map(({ base, hasTab }, index) =>
    columns.map(({ key }): Cell => {
      if (key === 'number') return index + 1;
      if (key === 'name') return `Công đoàn ${base}`;
      if (key === 'tab') return hasTab ? base : null;
      if (key === 'recipients') return `don-vi-${index + 1}@don-vi.example`;
      if (key === 'editors') return hasTab ? DISTRICT : null;
      if (key === 'portalCount') return random.chance(0.3) ? random.integer(0, 12) : null;
      if (key.startsWith('target')) return random.chance(0.85) ? random.integer(0, 6) : null;
      if (key.startsWith('reported')) return hasTab ? null : random.integer(0, 9);
      return null;
    }),
  );
  return [columns.map(({ header }) => header), ...rows];
}

function addTab(world: World, name: string, rows: readonly (readonly Cell[])[]): Sheet {
  const { workbook, book } = world;
  const sheet = new Sheet(workbook.sheets.length + 1, name);
  sheet.maxRows = rows.length + 30;
  rows.forEach((cells, row) => {
    cells.forEach((cell, column) => {
      typeCell(workbook, sheet, row, column, cell);
    });
  });
  workbook.sheets.push(sheet);
  book.open(workbook, sheet);
  return sheet;
}

/** A unit's tab in its people's own manner, with what they coloured and noted. */
function addUnitTab(world: World, random: Random, base: string): void {
  const keys = chooseColumns(random);
  const own = random.chance(0.6) ? ['Ghi chú riêng'] : [];
  const hasCheck = random.chance(0.3);
  const title = random.chance(0.3) ? [[`Danh sách sáng kiến ${base}`], []] : [];
  const rows = inventRows(random, base, random.integer(3, 8), world.codes);
  const head = [
    ...keys.map((key) => headerOf(random, key)),
    ...own,
    ...(hasCheck ? [CHECK.header] : []),
  ];
  const body = rows.map((row, index) => [
    ...keys.map((key: InitiativeKey) => typed(random, row, key, index + 1)),
    ...own.map(() => (random.chance(0.3) ? 'Bản giấy lưu tại CĐCS' : null)),
  ]);
  const sheet = addTab(world, base, [...title, head, ...body]);
  world.units.push({ id: sheet.id, base, head: title.length });
  dress(world, random, sheet, title.length + 1);
  world.book.open(world.workbook, sheet);
}

/** A few fills, notes and formulas of people's. */
function dress({ workbook }: World, random: Random, sheet: Sheet, first: number): void {
  const width = sheet.rows[first - 1]?.values.length ?? 1;
  for (let row = first; row < sheet.rows.length; row += 1) {
    if (random.chance(0.4)) {
      const background = random.pick(PEOPLES_FILLS);
      for (let column = 0; column < width; column += 1) {
        changeLook(workbook, sheet, row, column, { background });
      }
    }
    if (random.chance(0.2)) setNote(sheet, row, random.integer(0, width - 1), 'Đã hỏi lại đơn vị');
    const number = sheet.rows[first - 1]?.values.indexOf('STT') ?? -1;
    if (number >= 0 && random.chance(0.3)) {
      sheet.ensureRow(row).formulas.set(number, `ROW()-${first}`);
    }
  }
}
