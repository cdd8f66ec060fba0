import { type Html, html } from '../html.ts';
import { headersOf } from '../programme/gaps.ts';
import type { InitiativeKey } from '../programme/initiative/columns.ts';
import { TRACE_WORDS } from '../words/documents.ts';
import { LEGAL_FORM } from '../words/legal-form.ts';
import { columnLetters } from '../workbook/cell.ts';
import {
  type Annex,
  type Block,
  type DocumentTable,
  figuresOf,
  type Hand,
  isLetter,
  type Line,
  type OfficialDocument,
  type Source,
} from './document.ts';
import { LAYOUT } from './layout.ts';
import type { ListPlace } from './material.ts';
import { dashedLines, headText, numberText, placeAndDay } from './parts.ts';

/** Words of the preview that are no part of the document. */
interface PreviewWords {
  readonly figures: string;
  /** From which tab the rows of its tables are; `''` for a document without one. */
  readonly tables?: string;
  /** Where the rows stand that are counted. */
  readonly lists?: readonly ListPlace[];
}

/** The document as a page shows it, with the same sizes and margins as the file, and its numbers' sources. */
export function documentHtml(document: OfficialDocument, words: PreviewWords): Html {
  const figures = figuresOf(document);
  const keys = new Set(figures.flatMap(({ of }) => of.column ?? []));
  return html`<article class="paper">${headHtml(document)}${titleHtml(document)}${addresseesHtml(document)}${document.blocks.map(blockHtml)}${signatureHtml(document)}</article>
${document.annexes.map(annexHtml)}${
  figures.length === 0 && !words.tables
    ? null
    : html`<aside class="figures"><h2>${words.figures}</h2><ul>${figures.map(
        ({ before, text, after, of }) =>
          html`<li>${before}<b>${text}</b>${after} ← ${sourceText(of)}</li>`,
      )}${words.tables ? html`<li>${words.tables}</li>` : null}</ul>${keys.size > 0 && listsHtml(words.lists ?? [], [...keys])}</aside>`
}`;
}

/** The looks of the preview: on paper and on a narrow screen. */
export const DOCUMENT_CSS = `.paper{background:#fff;color:#000;font-family:'${LAYOUT.font}',Tinos,'Liberation Serif',serif;font-size:${LAYOUT.body.size}pt;line-height:${1.2 * LAYOUT.body.lines};box-sizing:border-box;max-width:${LAYOUT.paper.width}mm;margin:0 auto 16px;padding:${LAYOUT.margins.top}mm ${LAYOUT.margins.right}mm ${LAYOUT.margins.bottom}mm ${LAYOUT.margins.left}mm;box-shadow:0 1px 4px #0003;overflow-wrap:break-word}
.paper.wide{max-width:${LAYOUT.paper.height}mm}
.paper p{margin:0 0 ${LAYOUT.body.after}pt;text-align:justify;text-indent:${LAYOUT.body.firstLine}mm}
.paper .mid,.paper .mid p{text-align:center;text-indent:0}
.paper div.mid{margin-bottom:${LAYOUT.subject.after}pt}
.paper div.mid p{margin-bottom:0}
.paper .two{display:flex;gap:4mm;align-items:flex-start}
.paper .two>*{flex:1 1 ${LAYOUT.head.left}mm}
.paper .two>*+*{flex-basis:${LAYOUT.head.right}mm}
.paper .two p{white-space:pre-wrap;text-indent:0;margin:0;text-align:center;line-height:1.25}
.paper .head{gap:0;margin:0 -${(LAYOUT.head.left + LAYOUT.head.right + LAYOUT.margins.left + LAYOUT.margins.right - LAYOUT.paper.width) / 2}mm}
.paper .two .left p{text-align:left}
.paper .rule{width:40%;margin:2pt auto;border-top:1px solid #000}
.paper table{border-collapse:collapse;width:100%;font-size:${LAYOUT.table.size}pt;margin:0 0 6pt}
.paper th,.paper td{border:1px solid #000;padding:2pt 4pt;vertical-align:middle}
.figures{max-width:${LAYOUT.paper.width}mm;margin:0 auto;font-size:13px}
@media (max-width:600px){.paper{padding:14px;font-size:12pt}.paper table{font-size:7pt;table-layout:auto}.paper th,.paper td{padding:1pt;overflow-wrap:anywhere}.paper .two{flex-direction:column;align-items:stretch}.paper .two>*,.paper .two>*+*{flex:none}.paper .head{margin:0;gap:8px}}
@media print{.paper{box-shadow:none;margin:0;padding:0;max-width:none;break-after:page}.figures{display:none}}`;

function points(size: number, weight: 'bold' | 'italic' | 'bold-italic' | null = null): string {
  const bold = weight?.startsWith('bold') ? ';font-weight:bold' : '';
  const italic = weight?.endsWith('italic') ? ';font-style:italic' : '';
  return `font-size:${size}pt${bold}${italic}`;
}

function headHtml(document: OfficialDocument): Html {
  const { head, number, place, letterSubject } = LAYOUT;
  return html`<div class="two head"><div>${
    document.parentBody === ''
      ? null
      : html`<p style="${points(head.body)}">${headText(document.parentBody)}</p>`
  }<p style="${points(head.body, 'bold')}">${headText(document.issuingBody)}</p><div class="rule"></div>${document.number !== '' && html`<p style="${points(number.size)}">${numberText(document)}</p>`}${
    isLetter(document) && document.subject !== ''
      ? html`<p style="${points(letterSubject.size)}">${LEGAL_FORM.subject(document.subject)}</p>`
      : null
  }</div><div><p style="${points(head.country, 'bold')}">${LEGAL_FORM.country}</p><p style="${points(head.motto, 'bold')}">${LEGAL_FORM.motto}</p><div class="rule"></div><p style="${points(place.size, 'italic')}">${placeAndDay(document.place, document.day)}</p></div></div>
`;
}

