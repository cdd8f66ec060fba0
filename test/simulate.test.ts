import { describe, expect, test } from 'vitest';
import { eventsOf } from '../src/simulate/events.ts';
import { shrink } from '../src/simulate/history.ts';
import { play } from '../src/simulate/play.ts';

process.env.TZ = 'Asia/Ho_Chi_Minh';

/** Short enough for every run of the tests; `npm run simulate` plays any number. */
const SEEDS = [1, 2, 3, 4, 5, 7, 8, 9, 10, 11];

/** Whole campaigns by chance: people work while runs run, fail and are stopped. */
describe('a simulated campaign', () => {
  test.each(SEEDS)('seed %i loses nothing', (seed) => {
    const events = eventsOf(seed);
    const { told, violation } = play(seed, events);
    const shown = violation && shrink(seed, events, { told, violation });
    expect(shown && [shown.violation.message, ...shown.told, ...shown.violation.details]).toBe(
      null,
    );
  });
});
