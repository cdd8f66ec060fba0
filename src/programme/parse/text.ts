import { type Cell, cellText } from '../../workbook/cell.ts';
import { cleanText } from '../../workbook/text.ts';

/** Clean text: `parseText(' Giá  treo ') // 'Giá treo'`. */
export function parseText(cell: Cell): string {
  return typeof cell === 'string' ? cleanText(cell) : cellText(cell);
}

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
