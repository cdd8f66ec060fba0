import type { Cluster } from '../programme/overview/clusters.ts';
import type { Overview } from '../programme/overview/overview.ts';
import type { RowState } from '../programme/overview/rows.ts';
import type { Funnel } from '../programme/overview/tally.ts';
import { percent } from '../programme/set-up/ratio.ts';
import { ruleTitle } from '../words/findings.ts';
import { wholeNumber } from '../words/numbers.ts';
import { PICTURE_WORDS as WORDS } from '../words/pictures.ts';
import { STATUS_WORDS } from '../words/status.ts';
import { type BarRow, barsPicture } from './bars.ts';
import type { Fill } from './fills.ts';
import { PLAIN_COLOR, STATUS_COLORS } from './palette.ts';
import type { DataTable, Picture } from './picture.ts';

/** One bar a row and nothing across it. */
interface Counted {
  readonly name: string;
  readonly length: number;
  readonly figures: string;
  readonly color?: string;
}

function plainBars(
  title: string,
  counted: readonly Counted[],
  table: DataTable,
  width: number,
  id: string,
): Picture {
  const rows = counted.map(
    ({ name, length, figures, color = PLAIN_COLOR }): BarRow => ({
      name,
      segments: [{ length, fill: { color } }],
      marks: [],
      figures,
    }),
  );
  const end = Math.max(1, ...counted.map(({ length }) => length));
  return barsPicture({ title, desc: told(counted), table }, { rows, key: [], end }, width, id);
}

function told(rows: readonly { readonly name: string; readonly figures: string }[]): string {
  if (rows.length === 0) return WORDS.nothing;
  return WORDS.each(rows.map(({ name, figures }) => [name, figures]));
}

/** The units of a cluster by their exact rates. */
export function ranksPicture(
  { name, units }: Cluster,
  movedBy: ReadonlyMap<string, number>,
  width: number,
  id: string,
): Picture {
  const first = units.filter(({ place }) => place === 1).map(({ progress }) => progress.unit.name);
  const lines = units.map(({ progress, place }) => {
    const { unit, target, status } = progress;
    const result = status === 'lost' ? null : progress.result;
    const moved = movedBy.get(unit.name);
    const rate = result === null ? null : percent(result, target ?? 0);
    const words = [
      STATUS_WORDS[status],
      ...(moved === undefined || place === null ? [] : [WORDS.ranks.moved(moved)]),
    ].join('; ');
    return { unit, result, target, place, rate, words, color: STATUS_COLORS[status] };
  });
  const counted = lines.map(({ unit, result, target, place, rate, words, color }) => ({
    name: WORDS.ranks.placed(place, unit.name),
    length: target === null ? 0 : (result ?? 0) / target,
    figures: WORDS.figures(result, target, rate, words),
    color,
  }));
  const table = {
    head: [WORDS.unit, WORDS.ranks.place, WORDS.result, WORDS.target, WORDS.rateHead, WORDS.status],
    rows: lines.map(({ unit, place, result, target, rate, words }) => [
      unit.name,
      place === null ? '' : String(place),
      result === null ? '' : wholeNumber(result),
      target === null ? '' : wholeNumber(target),
      WORDS.rate(rate),
      words,
    ]),
  };
  return plainBars(
    WORDS.ranks.title(name || WORDS.ranks.unnamed, first),
    counted,
    table,
    width,
    id,
  );
}

const STATES: readonly RowState[] = ['counted', 'duplicate', 'excluded', 'waiting'];

const STATE_FILLS: Readonly<Record<RowState, Fill>> = {
  counted: { color: PLAIN_COLOR },
  duplicate: { pattern: 'hatched' },
  excluded: { pattern: 'empty' },
  waiting: { pattern: 'dotted' },
};

