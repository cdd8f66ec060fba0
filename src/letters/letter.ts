import { type Html, html } from '../html.ts';
import type { Status } from '../programme/progress/status.ts';
import { STATUS_TAB_COLORS } from '../tabs/form/look.ts';
import { MAIL_WORDS } from '../words/mail.ts';
import { STATUS_WORDS } from '../words/status.ts';

/** One cell of the workbook to look at. */
export interface LetterItem {
  readonly cell: string;
  readonly url: string;
  readonly text: string;
}

/** How far somebody is, as figures in words and as a bar. */
export interface Bar {
  readonly name: string;
  /** How it stands, in words of their own line; `''` for none. */
  readonly note: string;
  readonly figures: string;
  /** Of the target; `null` without one, and then there is no bar. */
  readonly percent: number | null;
  readonly status: Status;
}

export type Block =
  | { readonly kind: 'text' | 'heading' | 'subheading'; readonly text: string }
  /** Where the officer's own words stand, once there are any. */
  | { readonly kind: 'own-words'; readonly text: string }
  | { readonly kind: 'list'; readonly lines: readonly string[] }
  | { readonly kind: 'bars'; readonly bars: readonly Bar[] }
  /** The first column says what the row is; the last row may be the sum of the others. */
  | {
      readonly kind: 'table';
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
      readonly hasTotal: boolean;
    }
  | { readonly kind: 'facts'; readonly rows: readonly (readonly [string, string])[] }
  | { readonly kind: 'items'; readonly items: readonly LetterItem[] }
  | { readonly kind: 'link'; readonly text: string; readonly url: string };

/** What is written, apart from how: the HTML and the plain text of a message are made from the same. */
export interface Letter {
  /** The office and the one above it, as a letterhead names them. */
  readonly letterhead: Letterhead;
  readonly heading: string;
  readonly greeting: string;
  readonly status: Status | null;
  readonly blocks: readonly Block[];
  readonly signature: readonly string[];
  readonly footer: string;
}

/** `''` where nobody is named. */
interface Letterhead {
  readonly above: string;
  readonly own: string;
}

/** Stands in a letter for words that the page of the preview fills in as they are typed. */
export const OWN_WORDS_MARK = '<!--own-words-->';

const FONT = "font-family:Arial,'Helvetica Neue',sans-serif;color:#1b1f24";
const CELL = 'padding:7px 8px;border:1px solid #b9c0c9;font-size:15px;line-height:1.35';
const LINK = 'color:#0b57a4;text-decoration:underline';

/** A page of tables and inline styles: one column, readable on a phone and in black and white. */
export function letterHtml(letter: Letter, subject: string): string {
  const { letterhead, heading, greeting, status, blocks, signature, footer } = letter;
  return html`<!DOCTYPE html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${subject}</title>
</head>
<body style="margin:0;padding:0;background:#eef1f4">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0">
<tr><td align="center" style="padding:12px 6px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:640px;background:#ffffff;border:1px solid #d5dae0;border-top:4px solid #8c1d18">
<tr><td style="padding:20px 18px;${FONT};font-size:16px;line-height:1.5;text-align:left;word-break:break-word">
${letterheadHtml(letterhead)}
<h1 style="margin:0 0 14px;font-size:21px;line-height:1.3">${heading}</h1>
<p style="margin:0 0 12px"><strong>${greeting}</strong></p>
${status !== null && statusLine(status)}
${blocks.map(blockHtml)}
<p style="margin:20px 0 0">${MAIL_WORDS.regards}</p>
${signature.map(
  (line, index) => html`<p style="margin:${index === 0 ? 6 : 0}px 0 0"><strong>${line}</strong></p>
`,
)}
<p style="margin:22px 0 0;padding:10px 0 0;border-top:1px solid #d5dae0;font-size:15px;color:#4a525c">${footer}</p>
</td></tr>
</table>
</td></tr>
</table>
</body>
</html>
`.html;
}

