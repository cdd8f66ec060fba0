import { columnName, columnNumber, quoted } from './a1.ts';
import { type Area, MOST_COLUMNS, MOST_ROWS } from './model.ts';
import { escapeText, unescapeText } from './xml.ts';

/** Where a tab and its rows went since the file was read. */
export interface Move {
  readonly name: string;
  readonly row: (row: number) => number;
}

/** By the tab's name in the file, lower-cased; null for a tab that is gone. */
export type Moves = ReadonlyMap<string, Move | null>;

const CELL = String.raw`\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}`;
const SHEET = String.raw`(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!`;
const WORD = String.raw`[\p{L}\p{N}_.\\]+`;
const END = String.raw`(?![\p{L}\p{N}_.(!\[])`;
/** Texts, external books and structured references are taken whole, so that nothing in them matches. */
const TOKEN = new RegExp(
  [
    '"(?:[^"]|"")*"',
    String.raw`\[[^\]]*\](?:${WORD}!)?(?:${CELL})?`,
    String.raw`'[^']*\[[^']*'!(?:${CELL})?`,
    `(?<sheet>${SHEET})?(?:(?<first>${CELL})(?::(?<last>${CELL}))?|(?<top>\\$?\\d+):(?<bottom>\\$?\\d+))${END}`,
    `(?<home>${SHEET})`,
    WORD,
  ].join('|'),
  'gu',
);
const CELL_PARTS = /^(\$?)([A-Za-z]+)(\$?)(\d+)$/;

/** The area named `A1`, `A1:C2`, `A:C` or `1:2`; null when it is something else or reaches out of a sheet. */
export function parseArea(name: string): Area | null {
  const found = /^\$?([A-Z]*)\$?(\d*)(?::\$?([A-Z]*)\$?(\d*))?$/i.exec(name.trim());
  if (!found || (!found[1] && !found[2])) return null;
  const [, left = '', top = '', right = left, bottom = top] = found;
  const area = {
    top: top ? Number(top) - 1 : 0,
    left: left ? columnNumber(left) : 0,
    bottom: bottom ? Number(bottom) - 1 : MOST_ROWS - 1,
    right: right ? columnNumber(right) : MOST_COLUMNS - 1,
  };
  const fits = area.top >= 0 && area.bottom < MOST_ROWS && area.right < MOST_COLUMNS;
  return fits && area.left < MOST_COLUMNS && area.top < MOST_ROWS ? area : null;
}

/** `parseAreas('A1:A5 C1') // two areas` */
export function parseAreas(names: string): Area[] {
  return names
    .split(/\s+/)
    .map(parseArea)
    .filter((area) => area !== null);
}

/** A tab's name as a formula writes it. */
function quotedName(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^[a-z]{1,3}\d+$/i.test(name);
  return plain && !/^(?:r|c|rc|true|false)$/i.test(name) ? name : quoted(name);
}

/** A formula of the tab `home` that points to the same cells after rows were inserted or tabs renamed. */
export function moveReferences(formula: string, home: string, moves: Moves): string {
  return formula.replace(TOKEN, (...match) => {
    const all: string = match[0];
    const groups: Record<string, string | undefined> = match.at(-1);
    const { sheet = groups.home, first, last, top, bottom } = groups;
    if (!sheet && !first && !top) return all;
    const move = moves.get((sheet ? unquoted(sheet) : home).toLowerCase());
    if (move === undefined) return all;
    if (move === null) return '#REF!';
    const prefix = sheet
      ? `${sameName(sheet, move) ? sheet.slice(0, -1) : quotedName(move.name)}!`
      : '';
    if (first) {
      const end = last ? `:${moveCell(last, move)}` : '';
      return prefix + moveCell(first, move) + end;
    }
    return top && bottom ? `${prefix}${moveRow(top, move)}:${moveRow(bottom, move)}` : prefix;
  });
}

/** The same for a formula as it is written in XML. */
export function moveWritten(formula: string, home: string, moves: Moves): string {
  return escapeText(moveReferences(unescapeText(formula), home, moves));
}

function unquoted(sheet: string): string {
  const name = sheet.slice(0, -1);
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}

function sameName(sheet: string, move: Move): boolean {
  return unquoted(sheet).toLowerCase() === move.name.toLowerCase();
}

function moveCell(cell: string, move: Move): string {
  return cell.replace(/\d+$/, (row) => String(move.row(Number(row) - 1) + 1));
}

function moveRow(row: string, move: Move): string {
  return row.replace(/\d+/, (digits) => String(move.row(Number(digits) - 1) + 1));
}

/** `A1:C9 E1` after rows moved. */
export function moveAreas(names: string, move: Move): string {
  return names.replace(/(\$?[A-Z]{1,3}\$?)(\d+)/gi, (_, column, row) => {
    return column + (move.row(Number(row) - 1) + 1);
  });
}

/** The formula as it reads `rows` further down and `columns` further right, as when it is filled. */
export function fillFormula(formula: string, rows: number, columns: number): string {
  return formula.replace(TOKEN, (...match) => {
    const all: string = match[0];
    const { sheet = '', first, last }: Record<string, string | undefined> = match.at(-1);
    if (!first) return all;
    const end = last ? `:${fillCell(last, rows, columns)}` : '';
    return sheet + fillCell(first, rows, columns) + end;
  });
}

function fillCell(cell: string, rows: number, columns: number): string {
  const [, fixedColumn, column = '', fixedRow, row] = CELL_PARTS.exec(cell) ?? [];
  const toColumn = fixedColumn ? column : columnName(columnNumber(column) + columns);
  const toRow = fixedRow ? row : Number(row) + rows;
  return `${fixedColumn}${toColumn}${fixedRow}${toRow}`;
}
