export const LIST_WORDS = {
  reasonHelp: 'Ghi lý do ở đây nếu chấp nhận; dòng này sẽ không còn tính là việc phải sửa.',
  countHeaders: ['Tổng theo đơn vị', 'Số lỗi', 'Số cảnh báo', 'Số đã chấp nhận', 'Số đã sửa'],
} as const;
