import { describe, expect, test } from 'vitest';
import {
  type OverviewPage,
  renderDay,
  renderOverview,
  renderOverviewFile,
  renderRest,
  renderRows,
  renderUnit,
} from '../../src/dialogs/overview.ts';
import { plainText } from '../../src/local/plain-text.ts';
import type { RowFacts } from '../../src/programme/overview/rows.ts';
import { tallyRows } from '../../src/programme/overview/tally.ts';
import type { ReportFigures } from '../../src/programme/report.ts';
import type { Grid } from '../../src/workbook/cell.ts';
import { unit } from '../lai-chau.ts';
import {
  HOSTILE,
  laiChauOverview,
  laiChauRows,
  manyUnits,
  overviewOfUnits,
  rowOf,
} from '../overview.ts';

const { figures } = laiChauOverview();

/** So large may the page be of 64 units. */
const BYTES = 150 * 1024;

/** The history tab after the reports of these days, each with so many fewer of the first unit. */
function history(days: readonly (readonly [day: string, fewer: number])[]): Grid {
  const heads = [
    'Tính đến',
    'Đơn vị',
    'Chỉ tiêu Giai đoạn 1',
    'Kết quả Giai đoạn 1',
    'Chỉ tiêu Giai đoạn 2',
    'Kết quả Giai đoạn 2',
    'Tổng kết quả',
    'Tỷ lệ %',
    'Trạng thái',
  ];
  const rows = days.flatMap(([day, fewer]) =>
    figures.units.map(({ unit, phases, result }, index) => [
      { moment: `${day}T00:00:00` },
      unit.name,
      ...phases.flatMap((phase) => [phase.target, phase.result]),
      index === 0 ? result - fewer : result,
      null,
      'Chậm',
    ]),
  );
  return [heads, ...rows];
}

/** So many units with results of every size. */
function reporting(count: number): ReportFigures {
  const units = Array.from({ length: count }, (_, index) =>
    unit(`CĐCS Trường Tiểu học số ${index + 1}`, {
      tab: null,
      targets: [40 + index, 60],
      reported: [2 * index, index],
    }),
  );
  return overviewOfUnits(units).figures;
}

function page(change: Partial<OverviewPage> = {}): OverviewPage {
  const tabs = Object.fromEntries(figures.units.map(({ unit }, index) => [unit.name, index + 7]));
  const given = {
    figures,
    tallies: tallyRows(laiChauRows()),
    history: history([
      ['2022-10-10', 150],
      ['2022-11-01', 41],
      ['2022-11-10', 0],
    ]),
    now: '2022-11-10T17:00:00',
    links: { url: 'https://sheet.example/d/1/edit', tabs },
    ...change,
  };
  // As the run gives it: no two of its parts are one.
  return JSON.parse(JSON.stringify(given)) as OverviewPage;
}

const WHOLE = renderOverview(page());
const REST = renderRest(page());
/** So many rows are shown. */
const MOST = 2;

const ROWS = laiChauRows();
/** Of all that opens: the page, what stands below, each unit and each rule. */
const SAID = plainText(
  [
    WHOLE,
    REST,
    ...figures.units.map(({ unit }) =>
      renderUnit(
        page(),
        unit.name,
        found((row) => row.unit === unit.name),
      ),
    ),
  ].join('\n'),
);
const FILE = renderOverviewFile(page(), ROWS);
const EDUCATION = 'CĐN Giáo dục';

/** What the run finds of those that do not count. */
function found(of: (row: RowFacts) => boolean): { first: RowFacts[]; all: number } {
  const all = ROWS.filter((row) => row.state !== 'counted' && of(row));
  return { first: all.slice(0, MOST), all: all.length };
}

