import { type Html, html, toAsciiHtml } from '../html.ts';
import script from '../pages/overview.ts?text';
import {
  coveragePicture,
  funnelPicture,
  quartersPicture,
  ranksPicture,
  rulesPicture,
} from '../pictures/counts.ts';
import { posterSvg } from '../pictures/poster.ts';
import { progressPicture } from '../pictures/progress.ts';
import { phasePicture, wholePicture } from '../pictures/units.ts';
import type { RuleId } from '../programme/finding.ts';
import {
  type Compared,
  compareWith,
  type PastDay,
  placesMoved,
} from '../programme/overview/compared.ts';
import { type Overview, overviewOf, type UnitView } from '../programme/overview/overview.ts';
import type { RowFacts } from '../programme/overview/rows.ts';
import { wholeBelowSince } from '../programme/overview/since.ts';
import type { Tally } from '../programme/overview/tally.ts';
import { phaseDays } from '../programme/progress/pace.ts';
import { sum } from '../programme/progress/progress.ts';
import type { ReportFigures } from '../programme/report.ts';
import { ratioValue } from '../programme/set-up/ratio.ts';
import type { Form } from '../tabs/form/form.ts';
import { readPastDays } from '../tabs/history/read.ts';
import {
  type ChangedRows,
  type OverviewContent,
  overviewContent,
} from '../tabs/overview/content.ts';
import { ruleTitle } from '../words/findings.ts';
import { capital } from '../words/mail.ts';
import { ENTRY_TITLES } from '../words/menu.ts';
import { OVERVIEW_WORDS as WORDS } from '../words/overview.ts';
import { OVERVIEW_ANSWERS as ANSWERS } from '../words/overview-answers.ts';
import { OVERVIEW_SAYS as SAYS } from '../words/overview-says.ts';
import type { Grid } from '../workbook/cell.ts';
import { groupBy } from '../workbook/group.ts';
import type { Day, Moment } from '../workbook/moment.ts';
import { type AnswerText, answerText } from './answer.ts';
import { renderDialog } from './dialog.ts';
import { type ChangedSince, changedPart } from './overview-changed.ts';
import { comparison, dayPart, group, headlineText, search } from './overview-more.ts';
import { drawn, figure, OVERVIEW_STYLE, section } from './overview-parts.ts';
import { insideUnit, type Links, roomInFile, rowList, unitList } from './overview-units.ts';

/** What is shown of a report, as plain data. */
export interface OverviewData {
  readonly figures: ReportFigures;
  readonly tallies: readonly Tally[];
  /** The tab `Lịch sử tiến độ` as it stands. */
  readonly history: Grid;
}

/** What “Bảng theo dõi” is made of. */
export interface OverviewPage extends OverviewData {
  readonly now: Moment;
  readonly links: Links;
}

/** The page before the sheet: what is first seen of it. It asks the run for all else, and can be saved as a file. */
export function renderOverview(page: OverviewPage): string {
  return render(page, null);
}

/** The same as a file by itself, with the rows to show and to search in; `null` where they are too many. */
export function renderOverviewFile(page: OverviewPage, rows: readonly RowFacts[] | null): string {
  return render(page, { rows });
}

/** A part of the page that somebody opened; what stands below the units where it is none of the others. */
export function renderPart(page: OverviewPage, part: string, of: string, rows: FoundRows): string {
  if (part === 'again') return renderAgain(page);
  if (part === 'unit') return renderUnit(page, of, rows);
  if (part === 'rule') return renderRows(page.links, rows, of);
  return part === 'day' ? renderDay(page, of) : renderRest(page);
}

/** The page anew, of figures that are of now. */
export function renderAgain(page: OverviewPage): string {
  return toAsciiHtml(mainOf(page, null).html);
}

/** What stands below the units. */
export function renderRest(page: OverviewPage): string {
  const { overview, past, last } = seenOf(page);
  return toAsciiHtml(rest(overview, past, last, null).html);
}

/** The first of some rows, and how many there are. */
interface FoundRows {
  readonly first: readonly RowFacts[];
  readonly all: number;
}

/** What a unit’s bar unfolds to. */
export function renderUnit(page: OverviewPage, name: string, rows: FoundRows): string {
  const { overview, past } = seenOf(page);
  const index = overview.units.findIndex(({ progress }) => progress.unit.name === name);
  const unit = overview.units[index];
  if (!unit) return '';
  const list = rowList(rows.first, page.links, rows.all);
  return toAsciiHtml(insideUnit(unit, overview, past, list, `v${index}`).html);
}

/** The rows that a rule keeps out. */
export function renderRows(links: Links, rows: FoundRows, rule: string): string {
  const [known] = rows.first.flatMap(({ rules }) => rules.filter((each) => each === rule));
  const about = known ? ruleTitle(known) : rule;
  return toAsciiHtml(rowList(rows.first, links, rows.all, about).html);
}

