import { areaName, cellName } from './a1.ts';
import { type FileLink, moveLink, writeLink } from './links.ts';
import type { Area, Sheet } from './model.ts';
import { movedElement } from './moved-parts.ts';
import { rowSource } from './moves.ts';
import { writeNotes } from './notes-write.ts';
import type { PackageEdit } from './package.ts';
import { pageElements } from './print.ts';
import { type Move, moveAreas } from './references.ts';
import { type CellJob, writeRows } from './rows-write.ts';
import { columnRanges, columnWidth, type SheetSource, sheetElement } from './sheet-read.ts';
import { fileColor } from './styles-write.ts';
import { writeValidations } from './validations.ts';
import {
  attribute,
  contentOf,
  elementTexts,
  findElement,
  withAttribute,
  withChild,
  withContent,
} from './xml.ts';

/** A sheet's part and all that it needs to be written. */
export interface SheetJob extends CellJob {
  readonly edit: PackageEdit;
}

/** New texts by element name; null takes the element away. */
type Changes = Map<string, string | null>;

/** The order that the format asks of a worksheet's elements. */
const ORDER = [
  'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection',
  'protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells',
  'phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup',
  'headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing',
  'legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls webPublishItems tableParts',
  'extLst',
].flatMap((names) => names.split(' '));
const DEFAULT_WIDTH_IN_FILE = 9.14;

/** Writes a sheet's part and the parts of its notes, unless the sheet is as it was in the file. */
export function writeSheet(sheet: Sheet, source: SheetSource, job: SheetJob): void {
  const changes: Changes = new Map();
  const rows = writeRows(sheet, source, job);
  if (rows !== null) {
    changes.set('sheetData', rows);
    changes.set('dimension', `<dimension ref="${areaName(usedArea(sheet))}"/>`);
  }
  changeProperties(sheet, source, changes);
  changeViews(sheet, source, changes);
  changeColumns(sheet, source, changes);
  changeFilter(sheet, source, changes);
  changeMerges(sheet, source, changes);
  for (const [name, text] of pageElements(sheet, source, changes.get('sheetPr'))) {
    changes.set(name, text);
  }
  changeValidations(sheet, source, job, changes);
  changeLinks(sheet, source, job, changes);
  const drawing = writeNotes(sheet, source, job.edit);
  if (drawing !== undefined) changes.set('legacyDrawing', drawing);
  if (changes.size === 0 && job.moves.size === 0) return;
  const xml = assemble(source, changes, job);
  if (xml !== source.xml) job.edit.writeLast(source.path, xml);
}

function usedArea(sheet: Sheet): Area {
  let right = 0;
  for (const row of sheet.rows) right = Math.max(right, (row?.values.length ?? 0) - 1);
  return { top: 0, left: 0, bottom: Math.max(0, sheet.rows.length - 1), right };
}

/**
 * The text of the sheet with its changed elements in place, new ones where the order wants them; so is
 * a changed one that stood too late.
 */
function assemble(source: SheetSource, changes: Changes, job: CellJob): string {
  const { xml, elements } = source;
  const waiting = new Map(changes);
  const pieces: string[] = [];
  let from = 0;
  const place = (name: string) => ORDER.indexOf(name);
  const add = (before: number) => {
    const names = [...waiting.keys()].filter((name) => place(name) < before);
    for (const name of names.sort((a, b) => place(a) - place(b))) {
      pieces.push(waiting.get(name) ?? '');
      waiting.delete(name);
    }
  };
  for (const element of elements) {
    pieces.push(xml.slice(from, element.start));
    from = element.end;
    add(place(element.name));
    const text = xml.slice(element.start, element.end);
    if (!changes.has(element.name)) {
      pieces.push(movedElement(element.name, text, source, job.moves));
    } else if (waiting.has(element.name)) {
      pieces.push(waiting.get(element.name) ?? '');
      waiting.delete(element.name);
    }
  }
  add(ORDER.length);
  pieces.push(xml.slice(from));
  return pieces.join('');
}

