import { type Cell, cellText } from '../../workbook/cell.ts';
import { type Day, dayOf } from '../../workbook/moment.ts';
import { remember } from '../../workbook/text.ts';
import { type MomentTrouble, momentIn } from './moment.ts';
import { type Read, troubled, understood, unsaid } from './read.ts';

/**
 * Reads the day in a cell; a time of day beside it is left aside, a real date cell is taken as it is:
 * `parseDay('31-05-22').value // '2022-05-31'`.
 */
export function parseDay(cell: Cell): Read<Day, MomentTrouble> {
  if (cell !== null && typeof cell === 'object') return readDateCell(cell.moment);
  const nothing = unsaid(cell);
  if (nothing) return nothing;
  if (typeof cell === 'boolean') return troubled(cellText(cell), 'unreadable');
  return readTypedDay(cellText(cell));
}

const readDateCell = remember((moment) => understood(moment, dayOf(moment)));

const readTypedDay = remember((text): Read<Day, MomentTrouble> => {
  const parsed = momentIn(text);
  return typeof parsed === 'string' ? troubled(text, parsed) : understood(text, parsed.day);
});
