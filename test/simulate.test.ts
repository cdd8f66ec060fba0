import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { buildCode } from '../build.mjs';
import { type Event, eventsOf } from '../src/simulate/events.ts';
import { shrink } from '../src/simulate/history.ts';
import { play } from '../src/simulate/play.ts';
import { OFFICERS } from '../src/simulate/world.ts';

/** Short enough for every run of the tests; `npm run simulate` plays any number. */
const SEEDS = [1, 2, 3, 4, 5, 7, 8, 9, 10, 11];

/** What once failed, as short as it could be made, by the seed of its world. */
const PAST: readonly {
  readonly what: string;
  readonly seed: number;
  readonly events: readonly Event[];
}[] = [
  {
    what: 'each empty cell of a row with nothing but a date is marked for one finding',
    seed: 113,
    events: [
      { kind: 'act', act: 'inserts a row', dice: 1695092680, isTold: false },
      { kind: 'act', act: 'types a cell', dice: 1335500452, isTold: true },
      { kind: 'run', entry: 'checkData', user: OFFICERS[1], trouble: null },
    ],
  },
];

/** Faults that the add-in might have, each as one change to its text. */
const PLANTED = [
  {
    what: 'people’s column is written whole, without their words',
    file: 'tabs/unit/checks.ts',
    sound: 'texts[index] = words;',
    wrong: '',
    from: 8,
  },
  {
    what: 'nobody looks again before and after the writes',
    file: 'google/sheet/footings.ts',
    sound: 'return seen.every(',
    wrong: 'return true || seen.every(',
    from: 29,
  },
] as const;

/** So many seeds are enough for each, from the one that is named: 9 and 30 were the first that told. */
const ENOUGH = 4;

/** The bundle with a fault planted. */
function withFault({ file, sound, wrong }: (typeof PLANTED)[number]): Promise<string> {
  return buildCode(undefined, [
    {
      name: 'a planted fault',
      setup: ({ onLoad }) => {
        onLoad({ filter: new RegExp(`/src/${file}$`) }, async ({ path }) => {
          const text = await readFile(path, 'utf8');
          expect(text).toContain(sound);
          return { contents: text.replace(sound, wrong), loader: 'ts' };
        });
      },
    },
  ]);
}

/** What the first seed that finds something finds. */
function firstFound(from: number, code: string): string | null {
  for (let seed = from; seed < from + ENOUGH; seed += 1) {
    const { violation } = play(seed, eventsOf(seed), code);
    if (violation) return violation.invariant;
  }
  return null;
}

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

  test.each(PAST)('$what', ({ seed, events }) => {
    const { told, violation } = play(seed, events);
    expect(told).not.toEqual([]);
    expect(violation?.details ?? []).toEqual([]);
  });

  test.each(PLANTED)('finds that $what', async (fault) => {
    expect(firstFound(fault.from, await withFault(fault))).toBe('kept');
  });
});
