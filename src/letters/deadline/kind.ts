import type { LetterKind } from '../kind.ts';

declare module '../../programme/sending/states.ts' {
  interface MailKinds {
    readonly deadline: true;
  }
}

export const deadline: LetterKind = {
  words: {
    inLog: 'Nhắc hạn nộp',
    title: 'Nhắc hạn nộp',
    nobody: 'Hôm nay chưa có việc nào đến mốc nhắc, nên không có thư nhắc hạn nào cần gửi.',
  },
  needs: 'deadlines',
  tells: 'reminders',
  isOfToday: true,
  encloses: null,
};
