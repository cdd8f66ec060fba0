import type { Mail } from '../host/context.ts';
import { copyOf } from './copy.ts';
import type { Event } from './events.ts';
import { checkKept, checkSentences, dayOf, mustHold } from './invariants.ts';
import { differences, pictureOf } from './picture.ts';
import { failing, isMadeByUs, ran, sceneOf, type Tell } from './runs.ts';
import { linesOf, tabOf } from './tabs.ts';
import type { World } from './world.ts';

type LettersEvent = Event & { kind: 'letters' };

/** Shows letters and sends them; where the run is stopped, once more. */
export function sendLetters(world: World, event: LettersEvent, tell: Tell): void {
  const { entry, user, trouble } = event;
  world.last = null;
  if (trouble === null) {
    tell(`${user} runs ${entry} and says ${event.says ?? 'yes'} to what it shows`);
    send(world, event);
    return;
  }
  const twin: World = { ...world, workbook: copyOf(world.workbook), outbox: [...world.outbox] };
  const calls = send(twin, event).counts.total;
  const call = 1 + Math.floor(trouble.at * calls);
  tell(`${user} runs ${entry}, which at call ${call} ${trouble.kind}`);
  const seen = ran(sceneOf(world, user), (host) => host.run(entry), {
    ...failing(trouble.kind, call),
    mailQuota: world.mailQuota,
  });
  checkSentences(seen, seen.error !== null && isMadeByUs(seen.error));
  checkKept(world);
  checkLetters(world, entry, user, seen.mails);
  tell('  and once more');
  send(world, event);
  checkNoneLost(world, twin);
}

function send(world: World, { entry, user, says = 'yes' }: LettersEvent) {
  const before = pictureOf(world.workbook);
  const seen = ran(sceneOf(world, user), (host) => host.run(entry), {
    mailQuota: world.mailQuota,
    answers: says,
  });
  checkSentences(seen);
  checkKept(world);
  checkLetters(world, entry, user, seen.mails);
  if (says === 'no')
    mustHold(
      'refusal',
      seen.mails.map(({ subject }) => `“${subject}” went`),
    );
  if (seen.outcome !== 'done') {
    mustHold('refusal', differences(before, pictureOf(world.workbook)));
  }
  return seen;
}

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

/** What an undisturbed run would have sent went, or the log tells of it. */
function checkNoneLost(world: World, twin: World): void {
  const sent = new Set(world.outbox.map(({ to, subject }) => `${to.join()} ${subject}`));
  const told = linesOf(tabOf(world.workbook, 'mailLog'), 'Trạng thái')
    .filter(({ get }) => !String(get('Trạng thái')).startsWith('đã gửi'))
    .map(({ get }) => String(get('Người nhận') ?? ''));
  const lost = twin.outbox
    .filter(({ to, subject }) => !sent.has(`${to.join()} ${subject}`))
    .filter(({ to }) => !told.some((line) => to.every((address) => line.includes(address))));
  mustHold(
    'letters',
    lost.map(({ to, subject }) => `“${subject}” to ${to.join()} is lost, and the log is silent`),
  );
}
