import type { ToDoLine } from '../../programme/closing/this-week.ts';
import type { UnitProgress } from '../../programme/progress/progress.ts';
import { isBehind, isFarBelow, needsPush } from '../../programme/progress/status.ts';
import type { ReportFigures } from '../../programme/report.ts';
import { percent } from '../../programme/set-up/ratio.ts';
import { inSentence } from '../../words/findings.ts';
import { NOTE_WORDS } from '../../words/form.ts';
import { MAIL_WORDS, ZALO_WORDS } from '../../words/mail.ts';
import { standingWords } from '../../words/status.ts';
import { WEEK_WORDS } from '../../words/this-week.ts';
import { type Bar, type Block, byteLength } from '../letter.ts';
import {
  finishMessage,
  type LetterMessage,
  type MailContext,
  programmeTitle,
  shorten,
  shortName,
} from '../message.ts';
import { LEADER_WORDS } from './words.ts';

/** What the bars of all units may weigh: Gmail shows no more than some 102 KB of a mail's HTML (reported). */
const FORM_BYTES = 80_000;

/** What stands around the words of a bar, in HTML. */
const BAR_BYTES = 800;

/**
 * The report to the leaders, for a phone: how the whole stands, what changed, who is slow, what to do, the
 * others. What the form says in words is in the form, which is attached.
 */
export function renderLeaderReport(report: ReportFigures, context: MailContext): LetterMessage[] {
  const { programme, asOf, total } = report;
  const { settings } = programme;
  const title = programmeTitle(settings);
  const figures = LEADER_WORDS.subjectFigures(total);
  const [overall, ...sentences] = leaderSentences(report);
  const course = context.courseLines();
  const { slow, others } = unitBlocks(report);
  return [
    finishMessage(report, {
      kind: 'report',
      unit: null,
      status: null,
      subject: LEADER_WORDS.subject(title, asOf, figures),
      letter: {
        heading: LEADER_WORDS.heading(title),
        greeting: MAIL_WORDS.greeting(MAIL_WORDS.leadersOf(shortName(settings.issuingBody))),
        status: null,
        blocks: [
          // The bar says as much, and leaves room on a phone for those that are slow.
          total.rate === null ? { kind: 'text', text: shorten(overall, 3000) } : wholeBar(report),
          ...listOf(course.slice(0, 1)),
          { kind: 'own-words', text: '' },
          ...(slow.length > 0 ? slow : listOf(nobodySlow(report))),
          ...listOf(course.slice(1)),
          ...weekBlocks(context.thisWeek()),
          ...others,
          { kind: 'text', text: LEADER_WORDS.attached },
          { kind: 'link', text: MAIL_WORDS.openWorkbook, url: context.workbookUrl },
        ],
      },
      zalo: [
        overall,
        ...course,
        ...sentences,
        ZALO_WORDS.link(LEADER_WORDS.zalo, context.workbookUrl),
      ],
    }),
  ];
}

/** What the letters of the field say in prose, from the same figures as the form. */
function leaderSentences(report: ReportFigures): [overall: string, ...rest: string[]] {
  const { programme, asOf, ranking, total, totalWithTarget } = report;
  const { scope, severeBelow } = programme.settings;
  const withTarget = ranking.filter((unit) => unit.target !== null);
  const others = ranking.filter((unit) => unit.target === null && unit.result > 0);
  const names = (holds: (unit: UnitProgress) => boolean) =>
    withTarget.filter(holds).map((unit) => shortName(unit.unit.name));
  const exceeded = names((unit) => unit.result > (unit.target ?? 0));
  const met = names((unit) => unit.result === unit.target);
  const slow = withTarget.filter(({ openPhase }) => openPhase?.isSlow);
  const phase = programme.phases[slow[0]?.openPhase?.index ?? -1];
  const low = names((unit) => isFarBelow(unit, severeBelow));
  const lines: [string, ...string[]] = [LEADER_WORDS.overall(scope, asOf, total)];
  if (withTarget.length === 0) return lines;
  if (others.length > 0) {
    const without = others.map((unit) => shortName(unit.unit.name));
    lines.push(NOTE_WORDS.withoutCoordinating(without, totalWithTarget));
  }
  if (exceeded.length > 0) lines.push(NOTE_WORDS.exceeded(exceeded));
  if (met.length > 0) lines.push(LEADER_WORDS.met(met));
  if (phase) {
    lines.push(
      NOTE_WORDS.slowPhase(
        shortName(phase.name),
        slow.map(({ unit }) => shortName(unit.name)),
      ),
    );
  }
  // One alone is named with the sum already.
  if (total.unknown.length > 1) lines.push(LEADER_WORDS.unknown(total.unknown.map(shortName)));
  // Of a unit whose figures are not there nobody can say that it is not slow.
  const isWhole = total.unknown.length === 0;
  const behind = names((unit) => isBehind(unit.status));
  if (isWhole || behind.length > 0) lines.push(LEADER_WORDS.behind(behind));
  if (isWhole || low.length > 0) lines.push(NOTE_WORDS.severe(severeBelow, low));
  return lines;
}

