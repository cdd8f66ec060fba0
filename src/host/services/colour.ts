import { Exception } from './runtime.ts';

const NAMED: ReadonlyMap<string, string> = new Map([
  ['black', '#000000'],
  ['white', '#ffffff'],
  ['red', '#ff0000'],
  ['green', '#008000'],
  ['lime', '#00ff00'],
  ['blue', '#0000ff'],
  ['yellow', '#ffff00'],
  ['orange', '#ffa500'],
  ['purple', '#800080'],
  ['gray', '#808080'],
  ['grey', '#808080'],
  ['silver', '#c0c0c0'],
  ['maroon', '#800000'],
  ['navy', '#000080'],
  ['teal', '#008080'],
  ['aqua', '#00ffff'],
  ['cyan', '#00ffff'],
  ['magenta', '#ff00ff'],
  ['fuchsia', '#ff00ff'],
  ['olive', '#808000'],
  ['pink', '#ffc0cb'],
  ['brown', '#a52a2a'],
  ['gold', '#ffd700'],
  ['lightgray', '#d3d3d3'],
  ['lightgrey', '#d3d3d3'],
  ['darkgray', '#a9a9a9'],
  ['lightyellow', '#ffffe0'],
  ['lightgreen', '#90ee90'],
  ['lightblue', '#add8e6'],
  ['beige', '#f5f5dc'],
]);

/** `colour('#FFF') // '#ffffff'`, `colour('red') // '#ff0000'`; what Google would refuse throws (text inferred). */
export function colour(text: string): string {
  const lower = text.toLowerCase();
  if (/^#[0-9a-f]{6}$/.test(lower)) return lower;
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/.exec(lower);
  if (short)
    return `#${short
      .slice(1)
      .map((digit) => digit + digit)
      .join('')}`;
  const named = NAMED.get(lower);
  if (named === undefined) throw new Exception(`Invalid color: ${text}`);
  return named;
}
