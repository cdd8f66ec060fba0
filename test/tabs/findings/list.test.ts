import { describe, expect, test } from 'vitest';
import { shortKey } from '../../../src/programme/duplicates/identity.ts';
import { buildReport } from '../../../src/programme/report.ts';
import { judge } from '../../../src/programme/verdict.ts';
import { countsAbove } from '../../../src/tabs/findings/above.ts';
import {
  type KnownFinding,
  LIST_COLUMNS,
  type ListRow,
  readFindingList,
  renderFindingList,
  withoutAccepted,
} from '../../../src/tabs/findings/list.ts';
import type { Cell } from '../../../src/workbook/cell.ts';
import { programme, type TypedRow, unit, unitTab } from '../../programme.ts';

const ONE = unit();
const TWO = unit({ name: 'LĐLĐ huyện Đồi Gió' });
const TODAY = '2022-11-10';

type Known = ReadonlyMap<string, KnownFinding>;

function judged(rows: readonly TypedRow[], rowsOfTwo: readonly TypedRow[] = [], today = TODAY) {
  const tabs = [unitTab(rows, ONE), unitTab(rowsOfTwo, TWO)];
  const verdict = judge(programme({ units: [ONE, TWO] }), tabs);
  const report = buildReport(verdict, today);
  const list = (known: Known = new Map()) => renderFindingList(verdict, report, tabs, known, today);
  return { list, open: (known: Known) => withoutAccepted(verdict, report, known).findings };
}

/** The list as it is read back, with reasons typed behind some of its rows. */
function known(rows: readonly ListRow[], reasons: Readonly<Record<number, string>> = {}): Known {
  const grid = rows.map(({ values }, index) =>
    LIST_COLUMNS.map(({ key }): Cell => {
      const value = key === 'reason' ? (reasons[index] ?? values[key]) : values[key];
      if (value !== null && typeof value === 'object' && 'day' in value)
        return { moment: `${value.day}T00:00:00` };
      return value as Cell;
    }),
  );
  return readFindingList('Kiểm tra dữ liệu', [LIST_COLUMNS.map(({ header }) => header), ...grid]);
}

const WRONG = { kind: 'Khác' };
const STRANGE = { benefit: 900_000_000_000_000 };
const works = (...rows: TypedRow[]): TypedRow[] =>
  rows.map((row, at) => ({ title: `Máy ${at}`, portalCode: `SM-${at + 1}`, ...row }));

describe('the list of findings', () => {
  test('has open ones first, then accepted ones, then those that are mended', () => {
    const before = judged(works(WRONG, WRONG, STRANGE)).list();
    const now = judged(works({}, WRONG, STRANGE)).list(known(before, { 1: 'đã hỏi' }));
    expect(now.map(({ state, finding }) => [state, finding?.row ?? null])).toEqual([
      ['open', 4],
      ['accepted', 3],
      ['mended', null],
    ]);
    expect(now.map(({ values }) => [values.severity, values.reason])).toEqual([
      ['Cảnh báo', ''],
      ['Lỗi', 'đã hỏi'],
      ['Lỗi', ''],
    ]);
  });

  test.each([
    ['the first', 0],
    ['the second', 1],
  ])('keeps a reason that stands in %s of two lines of one finding', (_, at) => {
    const [line] = judged(works(WRONG)).list();
    const copied = line ? known([line, line], { [at]: 'đã hỏi' }) : new Map();
    expect([...copied.values()].map(({ reason }) => reason)).toEqual(['đã hỏi']);
  });

  test('goes through the units in their order, and through each row by row', () => {
    const rows = judged(works(STRANGE, WRONG), [
      { title: 'A', portalCode: 'Đ-1', ...WRONG },
    ]).list();
    expect(rows.map(({ unit: name, place }) => [name, place?.row])).toEqual([
      [ONE.name, 2],
      [ONE.name, 3],
      [TWO.name, 2],
    ]);
  });

  test('tells what the last day brought that brought anything, but not at the first look', () => {
    const first = judged(works(WRONG, STRANGE)).list();
    expect(first.map(({ state }) => state)).toEqual(['open', 'open']);
    const later = judged(works(WRONG, STRANGE, WRONG), [], '2022-11-17').list(known(first));
    expect(later.map(({ state, finding }) => [state, finding?.row])).toEqual([
      ['open', 2],
      ['open', 3],
      ['new', 4],
    ]);
    expect(later.map(({ values }) => values.state)).toEqual(['chưa sửa', 'chưa sửa', 'mới']);
    const again = judged(works(WRONG, STRANGE, WRONG), [], '2022-11-20').list(known(later));
    expect(again.map(({ state }) => state)).toEqual(['open', 'open', 'new']);
  });
});

