import { createRandom, type Random } from '../sample/random.ts';
import { ACTS, type Act } from './acts.ts';
import type { Fault } from './runs.ts';
import { OFFICERS } from './world.ts';

/** Entries of the menu that read, judge and write. */
export type Entry = 'buildSummary' | 'checkData' | 'findDuplicates';

/** What happens inside a run; `at` is the share of its calls that are over by then. */
export type Trouble =
  | { readonly kind: 'act'; readonly act: Act; readonly dice: number; readonly at: number }
  | { readonly kind: Fault; readonly at: number }
  | { readonly kind: 'lock' };

/** Something that happens; as plain data, so that a history can be told, shortened and played again. */
export type Event =
  | {
      readonly kind: 'act';
      readonly act: Act;
      readonly dice: number;
      /** Whether Google tells the add-in of the edit: it drops those that come too fast. */
      readonly isTold: boolean;
    }
  | {
      readonly kind: 'run';
      readonly entry: Entry;
      readonly user: string;
      readonly trouble: Trouble | null;
    }
  | { readonly kind: 'wait'; readonly hours: number };

/** What happens in the world of a seed. */
export function eventsOf(seed: number): Event[] {
  const random = createRandom(seed * 7919 + 1);
  const count = random.integer(6, 18);
  return [
    ...(random.chance(0.7) ? [plainRun('checkData'), plainRun('buildSummary')] : []),
    ...Array.from({ length: count }, () => someEvent(random)),
  ];
}

function plainRun(entry: Entry): Event {
  return { kind: 'run', entry, user: OFFICERS[0], trouble: null };
}

function someEvent(random: Random): Event {
  const kind = random.weighted([
    ['act', 10],
    ['run', 8],
    ['wait', 1],
  ] as const);
  if (kind === 'wait') return { kind, hours: random.pick([1, 8, 24, 24 * 40]) };
  if (kind === 'act') return { kind, ...someAct(random), isTold: random.chance(0.7) };
  const entry = random.weighted([
    ['buildSummary', 4],
    ['checkData', 3],
    ['findDuplicates', 2],
  ] as const);
  return { kind, entry, user: random.pick(OFFICERS), trouble: someTrouble(random) };
}

function someAct(random: Random): { act: Act; dice: number } {
  return { act: random.pick(ACTS), dice: random.integer(1, 2 ** 31) };
}

function someTrouble(random: Random): Trouble | null {
  const kind = random.weighted([
    ['none', 5],
    ['act', 8],
    ['throws before', 2],
    ['throws after', 2],
    ['killed', 3],
    ['lock', 0.5],
  ] as const);
  if (kind === 'none') return null;
  if (kind === 'lock') return { kind };
  if (kind === 'act') return { kind, ...someAct(random), at: random.next() };
  return { kind, at: random.next() };
}
