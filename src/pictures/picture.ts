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
  { width, height, body }: { readonly width: number; readonly height: number; readonly body: Html },
): Picture {
  const { title, desc } = subject;
  const svg = html`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${pixels(width)} ${pixels(height)}" width="${pixels(width)}" height="${pixels(height)}" role="img" aria-labelledby="${id}-t ${id}-d" font-family="Arial, sans-serif" font-size="${SIZE.text}" fill="currentColor"><title id="${id}-t">${title}</title><desc id="${id}-d">${desc}</desc><g aria-hidden="true">
${body}</g></svg>`;
  return { ...subject, svg: svg.html, height };
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
