import type { LeftOverTab } from '../../programme/proposal/tab-name.ts';
import { type ListedUnit, listUnits } from '../../programme/proposal/unit-list.ts';
import { unitColumns } from '../../programme/set-up/units.ts';
import { ENTRY_TITLES } from '../../words/menu.ts';
import { nameTwice, SET_UP_WORDS as WORDS } from '../../words/set-up-page.ts';
import { readTable } from '../../workbook/table.ts';
import { cleanText, foldText } from '../../workbook/text.ts';
import { ask } from '../page.ts';
import { type ActionResult, menuAction, tell, withDocumentLock } from '../run/action.ts';
import { writeRun } from '../run/write-run.ts';
import { lockedTabs } from '../set-up/locked.ts';
import { addUnits, makeUnitTabs } from '../set-up/rows.ts';
import { SheetWorkbook } from '../sheet/workbook.ts';

/** “Thêm đơn vị”: asks for a name, makes the unit's tab and adds it to the unit list. */
export function addUnit(): ActionResult {
  return menuAction(() => {
    const ui = SpreadsheetApp.getUi();
    const answer = ui.prompt(ENTRY_TITLES.addUnit, WORDS.askUnit, ui.ButtonSet.OK_CANCEL);
    if (answer.getSelectedButton() !== ui.Button.OK) {
      return { outcome: 'refused', message: WORDS.unitCancelled };
    }
    const name = cleanText(answer.getResponseText());
    const result =
      name === ''
        ? refused(WORDS.unitNameless)
        : withDocumentLock(ENTRY_TITLES.addUnit, Session.getScriptTimeZone(), () => add(name));
    if (result.outcome === 'refused') tell(ENTRY_TITLES.addUnit, result.message);
    return result;
  });
}

/** Works from the unit list alone: faults elsewhere in the set-up are no reason to wait. */
function add(name: string): ActionResult {
  const workbook = new SheetWorkbook();
  const { answer, meanwhile } = writeRun(workbook, ENTRY_TITLES.addUnit, (book) =>
    draftUnit(book, name),
  );
  const message = [answer.message, meanwhile].join(' ').trim();
  if (answer.outcome === 'done') workbook.spreadsheet.toast(message, ENTRY_TITLES.addUnit, 12);
  return { ...answer, message };
}

function draftUnit(workbook: SheetWorkbook, name: string): ActionResult {
  const list = workbook.nameOf('units');
  const sheet = workbook.byRole('units');
  const grid = sheet ? workbook.readGrid(sheet) : [];
  const isEmpty = grid.every((row) => row.every((cell) => cell === null));
  if (!sheet || isEmpty) return refused(WORDS.notSetUp);
  const table = readTable(list, grid, unitColumns([]));
  const tabNames = workbook.names;
  const listed = listUnits(table, tabNames);
  if (listed.some((unit) => foldText(unit.name) === foldText(name))) {
    return refused(nameTwice(name));
  }
  const leftOver = leftOverTabs(workbook, listed);
  const planned = ask('set-up', 'takeIn', name, listed, tabNames, leftOver);
  if (planned.refused !== null) return refused(planned.refused);
  const { additions } = planned.plan;
  const locked = lockedTabs(workbook, [list]);
  if (locked.length > 0) return refused(WORDS.noRights(locked));
  makeUnitTabs(workbook, additions, listed);
  const row = addUnits(workbook, table, [], listed, additions);
  const message = WORDS.unitAdded(name, additions[0]?.tab ?? '', list, row);
  return { outcome: 'done', message };
}

/** Tabs that a stop left there before their unit was listed. */
function leftOverTabs(workbook: SheetWorkbook, listed: readonly ListedUnit[]): LeftOverTab[] {
  const known = new Set(listed.map(({ tab }) => tab));
  const roles = new Set(workbook.knownNames);
  return workbook.names.flatMap((tab) => {
    if (known.has(tab) || roles.has(tab)) return [];
    const unit = workbook.tagOf(tab, 'unit')?.getValue() ?? null;
    const isEmpty = unit === null && workbook.sheet(tab)?.getLastRow() === 0;
    return unit !== null || isEmpty ? [{ tab, unit }] : [];
  });
}

function refused(message: string): ActionResult {
  return { outcome: 'refused', message };
}
