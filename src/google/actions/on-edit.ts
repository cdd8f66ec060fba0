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
import { changeMarks, renderMarks } from '../../tabs/unit/marks.ts';
import { SetupError } from '../../workbook/setup-error.ts';
import type { Table } from '../../workbook/table.ts';
import { Memory, type RememberedTab } from '../run/memory.ts';
import { asText } from '../sheet/cell-values.ts';
import { plainGrid, SheetClock } from '../sheet/clock.ts';
import { writeFills, writeNotes } from '../sheet/looks.ts';
import { askLowerRows } from '../sheet/lower-rows.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type EditEvent = GoogleAppsScript.Events.SheetsOnEdit;

/**
 * Checks the edited rows of a unit's tab and marks them, in at most twelve calls whatever their number.
 * A hint only: it works from what the last full run remembered, needs no authorised service, sees no
 * other tab (so no duplicates), and Google drops edits that come too fast. It keeps no journal: what it
 * writes follows from the row alone and is made anew by the next edit or check, and no run of the menu
 * should lose its place to a key stroke. Whether Ctrl+Z also takes back what a script wrote beside an
 * edit, Google does not document.
 */
export function onEdit(event: EditEvent): void {
  const { range } = event;
  const sheet = range.getSheet();
  const memory = new Memory();
  const { setup } = memory;
  const tab = setup && memory.tab(sheet.getSheetId());
  if (!setup || !tab) return;
  const top = range.getRow() - 1;
  const bottom = range.getLastRow();
  const values = sheet.getRange(1, 1, bottom, sheet.getLastColumn()).getValues();
  const whole = tableOf(
    sheet.getName(),
    plainGrid(values, new SheetClock(setup.zone)),
    listHead(tab.own),
  );
  if (!whole || bottom <= whole.firstRow) return;
  const firstRow = Math.max(top, whole.firstRow);
  markRows(sheet, askLowerRows(sheet, whole), firstRow, setup, tab);
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
  const { check } = table.columns;
  if (check !== undefined) {
    texts.forEach((text, index) => {
      texts[index] = personsWords(table.grid[firstRow + index]?.[check]) ?? text;
    });
    sheet
      .getRange(firstRow + 1, check + 1, texts.length, 1)
      .setValues(texts.map((text) => [asText(text)]));
  }
  const width = table.grid[0]?.length ?? 1;
  const range = sheet.getRange(firstRow + 1, 1, texts.length, width);
  const looks = { backgrounds: range.getBackgrounds(), notes: range.getNotes() };
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

function unitOf(tabName: string, { unit }: RememberedTab): Unit {
  return {
    name: unit,
    tab: tabName,
    cluster: '',
    targets: [],
    reported: [],
    portalCount: null,
    recipients: [],
    editors: [],
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
