/** The zone of the manifest, under the name that `Intl` gives it here. */
export const ZONE = new Intl.DateTimeFormat('en-US', {
  timeZone: 'Asia/Ho_Chi_Minh',
}).resolvedOptions().timeZone;

const MINUTE = 60_000;
const DAY = 86_400_000;
const OFFSET = 7 * 60 * MINUTE;

/** Seven hours, winter and summer, since 13/6/1975; before, clocks went otherwise more than once. */
const STEADY = Date.UTC(1975, 5, 14);

/**
 * Makes `Date` tell the hours of Vietnam, wherever the browser is: workbooks hold clock times, and the
 * add-in reads them by the zone of its manifest.
 */
export function liveInVietnam(): void {
  if (new Intl.DateTimeFormat().resolvedOptions().timeZone === ZONE) return;
  globalThis.Date = vietnamDate(Date);
}

type Parts = [year: number, month: number, ...rest: number[]];

/** Local time there is the same for all that is older. */
const FIRST = Date.UTC(1900, 0, 1);

const FIELDS = ['FullYear', 'Month', 'Date', 'Hours', 'Minutes', 'Seconds', 'Milliseconds', 'Day'];

/** A text that names no zone means hours here, unless it is a day of ISO 8601, which the language reads as UTC. */
const NAMES_ZONE = /(?:Z|UTC|GMT|[+-]\d{2}:?\d{2})\s*(?:\(.*\))?$/i;
const IS_MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?$/;
const IS_DAY = /^[+-]?\d{4,6}(?:-\d{2}){0,2}$/;

/** So many milliseconds clocks there are ahead at a moment. */
function offsetsOf(Real: DateConstructor): (instant: number) => number {
  const numbers = { year: 'numeric', month: 'numeric', day: 'numeric' } as const;
  const time = { hour: 'numeric', minute: 'numeric', second: 'numeric', hourCycle: 'h23' } as const;
  const format = new Intl.DateTimeFormat('en-US', {
    ...{ timeZone: ZONE, era: 'short', ...numbers, ...time },
  });
  return (instant) => {
    if (!(instant < STEADY)) return OFFSET;
    // What a calendar of the years before Christ shows is nobody's clock.
    const whole = Math.max(Math.floor(instant / 1000) * 1000, FIRST);
    const parts: Record<string, number> = {};
    for (const { type, value } of format.formatToParts(whole)) parts[type] = Number(value);
    const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
    const wall = new Real(Real.UTC(2000, month - 1, day, hour, minute, second));
    return wall.setUTCFullYear(year, month - 1, day) - whole;
  };
}

function vietnamDate(Real: DateConstructor): DateConstructor {
  const offsetThere = Real.prototype.getTimezoneOffset;
  const offsetAt = offsetsOf(Real);
  /** The moment at which clocks show this; where they were put back, the first; where on, as before. */
  const momentOf = (wall: number): number => {
    const before = offsetAt(wall - DAY);
    const after = offsetAt(wall + DAY);
    const isBefore = before === after || offsetAt(wall - before) === before;
    return wall - (isBefore || offsetAt(wall - after) !== after ? before : after);
  };
  const instantOf = (parts: readonly unknown[]): number => {
    const [first] = parts;
    if (parts.length === 0) return Real.now();
    if (parts.length > 1) return momentOf(Real.UTC(...(parts.map(Number) as Parts)));
    if (first instanceof Real) return first.getTime();
    const value = typeof first === 'object' && first !== null ? String(first) : first;
    return typeof value === 'string' ? parse(value) : Number(value);
  };
  const parse = (text: string): number => {
    if (NAMES_ZONE.test(text) || IS_DAY.test(text)) return Real.parse(text);
    // Not through the hours of the browser's zone, where one is missing each spring.
    if (IS_MOMENT.test(text)) return momentOf(Real.parse(`${text}Z`));
    const there = Real.parse(text);
    // The zone of the browser is taken out: what is left are the hours that were written.
    return momentOf(there - offsetThere.call(new Real(there)) * MINUTE);
  };
  function VietnamDate(...parts: unknown[]): unknown {
    if (new.target === undefined) return new Here().toString();
    return Reflect.construct(Real, [instantOf(parts)], new.target);
  }
  Object.defineProperties(VietnamDate, {
    ...Object.getOwnPropertyDescriptors(Real),
    parse: { value: parse, writable: true, configurable: true },
  });
  const Here = VietnamDate as unknown as DateConstructor;
  const methods = Real.prototype as unknown as Record<string, (...args: number[]) => number>;
  const define = (name: string, value: (this: Date, ...args: number[]) => unknown): void => {
    Object.defineProperty(Real.prototype, name, { value, writable: true, configurable: true });
  };
  const shown = (date: Date): number => date.getTime() + offsetAt(date.getTime());
  for (const field of FIELDS) {
    const get = methods[`getUTC${field}`] as () => number;
    define(`get${field}`, function () {
      return get.call(new Real(shown(this)) as never);
    });
    const set = methods[`setUTC${field}`];
    if (!set) continue;
    define(`set${field}`, function (...args) {
      const shifted = new Real(shown(this));
      set.apply(shifted as never, args);
      return this.setTime(momentOf(shifted.getTime()));
    });
  }
  define('getTimezoneOffset', function () {
    return -Math.trunc(offsetAt(this.getTime()) / MINUTE);
  });
  const written = (date: Date): [day: string, time: string] => {
    const [weekday = '', day = '', month = '', year = '', time = ''] = new Real(shown(date))
      .toUTCString()
      .split(/,? /);
    const ahead = Math.trunc(offsetAt(date.getTime()) / MINUTE);
    const hours = String(Math.trunc(ahead / 60) * 100 + (ahead % 60)).padStart(4, '0');
    return [`${weekday} ${month} ${day} ${year}`, `${time} GMT+${hours} (Indochina Time)`];
  };
  const whenValid = (make: (date: Date) => string) =>
    function (this: Date): string {
      return Number.isNaN(this.getTime()) ? 'Invalid Date' : make(this);
    };
  define(
    'toString',
    whenValid((date) => written(date).join(' ')),
  );
  define(
    'toDateString',
    whenValid((date) => written(date)[0]),
  );
  define(
    'toTimeString',
    whenValid((date) => written(date)[1]),
  );
  Object.defineProperty(Real.prototype, 'constructor', { value: Here, writable: true });
  return Here;
}
