/**
 * Words that the add-in writes into cells and reads back, in workbooks that were made with them. A word
 * may be changed only together with a migration that rewrites the cells.
 */

import type { Decision } from '../programme/duplicates/review.ts';
import type { MailState } from '../programme/sending/states.ts';
import type { Purpose } from '../workbook/protections.ts';
import { twoDigits } from './numbers.ts';

/** A declaration in a unit's tab, where a box was ticked. */
export const YES_WORD = 'Có';

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

/** `Nhật ký email`, behind the state from the second attempt on; people type it without brackets, too. */
export const ATTEMPT_WORDS = {
  text: (attempt: number) => ` (lần ${attempt})`,
  typed: /^(.*?)(?:\s*\(?lần (\d{1,4})\)?)?$/,
} as const;

/** `Nhật ký email`, a line for each task that a letter named, with the stages that called for it. */
export const NAMED_TASK_WORDS = {
  text: (task: string, stages: readonly string[]) =>
    stages.length === 0 ? task : `${task} (${stages.join(', ')})`,
  before: (days: string) => `mốc ${twoDigits(Number(days))} ngày`,
  after: (days: string) => `quá hạn ${twoDigits(Number(days))} ngày`,
  typed: /^\s*(.*?\S)\s*(?:\((?:mốc|quá hạn) [^()]*\))?\s*$/,
} as const;

/** A unit's tab, column `Kiểm tra`. */
export const CHECK_WORDS = {
  header: 'Kiểm tra',
  sound: 'Đạt',
  more: (findings: number) =>
    `(còn ${twoDigits(findings)} điều nữa: xem ghi chú ở các ô được tô màu)`,
} as const;

/** How a finding begins in the column `Kiểm tra` and in notes, and the column `Mức` of `Kiểm tra dữ liệu`. */
export const SEVERITY_WORDS = { error: 'Lỗi', warning: 'Cảnh báo' } as const;

/** How the column `Kiểm tra` begins for a row that is being typed. */
export const UNFINISHED_WORD = 'Đang nhập, còn thiếu';

/**
 * The add-in's part of a cell's note; the heading tells it from what a person wrote above it, and how
 * its lines begin from what a person wrote below.
 */
export const MARK_WORDS = {
  heading: '— Kiểm tra —',
  keepFill: (fill: string) => `(màu ô trước khi đánh dấu: ${fill})`,
  keptFill: /\(màu ô trước khi đánh dấu: (#[0-9a-f]{6})\)/,
} as const;

/** A finding that waits, one that waits since the last day that brought any, one that an officer accepted with a reason, one that is no longer there. */
export type FindingState = 'open' | 'new' | 'accepted' | 'mended';

/** `Kiểm tra dữ liệu`, column `Tình trạng`: never read back. */
export const FINDING_STATES: { readonly [Each in FindingState]: string } = {
  open: 'chưa sửa',
  new: 'mới',
  accepted: 'chấp nhận có lý do',
  mended: 'đã sửa',
};

/** The last column of each list that knows its rows again, out of people's sight. */
export const KEY_HEADER = 'Khóa';

/** `Kiểm tra dữ liệu`: the first header of the counts that stood beside the list. */
export const FORMER_COUNTS = 'Tổng theo đơn vị';

/** `Trùng lặp`, column `Quyết định`. */
export const DECISION_WORDS: { readonly [Each in Decision]: string } = {
  same: 'trùng',
  different: 'khác',
  ask: 'hỏi lại',
};

/** `Khen thưởng`, column `Quyết định`. */
export const AWARD_DECISIONS = { chosen: 'chọn', refused: 'không', again: 'xem lại' } as const;

/** `Trùng lặp`, column `Mức`. */
export const LEVEL_WORDS = { exact: 'trùng', near: 'gần giống' } as const;

/** How a protection of the add-in is called in Google's own list; the prefix tells it from a person's. */
export const PROTECTION_PREFIX = 'Sáng kiến: ';

export const PROTECTION_NAMES: { readonly [Each in Purpose]: string } = {
  tab: 'tab của cán bộ quản lý',
  head: 'dòng tiêu đề',
  rows: 'danh sách của đơn vị',
  check: 'cột “Kiểm tra”',
};

/** The kinds of solution, as documents name them (003 IV.1). */
export const KIND_NAMES = {
  technical: 'giải pháp kỹ thuật',
  management: 'giải pháp quản lý',
  operational: 'giải pháp tác nghiệp',
  'applied-technology': 'giải pháp ứng dụng tiến bộ kỹ thuật',
  'union-work': 'giải pháp trong hoạt động công đoàn',
  covid: 'giải pháp phòng, chống Covid-19',
  research: 'đề tài nghiên cứu khoa học',
} as const;

/** Who takes part (003 II.1). */
export const PARTICIPANT_NAMES = {
  officer: 'cán bộ công đoàn',
  member: 'đoàn viên',
  worker: 'người lao động',
} as const;
