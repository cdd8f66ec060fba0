import type { DocumentKind } from '../words/documents.ts';

/** What is said of a kind of letter, beside what it says itself. */
interface KindWords {
  /** Its name in `Nhật ký email`, which is read back: it never changes. */
  readonly inLog: string;
  /** Of the page on which the officer looks before anything goes out. */
  readonly title: string;
  /** Why there is no letter of this kind; `''` where there always is one. */
  readonly nobody: string;
}

/** What must be known of a kind of letter before any is written: one folder, and a line in `index.ts`. */
export interface LetterKind {
  readonly words: KindWords;
  /** What the set-up must hold before such a letter can be written. */
  readonly needs: 'targets' | 'leaders' | 'superiors' | 'deadlines' | null;
  /** What it tells beside figures, which is gathered for it alone. */
  readonly tells: 'rows' | 'reminders' | 'course' | 'fields' | null;
  /** It follows today, whatever day the report is of. */
  readonly isOfToday?: boolean;
  /** What goes with it as a file. */
  readonly encloses: 'form' | 'package' | DocumentKind | null;
}