function changeProperties(sheet: Sheet, source: SheetSource, changes: Changes): void {
  if (sheet.tabColor === source.read.tabColor) return;
  const before = sheetElement(source, 'sheetPr') ?? '<sheetPr/>';
  const color = sheet.tabColor ? `<tabColor rgb="${fileColor(sheet.tabColor)}"/>` : '';
  changes.set('sheetPr', withChild(before, 'tabColor', color, ['outlinePr', 'pageSetUpPr']));
}

/** Two selected tabs would be edited together, so a hidden one is no longer selected. */
function changeViews(sheet: Sheet, source: SheetSource, changes: Changes): void {
  const { read } = source;
  const before =
    sheetElement(source, 'sheetViews') ??
    '<sheetViews><sheetView workbookViewId="0"/></sheetViews>';
  const view = findElement(before, 'sheetView') ?? '<sheetView workbookViewId="0"/>';
  let after = view;
  if (sheet.hidden && attribute(view, 'tabSelected'))
    after = withAttribute(after, 'tabSelected', null);
  if (sheet.showGridlines !== read.showGridlines) {
    after = withAttribute(after, 'showGridLines', sheet.showGridlines ? null : 0);
  }
  if (sheet.frozenRows !== read.frozenRows || sheet.frozenColumns !== read.frozenColumns) {
    after = withFrozen(after, sheet.frozenRows, sheet.frozenColumns);
  }
  if (after !== view)
    changes.set(
      'sheetViews',
      before.replace(view, () => after),
    );
}

function withFrozen(view: string, rows: number, columns: number): string {
  const others = elementTexts(contentOf(view)).filter(
    (child) => !/^<(pane|selection)\b/.test(child),
  );
  if (rows === 0 && columns === 0) return withContent(view, others.join(''));
  const active = rows === 0 ? 'topRight' : columns === 0 ? 'bottomLeft' : 'bottomRight';
  const split = `${columns ? ` xSplit="${columns}"` : ''}${rows ? ` ySplit="${rows}"` : ''}`;
  const corner = cellName(rows, columns);
  const pane = `<pane${split} topLeftCell="${corner}" activePane="${active}" state="frozen"/>`;
  return withContent(view, `${pane}<selection pane="${active}"/>${others.join('')}`);
}

function changeColumns(sheet: Sheet, source: SheetSource, changes: Changes): void {
  const before = source.read.columnWidths;
  const hidden = new Set(source.read.hiddenColumns);
  const columns = new Set([
    ...before.keys(),
    ...sheet.columnWidths.keys(),
    ...hidden,
    ...sheet.hiddenColumns,
  ]);
  const changed = [...columns].filter(
    (column) =>
      before.get(column) !== sheet.columnWidths.get(column) ||
      hidden.has(column) !== sheet.hiddenColumns.has(column),
  );
  if (changed.length === 0) return;
  let ranges = columnRanges(sheetElement(source, 'cols'));
  for (const column of changed.sort((a, b) => a - b)) {
    const width = sheet.columnWidths.get(column);
    const isHidden = sheet.hiddenColumns.has(column);
    const hides = hidden.has(column) === isHidden ? null : isHidden;
    ranges = withColumn(ranges, column, width, hides);
  }
  const texts = ranges.map(({ first, last, xml }) => {
    return withAttribute(withAttribute(xml, 'min', first + 1), 'max', last + 1);
  });
  changes.set('cols', texts.length > 0 ? `<cols>${texts.join('')}</cols>` : null);
}

type ColumnRange = ReturnType<typeof columnRanges>[number];

