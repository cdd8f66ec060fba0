import type { ToDo, ToDoLine } from '../programme/closing/this-week.ts';
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
    `${WEEK_WORDS.labels[what]}: ${twoDigits(count)}${units.length === 0 ? '' : ` (${listed(units)})`}.`,
  /** Instead of units. */
  where: {
    lacking: 'theo tab “Khen thưởng”',
    undecided: 'theo tab “Trùng lặp”',
  } as { readonly [What in ToDo]?: string },
} as const;
