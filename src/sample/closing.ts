import type { Cell } from '../workbook/cell.ts';
import { addDays, type Day } from '../workbook/moment.ts';
import { TAB_NAMES } from '../workbook/tabs.ts';
import { grassrootsOf } from './grassroots.ts';
import { DEADLINES, UNITS } from './lai-chau.ts';
import { ownColumn, type TabLayout } from './layout.ts';
import { inventNames } from './names.ts';
import { createRandom } from './random.ts';
import { LAYOUTS } from './sector-layouts.ts';
import { asDay, setUpTab, shown, typeSetUpTabs, withValues } from './setup-tabs.ts';
import type { SampleTab } from './tab.ts';
import { makeSample } from './tabs.ts';

/** The day on which the office looks at what has come in: between the last deadline and the conference. */
export const CLOSING_DAY: Day = '2023-09-14';

const SEED = 20_230_914;

/** The province in September 2023: deadlines, what has come in, whom to award, who is to speak. */
export function closingTabs(): readonly SampleTab[] {
  const setUp = typeSetUpTabs().map((tab) =>
    withValues(tab, { 'Ngày báo cáo': null, 'Nơi nhận hồ sơ': PAPERS_TO }),
  );
  const { tabs } = makeSample(LAYOUTS.map(withMarks), setUp);
  return [...tabs, teamTab(), papersTab(), submissionsTab()];
}

const PAPERS_TO =
  'Ban Chính sách pháp luật và Quan hệ lao động, LĐLĐ tỉnh Lai Châu; file mềm gửi hộp thư csplqhld@congdoan-laichau.example';

/** Two unions mark what is outstanding, and what is in use (001 IV.1.b, 000 annex). */
function withMarks(layout: TabLayout): TabLayout {
  if (layout.tab !== 'Y tế' && layout.tab !== 'Viên chức') return layout;
  const rarely = [...Array<string>(24).fill(''), 'x'];
  const marks = [
    ownColumn('Tiêu biểu xã hội, nhân văn', ...rarely),
    ownColumn('Đang áp dụng', 'có', 'có', 'có', 'không'),
  ];
  return { ...layout, columns: [...layout.columns, ...marks] };
}

/** `Tổ hỗ trợ sáng kiến`: one of each of four units, all invented. */
function teamTab(): SampleTab {
  const random = createRandom(SEED);
  const names = inventNames(random, 4);
  const deeds = [
    'Hướng dẫn 24 CĐCS cập nhật sáng kiến lên Cổng',
    'Rà soát, thẩm định sáng kiến của ngành',
    'Trực giải đáp vướng mắc cho các CĐCS',
    'Nhập liệu, đối chiếu số liệu hằng tuần',
  ];
  const rows = ['Than Uyên', 'Y tế', 'Tân Uyên', 'Phong Thổ'].map((tab, index): Cell[] => [
    nameOf(tab),
    names[index] ?? '',
    grassrootsOf(tab)[index]?.name ?? '',
    deeds[index] ?? '',
  ]);
  const heads = ['Đơn vị', 'Họ và tên', 'Công đoàn cơ sở', 'Đóng góp'];
  return setUpTab(TAB_NAMES.supportTeam, heads, rows, [
    shown(210),
    shown(160),
    shown(260),
    shown(330),
  ]);
}

/** `Tham luận`: six papers, as the annex of the plan shares them out (000). */
function papersTab(): SampleTab {
  const rows: Cell[][] = [
    [nameOf('Nậm Nhùn'), 'đơn vị', 1, null, null, null],
    [nameOf('Than Uyên'), 'đơn vị', 1, null, null, null],
    [nameOf('Sìn Hồ'), 'CĐCS', 1, null, null, null],
    [nameOf('Tân Uyên'), 'CĐCS', 1, null, null, null],
    [nameOf('Y tế'), 'cá nhân', 1, null, null, null],
    [nameOf('Viên chức'), 'cá nhân', 1, null, null, null],
  ];
  const heads = ['Đơn vị', 'Đối tượng', 'Số lượng', 'Người/CĐCS được chọn', 'Gợi ý', 'Ghi chú'];
  const tab = setUpTab(TAB_NAMES.papers, heads, rows, [
    shown(210),
    shown(100),
    shown(84, 'number', 'center'),
    shown(230),
    shown(420),
    shown(170),
  ]);
  return { ...tab, fitsRows: true };
}

/** `Theo dõi nộp` as officers began it: most in time, some late, some a form short, some nothing yet. */
function submissionsTab(): SampleTab {
  const random = createRandom(SEED + 1);
  const tasks = DEADLINES.filter(({ kind }) => kind === undefined);
  const rows = tasks.flatMap(({ task, due, counting, units }) => {
    const last = counting === 'trước' ? addDays(due, -1) : due;
    const named =
      units?.split('; ') ?? UNITS.flatMap(({ name, tab }) => (tab === null ? [] : [name]));
    return named.map((name): Cell[] => {
      const [paper, file] = random.weighted<readonly (number | null)[]>([
        [[-2, -3], 6],
        [[0, -1], 4],
        [[1, -1], 1],
        [[null, -1], 2],
        [[null, null], 2],
      ]);
      const on = (days: number | null | undefined): Cell =>
        days === null || days === undefined ? null : asDay(addDays(last, days));
      return [task, name, on(paper), on(file), null];
    });
  });
  const heads = ['Việc', 'Đơn vị', 'Nộp bản giấy', 'Nộp file mềm', 'Ghi chú'];
  const tab = setUpTab(TAB_NAMES.submissions, heads, rows, [
    shown(330),
    shown(210),
    shown(110, 'day', 'center'),
    shown(110, 'day', 'center'),
    shown(200),
  ]);
  return { ...tab, fitsRows: true };
}

function nameOf(tab: string): string {
  return UNITS.find((unit) => unit.tab === tab)?.name ?? '';
}
