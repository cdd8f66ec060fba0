import type { MailKind } from '../programme/sending/states.ts';
import { deadline } from './deadline/kind.ts';
import { awardPapers, closingReport, officialLetter, paperList } from './enclosed/kind.ts';
import type { LetterKind } from './kind.ts';
import { mistakes } from './mistakes/kind.ts';
import { numbersPackage } from './package/kind.ts';
import { reminder } from './reminder/kind.ts';
import { report } from './report/kind.ts';
import { thanks } from './thanks/kind.ts';

/** Every kind of letter; how each is written stands in `renders.ts`. */
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
