import { dayText, twoDigits } from '../../words/numbers.ts';
import { NAMED_TASK_WORDS } from '../../words/vocabulary.ts';
import type { Day } from '../../workbook/moment.ts';

/** How urgent a letter is: some time left, at most a day, or past. */
export type Tone = 'early' | 'near' | 'overdue';

/** Reminder of what a unit has to hand in. */
export const DEADLINE_WORDS = {
  subject: (unit: string, tone: Tone, today: Day) => {
    const what = {
      early: 'Nhắc hạn nộp báo cáo, hồ sơ',
      near: 'Báo cáo, hồ sơ đã đến hạn nộp',
      overdue: 'Đề nghị nộp báo cáo, hồ sơ đã quá hạn',
    }[tone];
    return `${what} – ${unit} – ngày ${dayText(today)}`;
  },
  heading: 'Nhắc hạn nộp báo cáo, hồ sơ',
  opening: (programme: string, tone: Tone) =>
    ({
      early: `Để việc tổng kết ${programme} đúng kế hoạch, đề nghị đơn vị chuẩn bị và gửi đúng hạn những nội dung sau.`,
      near: `Những nội dung sau phục vụ tổng kết ${programme} đã đến hạn nộp. Đề nghị đơn vị hoàn thành và gửi ngay.`,
      overdue: `Đến nay chúng tôi chưa nhận đủ những nội dung sau phục vụ tổng kết ${programme}, trong đó có nội dung đã quá hạn. Đề nghị lãnh đạo đơn vị chỉ đạo gửi ngay; nếu có khó khăn, vướng mắc, xin trao đổi sớm để cùng tháo gỡ.`,
    })[tone],
  due: 'Thời hạn',
  dueValue: (due: string, document: string) => (document === '' ? due : `${due} (${document})`),
  form: 'Hình thức',
  received: (form: string, day: Day) => `đã nhận ${form} ngày ${dayText(day)}`,
  left: 'Tình trạng',
  leftValue: (days: number): string => {
    if (days < 0) return `đã quá hạn ${twoDigits(-days)} ngày`;
    return days === 0 ? 'hôm nay là ngày cuối' : `còn ${twoDigits(days)} ngày`;
  },
  papersTo: (place: string) => `Nơi nhận: ${place}`,
  alreadySent: 'Nếu đơn vị đã gửi, xin trả lời thư này và cho biết ngày gửi để chúng tôi ghi nhận.',
  stage: (stage: string) =>
    stage.startsWith('+') ? NAMED_TASK_WORDS.after(stage) : NAMED_TASK_WORDS.before(stage),
  zalo: (unit: string) => `${unit}: nhắc hạn nộp báo cáo, hồ sơ`,
  zaloTask: (task: string, due: string, forms: string, left: number) =>
    `- ${task}: ${due}, ${forms}; ${DEADLINE_WORDS.leftValue(left)}`,
} as const;

/** The officer's own summary of a day's reminders. */
export const DIGEST_WORDS = {
  subject: (today: Day, count: number) =>
    `Đã nhắc hạn nộp ngày ${dayText(today)}: ${twoDigits(count)} đơn vị`,
  again: (subject: string) => `${subject} (gửi lại)`,
  repeat:
    'Lần trước việc gửi thư này bị dừng giữa chừng: có thể bạn đã nhận một thư như vậy. Không đơn vị nào bị nhắc lần thứ hai.',
  heading: 'Các đơn vị được nhắc hạn nộp',
  opening: (today: Day, count: number) =>
    `Ngày ${dayText(today)}, thư nhắc hạn nộp đã gửi đến ${twoDigits(count)} đơn vị sau:`,
  line: (unit: string, tasks: string) => `${unit}: ${tasks.split('\n').join('; ')}`,
  doubtful: 'Không rõ thư đã đi chưa, hãy hỏi lại đơn vị hoặc xem tab “Nhật ký email”:',
  unsent: 'Chưa gửi được thư cho:',
  mend: 'Khi nhận được báo cáo, hồ sơ, hãy ghi ngày nhận vào tab “Theo dõi nộp”; việc đã nhận đủ không bị nhắc nữa.',
  footer: 'Thư này chỉ gửi đến địa chỉ ở mục “Email trả lời”.',
} as const;
