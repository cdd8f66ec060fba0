import { UNDO_WORDS } from '../../words/undo.ts';
import type { ChangedCell, JournalTab, Kept, Step, StepOf } from '../../workbook/journal.ts';
import { sameKept } from '../../workbook/journal.ts';
import { isSameLocale, isSameZone } from '../../workbook/region.ts';
import { plainGrid, SheetClock } from '../sheet/clock.ts';
import type { SheetWorkbook } from '../sheet/workbook.ts';
import { fileProperties } from '../store.ts';
import { findTabs } from './find-tabs.ts';
import { goneOn } from './gone-on.ts';
import { moveStep, movesSince } from './moves.ts';
import { cellNames, putBackCells } from './put-back-cells.ts';
import { mayLayOut, putBackOnTab } from './put-back-on-tab.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** What came of taking steps back. */
interface Taken {
  /** How many cells hold again what they held. */
  readonly cells: number;
  /** What was left as it is, in words. */
  readonly left: readonly string[];
}

/** Takes steps back from the last to the first; what somebody has edited since is left and told. */
export function takeBack(
  workbook: SheetWorkbook,
  tabs: readonly JournalTab[],
  steps: readonly Step[],
): Taken {
  const sheets = findTabs(workbook, tabs);
  const made = new Set(steps.flatMap((step) => (step.kind === 'tab' ? [step.sheet] : [])));
  const moves = movesSince(workbook, tabs, sheets, steps);
  const kept = new Map(
    [...sheets].flatMap(([key, sheet]) => {
      const written = steps.flatMap((step) => {
        if (step.kind !== 'cells' || step.aspect !== 'values' || step.sheet !== key) return [];
        const moved = moveStep(step, moves.get(key)).step;
        return moved?.kind === 'cells' ? moved.cells : [];
      });
      if (written.length === 0 || made.has(key)) return [];
      const isList = workbook.isList(sheet.getName());
      return [[key, goneOn(written, workbook.readGrid(sheet), isList)] as const];
    }),
  );
  const left: string[] = [];
  const gone = new Set<string>();
  const lost = new Set<number>();
  const edited = new Map<string, ChangedCell[]>();
  let { clock } = workbook;
  let cells = 0;
  for (const step of [...steps].reverse()) {
    if (!('sheet' in step)) {
      clock = putBackWide(workbook, step) ?? clock;
      continue;
    }
    const sheet = sheets.get(step.sheet);
    if (!sheet) {
      if (!made.has(step.sheet)) lost.add(step.sheet);
      continue;
    }
    if (step.kind === 'tab') {
      left.push(...takeTab(workbook, sheet, clock, steps, step.sheet));
      continue;
    }
    const stays = kept.get(step.sheet);
    if (made.has(step.sheet) || (stays?.torn.length ?? 0) > 0) continue;
    const name = sheet.getName();
    const moved = moveStep(step, moves.get(step.sheet));
    if (moved.isPart) gone.add(name);
    if (!moved.step) continue;
    if (moved.step.kind === 'cells') {
      const { step: own, left: whole } = without(moved.step, stays?.rows);
      const put = putBackCells(sheet, clock, own);
      cells += put.back;
      left.push(...put.left);
      edited.set(name, [...(edited.get(name) ?? []), ...put.edited, ...whole]);
    } else left.push(...putBackOnTab(sheet, moved.step));
  }
  const byTab = [...edited].filter(([, cells]) => cells.length > 0);
  const told = byTab.map(([tab, cells]) => UNDO_WORDS.cells(tab, cellNames(cells)));
  for (const [key, { torn }] of kept) {
    const name = sheets.get(key)?.getName() ?? '';
    if (torn.length > 0) told.push(UNDO_WORDS.keptTab(name, cellNames(torn)));
  }
  const unknown = tabs
    .filter(({ key }) => lost.has(key))
    .map(({ name }) => UNDO_WORDS.lostTab(name));
  const strange = [...gone].map((tab) => UNDO_WORDS.gone(tab));
  return { cells, left: [...left, ...told, ...strange, ...unknown] };
}

/** Values in rows that stay whole are left. */
function without(
  step: StepOf<'cells'>,
  rows: ReadonlySet<number> = new Set(),
): { readonly step: StepOf<'cells'>; readonly left: readonly ChangedCell[] } {
  if (step.aspect !== 'values' || rows.size === 0) return { step, left: [] };
  const isLeft = ({ row }: ChangedCell): boolean => rows.has(row);
  const cells = step.cells.filter((cell) => !isLeft(cell));
  return { step: { ...step, cells }, left: step.cells.filter(isLeft) };
}

/** A tab that the run made goes, unless somebody has written into it; answers what is left, in words. */
function takeTab(
  { spreadsheet }: SheetWorkbook,
  sheet: Sheet,
  clock: SheetClock,
  steps: readonly Step[],
  id: number,
): string[] {
  const written = new Map<string, Kept>();
  for (const step of steps) {
    if (step.kind !== 'cells' || step.aspect !== 'values' || step.sheet !== id) continue;
    for (const { row, column, after } of step.cells) written.set(`${row}|${column}`, after);
  }
  const values = sheet.getDataRange().getValues();
  const edited = plainGrid(values, clock).flatMap((cells, row) =>
    cells.flatMap((cell, column) => {
      const was = written.get(`${row}|${column}`) ?? null;
      return cell === null || sameKept(cell, was) ? [] : [{ row, column }];
    }),
  );
  if (edited.length > 0) return [UNDO_WORDS.keptTab(sheet.getName(), cellNames(edited))];
  if (!mayLayOut(sheet)) return [UNDO_WORDS.protected(sheet.getName())];
  spreadsheet.deleteSheet(sheet);
  return [];
}

/** Answers the clock by which dates are read from now on, where it changed. */
function putBackWide(
  { spreadsheet }: SheetWorkbook,
  step: Exclude<Step, { readonly sheet: number }>,
): SheetClock | null {
  switch (step.kind) {
    case 'properties':
      putBackProperties(step);
      return null;
    case 'locale':
      if (isSameLocale(spreadsheet.getSpreadsheetLocale(), step.after))
        spreadsheet.setSpreadsheetLocale(step.before);
      return null;
    case 'time-zone':
      if (!isSameZone(spreadsheet.getSpreadsheetTimeZone(), step.after)) return null;
      spreadsheet.setSpreadsheetTimeZone(step.before);
      return new SheetClock(step.before);
  }
}

function putBackProperties({ changes }: StepOf<'properties'>): void {
  const properties = fileProperties();
  for (const [key, [before, after]] of Object.entries(changes)) {
    if (properties.getProperty(key) !== after) continue;
    if (before === null) properties.deleteProperty(key);
    else properties.setProperty(key, before);
  }
}
