import { MAIL_WORDS } from '../../words/mail.ts';
import { dayText, wholeNumber } from '../../words/numbers.ts';
import { PACKAGE_LETTER_WORDS as WORDS } from '../../words/package.ts';
import type { LetterKind } from '../kind.ts';
import { finishMessage, programmeTitle, shortName } from '../message.ts';

declare module '../../programme/sending/states.ts' {
  interface MailKinds {
    readonly package: true;
  }
}

/** To the level above, with the package of figures: once for each day of a report. */
export const numbersPackage: LetterKind = {
  words: { inLog: WORDS.inLog, title: WORDS.title, nobody: '' },
  needs: 'superiors',
  encloses: 'package',
  render: (report) => {
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
          heading: WORDS.title,
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
  },
};
