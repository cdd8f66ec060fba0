import type { Cell } from '../core/cell.ts';
import { SetupError } from '../core/setup-error.ts';
import { foldText } from '../core/text.ts';
import { FORM_COLUMNS, type Form, type FormRole, type FormRow } from '../render/consolidated.ts';
import {
  columnWidths,
  FORM_FONT,
  HEAD_FILL,
  lookOf,
  mergesOf,
  ROW_HEIGHTS,
  STATUS_FILLS,
} from '../render/form-look.ts';
import type { GridValue } from '../render/grid.ts';
import { sameValue } from '../render/history.ts';
import { FORM_WORDS } from '../render/words/form.ts';
import { plainGrid } from './clock.ts';
import { growSheet, type SheetWorkbook } from './workbook.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** Tag on the form's tab: the layout last written, so that looks are set once and a person's stay. */
const LAYOUT_KEY = 'sang-kien.form';

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
export interface FormSheet {
  readonly sheet: Sheet | null;
  readonly isTagged: boolean;
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
  if (!sheet) return { sheet, isTagged: false, values: [], layout: '', layoutTag: null };
  const values = plainGrid(sheet.getDataRange().getValues(), workbook.clock);
  const isTagged = workbook.isTagged('consolidated');
  if (!isTagged && !isForm(values)) {
    throw new SetupError({ code: 'tab-occupied', tab: workbook.nameOf('consolidated') });
  }
  const layoutTag = sheet.getDeveloperMetadata().find((tag) => tag.getKey() === LAYOUT_KEY) ?? null;
  return { sheet, isTagged, values, layout: layoutTag?.getValue() ?? '', layoutTag };
}

function isForm(values: readonly (readonly Cell[])[]): boolean {
  const texts = values
    .slice(0, 12)
    .flat()
    .filter((cell) => typeof cell === 'string');
  return texts.length === 0 || texts.some((text) => foldText(text) === foldText(FORM_WORDS.unit));
}

/** Writes what differs from the tab as it was read; answers whether anything did. */
export function writeForm(workbook: SheetWorkbook, found: FormSheet, form: Form): boolean {
  const sheet = found.sheet ?? workbook.create('consolidated', 0);
  if (found.sheet && !found.isTagged) workbook.tag('consolidated', sheet);
  const [phasesBefore = '', rolesBefore = ''] = found.layout.split(':');
  const isNewWidth = phasesBefore !== String(form.phases);
  const before = isNewWidth ? '' : rolesBefore;
  const roles = form.rows.map((row) => ROLE_LETTERS[row.role]).join('');
  const height = Math.max(roles.length, rolesBefore.length);
  makeRoom(sheet, found, form, rolesBefore.length);
  if (isNewWidth) layOutColumns(sheet, form, Number(phasesBefore) || 0);
  const firstNew = firstDifference(roles, before);
  if (firstNew < roles.length) dress(sheet, form, firstNew);
  const wroteValues = writeValues(workbook, sheet, found, form, height);
  const wroteFills = paint(sheet, form, firstNew, height);
  const layout = `${form.phases}:${roles}`;
  if (layout !== found.layout) {
    if (found.layoutTag) found.layoutTag.setValue(layout);
    else sheet.addDeveloperMetadata(LAYOUT_KEY, layout);
  }
  return wroteValues || wroteFills || layout !== found.layout;
}

/** Grows the grid; what a person wrote below the form moves down instead of being overwritten. */
function makeRoom(sheet: Sheet, found: FormSheet, form: Form, rowsBefore: number): void {
  const rows = form.rows.length;
  const isBelow = found.layout !== '' && found.values.length > rowsBefore && rowsBefore > 0;
  if (isBelow && rows > rowsBefore) sheet.insertRowsAfter(rowsBefore, rows - rowsBefore);
  growSheet(sheet, rows, form.width);
}

/** Where the layout starts to differ from the one written before. */
function firstDifference(roles: string, before: string): number {
  let index = 0;
  while (index < roles.length && roles.charAt(index) === before.charAt(index)) index += 1;
  return index;
}

function layOutColumns(sheet: Sheet, form: Form, phasesBefore: number): void {
  const widthBefore = phasesBefore > 0 ? FORM_COLUMNS.remark(phasesBefore) + 1 : form.width;
  sheet.getRange(1, 1, 4, Math.max(form.width, widthBefore)).breakApart();
  for (const { row, column, rows, columns } of mergesOf(form)) {
    sheet.getRange(row + 1, column + 1, rows, columns).merge();
  }
  columnWidths(form.phases).forEach((width, column) => {
    sheet.setColumnWidth(column + 1, width);
  });
  sheet.setFrozenRows(4);
  sheet.setHiddenGridlines(true);
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

function setHeights(sheet: Sheet, form: Form, first: number): void {
  let start = first;
  while (start < form.rows.length) {
    const role = form.rows[start]?.role ?? 'gap';
    let end = start;
    while (form.rows[end]?.role === role) end += 1;
    sheet.setRowHeights(start + 1, end - start, ROW_HEIGHTS[role]);
    start = end;
  }
}

function writeValues(
  workbook: SheetWorkbook,
  sheet: Sheet,
  found: FormSheet,
  form: Form,
  height: number,
): boolean {
  const wanted = Array.from(
    { length: height },
    (_, row): readonly GridValue[] =>
      form.rows[row]?.cells ?? new Array<null>(form.width).fill(null),
  );
  const isSame = wanted.every((cells, row) =>
    cells.every((value, column) => sameValue(found.values[row]?.[column] ?? null, value)),
  );
  if (isSame) return false;
  sheet
    .getRange(1, 1, height, form.width)
    .setValues(wanted.map((cells) => cells.map((value) => workbook.writable(value))));
  return true;
}

/** Fills of the unit rows follow the status; elsewhere only rows that are new are painted. */
function paint(sheet: Sheet, form: Form, firstNew: number, height: number): boolean {
  const range = sheet.getRange(1, 1, height, form.width);
  const now = range.getBackgrounds();
  const wanted = now.map((fills, row) => {
    const formRow = form.rows[row];
    if (formRow && formRow.role !== 'unit' && row < firstNew) return fills;
    return fills.map(() => fillOf(formRow));
  });
  const isSame = wanted.every((fills, row) =>
    fills.every((fill, column) => fill === now[row]?.[column]),
  );
  if (isSame) return false;
  range.setBackgrounds(wanted);
  return true;
}

function fillOf(row: FormRow | undefined): string {
  if (row?.role === 'head-top' || row?.role === 'head-bottom' || row?.role === 'total')
    return HEAD_FILL;
  return (row?.status && STATUS_FILLS[row.status]) ?? '#ffffff';
}
