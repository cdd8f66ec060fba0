import { type Html, html, toAsciiHtml } from '../html.ts';
import script from '../pages/set-up.ts?text';
import { LIST_KEYS } from '../programme/initiative/own-columns.ts';
import type { Candidate } from '../programme/proposal/candidates.ts';
import { defaultChoices } from '../programme/proposal/choices.ts';
import type { SetUpProposal, SetUpTab } from '../programme/proposal/index.ts';
import { headerOf, type InspectedTab } from '../programme/proposal/unit-tab.ts';
import { SETTING_ITEMS } from '../programme/set-up/setting-items.ts';
import { ENTRY_TITLES } from '../words/menu.ts';
import { SETTING_EXPLANATIONS } from '../words/new-tabs.ts';
import { describeDoubts, SET_UP_WORDS, SET_UP_PAGE_WORDS as WORDS } from '../words/set-up-page.ts';
import { renderDialog } from './dialog.ts';
import { listColumns, listDetails, short, targetLine } from './set-up-list.ts';

export { follow, inspect, nameUnits, propose, takeIn } from './set-up-answers.ts';

/**
 * The page that shows what set-up would do and lets a person change it. Its script takes the choices
 * from the page and every word from its elements.
 */
export function renderSetUpPage(proposal: SetUpProposal): string {
  const isNew = proposal.candidates.length + proposal.listed.length === 0;
  return renderDialog({
    title: SET_UP_WORDS.title,
    main: html`<p>${isNew ? WORDS.introNew : WORDS.intro}</p>
${isNew ? newUnits(true) : unitTabs(proposal)}
${openTargets(proposal)}
${askedSettings(proposal)}
<h2>${WORDS.sharedTabs}</h2>
<ul>
${sharedTabs(proposal).map((line) => html`<li>${line}</li>\n`)}</ul>
<h2>${WORDS.options}</h2>
${region(proposal)}
${proposal.candidates.length > 0 && option('lists', WORDS.lists, false)}
${!isNew && newUnits(false)}
${keys()}`,
    act: ENTRY_TITLES.setUp,
    words: { busy: WORDS.busy, failed: WORDS.failed, looking: WORDS.looking },
    calls: { when: 'confirm', entry: 'confirmSetUp', args: [defaultChoices(proposal)] },
    style: STYLE,
    script,
  });
}

/** The lines of the columns of one list, for a page that is open. */
export function renderColumns(tab: string, inspected: InspectedTab): string {
  return toAsciiHtml(html`${listColumns(tab, inspected)}`.html);
}

// --- units -----------------------------------------------------------------------------------

function unitTabs({ candidates, phases }: SetUpProposal): Html | null {
  if (candidates.length === 0) return null;
  return html`<h2>${WORDS.unitTabs}</h2>
<table>
<thead><tr>${WORDS.heads.map((head) => html`<th>${head}</th>`)}</tr></thead>
<tbody>
${candidates.map((candidate, index) => unitRow(candidate, index, phases))}</tbody>
</table>`;
}

/** The name stands in a text area, not an input, so that what reads the page as text sees it. */
function unitRow(candidate: Candidate, index: number, phases: SetUpProposal['phases']): Html {
  const { tab, name, rows, inspected, doubts, isIncluded, isListed, nameCell } = candidate;
  const id = `u${index}`;
  const isShared = inspected.units.length > 1;
  return html`<tr data-tab="${tab}"${doubts.length > 0 && html` class="doubt"`}>
<td><input type="checkbox" id="${id}"${isIncluded && html` checked`}></td>
<td><label for="${id}"><b>${tab}</b></label>
<small>${WORDS.rows(rows, inspected.headRow + 1)}</small></td>
<td>${
    isShared
      ? html`${WORDS.severalUnits(inspected.units.length)}`
      : html`<textarea rows="1" aria-label="${WORDS.ofTab(WORDS.heads[2], tab)}"${isListed && html` readonly`}>${name}</textarea>`
  }
${!isShared && nameCell !== null && html`<small>${WORDS.nameFrom(nameCell)}</small>`}</td>
<td>${describeDoubts(doubts).map((doubt) => html`<p>⚠ ${doubt}</p>\n`)}
${!isIncluded && html`<p><b>${WORDS.notChosen}</b></p>`}</td>
</tr>
<tr class="more"><td colspan="4">
${listDetails(candidate, phases)}</td></tr>
`;
}

