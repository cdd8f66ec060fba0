import type { TrackedDeadline } from '../src/programme/deadlines/deadline.ts';
import { INITIATIVE_COLUMNS, type InitiativeKey } from '../src/programme/initiative/columns.ts';
import { type Initiative, readInitiatives } from '../src/programme/initiative/read.ts';
import type { Phase, Programme, Settings, Unit } from '../src/programme/set-up/programme.ts';
import { makeProgramme } from '../src/programme/set-up/windows.ts';
import type { UnitTab } from '../src/programme/verdict.ts';
import type { Cell } from '../src/workbook/cell.ts';
import type { Day } from '../src/workbook/moment.ts';
import { readTable } from '../src/workbook/table.ts';

/** The windows of the plan (003 V). */
const SETTINGS: Settings = {
  programmeName: 'Chương trình “01 triệu sáng kiến”',
  shortName: '01 triệu sáng kiến',
  parentBody: '',
  issuingBody: 'LĐLĐ tỉnh Thử Nghiệm',
  scope: 'toàn tỉnh',
  plan: '',
  below: 'công đoàn cơ sở',
  mustDeclare: false,
  place: 'Thử Nghiệm',
  timeZone: 'Asia/Ho_Chi_Minh',
  reportDay: null,
  appliedFrom: '2021-09-01',
  appliedTo: '2023-09-01',
  phaseMismatch: 'warning',
  severeBelow: 50,
  slowRule: 'share',
  comparedDay: null,
  awardThreshold: 500_000_000,
  awardPapersFrom: '2021-09-01',
  awardPapersTo: '2023-08-31',
  leaderRecipients: [],
  encloseQuality: true,
  senderName: '',
  replyTo: '',
  copies: [],
  contact: '',
  papersTo: '',
  senderCode: '',
  programmeKey: '',
  sendsAuthors: false,
  packageRecipients: [],
  noughtWord: 'linh',
  deadline: null,
};

type ProgrammeOverrides = Partial<Omit<Programme, 'settings' | 'window'>> & {
  readonly settings?: Partial<Settings>;
};

/** The two phases of the plan. */
const PHASES: readonly Phase[] = [
  {
    name: 'Giai đoạn 1',
    opens: '2022-01-08T07:00:00',
    closesBefore: '2022-06-01T00:00:00',
    recognisedFrom: '2021-09-01',
    recognisedTo: '2022-05-31',
  },
  {
    name: 'Giai đoạn 2',
    opens: '2022-06-01T07:00:00',
    closesBefore: '2023-09-02T00:00:00',
    recognisedFrom: '2022-06-01',
    recognisedTo: '2023-09-01',
  },
];

/** A programme of two phases and one unit, with whatever a test says otherwise. */
export function programme({ settings, ...overrides }: ProgrammeOverrides = {}): Programme {
  return makeProgramme({
    settings: { ...SETTINGS, ...settings },
    phases: PHASES,
    units: [unit()],
    grassroots: [],
    ...overrides,
  });
}

/** A unit with a tab of its own name. */
export function unit(overrides: Partial<Unit> = {}): Unit {
  const name = overrides.name ?? 'LĐLĐ huyện Suối Mơ';
  return {
    name,
    tab: name,
    cluster: '',
    targets: [10, 10],
    reported: [null, null],
    portalCount: null,
    portalDay: null,
    recipients: [],
    editors: [],
    copies: [],
    addressCells: { recipients: '', copies: '' },
    row: 2,
    ...overrides,
  };
}

export type TypedRow = Readonly<Partial<Record<InitiativeKey, Cell>>>;

/** A sound row as a person types it. */
const SOUND_ROW: TypedRow = {
  number: 1,
  title: 'Bể lọc nước nhiều ngăn cho bếp ăn bán trú',
  author: 'Lò Thị Mẫu',
  coauthors: null,
  grassroots: 'CĐCS Trường Tiểu học Suối Mơ',
  participant: 'Đoàn viên',
  kind: 'Giải pháp kỹ thuật',
  applied: { moment: '2022-06-10T00:00:00' },
  recognised: { moment: '2022-07-05T00:00:00' },
  recognitionDocument: '15/QĐ-THSM',
  registered: { moment: '2022-07-20T08:30:00' },
  portalCode: 'SM-0001',
  benefit: 120_000_000,
  socialBenefit: 'Học sinh có nước sạch',
  benefitDocument: null,
  protectedIp: 'không',
  publicOrder: 'không',
  researchLevel: null,
  researchAccepted: null,
  applicationConfirmed: null,
  remark: null,
  check: null,
};

/** A tab with these rows below its head; columns a row does not name hold its defaults. */
export function unitTab(rows: readonly TypedRow[], of: Unit = unit()): UnitTab {
  return typedTab(
    rows.map((row) => ({ ...SOUND_ROW, ...row })),
    of,
  );
}

/** The initiatives of such a tab. */
export function initiatives(rows: readonly TypedRow[], of: Unit = unit()): readonly Initiative[] {
  return readInitiatives(of, unitTab(rows, of).table);
}

/** The same without defaults: what is not typed is empty, and a column that no row names is absent. */
export function typedInitiatives(
  rows: readonly TypedRow[],
  of: Unit = unit(),
): readonly Initiative[] {
  return readInitiatives(of, typedTab(rows, of).table);
}

/** A tab with these rows and nothing else. */
export function typedTab(rows: readonly TypedRow[], of: Unit = unit()): UnitTab {
  const columns = INITIATIVE_COLUMNS.filter(
    ({ key, required }) => required || rows.some((row) => key in row),
  );
  const grid = [
    columns.map(({ header }) => header),
    ...rows.map((row) => columns.map(({ key }) => row[key] ?? null)),
  ];
  return { unit: of, table: readTable(of.tab ?? of.name, grid, INITIATIVE_COLUMNS) };
}

/** A sound initiative, except for what the test types: `initiative({ benefit: '500 triệu' })`. */
export function initiative(overrides: TypedRow = {}, of: Unit = unit()): Initiative {
  const [only] = initiatives([overrides], of);
  if (!only) throw new Error('The row was skipped.');
  return only;
}

/** A task that every unit hands in as a file, with whatever a test says otherwise. */
export function deadline(
  task: string,
  lastDay: Day,
  overrides: Partial<TrackedDeadline> = {},
): TrackedDeadline {
  return {
    task,
    due: { day: lastDay, moment: null, counting: null },
    words: '',
    counting: 'by',
    lastDay,
    units: null,
    forms: ['file'],
    kind: 'submission',
    document: '',
    stages: [7, 3, 1],
    row: 2,
    ...overrides,
  };
}
