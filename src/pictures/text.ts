/** Signs that are wide or narrow in Arial, in parts of the size; combining marks have no width. */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/\p{M}/u, 0],
  [/[mwMW@%—…▸█\u3000-\uFFFF]|[\u{10000}-\u{10FFFF}]/u, 1],
  [/\p{Lu}/u, 0.78],
  [/[ \u00a0.,;:'|!iljI()/·tfr-]/u, 0.36],
];

const USUAL = 0.6;

/** How wide a text stands at most, in pixels: no browser is there to ask. */
export function widthOf(text: string, size: number): number {
  let width = 0;
  for (const sign of text.normalize('NFC'))
    width += WIDTHS.find(([signs]) => signs.test(sign))?.[1] ?? USUAL;
  return width * size;
}

/** Before a number that counts or orders something, and behind it. */
const BESIDE_NUMBER = /(?<=\p{L}) (?=\d+(?: |$))|(?<=(?:^| )\d+) (?=\p{L})/gu;

/**
 * A text over so many lines at most, each within a width; what has no room ends in `…`. A number does not part
 * from what it counts: `04 chờ`, `Giai đoạn 2`.
 */
export function wrap(text: string, size: number, width: number, lines: number): string[] {
  const wrapped: string[] = [];
  let line = '';
  const words = text.trim().replace(/\s+/g, ' ').replace(BESIDE_NUMBER, '\u00a0').split(' ');
  for (const word of words) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && widthOf(longer, size) > width) {
      wrapped.push(line);
      line = word;
    } else line = longer;
  }
  wrapped.push(line);
  const shown = wrapped.slice(0, lines);
  const last = shown.pop() ?? '';
  const rest = wrapped.length > lines ? `${last} …` : last;
  return [...shown, rest].map((each) => cut(each, size, width).replace(/\u00a0/g, ' '));
}

function cut(text: string, size: number, width: number): string {
  if (widthOf(text, size) <= width) return text;
  const signs = [...text];
  while (signs.length > 0 && widthOf(`${signs.join('')}…`, size) > width) signs.pop();
  return `${signs.join('').trimEnd()}…`;
}