/** What became of rows since a day, and the form of that day. */
export function renderChanged(
  links: Links,
  day: Day,
  changed: ChangedSince | null,
  form: Form | null,
): string {
  return toAsciiHtml(changedPart(links, day, changed, form).html);
}

/** The report against that of an earlier day. */
export function renderDay({ figures, history }: OverviewPage, day: Day): string {
  const past = readPastDays(history, figures.programme.phases);
  const chosen = past.find((each) => each.day === day);
  return chosen ? toAsciiHtml(dayPart(figures, chosen, false).html) : '';
}

/**
 * What stands in the tab `Toàn cảnh`.
 *
 * @param titles where the titles of each tab stand, from 0
 */
export function tabContent(
  { figures, tallies, history }: OverviewData,
  titles: Readonly<Record<string, number>>,
  changed: ChangedRows | null,
): AnswerText<OverviewContent> {
  return answerText(() =>
    overviewContent(
      overviewOf(figures, tallies),
      readPastDays(history, figures.programme.phases),
      (tab) => titles[tab] ?? 0,
      changed,
    ),
  );
}

/** What came since the last report, what is needed and what is to be expected, a sentence each. */
export function courseLines({ figures, tallies, history }: OverviewData): AnswerText<string[]> {
  return answerText(() => {
    const { asOf, programme, total } = figures;
    const last = readPastDays(history, programme.phases)
      .filter(({ day }) => day < asOf)
      .at(-1);
    const { forecast, needed } = overviewOf(figures, tallies);
    return [
      ...(last ? [SAYS.change(compareWith(figures, last))] : []),
      ...(needed === null ? [] : [SAYS.needed(needed)]),
      ...(forecast ? [SAYS.forecast(forecast, total.target)] : []),
    ];
  });
}

/** What only a file holds. */
interface Held {
  readonly rows: readonly RowFacts[] | null;
}

function seenOf({ figures, tallies, history }: OverviewData) {
  const overview = overviewOf(figures, tallies);
  const days = readPastDays(history, figures.programme.phases);
  const past = days.filter(({ day }) => day < figures.asOf);
  return { overview, past, last: past.at(-1) };
}

function render(page: OverviewPage, held: Held | null): string {
  const { asOf } = page.figures;
  return renderDialog({
    title: held ? WORDS.fileTitle(asOf) : ENTRY_TITLES.showOverview,
    main: mainOf(page, held),
    act: held ? null : WORDS.take,
    words: {
      taking: WORDS.taking,
      finding: WORDS.finding,
      reading: WORDS.reading,
      file: WORDS.pictureName(asOf),
      made: WORDS.pictureMade,
      none: ANSWERS.found(0, 0),
      failed: WORDS.failed,
    },
    calls: held ? null : { when: 'files', entry: 'takeOverview', args: ['overview'] },
    style: OVERVIEW_STYLE,
    script,
  });
}

function mainOf(page: OverviewPage, held: Held | null): Html {
  const { figures, now, links } = page;
  const { overview, past, last } = seenOf(page);
  const compared = last ? compareWith(figures, last) : null;
  const own = groupBy(held?.rows ?? [], ({ unit }) => unit);
  const inside = (unit: UnitView, index: number): Html => {
    const rows = (own.get(unit.progress.unit.name) ?? []).filter(
      ({ state }) => state !== 'counted',
    );
    const most = roomInFile(figures.units.length);
    const list = rowList(rows.slice(0, most), links, rows.length);
    return insideUnit(unit, overview, past, list, `v${index}`);
  };
  return html`<p>${WORDS.made(now, figures.asOf)}</p>
${headline(overview, compared)}
<p class="tools">${held === null && html`<button id="again" type="button">${WORDS.again}</button> `}<button id="picture" type="button">${WORDS.picture}</button> <button id="print" type="button">${WORDS.print}</button></p>
<details class="data" id="parts"><summary>${WORDS.parts}</summary><ul></ul></details>
${section('units', WORDS.headings.units, unitList(overview, held ? inside : null))}
${held ? rest(overview, past, last, held) : html`<div id="rest" data-part="rest"></div>`}
${search(held ? held.rows : undefined)}
${group(overview, links)}`;
}

function rest(
  overview: Overview,
  past: readonly PastDay[],
  last: PastDay | undefined,
  held: Held | null,
): Html {
  return html`${phases(overview)}
${section('course', WORDS.headings.course, course(overview, past))}
${clusters(overview, last)}
${section('funnel', WORDS.headings.funnel, html`${figure((width, id) => funnelPicture(overview, width, id), 'funnel')}<p class="rule">${WORDS.funnelRule}</p>`)}
${coverage(overview)}
${section(
  'rules',
  WORDS.headings.rules,
  html`${figure((width, id) => rulesPicture(overview, width, id), 'rules')}<p class="rule">${WORDS.rulesRule}</p>
${rulesOpened(overview, held)}`,
)}
${section(
  'quarters',
  WORDS.headings.quarters,
  figure((width, id) => quartersPicture(overview, width, id), 'quarters'),
)}
${section('money', WORDS.headings.money, html`<p>${SAYS.money(overview)}</p>`)}
${section('compared', WORDS.headings.compared, comparison(overview.figures, past, held !== null))}
<div hidden>${poster(overview, last)}</div>`;
}

