import { type Compared, compareWith, type PastDay } from '../../programme/overview/compared.ts';
import type { ChangedRow } from '../../programme/overview/cut.ts';
import { type Overview, slowFirst, type UnitView } from '../../programme/overview/overview.ts';
import type { Funnel } from '../../programme/overview/tally.ts';
import { sum, type UnitProgress } from '../../programme/progress/progress.ts';
import { percent, ratioValue } from '../../programme/set-up/ratio.ts';
import { ruleTitle } from '../../words/findings.ts';
import { listed, unknownText } from '../../words/form.ts';
import { capital } from '../../words/mail.ts';
import { OVERVIEW_ANSWERS } from '../../words/overview-answers.ts';
import { OVERVIEW_SAYS as SAYS } from '../../words/overview-says.ts';
import { OVERVIEW_TAB_WORDS as WORDS } from '../../words/overview-tab.ts';
import { standingWords } from '../../words/status.ts';
import { cellName } from '../../workbook/cell.ts';
import type { GridValue } from '../../workbook/grid.ts';
import type { Day } from '../../workbook/moment.ts';
import { STATUS_FILLS } from '../form/look.ts';
import type { AboveList, ListLine } from '../list-tab.ts';
import { OVERVIEW_COLUMNS, type OverviewKey } from './tab.ts';

/** Rows that changed since a day, the first of them with where they stand; the tab is `''` for one that is gone. */
export interface ChangedRows {
  readonly day: Day;
  readonly all: number;
  readonly counts: Readonly<Record<string, number>>;
  readonly first: readonly (ChangedRow & { readonly tab: string; readonly row: number })[];
}

/** The last report before this one. */
function lastBefore(overview: Overview, past: readonly PastDay[]): Compared | null {
  const last = past.filter(({ day }) => day < overview.figures.asOf).at(-1);
  return last ? compareWith(overview.figures, last) : null;
}

/** The last report up to the day that the settings compare with. */
function chosenBefore(overview: Overview, past: readonly PastDay[]): Compared | null {
  const { comparedDay } = overview.figures.programme.settings;
  const until = past.filter(({ day }) => comparedDay !== null && day <= comparedDay);
  return lastBefore(overview, until);
}

/** What stands in the tab. */
export interface OverviewContent {
  readonly lines: readonly ListLine<OverviewKey>[];
  readonly above: AboveList<OverviewKey>;
}

/**
 * @param titleColumn where the first column of each tab's initiatives stands, from 0
 * @param changed rows that changed since; `null` where no earlier rows are known
 */
export function overviewContent(
  overview: Overview,
  past: readonly PastDay[],
  titleColumn: (tab: string) => number,
  changed: ChangedRows | null = null,
): OverviewContent {
  const compared = lastBefore(overview, past);
  const chosen = chosenBefore(overview, past);
  const changeOf = (against: Compared | null, name: string): number | null => {
    const unit = against?.units.find((each) => each.name === name);
    return unit && unit.now !== null && unit.before ? unit.change : null;
  };
  const places = new Map(
    overview.clusters.flatMap(({ units }) =>
      units.map(({ progress, place }) => [progress.unit.name, place]),
    ),
  );
  const views = new Map(overview.units.map((view) => [view.progress.unit.name, view]));
  const lines = slowFirst(overview.figures).map((progress) => {
    const { name } = progress.unit;
    return unitLine(progress, views.get(name), {
      place: places.get(name) ?? null,
      change: changeOf(compared, name),
      since: changeOf(chosen, name),
      phases: overview.figures.programme.phases,
      titleColumn,
    });
  });
  return { lines, above: blocksAbove(overview, compared, chosen, changed, titleColumn) };
}

interface Beside {
  readonly place: number | null;
  readonly change: number | null;
  readonly since: number | null;
  readonly phases: readonly { readonly name: string }[];
  readonly titleColumn: (tab: string) => number;
}

