import { type Html, html } from '../html.ts';
import { funnelText } from '../pictures/counts.ts';
import { progressPicture } from '../pictures/progress.ts';
import { unitPicture } from '../pictures/units.ts';
import type { PastDay } from '../programme/overview/compared.ts';
import { type Overview, slowFirst, type UnitView } from '../programme/overview/overview.ts';
import type { RowFacts } from '../programme/overview/rows.ts';
import { belowSince } from '../programme/overview/since.ts';
import { neededPerWeek } from '../programme/progress/forecast.ts';
import { needsPush } from '../programme/progress/status.ts';
import { OVERVIEW_WORDS as WORDS } from '../words/overview.ts';
import { OVERVIEW_ANSWERS as ANSWERS } from '../words/overview-answers.ts';
import { OVERVIEW_SAYS as SAYS } from '../words/overview-says.ts';
import { foldText, plainKey } from '../workbook/text.ts';
import { drawn } from './overview-parts.ts';

/** Where the workbook stands and its tabs by their numbers; `''` where links would lead nowhere. */
export interface Links {
  readonly url: string;
  readonly tabs: Readonly<Record<string, number>>;
}

/** So many rows of one unit are in a file, and of many units fewer; the rest stands in its tab. */
const MOST_IN_FILE = 10;
const ROWS_OF_FILE = 200;

/**
 * Every unit as its bar, which unfolds to its course, what keeps rows out, and the rows.
 *
 * @param inside what a file shows of each; before the sheet it is asked for when one opens
 */
export function unitList(
  overview: Overview,
  inside: ((unit: UnitView, index: number) => Html) | null,
): Html {
  const { units, figures } = overview;
  const slow = slowFirst(figures).map(({ unit }) => unit.name);
  const rate = figures.ranking.map(({ unit }) => unit.name);
  const names = units.map(({ progress }) => progress.unit.name);
  const byName = [...names].sort((a, b) => (plainKey(a) < plainKey(b) ? -1 : 1));
  const clusters = overview.clusters.flatMap((cluster) =>
    cluster.units.map(({ progress }) => progress.unit.name),
  );
  return html`<p class="tools"><label for="sort">${WORDS.sort}</label> <select id="sort">${Object.entries(WORDS.sorts).map(([key, text]) => html`<option value="${key}">${text}</option>`)}</select></p>
<p class="hint">${WORDS.unitsHint}</p>
<div id="units">${slow.map((name) => {
    const index = names.indexOf(name);
    const unit = units[index];
    const order = (list: readonly string[]): number => list.indexOf(name);
    return (
      unit &&
      html`<details class="unit" data-slow="${order(slow)}" data-rate="${order(rate)}" data-cluster="${order(clusters)}" data-name="${order(byName)}"><summary>${drawn((width, id) => unitPicture(figures, index, width, id), `u${index}`)}</summary>
<div class="inside" data-part="${inside ? null : 'unit'}" data-of="${name}">${inside?.(unit, index)}</div></details>
`
    );
  })}</div>
`;
}

/** What a unit's bar unfolds to. */
export function insideUnit(
  view: UnitView,
  { figures, clusters }: Overview,
  past: readonly PastDay[],
  rows: Html,
  id: string,
): Html {
  const { progress, days, forecast, funnel } = view;
  const { unit, phases, result, coverage, missing } = progress;
  const { programme, asOf } = figures;
  const cluster = clusters.find(({ name }) => name === unit.cluster);
  const ranked = (cluster?.units ?? []).filter(({ place }) => place !== null);
  const place = ranked.find((each) => each.progress.unit.name === unit.name)?.place ?? null;
  const needed = neededPerWeek(missing, programme.phases, asOf);
  const isKnown = progress.status !== 'lost';
  const facts = [
    ...(isKnown
      ? [
          `${phases.map((phase, index) => WORDS.unit.phase(programme.phases[index]?.name ?? '', phase.result, phase.target)).join('; ')}.`,
        ]
      : []),
    ...belowSince(view, figures).map(({ day, phase }) => WORDS.since(day, phase)),
    ...(place === null ? [] : [WORDS.unit.place(place, ranked.length, unit.cluster)]),
    ...(needed === null || !isKnown ? [] : [SAYS.needed(needed)]),
    ...(forecast ? [SAYS.forecast(forecast, progress.target ?? 0)] : []),
    ...(funnel ? [`${funnelText(funnel)}.`] : [isKnown ? WORDS.unit.reported : WORDS.unit.lost]),
    ...(coverage && coverage.without.length > 0
      ? [WORDS.unit.coverage(programme.settings.below, coverage.without)]
      : []),
  ];
  const course = {
    name: unit.name,
    asOf,
    phases: programme.phases,
    targets: phases.map(({ target }) => target),
    result,
    unknown: [],
    days,
    beside: 0,
    reported: reportedOf(past, unit.name),
    forecast,
  };
  return html`<ul>${facts.map((fact) => html`<li>${fact}</li>`)}</ul>
${progress.source === 'rows' && html`<div class="small">${{ html: progressPicture(course, 358, id).svg }}</div>`}
${rows}`;
}

/** So many rows of each of some units, or rules, a file has room for. */
export function roomInFile(parts: number): number {
  return Math.min(MOST_IN_FILE, Math.ceil(ROWS_OF_FILE / parts));
}

/** Rows that do not count, with why and where, and how many more there are; nothing where all do. */
export function rowList(rows: readonly RowFacts[], links: Links, all: number, about = ''): Html {
  if (all === 0) return html``;
  return html`<p class="finding">${WORDS.unit.rows(all)}</p><ul>${rows.map((row) => html`<li>${row.title || WORDS.untitled} – ${ANSWERS.reasons(row)} – ${placeOf(row, links, about)}</li>`)}</ul>
${all > rows.length && html`<p>${WORDS.unit.more(all - rows.length)}</p>`}`;
}

/**
 * Where a row stands, which leads there.
 *
 * @param about what tells the link from one in another list of the page that leads to the same row
 */
export function placeOf(
  { tab, row }: Pick<RowFacts, 'tab' | 'row'>,
  { url, tabs }: Links,
  about = '',
): Html {
  const text = ANSWERS.rowAt(tab, row);
  const id = tabs[tab];
  if (url === '' || id === undefined) return html`${text}`;
  const label = about !== '' && html` aria-label="${text} – ${about}"`;
  return html`<a href="${url}#gid=${id}&range=A${row}"${label}>${text}</a>`;
}

/** What earlier reports said of a unit. */
function reportedOf(past: readonly PastDay[], name: string): [string, number][] {
  return past.flatMap(({ day, units }) => {
    const unit = units.find((each) => foldText(each.unit) === foldText(name));
    return unit ? [[day, unit.result]] : [];
  });
}

/** Units that need a push, in a few words each, for a group of people. */
export function slowLines(
  { figures }: Overview,
  say: (unit: UnitView['progress']) => string,
): string[] {
  return slowFirst(figures).filter(needsPush).map(say);
}