describe('“Bảng theo dõi” answers', () => {
  test.each([
    ['how all stand', '2.152/2.300 sáng kiến, đạt 94%'],
    ['what is expected by now', 'Mức cần đạt đến 10/11/2022: ít nhất 1.592.'],
    ['what came since the last report', '+41 so với 01/11/2022.'],
    ['how all stand without those that have no target', '2.071/2.300, đạt 90%'],
    ['whether the target will be met', 'đạt chỉ tiêu khoảng tháng'],
    ['what is needed', 'Từ nay cần thêm khoảng 04 sáng kiến mỗi tuần.'],
    ['who is slow in this phase', 'Giai đoạn 2: 07 đơn vị chậm'],
    [
      'since when a unit is behind',
      'Dưới mức cần đạt của cả chương trình liên tục từ ngày 08/01/2022, theo ngày trên Cổng.',
    ],
    [
      'since when it is behind in this phase',
      'Dưới mức cần đạt của Giai đoạn 2 liên tục từ ngày 01/6/2022, theo ngày trên Cổng.',
    ],
    [
      'what the group is told of who is slow in this phase alone',
      'LĐLĐ huyện Than Uyên – Giai đoạn 2: 30/125 (24%)',
    ],
    ['which place a unit has', 'Xếp thứ 3/3 trong Khối III.'],
    ['who leads its cluster', 'Khối I: dẫn đầu là LĐLĐ huyện Tân Uyên'],
    ['from list to result', '2.071/2.115 dòng trong danh sách được tính (98%)'],
    ['what keeps rows out', '44 dòng chưa được tính, nhiều nhất vì: trùng với sáng kiến khác'],
    [
      'which rows',
      'Cải tiến máy sao chè số 340 – trùng với sáng kiến khác – tab “LĐLĐ huyện Than Uyên”, dòng 340',
    ],
    ['what it is worth', '10 sáng kiến lớn nhất chiếm'],
    ['when it was made', 'Số liệu lập lúc 17:00 ngày 10/11/2022'],
    ['how it is forecast', 'từ ngày 10/11/2022 dự báo cho 31/7/2023 là 2.764, thực tế 2.779'],
  ])('%s', (_, said) => {
    expect(SAID).toContain(said);
  });

  test('slow units first, the lowest rate before all', () => {
    const places = [
      'Công đoàn ngành Y tế: 86/280',
      'CĐN Giáo dục: 71/115',
      'LĐLĐ huyện Sìn Hồ: 245/250',
    ];
    const at = places.map((place) => SAID.indexOf(place));
    expect(at).toEqual([...at].sort((a, b) => a - b));
    expect(at[0]).toBeGreaterThan(0);
  });

  test.each([
    ['share', 'Giai đoạn 2: 02 đơn vị chậm', 'dưới ba phần tư mức cần đạt'],
    ['chance', 'Giai đoạn 2: 01 đơn vị chậm', 'chỉ có 5% khả năng gặp phải'],
  ] as const)('by which rule a phase is slow: %s', (slowRule, title, rule) => {
    // One of four, where a third of the phase is gone, is nothing unlikely.
    const small = overviewOfUnits(
      ['Y tế', 'Giáo dục'].map((name, index) =>
        unit(name, { tab: null, targets: [10, 4 + 136 * index], reported: [10, 1] }),
      ),
      slowRule,
    );
    const said = plainText(renderRest(page({ figures: small.figures, tallies: [] })));
    expect(said).toContain(title);
    expect(said).toContain(rule);
  });

  test('with links to rows before the sheet, with none where the workbook cannot be opened', () => {
    expect(FILE).toContain('/edit#gid=7&range=A340"');
    const apart = renderOverviewFile(page({ links: { url: '', tabs: {} } }), ROWS);
    expect(apart).not.toContain('<a href');
  });

  test('every earlier day can be compared with, the day of the report never', () => {
    const chosen = [...REST.matchAll(/<option value="[\d-]+">([\d/&#;]+)<\/option>/g)].map(
      ([, day]) => day,
    );
    expect(chosen).toHaveLength(2);
    expect(plainText(`<p>${chosen.join(' ')}</p>`)).toBe('01/11/2022 10/10/2022');
    expect(plainText(renderRest(page({ history: [] })))).toContain(
      'Chưa có báo cáo của ngày nào trước đó',
    );
    const earlier = plainText(renderDay(page(), '2022-10-10'));
    expect(earlier).toContain('+150 so với 10/10/2022');
    expect(renderDay(page(), '2021-01-01')).toBe('');
    expect(plainText(FILE)).toContain('+150 so với 10/10/2022');
  });

  test('what a bar unfolds to: the unit’s course, why rows do not count, the rows and how many more', () => {
    const text = renderUnit(
      page(),
      EDUCATION,
      found(({ unit }) => unit === EDUCATION),
    );
    const said = plainText(text);
    expect(said).toContain('04 dòng chưa được tính');
    expect(said).toContain('trùng với sáng kiến khác');
    expect(said).toContain('Còn 02 dòng nữa');
    expect(text).toContain('<svg');
    expect(
      renderUnit(
        page(),
        'không có',
        found(() => false),
      ),
    ).toBe('');
  });

  test('a rule opens its rows', () => {
    expect(REST).toContain('data-part="rule" data-of="not-recognised"');
    const broken = found(({ rules }) => rules.includes('not-recognised'));
    const said = plainText(renderRows(page().links, broken, 'not-recognised'));
    expect(said).toContain(`${broken.all} dòng chưa được tính`);
    expect(said.match(/chưa được công nhận/g)).toHaveLength(2);
  });

  test('of 64 units no more than the bars at first', () => {
    const many = renderOverview(page({ figures: reporting(64), tallies: [] }));
    expect(many).toContain('data-part="rest"');
    expect(many.length).toBeLessThan(BYTES);
  });
});

describe('the page as a file', () => {
  test('holds its rows to search in and calls nobody', () => {
    expect(FILE).toContain('id="rows"');
    expect(FILE).toContain('content="Sang kien"');
    expect(FILE).not.toContain('data-host');
    expect(FILE).not.toMatch(/id="(?:go|close)"/);
    expect(WHOLE).toContain('data-host="files"');
    expect(WHOLE).not.toContain('id="rows"');
  });

  test('is given nothing from outside', () => {
    const read = FILE.replace(/<script>[\s\S]*?<\/script>/g, '')
      .replaceAll('&#47;', '/')
      .replaceAll('http://www.w3.org/2000/svg', '');
    expect(read).not.toMatch(/(?:src|srcset)=|@import|https?:\/\/(?!sheet\.example)/);
  });
});

test('whatever units are called and however many there are, nothing of it is run', () => {
  const rows = HOSTILE.map((name, at) =>
    rowOf(figures.units[0]?.unit.name ?? '', at + 2, {
      title: name,
      state: 'excluded',
      rules: ['required'],
    }),
  );
  const shown = renderOverviewFile(page({ tallies: tallyRows(rows) }), rows);
  expect(shown.match(/<script\b/g)).toHaveLength(2);
  const many = plainText(renderOverview(page({ figures: manyUnits(64).figures, tallies: [] })));
  expect(many).toContain('CĐCS Trường Tiểu học số 64: 0/60');
});
