import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { buildCode } from '../build.mjs';
import { type Entry, type Event, eventsOf, type Trouble } from '../src/simulate/events.ts';
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
  {
    what: 'a stop leaves fills of the column beside it where “Kiểm tra” was to stand',
    seed: 59,
    events: [clicked('buildSummary', 1, { kind: 'killed', at: 0.3238023519515991 })],
  },
  {
    what: 'a tab that is deleted while a run reads it ends the run in English',
    seed: 102,
    events: [
      clicked('buildSummary', 0, {
        kind: 'act',
        act: 'deletes the tab',
        dice: 267376536,
        at: 0.322733067907393,
      }),
    ],
  },
  {
    what: 'the health check takes a tab that got the number of a deleted one for the unit’s',
    seed: 350,
    events: [
      clicked('buildSummary'),
      { kind: 'act', act: 'deletes the tab', dice: 1967176731, isTold: true },
      { kind: 'reopen', isRenumbered: true },
      clicked('checkData', 0, { kind: 'killed', at: 0.3138462391216308 }),
    ],
  },
  {
    what: 'the health check heads an empty column “Kiểm tra” that was taken back',
    seed: 74,
    events: [
      clicked('buildSummary'),
      clicked('buildSummary', 0, {
        kind: 'act',
        act: 'deletes a column',
        dice: 1955869562,
        at: 0.3777776544447988,
      }),
      { kind: 'undo', user: OFFICERS[0], says: 'yes' },
      clicked('checkData', 0, { kind: 'killed', at: 0.2435605835635215 }),
    ],
  },
  {
    what: 'taking back leaves a reason that was typed since beside another finding',
    seed: 56,
    events: [
      clicked('checkData'),
      clicked('checkThisTab', 0, {
        kind: 'act',
        act: 'pastes a row again',
        dice: 1485019696,
        at: 0.6465904904762283,
      }),
      clicked('checkData', 0, {
        kind: 'act',
        act: 'accepts',
        dice: 2001315531,
        at: 0.6735105959232897,
      }),
      { kind: 'act', act: 'accepts', dice: 2132710869, isTold: false },
      { kind: 'undo', user: OFFICERS[0], says: 'yes' },
    ],
  },
  {
    what: 'words in “Kiểm tra” stand in a column without a head once it was taken back',
    seed: 1057,
    events: [
      clicked('checkData'),
      { kind: 'act', act: 'writes in Kiểm tra', dice: 224494500, isTold: true },
      { kind: 'undo', user: OFFICERS[0], says: 'yes' },
      clicked('checkData', 1),
    ],
  },
  {
    what: 'taking back takes a fill along that somebody gave a cell of the new “Kiểm tra”',
    seed: 1088,
    events: [
      clicked('buildSummary'),
      clicked('findDuplicates', 1),
      clicked('checkData', 0, {
        kind: 'act',
        act: 'colours a cell',
        dice: 1783979424,
        at: 0.774677668698132,
      }),
      { kind: 'undo', user: OFFICERS[0], says: 'yes' },
    ],
  },
  {
    what: 'a list whose head moved for one more unit is never dressed after a stop',
    seed: 4101,
    events: [
      clicked('checkData'),
      {
        kind: 'other',
        entry: 'addUnit',
        user: OFFICERS[0],
        says: 'yes',
        trouble: { kind: 'killed', at: 0.7148727003950626 },
      },
      clicked('buildSummary', 0, { kind: 'killed', at: 0.8882164981914684 }),
    ],
  },
  {
    what: 'taking back leaves a finding in two rows of a list that another run renewed since',
    seed: 4734,
    events: [
      clicked('checkData'),
      clicked('buildSummary'),
      { kind: 'act', act: 'deletes a row', dice: 55967805, isTold: true },
      clicked('buildSummary'),
      clicked('checkData', 1),
      { kind: 'act', act: 'accepts', dice: 88316874, isTold: false },
      { kind: 'undo', user: OFFICERS[0], says: 'yes' },
      clicked('buildSummary', 1),
    ],
  },
  {
    what: 'taking back covers a fill that somebody gave a marked cell before another run marked it again',
    seed: 20577,
    events: [
      clicked('buildSummary'),
      {
        kind: 'act',
        act: 'colours a cell',
        dice: 701752167,
        isTold: true,
        fault: { kind: 'act', act: 'accepts', dice: 1545786296, at: 0.10889213043265045 },
      },
      clicked('checkData', 1),
      { kind: 'undo', user: OFFICERS[0], says: 'yes' },
    ],
  },
  {
    what: 'taking back leaves the looks of the head where a list had it with a unit less',
    seed: 20596,
    events: [
      clicked('checkData'),
      clicked('buildSummary'),
      { kind: 'act', act: 'deletes the tab', dice: 513899165, isTold: true },
      clicked('buildSummary'),
      { kind: 'undo', user: OFFICERS[0], says: 'yes' },
    ],
  },
  {
    what: 'a tab that is deleted while a run asks the tabs for their names ends it in English',
    seed: 30000,
    events: [
      clicked('checkData', 1, {
        kind: 'act',
        act: 'deletes the tab',
        dice: 448479117,
        at: 0.08777214563451707,
      }),
    ],
  },
  {
    what: 'a tab that is deleted while a run asks the tabs what they hold ends it in English',
    seed: 300051,
    events: [
      clicked('buildSummary'),
      clicked('checkThisTab', 0, {
        kind: 'act',
        act: 'deletes the tab',
        dice: 1864598060,
        at: 0.2921905347611755,
      }),
    ],
  },
  {
    what: 'a tab that is deleted while an edit of it is answered ends that in English',
    seed: 610686,
    events: [
      clicked('checkData', 1),
      {
        kind: 'act',
        act: 'adds a row',
        dice: 1473931194,
        isTold: true,
        fault: { kind: 'act', act: 'deletes the tab', dice: 860877740, at: 0.6672038659453392 },
      },
    ],
  },
  {
    what: 'links of a list come back that name a tab as no run remembers it',
    seed: 610373,
    events: [
      clicked('checkData', 0, { kind: 'killed', at: 0.8003701453562826 }),
      { kind: 'undo', user: OFFICERS[0], says: 'yes' },
      { kind: 'act', act: 'renames the tab', dice: 1627422926, isTold: true },
      clicked('buildSummary'),
      { kind: 'undo', user: OFFICERS[0], says: 'yes' },
    ],
  },
];

function clicked(entry: Entry, officer: 0 | 1 = 0, trouble: Trouble | null = null): Event {
  return { kind: 'run', entry, user: OFFICERS[officer], trouble };
}

/** Faults that the add-in might have, each as one change to its text. */
const PLANTED = [
  {
    what: 'people’s column is written whole, without their words',
    file: 'tabs/unit/checks.ts',
    sound: 'texts[index] = words;',
    wrong: '',
    from: 4,
  },
  {
    what: 'nobody looks again before and after the writes',
    file: 'google/sheet/footings.ts',
    sound: 'return seen.every(',
    wrong: 'return true || seen.every(',
    from: 135,
  },
] as const;

/** So many seeds are enough for each, from the one that is named: 4 and 137 were the first that told. */
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
