import { createRandom, type Random } from '../sample/random.ts';
import { ACTS, type Act } from './acts.ts';
import type { Fault } from './runs.ts';
import { OFFICERS } from './world.ts';

/** Entries of the menu that read, judge and write. */
export type Entry = 'buildSummary' | 'checkData' | 'findDuplicates' | 'checkThisTab';

/** Entries that show letters first and send them by the button of their page. */
type LetterEntry =
  | 'sendReminders'
  | 'sendThanks'
  | 'sendMistakes'
  | 'sendDeadlineReminders'
  | 'sendReport';

const LETTERS: readonly LetterEntry[] = [
  'sendReminders',
  'sendThanks',
  'sendMistakes',
  'sendDeadlineReminders',
  'sendReport',
];

/** Entries of which only what holds for all of them is examined. */
type OtherEntry =
  | 'setUp'
  | 'addUnit'
  | 'protectTabs'
  | 'unprotectTabs'
  | 'checkWorkbook'
  | 'switchAutoSummary'
  | 'switchWeeklyReminder'
  | 'switchDailyReminder'
  | 'makeClosingTabs'
  | 'trackDeliverables'
  | 'showGuide';

const OTHERS: readonly OtherEntry[] = [
  'setUp',
  'addUnit',
  'protectTabs',
  'unprotectTabs',
  'checkWorkbook',
  'switchAutoSummary',
  'switchWeeklyReminder',
  'switchDailyReminder',
  'makeClosingTabs',
  'trackDeliverables',
  'showGuide',
];

/** How whoever is asked something answers; yes unless said. */
type Says = 'yes' | 'no';

interface SomeFault {
  readonly kind: Fault;
  readonly at: number;
}

interface SomebodyElse {
  readonly kind: 'act';
  readonly act: Act;
  readonly dice: number;
  readonly at: number;
}

/** What happens inside a run; `at` is the share of its calls that are over by then. */
export type Trouble =
  | SomebodyElse
  /** Another officer runs something meanwhile. */
  | { readonly kind: 'run'; readonly entry: Entry; readonly at: number }
  | SomeFault
  | { readonly kind: 'lock' };

/** Something that happens; as plain data, so that a history can be told, shortened and played again. */
export type Event =
  | {
      readonly kind: 'act';
      readonly act: Act;
      readonly dice: number;
      /** Whether Google tells the add-in of the edit: it drops those that come too fast. */
      readonly isTold: boolean;
      /** What goes wrong, or what somebody else does, while the add-in answers the edit. */
      readonly fault?: SomeFault | SomebodyElse;
    }
  | {
      readonly kind: 'run';
      readonly entry: Entry;
      readonly user: string;
      readonly trouble: Trouble | null;
    }
  | {
      readonly kind: 'letters';
      readonly entry: LetterEntry;
      readonly user: string;
      readonly trouble: SomeFault | null;
      readonly says?: Says;
    }
  | {
      readonly kind: 'other';
      readonly entry: OtherEntry;
      readonly user: string;
      readonly says?: Says;
      readonly trouble?: SomeFault;
    }
  /** Every clock that somebody switched on strikes. */
  | { readonly kind: 'clocks' }
  | { readonly kind: 'undo'; readonly user: string; readonly says?: Says }
  /** The file is saved and opened again; another program counts the tabs anew. */
  | { readonly kind: 'reopen'; readonly isRenumbered: boolean }
  | { readonly kind: 'wait'; readonly hours: number };

/** What happens in the world of a seed. */
export function eventsOf(seed: number): Event[] {
  const random = createRandom(seed * 7919 + 1);
  const count = random.integer(6, 18);
  return [
    ...(random.chance(0.35) ? [plainRun('checkData'), plainRun('buildSummary')] : []),
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
    ['undo', 1.5],
    ['letters', 1.5],
    ['other', 1.5],
    ['clocks', 0.7],
    ['reopen', 0.7],
  ] as const);
  const user = random.pick(OFFICERS);
  if (kind === 'undo') return { kind, user: OFFICERS[0], says: someAnswer(random) };
  if (kind === 'reopen') return { kind, isRenumbered: random.chance(0.5) };
  if (kind === 'clocks') return { kind };
  if (kind === 'other') {
    const entry = random.pick(OTHERS);
    const says = someAnswer(random);
    const trouble = says === 'yes' ? someFault(random) : null;
    return { kind, entry, user, says, ...(trouble && { trouble }) };
  }
  if (kind === 'letters') {
    const entry = random.pick(LETTERS);
    return { kind, entry, user, trouble: someFault(random), says: someAnswer(random) };
  }
  if (kind === 'wait') return { kind, hours: random.pick([1, 8, 24, 24 * 40]) };
  if (kind === 'act') {
    const fault = random.chance(0.4) ? insideAnEdit(random) : null;
    return { kind, ...someAct(random), isTold: random.chance(0.7), ...(fault && { fault }) };
  }
  return { kind, entry: someEntry(random), user, trouble: someTrouble(random) };
}

function someEntry(random: Random): Entry {
  return random.weighted([
    ['buildSummary', 4],
    ['checkData', 3],
    ['findDuplicates', 2],
    ['checkThisTab', 2],
  ] as const);
}

function insideAnEdit(random: Random): SomeFault | SomebodyElse | null {
  return random.chance(0.5)
    ? someFault(random)
    : { kind: 'act', ...someAct(random), at: random.next() };
}

function someAct(random: Random): { act: Act; dice: number } {
  return { act: random.pick(ACTS), dice: random.integer(1, 2 ** 31) };
}

function someTrouble(random: Random): Trouble | null {
  const kind = random.weighted([
    ['none', 5],
    ['act', 8],
    ['run', 1.5],
    ['throws before', 2],
    ['throws after', 2],
    ['killed', 3],
    ['lock', 0.5],
  ] as const);
  if (kind === 'none') return null;
  if (kind === 'lock') return { kind };
  if (kind === 'act') return { kind, ...someAct(random), at: somewhere(random) };
  if (kind === 'run') return { kind, entry: someEntry(random), at: somewhere(random) };
  return { kind, at: somewhere(random) };
}

function someAnswer(random: Random): Says {
  return random.chance(0.15) ? 'no' : 'yes';
}

function someFault(random: Random): SomeFault | null {
  const kinds = ['throws before', 'throws after', 'killed'] as const;
  return random.chance(0.5) ? { kind: random.pick(kinds), at: somewhere(random) } : null;
}

/** More often where a run writes: in its second half. */
function somewhere(random: Random): number {
  const share = random.next();
  return random.chance(0.6) ? 0.5 + share / 2 : share;
}
