import { docxParts } from '../documents/docx.ts';
import { computedTexts, draftsOf, openParts } from '../documents/drafts.ts';
import { type FieldKey, type FieldValues, fieldsFor } from '../documents/fields.ts';
import type { Material } from '../documents/material.ts';
import { judgeParagraphs, type OwnParagraphs, paragraphRows } from '../documents/own-paragraphs.ts';
import { DOCUMENT_CSS, documentHtml } from '../documents/preview.ts';
import { type Html, html, toAsciiHtml } from '../html.ts';
import script from '../pages/document.ts?text';
import type { TypedParagraph } from '../tabs/templates/templates.ts';
import { DOCUMENT_PAGE_WORDS as WORDS } from '../words/document-page.ts';
import { DOCUMENT_WORDS } from '../words/documents.ts';
import { DOCUMENT_FIELDS, LEGAL_FORM } from '../words/legal-form.ts';
import { dayText } from '../words/numbers.ts';
import { type AnswerText, answerText } from './answer.ts';
import { renderDialog } from './dialog.ts';

/** A page before which a document is looked at whole, and its fields are filled. */
export interface DocumentPage {
  readonly title: string;
  readonly material: Material;
  readonly fields: FieldValues;
  /** What should be known before it is signed. */
  readonly warnings: readonly string[];
}

export function renderDocumentPage(page: DocumentPage): string {
  const { title, material, fields, warnings } = page;
  const { content } = material;
  const { kind } = content;
  const open = openParts(material);
  const known = [
    ...warnings,
    ...(content.kind === 'report' && open.length > 0
      ? [WORDS.openParts(open, content.outlineTab)]
      : []),
  ];
  return renderDialog({
    title,
    main: html`<p>${WORDS.intro(dayText(material.report.asOf))}</p>
${known.length > 0 && html`<ul class="problems">${known.map((warning) => html`<li>${warning}</li>`)}</ul>`}
<details open><summary>${WORDS.fields}</summary>
<div class="fields">${fieldsFor(kind).map((key) => fieldBox(key, fields[key]))}</div>
<p><button id="again" type="button">${WORDS.again}</button> <button id="mail" type="button">${WORDS.mail}</button></p></details>
<section id="preview" tabindex="0" aria-label="${WORDS.preview}">
${previewOf(material, fields)}</section>`,
    act: WORDS.take,
    words: {
      kind,
      looking: WORDS.looking,
      making: WORDS.making,
      fresh: WORDS.fresh,
      failed: WORDS.failed,
    },
    calls: { when: 'files', entry: 'takeDocument', args: [kind, {}] },
    style: STYLE + DOCUMENT_CSS,
    script,
  });
}

function fieldBox(key: FieldKey, value: string): Html {
  const { name, isLong } = DOCUMENT_FIELDS[key];
  const help = WORDS.fieldHelp[key] ?? '';
  const described = help !== '' && html` aria-describedby="help-${key}"`;
  const box = isLong
    ? html`<textarea id="f-${key}" data-field="${name}" rows="2"${described}>${value}</textarea>`
    : html`<input type="text" id="f-${key}" data-field="${name}" value="${value}"${described}>`;
  return html`<p><label for="f-${key}">${name}</label>${box}${help !== '' && html`<small id="help-${key}">${help}</small>`}</p>
`;
}

function previewOf(material: Material, fields: FieldValues): Html[] {
  return draftsOf(material, fields).map(({ document }) =>
    documentHtml(document, sourcesOf(material)),
  );
}

/** Where the numbers of the documents come from, as the preview says it. */
function sourcesOf({ content, formTab, lists }: Material) {
  const isList = content.kind === 'awards' || content.kind === 'papers';
  const tables = DOCUMENT_WORDS.tables(isList ? content.tab : formTab);
  return { figures: DOCUMENT_WORDS.figures, tables, lists };
}

/** The documents anew, for a page that is open. */
export function renderDocumentPreview(material: Material, fields: FieldValues): string {
  return toAsciiHtml(html`${previewOf(material, fields)}`.html);
}

/** The computed texts of the parts of an outline, by their numbers. */
export function computeTexts(material: Material): AnswerText<Record<string, string>> {
  return answerText(() => computedTexts(material));
}

/** What an office worded itself, told from what is only typed like it. */
export function judgeOwnParagraphs(lines: readonly TypedParagraph[]): AnswerText<OwnParagraphs> {
  return answerText(() => judgeParagraphs(lines));
}

/** The built-in paragraphs of all documents, to be changed. */
export function builtInParagraphs(): AnswerText<string[][]> {
  return answerText(paragraphRows);
}

/** A file to be packed: the parts of a .docx, and a page that shows the same. */
export interface DocumentFile {
  readonly name: string;
  readonly parts: readonly { readonly path: string; readonly text: string }[];
  /** `''` where nobody asked for it. */
  readonly page: string;
}

/** The files of the documents. */
export function makeFiles(
  material: Material,
  fields: FieldValues,
  hasPages: boolean,
): AnswerText<DocumentFile[]> {
  return answerText(() =>
    draftsOf(material, fields).map(({ name, document }): DocumentFile => {
      const shown = documentHtml(document, sourcesOf(material));
      const page = hasPages ? wholePage(document.subject, shown) : '';
      return { name, parts: docxParts(document), page };
    }),
  );
}

function wholePage(title: string, shown: Html): string {
  return html`<!DOCTYPE html>
<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="generator" content="${LEGAL_FORM.application}"><title>${title}</title><style>body{margin:0;padding:16px;background:#eef1f4}${{ html: DOCUMENT_CSS }}</style></head>
<body>${shown}</body></html>
`.html;
}

const STYLE = `
.problems { border: 1px solid #9a6700; border-left-width: 6px; padding: 10px 12px 10px 28px; margin: 0 0 12px; }
.fields { display: grid; grid-template-columns: repeat(auto-fill, minmax(230px, 1fr)); gap: 4px 16px; }
.fields p { margin: 0; }
.fields label { display: block; font-weight: bold; }
.fields input { width: 100%; height: auto; margin: 0; font: inherit; padding: 4px 6px; border: 1px solid #bdc1c6; border-radius: 4px; }
small { font-size: 13px; color: #4a525c; }
#preview { background: #eef1f4; padding: 12px; margin: 8px -16px 0; }
`;
