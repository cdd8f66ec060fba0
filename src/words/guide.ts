/** The menu entry that opens the guide, and what is said of it. */
export const GUIDE_WORDS = {
  menu: 'Hướng dẫn',
  title: 'Hướng dẫn dùng sổ theo dõi sáng kiến',
  opened: 'Đã mở hướng dẫn.',
} as const;
