import type { Day } from '../workbook/moment.ts';
import { dayText, twoDigits } from './numbers.ts';

/** What is said of rows that stand at another sender too. */
export const OUTSIDE_WORDS = {
  level: 'ngoài tỉnh',
  by: {
    'portal-code': 'Trùng mã trên Cổng',
    'title-and-author': 'Trùng tên và tác giả',
    near: 'Tên gần giống',
  },
  reason: (by: string, registered: Day | null) =>
    registered === null ? by : `${by}; nơi này cập nhật ngày ${dayText(registered)}`,
  taken: (pairs: number, waiting: number, gone: number) =>
    `Đã ghi ${twoDigits(pairs)} cặp ngoài tỉnh vào tab “Trùng lặp”, ${twoDigits(waiting)} cặp chờ quyết định.${
      gone === 0 ? '' : ` ${twoDigits(gone)} cặp không còn dòng tương ứng trong bảng tính.`
    }`,
  noneHere:
    'Không dòng nào nêu trong tệp còn trong bảng tính này: tệp của bảng tính khác, hoặc các dòng đã bị xóa. Không ghi gì.',
  tooLarge: 'Tệp quá lớn nên không phải tệp cấp trên trả về. Không ghi gì.',
  foreign: 'Đây không phải tệp cấp trên trả về (tra-ve-….json), hoặc tệp đã hỏng. Không ghi gì.',
  otherLayout: (theirs: number, ours: number) =>
    `Tệp theo mẫu ${theirs}, bản này đọc mẫu ${ours}: cần cập nhật cho cùng phiên bản. Không ghi gì.`,
  changed: 'Tệp đã bị sửa sau khi cấp trên lập, hoặc đã hỏng: đề nghị gửi lại. Không ghi gì.',
  otherSender: (theirs: string, own: string) =>
    `Tệp này trả về cho nơi gửi mã “${theirs}”; mã của cơ quan là “${own}”. Không ghi gì.`,
  older: (day: Day, newest: Day) =>
    `Tệp này theo số liệu đến ngày ${dayText(day)}, cũ hơn tệp đã nhận (đến ngày ${dayText(newest)}). Không ghi gì.`,
} as const;
