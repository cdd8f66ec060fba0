import { remember } from './remember.ts';
import { Exception, RealDate } from './runtime.ts';

/** Clock times of a zone, as milliseconds that pretend to be UTC, and the instants they name. */
interface Zone {
  toInstant(wall: number): number;
  toWall(instant: number): number;
}

/** In milliseconds. */
export const DAY = 86_400_000;

/** 30/12/1899 is day 0 of a spreadsheet; 1/1/1970 is this one. */
const EPOCH_SERIAL = 25_569;

/** The clock of a zone; an unknown name fails as at Google. */
export const zoneOf = remember((name: string): Zone => {
  const { toInstant, toWall } = isProcessZone(name) ? processZone() : intlZone(name);
  return { toInstant: byDay(toInstant), toWall: byDay(toWall) };
});

/** Whether the zone exists, whatever its spelling. */
export function isZone(name: string): boolean {
  try {
    canonical(name);
    return true;
  } catch {
    return false;
  }
}

/** `instantOf(44569.25, zone)`: 08/01/2022 06:00 on that zone's clock. */
export function instantOf(serial: number, zone: Zone): number {
  return zone.toInstant(wallOf(serial));
}

export function serialOf(instant: number, zone: Zone): number {
  return zone.toWall(instant) / DAY + EPOCH_SERIAL;
}

/** Serial numbers are fractions; a clock shows milliseconds. */
export function wallOf(serial: number): number {
  return Math.round((serial - EPOCH_SERIAL) * DAY);
}

/** As `Date.UTC`, which takes the years below 100 for those of the last century. */
function utc(year: number, month: number, day: number, ...time: number[]): number {
  const [hour = 0, minute = 0, second = 0, milliseconds = 0] = time;
  const wall = new RealDate(0);
  wall.setUTCFullYear(year, month, day);
  return wall.setUTCHours(hour, minute, second, milliseconds);
}

export function serialOfDay(year: number, month: number, day: number): number {
  return utc(year, month - 1, day) / DAY + EPOCH_SERIAL;
}

function canonical(name: string): string {
  return new Intl.DateTimeFormat('en-US', { timeZone: name }).resolvedOptions().timeZone;
}

function isProcessZone(name: string): boolean {
  try {
    return canonical(name) === new Intl.DateTimeFormat('en-US').resolvedOptions().timeZone;
  } catch {
    throw new Exception(`Invalid argument: timeZone. Should be of type: String`);
  }
}

/** The script's own zone, through the Date that knows it exactly, seconds of 1899 included. */
function processZone(): Zone {
  return {
    toInstant(wall) {
      const parts = new RealDate(wall);
      const local = new RealDate(2000, 0, 1);
      local.setFullYear(parts.getUTCFullYear(), parts.getUTCMonth(), parts.getUTCDate());
      return local.setHours(
        parts.getUTCHours(),
        parts.getUTCMinutes(),
        parts.getUTCSeconds(),
        parts.getUTCMilliseconds(),
      );
    },
    toWall(instant) {
      const local = new RealDate(instant);
      const wall = new RealDate(0);
      wall.setUTCFullYear(local.getFullYear(), local.getMonth(), local.getDate());
      return wall.setUTCHours(
        local.getHours(),
        local.getMinutes(),
        local.getSeconds(),
        local.getMilliseconds(),
      );
    },
  };
}

function intlZone(timeZone: string): Zone {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  const toWall = (instant: number): number => {
    const parts: Record<string, number> = {};
    for (const { type, value } of format.formatToParts(instant)) parts[type] = Number(value);
    const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
    const milliseconds = ((instant % 1000) + 1000) % 1000;
    return utc(year, month - 1, day, hour, minute, second, milliseconds);
  };
  const toInstant = (wall: number): number => {
    const first = wall - (toWall(wall) - wall);
    return wall - (toWall(first) - first);
  };
  return { toInstant, toWall };
}

/** A zone shifts by the same amount all day, but for the days when its clocks change. */
function byDay(exact: (time: number) => number): (time: number) => number {
  const shifts = new Map<number, number | null>();
  return (time) => {
    const day = Math.floor(time / DAY);
    let shift = shifts.get(day);
    if (shift === undefined) {
      const start = day * DAY;
      const atStart = exact(start) - start;
      const atEnd = exact(start + DAY) - (start + DAY);
      shift = atStart === atEnd ? atStart : null;
      shifts.set(day, shift);
    }
    return shift === null ? exact(time) : time + shift;
  };
}
