import type { UnitProgress } from '../programme/progress/progress.ts';
import type { Report } from '../programme/report.ts';
import { percent, type Ratio, ratioValue } from '../programme/set-up/ratio.ts';
import { MAIL_WORDS } from '../words/mail.ts';
import { wholeNumber } from '../words/numbers.ts';
import type { Block } from './letter.ts';
import { shortName } from './message.ts';

/** A unit's own figures, phase by phase, as on the form. */
export function figureBlocks({ programme }: Report, unit: UnitProgress): Block[] {
  const row = (name: string, target: number, result: number) => [
    name,
    target > 0 ? wholeNumber(target) : '–',
    wholeNumber(result),
    MAIL_WORDS.rate(percent(result, target)),
  ];
  const rows = programme.phases.map(({ name }, index) => {
    const { target = 0, result = 0 } = unit.phases[index] ?? {};
    return row(shortName(name), target, result);
  });
  const whole = row(MAIL_WORDS.whole, unit.target ?? 0, unit.result);
  const hasTotal = rows.length > 1;
  const table: Block = {
    kind: 'table',
    head: MAIL_WORDS.figures,
    rows: hasTotal ? [...rows, whole] : rows,
    hasTotal,
    isStacked: false,
  };
  if (unit.source === 'rows') return [table];
  return [table, { kind: 'text', text: MAIL_WORDS.reported }];
}

/** The whole number of initiatives that is enough: with 189,8 expected, 190 are. */
export function enough(expected: Ratio): number {
  return Math.ceil(ratioValue(expected));
}

/** The whole-programme rate of a unit. */
export function rateOf(unit: UnitProgress): number | null {
  return percent(unit.result, unit.target ?? 0);
}
