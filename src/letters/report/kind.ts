import type { LetterKind } from '../kind.ts';

declare module '../../programme/sending/states.ts' {
  interface MailKinds {
    readonly report: true;
  }
}

export const report: LetterKind = {
  words: {
    inLog: 'Báo cáo lãnh đạo',
    title: 'Gửi báo cáo lãnh đạo',
    nobody: '',
  },
  needs: 'leaders',
  tells: 'course',
  encloses: 'form',
};