/** Units of the list that nobody gave a number yet. */
function openTargets({ listed, phases }: SetUpProposal): Html | null {
  const open = listed.filter(({ hasTarget }) => !hasTarget);
  if (open.length === 0) return null;
  return html`<h2>${WORDS.openTargets}</h2>
<ul class="targets">
${open.map(({ name }) => targetLine(name, name, phases))}</ul>`;
}

function askedSettings({ asked }: SetUpProposal): Html | null {
  if (asked.length === 0) return null;
  return html`<h2>${WORDS.asked}</h2>
<div class="settings">
${asked.map(
  ({ key, value }) => html`<p><label for="s-${key}">${SETTING_ITEMS[key].item}</label>
<textarea rows="1" id="s-${key}" data-setting="${key}">${value}</textarea>
<small>${SETTING_EXPLANATIONS[key]}</small></p>
`,
)}</div>`;
}

/** What a column can be said to be; its script puts them into a list when it is opened. */
function keys(): Html {
  return html`<datalist id="keys">
<option value="" label="${WORDS.ownColumn}"></option>
${LIST_KEYS.map((key) => html`<option value="${key}" label="${headerOf(key)}"></option>\n`)}</datalist>`;
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
  const { settings, phaseTab, units, missingSettings, missingColumns, occupied, others, oldFonts } =
    proposal;
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
    ...(oldFonts.length > 0 ? [WORDS.oldFonts(oldFonts.map(short))] : []),
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

const STYLE = `
table { border-collapse: collapse; width: 100%; }
th { text-align: left; background: #e7ecf4; padding: 5px 6px; }
td { padding: 6px; vertical-align: top; }
th:nth-child(2) { width: 24%; }
th:nth-child(3) { width: 30%; }
.more td { border-bottom: 1px solid #c9ced6; padding: 0 6px 8px 34px; }
.doubt td { background: #fff8e1; }
small { display: block; color: #50555b; font-size: 12px; }
td textarea { resize: none; field-sizing: content; overflow: hidden; }
select { font: inherit; padding: 4px; border: 1px solid #7b8087; border-radius: 4px; background: #fff; max-width: 100%; }
input[type=number] { width: 76px; height: auto; font: inherit; padding: 4px 6px; border: 1px solid #7b8087; border-radius: 4px; }
.columns, .targets { list-style: none; padding: 0; }
.columns li { display: grid; grid-template-columns: 1fr 200px; gap: 2px 12px; padding: 5px 4px; border-top: 1px solid #e0e0e0; align-items: center; }
.columns li > small { grid-column: 1 / -1; }
.columns span { overflow-wrap: anywhere; }
.asked { background: #fff8e1; }
.targets li, .places { display: flex; flex-wrap: wrap; gap: 4px 14px; align-items: center; padding: 5px 4px; }
.targets span { flex: 1 1 180px; }
.settings { display: grid; grid-template-columns: 1fr 1fr; gap: 4px 18px; }
.option { display: flex; gap: 8px; }
.bad { color: #b3261e; }
.done main, .done #go { display: none; }
.done footer { top: 0; border: 0; align-items: flex-start; }
@media (max-width: 600px) {
table, tbody, tr, td { display: block; }
thead { display: none; }
tr[data-tab] { display: grid; grid-template-columns: 28px 1fr; border-top: 2px solid #c9ced6; }
tr[data-tab] td:nth-child(n+3) { grid-column: 1 / -1; }
tr[data-tab] td:empty { display: none; }
.more td { padding: 0 6px 10px; border: 0; }
.columns li, .settings { grid-template-columns: 1fr; }
.columns select { width: 100%; }
}
`;
