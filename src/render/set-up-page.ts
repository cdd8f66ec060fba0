import { columnLetters } from '../core/cell.ts';
import type { Candidate } from '../core/set-up-proposal/candidates.ts';
import { defaultChoices } from '../core/set-up-proposal/choices.ts';
import type { SetUpProposal, SetUpTab } from '../core/set-up-proposal/index.ts';
import { SETTING_ITEMS } from '../core/settings.ts';
import { type Html, html, scriptJson, toAsciiHtml } from './html.ts';
import { describeDoubt, SET_UP_WORDS as WORDS } from './words/set-up-page.ts';

/** In pixels. */
export const SET_UP_PAGE = { width: 700, height: 560 } as const;

/**
 * The page that shows what set-up would do and lets a person change it. Its script takes the choices
 * from the page and every word from its elements.
 */
export function renderSetUpPage(proposal: SetUpProposal): string {
  const isNew = proposal.candidates.length + proposal.listed.length === 0;
  const page = html`<!DOCTYPE html>
<html lang="vi">
<head>
<meta charset="utf-8">
<base target="_top">
<style>${{ html: STYLE }}</style>
</head>
<body>
<main id="form">
<p>${isNew ? WORDS.introNew : WORDS.intro}</p>
${isNew ? newUnits(true) : unitTabs(proposal.candidates)}
<h2>${WORDS.sharedTabs}</h2>
<ul>
${sharedTabs(proposal).map((line) => html`<li>${line}</li>\n`)}</ul>
<h2>${WORDS.options}</h2>
${region(proposal)}
${proposal.candidates.length > 0 && option('lists', WORDS.lists, false)}
${!isNew && newUnits(false)}
</main>
<footer>
<p id="say" role="status" data-busy="${WORDS.busy}" data-failed="${WORDS.failed}"></p>
<button id="close" type="button">${WORDS.close}</button>
<button id="go" type="button" class="main">${WORDS.setUp}</button>
</footer>
<script type="application/json" data-host="confirm">
${scriptJson({ function: 'confirmSetUp', args: [defaultChoices(proposal)] })}
</script>
<script>${{ html: SCRIPT }}</script>
</body>
</html>
`;
  return toAsciiHtml(page.html);
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
  const { settings, phaseTab, units, missingSettings, missingColumns, others } = proposal;
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

/** Both texts stay unindented: the minifier leaves them as they are. */
const STYLE = `
*{box-sizing:border-box}
body{margin:0;font:13px/1.45 Arial,sans-serif;color:#202124}
main{padding:10px 16px 72px}
p{margin:0 0 4px}
h2{font-size:14px;margin:14px 0 6px;color:#174ea6}
ul{margin:0;padding-left:20px}
table{border-collapse:collapse;width:100%}
th{text-align:left;background:#e7ecf4;padding:5px 6px}
td{border-bottom:1px solid #e0e0e0;padding:6px;vertical-align:top}
th:nth-child(2){width:24%}
th:nth-child(3){width:34%}
.doubt td{background:#fff8e1}
small{display:block;color:#5f6368;font-size:12px}
textarea{width:100%;font:inherit;padding:4px 6px;border:1px solid #bdc1c6;border-radius:4px}
td textarea{resize:none;field-sizing:content;overflow:hidden}
input{width:16px;height:16px;margin:2px 4px 0 0;flex:none}
summary{cursor:pointer;color:#174ea6;margin-top:4px}
.option,footer{display:flex;gap:8px}
footer{position:fixed;left:0;right:0;bottom:0;align-items:center;
padding:12px 16px;background:#fff;border-top:1px solid #dadce0}
#say{flex:1}
.bad{color:#b3261e}
.done main,.done #go{display:none}
.done footer{top:0;border:0;font-size:14px;align-items:flex-start}
button{font:inherit;padding:8px 18px;border:1px solid #bdc1c6;border-radius:4px;background:#fff;
color:#174ea6;cursor:pointer}
.main{background:#1a5fb4;color:#fff;font-weight:bold}
button:disabled{opacity:.5}
`;

/** As HtmlService wants it: ASCII, short lines, no slashes side by side, no dollar signs. */
const SCRIPT = `
(function(){
function at(id){return document.getElementById(id)}
function ticked(id){var box=at(id);return !!box&&box.checked}
var go=at('go'),say=at('say');
function show(text,look){say.textContent=text;say.className=look}
function choices(){
var tabs=[];
document.querySelectorAll('[data-tab]').forEach(function(row){
if(row.querySelector('input').checked)
tabs.push({tab:row.getAttribute('data-tab'),name:row.querySelector('textarea').value});
});
var names=at('names').value.split('\\n');
return{tabs:tabs,names:names,region:ticked('region'),lists:ticked('lists')};
}
function finish(result){
var isDone=result.outcome==='done';
go.disabled=false;
show(result.message,isDone?'':'bad');
if(isDone)document.body.className='done';
}
function fail(error){finish({message:say.getAttribute('data-failed')+error.message})}
at('close').onclick=function(){google.script.host.close()};
go.onclick=function(){
go.disabled=true;
show(say.getAttribute('data-busy'),'');
google.script.run.withSuccessHandler(finish).withFailureHandler(fail).confirmSetUp(choices());
};
})();
`;
