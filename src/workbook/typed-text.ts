/** `Lỗi: `, `Cảnh báo: ` – no number, day or amount begins like this, whatever follows. */
const SPEAKS = /^\p{L}[^\d:]*\p{L}: /u;

/** Words without a digit. */
const WORDS = /^\p{L}[^\d]*$/u;

const YES_NO = /^(true|false|đúng|sai)$/iu;

/**
 * Whether a text that is typed stays what it is in every country's spreadsheet, without an apostrophe before
 * it: `Đạt`, `Lỗi: thiếu ngày`, and not `0123`, `=1+1`, `Đợt 1`, `TRUE`.
 */
export function staysText(text: string): boolean {
  return (WORDS.test(text) && !YES_NO.test(text)) || SPEAKS.test(text);
}
