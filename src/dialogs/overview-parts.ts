import { type Html, html } from '../html.ts';
import { type DataTable, inPieces, type Picture } from '../pictures/picture.ts';
import { OVERVIEW_WORDS as WORDS } from '../words/overview.ts';

/** Of a phone's page, and of a desk's and of paper, on which letters keep their size; in pixels. */
const WIDTHS = { narrow: 358, wide: 700 };

/** So high may a picture be, in pixels, that it stands on one sheet of A4 with what is above it. */
const MOST_ON_PAPER = 860;

type Draw = (width: number, id: string) => Picture;

/** A picture for a desk and one for a phone, of which a page shows one. */
export function drawn(draw: Draw, id: string): Html {
  const inPage = (width: number, each: string): Html => {
    const svg = inPieces(draw(width, each), width, MOST_ON_PAPER, each);
    return { html: OWN_LOOKS.reduce((text, look) => text.replace(look, ''), svg) };
  };
  return html`<div class="wide">${inPage(WIDTHS.wide, `${id}w`)}</div><div class="narrow">${inPage(WIDTHS.narrow, `${id}n`)}</div>`;
}

/** What a picture says of itself for whoever has it alone: here the page says it, once. */
const OWN_LOOKS = [
  ' xmlns="http://www.w3.org/2000/svg"',
  ' font-family="Arial, sans-serif"',
  ' fill="currentColor"',
];

/** The finding, its picture, and the same figures behind it. */
export function figure(draw: Draw, id: string): Html {
  const { title, table } = draw(WIDTHS.wide, `${id}w`);
  return html`<figure><figcaption>${title}</figcaption>
${drawn(draw, id)}
<details class="data"><summary>${WORDS.table}<span class="unseen">: ${title}</span></summary>
${dataTable(table, WORDS.tableOf(title))}</details></figure>
`;
}

export function dataTable({ head, rows }: DataTable, caption: string): Html {
  return html`<table><caption class="unseen">${caption}</caption><thead><tr>${head.map((text) => html`<th scope="col">${text}</th>`)}</tr></thead>
<tbody>${rows.map(
    ([
      name = '',
      ...cells
    ]) => html`<tr><th scope="row">${name}</th>${cells.map((text, index) => html`<td data-head="${head[index + 1] ?? ''}">${text}</td>`)}</tr>
`,
  )}</tbody></table>
`;
}

export function section(id: string, heading: string, content: Html): Html {
  return html`<section aria-labelledby="h-${id}"><h2 id="h-${id}">${heading}</h2>
${content}</section>
`;
}

export const OVERVIEW_STYLE = `
section { border-top: 1px solid #dadce0; margin-top: 14px; }
figure { margin: 0 0 8px; }
figcaption, .finding { font-weight: bold; margin: 0 0 6px; }
svg { display: block; max-width: 100%; height: auto; fill: currentColor; }
.narrow { display: none; }
.big { font-size: 26px; font-weight: bold; margin: 4px 0; line-height: 1.2; }
.rule, .hint { font-size: 13px; color: #4a525c; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
table { border-collapse: collapse; width: 100%; font-size: 13px; margin: 4px 0 8px; }
th, td { border: 1px solid #c4c9d0; padding: 3px 6px; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
td { font-variant-numeric: tabular-nums; }
thead th { background: #eef2f8; }
tbody th { font-weight: normal; }
.unit { border-top: 1px solid #e4e7eb; }
.unit > summary { list-style-position: outside; margin-left: 16px; color: #202124; }
.inside { padding: 4px 0 10px 16px; }
.inside ul { margin-bottom: 6px; }
.tools { display: flex; flex-wrap: wrap; gap: 8px; align-items: center; margin: 8px 0; }
.tools input { flex: 1 1 220px; width: auto; height: auto; margin: 0; font: inherit; padding: 7px 8px; border: 1px solid #757b83; border-radius: 4px; }
select { font: inherit; padding: 6px 8px; border: 1px solid #757b83; border-radius: 4px; background: #fff; color: #202124; max-width: 100%; }
#group { white-space: pre-line; user-select: all; border: 1px solid #c4c9d0; border-radius: 4px; padding: 8px 10px; }
#parts ul { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: 8px; }
#hits li { margin-bottom: 4px; overflow-wrap: anywhere; }
a { color: #0b57a4; }
@media (max-width: 620px) {
.wide { display: none; } .narrow { display: block; }
.inside { padding-left: 0; }
.big { font-size: 22px; }
footer { flex-wrap: wrap; padding: 8px 16px; } #say:empty { display: none; } #say { flex-basis: 100%; }
table, thead, tbody, tr, th, td { display: block; } thead { display: none; }
tr { border: 1px solid #c4c9d0; margin-bottom: 6px; } th, td { border: 0; }
tbody th { font-weight: bold; background: #eef2f8; }
table.form td { text-align: left; } td:empty { display: none; } td::before { content: attr(data-head) ": "; color: #4a525c; }
}
table.form td { text-align: center; overflow-wrap: normal; }
table.form th { overflow-wrap: normal; }
@media print {
@page { size: A4; margin: 12mm; }
body { font-size: 10pt; } main { padding: 0; }
footer, .tools, .data, .hint, .rows:not([open]), [aria-labelledby="h-search"], [aria-labelledby="h-group"] { display: none; }
figure, .unit, tr { break-inside: avoid; } h2, figcaption { break-after: avoid; }
.unit > summary { list-style: none; margin-left: 0; padding: 0; } .unit > summary::-webkit-details-marker { display: none; }
.wide { display: block; } .narrow { display: none; }
}
`;
