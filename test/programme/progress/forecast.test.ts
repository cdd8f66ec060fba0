import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type DayCount,
  forecastOf,
  neededPerWeek,
} from '../../../src/programme/progress/forecast.ts';
import { addDays, daysBetween } from '../../../src/workbook/moment.ts';
import { OFFICIAL, PHASES } from '../../lai-chau.ts';

const OPENED = '2022-06-01';
const AS_OF = OFFICIAL.asOf;

/** As evenly as whole numbers allow, up to the day of the report. */
function evenly(rows: number, from: string, to: string): DayCount[] {
  const days = daysBetween(from, to);
  return Array.from({ length: days }, (_, index): DayCount => {
    const count = Math.floor((rows * (index + 1)) / days) - Math.floor((rows * index) / days);
    return [addDays(from, index + 1), count];
  });
}

/** The programme's own figures: 2,152 on 10/11/2022, of which 377 in the second phase. */
const OWN = forecastOf(evenly(377, OPENED, AS_OF), 2152, PHASES, AS_OF);

describe('the forecast, on the programme’s own figures', () => {
  test('says 2,764 for 31/7/2023, where 2,779 were reported, within its band', () => {
    const to31July = PHASES.map((phase) => ({ ...phase, closesBefore: '2023-08-01T00:00:00' }));
    const forecast = forecastOf(evenly(377, OPENED, AS_OF), 2152, to31July, AS_OF);
    expect(forecast?.end).toBe('2023-07-31');
    expect(Math.round(forecast?.atEnd.middle ?? 0)).toBe(2764);
    expect(forecast?.atEnd.low).toBeLessThan(2779);
    expect(forecast?.atEnd.high).toBeGreaterThan(2779);
  });

  test('misses the day of 2,300 by a month, so that a day is told as a wide range only', () => {
    const truth = '2022-12-09';
    const { from, to } = OWN?.meets(2300) ?? { from: null, to: null };
    expect(daysBetween(truth, from ?? '')).toBeGreaterThan(20);
    expect(daysBetween(from ?? '', to ?? '')).toBeGreaterThan(10);
  });
});

describe('a forecast', () => {
  test('begins with what stands, grows, and is as wide as it is far', () => {
    const points = OWN?.points ?? [];
    expect(points[0]).toMatchObject({ day: AS_OF, middle: 2152, low: 2152, high: 2152 });
    expect(points.at(-1)?.day).toBe('2023-09-01');
    points.slice(1).forEach(({ low, middle, high }, index) => {
      const before = points[index];
      expect(middle).toBeGreaterThan(before?.middle ?? 0);
      expect(high - low).toBeGreaterThan((before?.high ?? 0) - (before?.low ?? 0));
    });
  });

  test.each([
    ['within two weeks of the opening', '2022-06-12', 40],
    ['of four rows', AS_OF, 4],
    ['after the last phase', '2023-09-02', 377],
    ['before the first', '2022-01-01', 0],
  ])('there is none %s', (_, asOf, rows) => {
    const counts = rows === 0 ? [] : evenly(rows, OPENED, asOf);
    expect(forecastOf(counts, rows, PHASES, asOf)).toBeNull();
  });

  test('a pace that broke off widens the band to both paces', () => {
    const asleep = evenly(377, OPENED, '2022-10-01');
    const forecast = forecastOf(asleep, 2152, PHASES, AS_OF);
    expect(forecast?.atEnd.low).toBe(2152);
    expect(forecast?.atEnd.middle).toBeGreaterThan(2700);
  });

  test('never says less than what stands, nor a band that leaves out its line', () => {
    const some = fc.array(
      fc.tuple(fc.integer({ min: 0, max: 161 }), fc.integer({ min: 0, max: 9 })),
    );
    fc.assert(
      fc.property(some, (drawn) => {
        const counts = drawn.map(([ago, count]): DayCount => [addDays(AS_OF, -ago), count]);
        const forecast = forecastOf(counts, 100, PHASES, AS_OF);
        for (const { low, middle, high } of forecast?.points ?? []) {
          expect(low).toBeGreaterThanOrEqual(100);
          expect(low).toBeLessThanOrEqual(middle);
          expect(middle).toBeLessThanOrEqual(high);
        }
      }),
    );
  });

  test('its band holds the end of at least 75 in 100 campaigns that bring batches', () => {
    const random = generator(20221110);
    const end = '2023-09-01';
    const held = Array.from({ length: 1000 }, () => {
      const rate = 0.05 + 0.4 * random();
      const batches = (from: string, to: string): DayCount[] =>
        Array.from({ length: daysBetween(from, to) }, (_, index): DayCount => {
          const isDay = random() < rate;
          return [addDays(from, index + 1), isDay ? 1 + Math.floor(random() * 9) : 0];
        });
      const total = (counts: readonly DayCount[]) => counts.reduce((sum, [, n]) => sum + n, 0);
      const before = batches(OPENED, AS_OF);
      const truth = total(before) + total(batches(AS_OF, end));
      const atEnd = forecastOf(before, total(before), PHASES, AS_OF)?.atEnd;
      return atEnd !== undefined && atEnd.low <= truth && truth <= atEnd.high;
    });
    expect(held.filter((each) => each).length).toBeGreaterThanOrEqual(750);
  });
});

test.each([
  ['nothing is missing', 0, AS_OF, null],
  ['the programme is over', 12, '2023-09-01', null],
  ['148 in 295 days', 148, AS_OF, 4],
  ['all of it within the last three days', 9, '2023-08-29', 9],
])('needed a week where %s', (_, missing, day, needed) => {
  expect(neededPerWeek(missing, PHASES, day)).toBe(needed);
});

/** A small repeatable source of chance. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
