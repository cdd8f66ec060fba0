/**
 * The add-in's part of a cell's note; the heading tells it from what a person wrote above it, and how
 * its lines begin from what a person wrote below.
 */
export const MARK_WORDS = {
  heading: '— Kiểm tra —',
  keepFill: (fill: string) => `(màu ô trước khi đánh dấu: ${fill})`,
  keptFill: /\(màu ô trước khi đánh dấu: (#[0-9a-f]{6})\)/,
} as const;
