import { groupBy } from '../../workbook/group.ts';
import type { UnitProgress } from '../progress/progress.ts';
import { type Whole, wholeOf } from '../report.ts';
import { compareRatios, ratio } from '../set-up/ratio.ts';

/** A unit among those that it is compared with. */
interface Ranked {
  readonly progress: UnitProgress;
  /** Equal rates share a place and the next is skipped; `null` without target. */
  readonly place: number | null;
}

/** Units that are compared with each other; the name is empty where the programme has no clusters. */
export interface Cluster extends Whole {
  readonly name: string;
  readonly units: readonly Ranked[];
}

/** Every cluster in the order of the unit list, its units by their exact rates. */
export function clustersOf(
  ranking: readonly UnitProgress[],
  units: readonly UnitProgress[],
): Cluster[] {
  const order = [...new Set(units.map(({ unit }) => unit.cluster))];
  const own = groupBy(ranking, ({ unit }) => unit.cluster);
  return order.map((name) => {
    const ranked = own.get(name) ?? [];
    const known = ranked.filter(({ status }) => status !== 'lost');
    return {
      name,
      units: ranked.map((progress) => ({
        progress,
        place: progress.status === 'lost' ? null : placeAmong(progress, known),
      })),
      ...wholeOf(ranked),
    };
  });
}

/** A rate as result and target, which is `null` where none is given. */
interface Rated {
  readonly result: number;
  readonly target: number | null;
}

/** The place of one among some, by exact rates. */
export function placeAmong({ result, target }: Rated, all: readonly Rated[]): number | null {
  if (target === null) return null;
  const own = ratio(result, target);
  const ahead = all.filter(
    (other) => other.target !== null && compareRatios(ratio(other.result, other.target), own) > 0,
  );
  return ahead.length + 1;
}
