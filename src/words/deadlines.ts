import type { Deadline } from '../programme/deadlines/deadline.ts';
import type { Submission, SubmissionState } from '../programme/deadlines/submissions.ts';
import type { Form } from '../programme/parse/deadline.ts';
import type { Day } from '../workbook/moment.ts';
import { dayText, twoDigits } from './numbers.ts';

const FORM_WORDS: { readonly [Each in Form]: string } = {
  paper: 'bản giấy',
  file: 'file mềm',
};

/** `bản giấy và file mềm`. */
export function formsText(forms: readonly Form[]): string {
  return forms.map((form) => FORM_WORDS[form]).join(' và ');
}

/** As the document says it: `chậm nhất ngày 12/9/2023`, `trước ngày 13/9/2023`, `trong tháng 9/2023`. */
export function dueText({ due, counting, words, kind }: Deadline): string {
  if (due === null) return words;
  const day = `ngày ${dayText(due.day)}`;
  const when = due.moment === null ? day : `${clockText(due.moment)} ${day}`;
  if (kind === 'event') return when;
  return `${counting === 'by' ? 'chậm nhất' : 'trước'} ${when}`;
}

function clockText(moment: string): string {
  return `${Number(moment.slice(11, 13))} giờ ${moment.slice(14, 16)}`;
}

/** The column `Tình trạng` of `Theo dõi nộp`. */
export function submissionStateText(state: SubmissionState): string {
  switch (state.kind) {
    case 'in-time':
      return 'Đúng hạn';
    case 'late':
      return 'Nộp chậm';
    case 'lacking':
      return `Còn thiếu ${FORM_WORDS[state.form]}`;
    case 'overdue':
      return state.lacking === null ? 'Quá hạn' : `Quá hạn; còn thiếu ${FORM_WORDS[state.lacking]}`;
    case 'today':
      return 'Đến hạn hôm nay';
    case 'soon':
      return `Còn ${twoDigits(state.days)} ngày`;
    case 'open':
      return 'Chưa đến hạn';
  }
}

/** What `Theo dõi nộp` says around its rows. */
export const TRACKING_WORDS = {
  title: 'THEO DÕI NỘP BÁO CÁO, HỒ SƠ',
  asOf: (day: Day) =>
    `Tính đến hết ngày ${dayText(day)}. Ngày nộp do cán bộ ghi ở cột “Nộp bản giấy” và “Nộp file mềm” dưới đây.`,
  heads: [
    'Tổng theo việc',
    'Đơn vị còn thiếu',
    'Thời hạn',
    'Phải nộp',
    'Đúng hạn',
    'Nộp chậm',
    'Còn thiếu',
  ],
  gone: 'không còn trong Mốc thời hạn',
  event: 'sự kiện',
  doubtful: (cells: readonly string[]) => `Cần xem lại ngày nộp: ${cells.join('; ')}.`,
  future: (cell: string, typed: string) => `ô ${cell} (“${typed}”, sau ngày báo cáo nên chưa tính)`,
  unreadable: (cell: string, typed: string) =>
    `ô ${cell} (không hiểu “${typed}”, chưa tính là đã nộp)`,
  renewed: (open: number, overdue: number) =>
    open === 0
      ? 'Mọi đơn vị đã nộp đủ.'
      : `Còn ${twoDigits(open)} lượt nộp chưa đủ${overdue > 0 ? `, trong đó ${twoDigits(overdue)} lượt quá hạn` : ''}.`,
  noDeadlines: (tab: string) =>
    `Tab “${tab}” chưa có việc nào phải nộp. Hãy ghi mỗi việc một dòng với hạn của nó, rồi bấm lại.`,
  paperHelp: 'Ngày nhận bản giấy, ví dụ 10/9/2023; để trống khi chưa nhận.',
  fileHelp: 'Ngày nhận file mềm, ví dụ 10/9/2023; để trống khi chưa nhận.',
} as const;

/** How many days a submission is late by; nothing where it is not. */
export function daysLate({ state }: Pick<Submission, 'state'>): number | null {
  return state.kind === 'late' || state.kind === 'overdue' ? state.days : null;
}
