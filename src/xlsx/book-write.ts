import { BLANK_SHEET, blankFile } from './blank.ts';
import { type BookSource, readBook, type SheetEntry } from './book-read.ts';
import type { FileKind } from './content-types.ts';
import type { Sheet, Workbook } from './model.ts';
import { writeMovedParts } from './moved-parts.ts';
import { findMoves } from './moves.ts';
import { RELATIONSHIPS } from './namespaces.ts';
import { PackageEdit, relationshipsOf } from './package.ts';
import { withOwnNames } from './print.ts';
import { writeHostState } from './properties.ts';
import { type Moves, moveWritten } from './references.ts';
import { readWorksheet, type SheetSource } from './sheet-read.ts';
import { type SheetJob, writeSheet } from './sheet-write.ts';
import { StringWriter } from './strings.ts';
import { StyleWriter } from './styles-write.ts';
import {
  attribute,
  contentOf,
  elementTexts,
  escapeAttribute,
  findElement,
  flag,
  locateElement,
  rootElement,
  withAttribute,
  withChild,
  withContent,
} from './xml.ts';

const LAST_SHEET_ID = 65534;
/** What the format wants after the elements that the writer may have to add. */
const AFTER_NAMES = [
  'calcPr',
  'oleSize',
  'customWorkbookViews',
  'pivotCaches',
  'webPublishing',
  'fileRecoveryPr',
  'webPublishObjects',
  'extLst',
];
const AFTER_CALCULATION = AFTER_NAMES.slice(1);

/** A line of the workbook's list of sheets, with the place it had in the file. */
interface Tab {
  readonly sheet: Sheet | null;
  readonly source: SheetSource | null;
  readonly xml: string;
  readonly before: number;
}

/** The kind of file from which the model was read. */
function kindOfBook(workbook: Workbook): FileKind {
  const book = bookSource(workbook);
  return book.package.fileKind(book.path) ?? 'xlsx';
}

/** Whether the file has macros, which a plain workbook cannot have. */
export function hasMacros(workbook: Workbook): boolean {
  const book = bookSource(workbook);
  return relationshipsOf(book.package, book.path).some(({ kind }) => kind === 'vbaProject');
}

/** Writes the model over the file from which it was read, as a file of that kind or of its own. */
export function writeBook(workbook: Workbook, kind = kindOfBook(workbook)): Uint8Array {
  const book = bookSource(workbook);
  const isOther = book.package.fileKind(book.path) !== kind;
  const edit = new PackageEdit(book.package, isOther ? kind : null);
  const moves = findMoves(workbook, book.entries);
  const job: SheetJob = {
    edit,
    book: { ...book, from1904: flag(findElement(book.xml, 'workbookPr') ?? '<none/>', 'date1904') },
    table: workbook.styles,
    styles: new StyleWriter(book.stylesXml, workbook.styles),
    strings: new StringWriter(book.stringsXml, book.strings),
    moves,
    marks: { values: false, formulas: false },
  };
  dropSheets(workbook, book, edit);
  const tabs = placeTabs(workbook, book, edit);
  for (const tab of tabs) {
    if (tab.sheet && tab.source) writeSheet(tab.sheet, tab.source, job);
  }
  writeMovedParts(edit, book, moves);
  writePart(book, edit, 'sharedStrings', job.strings.finish());
  writePart(book, edit, 'styles', job.styles.finish());
  writeWorkbookPart(book, edit, tabs, job);
  if (job.marks.formulas || moves.size > 0) dropCalculationChain(book, edit);
  if (workbook.hostState !== book.hostState) writeHostState(edit, workbook.hostState);
  return edit.finish();
}

/** A workbook that no reader made is written over an empty file. */
function bookSource(workbook: Workbook): BookSource {
  return (workbook.source ?? readBook(blankFile()).source) as BookSource;
}

