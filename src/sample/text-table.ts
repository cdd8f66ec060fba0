import type { CellValue } from '../xlsx/model.ts';

/** A form with a head of two rows, as plain values; the head's groups have their text in their first column. */
export interface FormGrid {
  readonly head: readonly [readonly CellValue[], readonly CellValue[]];
  readonly body: readonly (readonly CellValue[])[];
}

const GAP = '  ';

/** Headers wider than this and than their column break into lines, where their words allow it. */
const HEADER_WIDTH = 9;

/** The form for a terminal: columns aligned, groups centred above theirs, a line before the last row. */
export function textTable({ head, body }: FormGrid): string[] {
  const [above, below] = head;
  const groups = groupSpans(above, below);
  const cells = body.map((row) => below.map((_, column) => shownValue(row[column] ?? null)));
  const headers = below.map((text, column) => {
    const room = Math.max(HEADER_WIDTH, ...cells.map((row) => lengthOf(row[column] ?? '')));
    return wrapWords(cellWords(isInside(groups, column) ? text : (above[column] ?? text)), room);
  });
  const widths = headers.map((lines, column) =>
    Math.max(...lines.map(lengthOf), ...cells.map((row) => lengthOf(row[column] ?? ''))),
  );
  const isText = headers.map((_, column) => body.some((row) => isWords(row[column] ?? null)));
  const pad = (text: string, column: number): string => {
    const blank = ' '.repeat(Math.max((widths[column] ?? 0) - lengthOf(text), 0));
    return isText[column] ? text + blank : blank + text;
  };
  const line = (row: readonly string[]): string => row.map(pad).join(GAP).trimEnd();
  const grouped = headers.filter((_, column) => isInside(groups, column));
  const subHeight = Math.max(0, ...grouped.map((lines) => lines.length));
  const height = Math.max(
    groups.length > 0 ? subHeight + 1 : 0,
    ...headers.map(({ length }) => length),
  );
  const headLines = Array.from({ length: height }, (_, index) => {
    const row = headers.map((lines) => lines[index - height + lines.length] ?? '');
    return index === height - subHeight - 1 ? withGroups(row.map(pad), groups, widths) : line(row);
  });
  const rule = '─'.repeat(widths.reduce((sum, width) => sum + width + GAP.length, -GAP.length));
  const lines = cells.map(line);
  return [...headLines, rule, ...lines.slice(0, -1), rule, ...lines.slice(-1)];
}

interface Span {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** A group begins where both head rows have text, and ends before the next text above. */
function groupSpans(above: readonly CellValue[], below: readonly CellValue[]): Span[] {
  return above.flatMap((text, from) => {
    if (cellWords(text) === '' || cellWords(below[from] ?? null) === '') return [];
    const next = above.findIndex((other, column) => column > from && cellWords(other) !== '');
    return [{ text: cellWords(text), from, to: (next < 0 ? below.length : next) - 1 }];
  });
}

function isInside(groups: readonly Span[], column: number): boolean {
  return groups.some(({ from, to }) => column >= from && column <= to);
}

/** A line of headers with each group's name centred over its columns, which are empty there. */
function withGroups(
  padded: readonly string[],
  groups: readonly Span[],
  widths: readonly number[],
): string {
  const cells = padded.flatMap((cell, column) => {
    const group = groups.find(({ from, to }) => column >= from && column <= to);
    if (!group) return [cell];
    if (column > group.from) return [];
    const spanned = widths.slice(group.from, group.to + 1);
    const room = spanned.reduce((sum, width) => sum + width + GAP.length, -GAP.length);
    const before = Math.max(Math.floor((room - lengthOf(group.text)) / 2), 0);
    const text = ' '.repeat(before) + group.text;
    return [text + ' '.repeat(Math.max(room - lengthOf(text), 0))];
  });
  return cells.join(GAP).trimEnd();
}

function wrapWords(text: string, room: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && lengthOf(last) + 1 + lengthOf(word) <= room) {
      lines[lines.length - 1] = `${last} ${word}`;
    } else lines.push(word);
  }
  return lines;
}

function cellWords(value: CellValue): string {
  return value === null ? '' : String(value).replace(/\s+/g, ' ').trim();
}

/** Numbers as on the form: 2.152. */
function shownValue(value: CellValue): string {
  if (typeof value !== 'number') return cellWords(value);
  return String(value).replace(/\B(?=(\d{3})+$)/g, '.');
}

function isWords(value: CellValue): boolean {
  return typeof value === 'string' && /\p{L}/u.test(value);
}

/** Vietnamese letters take one place each once composed. */
function lengthOf(text: string): number {
  return text.normalize('NFC').length;
}
