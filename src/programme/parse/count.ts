import { type Cell, cellText } from '../../workbook/cell.ts';
import { plainDashes } from '../../workbook/look-alikes.ts';
import { cleanText } from '../../workbook/text.ts';
import { type Read, troubled, understood } from './read.ts';

/**
 * The largest number of initiatives that is taken for one, in a target or a result. Times the days of
 * a programme, or times a million for what has decimals, it is still a whole number held exactly.
 */
export const LARGEST_COUNT = 999_999_999;

/** Reads a whole number of initiatives: `parseCount('1.200').value // 1200`; a dash is no number. */
export function parseCount(cell: Cell): Read<number, 'unreadable'> {
  const typed = cleanText(cellText(cell));
  if (/^-?$/.test(plainDashes(typed))) return { typed, value: null, trouble: null };
  const isWritten = /^\d+$|^\d{1,3}(\.\d{3})+$/.test(typed);
  const count =
    typeof cell === 'number' ? cell : Number(isWritten ? typed.replace(/\./g, '') : NaN);
  const isCount = Number.isInteger(count) && count >= 0 && count <= LARGEST_COUNT;
  return isCount ? understood(typed, count) : troubled(typed, 'unreadable');
}
