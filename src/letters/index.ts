import type { Report } from '../programme/report.ts';
import type { MailKind } from '../programme/sending/states.ts';
import { renderLeaderReport } from './leader-report.ts';
import type { MailContext, MailMessage } from './message.ts';
import { renderMistakes } from './mistakes.ts';
import { renderReminders } from './reminder.ts';
import { renderThanks } from './thanks.ts';

/** A kind of letter: what it says is `render`, what is said of it `LETTER_WORDS`. */
interface LetterKind {
  readonly render: (report: Report, context: MailContext) => MailMessage[];
  /** What the set-up must hold before such a letter can be written. */
  readonly needs: 'targets' | 'leaders' | null;
  /** The form goes with it as a file. */
  readonly hasForm: boolean;
}

export const LETTERS: Readonly<Record<MailKind, LetterKind>> = {
  reminder: { render: renderReminders, needs: 'targets', hasForm: false },
  thanks: { render: renderThanks, needs: 'targets', hasForm: false },
  mistakes: { render: renderMistakes, needs: null, hasForm: false },
  report: { render: (...of) => [renderLeaderReport(...of)], needs: 'leaders', hasForm: true },
};
