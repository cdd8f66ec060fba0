/**
 * An exact fraction in lowest terms. Results, targets and days are small whole numbers, so that sums
 * over a dozen phases stay well inside the integers that a number holds exactly.
 */
export interface Ratio {
  readonly numerator: number;
  /** Always positive. */
  readonly denominator: number;
}

/** `ratio(2, 4)` is one half; the denominator must be positive. */
export function ratio(numerator: number, denominator = 1): Ratio {
  const divisor = greatestCommonDivisor(Math.abs(numerator), denominator);
  return { numerator: numerator / divisor, denominator: denominator / divisor };
}

export function addRatios(a: Ratio, b: Ratio): Ratio {
  const divisor = greatestCommonDivisor(a.denominator, b.denominator);
  const scale = b.denominator / divisor;
  return ratio(
    a.numerator * scale + (b.numerator * a.denominator) / divisor,
    a.denominator * scale,
  );
}

/** Negative, zero or positive as `a` is smaller, equal or larger. */
export function compareRatios(a: Ratio, b: Ratio): number {
  return a.numerator * b.denominator - b.numerator * a.denominator;
}

export function ratioValue(value: Ratio): number {
  return value.numerator / value.denominator;
}

/**
 * The whole-percent rate of the form, half up: `percent(171, 200) // 86`, for 85,5. No target has no
 * rate, neither 0 % nor infinite: `percent(81, 0) // null`.
 */
export function percent(result: number, target: number): number | null {
  if (!(target > 0)) return null;
  return Math.floor((200 * result + target) / (2 * target));
}

function greatestCommonDivisor(a: number, b: number): number {
  let [larger, smaller] = [a, b];
  while (smaller > 0) [larger, smaller] = [smaller, larger % smaller];
  return Math.max(larger, 1);
}
