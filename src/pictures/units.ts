import { elapsedOn, expectedOf, phaseDays } from '../programme/progress/pace.ts';
import type { UnitProgress } from '../programme/progress/progress.ts';
import { hasMet, isBehind, type Status, statusOf } from '../programme/progress/status.ts';
import type { ReportFigures } from '../programme/report.ts';
import {
  compareRatios,
  percent,
  type Ratio,
  ratio,
  ratioValue,
} from '../programme/set-up/ratio.ts';
import { unknownText } from '../words/form.ts';
import { capital } from '../words/mail.ts';
import { wholeNumber } from '../words/numbers.ts';
import { PICTURE_WORDS as WORDS } from '../words/pictures.ts';
import { STATUS_WORDS, standingWords } from '../words/status.ts';
import type { Day } from '../workbook/moment.ts';
import { type BarRow, barsPicture } from './bars.ts';
import type { KeyItem } from './fills.ts';
import { STATUS_COLORS } from './palette.ts';
import type { Picture } from './picture.ts';

/** In percent of the target: longer bars are cut. */
const END = 150;

type Shown = Pick<ReportFigures, 'units' | 'asOf' | 'programme'>;

/** Each unit's result against its target and what is expected of it by now. */
export function unitsPicture(figures: Shown, width: number, id: string): Picture {
  const targeted = figures.units.filter(({ target }) => target !== null);
  const title = WORDS.units.title(
    targeted.filter(({ status }) => hasMet(status)).length,
    targeted.filter(({ status }) => isBehind(status)).length,
    targeted.length,
  );
  return bullets(title, standingsOf(figures), figures.asOf, width, id);
}

/** One of them alone, with its bar where it stands in the picture of all. */
export function unitPicture(figures: Shown, index: number, width: number, id: string): Picture {
  const stands = standingsOf(figures);
  return bullets(toldOf(stands[index]), stands, figures.asOf, width, id, index);
}

/** All units together. */
export function wholePicture(
  { total, asOf, programme }: ReportFigures,
  expected: Ratio,
  width: number,
  id: string,
): Picture {
  const { scope, severeBelow } = programme.settings;
  const { result, rate, unknown } = total;
  const target = total.target || null;
  const isKnown = unknown.length === 0;
  const status = isKnown ? statusOf({ result, target, expected, severeBelow }) : 'lost';
  const whole = {
    name: capital(scope),
    result,
    target,
    rate,
    expected,
    status,
    words: isKnown ? STATUS_WORDS[status] : unknownText(unknown),
  };
  return bullets(toldOf(whole), [whole], asOf, width, id);
}

function standingsOf({ units, programme }: Shown): Standing[] {
  return units.map((unit) => ({
    name: unit.unit.name,
    ...ratedOf(unit, unit.status),
    expected: unit.expected,
    status: unit.status,
    words: unitWords(unit, programme.phases),
  }));
}

/** What is not known has neither result nor rate. */
function ratedOf(
  { result, target }: Pick<UnitProgress, 'result' | 'target'>,
  status: Status,
): Pick<Standing, 'result' | 'target' | 'rate'> {
  if (status === 'lost') return { result: null, target, rate: null };
  return { result, target, rate: percent(result, target ?? 0) };
}

function unitWords(unit: UnitProgress, phases: readonly { readonly name: string }[]): string {
  const note = unit.source === 'reported' ? ` (${WORDS.reported})` : '';
  return standingWords(unit, phases) + note;
}

/** The same of one phase, by one rule for every unit. */
export function phasePicture(
  { units, asOf, programme }: ReportFigures,
  index: number,
  width: number,
  id: string,
): Picture {
  const phase = programme.phases[index];
  const elapsed = phase ? elapsedOn(phaseDays(phase), asOf) : { days: 0, of: 1 };
  const isOver = elapsed.days === elapsed.of;
  const stands = units.map((unit): Standing => {
    const { target = 0, result = 0 } = unit.phases[index] ?? {};
    const expected = expectedOf(target, elapsed);
    const isSlow = unit.openPhase?.index === index && unit.openPhase.isSlow;
    const judged =
      unit.status === 'lost'
        ? { status: unit.status, words: STATUS_WORDS.lost }
        : judgePhase(result, target, expected, isSlow, isOver);
    const figures = ratedOf({ result, target: target || null }, unit.status);
    return { name: unit.unit.name, ...figures, expected, ...judged };
  });
  const slow = stands.filter(({ status }) => isBehind(status)).length;
  const title = isOver ? WORDS.phase.over : WORDS.phase.title;
  return bullets(title(phase?.name ?? '', slow), [...stands].sort(byShare), asOf, width, id);
}