function titleHtml(document: OfficialDocument): Html | null {
  if (isLetter(document)) return html`<p></p>`;
  return html`<div class="mid"><p style="${points(LAYOUT.type.size, 'bold')};margin-top:12pt">${document.type.toUpperCase()}</p><p style="${points(LAYOUT.subject.size, 'bold')}">${document.subject}</p>${document.attached !== undefined && html`<p style="${points(LAYOUT.annex.caption, 'italic')}">${document.attached}</p>`}<div class="rule"></div></div>
`;
}

function addresseesHtml({ addressees }: OfficialDocument): Html | null {
  if (addressees.length === 0) return null;
  if (addressees.length === 1) return html`<p class="mid">${LEGAL_FORM.to} ${addressees[0]}</p>`;
  const last = addressees.length - 1;
  return html`<p>${LEGAL_FORM.to}</p>${addressees.map(
    (each, index) =>
      html`<p style="margin:0 0 2pt 15mm">- ${each}${index === last ? '.' : ';'}</p>`,
  )}`;
}

/** `Biểu tổng hợp · K15`; of many rows their column and which of them. */
function sourceText({ tab, cell, column, how = '' }: Source): string {
  const header = column === undefined ? '' : TRACE_WORDS.column(headersOf([column])[0] ?? '');
  const beside = [header, how].filter((text) => text !== '').join(': ');
  return `${tab}${cell === '' ? '' : ` · ${cell}`}${beside === '' ? '' : `, ${beside}`}`;
}

/** Rows and columns of each unit's tab that the figures above are counted in. */
function listsHtml(lists: readonly ListPlace[], keys: readonly InitiativeKey[]): Html | null {
  if (lists.length === 0) return null;
  return html`<h2>${TRACE_WORDS.lists}</h2><ul>${lists.map(({ tab, first, last, columns, url }) => {
    const places = keys.flatMap((key) => {
      const at = columns[key];
      if (at === undefined) return [];
      const letters = columnLetters(at);
      const range = `${letters}${first}:${letters}${last}`;
      const shown = html`${headersOf([key])[0] ?? ''} ${range}`;
      return url === ''
        ? [shown]
        : [
            html`<a href="${url}&range=${range}" target="_blank" aria-label="${tab}: ${shown}">${shown}</a>`,
          ];
    });
    return html`<li>${tab}: ${places.map((place, index) => html`${index > 0 && '; '}${place}`)}</li>`;
  })}</ul>`;
}

function lineHtml(line: Line): Html[] {
  return line.map(({ text, bold, italic, of }) => {
    const weight = `${bold ? 'font-weight:bold;' : ''}${italic ? 'font-style:italic' : ''}`;
    if (of) return html`<span title="${sourceText(of)}">${text}</span>`;
    return weight === '' ? html`${text}` : html`<span style="${weight}">${text}</span>`;
  });
}

function blockHtml(block: Block): Html {
  switch (block.kind) {
    case 'text':
      if (block.as === 'centred') return html`<p class="mid">${lineHtml(block.line)}</p>`;
      return block.as === 'basis'
        ? html`<p><i>${lineHtml(block.line)}</i></p>`
        : html`<p>${lineHtml(block.line)}</p>`;
    case 'heading':
      return html`<p><b>${block.text}</b></p>`;
    case 'table':
      return tableHtml(block.table);
  }
}

function tableHtml({ columns, head, rows, hasTotal }: DocumentTable): Html {
  const last = rows.length - 1;
  return html`<table><thead>${head.map(
    (cells) =>
      html`<tr>${cells.map(
        ({ text, columns: across, rows: down }) =>
          html`<th scope="col" colspan="${across}" rowspan="${down}">${text}</th>`,
      )}</tr>`,
  )}</thead><tbody>${rows.map(
    (cells, index) =>
      html`<tr${hasTotal && index === last ? html` style="font-weight:bold"` : null}>${columns.map(
        ({ align }, column) => html`<td style="text-align:${align}">${cells[column] ?? ''}</td>`,
      )}</tr>`,
  )}</tbody></table>`;
}

function signatureHtml({ recipients, signature, signer, beside }: OfficialDocument): Html {
  const { recipients: list, signature: sign } = LAYOUT;
  const hand = ({ post, name }: Hand): Html =>
    html`<div>${post.map(
      (line) => html`<p style="${points(sign.size, 'bold')}">${line.toUpperCase()}</p>`,
    )}<p style="${points(sign.size, 'bold')};margin-top:${sign.room}pt">${name}</p></div>`;
  const toWhom = html`<div class="left">${
    recipients.length === 0
      ? null
      : html`<p style="${points(list.head, 'bold-italic')}">${LEGAL_FORM.recipients}</p>${dashedLines(
          recipients,
        ).map((line) => html`<p style="${points(list.size)}">${line}</p>`)}`
  }</div>`;
  return html`<div class="two" style="margin-top:8pt">${beside ? hand(beside) : toWhom}${hand({ post: signature, name: signer })}</div>
`;
}

function annexHtml({ title, caption, isLandscape, blocks }: Annex): Html {
  return html`<article class="${isLandscape ? 'paper wide' : 'paper'}"><div class="mid"><p style="${points(LAYOUT.annex.size, 'bold')}">${title}</p><p style="${points(LAYOUT.annex.caption, 'italic')}">${caption}</p></div>${blocks.map(blockHtml)}</article>
`;
}
