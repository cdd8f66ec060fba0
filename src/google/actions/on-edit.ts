import type { Finding } from '../../programme/finding.ts';
import type { InitiativeKey } from '../../programme/initiative/columns.ts';
import { listHead } from '../../programme/initiative/own-columns.ts';
import { atUnit, readRows } from '../../programme/initiative/read.ts';
import type { RuleContext } from '../../programme/rule.ts';
import { checkInitiative, ruleContext } from '../../programme/rules/index.ts';
import type { Unit } from '../../programme/set-up/programme.ts';
import { checkText, personsWords } from '../../tabs/unit/checks.ts';
import { changeMarks, type MarkChange, marksStand, renderMarks } from '../../tabs/unit/marks.ts';
import { cellText, type Grid } from '../../workbook/cell.ts';
import { type Block, blockAround, blocksOf } from '../../workbook/journal.ts';
import { keyOf } from '../../workbook/stored.ts';
import { type Table, textAt } from '../../workbook/table.ts';
import { cleanText } from '../../workbook/text.ts';
import { Memory, type RememberedTab } from '../run/memory.ts';
import { oneUnit } from '../run/one-unit.ts';
import { asText, needsApostrophe } from '../sheet/cell-values.ts';
import { readNow, SheetClock } from '../sheet/clock.ts';
import { EditedRows, remembered, sameRows, tableAgain, tableOf } from '../sheet/edited-rows.ts';
import { writeFills, writeNotes } from '../sheet/looks.ts';
import { askLowerRows } from '../sheet/lower-rows.ts';
import { rangeOf } from '../sheet/ranges.ts';
import { findTag } from '../store.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type EditEvent = GoogleAppsScript.Events.SheetsOnEdit;

/** So often an edit is looked at: rows that are being typed or moved on are left to the next edit. */
const LOOKS = 2;

/**
 * Checks the edited rows of a unit's tab and marks them, in few calls whatever their number; of the tab it
 * reads these rows alone, and its head only where nothing tells that the columns stand where they stood.
 * What is written was looked at right before: rows that moved meanwhile are read anew, or left alone. A hint
 * only: it works from what the last full run remembered, needs no authorised service, sees no other tab (so
 * no duplicates), and Google drops edits that come too fast. It keeps no journal: what it writes follows from
 * the row alone and is made anew by the next edit or check, and no run of the menu should lose its place to a
 * key stroke. Whether Ctrl+Z also takes back what a script wrote beside an edit, Google does not document.
 */
export function onEdit(event: EditEvent): void {
  try {
    answer(event);
  } catch (error) {
    // Nobody is told anything of a tab that was deleted meanwhile.
    if (isThere(event)) throw error;
  }
}

function isThere({ range }: EditEvent): boolean {
  try {
    return range.getSheet().getName() !== '';
  } catch {
    return false;
  }
}

function answer(event: EditEvent): void {
  const sheet = event.range.getSheet();
  const memory = new Memory();
  const { setup } = memory;
  const id = sheet.getSheetId();
  if (setup?.tabs?.includes(id)) memory.setupIsEdited(readNow(setup.zone));
  const tab = setup && memory.tab(id);
  if (setup && (tab || setup.tabs?.includes(id))) memory.fileIsEdited();
  if (!setup || !tab || !isStillOf(sheet, tab)) return;
  const clock = new SheetClock(setup.zone);
  const rows = new EditedRows(sheet, event.range, {
    clock,
    width: widthOf(tab) ?? sheet.getLastColumn(),
  });
  const programme = oneUnit(setup, tab, sheet.getName());
  const [unit] = programme.units;
  if (!unit) return;
  const context = ruleContext(programme);
  const check: Check = { sheet, rows, tab, memory, unit, context, plan: setup.settings.plan };
  let seen = rows.read();
  for (let look = 0; look < LOOKS; look += 1) {
    const change = changeOf(check, seen);
    if (!change) return;
    const now = rows.read();
    if (sameRows(seen, now)) {
      write(sheet, change);
      return;
    }
    seen = now;
  }
}

/** What the check of edited rows works on. */
interface Check {
  readonly sheet: Sheet;
  readonly rows: EditedRows;
  readonly tab: RememberedTab;
  readonly memory: Memory;
  readonly unit: Unit;
  readonly context: RuleContext;
  readonly plan: string;
}

/** What is to be written beside the edited rows. */
interface Change extends MarkChange {
  readonly texts: TextChange | null;
  readonly isMarked: (cell: { readonly row: number; readonly column: number }) => boolean;
}

/** The changes that the rows ask for as they were seen; `null` for none, and where no table is. */
function changeOf(check: Check, seen: Grid): Change | null {
  const { sheet, rows, tab, memory } = check;
  const name = sheet.getName();
  const kept = memory.table(sheet.getSheetId());
  if (kept && rows.bottom <= kept.firstRow) {
    // The head itself is being edited: the next edit reads it.
    memory.keepTable(sheet.getSheetId(), null);
    return null;
  }
  if (kept && !rows.hasHead) {
    const judged = judge(check, tableAgain(name, seen, kept));
    const change = changeBeside(check, judged);
    if (!change || judged.isWitnessed) return change;
  }
  const table = tableOf(name, rows.withHead(seen), listHead(tab.own));
  memory.keepTable(sheet.getSheetId(), table && remembered(table));
  return table && changeBeside(check, judge(check, table));
}

