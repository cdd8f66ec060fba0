import type { LetterKind } from '../kind.ts';

declare module '../../programme/sending/states.ts' {
  interface MailKinds {
    readonly package: true;
  }
}

/** To the level above, with the package of figures: once for each day of a report. */
export const numbersPackage: LetterKind = {
  words: {
    inLog: 'Gửi gói số liệu',
    title: 'Gửi gói số liệu',
    nobody: '',
  },
  needs: 'superiors',
  tells: null,
  encloses: 'package',
};
