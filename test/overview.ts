import type { Course } from '../src/pictures/progress.ts';
import { type Overview, overviewOf } from '../src/programme/overview/overview.ts';
import type { RowFacts } from '../src/programme/overview/rows.ts';
import { tallyRows } from '../src/programme/overview/tally.ts';
import type { Report, ReportFigures } from '../src/programme/report.ts';
import type { Programme } from '../src/programme/set-up/programme.ts';
import { addDays } from '../src/workbook/moment.ts';
import { laiChau, laiChauReport, OFFICIAL, unit } from './lai-chau.ts';

/** Who is compared with whom, in the order of the official form. */
const CLUSTERS = [2, 2, 1, 2, 3, 1, 2, 1, 3, 1, 3, 4];

const ROMAN = ['', 'I', 'II', 'III', ''];

function clusterOf(name: string): string {
  const number = CLUSTERS[OFFICIAL.rows.findIndex(([, each]) => each === name)] ?? 4;
  return number === 4 ? '' : `Khối ${ROMAN[number]}`;
}

/** The programme of 2021–2023 with its units in clusters. */
function clustered(): Programme {
  const programme = laiChau();
  const units = programme.units.map((unit) => ({ ...unit, cluster: clusterOf(unit.name) }));
  return { ...programme, units: units.reverse() };
}

/** A row that counts, to be changed. */
export function rowOf(unit: string, row: number, change: Partial<RowFacts> = {}): RowFacts {
  return {
    unit,
    tab: unit,
    row,
    title: `Cải tiến máy sao chè số ${row}`,
    author: 'Lò Văn Mẫu',
    grassroots: 'CĐCS Suối Mơ',
    code: `SK${row}`,
    state: 'counted',
    rules: [],
    day: '2022-05-01',
    benefit: null,
    ...change,
  };
}

/** As many rows as the official form counts, spread over both phases, and some that do not count. */
export function laiChauRows(): RowFacts[] {
  return OFFICIAL.rows.flatMap((line) => {
    const [, name, , , first, , , second] = line as [number, string, ...number[]];
    if (name === 'Đơn vị phối hợp') return [];
    const spread = (count: number, from: string, days: number) =>
      Array.from({ length: count }, (_, index) =>
        addDays(from, Math.floor((days * index) / count)),
      );
    const days = [
      ...spread(first ?? 0, '2022-01-20', 130),
      ...spread(second ?? 0, '2022-06-05', 158),
    ];
    const counted = days.map((day, index) => rowOf(name, index + 2, { day, benefit: index * 1e6 }));
    const next = counted.length + 2;
    return [
      ...counted,
      rowOf(name, next, { state: 'duplicate', rules: ['duplicate'] }),
      rowOf(name, next + 1, { state: 'excluded', rules: ['required', 'benefit'] }),
      rowOf(name, next + 2, { state: 'excluded', rules: ['not-recognised'] }),
      rowOf(name, next + 3, { state: 'waiting', rules: ['not-on-portal'], day: null }),
    ];
  });
}

function figuresOf({ outcomes: _, findings: __, ...figures }: Report): ReportFigures {
  return figures;
}

/** The official form of 10/11/2022 as what is shown of it. */
export function laiChauOverview(): Overview {
  return overviewOf(figuresOf(laiChauReport(clustered())), tallyRows(laiChauRows()));
}

/** What is shown of some units, without rows. */
export function overviewOfUnits(
  units: Programme['units'],
  slowRule: Programme['settings']['slowRule'] = 'share',
): Overview {
  const { settings, ...others } = laiChau();
  const programme = { ...others, settings: { ...settings, slowRule }, units };
  return overviewOf(figuresOf(laiChauReport(programme)), []);
}

/** A phone's and a desk's. */
export const WIDTHS = [358, 940];

/** Names as nobody should write them. */
export const HOSTILE = [
  '<script>alert(1)</script>',
  `"quoted" & 'so' $& // --> ]]>`,
  'Công đoàn cơ sở Trường Phổ thông dân tộc bán trú Trung học cơ sở và Trung học phổ thông xã Nậm Mạ thuộc huyện Sìn Hồ tỉnh Lai Châu',
  'W'.repeat(120),
  'Tổ 🚜 máy cày',
  '\u0000\u0007',
  '',
];

/** Units with targets of every size, each in one of eight clusters. */
export function manyUnits(count: number): Overview {
  const names = Array.from({ length: count }, (_, index) => `CĐCS Trường Tiểu học số ${index + 1}`);
  return overviewOfUnits(
    names.map((name, index) =>
      unit(name, { cluster: `Cụm ${index % 8}`, targets: [index, 60 - index] }),
    ),
  );
}

/** What is drawn over time of all units. */
export function courseOf({ figures, days, reported, forecast }: Overview): Course {
  const { asOf, programme, total } = figures;
  return {
    name: 'Toàn tỉnh',
    asOf,
    phases: programme.phases,
    targets: total.phases.map(({ target }) => target),
    unknown: [],
    result: total.result,
    days,
    beside: reported,
    reported: [
      ['2022-08-01', 1950],
      ['2022-10-01', 2100],
    ],
    forecast,
  };
}
