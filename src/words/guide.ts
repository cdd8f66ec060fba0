/** What is said of the guide. */
export const GUIDE_WORDS = {
  title: 'Hướng dẫn dùng bảng tính theo dõi sáng kiến',
  opened: 'Đã mở hướng dẫn.',
} as const;