function unitLine(
  progress: UnitProgress,
  view: UnitView | undefined,
  { place, change, since, phases, titleColumn }: Beside,
): ListLine<OverviewKey> {
  const { unit, target, status, expected, coverage } = progress;
  const result = status === 'lost' ? null : progress.result;
  const funnel = view?.funnel ?? null;
  const first = view?.first ?? null;
  const at = first ? { tab: first.tab, row: first.row, column: titleColumn(first.tab) } : null;
  return {
    values: {
      unit: unit.name,
      cluster: unit.cluster,
      place,
      result,
      target,
      rate: result === null ? null : percent(result, target ?? 0),
      bar: result === null ? '' : barText(result, target),
      expected: target === null ? null : Math.ceil(ratioValue(expected)),
      status: standingWords(progress, phases),
      change,
      since,
      typed: funnel?.typed ?? null,
      counted: funnel?.counted ?? null,
      duplicate: funnel?.duplicate ?? null,
      excluded: funnel?.excluded ?? null,
      waiting: funnel?.waiting ?? null,
      covered: coverage ? `${coverage.covered}/${coverage.listed}` : '',
      tab: unit.tab ?? '',
      cell: at ? cellName(at.row - 1, at.column) : '',
    },
    place: at,
    fill: STATUS_FILLS[status],
  };
}

/** One sign is so many percent of the target; a longer bar is cut and says so. */
const SIGN = 10;
const MOST_SIGNS = 15;

/** `barText(86, 280) // '███'`: rounded half up. */
export function barText(result: number, target: number | null): string {
  if (target === null) return '';
  const signs = Math.floor((200 * result + SIGN * target) / (2 * SIGN * target));
  const isCut = 100 * result > SIGN * MOST_SIGNS * target;
  return '█'.repeat(Math.min(signs, MOST_SIGNS)) + (isCut ? '▸' : '');
}

/** So many rows of each block at least, so that the list keeps its place. */
const LEAST = { clusters: 5, rules: 6, changed: 12 };

/** The whole in sentences, then blocks in the columns of the list: clusters, rules, rows that changed. */
function blocksAbove(
  overview: Overview,
  compared: Compared | null,
  chosen: Compared | null,
  changed: ChangedRows | null,
  titleColumn: (tab: string) => number,
): AboveList<OverviewKey> {
  const sentences = linesAbove(overview, compared, chosen);
  const clusters = clusterRows(overview);
  const rules = ruleRows(overview);
  const rows = changedRows(changed, titleColumn);
  const head = sentences.length;
  const second = head + clusters.length;
  const third = second + rules.length;
  return {
    rows: [...sentences, ...clusters, ...rules, ...rows],
    head,
    subheads: [second, third, third + rows.length - 1],
    centred: CENTRED.map((key) => KEYS.indexOf(key)),
    links: [{ column: KEYS.indexOf('tab'), to: null, cell: KEYS.indexOf('cell') }],
  };
}

const KEYS: readonly OverviewKey[] = OVERVIEW_COLUMNS.map(({ key }) => key);

const CENTRED: readonly OverviewKey[] = [
  'place',
  'result',
  'target',
  'rate',
  'change',
  'typed',
  'counted',
  'duplicate',
  'excluded',
  'waiting',
  'covered',
  'cell',
];

/** A row above the list, in its columns. */
function rowOf(values: Partial<Record<OverviewKey, GridValue>>): GridValue[] {
  return KEYS.map((key) => values[key] ?? null);
}

/** A block of so many rows at least, and an empty one that ends it. */
function block(head: GridValue[], rows: readonly GridValue[][], least: number): GridValue[][] {
  const blank = Array.from({ length: Math.max(least - rows.length, 0) + 1 }, () => rowOf({}));
  return [head, ...rows, ...blank];
}

