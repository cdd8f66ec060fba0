import type { Status } from '../programme/progress/status.ts';

/** The word that stands beside every colour. */
export const STATUS_WORDS: { readonly [Each in Status]: string } = {
  exceeded: 'Vượt chỉ tiêu',
  met: 'Đạt',
  'met-but-asleep': 'Vượt cả chương trình, chậm giai đoạn này',
  'on-track': 'Đúng tiến độ',
  behind: 'Chậm',
  severe: 'Rất chậm',
  'no-target': 'Không giao chỉ tiêu',
};
