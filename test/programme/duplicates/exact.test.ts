import { describe, expect, test } from 'vitest';
import { findDuplicates } from '../../../src/programme/duplicates/exact.ts';
import { checkInitiative, ruleContext } from '../../../src/programme/rules/index.ts';
import { initiatives, programme, type TypedRow, unit } from '../../programme.ts';

/** Other works by default, so that only what a row says makes it a duplicate. */
function others(rows: readonly TypedRow[], code: string): TypedRow[] {
  return rows.map((row, at) => ({
    title: `Máy ${code} ${at}`,
    portalCode: `${code}-${at + 1}`,
    ...row,
  }));
}

function duplicates(rows: readonly TypedRow[], rowsOfOther: readonly TypedRow[] = []) {
  const all = [
    ...initiatives(others(rows, 'SM')),
    ...initiatives(others(rowsOfOther, 'ĐG'), unit({ name: 'LĐLĐ huyện Đồi Gió' })),
  ];
  const context = ruleContext(programme());
  const findings = all.flatMap((each) => checkInitiative(each, context));
  return findDuplicates(all, findings).map(({ tab, row, column, severity, facts }) => ({
    where: `${tab.slice(11)} ${row}`,
    of: 'of' in facts ? `${facts.of.tab.slice(11)} ${facts.of.row}` : '',
    column,
    severity,
  }));
}

const found = (where: string, of: string, column: string) => ({
  where,
  of,
  column,
  severity: 'error',
});

describe('duplicate accepts', () => {
  test.each([
    { name: 'different works', rows: [{}, {}] },
    {
      name: 'the same title by another author',
      rows: [{ title: 'A1' }, { title: 'A1', author: 'Tao B' }],
    },
    { name: 'codes that are none', rows: [{ portalCode: 'chưa có' }, { portalCode: 'Chưa có' }] },
    { name: 'no title twice', rows: [{ title: null }, { title: '' }] },
    { name: 'lớp 4 and lớp 5', rows: [{ title: 'Dạy Toán lớp 4' }, { title: 'Dạy Toán lớp 5' }] },
    { name: 'marks that make another word', rows: [{ title: 'Than Uyên' }, { title: 'Tân Uyên' }] },
  ])('$name', ({ rows }) => {
    expect(duplicates(rows as TypedRow[])).toEqual([]);
  });
});

describe('duplicate finds', () => {
  test('the same portal code: the earliest registration counts', () => {
    const rows = [
      { portalCode: 'sm 77', registered: '8h ngày 2/8/2022' },
      { portalCode: 'SM77', registered: '7h ngày 2/8/2022' },
    ];
    expect(duplicates(rows)).toEqual([found('Suối Mơ 2', 'Suối Mơ 3', 'portalCode')]);
  });

  test('the same title and author in another tab, typed in another way', () => {
    const rows = [{ title: 'Giải pháp lọc nước ở xã Hòa An' }];
    const others = [
      { title: 'GIẢI PHÁP  lọc nước ở xã Hoà An.'.normalize('NFD'), registered: '1/8/2022' },
    ];
    expect(duplicates(rows, others)).toEqual([found('Đồi Gió 2', 'Suối Mơ 2', 'title')]);
  });

  test('a tie: the row that stands first counts', () => {
    expect(duplicates([{ title: 'A1' }, { title: 'A1' }, { title: 'A1' }])).toEqual([
      found('Suối Mơ 3', 'Suối Mơ 2', 'title'),
      found('Suối Mơ 4', 'Suối Mơ 2', 'title'),
    ]);
  });

  test('a row that is not registered never counts before one that is', () => {
    const rows = [{ title: 'A1', registered: null }, { title: 'A1' }];
    expect(duplicates(rows)).toEqual([found('Suối Mơ 2', 'Suối Mơ 3', 'title')]);
  });

  test('an earlier row with another error does not knock a sound row out', () => {
    const rows = [{ title: 'A1', kind: 'Khác', registered: '6/7/2022' }, { title: 'A1' }];
    expect(duplicates(rows)).toEqual([found('Suối Mơ 2', 'Suối Mơ 3', 'title')]);
  });

  test.each([
    {
      name: 'a sound row on the portal',
      first: {},
      facts: { registered: '2022-07-20', counts: true },
    },
    {
      name: 'a row with an error of its own',
      first: { kind: 'Khác' },
      facts: { registered: '2022-07-20', counts: false },
    },
    {
      name: 'a row that is not registered',
      first: { registered: null },
      facts: { registered: null, counts: false },
    },
    {
      name: 'a row with a warning',
      first: { benefit: 900_000_000_000_000 },
      facts: { registered: '2022-07-20', counts: true },
    },
  ])('a copy of $name, and tells so', ({ first, facts }) => {
    const all = initiatives(
      others([first, first], 'SM').map((row) => ({ ...row, title: 'Máy hái chè' })),
    );
    const context = ruleContext(programme());
    const findings = all.flatMap((each) => checkInitiative(each, context));
    expect(findDuplicates(all, findings).map((finding) => finding.facts)).toEqual([
      {
        by: 'title-and-author',
        of: { unit: unit().name, tab: unit().name, row: 2, title: 'Máy hái chè' },
        ...facts,
      },
    ]);
  });

  test('a row of one work and another’s code is a copy by its code', () => {
    const rows = [{ title: 'A1' }, { portalCode: 'SM-7' }, { title: 'A1', portalCode: 'SM-7' }];
    expect(duplicates(rows)).toEqual([found('Suối Mơ 4', 'Suối Mơ 3', 'portalCode')]);
  });

  test('an error in the row of that number in another tab harms nobody', () => {
    const rows = [{ title: 'A1' }, { title: 'A1', registered: '21/7/2022' }];
    expect(duplicates(rows, [{ kind: 'Khác' }])).toEqual([
      found('Suối Mơ 3', 'Suối Mơ 2', 'title'),
    ]);
  });

  test('copies in the order of the rows, whichever work they are of', () => {
    const rows = [
      { title: 'A1', registered: '22/7/2022' },
      { title: 'B2', registered: '21/7/2022' },
      { title: 'B2' },
      { title: 'A1' },
    ];
    expect(duplicates(rows)).toEqual([
      found('Suối Mơ 2', 'Suối Mơ 5', 'title'),
      found('Suối Mơ 3', 'Suối Mơ 4', 'title'),
    ]);
  });

  test('what resembles only a duplicate is none', () => {
    const rows = [
      { portalCode: 'SM-9', title: 'A1' },
      { portalCode: 'SM-9', title: 'B2' },
      { portalCode: 'SM-8', title: 'B2' },
    ];
    expect(duplicates(rows)).toEqual([found('Suối Mơ 3', 'Suối Mơ 2', 'portalCode')]);
  });
});
