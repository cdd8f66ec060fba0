import type { Status } from '../programme/progress/status.ts';

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

/** Said behind the status of a unit that is not behind, where the open phase is: "; Giai đoạn 2 chậm". */
export function slowPhaseWords(phase: string): string {
  return `; ${phase} chậm`;
}