function dropSheets(workbook: Workbook, book: BookSource, edit: PackageEdit): void {
  for (const { source, path, relationship } of book.entries) {
    if (!source || workbook.sheets.some((sheet) => sheet.source === source)) continue;
    for (const line of edit.relationships(path)) {
      if (/^(comments|vmlDrawing|table|threadedComment|printerSettings)$/.test(line.kind)) {
        edit.remove(line.target);
      }
    }
    edit.remove(path);
    edit.unrelate(book.path, relationship);
  }
}

/** The tabs in the model's order; a chart that fills a tab stays behind the one it followed. */
function placeTabs(workbook: Workbook, book: BookSource, edit: PackageEdit): Tab[] {
  const ids = new Set(book.entries.map(({ xml }) => Number(attribute(xml, 'sheetId'))));
  const tabs: Tab[] = workbook.sheets.map((sheet) => {
    const before = book.entries.findIndex(
      ({ source }) => source !== null && source === sheet.source,
    );
    const entry = book.entries[before];
    return entry ? keptTab(sheet, entry, before) : newTab(sheet, book, edit, ids);
  });
  book.entries.forEach(({ source, xml }, before) => {
    if (source) return;
    const follows = tabs.findIndex((tab) => tab.before === before - 1);
    tabs.splice(follows + 1, 0, { sheet: null, source: null, xml, before });
  });
  return tabs;
}

function keptTab(sheet: Sheet, entry: SheetEntry, before: number): Tab {
  let { xml } = entry;
  if (attribute(xml, 'name') !== sheet.name) xml = withAttribute(xml, 'name', sheet.name);
  const wasHidden = /idden$/.test(attribute(xml, 'state') ?? '');
  if (sheet.hidden !== wasHidden) xml = withAttribute(xml, 'state', sheet.hidden ? 'hidden' : null);
  return { sheet, source: entry.source, xml, before };
}

function newTab(sheet: Sheet, book: BookSource, edit: PackageEdit, ids: Set<number>): Tab {
  const folder = book.path.replace(/[^/]*$/, '');
  const path = edit.freePath((index) => `${folder}worksheets/sheet${index}.xml`);
  edit.writeLast(path, BLANK_SHEET);
  const relationship = edit.relate(book.path, 'worksheet', path);
  const id = freeId(sheet.id + 1, ids);
  const state = sheet.hidden ? ' state="hidden"' : '';
  const xml =
    `<sheet xmlns:r="${RELATIONSHIPS}" name="${escapeAttribute(sheet.name)}" sheetId="${id}"${state} ` +
    `r:id="${relationship}"/>`;
  const blank = readWorksheet(sheet.id, sheet.name, path, BLANK_SHEET, [], book);
  return { sheet, source: blank.source as SheetSource, xml, before: -2 };
}

/** The wanted number when the format allows it and no sheet has or had it, else one above all. */
function freeId(wanted: number, ids: Set<number>): number {
  const free = wanted > 0 && wanted <= LAST_SHEET_ID && !ids.has(wanted);
  const id = free ? wanted : Math.max(0, ...ids) + 1;
  ids.add(id);
  return id;
}

function writePart(
  book: BookSource,
  edit: PackageEdit,
  kind: 'sharedStrings' | 'styles',
  xml: string | null,
): void {
  if (xml === null) return;
  const present = edit.relationships(book.path).find((line) => line.kind === kind);
  const path = present?.target ?? book.path.replace(/[^/]*$/, `${kind}.xml`);
  edit.writeLast(path, xml);
  if (present) return;
  edit.relate(book.path, kind, path);
}

/** The order in which formulas were last computed; a program that misses it makes a new one. */
function dropCalculationChain(book: BookSource, edit: PackageEdit): void {
  const chain = edit.relationships(book.path).find((line) => line.kind === 'calcChain');
  if (!chain) return;
  edit.unrelate(book.path, chain.id);
  edit.remove(chain.target);
}

