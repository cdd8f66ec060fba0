import { keyOf } from '../workbook/stored.ts';
import { doAct } from './acts.ts';
import { goOn } from './apart.ts';
import { actingBeside } from './beside.ts';
import type { Event } from './events.ts';
import { checkKept, checkSentences } from './invariants.ts';
import type { Done } from './places.ts';
import { failing, isMadeByUs, ran, sceneOf, type Tell } from './runs.ts';
import { DISTRICT, type World } from './world.ts';

type ActEvent = Event & { kind: 'act' };

/** A person does something while nothing runs; of an edit the add-in is told. */
export function actAlone(world: World, event: ActEvent, tell: Tell): void {
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
  const beside = fault?.kind === 'act' ? actingBeside(world, fault, call) : null;
  const failure = fault && fault.kind !== 'act' ? failing(fault.kind, call) : {};
  const seen = ran(
    sceneOf(world, DISTRICT),
    (host) => host.runSimpleTrigger('onEdit', { sheet, range }),
    beside?.options ?? failure,
  );
  const within = beside ? `before its call ${call} somebody ${beside.words()}` : fault?.kind;
  tell(`  and onEdit runs on ${range}${within ? `; ${within}` : ''}`);
  beside?.giveUp();
  // The world without the run knows nothing of what happens inside an edit, nor what it remembers of the tab.
  if (beside) world.last = null;
  const edited = world.workbook.sheets.find(({ name }) => name === sheet);
  if (edited) world.last?.touched.add(`property ${keyOf('table', String(edited.id))}`);
  if (!fault) world.calls.set('onEdit', seen.counts.total);
  checkSentences(seen, seen.error !== null && isMadeByUs(seen.error));
  checkKept(world);
}

/** So many calls takes an edit of which nothing is known yet. */
const USUAL_CALLS_OF_EDIT = 20;
