import type { Cell, Grid } from '../../workbook/cell.ts';
import type { Day, Moment } from '../../workbook/moment.ts';

const HALF_HOUR = 1_800_000;
const PROBE = 7 * 24 * 2;

/**
 * Turns the instants of date cells into the clock times that people see. `getValues` gives instants of
 * the spreadsheet's time zone, `Date` methods answer in the script's: where the two differ, the
 * difference is asked of the service, for so few instants that a whole year costs some sixty calls.
 */
export class SheetClock {
  /** IANA name of the spreadsheet’s time zone. */
  readonly zone: string;
  private readonly isScriptZone: boolean;
  private readonly offsets = new Map<number, number>();
  /** By instant: few days stand in most date cells, and cells of one instant can share one value. */
  private readonly moments = new Map<number, { readonly moment: Moment }>();

  constructor(zone: string) {
    this.zone = zone;
    this.isScriptZone = zone === Session.getScriptTimeZone();
  }

  /** The clock time of an instant, to the nearest second: fractions of a day are seldom exact. */
  read(date: Date): { readonly moment: Moment } {
    const instant = Math.round(date.getTime() / 1000) * 1000;
    let cell = this.moments.get(instant);
    if (cell === undefined) {
      cell = { moment: this.clockAt(instant) };
      this.moments.set(instant, cell);
    }
    return cell;
  }

  private clockAt(instant: number): Moment {
    if (this.isScriptZone) return localClock(new Date(instant));
    return new Date(instant + this.offsetAt(instant)).toISOString().slice(0, 19);
  }

  /** The instant at which a day begins in the spreadsheet's time zone: what a date cell holds. */
  dateOf(day: Day): Date {
    return this.dateAt(`${day}T00:00:00`);
  }

  /** The instant of a clock time of the spreadsheet's time zone. */
  dateAt(moment: Moment): Date {
    const [year = 0, month = 1, date = 1, ...time] = moment.split(/[-T:]/).map(Number);
    const [hours = 0, minutes = 0, seconds = 0] = time;
    if (this.isScriptZone) return new Date(year, month - 1, date, hours, minutes, seconds);
    const utc = Date.UTC(year, month - 1, date, hours, minutes, seconds);
    const guess = utc - this.offsetAt(utc);
    return new Date(utc - this.offsetAt(guess));
  }

  /** Zones change at most every few weeks: between two probes a week apart that agree, nothing changed. */
  private offsetAt(instant: number): number {
    const slot = Math.floor(instant / HALF_HOUR);
    let low = Math.floor(slot / PROBE) * PROBE;
    let high = low + PROBE;
    while (high - low > 1 && this.ask(low) !== this.ask(high)) {
      const middle = Math.floor((low + high) / 2);
      if (slot >= middle) low = middle;
      else high = middle;
    }
    return this.ask(low);
  }

  private ask(slot: number): number {
    let offset = this.offsets.get(slot);
    if (offset === undefined) {
      const text = Utilities.formatDate(new Date(slot * HALF_HOUR), this.zone, 'Z');
      const minutes = Number(text.slice(1, 3)) * 60 + Number(text.slice(3, 5));
      offset = (text.charAt(0) === '-' ? -1 : 1) * minutes * 60_000;
      this.offsets.set(slot, offset);
    }
    return offset;
  }
}

/** The clock time now, in the programme's time zone. */
export function readNow(timeZone: string): Moment {
  return Utilities.formatDate(new Date(), timeZone, "yyyy-MM-dd'T'HH:mm:ss");
}

/**
 * Whether a name is that of a time zone. An unknown one is refused, or taken for Greenwich's, which is
 * the time of no place in Asia.
 */
export function isZone(name: string): boolean {
  try {
    const offset = Utilities.formatDate(new Date(), name, 'Z');
    return !(offset === '+0000' && name.startsWith('Asia/'));
  } catch {
    return false;
  }
}

/** The clock time of an instant in the script's time zone. */
function localClock(date: Date): Moment {
  const two = (number: number): string => (number < 10 ? `0${number}` : String(number));
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `${day}T${two(date.getHours())}:${two(date.getMinutes())}:${two(date.getSeconds())}`;
}

/** The values of a tab as plain data. Changes the given arrays, which nobody else holds. */
export function plainGrid(values: unknown[][], clock: SheetClock): Grid {
  for (const row of values) {
    for (let column = 0; column < row.length; column += 1) {
      const value = row[column];
      if (value === '') row[column] = null;
      else if (typeof value === 'object' && value instanceof Date) {
        row[column] = clock.read(value);
      }
    }
  }
  return values as Cell[][];
}
