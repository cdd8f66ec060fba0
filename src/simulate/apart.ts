import { keyOf } from '../workbook/stored.ts';
import { doAct } from './acts.ts';
import { copyOf } from './copy.ts';
import type { Event } from './events.ts';
import { isAbout, type Picture, pageKey, pictureOf, rowKey } from './picture.ts';
import type { Done } from './places.ts';
import type { LastRun, World } from './world.ts';

/** An equal world that shares nothing: in it a run does not happen, and people do the same. */
export function isolated(world: World): World {
  return {
    ...world,
    workbook: copyOf(world.workbook),
    book: world.book.copy(),
    codes: new Set(world.codes),
    last: null,
  };
}

/** An edit says so itself; in the world without the run nobody is told of it. */
const EDITED = [keyOf('setupEdited'), keyOf('edited')].map((key) => `property ${key}`);

/**
 * A person goes on after a run: they do the same in the world without it. Where that comes to something
 * else, as in a list that the run made, nothing can be said of undoing any more; no more where rows move that
 * were touched before.
 */
export function goOn(world: World, { act, dice }: Event & { kind: 'act' }, done: Done): void {
  const { last } = world;
  if (!last) return;
  const { place, words } = done;
  const isSame = doAct(last.apart, act, dice)?.words === words;
  const isOther = done.sorted !== undefined && isUnlike(done.sorted, world, last);
  if (!isSame || isOther || (place === null && last.touched.size > 0)) world.last = null;
  else if (place) last.touched.add(rowKey(place.tab, place.row));
  // A tab of which only the colour changed is known by its name alone: what is left of it is told.
  if (done.renamed) last.touched.add(pageKey(done.renamed));
  if (done.copied) last.copies.add(done.copied);
  for (const key of EDITED) last.touched.add(key);
}

/** A list that the run wrote is sorted into another order than the one that it found. */
function isUnlike(tab: string, world: World, { apart }: LastRun): boolean {
  const [now, without] = [world, apart].map(({ workbook }) =>
    JSON.stringify([...pictureOf(workbook, false)].filter(([key]) => isAbout(key, tab))),
  );
  return now !== without;
}

/** What of the world without the run, and of the one in which it was taken back, is to be equal. */
export function untouched({ touched, copies }: LastRun, picture: Picture): Picture {
  const isOfCopy = (key: string): boolean => [...copies].some((name) => isAbout(key, name));
  return new Map([...picture].filter(([key]) => !touched.has(key) && !isOfCopy(key)));
}

export function pictureWithout({ apart }: LastRun): Picture {
  return pictureOf(apart.workbook, false);
}
