import { describe, expect, test } from 'vitest';
import { findGaps } from '../../src/programme/gaps.ts';
import type { InitiativeKey } from '../../src/programme/initiative/columns.ts';
import { initiatives, programme } from '../programme.ts';

const TAB = 'Suối Mơ';

const NOTHING = { recognised: null, recognitionDocument: null, protectedIp: null };

function gapsWith(columns: Partial<Record<InitiativeKey, number>>, rows = 2) {
  const read = initiatives(Array.from({ length: rows }, () => ({})));
  return findGaps(programme(), [{ table: { tab: TAB, columns }, initiatives: read }]);
}

describe('a tab none of whose rows can count is named', () => {
  test.each([
    { name: 'with all that is needed', columns: { registered: 1, benefit: 2 }, lacks: [] },
    { name: 'with the other benefit', columns: { registered: 1, socialBenefit: 2 }, lacks: [] },
    {
      name: 'without a day on the portal',
      columns: { benefit: 2 },
      lacks: [['Ngày cập nhật Cổng']],
    },
    {
      name: 'without either benefit',
      columns: { registered: 1 },
      lacks: [['Giá trị làm lợi (đồng)', 'Lợi ích xã hội']],
    },
  ])('$name', ({ columns, lacks }) => {
    expect(gapsWith(columns)).toEqual(
      lacks.map((headers) => ({ code: 'column', tab: TAB, headers, rows: 2 })),
    );
  });

  test('not when it has no rows', () => {
    expect(gapsWith({}, 0)).toEqual([]);
  });
});

describe('declarations that are left blank', () => {
  const rows = [
    { protectedIp: null },
    { protectedIp: null, publicOrder: '' },
    { protectedIp: false },
    { protectedIp: 'Không rõ' },
    { title: 'Giá treo', author: null, grassroots: null, kind: null, applied: null, ...NOTHING },
  ];
  const gaps = (of = programme()) =>
    findGaps(of, [
      {
        table: { tab: TAB, columns: { registered: 1, benefit: 2 } },
        initiatives: initiatives(rows),
      },
    ]);

  test('are told once a tab, and not of rows that are being typed', () => {
    const headers = ['Bảo hộ SHTT', 'Vi phạm trật tự, đạo đức'];
    expect(gaps()).toEqual([{ code: 'undeclared', tab: TAB, headers, rows: 2 }]);
  });

  test('are told row by row where the office wants an answer', () => {
    expect(gaps(programme({ settings: { mustDeclare: true } }))).toEqual([]);
  });
});

test('names in the list of grassroots unions that are no unit’s are gathered', () => {
  const given = programme();
  const [unit] = given.units;
  const grassroots = [
    { unit: unit?.name.toUpperCase() ?? '', name: 'CĐCS Một', aliases: [] },
    { unit: 'LĐLĐ huyện Không Có', name: 'CĐCS Hai', aliases: [] },
    { unit: 'LĐLĐ huyện Không Có', name: 'CĐCS Ba', aliases: [] },
  ];
  expect(findGaps({ ...given, grassroots }, [])).toEqual([
    { code: 'strange-unit', names: ['LĐLĐ huyện Không Có'] },
  ]);
});
