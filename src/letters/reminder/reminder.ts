import { daysLeft } from '../../programme/progress/pace.ts';
import type { UnitProgress } from '../../programme/progress/progress.ts';
import { isBehind } from '../../programme/progress/status.ts';
import type { Programme } from '../../programme/set-up/programme.ts';
import { compareRatios, type Ratio, ratio } from '../../programme/set-up/ratio.ts';
import { MAIL_WORDS, ZALO_WORDS } from '../../words/mail.ts';
import { momentText } from '../../words/numbers.ts';
import { STATUS_WORDS } from '../../words/status.ts';
import { dayOf, daysBetween } from '../../workbook/moment.ts';
import { enough, figureBlocks, rateOf, unfinishedBlocks, unfinishedRows } from '../figures.ts';
import type { LetterReport } from '../given.ts';
import type { Block } from '../letter.ts';
import {
  deadlineOf,
  finishMessage,
  type LetterMessage,
  type MailContext,
  programmeTitle,
  shortName,
} from '../message.ts';
import { listFindings, type OpenFindings, openFindings, titlesOf } from '../rows-to-mend.ts';
import { REMINDER_WORDS } from './words.ts';

/** A reminder shows so many cells of each rule; the list of mistakes is a message of its own. */
const CELLS_SHOWN = 5;

/** Names of grassroots unions shown of a list that may be long. */
const NAMES_SHOWN = 8;

/** One reminder for each unit that is behind, in the order of the form. */
export function renderReminders(report: LetterReport, context: MailContext): LetterMessage[] {
  const findings = openFindings(report);
  const titles = titlesOf(report);
  const unfinished = unfinishedRows(report);
  const { settings } = report.programme;
  const deadline = deadlineOf(settings, context);
  return report.ranking
    .filter((unit) => isBehind(unit.status))
    .map((unit) => {
      const name = shortName(unit.unit.name);
      const left = timeLeft(report);
      const own = findings.get(unit.unit.name);
      return finishMessage(report, {
        kind: 'reminder',
        unit: unit.unit,
        status: unit.status,
        subject: REMINDER_WORDS.subject(name, report.asOf, unit.status === 'severe'),
        letter: {
          heading: REMINDER_WORDS.heading,
          greeting: MAIL_WORDS.greeting(name),
          status: unit.status,
          blocks: [
            { kind: 'text', text: opening(report, unit) },
            ...figureBlocks(report, unit),
            { kind: 'facts', rows: facts(report, unit, left) },
            { kind: 'text', text: request(report, unit) },
            ...(deadline === null
              ? []
              : [
                  {
                    kind: 'text' as const,
                    text: REMINDER_WORDS.deadline(deadline, shortName(settings.issuingBody)),
                  },
                ]),
            { kind: 'own-words', text: '' },
            ...(own ? rowsToMend(own, titles, context) : []),
            ...unfinishedBlocks(unfinished.get(unit.unit.name)),
            { kind: 'link', text: MAIL_WORDS.openWorkbook, url: context.workbookUrl },
          ],
        },
        zalo: [
          ...zaloLines(report, unit, left, own),
          deadline === null ? '' : REMINDER_WORDS.zalo.deadline(deadline),
          ZALO_WORDS.link(ZALO_WORDS.details, context.workbookUrl),
        ],
      });
    });
}

function opening({ programme, asOf }: LetterReport, unit: UnitProgress): string {
  const { settings } = programme;
  const title = programmeTitle(settings);
  const target = unit.target ?? 0;
  if (unit.result === 0) return REMINDER_WORDS.none(asOf, target, title);
  if (unit.status !== 'severe') {
    return REMINDER_WORDS.behind(asOf, unit.result, target, rateOf(unit), title);
  }
  const { severeBelow } = settings;
  return REMINDER_WORDS.severe(asOf, unit.result, target, rateOf(unit), title, severeBelow);
}

function request({ programme, asOf }: LetterReport, unit: UnitProgress): string {
  if (asOf > programme.window.lastDay) return REMINDER_WORDS.askOver;
  const below = shortName(programme.settings.below);
  return unit.status === 'severe'
    ? REMINDER_WORDS.askSevere(below)
    : REMINDER_WORDS.askBehind(below);
}

function facts(report: LetterReport, unit: UnitProgress, left: string): [string, string][] {
  const rows: [string, string | null][] = [
    [REMINDER_WORDS.expected(report.asOf), REMINDER_WORDS.expectedValue(enough(unit.expected))],
    [REMINDER_WORDS.missing, REMINDER_WORDS.missingValue(unit.missing)],
    [REMINDER_WORDS.left, left],
    [REMINDER_WORDS.needed, unit.neededPerDay && neededText(unit.neededPerDay, unit.missing)],
    [REMINDER_WORDS.pace, paceText(report, unit)],
    [REMINDER_WORDS.place, placeText(report, unit)],
    coverage(report, unit),
  ];
  return rows.flatMap(([label, value]) => (value === null ? [] : [[label, value]]));
}

