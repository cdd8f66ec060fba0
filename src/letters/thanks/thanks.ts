import type { UnitProgress } from '../../programme/progress/progress.ts';
import { hasMet } from '../../programme/progress/status.ts';
import type { ReportFigures } from '../../programme/report.ts';
import { percent } from '../../programme/set-up/ratio.ts';
import { MAIL_WORDS } from '../../words/mail.ts';
import { enough, figureBlocks, rateOf } from '../figures.ts';
import {
  finishMessage,
  type LetterMessage,
  type MailContext,
  programmeTitle,
  shortName,
} from '../message.ts';
import { THANKS_WORDS } from './words.ts';

/** Thanks to each unit that met its target; where the open phase is slow, also a word of courage. */
export function renderThanks(report: ReportFigures, context: MailContext): LetterMessage[] {
  return report.ranking
    .filter((unit) => hasMet(unit.status))
    .map((unit) => thank(report, unit, context));
}

function thank(report: ReportFigures, unit: UnitProgress, context: MailContext): LetterMessage {
  const { asOf, programme } = report;
  const { settings } = programme;
  const { result, status } = unit;
  const name = shortName(unit.unit.name);
  const target = unit.target ?? 0;
  const rate = rateOf(unit);
  const isExceeded = result > target;
  const title = programmeTitle(settings);
  return finishMessage(report, {
    kind: 'thanks',
    unit: unit.unit,
    status,
    subject: THANKS_WORDS.subject(name, asOf, isExceeded),
    letter: {
      heading: THANKS_WORDS.heading,
      greeting: MAIL_WORDS.greeting(name),
      status: null,
      blocks: [
        {
          kind: 'text',
          text: THANKS_WORDS.opening(asOf, result, target, rate, title, isExceeded),
        },
        ...figureBlocks(report, unit),
        { kind: 'text', text: THANKS_WORDS.thanks(shortName(settings.issuingBody)) },
        { kind: 'text', text: slowPhaseText(report, unit) ?? THANKS_WORDS.keepGoing },
        { kind: 'own-words', text: '' },
        { kind: 'link', text: MAIL_WORDS.openWorkbook, url: context.workbookUrl },
      ],
    },
    zalo: [
      THANKS_WORDS.zalo(name, asOf, result, target, rate, isExceeded),
      slowPhaseText(report, unit) ?? '',
      THANKS_WORDS.zaloThanks,
    ],
  });
}

function slowPhaseText(
  { programme }: ReportFigures,
  { openPhase, phases }: UnitProgress,
): string | null {
  if (!openPhase?.isSlow) return null;
  const { target = 0, result = 0 } = phases[openPhase.index] ?? {};
  const name = shortName(programme.phases[openPhase.index]?.name ?? '');
  const rate = percent(result, target);
  return THANKS_WORDS.slowPhase(name, result, target, rate, enough(openPhase.expected));
}
