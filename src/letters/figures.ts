import type { UnitProgress } from '../programme/progress/progress.ts';
import type { ReportFigures } from '../programme/report.ts';
import { percent, type Ratio, ratioValue } from '../programme/set-up/ratio.ts';
import { MAIL_WORDS } from '../words/mail.ts';
import { wholeNumber } from '../words/numbers.ts';
import type { LetterReport } from './given.ts';
import type { Block } from './letter.ts';
import { shortName } from './message.ts';

/** A unit's own figures; said where they are no count of rows. */
export function figureBlocks(report: ReportFigures, unit: UnitProgress): Block[] {
  const table = figureTable(report, unit);
  return unit.source === 'rows' ? [table] : [table, { kind: 'text', text: MAIL_WORDS.reported }];
}

/** Targets, results and rates, phase by phase and as a whole, as on the form. */
function figureTable(
  { programme }: ReportFigures,
  { phases, target, result }: UnitProgress,
): Block {
  const row = (name: string, wanted: number, done: number) => [
    name,
    wanted > 0 ? wholeNumber(wanted) : '–',
    wholeNumber(done),
    MAIL_WORDS.rate(percent(done, wanted)),
  ];
  const rows = programme.phases.map(({ name }, index) =>
    row(shortName(name), phases[index]?.target ?? 0, phases[index]?.result ?? 0),
  );
  const hasTotal = rows.length > 1;
  const whole = row(MAIL_WORDS.whole, target ?? 0, result);
  return {
    kind: 'table',
    head: MAIL_WORDS.figures,
    rows: hasTotal ? [...rows, whole] : rows,
    hasTotal,
  };
}

/** How many rows of each unit are being typed, by its name. */
export function unfinishedRows({ outcomes }: Pick<LetterReport, 'outcomes'>): Map<string, number> {
  const rows = new Map<string, number>();
  for (const { initiative, counts } of outcomes) {
    if (counts !== 'unfinished') continue;
    rows.set(initiative.unit, (rows.get(initiative.unit) ?? 0) + 1);
  }
  return rows;
}

/** Says how many rows are being typed; nothing where none is. */
export function unfinishedBlocks(count = 0): Block[] {
  return count === 0 ? [] : [{ kind: 'text', text: MAIL_WORDS.unfinished(count) }];
}

/** The whole number of initiatives that is enough: with 189,8 expected, 190 are. */
export function enough(expected: Ratio): number {
  return Math.ceil(ratioValue(expected));
}

/** The whole-programme rate of a unit. */
export function rateOf(unit: UnitProgress): number | null {
  return percent(unit.result, unit.target ?? 0);
}
