import type { GridStyle, RowView, TabFrame } from '../protocol.ts';

/** Google's sizes of a new tab, in pixels. */
export const COLUMN_WIDTH = 100;
export const ROW_HEIGHT = 21;

/** What the grid leaves free beside a text, and below it. */
const SIDES = 5;
const BELOW = 4;
const WRAP = 3;
const MOST_KNOWN = 50_000;

interface Font {
  readonly line: number;
  readonly widths: Map<string, number>;
}

const fonts = new Map<string, Font>();
const canvas = document.createElement('canvas').getContext('2d');

/** Rows whose height nobody set are as high as their wrapped texts, which the grid does not measure itself. */
export class Heights {
  readonly #frame: TabFrame;
  readonly #styleOf: (key: string) => GridStyle | undefined;

  constructor(frame: TabFrame, styleOf: (key: string) => GridStyle | undefined) {
    this.#frame = frame;
    this.#styleOf = styleOf;
  }

  of(index: number, { height, cells }: RowView): number {
    if (height !== null) return height;
    let needed = ROW_HEIGHT;
    for (const [column, [text, key]] of Object.entries(cells)) {
      const style = text === '' ? undefined : this.#styleOf(key);
      if (!style) continue;
      const font = fontOf(style);
      const width = style.tb === WRAP ? this.#widthAt(index, Number(column)) : null;
      const lines = width === null ? 1 : linesOf(text, width - SIDES, style, font);
      needed = Math.max(needed, Math.ceil(lines * font.line + BELOW));
    }
    return needed;
  }

  /** `null` where a text has several rows, none of which grows for it. */
  #widthAt(row: number, column: number): number | null {
    const merge = this.#frame.merges.find(
      ({ top, left, bottom, right }) =>
        top <= row && row <= bottom && left <= column && column <= right,
    );
    if (merge && merge.bottom > merge.top) return null;
    let width = 0;
    for (let each = merge?.left ?? column; each <= (merge?.right ?? column); each += 1) {
      width += this.#frame.widths[each] ?? COLUMN_WIDTH;
    }
    return width;
  }
}

function fontOf(style: GridStyle): Font {
  const name = nameOf(style);
  const known = fonts.get(name);
  if (known) return known;
  if (canvas) canvas.font = name;
  const { fontBoundingBoxAscent = 0, fontBoundingBoxDescent = 0 } = canvas?.measureText('Ậy') ?? {};
  const font = { line: fontBoundingBoxAscent + fontBoundingBoxDescent, widths: new Map() };
  fonts.set(name, font);
  return font;
}

function nameOf({ ff, fs, bl, it }: GridStyle): string {
  return `${it ? 'italic ' : ''}${bl ? 'bold ' : ''}${fs}pt "${ff.replaceAll('"', '')}"`;
}

/** So many lines a text takes: broken between words, and within those that are wider than a line. */
function linesOf(text: string, width: number, style: GridStyle, font: Font): number {
  const blank = widthOf(' ', style, font);
  let lines = 0;
  for (const line of text.split('\n')) {
    lines += 1;
    let used = 0;
    for (const word of line.split(' ')) {
      const own = widthOf(word, style, font);
      if (used > 0 && used + own > width) {
        lines += 1;
        used = 0;
      }
      if (own > width) lines += Math.ceil(own / Math.max(width, 1)) - 1;
      used += own + blank;
    }
  }
  return lines;
}

function widthOf(word: string, style: GridStyle, { widths }: Font): number {
  const known = widths.get(word);
  if (known !== undefined) return known;
  if (widths.size > MOST_KNOWN) widths.clear();
  if (canvas) canvas.font = nameOf(style);
  const width = canvas?.measureText(word).width ?? 0;
  widths.set(word, width);
  return width;
}