function statusLine(status: Status): Html {
  const border = `border:1px solid #b9c0c9;border-left:6px solid ${STATUS_TAB_COLORS[status]}`;
  return html`<p style="margin:0 0 14px;padding:8px 12px;${border}"><strong>${MAIL_WORDS.status(STATUS_WORDS[status])}</strong></p>`;
}

function blockHtml(block: Block): Html {
  switch (block.kind) {
    case 'text':
      return html`<p style="margin:0 0 12px">${block.text}</p>
`;
    case 'heading':
      return html`<h2 style="margin:20px 0 8px;font-size:18px;line-height:1.3">${block.text}</h2>
`;
    case 'subheading':
      return html`<h3 style="margin:14px 0 4px;font-size:16px;line-height:1.3">${block.text}</h3>
`;
    case 'own-words':
      return ownWordsHtml(block.text);
    case 'list':
      return html`<ul style="margin:0 0 14px;padding:0 0 0 20px">
${block.lines.map(
  (line) => html`<li style="margin:0 0 4px">${line}</li>
`,
)}</ul>
`;
    case 'bars':
      return html`<table width="100%" cellpadding="0" cellspacing="0" style="border-collapse:collapse;margin:0 0 14px">
${block.bars.map(barHtml)}</table>
`;
    case 'table':
      return tableHtml(block);
    case 'facts':
      return html`<table width="100%" cellpadding="0" cellspacing="0" style="border-collapse:collapse;margin:0 0 14px">
${block.rows.map(
  ([
    label,
    value,
  ]) => html`<tr><th scope="row" align="left" valign="top" width="38%" style="${CELL};font-weight:normal;color:#4a525c">${label}</th><td valign="top" style="${CELL}"><strong>${value}</strong></td></tr>
`,
)}</table>
`;
    case 'items':
      return html`<ul style="margin:0 0 10px;padding:0 0 0 20px">
${block.items.map(itemHtml)}</ul>
`;
    case 'link':
      return html`<p style="margin:0 0 12px">${link(block.text, block.url)}</p>
`;
  }
}

function letterheadHtml({ above, own }: Letterhead): Html | null {
  if (above === '' && own === '') return null;
  return html`<table role="presentation" align="center" cellpadding="0" cellspacing="0" style="margin:0 auto 16px"><tr><td align="center" style="font-size:15px;line-height:1.4">${above}${above !== '' && own !== '' && html`<br>`}<strong>${own}</strong>
<table role="presentation" align="center" cellpadding="0" cellspacing="0" width="96"><tr><td style="border-bottom:1px solid #1b1f24;line-height:5px;height:5px">&nbsp;</td></tr></table></td></tr></table>`;
}

/** A paragraph for each line; a mark while there are none. */
export function ownWordsHtml(words: string): Html {
  if (words === '') return { html: OWN_WORDS_MARK };
  return html`${words.split('\n').map(
    (line) => html`<p style="margin:0 0 12px">${line}</p>
`,
  )}`;
}

/** A name and its figures on one line, words and the bar across below them, as long as a full target at most. */
function barHtml({ name, note, figures, percent, status }: Bar): Html {
  const border = 'border-bottom:1px solid #d5dae0';
  return html`<tr><td valign="bottom" style="padding:5px 0 2px;line-height:1.3">${name}</td><td valign="bottom" align="right" style="padding:5px 0 2px 10px;line-height:1.3;white-space:nowrap"><strong>${figures}</strong></td></tr>
${
  note !== '' &&
  html`<tr><td colspan="2" style="padding:0 0 3px;font-size:15px;line-height:1.25;color:#4a525c">${note}</td></tr>
`
}<tr><td colspan="2" style="padding:0 0 6px;${border}">${percent !== null && stripes(Math.min(percent, 100), STATUS_TAB_COLORS[status])}</td></tr>
`;
}

