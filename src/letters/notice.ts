import type { Settings } from '../programme/set-up/programme.ts';
import { MAIL_WORDS } from '../words/mail.ts';
import { NOTICE_WORDS } from '../words/sending.ts';
import type { Day } from '../workbook/moment.ts';
import { type Block, type Letter, letterHtml, letterText } from './letter.ts';

/** A mail to an officer about the letters of the office. */
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
  const blocks: Block[] = [
    { kind: 'text', text: NOTICE_WORDS.opening(settings.shortName, today) },
    { kind: 'list', lines },
    { kind: 'text', text: NOTICE_WORDS.remedy },
  ];
  const subject = NOTICE_WORDS.subject(today, lines.length);
  return officersNotice(subject, blocks, workbookUrl, NOTICE_WORDS);
}

/** A mail from the add-in to whoever sees to the letters. */
export function officersNotice(
  subject: string,
  blocks: readonly Block[],
  workbookUrl: string,
  { heading, footer }: { readonly heading: string; readonly footer: string },
): Notice {
  const letter: Letter = {
    letterhead: { above: '', own: '' },
    heading,
    greeting: NOTICE_WORDS.greeting,
    status: null,
    blocks: [...blocks, { kind: 'link', text: MAIL_WORDS.openWorkbook, url: workbookUrl }],
    signature: [NOTICE_WORDS.signature],
    footer,
  };
  return { subject, html: letterHtml(letter, subject), text: letterText(letter) };
}
