import { type Html, html, scriptJson } from '../html.ts';
import { type Compared, compareWith, type PastDay } from '../programme/overview/compared.ts';
import type { Overview } from '../programme/overview/overview.ts';
import type { RowFacts } from '../programme/overview/rows.ts';
import { isBehind } from '../programme/progress/status.ts';
import type { ReportFigures } from '../programme/report.ts';
import { percent } from '../programme/set-up/ratio.ts';
import { capital } from '../words/mail.ts';
import { wholeNumber } from '../words/numbers.ts';
import { OVERVIEW_WORDS as WORDS } from '../words/overview.ts';
import { OVERVIEW_ANSWERS as ANSWERS } from '../words/overview-answers.ts';
import { OVERVIEW_SAYS as SAYS } from '../words/overview-says.ts';
import { PICTURE_WORDS } from '../words/pictures.ts';
import { STATUS_WORDS } from '../words/status.ts';
import { dataTable, section } from './overview-parts.ts';
import { type Links, slowLines } from './overview-units.ts';

export function headlineText({ figures: { total } }: Overview): string {
  return SAYS.headline(total);
}

/** So many days can be chosen. */
const MOST_DAYS = 60;

/** Against the last report before, or any other day that is chosen: a file holds them all, the page asks. */
export function comparison(
  figures: ReportFigures,
  past: readonly PastDay[],
  isFile: boolean,
): Html {
  const days = past.slice(-MOST_DAYS).reverse();
  if (days.length === 0) return html`<p>${WORDS.noHistory}</p>`;
  const shown = isFile ? days : days.slice(0, 1);
  return html`<p class="tools"><label for="day">${WORDS.compareDay}</label> <select id="day">${days.map(({ day }) => html`<option value="${day}">${day.split('-').reverse().join('/')}</option>`)}</select></p>
<div id="days">${shown.map((day, index) => html`<div data-day="${day.day}"${index > 0 && { html: ' hidden' }}>${dayPart(figures, day, isFile)}</div>`)}</div>`;
}

/** How each stood on a day, and stands now; before the sheet also row by row, when that is asked for. */
export function dayPart(figures: ReportFigures, day: PastDay, isFile: boolean): Html {
  const compared = compareWith(figures, day);
  const { compared: words } = WORDS;
  const head = [words.unit, words.before, words.now, words.change, words.status];
  const rows = comparedRows(figures, compared);
  return html`<p class="finding" role="status">${SAYS.change(compared)}</p>
${dataTable({ head, rows }, WORDS.headings.compared)}${!isFile && html`<details class="unit rows"><summary>${WORDS.changedSince(day.day)}</summary><div class="inside" data-part="changed" data-of="${day.day}"></div></details>`}`;
}

function comparedRows(
  figures: ReportFigures,
  { units, before, change, isPart }: Compared,
): string[][] {
  const { compared: words } = WORDS;
  const status = new Map(figures.units.map((unit) => [unit.unit.name, STATUS_WORDS[unit.status]]));
  const rows = units.map((unit) => [
    unit.name,
    unit.before ? wholeNumber(unit.before.result) : words.isNew,
    unit.now === null ? (status.get(unit.name) ?? words.gone) : wholeNumber(unit.now),
    unit.change === null ? '' : SAYS.signed(unit.change),
    words.was(unit.before?.status ?? '', status.get(unit.name) ?? ''),
  ]);
  const all = isPart ? words.known : words.all;
  const now = wholeNumber(before + change);
  return [...rows, [all, wholeNumber(before), now, SAYS.signed(change), '']];
}

/** @param held what a file holds, `null` where that is too much; absent where the run is asked */
export function search(held?: readonly RowFacts[] | null): Html {
  const heading = WORDS.headings.search;
  if (held === null) return section('search', heading, html`<p>${WORDS.tooManyRows}</p>`);
  const found = held?.map((row) => [
    row.title,
    row.author,
    row.grassroots,
    row.code,
    row.unit,
    ANSWERS.rowAt(row.tab, row.row),
    ANSWERS.reasons(row),
  ]);
  return section(
    'search',
    heading,
    html`<form id="search" class="tools" role="search"><label for="query" class="unseen">${WORDS.search}</label><input id="query" type="search" placeholder="${WORDS.search}" autocomplete="off"> <button type="submit">${WORDS.find}</button></form>
<p id="found" role="status"></p><ul id="hits"></ul>
${found && html`<script type="application/json" id="rows">${scriptJson(found)}</script>`}`,
  );
}

/** What the office may write to the group, beside the picture. */
export function group(overview: Overview, { url }: Links): Html {
  const lines = slowLines(overview, ({ unit, result, target, status, openPhase, phases }) => {
    const { name = '' } = overview.figures.programme.phases[openPhase?.index ?? -1] ?? {};
    const phase = phases[openPhase?.index ?? -1];
    // Whoever is only slow in the phase has met, or may have met, all that is asked by now.
    return phase && !isBehind(status)
      ? WORDS.groupPhase(unit.name, WORDS.unit.phase(name, phase.result, phase.target))
      : `${unit.name} ${PICTURE_WORDS.standing(result, target, percent(result, target ?? 0))}`;
  });
  const isWhole = overview.figures.total.unknown.length === 0;
  const text = `${capital(overview.figures.programme.settings.scope)}: ${headlineText(overview)}.\n${WORDS.group(lines, isWhole, url)}`;
  return section('group', WORDS.headings.group, html`<p id="group">${text}</p>`);
}
