import type { Day } from '../../workbook/moment.ts';
import { foldText } from '../../workbook/text.ts';
import { sum } from '../progress/progress.ts';
import type { ReportFigures } from '../report.ts';
import { type Cluster, placeAmong } from './clusters.ts';

/** How a unit stood on a day, as the history has it. */
export interface PastUnit {
  readonly unit: string;
  readonly result: number;
  /** Of all phases; 0 without any. */
  readonly target: number;
  /** As it was worded then. */
  readonly status: string;
}

/** All units on the day of one report. */
export interface PastDay {
  readonly day: Day;
  readonly units: readonly PastUnit[];
}

/** A unit then and now: `null` for one that was not there yet, or is there no more, or whose tab is not. */
interface ComparedUnit {
  readonly name: string;
  readonly before: PastUnit | null;
  readonly now: number | null;
  /** `null` where what is there now is not known. */
  readonly change: number | null;
}

/** A report against an earlier one. */
export interface Compared {
  readonly day: Day;
  /** Of the units that can be compared: of one whose tab is not there neither side is in the sums. */
  readonly before: number;
  readonly change: number;
  readonly isPart: boolean;
  readonly units: readonly ComparedUnit[];
  /** Who reached the target since. */
  readonly newlyMet: readonly string[];
}

export function compareWith({ units, total }: ReportFigures, past: PastDay): Compared {
  const left = new Map(past.units.map((unit) => [foldText(unit.unit), unit]));
  const now = units.map(({ unit: { name }, result, target, status }) => {
    const before = left.get(foldText(name)) ?? null;
    left.delete(foldText(name));
    const isKnown = status !== 'lost';
    const change = isKnown ? result - (before?.result ?? 0) : null;
    return { name, before, now: isKnown ? result : null, target, change };
  });
  const gone = [...left.values()].map((before) => ({
    name: before.unit,
    before,
    now: null,
    target: null,
    change: -before.result,
  }));
  const compared = [...now, ...gone].filter(({ change }) => change !== null);
  const before = sum(compared.map((unit) => unit.before?.result ?? 0));
  return {
    day: past.day,
    before,
    change: total.result - before,
    isPart: total.unknown.length > 0,
    units: [...now, ...gone].map(({ target: _, ...unit }) => unit),
    newlyMet: now.flatMap(({ name, before: was, now: result, target }) => {
      const isNew =
        was !== null && target !== null && was.result < was.target && (result ?? 0) >= target;
      return isNew ? [name] : [];
    }),
  };
}

/** By how many places each unit of a cluster went up since. */
export function placesMoved({ units }: Cluster, past: PastDay): ReadonlyMap<string, number> {
  const known = units.filter(({ progress }) => progress.status !== 'lost');
  const names = known.map(({ progress }) => foldText(progress.unit.name));
  const before = past.units
    .filter(({ unit }) => names.includes(foldText(unit)))
    .map(({ unit, result, target }) => ({ unit, result, target: target || null }));
  return new Map(
    units.flatMap(({ progress: { unit }, place }) => {
      const was = before.find((each) => foldText(each.unit) === foldText(unit.name));
      const placeThen = was ? placeAmong(was, before) : null;
      return place === null || placeThen === null ? [] : [[unit.name, placeThen - place]];
    }),
  );
}
