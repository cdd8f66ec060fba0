import type { Mail } from '../host/context.ts';
import { strike } from './clocks.ts';
import { copyOf } from './copy.ts';
import type { Event } from './events.ts';
import { checkKept, checkSentences, mustHold } from './invariants.ts';
import { checkLetters } from './outbox.ts';
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
  if (entry === 'sendDeadlineReminders') strikeByDay(world, tell);
  checkNoneLost(world, twin);
}

/** What a stopped run owed comes by the clock that it left, on the morning after. */
function strikeByDay(world: World, tell: Tell): void {
  const morning = new Date(world.now);
  morning.setDate(morning.getDate() + 1);
  morning.setHours(9, 0, 0, 0);
  world.now = morning.getTime();
  strike(world, tell);
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

/** To whom a letter goes, and what it is; a digest tells of as many letters as are known to have gone. */
function whatOf({ to, subject }: Mail): string {
  return `${to.join()} ${subject.replace(DIGEST, '$1')}`;
}

const DIGEST = /^(Đã nhắc hạn nộp ngày [^:]*): .*$/;

/** What an undisturbed run would have sent went, or the log tells of it. */
function checkNoneLost(world: World, twin: World): void {
  const sent = new Set(world.outbox.map(whatOf));
  const told = linesOf(tabOf(world.workbook, 'mailLog'), 'Trạng thái')
    .filter(({ get }) => !String(get('Trạng thái')).startsWith('đã gửi'))
    .map(({ get }) => String(get('Người nhận') ?? ''));
  const lost = twin.outbox
    .filter((mail) => !sent.has(whatOf(mail)))
    .filter(({ to }) => !told.some((line) => to.every((address) => line.includes(address))));
  mustHold(
    'letters',
    lost.map(({ to, subject }) => `“${subject}” to ${to.join()} is lost, and the log is silent`),
  );
}
