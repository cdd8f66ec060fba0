import { describe, expect, test } from 'vitest';
import { findGaps } from '../../src/programme/gaps.ts';
import type { InitiativeKey } from '../../src/programme/initiative/columns.ts';
import { programme } from '../programme.ts';

const TAB = 'Suối Mơ';

function gapsWith(columns: Partial<Record<InitiativeKey, number>>, rows = 2) {
  return findGaps(programme(), [{ table: { tab: TAB, columns }, rows }]);
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
