import { Exception, RealDate } from './runtime.ts';
import { DAY, zoneOf } from './zone.ts';

/**
 * Writes a moment by the letters of Java's SimpleDateFormat, as `Utilities.formatDate` does (documented):
 * `formatDate(d, 'Asia/Ho_Chi_Minh', 'dd/MM/yyyy HH:mm')`. Names of days and months are English.
 */
export function formatDate(date: Date, timeZone: string, pattern: string): string {
  const wallTime = zoneOf(timeZone).toWall(date.getTime());
  const wall = new RealDate(wallTime);
  const shift = Math.round((wallTime - date.getTime()) / 60_000);
  return pattern.replace(/'((?:[^']|'')*)'|([a-zA-Z])\2*/g, (text, quoted?: string) => {
    if (quoted !== undefined) return quoted === '' ? "'" : quoted.replaceAll("''", "'");
    return field(text, wall, shift);
  });
}

function field(letters: string, wall: Date, shift: number): string {
  const count = letters.length;
  const number = (value: number): string => String(value).padStart(count, '0');
  const hour = wall.getUTCHours();
  switch (letters[0]) {
    case 'y':
    case 'Y':
      return count === 2
        ? String(wall.getUTCFullYear() % 100).padStart(2, '0')
        : number(wall.getUTCFullYear());
    case 'M':
      return count < 3
        ? number(wall.getUTCMonth() + 1)
        : name(wall, { month: count === 3 ? 'short' : 'long' });
    case 'd':
      return number(wall.getUTCDate());
    case 'D':
      return number(dayOfYear(wall));
    case 'E':
      return name(wall, { weekday: count < 4 ? 'short' : 'long' });
    case 'u':
      return number(wall.getUTCDay() || 7);
    case 'H':
      return number(hour);
    case 'k':
      return number(hour || 24);
    case 'K':
      return number(hour % 12);
    case 'h':
      return number(hour % 12 || 12);
    case 'm':
      return number(wall.getUTCMinutes());
    case 's':
      return number(wall.getUTCSeconds());
    case 'S':
      return number(wall.getUTCMilliseconds());
    case 'a':
      return hour < 12 ? 'AM' : 'PM';
    case 'Z':
      return offset(shift, '');
    case 'X':
      return shift === 0
        ? 'Z'
        : offset(shift, count === 3 ? ':' : '').slice(0, count === 1 ? 3 : 6);
    case 'z':
      return shift === 0 ? 'GMT' : `GMT${offset(shift, ':')}`;
    default:
      throw new Exception(`Invalid argument: Illegal pattern character '${letters[0]}'`);
  }
}

function name(wall: Date, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat('en-US', { ...options, timeZone: 'UTC' }).format(wall);
}

function dayOfYear(wall: Date): number {
  const start = RealDate.UTC(wall.getUTCFullYear(), 0, 1);
  return Math.floor((wall.getTime() - start) / DAY) + 1;
}

function offset(minutes: number, separator: string): string {
  const size = Math.abs(minutes);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}${separator}${two(size % 60)}`;
}
