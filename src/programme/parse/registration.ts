import { type Cell, cellText } from '../../workbook/cell.ts';
import { type Day, dayOf, type Moment, startOfDay } from '../../workbook/moment.ts';
import { remember } from '../../workbook/text.ts';
import { type MomentTrouble, momentIn } from './moment.ts';
import { type Read, troubled, understood, unsaid } from './read.ts';

/** When an initiative was put on the portal: to the day, and to the second where the time is known. */
export interface Registration {
  readonly day: Day;
  /** `null` for a day without a time: it lies inside a window that covers any part of the day. */
  readonly moment: Moment | null;
}

/**
 * Reads when a row was put on the portal. A date cell at 00:00 is a day without a time of day, a time
 * that was typed counts to the second:
 * `parseRegistration('24h00 ngày 31/5/2022').value?.moment // '2022-06-01T00:00:00'`.
 */
export function parseRegistration(cell: Cell): Read<Registration, MomentTrouble> {
  if (cell !== null && typeof cell === 'object') return readCellMoment(cell.moment);
  const nothing = unsaid(cell);
  if (nothing) return nothing;
  if (typeof cell === 'boolean') return troubled(cellText(cell), 'unreadable');
  return readTypedMoment(cellText(cell));
}

const readCellMoment = remember((moment): Read<Registration, never> => {
  const isDay = moment.slice(11, 19) === '00:00:00';
  return understood(moment, { day: dayOf(moment), moment: isDay ? null : moment });
});

/** Reads an instant; a day without a time of day is its first one. */
export function parseInstant(cell: Cell): Read<Moment, MomentTrouble> {
  const { typed, value, trouble } = parseRegistration(cell);
  return { typed, value: value && (value.moment ?? startOfDay(value.day)), trouble };
}

const readTypedMoment = remember((text): Read<Registration, MomentTrouble> => {
  const parsed = momentIn(text);
  if (typeof parsed === 'string') return troubled(text, parsed);
  const { day, moment } = parsed;
  return understood(text, moment === null ? { day, moment } : { day: dayOf(moment), moment });
});