describe('the counts above the list', () => {
  const KEEPERS = [
    { name: ONE.name, tab: 'Một' },
    { name: TWO.name, tab: 'Hai' },
  ];

  test('say what is open, what is new and what is settled, by unit and by rule', () => {
    const before = judged(works(WRONG, WRONG, STRANGE, WRONG)).list();
    const now = judged(works({}, WRONG, STRANGE, WRONG), [{ title: 'B', ...WRONG }], '2022-11-17');
    const { rows } = countsAbove(now.list(known(before, { 1: 'đã hỏi' })), KEEPERS);
    expect(rows.slice(0, 6)).toEqual([
      ['Còn 02 lỗi, 01 cảnh báo. Trong đó 01 mới từ ngày 17/11/2022. Đã sửa 01, chấp nhận 01.'],
      [expect.stringContaining('Bấm tên đơn vị')],
      ['Số lỗi', 'Theo đơn vị', 'Mở tab', 'Cảnh báo', 'Theo quy tắc', 'Số dòng'],
      [1, ONE.name, 'Một', 1, 'Loại giải pháp không đúng', '02 dòng, 01 mới'],
      [1, TWO.name, 'Hai', 0, 'Số tiền làm lợi bất thường, cần kiểm tra', '01 dòng'],
      [null, null, null, null],
    ]);
  });

  test.each([
    [1, 4],
    [11, 11],
    [64, 12],
  ])('of %i units take %i lines, so that the list keeps its place', (units, lines) => {
    const keepers = Array.from({ length: units }, (_, at) => ({ name: `CĐ ${at}`, tab: `${at}` }));
    for (const rows of [[], judged(works(WRONG)).list()]) {
      expect(countsAbove(rows, keepers).rows).toHaveLength(lines + 4);
    }
  });

  test('count together what has no line of its own', () => {
    const keepers = Array.from({ length: 64 }, (_, at) => ({ name: `CĐ ${at}`, tab: `${at}` }));
    const { rows } = countsAbove([], keepers);
    expect(rows[0]).toEqual(['Không còn lỗi hay cảnh báo nào.']);
    expect(rows[14]?.slice(0, 4)).toEqual([0, '53 đơn vị khác', null, 0]);
  });
});

describe('an accepted finding', () => {
  const rows = [
    { title: 'Máy hái chè', portalCode: '0', ...WRONG },
    { title: 'Máy sao chè', portalCode: '0', ...WRONG },
  ];
  const accepted = (list: readonly ListRow[]) =>
    list.filter(({ state }) => state === 'accepted').map(({ finding }) => finding?.row);

  test('is the same row’s when the tab is sorted, though all are coded 0', () => {
    const decided = known(judged(rows).list(), { 1: 'đã hỏi' });
    expect(accepted(judged(rows).list(decided))).toEqual([3]);
    expect(accepted(judged([...rows].reverse()).list(decided))).toEqual([2]);
    expect(
      judged([...rows].reverse())
        .open(decided)
        .map(({ row }) => row),
    ).toEqual([3]);
  });

  test('is found again under the key that it had when 0 was a code, and gets its own', () => {
    const list = judged(rows).list();
    const old = ['67dlxfz8e0', '67dlxfz8e0.2'].map((name) =>
      shortKey(`solution-kind|kind|${name}`),
    );
    const before = known(
      list.map((row, at) => ({ ...row, values: { ...row.values, identity: old[at] ?? '' } })),
      { 1: 'đã hỏi' },
    );
    expect([...before.keys()]).toEqual(old);
    const now = judged(rows).list(before);
    expect(accepted(now)).toEqual([3]);
    expect(now.filter(({ state }) => state === 'mended')).toEqual([]);
    expect(
      judged(rows)
        .open(before)
        .map(({ row }) => row),
    ).toEqual([2]);
    const keys = now.map(({ values }) => values.identity);
    expect(new Set(keys)).toEqual(new Set(list.map(({ values }) => values.identity)));
  });
});