const NO_LINKS: Links = { url: '', tabs: {} };

/** Each rule, which unfolds to its rows; in a file they have their links with their units. */
function rulesOpened({ rules }: Overview, held: Held | null): Html {
  const most = roomInFile(rules.length);
  const broken = (rule: RuleId): RowFacts[] =>
    (held?.rows ?? []).filter((row) => row.rules.includes(rule)).slice(0, most);
  return html`${rules.map(
    (
      count,
    ) => html`<details class="unit rows"><summary>${WORDS.ruleRows(count)}</summary><div class="inside" data-part="${held ? null : 'rule'}" data-of="${count.rule}">${held && rowList(broken(count.rule), NO_LINKS, count.rows)}</div></details>
`,
  )}`;
}

function headline(overview: Overview, compared: Compared | null): Html {
  const { figures, expected, needed, forecast } = overview;
  const { total, totalWithTarget, asOf } = figures;
  const isTargeted = total.target > 0;
  const since = wholeBelowSince(overview);
  const lines = [
    ...(isTargeted ? [SAYS.expected(Math.ceil(ratioValue(expected)), asOf)] : []),
    ...(since === null ? [] : [WORDS.since(since, null)]),
    ...(compared ? [SAYS.change(compared)] : []),
    ...(isTargeted && totalWithTarget.result !== total.result
      ? [SAYS.withoutUntargeted(totalWithTarget)]
      : []),
    ...(needed === null ? [] : [SAYS.needed(needed)]),
    ...(forecast ? [SAYS.forecast(forecast, total.target)] : []),
  ];
  return html`<p class="big">${headlineText(overview)}</p>
${isTargeted && drawn((width, id) => wholePicture(figures, expected, width, id), 'whole')}
<ul>${lines.map((line) => html`<li>${line}</li>`)}</ul>
<p class="rule">${WORDS.expectedRule}</p>`;
}

/** Phases that have begun, the one that opened last first. */
function phases({ figures }: Overview): Html | null {
  const begun = figures.programme.phases
    .map((phase, index) => ({ ...phaseDays(phase), index }))
    .filter(({ from }) => from <= figures.asOf)
    .sort((a, b) => (a.from < b.from ? 1 : -1));
  if (begun.length === 0 || figures.programme.phases.length < 2) return null;
  return section(
    'phases',
    WORDS.headings.phases,
    html`${begun.map(({ index }) => figure((width, id) => phasePicture(figures, index, width, id), `phase${index}`))}
<p class="rule">${WORDS.slowRule(figures.programme.settings.slowRule)}</p>`,
  );
}

function course({ figures, days, reported, forecast }: Overview, past: readonly PastDay[]): Html {
  const { programme, asOf, total } = figures;
  const shown = {
    name: capital(programme.settings.scope),
    asOf,
    phases: programme.phases,
    targets: total.phases.map(({ target }) => target),
    result: total.result,
    unknown: total.unknown,
    days,
    beside: reported,
    reported: past.map(({ day, units }) => [day, sum(units.map(({ result }) => result))] as const),
    forecast,
  };
  return html`${figure((width, id) => progressPicture(shown, width, id), 'course')}
${reported > 0 && html`<p class="rule">${WORDS.reported(total.result - reported, reported)}</p>`}
${forecast && html`<p class="rule">${WORDS.method}</p>`}`;
}

function clusters(overview: Overview, last: PastDay | undefined): Html | null {
  const named = overview.clusters.filter(({ name }) => name !== '');
  if (named.length === 0) return null;
  return section(
    'clusters',
    WORDS.headings.clusters,
    html`${named.map((cluster, index) => {
      const moved = last ? placesMoved(cluster, last) : new Map<string, number>();
      return figure((width, id) => ranksPicture(cluster, moved, width, id), `k${index}`);
    })}`,
  );
}

function coverage(overview: Overview): Html | null {
  if (overview.figures.units.every((unit) => unit.coverage === null)) return null;
  return section(
    'coverage',
    WORDS.headings.coverage,
    figure((width, id) => coveragePicture(overview, width, id), 'coverage'),
  );
}

function poster(overview: Overview, last: PastDay | undefined): Html {
  const compared = last ? compareWith(overview.figures, last) : null;
  const { figures, expected } = overview;
  const { settings } = figures.programme;
  const said = {
    title: WORDS.posterTitle(settings.shortName, settings.scope),
    headline: headlineText(overview),
    lines: [
      ...(figures.total.target > 0
        ? [SAYS.expected(Math.ceil(ratioValue(expected)), figures.asOf)]
        : []),
      ...(compared ? [SAYS.change(compared)] : []),
    ],
    others: WORDS.andOthers,
    office: settings.issuingBody,
  };
  return posterSvg(overview, said, 'poster');
}
