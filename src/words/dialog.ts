/** What all pages say alike. */
export const DIALOG_WORDS = {
  close: 'Đóng',
} as const;
