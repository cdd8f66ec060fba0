import { describe, expect, test, vi } from 'vitest';
import { findNearDuplicates } from '../../src/programme/duplicates/near/index.ts';
import { reviewOf } from '../../src/programme/duplicates/review.ts';
import { buildReport } from '../../src/programme/report.ts';
import { ROW_RULES } from '../../src/programme/rules/index.ts';
import { judge } from '../../src/programme/verdict.ts';
import { programme, type TypedRow, typedTab, unit, unitTab } from '../programme.ts';

const SUOI_MO = unit();
const DOI_GIO = unit({ name: 'LĐLĐ huyện Đồi Gió' });

const ROWS: readonly TypedRow[] = [
  { title: 'Máy hái chè', portalCode: 'A-1' },
  { title: 'Máy sao chè', portalCode: 'A-2', kind: 'Khác' },
  { title: 'Ứng dụng CNTT vào quản lý chè', portalCode: 'A-3' },
];
const OTHERS: readonly TypedRow[] = [
  { title: 'Máy hái chè', portalCode: 'B-1', registered: '1/8/2022' },
  { title: 'Ứng dụng công nghệ thông tin vào quản lý chè', portalCode: 'B-2' },
];

const of = programme({ units: [SUOI_MO, DOI_GIO] });
const tabs = [unitTab(ROWS, SUOI_MO), unitTab(OTHERS, DOI_GIO)];

describe('the verdict on two tabs', () => {
  const verdict = judge(of, tabs);

  test('has every row in the order of the tabs, each with a name of its own', () => {
    expect(verdict.initiatives.map(({ tab, row }) => `${tab} ${row}`)).toEqual([
      'LĐLĐ huyện Suối Mơ 2',
      'LĐLĐ huyện Suối Mơ 3',
      'LĐLĐ huyện Suối Mơ 4',
      'LĐLĐ huyện Đồi Gió 2',
      'LĐLĐ huyện Đồi Gió 3',
    ]);
    expect(new Set(verdict.identities.names).size).toBe(5);
  });

  test('has what is wrong with each row alone, then what is one with another', () => {
    expect(verdict.findings.map(({ rule, tab, row }) => `${tab.slice(11)} ${row} ${rule}`)).toEqual(
      ['Suối Mơ 3 solution-kind', 'Đồi Gió 2 duplicate'],
    );
    expect(verdict.exact).toEqual(verdict.findings.slice(-1));
  });

  test('has how many rows of all its tabs are none', () => {
    const prefilled = [{ kind: 'Giải pháp kỹ thuật' }, { kind: 'Giải pháp kỹ thuật' }];
    const layout = [{ title: 'Tổng cộng' }, { title: 'Máy vò chè', author: 'Lò Thị Mẫu' }];
    const both = [typedTab(prefilled, SUOI_MO), typedTab(layout, DOI_GIO)];
    expect(judge(of, both).passedOver).toEqual({ layout: 1, prefilled: 2 });
  });

  test('has what the tabs lack', () => {
    const narrow = { ...tabs[0], table: { ...tabs[0]?.table, columns: { title: 0 } } };
    expect(judge(of, [narrow as (typeof tabs)[0]]).gaps.map(({ code }) => code)).toContain(
      'columns',
    );
    expect(verdict.gaps).toEqual([]);
  });
});

test('each row is judged once for the review and the reports of any days', () => {
  const [rule] = ROW_RULES;
  if (!rule) throw new Error('There are no rules.');
  const check = vi.spyOn(rule, 'check');
  const verdict = judge(of, tabs);
  const review = reviewOf(verdict, findNearDuplicates(verdict.initiatives), []);
  const reports = ['2022-07-31', '2022-11-10'].map((day) => buildReport(verdict, day, review));
  const judged = check.mock.calls.map(([{ row }]) => row);
  check.mockRestore();
  expect(judged).toEqual([2, 3, 4, 2, 3]);
  expect(reports.map(({ total, later }) => [total.result, later])).toEqual([
    [3, 1],
    [3, 0],
  ]);
  for (const { findings } of reports) {
    expect(findings.map(({ rule: id }) => id)).toEqual([
      'solution-kind',
      'duplicate',
      'near-duplicate',
    ]);
  }
});
