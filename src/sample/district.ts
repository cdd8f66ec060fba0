import type { Cell } from '../workbook/cell.ts';
import { groupBy } from '../workbook/group.ts';
import type { Day } from '../workbook/moment.ts';
import { TAB_NAMES } from '../workbook/tabs.ts';
import { MAIL_DOMAIN, PHASES } from './lai-chau.ts';
import type { TabLayout } from './layout.ts';
import { sampleRows } from './planting.ts';
import type { SampleRow } from './row.ts';
import { LAYOUTS } from './sector-layouts.ts';
import { deadlinesTab, setUpTab, shown, typeSetUpTabs, withValues } from './setup-tabs.ts';
import type { SampleTab } from './tab.ts';
import { typeUnitTab } from './unit-tab.ts';

/** Whose grassroots unions are the units of the smaller workbook. */
const DISTRICT = 'Than Uyên';

/** So many unions, those with most initiatives. */
const UNIONS = 6;

/** Somewhat before the day of 001 VI.2. */
export const DISTRICT_DAY: Day = '2023-09-06';

/** What the settings call things one level down; the rules are the same. */
const SETTINGS: Readonly<Record<string, Cell>> = {
  'Cơ quan cấp trên': 'LĐLĐ tỉnh Lai Châu',
  'Cơ quan ban hành': `LĐLĐ huyện ${DISTRICT}`,
  'Phạm vi': 'toàn huyện',
  'Địa danh': DISTRICT,
  'Cấp dưới của đơn vị': 'tổ công đoàn',
  'Ngày báo cáo': null,
  'Email lãnh đạo': `thuongtruc.huyen@${MAIL_DOMAIN}`,
  'Tên người gửi': `LĐLĐ huyện ${DISTRICT}`,
  'Email trả lời': `congdoan.huyen@${MAIL_DOMAIN}`,
  'Đầu mối liên hệ': `đồng chí Lường Thị Mẫu, chuyên viên LĐLĐ huyện, email congdoan.huyen@${MAIL_DOMAIN}`,
  'Nơi nhận hồ sơ': `Văn phòng LĐLĐ huyện ${DISTRICT}`,
};

/** What a district asks of its grassroots unions (001 VI). */
const DEADLINES = [
  { task: 'Báo cáo tổng kết (theo đề cương)', due: '2023-09-13', counting: 'trước' },
  { task: 'Hồ sơ đề nghị khen thưởng', due: '2023-09-13', counting: 'trước' },
  { task: 'Tổng kết ở cơ sở', due: 'trong tháng 9/2023', kind: 'sự kiện' },
  { task: 'Hội nghị tổng kết của huyện', due: '2023-09-15', kind: 'sự kiện' },
];

/** A district's own workbook: the same rows as in the province's, each grassroots union with its tab. */
export function districtTabs(): readonly SampleTab[] {
  const byUnion = groupBy(sampleRows().get(DISTRICT) ?? [], ({ grassroots }) => grassroots);
  const unions = [...byUnion]
    .filter(([name]) => name !== '')
    .sort(([, a], [, b]) => b.length - a.length)
    .slice(0, UNIONS);
  const [settings, phases] = typeSetUpTabs();
  return [
    ...(settings ? [withValues(settings, SETTINGS)] : []),
    ...(phases ? [phases] : []),
    unitsTab(unions.map(([name, rows]) => ({ name, rows: rows.length }))),
    deadlinesTab(DEADLINES),
    ...unions.map(([name, rows]) => unionTab(name, rows)),
  ];
}

function unitsTab(unions: readonly { readonly name: string; readonly rows: number }[]): SampleTab {
  const phases = PHASES.map(({ name }) => `Chỉ tiêu ${name}`);
  const heads = ['TT', 'Tên đơn vị', 'Tên tab', ...phases, 'Email nhận'];
  const rows = unions.map(({ name, rows }, index): Cell[] => [
    index + 1,
    `CĐCS ${name}`,
    tabName(name),
    Math.round(rows * (0.5 + 0.1 * index)),
    Math.round(rows * 0.2),
    `cdcs${index + 1}@${MAIL_DOMAIN}`,
  ]);
  const count = shown(96, 'number', 'center');
  return setUpTab(TAB_NAMES.units, heads, rows, [
    shown(42, 'plain', 'center'),
    shown(300),
    shown(200),
    ...[count, count],
    shown(260),
  ]);
}

function unionTab(name: string, rows: readonly SampleRow[]): SampleTab {
  const layout = LAYOUTS.find(({ tab }) => tab === DISTRICT) as TabLayout;
  return typeUnitTab({ ...layout, tab: tabName(name), above: [`CĐCS ${name}`] }, rows).tab;
}

/** A tab bears the school's name without what all schools are called. */
function tabName(name: string): string {
  return name.replace(/^Trường /, '');
}