/** Said where no bar would say it, and all is known. */
function nobodySlow({ total }: ReportFigures): string[] {
  return total.target > 0 && total.unknown.length === 0 ? [LEADER_WORDS.behind([])] : [];
}

function wholeBar({ programme, asOf, total }: ReportFigures): Block {
  const { result, target, rate } = total;
  const bar = {
    name: LEADER_WORDS.all(shortName(programme.settings.scope), asOf),
    note: '',
    figures: LEADER_WORDS.figures(result, target, rate),
    percent: rate,
    status: 'on-track',
  } as const;
  return { kind: 'bars', bars: [bar] };
}

function listOf(texts: readonly string[]): Block[] {
  return texts.length === 0
    ? []
    : [{ kind: 'list', lines: texts.map((text) => shorten(text, 3000)) }];
}

/** The short list of the week, of what there is. */
function weekBlocks(week: readonly ToDoLine[]): Block[] {
  const lines = week
    .filter(({ count }) => (count ?? 0) > 0)
    .map((line) => shorten(WEEK_WORDS.line(line, line.units.map(shortName)), 3000));
  if (lines.length === 0) return [];
  return [
    { kind: 'heading', text: WEEK_WORDS.heads[0] },
    { kind: 'list', lines },
  ];
}

/** Every unit with its bar, those that are slow first, as leaders read no further on a phone. */
function unitBlocks({ ranking, programme }: ReportFigures): {
  readonly slow: Block[];
  readonly others: Block[];
} {
  const slow = ranking.filter(needsPush).reverse();
  const others = ranking.filter((unit) => !needsPush(unit));
  const phases = programme.phases.map(({ name }) => ({ name: shortName(name) }));
  const bars = (units: readonly UnitProgress[]) => units.map((unit) => barOf(unit, phases));
  const [first, second] = [bars(slow), bars(others)];
  let left = FORM_BYTES;
  const shown = (bars: readonly Bar[]): Bar[] =>
    bars.filter((bar) => {
      left -= BAR_BYTES + 2 * byteLength(bar.name + bar.note + bar.figures);
      return left >= 0;
    });
  const [ofSlow, ofOthers] = [shown(first), shown(second)];
  const rest = ranking.length - ofSlow.length - ofOthers.length;
  const heading = slow.length > 0 ? LEADER_WORDS.others : LEADER_WORDS.everyUnit;
  return {
    slow: section(LEADER_WORDS.slow, ofSlow),
    others: [
      ...section(heading, ofOthers),
      ...(rest === 0 ? [] : [{ kind: 'text' as const, text: LEADER_WORDS.rest(rest) }]),
    ],
  };
}

function section(text: string, bars: readonly Bar[]): Block[] {
  return bars.length === 0
    ? []
    : [
        { kind: 'heading', text },
        { kind: 'bars', bars },
      ];
}

function barOf(progress: UnitProgress, phases: readonly { readonly name: string }[]): Bar {
  const { unit, status, target, result } = progress;
  const name = shortName(unit.name);
  if (status === 'lost')
    return { name, note: '', figures: LEADER_WORDS.noFigures, percent: null, status };
  const note = inSentence(standingWords(progress, phases));
  const rate = percent(result, target ?? 0);
  return {
    name,
    note,
    figures: LEADER_WORDS.figures(result, target ?? 0, rate),
    percent: rate,
    status,
  };
}
