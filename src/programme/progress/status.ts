import { compareRatios, type Ratio, ratio } from '../set-up/ratio.ts';

/** How a unit stands on a day, `lost` where its tab is not there to tell; the words are in `words`. */
export type Status = 'exceeded' | 'met' | 'on-track' | 'behind' | 'severe' | 'no-target' | 'lost';

/** An open phase with less than this share of what it expects by now is slow. */
const SLOW_BELOW = ratio(3, 4);

interface Standing {
  readonly result: number;
  /** Of the whole programme; `null` without target. */
  readonly target: number | null;
  /** What the targets expect by now. */
  readonly expected: Ratio;
  /** Whole-programme rate in percent below which a unit that is behind is severely so. */
  readonly severeBelow: number;
}

/** The status of domain rules: comparisons use exact ratios, never rounded percents. */
export function statusOf(standing: Standing): Status {
  const { result, target, expected, severeBelow } = standing;
  if (target === null || target <= 0) return 'no-target';
  if (result >= target) return result === target ? 'met' : 'exceeded';
  if (compareRatios(ratio(result), expected) >= 0) return 'on-track';
  return 100 * result < severeBelow * target ? 'severe' : 'behind';
}

/** Whether the phase that is running has less than three quarters of what it expects by now. */
export function isSlowPhase(result: number, expected: Ratio): boolean {
  const needed = ratio(
    expected.numerator * SLOW_BELOW.numerator,
    expected.denominator * SLOW_BELOW.denominator,
  );
  return compareRatios(ratio(result), needed) < 0;
}

/** On pace, so few or fewer come by chance this often at most. */
const UNLIKELY = 0.05;

/**
 * Whether a phase is slow where targets are small and a share says little: each of the target's initiatives
 * comes by now with the chance of the days that are gone, and so few or fewer would be unlikely. Terms are
 * multiplied as logarithms, as the first may be less than any number.
 */
export function isUnlikelyPhase(result: number, target: number, gone: Ratio): boolean {
  const chance = gone.numerator / gone.denominator;
  if (result >= target || chance <= 0) return false;
  if (chance >= 1) return true;
  let term = target * Math.log1p(-chance);
  let sum = Math.exp(term);
  for (let some = 1; some <= result && sum <= UNLIKELY; some += 1) {
    term += Math.log((target - some + 1) / some) + Math.log(chance / (1 - chance));
    sum += Math.exp(term);
  }
  return sum <= UNLIKELY;
}

/** Behind or severely behind: whom a reminder goes to. */
export function isBehind(status: Status): boolean {
  return status === 'behind' || status === 'severe';
}

/** Behind, or slow in the phase that is open: whom leaders read of first. */
export function needsPush(unit: {
  readonly status: Status;
  readonly openPhase: { readonly isSlow: boolean } | null;
}): boolean {
  return isBehind(unit.status) || (unit.openPhase?.isSlow ?? false);
}

/** Below the rate, in percent, of the whole programme under which a unit stands far behind. */
export function isFarBelow(
  { status, result, target }: Pick<Standing, 'result' | 'target'> & { readonly status: Status },
  severeBelow: number,
): boolean {
  return status !== 'lost' && 100 * result < severeBelow * (target ?? 0);
}

/** Reached the target: who is thanked, however the open phase goes. */
export function hasMet(status: Status): boolean {
  return status === 'met' || status === 'exceeded';
}
