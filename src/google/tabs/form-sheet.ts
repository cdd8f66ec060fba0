import { shortKey } from '../../programme/duplicates/identity.ts';
import { FORM_COLUMNS, type Form, type FormRole, type FormRow } from '../../tabs/form/form.ts';
import {
  columnWidths,
  FORM_FONT,
  HEAD_FILL,
  lookOf,
  mergesOf,
  ROW_HEIGHTS,
  SLOW_PHASE_FILL,
  STATUS_FILLS,
} from '../../tabs/form/look.ts';
import { FORM_WORDS, NOTE_WORDS } from '../../words/form.ts';
import { type Cell, cellText } from '../../workbook/cell.ts';
import type { GridValue } from '../../workbook/grid.ts';
import { SetupError } from '../../workbook/setup-error.ts';
import { keyOf } from '../../workbook/stored.ts';
import { foldText } from '../../workbook/text.ts';
import type { Memory } from '../run/memory.ts';
import type { Draft } from '../sheet/draft.ts';
import { linksIn, textLink } from '../sheet/link.ts';
import { noFill } from '../sheet/looks.ts';
import { TOP_LEFT } from '../sheet/ranges.ts';
import type { Tab } from '../sheet/tab.ts';
import type { SheetWorkbook } from '../sheet/workbook.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** One letter a role, so that a layout fits into a tag. */
const ROLE_LETTERS: { readonly [Role in FormRole]: string } = {
  title: 'T',
  subtitle: 'S',
  'head-top': 'A',
  'head-bottom': 'B',
  unit: 'u',
  total: 'X',
  gap: '-',
  'note-heading': 'N',
  note: 'n',
};

/** The form's tab as it was found: read completely before anything is written. */
interface FormSheet {
  readonly sheet: Sheet | null;
  readonly values: readonly (readonly Cell[])[];
  /** `<phases>:<a letter a row>`; empty when the add-in has not written the form yet. */
  readonly layout: string;
  readonly layoutTag: GoogleAppsScript.Spreadsheet.DeveloperMetadata | null;
}

/**
 * Reads the form's tab. One that bears the usual name but was made by hand is taken over only when it
 * is empty or is the form.
 * @throws SetupError `tab-occupied`
 */
export function readFormSheet(workbook: SheetWorkbook): FormSheet {
  const sheet = workbook.byRole('consolidated');
  if (!sheet) return { sheet, values: [], layout: '', layoutTag: null };
  const values = workbook.readGrid(sheet);
  const isTagged = workbook.isTagged('consolidated');
  if (!isTagged && !isForm(values)) {
    throw new SetupError({ code: 'tab-occupied', tab: workbook.nameOf('consolidated') });
  }
  const layoutTag = workbook.tagOf(sheet.getName(), 'form');
  // A form that is tagged as ours and has no layout was being made when the run was cut off.
  const layout = layoutTag?.getValue() ?? (isTagged ? '' : recogniseLayout(values));
  return { sheet, values, layout, layoutTag };
}

function isForm(values: readonly (readonly Cell[])[]): boolean {
  const texts = values
    .slice(0, 12)
    .flat()
    .filter((cell) => typeof cell === 'string');
  return texts.length === 0 || texts.some((text) => foldText(text) === foldText(FORM_WORDS.unit));
}

/**
 * Drafts what differs from the tab as it was read; answers whether anything does.
 *
 * @param tabs where each unit keeps its rows, in the order of the form
 */
