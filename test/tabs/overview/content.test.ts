import { describe, expect, test } from 'vitest';
import type { PastDay } from '../../../src/programme/overview/compared.ts';
import { barText, overviewContent } from '../../../src/tabs/overview/content.ts';
import { laiChauOverview, overviewOfUnits } from '../../overview.ts';

const WHOLE = laiChauOverview();

const PAST: PastDay[] = [
  ['2022-10-10', 40],
  ['2022-11-01', 30],
  ['2022-11-10', 0],
].map(([day, fewer]) => ({
  day: String(day),
  units: WHOLE.figures.units.map(({ unit, result, target }, index) => ({
    unit: unit.name,
    result: index === 0 ? result - Number(fewer) : result,
    target: target ?? 0,
    status: '',
  })),
}));

const { lines, above } = overviewContent(WHOLE, PAST, () => 1);

describe('“Toàn cảnh”', () => {
  test('has a row a unit, those that are slow first', () => {
    expect(lines.map(({ values }) => values.unit)).toEqual([
      'Công đoàn ngành Y tế',
      'LĐLĐ huyện Tam Đường',
      'CĐN Giáo dục',
      'LĐLĐ huyện Mường Tè',
      'Công đoàn Viên chức',
      'LĐLĐ huyện Nậm Nhùn',
      'LĐLĐ huyện Than Uyên',
      'LĐLĐ huyện Tân Uyên',
      'LĐLĐ huyện Sìn Hồ',
      'LĐLĐ huyện Phong Thổ',
      'LĐLĐ Thành phố',
      'Đơn vị phối hợp',
    ]);
  });

  test('tells of each what stands in the form, its place, its funnel, its change and its first open row', () => {
    expect(lines[6]).toMatchObject({
      values: {
        unit: 'LĐLĐ huyện Than Uyên',
        cluster: 'Khối II',
        place: 1,
        result: 338,
        target: 240,
        rate: 141,
        bar: '██████████████',
        expected: 160,
        status: 'Vượt chỉ tiêu cả chương trình; Giai đoạn 2 chậm',
        change: 30,
        typed: 342,
        counted: 338,
        duplicate: 1,
        excluded: 2,
        waiting: 1,
        cell: 'B340',
      },
      place: { tab: 'LĐLĐ huyện Than Uyên', row: 340, column: 1 },
    });
  });

  test('a unit that only reports has neither target nor funnel', () => {
    expect(lines.at(-1)?.values).toMatchObject({
      target: null,
      rate: null,
      bar: '',
      typed: null,
      cell: '',
    });
  });

  test('says above how all stand', () => {
    const said = above.rows.flat();
    expect(said).toContain('Toàn tỉnh: 2.152/2.300 sáng kiến, đạt 94%. █████████');
    expect(said).toContain('+30 so với 01/11/2022.');
    expect(said.join('\n')).toContain('Khối II 903/800 (113%)');
    expect(said.join('\n')).toContain(
      '44 dòng chưa được tính, nhiều nhất: trùng với sáng kiến khác 11',
    );
  });

  test('has as many lines above whatever there is to say', () => {
    const empty = overviewContent(overviewOfUnits([]), [], () => 0);
    expect(empty.above.rows).toHaveLength(above.rows.length);
    expect(empty.lines).toEqual([]);
  });
});

test.each([
  [0, 100, ''],
  [5, 100, '█'],
  [4, 100, ''],
  [150, 100, '█'.repeat(15)],
  [151, 100, `${'█'.repeat(15)}▸`],
  [81, null, ''],
])('the bar of %i of %s', (result, target, bar) => {
  expect(barText(result, target)).toBe(bar);
});
