import { changeBeside, type HostOptions } from '../host/context.ts';
import { doAct } from './acts.ts';
import type { Trouble } from './events.ts';
import type { AtRisk, Done } from './places.ts';
import type { World } from './world.ts';

/** By which calls a run sees what stands in cells, and by which it writes there. */
const CALLS: { readonly [Each in AtRisk['aspect']]: readonly [look: RegExp, write: RegExp] } = {
  values: [/^Range\.getValues$/, /^Range\.set(Value|Values|RichTextValues)$/],
  notes: [/^Range\.getNotes$/, /^RangeList\.setNote$/],
  fills: [/^Range\.getBackgrounds$/, /^RangeList\.setBackground$/],
};

/** Somebody acts before a call of a run. */
export function actingBeside(world: World, { act, dice }: Trouble & { kind: 'act' }, call: number) {
  let done: Done | null = null;
  let isUnseen: boolean | null = null;
  const beforeCall: HostOptions['beforeCall'] = ({ number, method, tab }) => {
    if (number === call) done = doAct(world, act, dice, true);
    const risk = done?.atRisk;
    if (!risk || isUnseen !== null || risk.tab !== tab) return null;
    const [look, write] = CALLS[risk.aspect];
    if (look.test(method)) isUnseen = false;
    else if (write.test(method)) isUnseen = true;
    return null;
  };
  return {
    options: { beforeCall },
    words: () => done?.words ?? 'does nothing',
    /** Gives up what the run wrote over without having seen it. */
    giveUp: () => {
      if (isUnseen) done?.atRisk?.giveUp();
    },
  };
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
