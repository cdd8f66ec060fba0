import { run } from './clicks.ts';
import { strike } from './clocks.ts';
import { actAlone } from './edits.ts';
import type { Event } from './events.ts';
import { Violation } from './invariants.ts';
import { sendLetters } from './letters.ts';
import { reopen, runOther, undo } from './others.ts';
import type { Tell } from './runs.ts';
import { makeWorld, type World } from './world.ts';

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