/** The ranges with one column cut out of its own and given another width, hidden or not; `null` as it was. */
function withColumn(
  ranges: readonly ColumnRange[],
  column: number,
  pixels: number | undefined,
  isHidden: boolean | null,
): ColumnRange[] {
  const holds = ({ first, last }: ColumnRange) => first <= column && column <= last;
  const whole = ranges.find(holds);
  const sides = whole
    ? [
        { ...whole, last: column - 1 },
        { ...whole, first: column + 1 },
      ].filter(({ first, last }) => first <= last)
    : [];
  const width = pixels === undefined ? DEFAULT_WIDTH_IN_FILE : columnWidth(pixels);
  const sized = withAttribute(whole?.xml ?? '<col min="1" max="1"/>', 'width', width);
  const customs = withAttribute(sized, 'customWidth', pixels === undefined ? null : 1);
  const xml = isHidden === null ? customs : withAttribute(customs, 'hidden', isHidden ? 1 : null);
  const own = { first: column, last: column, xml };
  return [...ranges.filter((range) => range !== whole), ...sides, own].sort(
    (a, b) => a.first - b.first,
  );
}

/** A filter that nobody set anew keeps its criteria and follows the rows that moved. */
function changeFilter(sheet: Sheet, source: SheetSource, changes: Changes): void {
  if (sheet.filter === source.read.filter) return;
  const text = sheet.filter && `<autoFilter ref="${areaName(sheet.filter)}"/>`;
  changes.set('autoFilter', text);
}

function changeMerges(sheet: Sheet, source: SheetSource, changes: Changes): void {
  const before = source.read.merges.map(areaName).join(' ');
  const after = sheet.merges.map(areaName);
  if (after.join(' ') === before) return;
  const cells = after.map((ref) => `<mergeCell ref="${ref}"/>`).join('');
  const text = `<mergeCells count="${after.length}">${cells}</mergeCells>`;
  changes.set('mergeCells', after.length > 0 ? text : null);
}

function changeValidations(
  sheet: Sheet,
  source: SheetSource,
  job: CellJob,
  changes: Changes,
): void {
  const same = JSON.stringify(sheet.validations) === JSON.stringify(source.read.validations);
  if (same && (job.moves.size === 0 || source.validations.length === 0)) return;
  const { validations, name } = source;
  changes.set('dataValidations', writeValidations(sheet.validations, validations, name, job.moves));
}

function changeLinks(sheet: Sheet, source: SheetSource, job: SheetJob, changes: Changes): void {
  const left = new Map<string, FileLink>();
  const places = placesNow(sheet, source, source.links);
  for (const link of source.links) left.set(places(link), link);
  const ids = new Map<string, string>();
  const relate = (address: string) => {
    const id = ids.get(address) ?? job.edit.relate(source.path, 'hyperlink', address, true);
    ids.set(address, id);
    return id;
  };
  const move = job.moves.get(source.name.toLowerCase()) ?? null;
  let changed = job.moves.size > 0 && source.links.length > 0;
  const texts: string[] = [];
  sheet.rows.forEach((row, index) => {
    for (const [column, { target }] of row?.links ?? []) {
      const cell = cellName(index, column);
      const old = left.get(cell);
      if (old?.target === target) {
        texts.push(moveLink(old, movedRef(old, move), source.name, job.moves));
        left.delete(cell);
      } else {
        texts.push(writeLink(cell, target, relate));
        changed = true;
      }
    }
  });
  if (!changed && left.size === 0) return;
  for (const { xml } of left.values()) {
    const id = attribute(xml, '\\w+:id');
    const shared = texts.some((text) => attribute(text, '\\w+:id') === id);
    if (id !== null && !shared) job.edit.unrelate(source.path, id);
  }
  changes.set('hyperlinks', texts.length > 0 ? `<hyperlinks>${texts.join('')}</hyperlinks>` : null);
}

function movedRef(link: FileLink, move: Move | null): string {
  const ref = attribute(link.xml, 'ref') ?? '';
  return move ? moveAreas(ref, move) : ref;
}

/** Tells where a cell of the file is now, by the row that brought it along. */
function placesNow<Place extends { readonly row: number; readonly column: number }>(
  sheet: Sheet,
  source: SheetSource,
  places: readonly Place[],
): (place: Place) => string {
  const now = new Map<number, number>();
  if (places.length > 0) {
    sheet.rows.forEach((row, index) => {
      const origin = rowSource(row?.source, source);
      if (origin) now.set(origin.index, index);
    });
  }
  return ({ row, column }) => cellName(now.get(row) ?? -1, column);
}
