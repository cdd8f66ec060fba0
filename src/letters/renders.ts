import type { MailKind } from '../programme/sending/states.ts';
import { renderDeadlines } from './deadline/deadline.ts';
import { enclosing } from './enclosed/enclosed.ts';
import type { LetterReport } from './given.ts';
import type { LetterMessage, MailContext } from './message.ts';
import { renderMistakes } from './mistakes/mistakes.ts';
import { renderPackageLetter } from './package/package.ts';
import { renderReminders } from './reminder/reminder.ts';
import { renderLeaderReport } from './report/report.ts';
import { renderThanks } from './thanks/thanks.ts';

type Render = (report: LetterReport, context: MailContext) => LetterMessage[];

/** How the letters of each kind are written: part of their page's file, not of Code.js. */
export const RENDERS: Readonly<Record<MailKind, Render>> = {
  reminder: renderReminders,
  thanks: renderThanks,
  mistakes: renderMistakes,
  deadline: renderDeadlines,
  report: renderLeaderReport,
  officialLetter: enclosing('letter'),
  closingReport: enclosing('report'),
  awardPapers: enclosing('awards'),
  paperList: enclosing('papers'),
  package: renderPackageLetter,
};