export function draftForm(
  workbook: SheetWorkbook,
  memory: Memory,
  found: FormSheet,
  form: Form,
  tabs: readonly (string | null)[],
): boolean {
  const { draft } = workbook;
  const layout = layoutOf(form);
  const before = found.layout === '' ? null : formOf(found.layout);
  const height = Math.max(form.rows.length, before?.rows.length ?? 0);
  const tab = workbook.open('consolidated', 0);
  const seen = { ...TOP_LEFT, rows: found.values.length, columns: form.width };
  draft.standOn(tab, seen, found.values);
  const isSame = layout === found.layout;
  const size = isSame ? { rows: height, columns: form.width } : tab.grid;
  if (!isSame) makeRoom(draft, tab, found, form, before?.rows.length ?? 0);
  if (!isSame) keepLayout(draft, tab, found, form, size);
  const first = before?.phases === form.phases ? firstDifference(layout, found.layout) : 0;
  const isTaken = found.layout === '' && !tab.isNew;
  if (isTaken) draft.takeApart(tab, { ...TOP_LEFT, rows: form.rows.length, columns: form.width });
  if (before?.phases !== form.phases) layOutColumns(draft, tab, form, isTaken);
  if (first < form.rows.length) draft.dress(tab, (sheet) => dress(sheet, form, first));
  const wanted = Array.from(
    { length: height },
    (_, row): readonly GridValue[] =>
      form.rows[row]?.cells ?? new Array<null>(form.width).fill(null),
  );
  const writesValues = draft.values(tab, TOP_LEFT, found.values, wanted);
  const writesLinks = linkUnits(workbook, memory, tab, found, before, form, tabs, writesValues);
  const writesFills = paint(draft, tab, form, first, { height, size });
  if (before?.phases !== form.phases) mergeCells(draft, tab, form, before, isTaken);
  draft.tag(tab, keyOf('form'), layout, found.layoutTag, 'complete');
  return writesValues || writesLinks || writesFills || !isSame;
}

/**
 * The name of a unit leads to its tab, in black, as the form goes to paper. One write for the column, where
 * names or tabs are others than last time, or values were written, which take the links.
 */
function linkUnits(
  workbook: SheetWorkbook,
  memory: Memory,
  tab: Tab,
  { values: found }: FormSheet,
  before: Form | null,
  form: Form,
  tabs: readonly (string | null)[],
  isWritten: boolean,
): boolean {
  const { draft } = workbook;
  const column = FORM_COLUMNS.unit;
  const links = unitRows(form).map((row, index) => {
    const text = textIn(form.rows[row]?.cells[column]);
    return { row, column, text, tab: tabs[index] ?? null, cell: 'A1' };
  });
  const [first] = links;
  const key = shortKey(JSON.stringify(links));
  const known = memory.list('consolidated');
  if (!first || (!isWritten && known === key)) return false;
  const former = known === null || before === null ? [] : unitRows(before);
  // Units of the former form may be listed no more: only the cell itself knows whither its name led.
  const urls = former.length === 0 ? [] : linksIn(tab, column, found.length);
  const kept = former.flatMap((row) => {
    const url = urls[row];
    return url ? [{ row, column, text: textIn(found[row]?.[column]), url }] : [];
  });
  draft.noteLinks(tab, kept, true);
  draft.later('links', tab, () => {
    const values = links.map((link) => [
      textLink(workbook, tab, link.tab === null ? undefined : link, link.text, true),
    ]);
    tab.sheet.getRange(first.row + 1, column + 1, values.length, 1).setRichTextValues(values);
  });
  memory.rememberList('consolidated', key, tab);
  return true;
}

function unitRows({ rows }: Form): number[] {
  return rows.flatMap(({ role }, row) => (role === 'unit' ? [row] : []));
}

function textIn(value: Cell | GridValue | undefined): string {
  return typeof value === 'string' ? value : '';
}

/** `<phases>:<a letter a row>`: all that the look of the form follows from. */
function layoutOf({ phases, rows }: Form): string {
  return `${phases}:${rows.map((row) => ROLE_LETTERS[row.role]).join('')}`;
}

/**
 * The layout of a form of ours whose tag was lost, as when the file went through a program that keeps no
 * such things: so that what people gave its cells stays. Empty when it is not exactly our form.
 */
function recogniseLayout(values: readonly (readonly Cell[])[]): string {
  const text = (row: number, column: number): string => cellText(values[row]?.[column]);
  const phases = ((values[2] ?? []).indexOf(FORM_WORDS.rateOfAll) - 4) / 3;
  if (!Number.isInteger(phases) || phases < 1 || text(0, 0) !== FORM_WORDS.title) return '';
  if (text(2, FORM_COLUMNS.unit) !== FORM_WORDS.unit) return '';
  if (text(3, FORM_COLUMNS.phaseRate(phases - 1)) !== FORM_WORDS.rate) return '';
  const units = values.findIndex((row, index) => index > 3 && typeof row[0] !== 'number') - 4;
  if (units < 0 || text(4 + units, FORM_COLUMNS.unit) !== FORM_WORDS.total) return '';
  const heading = 4 + units + 2;
  const isOurs = text(heading, FORM_COLUMNS.unit) === NOTE_WORDS.heading;
  const notes = values.slice(heading + 1).findIndex((row) => cellText(row[1]) === '');
  const count = notes < 0 ? values.length - heading - 1 : notes;
  if (!isOurs) return '';
  return `${phases}:TSAB${'u'.repeat(units)}X-N${'n'.repeat(Math.max(count, 0))}`;
}

