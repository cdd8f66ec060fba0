/** A finding that waits, one that an officer accepted with a reason, one that is no longer there. */
export type FindingState = 'open' | 'accepted' | 'mended';

export const FINDING_STATES: { readonly [Each in FindingState]: string } = {
  open: 'mới',
  accepted: 'chấp nhận có lý do',
  mended: 'đã sửa',
};

export const LIST_WORDS = {
  reasonHelp: 'Ghi lý do ở đây nếu chấp nhận; dòng này sẽ không còn tính là việc phải sửa.',
  countHeaders: ['Tổng theo đơn vị', 'Số lỗi', 'Số cảnh báo', 'Số đã chấp nhận', 'Số đã sửa'],
} as const;
