import { type Html, html } from '../html.ts';
import script from '../pages/set-up.ts?text';
import type { Candidate } from '../programme/proposal/candidates.ts';
import { defaultChoices } from '../programme/proposal/choices.ts';
import type { SetUpProposal, SetUpTab } from '../programme/proposal/index.ts';
import { SETTING_ITEMS } from '../programme/set-up/settings.ts';
import { ENTRY_TITLES } from '../words/menu.ts';
import { describeDoubt, SET_UP_WORDS as WORDS } from '../words/set-up-page.ts';
import { columnLetters } from '../workbook/cell.ts';
import { renderDialog } from './dialog.ts';

/** In pixels. */
export const SET_UP_PAGE = { width: 700, height: 560 } as const;

/**
 * The page that shows what set-up would do and lets a person change it. Its script takes the choices
 * from the page and every word from its elements.
 */
export function renderSetUpPage(proposal: SetUpProposal): string {
  const isNew = proposal.candidates.length + proposal.listed.length === 0;
  return renderDialog({
    main: html`<p>${isNew ? WORDS.introNew : WORDS.intro}</p>
${isNew ? newUnits(true) : unitTabs(proposal.candidates)}
<h2>${WORDS.sharedTabs}</h2>
<ul>
${sharedTabs(proposal).map((line) => html`<li>${line}</li>\n`)}</ul>
<h2>${WORDS.options}</h2>
${region(proposal)}
${proposal.candidates.length > 0 && option('lists', WORDS.lists, false)}
${!isNew && newUnits(false)}`,
    act: ENTRY_TITLES.setUp,
    words: { busy: WORDS.busy, failed: WORDS.failed },
    confirm: { entry: 'confirmSetUp', args: [defaultChoices(proposal)] },
    style: STYLE,
    script,
  });
}

// --- units -----------------------------------------------------------------------------------

function unitTabs(candidates: readonly Candidate[]): Html | null {
  if (candidates.length === 0) return null;
  return html`<h2>${WORDS.unitTabs}</h2>
<table>
<thead><tr>${WORDS.heads.map((head) => html`<th>${head}</th>`)}</tr></thead>
<tbody>
${candidates.map(unitRow)}</tbody>
</table>`;
}

/** The name stands in a text area, not an input, so that what reads the page as text sees it. */
function unitRow(candidate: Candidate, index: number): Html {
  const { tab, name, rows, inspected, doubts, isIncluded, nameCell } = candidate;
  const { columns, unknown } = inspected;
  const id = `u${index}`;
  return html`<tr data-tab="${tab}"${doubts.length > 0 && html` class="doubt"`}>
<td><input type="checkbox" id="${id}"${isIncluded && html` checked`}></td>
<td><label for="${id}"><b>${tab}</b></label>
<small>${WORDS.rows(rows, inspected.headRow + 1)}</small></td>
<td><textarea rows="1" aria-label="${WORDS.heads[2]}">${name}</textarea>
${nameCell !== null && html`<small>${WORDS.nameFrom(nameCell)}</small>`}</td>
<td>${doubts.map((doubt) => html`<p>⚠ ${describeDoubt(doubt)}</p>\n`)}
${!isIncluded && html`<p><b>${WORDS.notChosen}</b></p>`}
<details><summary>${WORDS.columns(columns.length)}</summary>
<small>${columns.map(
    ({ column, typed, header }, at) =>
      html`${at > 0 && ' · '}${WORDS.column(columnLetters(column), short(typed), header)}\n`,
  )}</small></details>
${unknown.length > 0 && html`<small>${WORDS.unknown(unknown.slice(0, 8).map(short))}</small>`}</td>
</tr>
`;
}

function newUnits(isOpen: boolean): Html {
  return html`<details${isOpen && html` open`}>
<summary><b>${WORDS.newUnits}</b></summary>
<label for="names"><small>${WORDS.newUnitsHint}</small></label>
<textarea id="names" rows="${isOpen ? 9 : 3}"></textarea>
</details>`;
}

// --- the rest --------------------------------------------------------------------------------

function sharedTabs(proposal: SetUpProposal): string[] {
  const { settings, phaseTab, units, missingSettings, missingColumns, occupied, others } = proposal;
  const items = missingSettings.map((key) => SETTING_ITEMS[key].item);
  return [
    needed(settings, WORDS.settingsIs(items.length)) ??
      (items.length > 0 ? WORDS.addSettings(settings.name, items) : WORDS.keep(settings.name)),
    needed(phaseTab, WORDS.phasesAre) ??
      (proposal.lacksPhases ? WORDS.addPhases(phaseTab.name) : WORDS.keep(phaseTab.name)),
    needed(units, WORDS.unitsAre) ??
      (missingColumns.length > 0
        ? WORDS.addColumns(
            units.name,
            missingColumns.map(({ header }) => header),
          )
        : WORDS.keep(units.name)),
    ...(occupied.length > 0 ? [WORDS.occupied(occupied)] : []),
    ...(others.length > 0 ? [WORDS.others(others.map(short))] : []),
  ];
}

function needed(tab: SetUpTab<string>, what: string): string | null {
  return tab.table === null ? WORDS.create(tab.name, what) : null;
}

function region({ region }: SetUpProposal): Html {
  return region
    ? option('region', WORDS.region(region.locale, region.timeZone), true)
    : html`<p class="option">${WORDS.regionIsSet}</p>`;
}

function option(id: string, label: string, isChecked: boolean): Html {
  const box = html`<input type="checkbox" id="${id}"${isChecked && html` checked`}>`;
  return html`<p class="option">${box}
<label for="${id}">${label}</label></p>`;
}

function short(text: string): string {
  return text.length > 60 ? `${text.slice(0, 58)}…` : text;
}

const STYLE = `
table { border-collapse: collapse; width: 100%; }
th { text-align: left; background: #e7ecf4; padding: 5px 6px; }
td { border-bottom: 1px solid #e0e0e0; padding: 6px; vertical-align: top; }
th:nth-child(2) { width: 24%; }
th:nth-child(3) { width: 34%; }
.doubt td { background: #fff8e1; }
small { display: block; color: #5f6368; font-size: 12px; }
td textarea { resize: none; field-sizing: content; overflow: hidden; }
.option { display: flex; gap: 8px; }
.bad { color: #b3261e; }
.done main, .done #go { display: none; }
.done footer { top: 0; border: 0; align-items: flex-start; }
`;
