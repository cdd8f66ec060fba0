import type { MailKind, MailState } from '../programme/sending/states.ts';

/**
 * Words that the add-in writes into cells and reads back, in workbooks that were made with them. A word
 * may be changed only together with a migration that rewrites the cells.
 */

/** `Nhật ký email`, column `Loại`. */
export const MAIL_KIND_WORDS: Readonly<Record<MailKind, string>> = {
  reminder: 'Đôn đốc',
  thanks: 'Cảm ơn',
  mistakes: 'Dòng cần sửa',
  report: 'Báo cáo lãnh đạo',
};

/** `Nhật ký email`, column `Trạng thái`, followed by the number of the attempt from the second on. */
export const MAIL_STATE_WORDS: Readonly<Record<MailState, string>> = {
  sent: 'đã gửi',
  sending: 'đang gửi',
  unknown: 'không rõ',
  queued: 'chờ gửi',
  again: 'gửi lại',
  failed: 'lỗi',
  dropped: 'không gửi nữa',
};
