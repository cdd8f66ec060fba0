import type { Row, Sheet, StyleTable } from './model.ts';

const DEFAULT_WIDTH = 100;
const PADDING = 6;

/** Average advance of a letter, in ems: a little wide, so that no line is cut. */
const LETTER = 0.53;
const LINE = 1.28;

/**
 * The height in points that shows every wrapped text of a row, `null` where the default does. Google and
 * Excel fit such rows when they draw them and store the result; some programs only read what is stored.
 */
export function fittedPoints(row: Row, sheet: Sheet, styles: StyleTable): number | null {
  const wraps = wrapsOf(styles);
  let points = 0;
  for (let column = 0; column < row.values.length; column += 1) {
    const value = row.values[column];
    const style = row.styles[column] ?? 0;
    if (!wraps[style] || typeof value !== 'string' || value === '') continue;
    const look = styles.look(style);
    const width = (sheet.columnWidths.get(column) ?? DEFAULT_WIDTH) - PADDING;
    const letter = look.fontSize * (4 / 3) * LETTER * (look.bold ? 1.08 : 1);
    let lines = 0;
    for (const line of value.split('\n'))
      lines += Math.max(1, Math.ceil((line.length * letter) / width));
    if (lines > 1) points = Math.max(points, lines * look.fontSize * LINE + 3);
  }
  return points === 0 ? null : Math.round(points * 4) / 4;
}

const known = new WeakMap<StyleTable, boolean[]>();

/** Whether each style wraps: asked of every cell of a large workbook. */
function wrapsOf(styles: StyleTable): readonly boolean[] {
  const wraps = known.get(styles) ?? [];
  for (let style = wraps.length; style < styles.size; style += 1)
    wraps.push(styles.look(style).wrap);
  known.set(styles, wraps);
  return wraps;
}