function clusterRows({ figures, clusters, units, funnel }: Overview): GridValue[][] {
  const { heads } = WORDS;
  const funnels = (names: readonly string[]): Partial<Record<OverviewKey, GridValue>> => {
    const own = units.flatMap((unit) =>
      names.includes(unit.progress.unit.name) ? (unit.funnel ?? []) : [],
    );
    const of = (key: keyof Funnel): number => sum(own.map((each) => each[key]));
    return {
      typed: of('typed'),
      counted: of('counted'),
      duplicate: of('duplicate'),
      excluded: of('excluded'),
      waiting: of('waiting'),
    };
  };
  const { total } = figures;
  const whole = rowOf({
    unit: capital(figures.programme.settings.scope),
    place: units.length,
    result: total.result,
    target: total.target,
    rate: total.rate,
    bar: total.rate === null ? '' : barText(total.result, total.target),
    ...funnel,
  });
  const named = clusters.filter(({ name }) => name !== '');
  const rows = named.map(({ name, units: ranked, result, target, rate, unknown }) =>
    rowOf({
      unit: name,
      place: ranked.length,
      result,
      target,
      rate,
      bar: rate === null ? '' : barText(result, target),
      status:
        unknown.length > 0
          ? unknownText(unknown)
          : listed(
              ranked.filter(({ place }) => place === 1).map(({ progress }) => progress.unit.name),
            ),
      ...funnels(ranked.map(({ progress }) => progress.unit.name)),
    }),
  );
  return block(rowOf(heads.clusters), [whole, ...rows], LEAST.clusters);
}

function ruleRows({ funnel, rules }: Overview): GridValue[][] {
  const all = funnel.typed - funnel.counted;
  const rows = rules.slice(0, Math.max(LEAST.rules, 0)).map(({ rule, rows, units }) =>
    rowOf({
      unit: ruleTitle(rule),
      result: rows,
      target: units,
      rate: percent(rows, all),
      bar: barText(rows, all),
    }),
  );
  return block(rowOf(WORDS.heads.rules), rows, LEAST.rules);
}

function changedRows(
  changed: ChangedRows | null,
  titleColumn: (tab: string) => number,
): GridValue[][] {
  const rows = (changed?.first ?? []).map(({ kind, label, unit, from, tab, row }) =>
    rowOf({
      unit: WORDS.changed(kind, changed?.counts[kind] ?? 0),
      bar: from === '' ? unit : WORDS.moved(from, unit),
      status: label,
      tab,
      cell: tab === '' ? '' : cellName(row - 1, titleColumn(tab)),
    }),
  );
  const head = WORDS.heads.changed(changed);
  return [...block(rowOf(head), rows, LEAST.changed), rowOf({ unit: WORDS.heads.units })];
}

/** As many lines whatever there is to say. */
function linesAbove(
  overview: Overview,
  compared: Compared | null,
  chosen: Compared | null,
): GridValue[][] {
  const { figures, expected, needed, forecast, funnel, rules } = overview;
  const { total, totalWithTarget, asOf, programme, units } = figures;
  const isTargeted = total.target > 0;
  const headline = `${capital(programme.settings.scope)}: ${SAYS.headline(total)}.`;
  const coverages = units.flatMap(({ coverage }) => coverage ?? []);
  const sentences = [
    [headline, total.rate === null ? '' : barText(total.result, total.target)],
    [
      isTargeted ? SAYS.expected(Math.ceil(ratioValue(expected)), asOf) : '',
      isTargeted && totalWithTarget.result !== total.result
        ? SAYS.withoutUntargeted(totalWithTarget)
        : '',
      needed === null ? '' : SAYS.needed(needed),
    ],
    [forecast ? SAYS.forecast(forecast, total.target) : ''],
    [
      compared ? SAYS.change(compared) : WORDS.noHistory,
      chosen && chosen.day !== compared?.day ? SAYS.change(chosen) : '',
    ],
    [WORDS.excluded(funnel.typed - funnel.counted, rules)],
    [
      coverages.length === 0
        ? ''
        : WORDS.coverage(
            programme.settings.below,
            sum(coverages.map(({ covered }) => covered)),
            sum(coverages.map(({ listed }) => listed)),
          ),
    ],
    [SAYS.money(overview)],
  ];
  const texts = sentences.map((each) => [each.filter((text) => text !== '').join(' ')]);
  return [[OVERVIEW_ANSWERS.title], [WORDS.asOf(asOf)], ...texts, []];
}
