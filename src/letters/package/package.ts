import type { ReportFigures } from '../../programme/report.ts';
import { MAIL_WORDS } from '../../words/mail.ts';
import { dayText, wholeNumber } from '../../words/numbers.ts';
import { finishMessage, type LetterMessage, programmeTitle, shortName } from '../message.ts';
import { numbersPackage } from './kind.ts';
import { PACKAGE_LETTER_WORDS as WORDS } from './words.ts';

/** To the level above, with the package of figures. */
export function renderPackageLetter(report: ReportFigures): LetterMessage[] {
  const { programme, asOf, total } = report;
  const { settings } = programme;
  const [sender, title] = [shortName(settings.issuingBody), programmeTitle(settings)];
  const [result, day] = [wholeNumber(total.result), dayText(asOf)];
  const lead =
    total.target === 0
      ? WORDS.noTarget(sender, day, title, result)
      : WORDS.text(sender, day, title, result, wholeNumber(total.target));
  return [
    finishMessage(report, {
      kind: 'package',
      unit: null,
      to: settings.packageRecipients,
      status: null,
      subject: WORDS.subject(sender, day, title),
      letter: {
        heading: numbersPackage.words.title,
        greeting: MAIL_WORDS.greeting(shortName(settings.parentBody)),
        status: null,
        blocks: [
          { kind: 'text', text: lead },
          { kind: 'own-words', text: '' },
          { kind: 'text', text: WORDS.how },
        ],
      },
      zalo: [lead],
    }),
  ];
}
