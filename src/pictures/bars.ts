import { type Html, html } from '../html.ts';
import { areaOf, type Fill, type KeyItem, keyOf, markOf, patternsOf } from './fills.ts';
import { type Picture, pictureOf, pixels, SIZE, type Subject, textAt } from './picture.ts';
import { widthOf, wrap } from './text.ts';

/** A bar with its name before it and its figures behind it; lengths are on the scale of the picture. */
export interface BarRow {
  readonly name: string;
  readonly segments: readonly { readonly length: number; readonly fill: Fill }[];
  readonly marks: readonly { readonly kind: 'target' | 'expected'; readonly at: number }[];
  /** Figures and the word that the colour stands for. */
  readonly figures: string;
}

interface Bars {
  readonly rows: readonly BarRow[];
  readonly key: readonly KeyItem[];
  /** Where the scale ends; a longer bar is cut there and says so. */
  readonly end: number;
  /** The only row to be drawn, the others making room only; all of them where it is not given. */
  readonly only?: number | undefined;
}

/** From here on the name, the bar and the figures stand beside each other, below under each other. */
const WIDE = 560;

const BAR = 14;
const LINE = 17;

/** Many bars on one scale, one a row. */
export function barsPicture(
  subject: Subject,
  { rows, key, end, only }: Bars,
  width: number,
  id: string,
): Picture {
  const head = keyOf(key, width, id);
  const isPatterned = rows.some(({ segments }) => segments.some(({ fill }) => 'pattern' in fill));
  let y = head.height;
  const draw = width >= WIDE ? drawWide : drawNarrow;
  const drawnRows = only === undefined ? rows : rows.slice(only, only + 1);
  const breaks: number[] = [];
  const body = drawnRows.map((row) => {
    breaks.push(y);
    const drawn = draw(row, { y, width, end, id, rows });
    y += drawn.height;
    return drawn.body;
  });
  return pictureOf(subject, id, {
    width,
    height: Math.max(y, 1),
    breaks,
    body: html`${isPatterned && patternsOf(id)}${head.body}${body}`,
  });
}

interface Room {
  readonly y: number;
  readonly width: number;
  readonly end: number;
  readonly id: string;
  readonly rows: readonly BarRow[];
}

interface Drawn {
  readonly body: Html;
  readonly height: number;
}

/** Names and figures take what the longest of them need, within bounds. */
function drawWide(row: BarRow, { y, width, end, id, rows }: Room): Drawn {
  const nameWidth = longest(
    rows.map(({ name }) => name),
    width * 0.3,
  );
  const figuresWidth = longest(
    rows.map(({ figures }) => figures),
    width * 0.38,
  );
  const names = wrap(row.name, SIZE.text, nameWidth, 2);
  const figures = wrap(row.figures, SIZE.text, figuresWidth, 3);
  const lines = Math.max(names.length, figures.length);
  const height = Math.max(lines * LINE, BAR) + 9;
  const x = nameWidth + 12;
  const room = { x, width: width - nameWidth - figuresWidth - 26, end };
  const top = (texts: readonly string[]): number => y + (height - texts.length * LINE) / 2 + 13;
  const body = html`${names.map((text, line) => textAt(nameWidth, top(names) + line * LINE, text, { anchor: 'end' }))}${bar(row, room, y + (height - BAR) / 2, id)}${figures.map((text, line) => textAt(width - figuresWidth, top(figures) + line * LINE, text))}`;
  return { body, height };
}

function drawNarrow(row: BarRow, { y, width, end, id }: Room): Drawn {
  const names = wrap(row.name, SIZE.text, width - 4, 2);
  const figures = wrap(row.figures, SIZE.text, width - 4, 3);
  const barTop = y + names.length * LINE + 5;
  const body = html`${names.map((text, line) => textAt(0, y + 14 + line * LINE, text, { isBold: true }))}${bar(row, { x: 0, width: width - 14, end }, barTop, id)}${figures.map((text, line) => textAt(0, barTop + BAR + 16 + line * LINE, text))}`;
  return { body, height: barTop - y + BAR + figures.length * LINE + 12 };
}

function longest(texts: readonly string[], most: number): number {
  return Math.min(most, Math.max(0, ...texts.map((text) => widthOf(text, SIZE.text))));
}

function bar(
  { segments, marks }: BarRow,
  { x, width, end }: { readonly x: number; readonly width: number; readonly end: number },
  y: number,
  id: string,
): Html {
  const scale = (length: number): number => (Math.min(length, end) / end) * width;
  let from = 0;
  const areas = segments.map(({ length, fill }) => {
    const left = x + scale(from);
    from += length;
    return (
      length > 0 && areaOf({ x: left, y, width: x + scale(from) - left, height: BAR }, fill, id)
    );
  });
  const isCut = from > end;
  return html`${areas}<path d="M${pixels(x)} ${pixels(y + BAR + 1)}h${pixels(width)}" stroke="currentColor" stroke-opacity=".35"/>
${marks.filter(({ at }) => at <= end).map(({ kind, at }) => markOf(kind, x + scale(at), y - 4, BAR + 8))}${isCut && textAt(x + width + 1, y + 12, '▸')}`;
}
