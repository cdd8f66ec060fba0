import type { Event } from './events.ts';
import type { Violation } from './invariants.ts';
import { type Played, play } from './play.ts';

/** The shortest list of events that still fails, and how it goes. */
interface Shrunk extends Played {
  readonly events: readonly Event[];
  readonly violation: Violation;
}

/**
 * Leaves events out, many at once and then one by one, and takes the trouble out of runs, as long as
 * the same invariant still fails.
 */
export function shrink(
  seed: number,
  events: readonly Event[],
  { told, violation }: Played & { readonly violation: Violation },
): Shrunk {
  let best: Shrunk = { events, told, violation };
  const isShorter = (fewer: readonly Event[]): boolean => {
    const played = play(seed, fewer);
    if (played.violation?.invariant !== violation.invariant) return false;
    best = { ...played, violation: played.violation, events: fewer };
    return true;
  };
  for (let size = Math.ceil(events.length / 2); size >= 1; size = Math.floor(size / 2)) {
    let at = 0;
    while (at < best.events.length) {
      if (!isShorter([...best.events.slice(0, at), ...best.events.slice(at + size)])) at += size;
    }
  }
  best.events.forEach((event, at) => {
    if (event.kind !== 'run' || event.trouble === null) return;
    const calm = { ...event, trouble: null };
    isShorter(best.events.map((each, index) => (index === at ? calm : each)));
  });
  return best;
}
