import type { Cell } from '../workbook/cell.ts';
import type { Moment } from '../workbook/moment.ts';
import type { Random } from './random.ts';
import type { When } from './row.ts';

/** How a tab's people type a day: a real date, `31/5/2022`, `31/05/2022` or `31-05-22`. */
export type DayForm = 'date' | 'slashes' | 'padded' | 'dashes';

/** A real date-time, `8h15 ngày 31/5/2022`, `31/5/2022 8:15`, a real day, or a day as text. */
export type ClockForm = 'date-time' | 'hours-first' | 'clock-last' | 'day' | 'day-text';

/** Plain numbers, `500.000.000đ`, `500 triệu`, or each as it comes. */
export type AmountForm = 'number' | 'dots' | 'words' | 'mixed';

export function typeDay(when: When, form: DayForm): Cell {
  if (typeof when === 'string') return when === '' ? null : when;
  return form === 'date' ? { moment: when.at } : dayText(when.at, form);
}

/** A day without a time of day stays one; where a tab keeps days only, an odd hour is told all the same. */
export function typeRegistration(when: When, form: ClockForm, isOddHour: boolean): Cell {
  if (typeof when === 'string') return when === '' ? null : when;
  const { at } = when;
  const day = dayText(at, 'slashes');
  if (form === 'date-time') return { moment: at };
  if (form === 'clock-last') return `${dayText(at, 'padded')} ${at.slice(11, 16)}`;
  if (form === 'hours-first' || isOddHour) return `${hourText(at)} ngày ${day}`;
  return form === 'day' ? { moment: `${at.slice(0, 10)}T00:00:00` } : day;
}

/** `nothing` is what the tab's people type where no money can be named. */
export function typeAmount(
  random: Random,
  amount: number | string,
  form: AmountForm,
  nothing: Cell,
): Cell {
  if (typeof amount === 'string') return amount === '' ? nothing : amount;
  const chosen = form === 'mixed' ? random.pick(['number', 'dots', 'words'] as const) : form;
  if (chosen === 'number' || amount < 0) return amount;
  return chosen === 'dots' ? `${dotted(amount)}đ` : amountWords(random, amount);
}

/** `1_200_000_000 → '1,2 tỷ'` or `'1 tỷ 200 triệu'`. */
function amountWords(random: Random, amount: number): string {
  if (amount < 1_000_000_000) return `${decimal(amount / 1_000_000)} triệu`;
  const billions = Math.floor(amount / 1_000_000_000);
  const millions = (amount % 1_000_000_000) / 1_000_000;
  if (millions === 0 || random.chance(0.5)) return `${decimal(amount / 1_000_000_000)} tỷ`;
  return `${billions} tỷ ${decimal(millions)} triệu`;
}

/** The small slips of typing that change nothing of what is said. */
export function withSlips(random: Random, text: string, mayEndInDot: boolean): string {
  if (text === '' || !random.chance(0.07)) return text;
  return random.weighted([
    [text.replace(' ', '  '), 3],
    [text.replace(' ', '\u00A0'), 2],
    [text.normalize('NFD'), 2],
    [`${text} `, 2],
    [mayEndInDot ? `${text}.` : text, 2],
  ]);
}

/** `'31/5/2022'`, with the zero that official style asks of days below 10 and months 1, 2 when padded. */
function dayText(moment: Moment, form: DayForm): string {
  const [year = '', month = '', day = ''] = moment.slice(0, 10).split('-');
  if (form === 'dashes') return `${day}-${month}-${year.slice(2)}`;
  if (form === 'padded') return `${day}/${month}/${year}`;
  return `${Number(day)}/${Number(month)}/${year}`;
}

function hourText(moment: Moment): string {
  const minutes = moment.slice(14, 16);
  return `${Number(moment.slice(11, 13))}h${minutes}`;
}

function dotted(amount: number): string {
  return String(amount).replace(/\B(?=(\d{3})+$)/g, '.');
}

function decimal(value: number): string {
  return String(value).replace('.', ',');
}