/** How many rows and columns of its tab the form takes; none before it was written. */
export function formArea(sheet: Sheet): { rows: number; columns: number } {
  const layout = sheet.getDeveloperMetadata().find((tag) => tag.getKey() === keyOf('form'));
  const { rows, width } = formOf(layout?.getValue() ?? '');
  return { rows: rows.length, columns: width };
}

/** An empty form of a layout. */
function formOf(layout: string): Form {
  const [phases = '', letters = ''] = layout.split(':');
  const roles = Object.keys(ROLE_LETTERS) as FormRole[];
  const rows = [...letters].map((letter) => ({
    role: roles.find((role) => ROLE_LETTERS[role] === letter) ?? 'gap',
    cells: [],
    status: null,
    slow: null,
  }));
  return { phases: Number(phases), width: FORM_COLUMNS.remark(Number(phases)) + 1, rows };
}

/**
 * Grows the grid; what a person wrote below the form moves down instead of being overwritten. A run that was
 * cut off may have made the room already and written the form into it.
 */
function makeRoom(draft: Draft, tab: Tab, found: FormSheet, form: Form, rowsBefore: number): void {
  const added = form.rows.slice(rowsBefore);
  const below = added.map(({ cells }, index) => areOurs(found.values[rowsBefore + index], cells));
  const isMade = below.includes(true) && !below.includes(false);
  if (rowsBefore > 0 && found.values.length > rowsBefore && added.length > 0 && !isMade)
    draft.insertRows(tab, rowsBefore, added.length);
  draft.grow(tab, form.rows.length, form.width);
}

/** Whether a row holds the words that the form writes there, whatever its figures; `null` for an empty one. */
function areOurs(found: readonly Cell[] = [], wanted: readonly GridValue[]): boolean | null {
  const words = (cell: Cell | GridValue | undefined): string =>
    String(cell ?? '').replace(/\d+/g, '');
  const filled = wanted.flatMap((value, column) => {
    const cell = found[column] ?? null;
    return cell === null || cell === '' ? [] : [words(cell) === words(value)];
  });
  return filled.length === 0 ? null : filled.every((isSame) => isSame);
}

/** The looks before: of a form of ours they follow from its layout, of a form made by hand they are read. */
function keepLayout(draft: Draft, tab: Tab, found: FormSheet, form: Form, size: Tab['grid']): void {
  if (tab.isNew) return;
  if (found.layout === '') {
    const block = {
      ...TOP_LEFT,
      rows: Math.min(form.rows.length, size.rows),
      columns: Math.min(form.width, size.columns),
    };
    draft.keepLooks(tab, block);
    draft.keepPage(tab, block);
  } else {
    const step = { kind: 'form', before: found.layout, after: layoutOf(form) } as const;
    draft.later('tabs', tab, () => {}, [step]);
  }
}

/** Gives a form of ours the looks of an earlier layout; its values, fills and merges are put back apart. */
export function redressForm(sheet: Sheet, before: string, after: string): void {
  const form = formOf(before);
  const { rows, width } = formOf(after);
  const bottom = form.rows.length;
  const below = rows.length - bottom;
  const beside = width - form.width;
  if (below > 0) {
    clearLooks(sheet.getRange(bottom + 1, 1, below, width));
    sheet.setRowHeights(bottom + 1, below, DEFAULT_HEIGHT);
  }
  if (beside > 0) clearLooks(sheet.getRange(1, form.width + 1, bottom, beside));
  const first = beside === 0 ? firstDifference(before, after) : 0;
  if (first < bottom) dress(sheet, form, first);
}

function clearLooks(range: Range): void {
  range.clearFormat().setNumberFormat('General');
}

/** The row at which the layout starts to differ from the one written before. */
function firstDifference(layout: string, before: string): number {
  let index = 0;
  while (index < layout.length && layout.charAt(index) === before.charAt(index)) index += 1;
  return index - layout.indexOf(':') - 1;
}

/** @param isApart no merge of before is left when it is written */
function layOutColumns(draft: Draft, tab: Tab, form: Form, isApart: boolean): void {
  draft.widths(tab, 0, columnWidths(form.phases));
  if (!isApart) draft.freeze(tab, HEAD_ROWS);
  draft.dress(tab, (sheet) => {
    if (isApart) sheet.setFrozenRows(HEAD_ROWS);
    sheet.setHiddenGridlines(true);
  });
}

