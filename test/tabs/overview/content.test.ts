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
    const cluster = above.rows.find(([name]) => name === 'Khối II');
    expect(cluster?.slice(2, 9)).toEqual([
      4,
      903,
      800,
      113,
      '███████████',
      null,
      'LĐLĐ huyện Than Uyên',
    ]);
    expect(above.rows.find(([name]) => name === 'Toàn tỉnh')?.slice(2, 6)).toEqual([
      12, 2152, 2300, 94,
    ]);
    expect(above.rows.find(([name]) => name === 'Chưa được công nhận')?.slice(3, 6)).toEqual([
      11, 11, 25,
    ]);
    expect(said.join('\n')).toContain(
      '44 dòng chưa được tính, nhiều nhất: trùng với sáng kiến khác 11',
    );
  });

  test('names the rows that changed, each with where it stands now', () => {
    const { above } = overviewContent(WHOLE, PAST, () => 3, {
      day: '2022-10-10',
      all: 2,
      counts: { moved: 1, gone: 1 },
      first: [
        { kind: 'moved', id: '1', unit: 'B', from: 'A', label: 'Lò sấy', tab: 'Tab B', row: 7 },
        { kind: 'gone', id: '2', unit: 'A', from: '', label: 'Bẫy chuột', tab: '', row: 0 },
      ],
    });
    const at = above.rows.findIndex(([name]) => name === 'Sáng kiến thay đổi từ 10/10/2022: 02');
    expect(above.subheads).toContain(at);
    const said = above.rows
      .slice(at + 1, at + 3)
      .map((cells) => cells.filter((cell) => cell !== null && cell !== '').join(' | '));
    expect(said).toEqual([
      'Chuyển sang đơn vị khác (01) | từ A sang B | Lò sấy | Tab B | D7',
      'Không còn trong danh sách (01) | A | Bẫy chuột',
    ]);
  });

  test('compares with a day that was chosen beside the last', () => {
    const { programme } = WHOLE.figures;
    const settings = { ...programme.settings, comparedDay: '2022-10-20' };
    const figures = { ...WHOLE.figures, programme: { ...programme, settings } };
    const chosen = overviewContent({ ...WHOLE, figures }, PAST, () => 1);
    expect(chosen.lines[6]?.values).toMatchObject({ change: 30, since: 40 });
    expect(chosen.above.rows.flat().join(' ')).toContain('+40 so với 10/10/2022.');
    expect(lines[6]?.values.since).toBeNull();
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
