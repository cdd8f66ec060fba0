import { type Html, html } from '../html.ts';
import { isBehind } from '../programme/progress/status.ts';
import type { ReportFigures } from '../programme/report.ts';
import { type Form, type FormRow, renderForm } from '../tabs/form/form.ts';
import {
  columnWidths,
  FORM_FONT,
  HEAD_FILL,
  lookOf,
  mergesOf,
  SLOW_PHASE_FILL,
  STATUS_FILLS,
} from '../tabs/form/look.ts';
import { noteGroups } from '../tabs/form/notes.ts';
import { NOTE_WORDS } from '../words/form.ts';
import { PDF_WORDS } from '../words/mail.ts';
import { wholeNumber } from '../words/numbers.ts';
import { cellText } from '../workbook/cell.ts';
import type { GridValue } from '../workbook/grid.ts';

/** Letters a little smaller than in the sheet: with its official lines the form of a province goes on one page. */
const SCALE = 0.9;

/**
 * The official form as a page for conversion to PDF by an old renderer: real tables as wide as whatever page
 * it makes, upright or across, and borders, bold and words for whatever the sheet says by colour, as fills are
 * lost there.
 */
export function renderFormPdf(report: ReportFigures): string {
  const form = renderForm(report);
  const rows = (...roles: FormRow['role'][]) =>
    form.rows.filter(({ role }) => roles.includes(role));
  const pixels = columnWidths(form.phases);
  const breadth = pixels.reduce((sum, each) => sum + each, 0);
  const widths = pixels.map((each) => (100 * each) / breadth);
  return html`<!DOCTYPE html>
<html lang="vi">
<head>
<meta charset="utf-8">
<title>${PDF_WORDS.title(report.asOf)}</title>
<style>@page { size: A4 landscape; margin: 15mm; } body { margin: 0; } tr { page-break-inside: avoid; }</style>
</head>
<body style="font-family:'${FORM_FONT}',Times,serif;color:#000000;font-size:12pt">
${annexHead(report)}
${rows('title', 'subtitle').map((row) => heading(form, row))}
<table cellpadding="3" cellspacing="0" border="1" bordercolor="#000000" width="99%" style="width:99%;border-collapse:collapse;border:0.75pt solid #000000">
<thead style="display:table-header-group">
${rows('head-top', 'head-bottom').map((row) => tableRow(form, row, widths))}</thead>
<tbody>
${rows('unit', 'total').map((row) => tableRow(form, row, widths))}</tbody>
</table>
${notes(form, report)}
</body>
</html>
`.html;
}

/** Who made the form, where and when, as an annex to a letter bears it. */
function annexHead({ programme: { settings }, asOf }: ReportFigures): Html {
  const { parentBody, issuingBody, place } = settings;
  const line = 'border-bottom:0.75pt solid #000000;width:90pt;font-size:2pt';
  const body = html`<b>${issuingBody.toUpperCase()}</b><table align="center" cellpadding="0" cellspacing="0"><tr><td style="${line}">&nbsp;</td></tr></table>`;
  return html`<table cellpadding="0" cellspacing="0" border="0" width="100%" style="width:100%;margin-bottom:12pt">
<tr>
<td align="center" valign="top" width="50%" style="font-size:12pt">${parentBody.toUpperCase()}${parentBody !== '' && html`<br>`}${issuingBody !== '' && body}</td>
<td align="center" valign="top" width="50%" style="font-size:13pt"><i>${PDF_WORDS.placeAndDate(place, asOf)}</i></td>
</tr>
</table>`;
}

function heading(form: Form, { role, cells }: FormRow): Html {
  const { bold, italic, size } = lookOf(form, role, 0);
  const style = `margin:0 0 ${role === 'title' ? 2 : 10}pt;text-align:center;font-size:${size * SCALE}pt`;
  return html`<p style="${style}">${weighted(shown(cells[0] ?? null), bold, italic)}</p>
`;
}

/** Weight stands in elements as well as words, which no renderer drops. */
function weighted(text: string, bold: boolean, italic = false): Html | null {
  if (text === '') return null;
  const inner = italic ? html`<i>${text}</i>` : html`${text}`;
  return bold ? html`<b>${inner}</b>` : inner;
}

function tableRow(form: Form, row: FormRow, widths: readonly number[]): Html {
  const cells = row.cells.map((value, column) => tableCell(form, row, column, value, widths));
  return html`<tr>${cells}</tr>
`;
}

function tableCell(
  form: Form,
  { role, status, slow }: FormRow,
  column: number,
  value: GridValue,
  widths: readonly number[],
): Html | null {
  const isHead = role === 'head-top' || role === 'head-bottom';
  const span = isHead ? spanOf(form, role, column) : { rows: 1, columns: 1 };
  if (!span) return null;
  const { bold, size, align } = lookOf(form, role, column);
  const isAlarm = status !== null && isBehind(status) && column === form.width - 1;
  const rowFill = isHead ? HEAD_FILL : status && STATUS_FILLS[status];
  const fill = slow === column ? SLOW_PHASE_FILL : rowFill;
  const width = widths.slice(column, column + span.columns).reduce((sum, each) => sum + each, 0);
  const style = [
    `width:${Math.round(10 * width) / 10}%;border:0.75pt solid #000000;padding:2pt 3pt`,
    `text-align:${align};vertical-align:middle;font-size:${size * SCALE}pt`,
    ...(fill ? [`background-color:${fill}`] : []),
  ].join(';');
  const spans = html`${span.rows > 1 && html` rowspan="${span.rows}"`}${span.columns > 1 && html` colspan="${span.columns}"`}`;
  return html`<td${spans} align="${align}" style="${style}">${weighted(shown(value), bold || isAlarm)}</td>`;
}

/** How far a cell of the head reaches; `null` where another reaches over it. */
function spanOf(form: Form, role: 'head-top' | 'head-bottom', column: number) {
  const row = form.rows.findIndex((each) => each.role === role);
  for (const merge of mergesOf(form)) {
    const across = column - merge.column;
    const down = row - merge.row;
    if (across < 0 || across >= merge.columns || down < 0 || down >= merge.rows) continue;
    return across === 0 && down === 0 ? { rows: merge.rows, columns: merge.columns } : null;
  }
  return { rows: 1, columns: 1 };
}

/** The official lines stand under the form; what is to be known of the figures has a page of its own. */
function notes(form: Form, report: ReportFigures): Html {
  const { official, quality } = noteGroups(report);
  const lines = (texts: readonly string[]) => texts.map((text) => note(form, 'note', text));
  const isEnclosed = report.programme.settings.encloseQuality && quality.length > 0;
  return html`${note(form, 'note-heading', NOTE_WORDS.heading)}${lines(official)}
${isEnclosed && html`<div style="page-break-before:always">${note(form, 'note-heading', PDF_WORDS.quality(report.asOf))}${lines(quality)}</div>`}`;
}

function note(form: Form, role: 'note-heading' | 'note', text: string): Html {
  const { bold, size } = lookOf(form, role, 1);
  const style = `margin:${role === 'note-heading' ? 10 : 2}pt 0 0;font-size:${size * SCALE}pt`;
  return html`<p style="${style}">${weighted(text, bold)}</p>
`;
}

function shown(value: GridValue): string {
  if (value === null) return '';
  if (typeof value === 'number') return wholeNumber(value);
  if (typeof value === 'object' && 'day' in value) return value.day;
  return cellText(value);
}
