import type { LetterKind } from '../kind.ts';

declare module '../../programme/sending/states.ts' {
  interface MailKinds {
    readonly thanks: true;
  }
}

export const thanks: LetterKind = {
  words: {
    inLog: 'Cảm ơn',
    title: 'Gửi thư cảm ơn',
    nobody: 'Chưa có đơn vị nào đạt chỉ tiêu cả chương trình, nên chưa có thư cảm ơn nào cần gửi.',
  },
  needs: 'targets',
  tells: null,
  encloses: null,
};
