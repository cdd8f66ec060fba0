import type { MailKind } from '../../programme/sending/states.ts';
import type { DocumentKind } from '../../words/documents.ts';
import type { LetterKind } from '../kind.ts';

declare module '../../programme/sending/states.ts' {
  interface MailKinds {
    readonly officialLetter: true;
    readonly closingReport: true;
    readonly awardPapers: true;
    readonly paperList: true;
  }
}

/** The letter with which each document goes. */
export const LETTER_OF: Readonly<Record<DocumentKind, MailKind>> = {
  letter: 'officialLetter',
  report: 'closingReport',
  awards: 'awardPapers',
  papers: 'paperList',
};

export const officialLetter = enclosing('letter', null, {
  inLog: 'Gửi công văn',
  title: 'Gửi công văn đôn đốc',
});
export const closingReport = enclosing('report', 'leaders', { inLog: 'Gửi báo cáo tổng kết' });
export const awardPapers = enclosing('awards', 'leaders', { inLog: 'Gửi hồ sơ khen thưởng' });
export const paperList = enclosing('papers', null, { inLog: 'Gửi danh sách tham luận' });

/** A letter to the leaders, or one to each unit, with a document of that kind. */
function enclosing(
  encloses: DocumentKind,
  needs: LetterKind['needs'],
  { inLog, title = inLog }: { readonly inLog: string; readonly title?: string },
): LetterKind {
  return { words: { inLog, title, nobody: '' }, needs, tells: 'fields', encloses };
}
