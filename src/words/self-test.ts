/** Of the hidden entry that asks Google what no document says. */
export const SELF_TEST_WORDS = {
  title: 'Tự kiểm tra trên Google',
  tab: 'Thử Google',
  taken: 'Bảng tính đã có tab “Thử Google”. Hãy đổi tên hoặc xóa tab này rồi chạy lại.',
  done: (count: number): string =>
    `Đã hỏi Google ${count} câu; tab thử đã được xóa, không còn gì để lại trong bảng tính.`,
} as const;

/** What its page says. */
export const SELF_TEST_PAGE_WORDS = {
  intro:
    'Tiện ích đã thử trên một tab riêng rồi xóa tab đó. Hãy chép toàn bộ khung dưới đây, lưu thành tệp answers.json và gửi cho người giữ mã.',
  label: 'Kết quả',
  failed: 'Không được:',
} as const;
