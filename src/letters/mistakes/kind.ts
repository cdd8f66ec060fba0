import type { LetterKind } from '../kind.ts';

declare module '../../programme/sending/states.ts' {
  interface MailKinds {
    readonly mistakes: true;
  }
}

export const mistakes: LetterKind = {
  words: {
    inLog: 'Dòng cần sửa',
    title: 'Gửi danh sách dòng cần xem lại',
    nobody: 'Không có dòng nào cần xem lại, nên không có thư nào cần gửi.',
  },
  needs: null,
  tells: 'rows',
  encloses: null,
};
