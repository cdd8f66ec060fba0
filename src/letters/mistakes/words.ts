import { listed } from '../../words/form.ts';
import { dayText, twoDigits } from '../../words/numbers.ts';
import type { Day } from '../../workbook/moment.ts';

/** The list of rows to mend. */
export const MISTAKES_WORDS = {
  subject: (unit: string, asOf: Day, count: number) =>
    `Đề nghị hoàn thiện thông tin ${twoDigits(count)} sáng kiến – ${unit} – đến ngày ${dayText(asOf)}`,
  heading: 'Sáng kiến cần hoàn thiện thông tin',
  opening:
    'Cảm ơn đơn vị đã cập nhật danh sách sáng kiến. Qua kiểm tra theo quy định của Chương trình, danh sách còn một số nội dung cần hoàn thiện như sau.',
  how: 'Bấm vào tên ô để mở đúng chỗ cần sửa trong bảng tính theo dõi. Sửa xong, sáng kiến được tính ở lần lập biểu tiếp theo.',
  deadline: (day: Day) => `Đề nghị đơn vị hoàn thiện chậm nhất ngày ${dayText(day)}.`,
  errors: (count: number) => `Chưa được tính: ${twoDigits(count)} sáng kiến`,
  warnings: (count: number) => `Được tính, nên xem lại: ${twoDigits(count)} sáng kiến`,
  zalo: (unit: string, asOf: Day, errors: number, warnings: number) => {
    const parts = [
      errors > 0 ? `còn ${twoDigits(errors)} sáng kiến chưa được tính` : '',
      warnings > 0 ? `${twoDigits(warnings)} sáng kiến nên xem lại` : '',
    ];
    return `${unit}, đến ngày ${dayText(asOf)}: danh sách ${errors > 0 ? '' : 'có '}${listed(parts.filter((part) => part !== ''))}.`;
  },
} as const;
