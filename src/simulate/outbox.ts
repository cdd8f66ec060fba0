import type { Mail } from '../host/context.ts';
import { dayOf, mustHold } from './invariants.ts';
import type { World } from './world.ts';

/** Takes letters down as they went, and looks at each. */
export function checkLetters(world: World, by: string, user: string, mails: readonly Mail[]): void {
  for (const mail of mails) {
    const key = keyOf(mail);
    const isTwice = world.outbox.some((other) => keyOf(other) === key);
    const hour = new Date(mail.at).getHours();
    mustHold('letters', [
      ...(isTwice ? [`“${mail.subject}” goes to ${mail.to.join()} twice`] : []),
      ...(mail.from === user ? [] : [`“${mail.subject}” goes from ${mail.from}, not ${user}`]),
      ...(by === 'clock' && (hour < 6 || hour >= 21) ? [`a letter goes at ${hour}:00`] : []),
    ]);
    world.outbox.push(mail);
  }
}

/** The same letter of the same day to the same people. */
function keyOf({ to, subject, body, at }: Mail): string {
  return [dayOf(at), to.join(), subject, body].join('\n');
}
