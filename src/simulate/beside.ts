import { changeBeside } from '../host/context.ts';
import { doAct } from './acts.ts';
import type { Trouble } from './events.ts';
import { meanwhile } from './runs.ts';
import type { World } from './world.ts';

/** Somebody acts before a call of a run. */
export function actingBeside(world: World, { act, dice }: Trouble & { kind: 'act' }, call: number) {
  let words = 'does nothing';
  const options = meanwhile(call, () => {
    const done = doAct(world, act, dice);
    if (done) words = done.words;
  });
  return { options, words: () => words };
}

/** The number of the tab that is open, which may be set. */
export function inFront({ workbook }: World, wanted?: number | null): number | null {
  let found: number | null = null;
  changeBeside(workbook, (state) => {
    if (wanted !== undefined) state.activeSheetId = wanted;
    found = state.activeSheetId;
  });
  return found;
}
