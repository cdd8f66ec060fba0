import type { LetterKind } from '../kind.ts';

declare module '../../programme/sending/states.ts' {
  interface MailKinds {
    readonly reminder: true;
  }
}

export const reminder: LetterKind = {
  words: {
    inLog: 'Đôn đốc',
    title: 'Gửi thư đôn đốc',
    nobody: 'Không có đơn vị nào chậm tiến độ, nên không có thư đôn đốc nào cần gửi.',
  },
  needs: 'targets',
  tells: 'rows',
  encloses: null,
};
