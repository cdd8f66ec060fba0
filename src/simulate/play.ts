import { doAct } from './acts.ts';
import { goOn, isolated } from './apart.ts';
import type { Event, Trouble } from './events.ts';
import { checkHealth } from './health.ts';
import {
  checkFigures,
  checkKept,
  checkSentences,
  forgetGonePairs,
  mustHold,
  Violation,
} from './invariants.ts';
import { sendLetters } from './letters.ts';
import { reopen, runOther, strike, undo } from './others.ts';
import { differences, pictureOf } from './picture.ts';
import type { Done } from './places.ts';
import { failing, isMadeByUs, meanwhile, type Ran, ran, sceneOf, type Tell } from './runs.ts';
import { DISTRICT, makeWorld, type World } from './world.ts';

/** How a history went: what happened, in words, and what did not hold at its last event. */
export interface Played {
  readonly told: readonly string[];
  readonly violation: Violation | null;
}

/**
 * Lets things happen one after the other in the world of a seed, until something does not hold.
 *
 * @param code another bundle than the one that is pushed
 */
export function play(seed: number, events: readonly Event[], code: string | null = null): Played {
  const world = makeWorld(seed, code);
  const told: string[] = [];
  try {
    for (const event of events) happen(world, event, (words) => told.push(words));
    return { told, violation: null };
  } catch (error) {
    if (error instanceof Violation) return { told, violation: error };
    throw error;
  }
}

function happen(world: World, event: Event, tell: Tell): void {
  switch (event.kind) {
    case 'wait':
      world.now += event.hours * 3_600_000;
      tell(`${event.hours} hours go by`);
      break;
    case 'act':
      actAlone(world, event, tell);
      break;
    case 'run':
      run(world, event, tell);
      break;
    case 'undo':
      undo(world, event, tell);
      break;
    case 'letters':
      sendLetters(world, event, tell);
      break;
    case 'clocks':
      strike(world, tell);
      break;
    case 'other':
      runOther(world, event, tell);
      break;
    case 'reopen':
      reopen(world, event, tell);
      break;
  }
}

type ActEvent = Event & { kind: 'act' };

/** A person does something while nothing runs; of an edit the add-in is told. */
function actAlone(world: World, event: ActEvent, tell: Tell): void {
  const done = doAct(world, event.act, event.dice);
  if (!done) return;
  tell(`somebody ${done.words}`);
  goOn(world, event, done);
  checkKept(world);
  const { place } = done;
  if (place && done.isTyped && event.isTold) answerEdit(world, event, place, tell);
}

/** The add-in answers an edit; where it fails or is stopped, the next run mends what it left. */
function answerEdit(
  world: World,
  { fault }: ActEvent,
  { tab: sheet, range }: NonNullable<Done['place']>,
  tell: Tell,
): void {
  const calls = world.calls.get('onEdit') ?? USUAL_CALLS_OF_EDIT;
  const call = 1 + Math.floor((fault?.at ?? 0) * calls);
  tell(`  and onEdit runs on ${range}${fault ? `, which at call ${call} ${fault.kind}` : ''}`);
  const seen = ran(
    sceneOf(world, DISTRICT),
    (host) => host.runSimpleTrigger('onEdit', { sheet, range }),
    fault && failing(fault.kind, call),
  );
  if (!fault) world.calls.set('onEdit', seen.counts.total);
  checkSentences(seen, seen.error !== null && isMadeByUs(seen.error));
  checkKept(world);
}

/** So many calls takes an edit of which nothing is known yet. */
const USUAL_CALLS_OF_EDIT = 20;

type RunEvent = Event & { kind: 'run' };

function run(world: World, event: RunEvent, tell: Tell): void {
  const { trouble } = event;
  world.last = null;
  if (event.entry === 'checkThisTab') openSomeTab(world);
  if (trouble === null) {
    tell(`${event.user} runs ${event.entry}`);
    click(world, event);
  } else if (trouble.kind === 'lock') runLocked(world, event, tell);
  else if (trouble.kind === 'act') runBeside(world, event, trouble, tell);
  else runWithFault(world, event, trouble, tell);
}

/** The tab in front, of which a district user asks. */
function openSomeTab({ workbook, units, now }: World): void {
  const tab = units[Math.floor(now / 3_600_000) % Math.max(1, units.length)];
  if (!tab || workbook.hostState === '') return;
  const state = { ...(JSON.parse(workbook.hostState) as object), activeSheetId: tab.id };
  workbook.hostState = JSON.stringify(state);
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
  const isChanged = differences(before, pictureOf(world.workbook)).length > 0;
  world.last = isChanged ? { user: event.user, apart, touched: new Set() } : null;
  if (event.entry !== 'buildSummary') forgetGonePairs(world);
  checkFigures(world, event.entry);
  checkSteady(world, event);
}

function checkSteady(world: World, event: RunEvent): void {
  const before = pictureOf(world.workbook);
  const again = runOnce(world, event);
  checkSentences(again);
  mustHold('steady', differences(before, pictureOf(world.workbook)));
}

function runOnce(world: World, { entry, user }: RunEvent): Ran {
  const seen = ran(sceneOf(world, user), (host) => host.run(entry));
  world.calls.set(entry, seen.counts.total);
  return seen;
}

function runLocked(world: World, event: RunEvent, tell: Tell): void {
  tell(`${event.user} runs ${event.entry} while somebody else's run holds the lock`);
  const before = pictureOf(world.workbook);
  const seen = ran(sceneOf(world, event.user), (host) => host.run(event.entry), {
    isLockedByOthers: true,
  });
  checkSentences(seen);
  mustHold('refusal', differences(before, pictureOf(world.workbook)));
}

/** Another person does something inside a run. */
function runBeside(
  world: World,
  event: RunEvent,
  trouble: Trouble & { kind: 'act' },
  tell: Tell,
): void {
  const calls = world.calls.get(event.entry) ?? USUAL_CALLS;
  const call = 1 + Math.floor(trouble.at * calls);
  const words: string[] = [];
  const act = (): void => {
    const done = doAct(world, trouble.act, trouble.dice);
    if (done) words.push(done.words);
  };
  const seen = ran(
    sceneOf(world, event.user),
    (host) => host.run(event.entry),
    meanwhile(call, act),
  );
  const beside = words[0] ?? 'does nothing';
  tell(`${event.user} runs ${event.entry}; before its call ${call} somebody ${beside}`);
  checkSentences(seen);
  checkKept(world);
  runOnce(world, event);
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
  trouble: Exclude<Trouble, { kind: 'act' | 'lock' }>,
  tell: Tell,
): void {
  const twin = isolated(world);
  const calm = runOnce(twin, event);
  checkSentences(calm);
  const wanted = pictureOf(twin.workbook);
  const call = 1 + Math.floor(trouble.at * calm.counts.total);
  tell(`${event.user} runs ${event.entry}, which at call ${call} ${trouble.kind}`);
  const seen = ran(
    sceneOf(world, event.user),
    (host) => host.run(event.entry),
    failing(trouble.kind, call),
  );
  checkSentences(seen, seen.error !== null && isMadeByUs(seen.error));
  checkKept(world);
  if (trouble.kind === 'killed') checkHealth(world, twin, event);
  tell(`  and once or twice more`);
  for (let again = 1; ; again += 1) {
    checkSentences(runOnce(world, event));
    checkKept(world);
    const left = differences(wanted, pictureOf(world.workbook));
    if (left.length === 0) break;
    if (again === 2) mustHold('mended', left);
  }
  if (calm.outcome === 'done') checkFigures(world, event.entry);
}