/** Whole initiatives in the shortest span that asks for at least one; in all where that says no less. */
function neededText(perDay: Ratio, missing: number): string {
  for (const [span, days] of SPANS) {
    const inSpan = ratio(days * perDay.numerator, perDay.denominator);
    if (compareRatios(inSpan, ratio(1)) < 0) continue;
    const count = enough(inSpan);
    return count < missing
      ? REMINDER_WORDS.neededIn(count, span)
      : REMINDER_WORDS.neededInAll(missing);
  }
  return REMINDER_WORDS.neededInAll(missing);
}

const SPANS = [
  ['week', 7],
  ['month', 30],
] as const;

const YEAR = 365;

function paceText({ programme, asOf }: LetterReport, unit: UnitProgress): string | null {
  const end = programme.window.lastDay;
  const { projected, source } = unit;
  if (source === 'reported' || asOf >= end) return null;
  // A day years after the end says no more than that it comes to nothing.
  if (projected === null || daysBetween(end, projected) > YEAR) return REMINDER_WORDS.paceNever;
  return projected <= end
    ? REMINDER_WORDS.paceInTime(projected)
    : REMINDER_WORDS.paceLate(projected, daysBetween(end, projected));
}

/** Units of one exact rate share a place. */
function placeText({ ranking }: LetterReport, unit: UnitProgress): string {
  const { cluster } = unit.unit;
  const all = placeAmong(ranking, unit);
  const near = placeAmong(
    ranking.filter((other) => other.unit.cluster === cluster),
    unit,
  );
  const text = REMINDER_WORDS.placeValue(all.place, all.of);
  if (cluster === '' || near.of < 2) return text;
  return text + REMINDER_WORDS.placeInCluster(near.place, near.of, shortName(cluster));
}

function placeAmong(units: readonly UnitProgress[], unit: UnitProgress) {
  const rate = ratio(unit.result, unit.target ?? 1);
  const rates = units.flatMap(({ result, target, status }) =>
    target === null || status === 'lost' ? [] : [ratio(result, target)],
  );
  const ahead = rates.filter((other) => compareRatios(other, rate) > 0);
  return { place: ahead.length + 1, of: rates.length };
}

/** Which of those below the unit have no initiative; nothing where there is no level below. */
function coverage({ programme }: LetterReport, unit: UnitProgress): [string, string | null] {
  const below = shortName(programme.settings.below);
  const label = REMINDER_WORDS.coverage(below);
  if (below === '' || !unit.coverage || unit.coverage.without.length === 0) return [label, null];
  const { without, listed } = unit.coverage;
  const names = without.slice(0, NAMES_SHOWN).map(shortName);
  return [label, REMINDER_WORDS.coverageValue(without.length, listed, names)];
}

function timeLeft({ programme, asOf }: LetterReport): string {
  const { lastDay } = programme.window;
  if (asOf > lastDay) return REMINDER_WORDS.over(lastDay);
  const left = daysLeft(programme.phases, asOf);
  return left === 0 ? REMINDER_WORDS.lastDay : REMINDER_WORDS.leftValue(left, untilEnd(programme));
}

/** A day where it is open to its end, else the moment. */
function untilEnd({ window: { closesBefore, lastDay } }: Programme): string {
  return dayOf(closesBefore) === lastDay
    ? REMINDER_WORDS.untilMoment(momentText(closesBefore))
    : REMINDER_WORDS.untilDay(lastDay);
}

function rowsToMend(
  own: OpenFindings,
  titles: ReadonlyMap<string, string>,
  context: MailContext,
): Block[] {
  const some = { perRule: CELLS_SHOWN };
  if (own.errors.length > 0) {
    return [
      { kind: 'text', text: REMINDER_WORDS.mendFirst(own.errorRows) },
      ...listFindings(own.errors, titles, context, some).blocks,
    ];
  }
  return [
    { kind: 'text', text: REMINDER_WORDS.lookAgain(own.warningRows) },
    ...listFindings(own.warnings, titles, context, some).blocks,
  ];
}

function zaloLines(
  { asOf }: LetterReport,
  unit: UnitProgress,
  left: string,
  own: OpenFindings | undefined,
): string[] {
  const { result, status } = unit;
  const name = shortName(unit.unit.name);
  return [
    ZALO_WORDS.unit(name, asOf, result, unit.target ?? 0, rateOf(unit), STATUS_WORDS[status]),
    REMINDER_WORDS.zalo.missing(unit.missing),
    REMINDER_WORDS.zalo.left(left),
    own && own.errorRows > 0 ? REMINDER_WORDS.zalo.errors(own.errorRows) : '',
  ];
}
