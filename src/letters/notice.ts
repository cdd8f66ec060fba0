import type { Settings } from '../programme/set-up/programme.ts';
import { MAIL_WORDS } from '../words/mail.ts';
import { NOTICE_WORDS } from '../words/sending.ts';
import type { Day } from '../workbook/moment.ts';
import { type Letter, letterHtml, letterText } from './letter.ts';

/** A mail to the officer in whose name a clock sends. */
export interface Notice {
  readonly subject: string;
  readonly html: string;
  readonly text: string;
}

/** Tells by name which letters a clock could not deliver, and why; the officer is not there to see it. */
export function renderNotice(
  settings: Settings,
  today: Day,
  lines: readonly string[],
  workbookUrl: string,
): Notice {
  const subject = NOTICE_WORDS.subject(today, lines.length);
  const letter: Letter = {
    letterhead: { above: '', own: '' },
    heading: NOTICE_WORDS.heading,
    greeting: NOTICE_WORDS.greeting,
    status: null,
    blocks: [
      { kind: 'text', text: NOTICE_WORDS.opening(settings.shortName, today) },
      { kind: 'list', lines },
      { kind: 'text', text: NOTICE_WORDS.remedy },
      { kind: 'link', text: MAIL_WORDS.openWorkbook, url: workbookUrl },
    ],
    signature: [NOTICE_WORDS.signature],
    footer: NOTICE_WORDS.footer,
  };
  return { subject, html: letterHtml(letter, subject), text: letterText(letter) };
}