/** The lowest share of its target first, those of which none is known last. */
function byShare(a: Standing, b: Standing): number {
  const known = [a, b].map(({ target, result }) => target !== null && result !== null);
  if (!known[0] || !known[1]) return Number(known[1]) - Number(known[0]);
  return compareRatios(ratio(a.result ?? 0, a.target ?? 1), ratio(b.result ?? 0, b.target ?? 1));
}

function judgePhase(
  result: number,
  target: number,
  expected: Ratio,
  isSlow: boolean,
  isOver: boolean,
): Pick<Standing, 'status' | 'words'> {
  const { phase } = WORDS;
  if (target === 0) return { status: 'no-target', words: phase.noTarget };
  if (result >= target) return { status: 'met', words: phase.met };
  if (isOver) return { status: 'severe', words: phase.notMet };
  if (isSlow) return { status: 'behind', words: phase.slow };
  return compareRatios(ratio(result), expected) < 0
    ? { status: 'on-track', words: phase.below }
    : { status: 'on-track', words: phase.onTrack };
}

interface Standing {
  readonly name: string;
  /** `null` where it is not known. */
  readonly result: number | null;
  readonly target: number | null;
  readonly rate: number | null;
  readonly expected: Ratio;
  readonly status: Status;
  readonly words: string;
}

function bullets(
  title: string,
  stands: readonly Standing[],
  asOf: Day,
  width: number,
  id: string,
  only?: number,
): Picture {
  const shown = only === undefined ? stands : stands.slice(only, only + 1);
  const table = {
    head: [
      WORDS.unit,
      WORDS.result,
      WORDS.target,
      WORDS.rateHead,
      WORDS.expected(asOf),
      WORDS.status,
    ],
    rows: shown.map(({ name, result, target, rate, expected, words }) => [
      name,
      result === null ? '' : wholeNumber(result),
      target === null ? '' : wholeNumber(target),
      WORDS.rate(rate),
      target === null ? '' : wholeNumber(Math.ceil(ratioValue(expected))),
      words,
    ]),
  };
  const desc =
    only === undefined && shown.length > 1
      ? WORDS.each(shown.map((standing) => [standing.name, figuresOf(standing)]))
      : WORDS.due(asOf, shown[0]?.target ? Math.ceil(ratioValue(shown[0].expected)) : null);
  const rows = stands.map(bulletRow);
  const hasCut = shown.some(
    ({ result, target }) => 100 * (result ?? 0) > END * (target ?? Infinity),
  );
  const key: KeyItem[] = [
    { sign: 'target', text: WORDS.targetMark },
    { sign: 'expected', text: WORDS.expectedMark(asOf) },
  ];
  return barsPicture(
    { title, desc: hasCut ? `${desc} ${WORDS.cut}` : desc, table },
    { rows, key: stands.length === 0 || only !== undefined ? [] : key, end: END, only },
    width,
    id,
  );
}

function figuresOf({ result, target, rate, words }: Standing): string {
  return WORDS.figures(result, target, rate, words);
}

function toldOf(standing: Standing | undefined): string {
  return standing ? `${standing.name}: ${figuresOf(standing)}` : WORDS.nothing;
}

function bulletRow(standing: Standing): BarRow {
  const { name, result, target, expected, status } = standing;
  const figures = figuresOf(standing);
  if (target === null) return { name, segments: [], marks: [], figures };
  const share = (value: number): number => (100 * value) / target;
  return {
    name,
    segments: [{ length: share(result ?? 0), fill: { color: STATUS_COLORS[status] } }],
    marks: [
      { kind: 'target', at: 100 },
      { kind: 'expected', at: share(ratioValue(expected)) },
    ],
    figures,
  };
}