function stripes(percent: number, color: string): Html {
  const cell = (width: number, fill: string) =>
    width > 0 &&
    html`<td width="${width}%" bgcolor="${fill}" style="background:${fill};height:8px;line-height:8px">&nbsp;</td>`;
  return html`<table role="presentation" width="100%" cellpadding="0" cellspacing="0"><tr>${cell(percent, color)}${cell(100 - percent, '#e3e7ec')}</tr></table>`;
}

function tableHtml({ head, rows, hasTotal }: Extract<Block, { kind: 'table' }>): Html {
  return html`<table width="100%" cellpadding="0" cellspacing="0" style="border-collapse:collapse;margin:0 0 14px">
<thead><tr>${head.map((cell, index) => html`<th scope="col" align="${sideOf(index)}" valign="bottom" style="${CELL};background:#e7ecf4">${cell}</th>`)}</tr></thead>
<tbody>
${rows.map((row, index) => rowHtml(row, hasTotal && index === rows.length - 1))}</tbody></table>
`;
}

function sideOf(index: number): string {
  return index === 0 ? 'left' : 'right';
}

function rowHtml(row: readonly string[], isTotal: boolean): Html {
  const weight = isTotal ? ';font-weight:bold' : '';
  const cells = row.map((cell, index) => {
    // A figure is not taken from its sign where the page is narrow.
    const whole = index === 0 ? '' : ';white-space:nowrap';
    return html`<td align="${sideOf(index)}" valign="top" style="${CELL}${weight}${whole}">${cell}</td>`;
  });
  return html`<tr>${cells}</tr>
`;
}

/** One cell to mend, as it stands in the list. */
export function itemHtml({ cell, url, text }: LetterItem): Html {
  return html`<li style="margin:0 0 6px"><strong>${link(cell, url)}</strong> – ${text}</li>
`;
}

/** Only web addresses are linked, whatever a workbook may call its own. */
function link(text: string, url: string): Html {
  if (!/^https?:\/\//i.test(url)) return html`${text}`;
  return html`<a href="${url}" target="_blank" style="${LINK}">${text}</a>`;
}

/** The plain-text twin. */
export function letterText(letter: Letter): string {
  const { letterhead, heading, greeting, status, blocks, signature, footer } = letter;
  const parts = [
    [letterhead.above, letterhead.own].filter((line) => line !== '').join('\n'),
    heading.toUpperCase(),
    greeting,
    status === null ? '' : MAIL_WORDS.status(STATUS_WORDS[status]),
    ...blocks.map(blockText),
    [MAIL_WORDS.regards, ...signature].join('\n'),
    `--\n${footer}`,
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'text':
    case 'own-words':
      return block.text;
    case 'list':
      return block.lines.map((line) => `- ${line}`).join('\n');
    case 'bars':
      return block.bars
        .map(({ name, note, figures }) => `- ${name}${note === '' ? '' : ` – ${note}`}: ${figures}`)
        .join('\n');
    case 'heading':
      return block.text.toUpperCase();
    case 'subheading':
      return `${block.text}:`;
    case 'table':
      return block.rows.map((row) => rowText(row, block.head)).join('\n');
    case 'facts':
      return block.rows.map(([label, value]) => `- ${label}: ${value}`).join('\n');
    case 'items':
      return block.items.map(itemText).join('\n');
    case 'link':
      return `${block.text}: ${block.url}`;
  }
}

function rowText([name = '', ...cells]: readonly string[], head: readonly string[]): string {
  const values = cells.map((cell, index) => `${head[index + 1] ?? ''} ${cell}`);
  return `- ${name}: ${values.join('; ')}`;
}

function itemText({ cell, text }: LetterItem): string {
  return `- ${cell} – ${text}`;
}

/** What a mail may weigh is counted in bytes: a Vietnamese vowel with its tone takes three. */
export function byteLength(text: string): number {
  let bytes = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    // Each half of a pair is counted as three: a little too much, never too little.
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : 3;
  }
  return bytes;
}
