/** What may be wrong with a document that people wrote. */
export type LintRule = keyof typeof WRONG;

const WRONG = {
  'number-spaced': 'số, ký hiệu viết rời',
  'number-unpadded': 'số nhỏ hơn 10 chưa có số 0 phía trước',
  'day-unpadded': 'ngày nhỏ hơn 10 chưa có số 0 phía trước',
  'month-unpadded': 'tháng viết chưa đúng (chỉ tháng 1, tháng 2 có số 0 phía trước)',
  'head-short': 'tên cơ quan ở đầu văn bản viết tắt',
  'no-file-line': 'nơi nhận chưa có dòng “Lưu:”',
  'no-end-mark': 'hết phần nội dung chưa có dấu “./.”',
  'annex-caption': 'dòng dẫn của phụ lục chưa đủ số, ngày và cơ quan ban hành',
  'annex-number': 'số ở dòng dẫn của phụ lục khác số của văn bản',
  sum: 'dòng tổng không bằng các dòng cộng lại',
  rate: 'tỷ lệ không khớp với kết quả và chỉ tiêu',
  'amount-words': 'số tiền bằng số và bằng chữ khác nhau',
  'not-in-workbook': 'số liệu khác với bảng tính',
} as const;

/** `Đoạn 3: what is wrong; how it should be`. */
export function lintLine(at: number, rule: LintRule, found: string, should: string): string {
  return `Đoạn ${at + 1}: ${WRONG[rule]}: “${found}”; nên là “${should}”.`;
}

export const LINT_WORDS = {
  clean: 'Không thấy chỗ nào cần sửa về thể thức và số liệu.',
  empty: 'Văn bản chưa có chữ nào.',
} as const;

/** The page on which a document is looked through. */
export const LINT_PAGE_WORDS = {
  intro:
    'Kiểm tra thể thức (số, ký hiệu, ngày, tên cơ quan, nơi nhận, phụ lục) và số liệu của một văn bản: chọn tệp, hoặc dán nội dung vào ô dưới.',
  file: 'Tệp .docx hoặc .txt',
  text: 'Nội dung văn bản',
  act: 'Kiểm tra',
  looking: 'Đang xem văn bản…',
  failed: 'Không kiểm tra được:',
  unreadable: 'tệp không phải là .docx; mở bằng Word hoặc LibreOffice rồi lưu lại thành .docx.',
} as const;
