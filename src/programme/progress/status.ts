import { compareRatios, type Ratio, ratio } from '../set-up/ratio.ts';

/** How a unit stands on a day; the words are in `words`. */
export type Status =
  | 'exceeded'
  | 'met'
  | 'met-but-asleep'
  | 'on-track'
  | 'behind'
  | 'severe'
  | 'no-target';

/** In an open phase, less than this share of what it expects by now is asleep. */
const ASLEEP_BELOW = ratio(3, 4);

interface Standing {
  readonly result: number;
  /** Of the whole programme; `null` without target. */
  readonly target: number | null;
  /** What the targets expect by now. */
  readonly expected: Ratio;
  /** The phase that is running, `null` when none is or the caller does not know. */
  readonly open: { readonly result: number; readonly expected: Ratio } | null;
  /** Whole-programme rate in percent below which a unit that is behind is severely so. */
  readonly severeBelow: number;
}

/** The status of domain rules: comparisons use exact ratios, never rounded percents. */
export function statusOf(standing: Standing): Status {
  const { result, target, expected, open, severeBelow } = standing;
  if (target === null || target <= 0) return 'no-target';
  if (result >= target) {
    if (open && isAsleep(open)) return 'met-but-asleep';
    return result === target ? 'met' : 'exceeded';
  }
  if (compareRatios(ratio(result), expected) >= 0) return 'on-track';
  return 100 * result < severeBelow * target ? 'severe' : 'behind';
}

function isAsleep(open: { readonly result: number; readonly expected: Ratio }): boolean {
  const needed = ratio(
    open.expected.numerator * ASLEEP_BELOW.numerator,
    open.expected.denominator * ASLEEP_BELOW.denominator,
  );
  return compareRatios(ratio(open.result), needed) < 0;
}

/** Behind or severely behind: whom a reminder goes to. */
export function isBehind(status: Status): boolean {
  return status === 'behind' || status === 'severe';
}

/** Reached the target, asleep or not: who is thanked. */
export function hasMet(status: Status): boolean {
  return status === 'met' || status === 'exceeded' || status === 'met-but-asleep';
}
