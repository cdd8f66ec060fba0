import { Exception, notImplemented } from './runtime.ts';

/** `colour('#FFF') // '#ffffff'`; what Google would refuse throws (text inferred). Names of colours are not modelled. */
export function colour(text: string): string {
  const lower = text.toLowerCase();
  if (/^#[0-9a-f]{6}$/.test(lower)) return lower;
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/.exec(lower);
  if (short)
    return `#${short
      .slice(1)
      .map((digit) => digit + digit)
      .join('')}`;
  if (/^[a-z]+$/.test(lower)) throw notImplemented(`the colour “${text}” by its name`);
  throw new Exception(`Invalid color: ${text}`);
}
