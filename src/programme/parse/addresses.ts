import { type Cell, cellText } from '../../workbook/cell.ts';
import { cleanText } from '../../workbook/text.ts';

/** Several addresses in one cell, apart by `;`, `,` or blanks; whether each is sound is asked before sending. */
export function parseAddresses(cell: Cell): readonly string[] {
  return cleanText(cellText(cell))
    .split(/[;,\s]+/)
    .filter((address) => address !== '');
}
