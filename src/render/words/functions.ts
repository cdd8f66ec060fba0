/** What custom functions answer in a cell: expected bad input is answered, misuse is an error. */
export const FUNCTION_WORDS = {
  notANumber: 'Không phải số',
  notADay: 'Không phải ngày',
  notAnAmount: 'Không đọc được số tiền',
  noAmount: 'Không tính được bằng tiền',
  emptyWindow: 'Ngày đầu sau ngày cuối',
  missingArgument: 'Thiếu tham số: mỗi tham số là một ô hoặc một vùng.',
  shapes: 'Các vùng phải cùng số hàng và số cột.',
} as const;
