import type { RowChange } from '../programme/overview/cut.ts';
import type { RuleCount } from '../programme/overview/overview.ts';
import type { Day } from '../workbook/moment.ts';
import { inSentence, ruleTitle } from './findings.ts';
import { dayText, twoDigits, wholeNumber } from './numbers.ts';

/** The tab `Toàn cảnh`. */
export const OVERVIEW_TAB_WORDS = {
  asOf: (asOf: Day) =>
    `Tính đến hết ngày ${dayText(asOf)}. Mỗi lần lập Biểu tổng hợp, tab này được làm mới.`,
  noHistory: 'Chưa có báo cáo của ngày nào trước đó để so sánh.',
  heads: {
    clusters: {
      unit: 'Theo khối thi đua',
      place: 'Số đơn vị',
      result: 'Kết quả',
      target: 'Chỉ tiêu',
      rate: 'Tỷ lệ %',
      bar: 'So với chỉ tiêu',
      status: 'Dẫn đầu',
      typed: 'Đã nhập',
      counted: 'Hợp lệ',
      duplicate: 'Trùng',
      excluded: 'Không tính',
      waiting: 'Chờ',
    },
    rules: {
      unit: 'Lý do chưa được tính',
      result: 'Số dòng',
      target: 'Số đơn vị',
      rate: '% số dòng',
      bar: 'So với số dòng chưa tính',
    },
    changed: (changed: { readonly day: Day; readonly all: number } | null) => ({
      unit:
        changed === null
          ? 'Sáng kiến thay đổi từ báo cáo trước'
          : `Sáng kiến thay đổi từ ${dayText(changed.day)}: ${twoDigits(changed.all)}`,
      bar: 'Đơn vị',
      status: 'Tên sáng kiến',
      cell: 'Ô',
    }),
    units: 'Từng đơn vị, chậm trước',
  },
  moved: (from: string, to: string) => `từ ${from} sang ${to}`,
  changed: (kind: RowChange, rows: number) => `${KINDS[kind]} (${twoDigits(rows)})`,
  excluded: (rows: number, rules: readonly RuleCount[]) =>
    rows === 0
      ? 'Mọi dòng trong danh sách đều được tính.'
      : `${twoDigits(rows)} dòng chưa được tính${reasons(rules)}`,
  coverage: (below: string, covered: number, all: number) =>
    `${wholeNumber(covered)}/${wholeNumber(all)} ${below} có ít nhất 01 sáng kiến được tính.`,
} as const;

const KINDS = {
  new: 'Mới thêm vào danh sách',
  counts: 'Trước chưa, nay được tính',
  wrong: 'Trước được tính, nay không',
  moved: 'Chuyển sang đơn vị khác',
  edited: 'Sửa nội dung',
  gone: 'Không còn trong danh sách',
} as const satisfies Record<RowChange, string>;

/** So many rules are named in a line. */
const MOST = 4;

function reasons(rules: readonly RuleCount[]): string {
  if (rules.length === 0) return '.';
  const named = rules
    .slice(0, MOST)
    .map(({ rule, rows }) => `${inSentence(ruleTitle(rule))} ${twoDigits(rows)}`);
  return `, nhiều nhất: ${named.join('; ')}${rules.length > MOST ? '; …' : '.'}`;
}
