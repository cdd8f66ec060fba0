import type { ScriptError } from '../host/context.ts';
import type { TriggerState } from '../host/state.ts';
import { checkKept, checkSentences } from './invariants.ts';
import { checkLetters } from './outbox.ts';
import { ran, sceneOf, type Tell } from './runs.ts';
import type { World } from './world.ts';

/** Every clock strikes, in the name of whoever switched it on. */
export function strike(world: World, tell: Tell): void {
  world.last = null;
  const { triggers = [] } = JSON.parse(world.workbook.hostState || '{}') as {
    triggers?: TriggerState[];
  };
  for (const trigger of triggers.filter(({ event }) => event === 'CLOCK')) {
    awaitHour(world, trigger.clock);
    tell(`${trigger.handler} of ${trigger.owner} strikes`);
    const seen = ran(
      sceneOf(world, trigger.owner),
      (host) => host.runTrigger({ ...trigger, clock: {} }),
      { mailQuota: world.mailQuota },
    );
    checkSentences(seen, seen.error !== null && isSentence(seen.error));
    checkKept(world);
    checkLetters(world, 'clock', trigger.owner, seen.mails);
  }
}

/** A clock tells nobody in person: Google mails to its owner with what sentence it failed. */
function isSentence({ name, message }: ScriptError): boolean {
  return name === 'Error' && /[\u1ea0-\u1ef9]/.test(message);
}

/** A daily clock strikes at its hour, a weekly one on its day too. */
function awaitHour(world: World, { onWeekDay, atHour }: TriggerState['clock']): void {
  if (atHour === undefined) return;
  const isWeekly = onWeekDay !== undefined;
  const strikes = new Date(world.now);
  strikes.setHours(Number(atHour), 0, 0, 0);
  const days = (7 + WEEK_DAYS.indexOf(String(onWeekDay)) - strikes.getDay()) % 7;
  if (isWeekly) strikes.setDate(strikes.getDate() + days);
  if (strikes.getTime() <= world.now) strikes.setDate(strikes.getDate() + (isWeekly ? 7 : 1));
  world.now = strikes.getTime();
}

const WEEK_DAYS = ['SUNDAY', 'MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY'];
