import type { HostOptions } from '../host/context.ts';
import { readXlsx, writeXlsx } from '../xlsx/index.ts';
import { Sheet } from '../xlsx/model.ts';
import { isolated, pictureWithout, untouched } from './apart.ts';
import { noticeNoCheckColumn, renumber, takeIn } from './book.ts';
import type { Event } from './events.ts';
import { checkHealth } from './health.ts';
import { checkKept, checkSentences, mustHold } from './invariants.ts';
import { differences, pictureOf } from './picture.ts';
import { failing, isMadeByUs, type Ran, ran, sceneOf, type Tell } from './runs.ts';
import { tabOf } from './tabs.ts';
import { OFFICERS, type World } from './world.ts';

/** Takes the last run back: all of it but for the rows that somebody wrote into since. */
export function undo(
  world: World,
  { user, says = 'yes' }: Event & { kind: 'undo' },
  tell: Tell,
): void {
  tell(`${user} takes the last run back and says ${says}`);
  const before = pictureOf(world.workbook);
  const seen = ran(sceneOf(world, user), (host) => host.run('undoLastRun'), { answers: says });
  checkSentences(seen);
  checkKept(world, { mayTakeBack: true });
  adopt(world);
  const after = pictureOf(world.workbook);
  if (seen.outcome !== 'done') {
    mustHold('refusal', differences(before, after));
    return;
  }
  noticeNoCheckColumn(world.book, world.workbook);
  const { last } = world;
  if (last?.user === user) {
    const taken = pictureOf(world.workbook, false);
    mustHold('undone', differences(untouched(last, pictureWithout(last)), untouched(last, taken)));
  }
  world.last = null;
}

type OtherEvent = Event & { kind: 'other' };

/** An entry of which only what holds for all is examined. */
export function runOther(world: World, event: OtherEvent, tell: Tell): void {
  const { entry, user, says = 'yes', trouble } = event;
  world.last = null;
  if (trouble) {
    runOtherWithFault(world, event, trouble, tell);
    return;
  }
  tell(`${user} runs ${entry} and says ${says}`);
  const before = pictureOf(world.workbook);
  const seen = doOther(world, event);
  checkSentences(seen);
  if (seen.outcome !== 'done') {
    mustHold('refusal', differences(before, pictureOf(world.workbook)));
  }
}

function doOther(world: World, event: OtherEvent, options: Partial<HostOptions> = {}): Ran {
  const { entry, user, says = 'yes' } = event;
  const answers = entry === 'addUnit' && says === 'yes' ? addingUnit(world) : says;
  const seen = ran(sceneOf(world, user), (host) => host.run(entry), { answers, ...options });
  const isSettingUp = entry === 'setUp' || entry === 'addUnit';
  checkKept(world, { mayFillIn: isSettingUp });
  if (isSettingUp) adopt(world);
  return seen;
}

/** What these make the health check finds half made; a click on a switch would switch again. */
const MADE_WHOLE: readonly OtherEvent['entry'][] = [
  'setUp',
  'addUnit',
  'protectTabs',
  'makeClosingTabs',
  'trackDeliverables',
];

/** One that fails or is stopped, and once or twice more. */
function runOtherWithFault(
  world: World,
  event: OtherEvent,
  trouble: NonNullable<OtherEvent['trouble']>,
  tell: Tell,
): void {
  const twin = isolated(world);
  const calm = doOther(twin, event);
  checkSentences(calm);
  const wanted = pictureOf(twin.workbook);
  const call = 1 + Math.floor(trouble.at * calm.counts.total);
  tell(`${event.user} runs ${event.entry}, which at call ${call} ${trouble.kind}`);
  const seen = doOther(world, event, failing(trouble.kind, call));
  checkSentences(seen, seen.error !== null && isMadeByUs(seen.error));
  if (trouble.kind === 'killed' && MADE_WHOLE.includes(event.entry)) {
    checkHealth(world, twin, event.user, (apart) => checkSentences(doOther(apart, event)));
  }
  tell(`  and once or twice more`);
  for (let again = 1; ; again += 1) {
    const left = differences(wanted, pictureOf(world.workbook));
    if (left.length === 0) break;
    if (again > 2) mustHold('mended', left);
    checkSentences(doOther(world, event));
  }
}

function addingUnit({ now }: World) {
  return [{ button: 'OK' as const, text: `Công đoàn Mới ${Math.floor(now / 60_000) % 1000}` }];
}

/** Takes down what the set-up filled in, or what of it an undoing left. */
function adopt({ workbook, book }: World): void {
  for (const role of ['settings', 'phases', 'units'] as const) {
    const sheet = tabOf(workbook, role);
    if (sheet) takeIn(book, workbook, sheet);
  }
}

/** The file is saved and opened again, perhaps by a program that counts the tabs anew. */
export function reopen(
  world: World,
  { isRenumbered }: Event & { kind: 'reopen' },
  tell: Tell,
): void {
  tell(isRenumbered ? 'another program saves the file' : 'the file is saved and opened again');
  world.last = null;
  const before = world.workbook.sheets.map(({ id }) => id);
  const opened = readXlsx(writeXlsx(world.workbook));
  const sheets = opened.sheets.map((sheet, index) =>
    isRenumbered
      ? (Object.assign(new Sheet(opened.sheets.length - index, sheet.name, sheet.source), {
          ...sheet,
          id: opened.sheets.length - index,
        }) as Sheet)
      : sheet,
  );
  world.workbook = { ...opened, sheets };
  const numbers = new Map(before.map((id, index) => [id, sheets[index]?.id ?? id]));
  renumber(world.book, numbers);
  world.units = world.units.map((unit) => ({ ...unit, id: numbers.get(unit.id) ?? unit.id }));
  // What is kept beside the cells finds its tabs again when somebody opens the file.
  checkSentences(ran(sceneOf(world, OFFICERS[0]), (host) => host.runSimpleTrigger('onOpen')));
  checkKept(world);
}
