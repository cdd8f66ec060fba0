import { describe, expect, test } from 'vitest';
import { CLOSING_DAY, closingTabs } from '../../src/sample/closing.ts';
import { DISTRICT_DAY, districtTabs } from '../../src/sample/district.ts';
import { UNITS } from '../../src/sample/lai-chau.ts';
import { dressed } from '../../src/sample/workbook.ts';
import type { CellValue, Workbook } from '../../src/xlsx/model.ts';
import { click, open, snapshot, tabOf, valuesOf } from '../add-in.ts';
import { madeOnce } from '../workbooks.ts';

/** A list of ours as records by its heads, wherever they stand. */
function list(workbook: Workbook, name: string, key: string): Record<string, CellValue>[] {
  const all = valuesOf(tabOf(workbook, name));
  const at = all.findIndex((row) => row.includes(key));
  const heads = (all[at] ?? []).map(String);
  return all
    .slice(at + 1)
    .filter((row) => row.some((cell) => cell !== null))
    .map((row) => Object.fromEntries(heads.map((head, column) => [head, row[column] ?? null])));
}

const count = (rows: readonly Record<string, CellValue>[], head: string, value: string): number =>
  rows.filter((row) => row[head] === value).length;

const now = { now: `${CLOSING_DAY}T08:00` };

/** The province after its three lists were made. */
const closed = madeOnce(() => {
  const workbook = dressed(closingTabs());
  for (const entry of ['listAwards', 'suggestPapers', 'trackDeliverables'])
    expect(click(workbook, entry, now).outcome).toBe('done');
  return workbook;
});

describe('the province in September 2023', () => {
  test('shows whom to award: units, people, the support team, some lacking a paper', () => {
    const rows = list(closed(), 'Khen thưởng', 'Căn cứ');
    expect(count(rows, 'Đối tượng', 'Tập thể')).toBe(4);
    expect(count(rows, 'Đối tượng', 'Tổ hỗ trợ')).toBe(4);
    const people = rows.filter((row) => row['Đối tượng'] === 'Cá nhân');
    expect(people.some((row) => row['Còn thiếu'] === null)).toBe(true);
    expect(people.some((row) => row['Còn thiếu'] !== null)).toBe(true);
    expect(people.some((row) => String(row['Căn cứ']).includes('Tiêu biểu'))).toBe(true);
  });

  test('shows who has sent what: in time, late, a form short, nothing yet', () => {
    const rows = list(closed(), 'Theo dõi nộp', 'Tình trạng');
    const states = new Set(rows.map((row) => row['Tình trạng']));
    for (const state of ['Đúng hạn', 'Nộp chậm', 'Quá hạn; còn thiếu bản giấy'])
      expect(states).toContain(state);
    expect(states).not.toContain('không còn trong Mốc thời hạn');
  });

  test('suggests a speaker for each of the six papers', () => {
    const rows = list(closed(), 'Tham luận', 'Gợi ý');
    expect(rows.map((row) => typeof row['Gợi ý'])).toEqual(rows.map(() => 'string'));
    expect(rows).toHaveLength(6);
  });

  test('counts stand as numbers above a list that people began with days there; a second click writes nothing', () => {
    const workbook = closed();
    const all = valuesOf(tabOf(workbook, 'Theo dõi nộp'));
    const tasks = all.slice(3, 6).map((row) => row.slice(3, 7));
    for (const [due = 0, ...parts] of tasks.map((row) => row.map(Number)))
      expect(parts.reduce((sum, part) => sum + part, 0)).toBe(due);
    const before = snapshot(workbook);
    click(workbook, 'trackDeliverables', now);
    expect(snapshot(workbook)).toEqual(before);
  });
});

describe('an entry clicked again when nothing changed', () => {
  const TABS = UNITS.filter(({ tab }) => tab !== null).length;

  test.each([
    ['trackDeliverables', 0],
    ['listAwards', TABS],
    ['suggestPapers', TABS],
    ['sendDeadlineReminders', TABS],
  ])(
    '%s reads %i tabs of units once and some twenty things more, and writes nothing',
    (entry, tabs) => {
      const host = open(closed(), { ...now, answers: 'no' });
      host.run(entry);
      const { reads, writes } = host.counts();
      expect(reads).toBeLessThanOrEqual(tabs + 20);
      expect(writes).toBe(0);
    },
  );
});

describe('a district’s own workbook', () => {
  const now = { now: `${DISTRICT_DAY}T08:00` };

  test('works one level down: its units are grassroots unions, its words those of its settings', () => {
    const workbook = dressed(districtTabs());
    expect(click(workbook, 'buildSummary', now).message).toMatch(/^Đến ngày 06\/9\/2023: \d+\/\d+/);
    click(workbook, 'listAwards', now);
    click(workbook, 'trackDeliverables', now);
    const awarded = list(workbook, 'Khen thưởng', 'Căn cứ');
    expect(awarded[0]?.['Tên']).toMatch(/^CĐCS /);
    const tracked = list(workbook, 'Theo dõi nộp', 'Tình trạng');
    expect(new Set(tracked.map((row) => row['Tình trạng']))).toEqual(new Set(['Còn 06 ngày']));
  });
});