/** Title, subtitle and the two rows of the head. */
const HEAD_ROWS = 4;

/** Done after the values: what is merged when they are put back must be what was merged then. */
function mergeCells(
  draft: Draft,
  tab: Tab,
  form: Form,
  before: Form | null,
  isApart: boolean,
): void {
  const columns = Math.max(form.width, before?.width ?? 0);
  draft.merge(tab, { ...TOP_LEFT, rows: HEAD_ROWS, columns }, mergesOf(form), { isApart });
}

/** Gives the rows from `first` on their looks, a property of the whole block at a time. */
function dress(sheet: Sheet, form: Form, first: number): void {
  const rows = form.rows.slice(first);
  const block = sheet.getRange(first + 1, 1, rows.length, form.width);
  const looks = rows.map(({ role }) =>
    Array.from({ length: form.width }, (_, column) => lookOf(form, role, column)),
  );
  const grid = <Value>(pick: (look: ReturnType<typeof lookOf>) => Value): Value[][] =>
    looks.map((row) => row.map(pick));
  block
    .setFontFamily(FORM_FONT)
    .setFontSizes(grid((look) => look.size))
    .setFontWeights(grid((look) => (look.bold ? 'bold' : 'normal')))
    .setFontStyles(grid((look) => (look.italic ? 'italic' : 'normal')))
    .setHorizontalAlignments(grid((look) => look.align))
    .setVerticalAlignment('middle')
    .setWraps(grid((look) => look.wrap))
    .setNumberFormats(grid((look) => look.format));
  drawBorders(sheet, form, block);
  setHeights(sheet, form, first);
}

function drawBorders(sheet: Sheet, form: Form, block: Range): void {
  block.setBorder(false, false, false, false, false, false);
  const top = form.rows.findIndex((row) => row.role === 'head-top');
  const bottom = form.rows.findIndex((row) => row.role === 'total');
  sheet
    .getRange(top + 1, 1, bottom - top + 1, form.width)
    .setBorder(true, true, true, true, true, true, '#5f6b7a', SpreadsheetApp.BorderStyle.SOLID);
}

/** Google's height of a row that nobody changed, in pixels. */
const DEFAULT_HEIGHT = 21;

function setHeights(sheet: Sheet, form: Form, first: number): void {
  const heights = form.rows.map(({ role }) => ROW_HEIGHTS[role]);
  let start = first;
  while (start < heights.length) {
    const height = heights[start] ?? DEFAULT_HEIGHT;
    let end = start;
    while (heights[end] === height) end += 1;
    sheet.setRowHeights(start + 1, end - start, height);
    start = end;
  }
}

/** Fills of the unit rows follow the status; elsewhere only rows that are new are painted. */
function paint(
  draft: Draft,
  tab: Tab,
  form: Form,
  firstNew: number,
  { height, size }: { readonly height: number; readonly size: Tab['grid'] },
): boolean {
  const backgrounds = fillsOf(tab, height, form.width, size);
  const changes = backgrounds.flatMap((fills, row) => {
    const formRow = form.rows[row];
    if (formRow && formRow.role !== 'unit' && row < firstNew) return [];
    return fills.flatMap((fill, column) => {
      const value = fillOf(formRow, column);
      return noFill(fill) === value ? [] : [{ row, column, value }];
    });
  });
  draft.fills(tab, changes, { backgrounds }, TOP_LEFT);
  return changes.length > 0;
}

/** The fills of a block; what lies outside the grid has none. */
function fillsOf(tab: Tab, rows: number, columns: number, size: Tab['grid']): string[][] {
  const [height, width] = [Math.min(rows, size.rows), Math.min(columns, size.columns)];
  const found = tab.isNew ? [] : tab.sheet.getRange(1, 1, height, width).getBackgrounds();
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => found[row]?.[column] ?? '#ffffff'),
  );
}

function fillOf(row: FormRow | undefined, column: number): string | null {
  if (row && row.slow === column) return SLOW_PHASE_FILL;
  if (row?.role === 'head-top' || row?.role === 'head-bottom' || row?.role === 'total')
    return HEAD_FILL;
  return row?.status ? STATUS_FILLS[row.status] : null;
}
