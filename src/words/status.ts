import { hasMet, type Status } from '../programme/progress/status.ts';

/** The word that stands beside every colour. */
export const STATUS_WORDS: { readonly [Each in Status]: string } = {
  exceeded: 'Vượt chỉ tiêu',
  met: 'Đạt chỉ tiêu',
  'on-track': 'Đúng tiến độ',
  behind: 'Chậm',
  severe: 'Rất chậm',
  'no-target': 'Không giao chỉ tiêu',
  lost: 'Không thấy tab',
};

/**
 * A status with an open phase that is slow: "Đúng tiến độ; Giai đoạn 2 chậm". What was met is then said to be
 * the whole, or the two would seem to contradict each other.
 */
export function withSlowPhase(status: Status, phase: string): string {
  const whole = hasMet(status) ? ' cả chương trình' : '';
  return `${STATUS_WORDS[status]}${whole}; ${phase} chậm`;
}