function writeWorkbookPart(
  book: BookSource,
  edit: PackageEdit,
  tabs: readonly Tab[],
  job: SheetJob,
): void {
  const root = rootElement(book.xml);
  let xml = book.xml.slice(root.start, root.end);
  const list = tabs.map((tab) => tab.xml).join('');
  const listBefore = book.entries.map((entry) => entry.xml).join('');
  if (list !== listBefore) {
    xml = replaceElement(xml, 'sheets', (sheets) => withContent(sheets, list));
    dropTitles(edit);
  }
  xml = replaceElement(xml, 'definedNames', (names) => moveNames(names, tabs, job.moves));
  const named = findElement(xml, 'definedNames') ?? '<definedNames/>';
  const names = withOwnNames(named, tabs);
  if (names !== named) xml = withChild(xml, 'definedNames', names, AFTER_NAMES);
  if (tabs[0]?.sheet?.hidden && !findElement(xml, 'bookViews')) {
    xml = withChild(xml, 'bookViews', '<bookViews><workbookView/></bookViews>', ['sheets']);
  }
  xml = replaceElement(xml, 'workbookView', (view) => moveView(view, tabs));
  if (job.marks.values && hasFormulas(book)) xml = recalculated(xml);
  if (xml === book.xml.slice(root.start, root.end)) return;
  edit.write(book.path, book.xml.slice(0, root.start) + xml + book.xml.slice(root.end));
}

function hasFormulas(book: BookSource): boolean {
  return book.entries.some(({ source }) => source?.hasFormulas);
}

/** Results stored in the file no longer hold; the next program that opens it computes them. */
function recalculated(xml: string): string {
  const present = findElement(xml, 'calcPr') ?? '<calcPr/>';
  return withChild(xml, 'calcPr', withAttribute(present, 'fullCalcOnLoad', 1), AFTER_CALCULATION);
}

function replaceElement(xml: string, name: string, change: (element: string) => string): string {
  const found = locateElement(xml, name);
  if (!found) return xml;
  const before = xml.slice(found.start, found.end);
  return xml.slice(0, found.start) + change(before) + xml.slice(found.end);
}

/** Names that belong to one tab count it by its place; they follow it, or go with it. */
function moveNames(names: string, tabs: readonly Tab[], moves: Moves): string {
  const moved = elementTexts(contentOf(names)).flatMap((name) => {
    const local = attribute(name, 'localSheetId');
    const place = local === null ? null : tabs.findIndex((tab) => tab.before === Number(local));
    if (place === -1) return [];
    const placed =
      place === null || place === Number(local) ? name : withAttribute(name, 'localSheetId', place);
    if (moves.size === 0) return [placed];
    return [withContent(placed, moveWritten(contentOf(placed), '', moves))];
  });
  if (moved.length === 0) return '';
  return moved.join('') === contentOf(names) ? names : withContent(names, moved.join(''));
}

/** The tab in front stays in front, wherever it is now; never a hidden one. */
function moveView(view: string, tabs: readonly Tab[]): string {
  const active = Number(attribute(view, 'activeTab') ?? 0);
  const first = Number(attribute(view, 'firstSheet') ?? 0);
  const shown = (tab: Tab) => !tab.sheet?.hidden;
  const same = tabs.findIndex((tab) => tab.before === active && shown(tab));
  const place = same >= 0 ? same : Math.max(0, tabs.findIndex(shown));
  const moved = place === active ? view : withAttribute(view, 'activeTab', place);
  return first < tabs.length ? moved : withAttribute(moved, 'firstSheet', null);
}

/** The list of tabs in the file's summary would no longer be true; it may be missing. */
function dropTitles(edit: PackageEdit): void {
  const part = edit.relationships('').find((line) => line.kind === 'extended-properties');
  const xml = part && edit.text(part.target);
  if (!part || !xml) return;
  const without = xml
    .replace(/<HeadingPairs>[\s\S]*?<\/HeadingPairs>/, '')
    .replace(/<TitlesOfParts>[\s\S]*?<\/TitlesOfParts>/, '');
  if (without !== xml) edit.write(part.target, without);
}
