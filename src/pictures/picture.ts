import { type Html, html } from '../html.ts';

/** The same figures as a table, for whoever does not see the picture. */
export interface DataTable {
  readonly head: readonly string[];
  /** The first cell says what the row is. */
  readonly rows: readonly (readonly string[])[];
}

/** What a picture is of, in words and figures. */
export interface Subject {
  /** What it shows, as a finding. */
  readonly title: string;
  readonly desc: string;
  readonly table: DataTable;
}

/** A picture as SVG text: no browser, no library, the same in a page, a file and on paper. */
export interface Picture extends Subject {
  readonly svg: string;
  readonly height: number;
  /** From its top, in pixels: where it may be cut without cutting anything in it. */
  readonly breaks: readonly number[];
}

export const SIZE = { text: 13, small: 12 };

/** Two decimals of a pixel are enough. */
export function pixels(value: number): number {
  return Math.round(value * 100) / 100;
}

/**
 * @param id begins the ids in it, so that several pictures stand in one page
 */
export function pictureOf(
  subject: Subject,
  id: string,
  {
    width,
    height,
    body,
    breaks = [],
  }: {
    readonly width: number;
    readonly height: number;
    readonly body: Html;
    readonly breaks?: readonly number[];
  },
): Picture {
  const { title, desc } = subject;
  const svg = html`<svg xmlns="http://www.w3.org/2000/svg" ${frameOf(width, 0, height)} role="img" aria-labelledby="${id}-t ${id}-d" font-family="Arial, sans-serif" font-size="${SIZE.text}" fill="currentColor"><title id="${id}-t">${title}</title><desc id="${id}-d">${desc}</desc><g aria-hidden="true">
${body}</g></svg>`;
  return { ...subject, svg: svg.html, height, breaks };
}

function frameOf(width: number, top: number, bottom: number): Html {
  const [wide, high] = [pixels(width), pixels(bottom - top)];
  return html`viewBox="0 ${pixels(top)} ${wide} ${high}" width="${wide}" height="${high}"`;
}

/** A picture for paper, in pieces of at most so many pixels where it may be cut: each is a window on the first. */
export function inPieces(
  { svg, height, breaks }: Picture,
  width: number,
  most: number,
  id: string,
): string {
  const ends: number[] = [];
  let top = 0;
  for (const [index, at] of breaks.entries()) {
    const next = breaks[index + 1] ?? height;
    if (next - top <= most) continue;
    ends.push(at);
    top = at;
  }
  const [first, ...others] = [...ends, height];
  if (first === undefined || others.length === 0) return svg;
  const whole = svg
    .replace(frameOf(width, 0, height).html, frameOf(width, 0, first).html)
    .replace('<g aria-hidden="true">', `<g id="${id}-g" aria-hidden="true">`);
  const rest = others.map(
    (end, index) =>
      html`<svg ${frameOf(width, ends[index] ?? 0, end)} font-size="${SIZE.text}" aria-hidden="true"><use href="#${id}-g"/></svg>`
        .html,
  );
  return [whole, ...rest].join('\n');
}

/** A line of text; `anchor` says which of its ends stands at `x`. */
export function textAt(
  x: number,
  y: number,
  text: string,
  { anchor = 'start', size = SIZE.text, isBold = false }: Style = {},
): Html {
  return html`<text x="${pixels(x)}" y="${pixels(y)}"${anchor !== 'start' && html` text-anchor="${anchor}"`}${size !== SIZE.text && html` font-size="${size}"`}${isBold && html` font-weight="bold"`}>${text}</text>
`;
}

interface Style {
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly size?: number;
  readonly isBold?: boolean;
}
