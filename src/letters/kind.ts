import type { Report } from '../programme/report.ts';
import type { DocumentKind } from '../words/documents.ts';
import type { MailContext, MailMessage } from './message.ts';

/** What is said of a kind of letter, beside what it says itself. */
interface KindWords {
  /** Its name in `Nhật ký email`, which is read back: it never changes. */
  readonly inLog: string;
  /** Of the page on which the officer looks before anything goes out. */
  readonly title: string;
  /** Why there is no letter of this kind; `''` where there always is one. */
  readonly nobody: string;
}

/** A kind of letter: one folder, and one line in `index.ts`. */
export interface LetterKind {
  readonly words: KindWords;
  /** What the set-up must hold before such a letter can be written. */
  readonly needs: 'targets' | 'leaders' | 'superiors' | 'deadlines' | null;
  /** It follows today, whatever day the report is of. */
  readonly isOfToday?: boolean;
  /** What goes with it as a file. */
  readonly encloses: 'form' | 'package' | DocumentKind | null;
  readonly render: (report: Report, context: MailContext) => MailMessage[];
}
