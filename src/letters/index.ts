import type { MailKind } from '../programme/sending/states.ts';
import { deadline } from './deadline/deadline.ts';
import { awardPapers, closingReport, officialLetter, paperList } from './enclosed/enclosed.ts';
import type { LetterKind } from './kind.ts';
import { mistakes } from './mistakes/mistakes.ts';
import { numbersPackage } from './package/package.ts';
import { reminder } from './reminder/reminder.ts';
import { report } from './report/report.ts';
import { thanks } from './thanks/thanks.ts';

/** Every kind of letter. */
export const LETTERS: Readonly<Record<MailKind, LetterKind>> = {
  reminder,
  thanks,
  mistakes,
  deadline,
  report,
  officialLetter,
  closingReport,
  awardPapers,
  paperList,
  package: numbersPackage,
};

export const MAIL_KINDS = Object.keys(LETTERS) as readonly MailKind[];

/** How the log calls each kind. */
export const KINDS_IN_LOG = Object.fromEntries(
  MAIL_KINDS.map((kind) => [kind, LETTERS[kind].words.inLog]),
) as Readonly<Record<MailKind, string>>;
