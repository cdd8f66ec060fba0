import { type Compared, compareWith, type PastDay } from '../../programme/overview/compared.ts';
import { type Overview, slowFirst, type UnitView } from '../../programme/overview/overview.ts';
import { sum, type UnitProgress } from '../../programme/progress/progress.ts';
import { percent, ratioValue } from '../../programme/set-up/ratio.ts';
import { capital } from '../../words/mail.ts';
import { OVERVIEW_SAYS as SAYS } from '../../words/overview-says.ts';
import { OVERVIEW_TAB_WORDS as WORDS } from '../../words/overview-tab.ts';
import { standingWords } from '../../words/status.ts';
import { cellName } from '../../workbook/cell.ts';
import type { GridValue } from '../../workbook/grid.ts';
import { STATUS_FILLS } from '../form/look.ts';
import type { AboveList, ListLine } from '../list-tab.ts';
import type { OverviewKey } from './tab.ts';

/** The last report before this one. */
function lastBefore(overview: Overview, past: readonly PastDay[]): Compared | null {
  const last = past.filter(({ day }) => day < overview.figures.asOf).at(-1);
  return last ? compareWith(overview.figures, last) : null;
}

/** What stands in the tab. */
export interface OverviewContent {
  readonly lines: readonly ListLine<OverviewKey>[];
  readonly above: AboveList<OverviewKey>;
}

/** @param titleColumn where the first column of each tab's initiatives stands, from 0 */
export function overviewContent(
  overview: Overview,
  past: readonly PastDay[],
  titleColumn: (tab: string) => number,
): OverviewContent {
  const compared = lastBefore(overview, past);
  const changes = new Map(compared?.units.map((unit) => [unit.name, unit]));
  const places = new Map(
    overview.clusters.flatMap(({ units }) =>
      units.map(({ progress, place }) => [progress.unit.name, place]),
    ),
  );
  const views = new Map(overview.units.map((view) => [view.progress.unit.name, view]));
  const lines = slowFirst(overview.figures).map((progress) => {
    const { name } = progress.unit;
    const change = changes.get(name);
    return unitLine(progress, views.get(name), {
      place: places.get(name) ?? null,
      change: change && change.now !== null && change.before ? change.change : null,
      phases: overview.figures.programme.phases,
      titleColumn,
    });
  });
  return {
    lines,
    above: { rows: linesAbove(overview, compared), head: null, centred: [], links: [] },
  };
}

interface Beside {
  readonly place: number | null;
  readonly change: number | null;
  readonly phases: readonly { readonly name: string }[];
  readonly titleColumn: (tab: string) => number;
}

function unitLine(
  progress: UnitProgress,
  view: UnitView | undefined,
  { place, change, phases, titleColumn }: Beside,
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

/** As many lines whatever there is to say, so that the list keeps its place. */
function linesAbove(overview: Overview, compared: Compared | null): GridValue[][] {
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
    [compared ? SAYS.change(compared) : WORDS.noHistory],
    [WORDS.clusters(overview.clusters.filter(({ name }) => name !== '').map(WORDS.cluster))],
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
  return [[WORDS.title], [WORDS.asOf(asOf)], ...texts, []];
}
