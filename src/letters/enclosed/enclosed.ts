import type { ReportFigures } from '../../programme/report.ts';
import type { Unit } from '../../programme/set-up/programme.ts';
import type { DocumentKind } from '../../words/documents.ts';
import { MAIL_WORDS } from '../../words/mail.ts';
import { LETTERS } from '../index.ts';
import {
  finishMessage,
  type LetterMessage,
  type MailContext,
  programmeTitle,
  shorten,
  shortName,
} from '../message.ts';
import { LETTER_OF } from './kind.ts';
import { ENCLOSED_TEXT, ENCLOSED_WORDS } from './words.ts';

/** A letter to the leaders, or one to each unit, with a document of that kind. */
export function enclosing(
  document: DocumentKind,
): (report: ReportFigures, context: MailContext) => LetterMessage[] {
  const kind = LETTER_OF[document];
  return (report, context) => {
    const readers = LETTERS[kind].needs === 'leaders' ? [null] : report.programme.units;
    return readers.map((unit) => messageTo(unit, document, report, context));
  };
}

/** So many signs of a number or a day are repeated. */
const LONGEST = 80;

function messageTo(
  unit: Unit | null,
  document: DocumentKind,
  report: ReportFigures,
  context: MailContext,
): LetterMessage {
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