/** From what units typed to what counts. */
export function funnelPicture({ funnel, units }: Overview, width: number, id: string): Picture {
  const own = units.flatMap((unit) =>
    unit.funnel ? [{ name: unit.progress.unit.name, funnel: unit.funnel }] : [],
  );
  const rows = own.map(
    ({ name, funnel }): BarRow => ({
      name,
      segments: STATES.map((state) => ({ length: funnel[state], fill: STATE_FILLS[state] })),
      marks: [],
      figures: funnelText(funnel),
    }),
  );
  const table = {
    head: [WORDS.unit, WORDS.funnel.typed, ...STATES.map((state) => WORDS.funnel[state])],
    rows: own.map(({ name, funnel }) => [
      name,
      wholeNumber(funnel.typed),
      ...STATES.map((state) => wholeNumber(funnel[state])),
    ]),
  };
  const { typed, counted } = funnel;
  const title = WORDS.funnel.title(typed, counted, percent(counted, typed));
  const key = STATES.map((state) => ({ sign: STATE_FILLS[state], text: WORDS.funnel.keys[state] }));
  const end = Math.max(1, ...own.map((unit) => unit.funnel.typed));
  return barsPicture({ title, desc: told(rows), table }, { rows, key, end }, width, id);
}

/** What is typed and what became of it, in a line. */
export function funnelText(funnel: Funnel): string {
  return WORDS.funnel.figures(
    funnel.typed,
    STATES.map((state) => [WORDS.funnel[state], funnel[state]]),
  );
}

/** How many of those below each unit have an initiative that counts, where there is a list of them. */
export function coveragePicture({ figures }: Overview, width: number, id: string): Picture {
  const listing = figures.units.flatMap(({ unit, coverage }) =>
    coverage ? [{ name: unit.name, ...coverage }] : [],
  );
  const all = listing.reduce((sum, { listed }) => sum + listed, 0);
  const having = listing.reduce((sum, { covered }) => sum + covered, 0);
  const counted = listing.map(({ name, covered, listed }) => ({
    name,
    length: covered / listed,
    figures: WORDS.coverage.figures(covered, listed, percent(covered, listed)),
  }));
  const table = {
    head: [WORDS.unit, WORDS.coverage.covered, WORDS.coverage.listed, WORDS.coverage.without],
    rows: listing.map(({ name, covered, listed, without }) => [
      name,
      wholeNumber(covered),
      wholeNumber(listed),
      without.join('; '),
    ]),
  };
  const title = WORDS.coverage.title(figures.programme.settings.below, having, all);
  return plainBars(title, counted, table, width, id);
}

/** What keeps rows out, most frequent first. */
export function rulesPicture({ rules, funnel }: Overview, width: number, id: string): Picture {
  const [most] = rules;
  const counted = rules.map((count) => ({
    name: ruleTitle(count.rule),
    length: count.rows,
    figures: WORDS.rules.figures(count),
  }));
  const table = {
    head: [WORDS.rules.rule, WORDS.rules.rows, WORDS.rules.units],
    rows: rules.map(({ rule, rows, units }) => [
      ruleTitle(rule),
      wholeNumber(rows),
      wholeNumber(units),
    ]),
  };
  const title = WORDS.rules.title(
    funnel.typed - funnel.counted,
    most ? ruleTitle(most.rule) : null,
  );
  return plainBars(title, counted, table, width, id);
}

/** How many were registered in each quarter. */
export function quartersPicture({ quarters }: Overview, width: number, id: string): Picture {
  const named = quarters.map(([quarter, rows]) => ({
    name: WORDS.quarters.name(quarter),
    length: rows,
    figures: wholeNumber(rows),
  }));
  const [best] = [...named].sort((a, b) => b.length - a.length);
  const table = {
    head: [WORDS.quarters.head, WORDS.quarters.rows],
    rows: named.map(({ name, figures }) => [name, figures]),
  };
  const title = WORDS.quarters.title(best?.name ?? null, best?.length ?? 0);
  return plainBars(title, named, table, width, id);
}
