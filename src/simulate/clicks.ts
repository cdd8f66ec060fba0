import type { HostOptions } from '../host/context.ts';
import { isolated } from './apart.ts';
import { actingBeside, inFront } from './beside.ts';
import type { Event, Trouble } from './events.ts';
import { checkHealth } from './health.ts';
import {
  checkFigures,
  checkKept,
  checkSentences,
  forgetGonePairs,
  mustHold,
} from './invariants.ts';
import { differences, pictureOf } from './picture.ts';
import { failing, isMadeByUs, meanwhile, type Ran, ran, sceneOf, type Tell } from './runs.ts';
import { mayEdit } from './tabs.ts';
import { OFFICERS, type World } from './world.ts';

type RunEvent = Event & { kind: 'run' };

/** An entry of the menu runs, undisturbed or not. */
export function run(world: World, event: RunEvent, tell: Tell): void {
  const { trouble } = event;
  world.last = null;
  if (trouble === null) {
    tell(`${event.user} runs ${event.entry}`);
    click(world, event);
  } else if (trouble.kind === 'run') runTogether(world, event, trouble, tell);
  else if (trouble.kind === 'lock') runLocked(world, event, tell);
  else if (trouble.kind === 'act') runBeside(world, event, trouble, tell);
  else runWithFault(world, event, trouble, tell);
}

/** Lets an entry run; whoever asks about one tab goes to it first. */
function runEntry(
  world: World,
  { entry, user }: RunEvent,
  options: Partial<HostOptions> = {},
): Ran {
  const openTab = entry === 'checkThisTab' ? someTab(world) : undefined;
  return ran(sceneOf(world, user), (host) => host.run(entry), { openTab, ...options });
}

function someTab({ workbook, units, now }: World): string | undefined {
  const tab = units[Math.floor(now / 3_600_000) % Math.max(1, units.length)];
  return workbook.sheets.find(({ id }) => id === tab?.id)?.name;
}

/** An undisturbed run, and the same once more. */
function click(world: World, event: RunEvent): void {
  const apart = isolated(world);
  const before = pictureOf(world.workbook);
  const first = runOnce(world, event);
  checkSentences(first);
  checkKept(world);
  if (first.outcome !== 'done') {
    mustHold('refusal', differences(before, pictureOf(world.workbook)));
    return;
  }
  const after = pictureOf(world.workbook);
  // A run that only remembers something keeps the journal of the one before.
  const isChanged = differences(before, after).some((each) => !each.startsWith('property '));
  world.last = isChanged
    ? { user: event.user, apart, touched: new Set(), copies: new Set() }
    : null;
  if (event.entry !== 'buildSummary') forgetGonePairs(world);
  checkFigures(world, event);
  checkSentences(runOnce(world, event));
  mustHold('steady', differences(after, pictureOf(world.workbook)));
}

function runOnce(world: World, event: RunEvent): Ran {
  const seen = runEntry(world, event);
  world.calls.set(event.entry, seen.counts.total);
  return seen;
}

function runLocked(world: World, event: RunEvent, tell: Tell): void {
  tell(`${event.user} runs ${event.entry} while somebody else's run holds the lock`);
  const before = pictureOf(world.workbook);
  const seen = runEntry(world, event, { isLockedByOthers: true });
  checkSentences(seen);
  // Whoever is no officer where rights are set leaves a request for the form, which needs no lock.
  const isRequest = event.entry === 'buildSummary' && !mayEdit(world.workbook, 'units', event.user);
  mustHold(
    'refusal',
    differences(before, pictureOf(world.workbook)).filter(
      (each) => !isRequest || !each.startsWith(`“${REQUESTS}”`),
    ),
  );
}

const REQUESTS = 'Yêu cầu';

/** Another person does something inside a run. */
function runBeside(
  world: World,
  event: RunEvent,
  trouble: Trouble & { kind: 'act' },
  tell: Tell,
): void {
  const calls = world.calls.get(event.entry) ?? USUAL_CALLS;
  const call = 1 + Math.floor(trouble.at * calls);
  const beside = actingBeside(world, trouble, call);
  const seen = runEntry(world, event, beside.options);
  tell(`${event.user} runs ${event.entry}; before its call ${call} somebody ${beside.words()}`);
  beside.giveUp();
  checkSentences(seen);
  checkKept(world);
  runOnce(world, event);
  checkKept(world);
  tell(`  and twice more`);
  click(world, event);
}

/** Another officer's run from its beginning to its end between two calls of this one. */
function runTogether(
  world: World,
  event: RunEvent,
  trouble: Trouble & { kind: 'run' },
  tell: Tell,
): void {
  const calls = world.calls.get(event.entry) ?? USUAL_CALLS;
  const call = 1 + Math.floor(trouble.at * calls);
  const user = OFFICERS.find((each) => each !== event.user) ?? OFFICERS[0];
  const other: RunEvent = { ...event, entry: trouble.entry, user, trouble: null };
  const inside: { readonly ran: Ran; readonly changed: readonly string[] }[] = [];
  const act = (): void => {
    // Which tab is open is each user's own.
    const open = inFront(world);
    const before = pictureOf(world.workbook);
    const ran = runEntry(world, other);
    inFront(world, open);
    inside.push({ ran, changed: differences(before, pictureOf(world.workbook)) });
  };
  const seen = runEntry(world, event, meanwhile(call, act));
  const came = inside[0]?.ran.outcome ?? 'nothing';
  tell(
    `${event.user} runs ${event.entry}; before its call ${call} ${user} runs ${other.entry}: ${came}`,
  );
  for (const { ran, changed } of inside) {
    checkSentences(ran);
    if (ran.outcome !== 'done') mustHold('refusal', changed);
  }
  checkSentences(seen);
  checkKept(world);
  runOnce(world, event);
  runOnce(world, other);
  checkKept(world);
  tell(`  and twice more`);
  click(world, event);
}

/** So many calls take a run of which nothing is known yet. */
const USUAL_CALLS = 100;

/** A run that fails or is stopped, mended by one or two more. */
function runWithFault(
  world: World,
  event: RunEvent,
  trouble: Exclude<Trouble, { kind: 'act' | 'run' | 'lock' }>,
  tell: Tell,
): void {
  const twin = isolated(world);
  const calm = runOnce(twin, event);
  checkSentences(calm);
  const wanted = pictureOf(twin.workbook);
  const call = 1 + Math.floor(trouble.at * calm.counts.total);
  tell(`${event.user} runs ${event.entry}, which at call ${call} ${trouble.kind}`);
  const seen = runEntry(world, event, failing(trouble.kind, call));
  checkSentences(seen, seen.error !== null && isMadeByUs(seen.error));
  checkKept(world);
  if (trouble.kind === 'killed') {
    checkHealth(world, twin, event.user, (apart) => checkSentences(runEntry(apart, event)));
  }
  tell(`  and once or twice more`);
  for (let again = 1; ; again += 1) {
    checkSentences(runOnce(world, event));
    checkKept(world);
    const left = differences(wanted, pictureOf(world.workbook));
    if (left.length === 0) break;
    if (again === 2) mustHold('mended', left);
  }
  if (calm.outcome === 'done') checkFigures(world, event);
}
