/** The zone of the manifest, under the name that `Intl` gives it here. */
export const ZONE = new Intl.DateTimeFormat('en-US', {
  timeZone: 'Asia/Ho_Chi_Minh',
}).resolvedOptions().timeZone;

const OFFSET = 7 * 3_600_000;

/**
 * Makes `Date` tell the hours of Vietnam, wherever the browser is: workbooks hold clock times, and the
 * add-in reads them by the zone of its manifest. Since 1975 that is seven hours, winter and summer.
 */
export function liveInVietnam(): void {
  if (new Intl.DateTimeFormat().resolvedOptions().timeZone === ZONE) return;
  globalThis.Date = vietnamDate(Date);
}

type Parts = [year: number, month: number, ...rest: number[]];

const FIELDS = ['FullYear', 'Month', 'Date', 'Hours', 'Minutes', 'Seconds', 'Milliseconds', 'Day'];

/** A text that names no zone means hours here, unless it is a day of ISO 8601, which the language reads as UTC. */
const NAMES_ZONE = /(?:Z|UTC|GMT|[+-]\d{2}:?\d{2})\s*(?:\(.*\))?$/i;
const IS_MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?$/;
const IS_DAY = /^[+-]?\d{4,6}(?:-\d{2}){0,2}$/;

function vietnamDate(Real: DateConstructor): DateConstructor {
  const offsetThere = Real.prototype.getTimezoneOffset;
  const instantOf = (parts: readonly unknown[]): number => {
    const [first] = parts;
    if (parts.length === 0) return Real.now();
    if (parts.length > 1) return Real.UTC(...(parts.map(Number) as Parts)) - OFFSET;
    if (first instanceof Real) return first.getTime();
    const value = typeof first === 'object' && first !== null ? String(first) : first;
    return typeof value === 'string' ? parse(value) : Number(value);
  };
  const parse = (text: string): number => {
    if (NAMES_ZONE.test(text) || IS_DAY.test(text)) return Real.parse(text);
    // Not through the hours of the browser's zone, where one is missing each spring.
    if (IS_MOMENT.test(text)) return Real.parse(`${text}Z`) - OFFSET;
    const there = Real.parse(text);
    // The zone of the browser is taken out: what is left are the hours that were written.
    return there - offsetThere.call(new Real(there)) * 60_000 - OFFSET;
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
  for (const field of FIELDS) {
    const get = methods[`getUTC${field}`] as () => number;
    define(`get${field}`, function () {
      return get.call(new Real(this.getTime() + OFFSET) as never);
    });
    const set = methods[`setUTC${field}`];
    if (!set) continue;
    define(`set${field}`, function (...args) {
      const shifted = new Real(this.getTime() + OFFSET);
      set.apply(shifted as never, args);
      return this.setTime(shifted.getTime() - OFFSET);
    });
  }
  define('getTimezoneOffset', () => -OFFSET / 60_000);
  const written = (date: Date): [day: string, time: string] => {
    const [weekday = '', day = '', month = '', year = '', time = ''] = new Real(
      date.getTime() + OFFSET,
    )
      .toUTCString()
      .split(/,? /);
    return [`${weekday} ${month} ${day} ${year}`, `${time} GMT+0700 (Indochina Time)`];
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
