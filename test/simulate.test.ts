import { describe, expect, test } from 'vitest';
import { eventsOf } from '../src/simulate/events.ts';
import { shrink } from '../src/simulate/history.ts';
import { play } from '../src/simulate/play.ts';

process.env.TZ = 'Asia/Ho_Chi_Minh';

/** Whole campaigns by chance: people work while runs run, fail and are stopped. */
describe('a simulated campaign', () => {
  test.each(Array.from({ length: 8 }, (_, index) => index + 1))('seed %i loses nothing', (seed) => {
    const events = eventsOf(seed);
    const { told, violation } = play(seed, events);
    const shown = violation && shrink(seed, events, { told, violation });
    expect(shown && [shown.violation.message, ...shown.told, ...shown.violation.details]).toBe(
      null,
    );
  });
});
