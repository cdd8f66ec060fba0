import { listed } from '../../words/form.ts';
import { dayText, twoDigits, wholeNumber } from '../../words/numbers.ts';
import type { Day } from '../../workbook/moment.ts';

/** The list of rows to mend. */
export const MISTAKES_WORDS = {
  inLog: 'Dòng cần sửa',
  title: 'Gửi danh sách dòng cần xem lại',
  nobody: 'Không có dòng nào cần xem lại, nên không có thư nào cần gửi.',
  subject: (unit: string, asOf: Day, rows: number) =>
    `${twoDigits(rows)} dòng cần xem lại trong danh sách sáng kiến – ${unit} – đến ngày ${dayText(asOf)}`,
  heading: 'Các dòng cần xem lại',
  opening:
    'Cảm ơn đơn vị đã cập nhật danh sách sáng kiến. Khi kiểm tra theo kế hoạch của Chương trình, danh sách còn những điểm dưới đây.',
  how: 'Bấm vào tên ô để mở đúng chỗ cần sửa trong sổ theo dõi. Sửa xong, dòng sẽ được tính lại ở lần lập biểu tiếp theo.',
  errors: (rows: number) => `Lỗi: ${wholeNumber(rows)} dòng chưa được tính`,
  warnings: (rows: number) => `Cảnh báo: ${wholeNumber(rows)} dòng nên xem lại`,
  zalo: (unit: string, asOf: Day, errors: number, warnings: number) => {
    const parts = [
      errors > 0 ? `${wholeNumber(errors)} dòng có lỗi, chưa được tính` : '',
      warnings > 0 ? `${wholeNumber(warnings)} dòng nên xem lại` : '',
    ];
    return `${unit}, đến ngày ${dayText(asOf)}: danh sách sáng kiến có ${listed(parts.filter((part) => part !== ''))}.`;
  },
} as const;
