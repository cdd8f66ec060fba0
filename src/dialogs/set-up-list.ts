import { type Html, html } from '../html.ts';
import type { Candidate } from '../programme/proposal/candidates.ts';
import type { GuessedColumn } from '../programme/proposal/columns/guess.ts';
import { headerOf, type InspectedTab } from '../programme/proposal/unit-tab.ts';
import type { Phase } from '../programme/set-up/programme.ts';
import { describeColumnDoubt, SET_UP_PAGE_WORDS as WORDS } from '../words/set-up-page.ts';
import { columnLetters } from '../workbook/cell.ts';

/** What is taken for what in one list, for a person to change; its script sends what is chosen. */
export function listDetails(
  { tab, inspected, isIncluded, doubts }: Candidate,
  phases: readonly Phase[],
): Html {
  const asked = inspected.heads.some(({ doubt }) => doubt !== null);
  const isOpen = isIncluded && (asked || doubts.some(({ code }) => code === 'several-units'));
  return html`<details${isOpen && html` open`}>
<summary>${WORDS.columns(inspected.columns.length, inspected.heads.length)}</summary>
${inspected.units.length > 1 && useOfList(tab)}
<p class="places"><label>${WORDS.headRow}
<input type="number" min="1" max="40" data-place="head" value="${inspected.headRow + 1}" aria-label="${WORDS.ofTab(WORDS.headRow, tab)}"></label>
<label>${WORDS.firstRow}
<input type="number" min="2" max="80" data-place="first" value="${inspected.firstRow + 1}" aria-label="${WORDS.ofTab(WORDS.firstRow, tab)}"></label></p>
<ul class="columns" data-columns>
${listColumns(tab, inspected)}</ul>
${targetsOfList(tab, inspected, phases)}
</details>`;
}

/** The columns of a head, a line each. */
export function listColumns(tab: string, { heads }: InspectedTab): Html[] {
  return heads.map((head) => columnLine(tab, head, heads));
}

function columnLine(tab: string, head: GuessedColumn, heads: readonly GuessedColumn[]): Html {
  const { column, header, shown, key, doubt, sample, reason } = head;
  const letters = columnLetters(column);
  const why = doubt
    ? `⚠ ${describeColumnDoubt(doubt, heads)}`
    : reason === 'words' || reason === 'values'
      ? WORDS.reasons[reason]
      : '';
  const told = [sample === '' ? '' : WORDS.sample(short(sample)), why]
    .filter((text) => text !== '')
    .join(' ');
  return html`<li data-column="${column}"${doubt !== null && html` class="asked"`}
data-header="${header}">
<span><b>${letters}</b> “${short(shown)}” →</span>
<select aria-label="${WORDS.columnIs(letters, short(shown), tab)}">
<option value="${key ?? ''}" selected>${key === null ? WORDS.ownColumn : headerOf(key)}</option>
</select>
${told !== '' && html`<small>${told}</small>`}</li>
`;
}

function useOfList(tab: string): Html {
  return html`<p><label>${WORDS.useOfList}
<select data-use aria-label="${WORDS.ofTab(WORDS.useOfList, tab)}">
${WORDS.uses.map(([use, words], at) => html`<option value="${use}"${at === 0 && html` selected`}>${words}</option>\n`)}</select></label></p>`;
}

/** Of a list of one unit the script takes the name as it stands on the page. */
function targetsOfList(tab: string, { units }: InspectedTab, phases: readonly Phase[]): Html {
  const names = units.length > 1 ? units : [null];
  return html`<ul class="targets">
${names.map((name) => targetLine(name, name ?? tab, phases))}</ul>`;
}

/** @param name `null` for the name that stands in the line of the tab */
export function targetLine(name: string | null, shown: string, phases: readonly Phase[]): Html {
  return html`<li data-unit="${name ?? ''}"><span>${name ?? WORDS.targets}</span>
${phases.map(
  (phase) => html`<label>${phase.name}
<input type="number" min="0" max="1000000" aria-label="${WORDS.targetOf(phase.name, shown)}"></label>
`,
)}</li>
`;
}

export function short(text: string): string {
  return text.length > 60 ? `${text.slice(0, 58)}…` : text;
}
