import type { ToDo, ToDoLine } from '../programme/closing/this-week.ts';
import { TAB_NAMES } from '../workbook/tabs.ts';
import { listed } from './form.ts';
import { twoDigits } from './numbers.ts';

/** The leaders' short list. */
export const WEEK_WORDS = {
  heads: ['Việc cần làm tuần này', 'Ở đơn vị', 'Số lượng'] as const,
  labels: {
    late: 'Đơn vị quá hạn nộp báo cáo, hồ sơ',
    due: 'Đơn vị có việc đến hạn trong 07 ngày tới',
    lacking: 'Trường hợp đề nghị khen thưởng còn thiếu giấy tờ',
    undecided: 'Nhóm sáng kiến gần giống chờ quyết định',
    wrong: 'Sáng kiến chưa được tính vì còn lỗi',
  } satisfies { readonly [What in ToDo]: string },
  line: ({ what, count }: ToDoLine, units: readonly string[]) =>
    `${WEEK_WORDS.labels[what]}: ${twoDigits(count ?? 0)}${atUnits(units)}.`,
  /** Where no unit is to be named. */
  where: ({ what, count }: ToDoLine): string => {
    const tab = LISTS[what];
    if (tab === undefined) return '';
    return count === null ? `chưa lập tab “${tab}”` : `theo tab “${tab}”`;
  },
} as const;

/** The lists that tell how many there are. */
const LISTS: { readonly [What in ToDo]?: string } = {
  lacking: TAB_NAMES.awards,
  undecided: TAB_NAMES.duplicates,
  wrong: TAB_NAMES.findings,
};

/** So many units are named in a letter; of more it says how many. */
const NAMED = 8;

function atUnits(units: readonly string[]): string {
  if (units.length > NAMED) return `, ở ${twoDigits(units.length)} đơn vị`;
  return units.length === 0 ? '' : ` (${listed(units)})`;
}
