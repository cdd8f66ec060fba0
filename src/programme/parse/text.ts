import { type Cell, cellText } from '../../workbook/cell.ts';
import { cleanText } from '../../workbook/text.ts';

/** Clean text; what a broken formula shows says nothing: `parseText('#REF!') // ''`. */
export function parseText(cell: Cell): string {
  if (typeof cell !== 'string') return cellText(cell);
  return cell.startsWith('#') && ERROR_VALUE.test(cell) ? '' : cleanText(cell);
}

const ERROR_VALUE = /^#(?:REF!|N\/A|VALUE!|NAME\?|DIV\/0!|NULL!|NUM!|ERROR!|SPILL!)$/;

/**
 * Names of people as one text: on lines of their own they are several, a break within one name only
 * wraps it: `parsePeople('Lò Văn A\nVàng Thị B') // 'Lò Văn A; Vàng Thị B'`.
 */
export function parsePeople(cell: Cell): string {
  return joinLines(cell) ?? parseText(cell);
}

function joinLines(cell: Cell): string | null {
  if (typeof cell !== 'string' || !cell.includes('\n')) return null;
  const lines = cell
    .split('\n')
    .map(cleanText)
    .filter((line) => line !== '');
  return lines.every((line) => line.includes(' ')) ? lines.join('; ') : null;
}
