import { html } from '../html.ts';
import type { InitiativeLine, Manifest } from '../packages/lines.ts';
import type { ReturnFile } from '../packages/returned.ts';
import script from '../pages/package.ts?text';
import type { DuplicateReview } from '../programme/duplicates/review.ts';
import {
  type Outside,
  type OwnRow,
  outsideGroups,
  type Read,
  readReturned as readFile,
} from '../tabs/duplicates/outside.ts';
import { dayText, wholeNumber } from '../words/numbers.ts';
import { PACKAGE_PAGE_WORDS as WORDS } from '../words/package.ts';
import type { Grid } from '../workbook/cell.ts';
import { type AnswerText, answerText } from './answer.ts';
import { renderDialog } from './dialog.ts';

/** What would leave the workbook in a package. */
export interface PackagePage {
  readonly title: string;
  /** Of the file. */
  readonly name: string;
  readonly manifest: Omit<Manifest, 'files'>;
  readonly rows: {
    readonly units: number;
    readonly initiatives: number;
    readonly counted: number;
    readonly findings: number;
  };
  /** Units whose tab was not there. */
  readonly lost: readonly string[];
  readonly example: InitiativeLine | null;
}

export function renderPackagePage(page: PackagePage): string {
  const { title, name, manifest, rows, lost, example } = page;
  const { sender, phases, sums, asOf } = manifest;
  const lines = [
    ...phases.map((phase, index) => ({
      name: phase.name,
      target: sums.targets[index] ?? 0,
      result: sums.results[index] ?? 0,
    })),
    { name: WORDS.whole, target: addUp(sums.targets), result: addUp(sums.results) },
  ];
  return renderDialog({
    title,
    main: html`<p>${WORDS.intro(dayText(asOf))}</p>
${lost.length > 0 && html`<p class="problem">${WORDS.lost(lost)}</p>`}
<p>${WORDS.sender(sender.name, sender.code)}<br>${WORDS.file} <span class="name">${name}</span></p>
<h2>${WORDS.figures}</h2>
<table><thead><tr><th scope="col">${WORDS.phase}</th><th scope="col">${WORDS.target}</th><th scope="col">${WORDS.result}</th></tr></thead>
<tbody>${lines.map((line) => html`<tr><th scope="row">${line.name}</th><td>${wholeNumber(line.target)}</td><td>${wholeNumber(line.result)}</td></tr>`)}</tbody></table>
<h2>${WORDS.contents}</h2>
<ul>
<li>${WORDS.units(rows.units)}</li>
<li>${WORDS.initiatives(rows.initiatives, rows.counted)}</li>
<li>${WORDS.findings(rows.findings)}</li>
<li>${WORDS.authors[manifest.authors]}</li>
</ul>
<p><strong>${WORDS.never}</strong></p>
<p>${WORDS.titles}</p>
${
  example !== null &&
  html`<details open><summary>${WORDS.example}</summary>
<pre tabindex="0">${JSON.stringify(example, null, 1)}</pre></details>`
}
<p><button id="mail" type="button">${WORDS.mail}</button></p>
<details><summary>${WORDS.back}</summary>
<p>${WORDS.backIntro}</p>
<p><label for="file">${WORDS.backFile}</label><br><input type="file" id="file" accept=".json"></p>
<p><label for="text">${WORDS.backText}</label></p>
<textarea id="text" rows="3"></textarea>
<p><button id="back" type="button">${WORDS.takeBack}</button></p></details>`,
    act: WORDS.take,
    words: {
      making: WORDS.making,
      looking: WORDS.looking,
      taking: WORDS.taking,
      nothing: WORDS.nothing,
      failed: WORDS.failed,
    },
    calls: { when: 'files', entry: 'takePackage', args: [] },
    style: STYLE,
    script,
  });
}

/** What a file that came back says; or why it is not taken. */
export function readReturned(text: string, own: string, review: DuplicateReview): AnswerText<Read> {
  return answerText(() => readFile(text, own, review));
}

/** The rows of the tab of duplicates about rows of other senders. */
export function outsideRows(
  tab: string,
  grid: Grid,
  own: readonly OwnRow[],
  after: number,
  given: ReturnFile | null,
): AnswerText<Outside> {
  return answerText(() => outsideGroups(tab, grid, own, after, given));
}

function addUp(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

const STYLE = `
.problem { border: 1px solid #9a6700; border-left-width: 6px; padding: 10px 12px; }
table { border-collapse: collapse; margin: 0 0 6px; }
th, td { border: 1px solid #bdc1c6; padding: 4px 12px; text-align: right; }
th[scope=row], thead th:first-child { text-align: left; }
thead th { background: #e8eaf6; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; background: #f1f3f4; padding: 8px 12px; margin: 0 0 10px; font-size: 13px; }
ul { margin: 0 0 8px; }
.name { white-space: nowrap; }
details { margin: 0 0 12px; }
#file { width: auto; height: auto; max-width: 100%; }
`;
