import { describe, expect, test } from 'vitest';
import { rowFacts } from '../../../src/programme/overview/rows.ts';
import { buildReport } from '../../../src/programme/report.ts';
import { judge } from '../../../src/programme/verdict.ts';
import { programme, type TypedRow, unitTab } from '../../programme.ts';

function factsOf(rows: readonly TypedRow[]) {
  const named = rows.map((row, at) => ({ title: `Máy ${at}`, portalCode: `SM-${at}`, ...row }));
  const tab = unitTab(named);
  return rowFacts(buildReport(judge(programme({ units: [tab.unit] }), [tab]), '2022-11-10'));
}

describe('each row is one thing', () => {
  test.each<[string, TypedRow, string]>([
    ['sound', {}, 'counted'],
    ['registered after the day of the report', { registered: '20/11/2022' }, 'waiting'],
    ['not on the portal and nothing else', { registered: null, portalCode: null }, 'waiting'],
    [
      'not on the portal and without a document',
      { registered: null, recognitionDocument: null },
      'excluded',
    ],
    [
      'after that day with an error of its own',
      { registered: '20/11/2022', kind: 'lạ' },
      'excluded',
    ],
    ['of a kind that is none', { kind: 'lạ' }, 'excluded'],
  ])('%s: %s', (_, row, state) => {
    expect(factsOf([row]).map((each) => each.state)).toEqual([state]);
  });

  test('a copy is a duplicate, unless something else is wrong with it', () => {
    const copy = { title: 'Máy một', portalCode: 'SM-7' };
    const rows = factsOf([copy, copy, { ...copy, kind: 'lạ' }]);
    expect(rows.map(({ state }) => state)).toEqual(['counted', 'duplicate', 'excluded']);
    expect(rows.map(({ rules }) => rules.includes('duplicate'))).toEqual([false, true, true]);
  });

  test('a row tells what it is found by, and its day and money', () => {
    expect(factsOf([{ title: 'Bể lọc', portalCode: 'SM-1' }])[0]).toEqual({
      unit: 'LĐLĐ huyện Suối Mơ',
      tab: 'LĐLĐ huyện Suối Mơ',
      row: 2,
      title: 'Bể lọc',
      author: 'Lò Thị Mẫu',
      grassroots: 'CĐCS Trường Tiểu học Suối Mơ',
      code: 'SM-1',
      state: 'counted',
      rules: [],
      day: '2022-07-20',
      benefit: 120_000_000,
    });
  });
});
