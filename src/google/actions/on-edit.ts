import type { InitiativeKey } from '../../programme/initiative/columns.ts';
import {
  type ListHead,
  listHead,
  readInitiativeTable,
} from '../../programme/initiative/own-columns.ts';
import { readRows } from '../../programme/initiative/read.ts';
import { checkInitiative, ruleContext } from '../../programme/rules/index.ts';
import type { Programme, Unit } from '../../programme/set-up/programme.ts';
import type { RememberedSetup } from '../../programme/set-up/remembered.ts';
import { makeProgramme } from '../../programme/set-up/windows.ts';
import { checkText, personsWords } from '../../tabs/unit/checks.ts';
import { changeMarks, type Looks, renderMarks } from '../../tabs/unit/marks.ts';
import { type Cell, cellText, type Grid } from '../../workbook/cell.ts';
import { blockAround } from '../../workbook/journal.ts';
import { SetupError } from '../../workbook/setup-error.ts';
import { keyOf } from '../../workbook/stored.ts';
import type { Table } from '../../workbook/table.ts';
import { Memory, type RememberedTab } from '../run/memory.ts';
import { asText } from '../sheet/cell-values.ts';
import { plainGrid, SheetClock } from '../sheet/clock.ts';
import { writeFills, writeNotes } from '../sheet/looks.ts';
import { askLowerRows } from '../sheet/lower-rows.ts';
import { findTag } from '../store.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type EditEvent = GoogleAppsScript.Events.SheetsOnEdit;

/** A head ends within so many rows. */
const HEAD_DEPTH = 22;

/**
 * Checks the edited rows of a unit's tab and marks them, in at most twelve calls whatever their number;
 * of the tab it reads the head and these rows alone. A hint only: it works from what the last full run
 * remembered, needs no authorised service, sees no other tab (so no duplicates), and Google drops edits
 * that come too fast. It keeps no journal: what it writes follows from the row alone and is made anew by
 * the next edit or check, and no run of the menu should lose its place to a key stroke. Whether Ctrl+Z
 * also takes back what a script wrote beside an edit, Google does not document.
 */
export function onEdit(event: EditEvent): void {
  const { range } = event;
  const sheet = range.getSheet();
  const memory = new Memory();
  const { setup } = memory;
  const tab = setup && memory.tab(sheet.getSheetId());
  if (!setup || !tab || !isStillOf(sheet, tab)) return;
  const top = range.getRow() - 1;
  const bottom = range.getLastRow();
  const width = widthOf(tab) ?? sheet.getLastColumn();
  const clock = new SheetClock(setup.zone);
  const read = (first: number): Grid =>
    plainGrid(sheet.getRange(first + 1, 1, bottom - first, width).getValues(), clock);
  const head = top <= HEAD_DEPTH ? [] : headOf(sheet, width, top, clock);
  const edited = sheet.getRange(top + 1, 1, bottom - top, width);
  const looks = { backgrounds: edited.getBackgrounds(), notes: edited.getNotes() };
  // The rows come last: what a person wrote into them is seen until just before they are written.
  const table = tableOf(sheet.getName(), [...head, ...read(head.length)], listHead(tab.own));
  if (!table || bottom <= table.firstRow) return;
  const firstRow = Math.max(top, table.firstRow);
  const own = {
    backgrounds: looks.backgrounds.slice(firstRow - top),
    notes: looks.notes.slice(firstRow - top),
  };
  markRows(sheet, askLowerRows(sheet, table), firstRow, own, setup, tab);
}

/** The head, and rows that are not read down to the edited ones. */
function headOf(sheet: Sheet, width: number, top: number, clock: SheetClock): (readonly Cell[])[] {
  const head = plainGrid(sheet.getRange(1, 1, HEAD_DEPTH, width).getValues(), clock);
  return [...head, ...new Array<readonly Cell[]>(top - HEAD_DEPTH).fill([])];
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

/** A tab whose head is being edited has none for the moment. */
function tableOf(
  name: string,
  grid: ReturnType<typeof plainGrid>,
  own: ListHead | null,
): Table<InitiativeKey> | null {
  try {
    return readInitiativeTable(name, grid, own);
  } catch (error) {
    if (error instanceof SetupError) return null;
    throw error;
  }
}

function markRows(
  sheet: Sheet,
  table: Table<InitiativeKey>,
  firstRow: number,
  looks: Looks,
  setup: RememberedSetup,
  tab: RememberedTab,
): void {
  const unit = unitOf(table.tab, tab);
  const context = ruleContext(programmeOf(setup, unit, tab));
  const texts = new Array<string>(table.grid.length - firstRow).fill('');
  const findings = readRows(unit, table, firstRow).initiatives.flatMap((initiative) => {
    const own = checkInitiative(initiative, context);
    texts[initiative.row - 1 - firstRow] = checkText(initiative, own);
    return own;
  });
  writeChecks(sheet, { ...table, firstRow }, texts);
  const origin = { row: firstRow, column: 0 };
  const wanted = renderMarks(findings, table, setup.settings.plan);
  const change = changeMarks(looks, wanted, origin);
  const marked = new Set(wanted.map(({ row, column }) => `${row}|${column}`));
  const isMarked = ({ row, column }: { row: number; column: number }): boolean =>
    marked.has(`${row}|${column}`);
  // The note keeps the person's fill: it comes before the mark's fill and goes after it.
  writeNotes(sheet, change.notes.filter(isMarked));
  writeFills(sheet, change.fills);
  writeNotes(
    sheet,
    change.notes.filter((each) => !isMarked(each)),
  );
}

/** One write from the first cell that differs to the last; what a person wrote into one stays. */
function writeChecks(
  sheet: Sheet,
  { grid, firstRow, columns }: Table<InitiativeKey>,
  texts: readonly string[],
): void {
  const { check } = columns;
  if (check === undefined) return;
  const found = texts.map((_, index) => grid[firstRow + index]?.[check]);
  const wanted = texts.map((text, index) => personsWords(found[index]) ?? text);
  const differing = wanted.flatMap((text, index) =>
    cellText(found[index]) === text ? [] : [{ row: index, column: check }],
  );
  if (differing.length === 0) return;
  const { row, rows } = blockAround(differing);
  const cells = sheet.getRange(firstRow + row + 1, check + 1, rows, 1);
  cells.setValues(wanted.slice(row, row + rows).map((text) => [asText(text)]));
  // Rows below those that a run has dressed.
  if (differing.some((each) => cellText(found[each.row]) === '')) cells.setWrap(true);
}

function unitOf(tabName: string, { unit }: RememberedTab): Unit {
  return {
    name: unit,
    tab: tabName,
    cluster: '',
    targets: [],
    reported: [],
    portalCount: null,
    portalDay: null,
    recipients: [],
    editors: [],
    copies: [],
    addressCells: { recipients: '', copies: '' },
    row: 0,
  };
}

function programmeOf(setup: RememberedSetup, unit: Unit, { grassroots }: RememberedTab): Programme {
  return makeProgramme({
    settings: setup.settings,
    phases: setup.phases,
    units: [unit],
    grassroots: (grassroots ?? []).map((name) => ({ unit: unit.name, name, aliases: [] })),
  });
}
