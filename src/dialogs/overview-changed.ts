import { type Html, html } from '../html.ts';
import { type ChangedRow, ROW_CHANGES } from '../programme/overview/cut.ts';
import { FORM_COLUMNS, type Form, type FormRow } from '../tabs/form/form.ts';
import { wholeNumber } from '../words/numbers.ts';
import { OVERVIEW_WORDS as WORDS } from '../words/overview.ts';
import type { GridValue } from '../workbook/grid.ts';
import type { Day } from '../workbook/moment.ts';
import { type Links, placeOf } from './overview-units.ts';

/** A row that changed, and where it stands now; the tab is `''` for one that is gone. */
type PlacedRow = ChangedRow & { readonly tab: string; readonly row: number };

/** What became of rows since the report of a day. */
export interface ChangedSince {
  /** The first of each kind. */
  readonly first: readonly PlacedRow[];
  readonly counts: Readonly<Record<string, number>>;
}

/**
 * @param changed `null` where no rows were kept of that day
 * @param form as it was written then; `null` where it was not kept
 */
export function changedPart(
  links: Links,
  day: Day,
  changed: ChangedSince | null,
  form: Form | null,
): Html {
  const { changes } = WORDS;
  if (changed === null) return html`<p>${changes.notKept}</p>`;
  const { first: rows, counts } = changed;
  const lists = ROW_CHANGES.filter((kind) => (counts[kind] ?? 0) > 0).map((kind) => {
    const own = rows.filter((row) => row.kind === kind);
    const all = counts[kind] ?? 0;
    return html`<p class="finding">${changes.kinds[kind](all)}</p><ul>${own.map((row) => html`<li>${row.label || WORDS.untitled} – ${changes.unit(row)}${row.tab !== '' && html` – ${placeOf(row, links, changes.kinds[kind](all))}`}</li>`)}</ul>
${all > own.length && html`<p>${changes.more(all - own.length)}</p>`}`;
  });
  return html`${lists.length === 0 ? html`<p>${changes.none}</p>` : lists}
${form && html`<details class="data"><summary>${changes.form(day)}</summary>${formTable(form)}</details>`}`;
}

/** The form as it was written, title and remarks too. */
function formTable(form: Form): Html {
  const texts = form.rows.filter(({ role }) => role === 'title' || role === 'subtitle');
  const notes = form.rows.filter(({ role }) => role === 'note' || role === 'note-heading');
  const body = form.rows.filter(({ role }) => role === 'unit' || role === 'total');
  const heads = form.rows.filter(({ role }) => role === 'head-top' || role === 'head-bottom');
  return html`${texts.map(({ cells }) => html`<p>${textOf(cells[0])}</p>`)}
<table class="form"><thead>${heads.map((row) => html`<tr>${headCells(form, row)}</tr>`)}</thead>
<tbody>${body.map(({ cells }) => bodyRow(cells, headNames(heads)))}</tbody></table>
${notes.map(({ cells }) => html`<p>${textOf(cells[FORM_COLUMNS.unit])}</p>`)}`;
}

/** What each column is called where a row stands by itself: the phase, and its own head. */
function headNames([top, bottom]: readonly FormRow[]): string[] {
  let phase = '';
  return (top?.cells ?? []).map((cell, column) => {
    const own = textOf(bottom?.cells[column]);
    phase = textOf(cell) || phase;
    return own === '' ? textOf(cell) : `${phase} – ${own}`;
  });
}

function bodyRow(cells: readonly GridValue[], names: readonly string[]): Html {
  return html`<tr>${cells.map((cell, column) =>
    column === FORM_COLUMNS.unit
      ? html`<th scope="row">${textOf(cell)}</th>`
      : html`<td data-head="${names[column] ?? ''}">${textOf(cell)}</td>`,
  )}</tr>
`;
}

/** A phase stands above its three columns, every other head over both rows. */
function headCells({ phases }: Form, { role, cells }: FormRow): Html[] {
  const isPhase = (column: number): boolean =>
    column >= FORM_COLUMNS.phaseTarget(0) && column < FORM_COLUMNS.result(phases);
  return cells.flatMap((cell, column): Html[] => {
    const text = textOf(cell);
    if (role === 'head-bottom') return isPhase(column) ? [html`<th scope="col">${text}</th>`] : [];
    if (!isPhase(column)) return [html`<th scope="col" rowspan="2">${text}</th>`];
    return text === '' ? [] : [html`<th scope="colgroup" colspan="3">${text}</th>`];
  });
}

function textOf(value: GridValue | undefined): string {
  if (typeof value === 'number') return wholeNumber(value);
  return typeof value === 'string' ? value : '';
}