/** The edited rows below the head as the rules see them. */
interface Judged {
  readonly table: Table<InitiativeKey>;
  readonly firstRow: number;
  readonly findings: readonly Finding[];
  /** What `Kiểm tra` is to show from `firstRow` on. */
  readonly texts: readonly string[];
  /** A row above the edited ones shows what it should: the columns stand where they were taken to stand. */
  readonly isWitnessed: boolean;
}

function judge({ sheet, rows, unit, context }: Check, found: Table<InitiativeKey>): Judged {
  const table = askLowerRows(sheet, found);
  const firstRow = Math.max(rows.top, table.firstRow);
  const texts = new Array<string>(Math.max(0, table.grid.length - firstRow)).fill('');
  const above = Math.max(rows.first, table.firstRow);
  let isWitnessed = false;
  const hasBelow = context.programme.settings.below !== '';
  const findings = readRows(unit, table, above).initiatives.flatMap((read) => {
    const initiative = hasBelow ? read : atUnit(read);
    const own = checkInitiative(initiative, context);
    const text = checkText(initiative, own);
    const row = initiative.row - 1;
    if (row >= firstRow) {
      texts[row - firstRow] = text;
      return own;
    }
    isWitnessed ||= textAt(table, row, 'check') === cleanText(text);
    return [];
  });
  return { table, firstRow, findings, texts, isWitnessed };
}

/** Compares what is wanted with how the rows look; their fills are asked for only where a mark changes. */
function changeBeside(
  { sheet, rows, plan }: Check,
  { table, firstRow, findings, texts }: Judged,
): Change | null {
  if (rows.bottom <= table.firstRow) return null;
  const range = sheet.getRange(firstRow + 1, 1, rows.bottom - firstRow, rows.width);
  const origin = { row: firstRow, column: 0 };
  const wanted = renderMarks(findings, table, plan);
  const notes = range.getNotes();
  const isSame = marksStand(notes, wanted, origin);
  const marks = isSame
    ? { notes: [], fills: [] }
    : changeMarks({ notes, backgrounds: range.getBackgrounds() }, wanted, origin);
  const change = changedTexts({ ...table, firstRow }, texts);
  if (!change && marks.notes.length + marks.fills.length === 0) return null;
  const marked = new Set(wanted.map(({ row, column }) => `${row}|${column}`));
  return { ...marks, texts: change, isMarked: ({ row, column }) => marked.has(`${row}|${column}`) };
}

/** What people write as well comes first. The note keeps the person's fill: it comes before the mark's fill and goes after it. */
function write(sheet: Sheet, { texts, notes, fills, isMarked }: Change): void {
  for (const { block, values } of texts?.parts ?? []) {
    const cells = rangeOf(sheet, block).setValues(values);
    if (texts?.isFresh) cells.setWrap(true);
  }
  writeNotes(sheet, notes.filter(isMarked));
  writeFills(sheet, fills);
  writeNotes(
    sheet,
    notes.filter((each) => !isMarked(each)),
  );
}

interface TextChange {
  readonly parts: readonly { readonly block: Block; readonly values: string[][] }[];
  /** Some cells were empty: no run has dressed them yet. */
  readonly isFresh: boolean;
}

/** One write from the first cell that differs to the last; what a person wrote into one stays. */
function changedTexts(
  { grid, firstRow, columns }: Table<InitiativeKey>,
  texts: readonly string[],
): TextChange | null {
  const { check } = columns;
  if (check === undefined) return null;
  const found = texts.map((_, index) => grid[firstRow + index]?.[check]);
  const wanted = texts.map((text, index) => personsWords(found[index]) ?? text);
  const differing = wanted.flatMap((text, index) =>
    cellText(found[index]) === text ? [] : [{ row: index, column: check }],
  );
  if (differing.length === 0) return null;
  const around = blockAround(differing);
  const part = ({ row, rows }: Block): string[] => wanted.slice(row, row + rows);
  // What a person wrote in between stays as it was written, whatever a spreadsheet would make of it.
  const blocks = part(around).some(needsApostrophe) ? blocksOf(differing) : [around];
  const isFresh = differing.some((each) => cellText(found[each.row]) === '');
  return {
    parts: blocks.map((block) => ({
      block: { ...block, row: firstRow + block.row },
      values: part(block).map((text) => [asText(text)]),
    })),
    isFresh,
  };
}

/** How far the columns went at the last run; what people have beside them is none of ours. */
function widthOf({ columns }: RememberedTab): number | null {
  return columns ? Math.max(0, ...Object.values(columns)) + 1 : null;
}

/** Numbers alone say nothing: other programs number tabs anew. */
function isStillOf(sheet: Sheet, { name, unit }: RememberedTab): boolean {
  if (name === undefined || name === sheet.getName()) return true;
  return findTag(sheet, keyOf('unit'))?.getValue() === unit;
}
