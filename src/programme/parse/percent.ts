import { type Cell, cellText } from '../../workbook/cell.ts';
import { cleanText } from '../../workbook/text.ts';
import { type Read, troubled, understood } from './read.ts';

/**
 * Reads a rate in percent. A cell formatted as a percentage holds 0.5 for 50 % and 1 for 100 %:
 * `parsePercent('50 %').value // 50`.
 */
export function parsePercent(cell: Cell): Read<number, 'unreadable'> {
  const typed = cleanText(cellText(cell));
  const number =
    typeof cell === 'number' ? cell : Number(typed.replace(/\s*%$/, '').replace(',', '.'));
  if (typed === '' || Number.isNaN(number)) return troubled(typed, 'unreadable');
  const isFraction = number > 0 && number <= 1 && !typed.includes('%');
  return understood(typed, isFraction ? number * 100 : number);
}
