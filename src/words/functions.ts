/** What custom functions answer in a cell: expected bad input is answered, misuse is an error. */
export const FUNCTION_WORDS = {
  notANumber: 'Không phải số',
  notADay: 'Không phải ngày',
  notAnAmount: 'Không đọc được số tiền',
  noAmount: 'Không tính được bằng tiền',
  notWhole: 'Cần số nguyên từ 0 đến 1.000.000.000.000.000',
  emptyWindow: 'Ngày đầu sau ngày cuối',
  block: 'vùng đã chọn',
  blocks: 'Cần một dòng tiêu đề và một vùng có cùng số cột.',
  missingArgument: 'Thiếu tham số: mỗi tham số là một ô hoặc một vùng.',
  shapes: 'Các vùng phải cùng số dòng và số cột.',
} as const;
