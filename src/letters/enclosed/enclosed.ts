import type { Report } from '../../programme/report.ts';
import type { MailKind } from '../../programme/sending/states.ts';
import type { Unit } from '../../programme/set-up/programme.ts';
import type { DocumentKind } from '../../words/documents.ts';
import { MAIL_WORDS } from '../../words/mail.ts';
import type { LetterKind } from '../kind.ts';
import {
  finishMessage,
  type MailContext,
  type MailMessage,
  programmeTitle,
  shorten,
  shortName,
} from '../message.ts';
import { ENCLOSED_TEXT, ENCLOSED_WORDS } from './words.ts';

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

export const officialLetter: LetterKind = enclosing('letter', null);
export const closingReport: LetterKind = enclosing('report', 'leaders');
export const awardPapers: LetterKind = enclosing('awards', 'leaders');
export const paperList: LetterKind = enclosing('papers', null);

/** A letter to the leaders, or one to each unit, with a document of that kind. */
function enclosing(document: DocumentKind, needs: LetterKind['needs']): LetterKind {
  const { inLog, title } = ENCLOSED_WORDS[document];
  return {
    words: { inLog, title, nobody: '' },
    needs,
    encloses: document,
    render: (report, context) => {
      const readers = needs === 'leaders' ? [null] : report.programme.units;
      return readers.map((unit) => messageTo(unit, document, report, context));
    },
  };
}

/** So many signs of a number or a day are repeated. */
const LONGEST = 80;

function messageTo(
  unit: Unit | null,
  document: DocumentKind,
  report: Report,
  context: MailContext,
): MailMessage {
  const { settings } = report.programme;
  const { what, numbered = '' } = ENCLOSED_WORDS[document];
  const fields = context.fieldsOf(document);
  const [number, day, deadline] = [fields.number, fields.day, fields.deadline].map((text) =>
    shorten(text, LONGEST),
  ) as [string, string, string];
  const programme = programmeTitle(settings);
  const named = ENCLOSED_TEXT.named(what, numbered, number, day);
  const lead = ENCLOSED_TEXT.text(named, programme);
  const due =
    document === 'letter' && deadline !== ''
      ? ENCLOSED_TEXT.deadline(deadline.replace(/^(?:chậm nhất )?ngày /i, ''))
      : '';
  return finishMessage(report, {
    kind: LETTER_OF[document],
    unit,
    status: null,
    subject: ENCLOSED_TEXT.subject(named, programme),
    letter: {
      heading: what,
      greeting: MAIL_WORDS.greeting(
        unit ? shortName(unit.name) : MAIL_WORDS.leadersOf(shortName(settings.issuingBody)),
      ),
      status: null,
      blocks: [
        { kind: 'text', text: lead },
        { kind: 'own-words', text: '' },
        ...(due === '' ? [] : [{ kind: 'text' as const, text: due }]),
        { kind: 'link', text: MAIL_WORDS.openWorkbook, url: context.workbookUrl },
      ],
    },
    zalo: [lead, due],
  });
}
