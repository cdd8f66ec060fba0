import { checkAddress } from '../programme/parse/addresses.ts';
import type { Programme } from '../programme/set-up/programme.ts';
import { PEOPLE_WORDS } from '../words/people.ts';
import { PROTECTION_NAMES, PROTECTION_PREFIX } from '../words/vocabulary.ts';
import {
  type OwnProtection,
  type Protection,
  type ProtectionPlan,
  type Purpose,
  planProtections,
  type TabToProtect,
  unique,
} from '../workbook/protections.ts';
import { SetupError } from '../workbook/setup-error.ts';
import { TAB_ROLES, TABS } from '../workbook/tabs.ts';
import { type ActionResult, menuAction, refuse } from './run/action.ts';
import { Memory } from './run/memory.ts';
import type { Pace } from './run/pace.ts';
import {
  cutOffs,
  dressProtection,
  type FilePeople,
  isOwnName,
  officersOf,
  peopleOf,
} from './sheet/protection.ts';
import { blockOf, rangeOf } from './sheet/ranges.ts';
import { readUnitTable } from './sheet/unit-table.ts';
import { SheetWorkbook } from './sheet/workbook.ts';
import { stored } from './store.ts';

type GProtection = GoogleAppsScript.Spreadsheet.Protection;

/** How far down a head may stand. */
const HEAD_DEPTH = 22;

/** Whether the user may do what writes into the officers' tabs; asked before anything is tried. */
export function mayManage(workbook: SheetWorkbook): boolean {
  return workbook.byRole('units')?.getRange(1, 1).canEdit() ?? true;
}

/** Runs a menu entry that writes into the officers' tabs; others get a sentence before anything is tried. */
export function officersAction(
  title: string,
  act: (workbook: SheetWorkbook) => ActionResult,
): ActionResult {
  return menuAction(() => {
    const workbook = new SheetWorkbook();
    return mayManage(workbook) ? act(workbook) : refuse(title, PEOPLE_WORDS.officersOnly(title));
  });
}

interface Kept extends OwnProtection {
  readonly protection: GProtection;
  /** Who may edit it is told to those alone who may (documented). */
  readonly isOthers: boolean;
}

export interface People {
  readonly tabs: readonly TabToProtect[];
  readonly officers: readonly string[];
  readonly plan: ProtectionPlan<Kept>;
  /** Tabs that somebody protected as a whole: Google keeps one such protection a tab, which stays theirs. */
  readonly foreign: readonly string[];
  /** Tabs with protections of ours that this user may not change, nor learn who may edit. */
  readonly others: readonly string[];
  readonly owner: string;
  /** What stands in `Email sửa tab` and is no address. */
  readonly wrong: readonly string[];
}

/**
 * Who may edit what, now and as it should be. Officers are the file's owner, whoever asks, and the
 * editors of the add-in's protection of `Đơn vị`: adding a colleague there makes an officer of them.
 */
export function lookAtPeople(workbook: SheetWorkbook, programme: Programme): People {
  const { own: ours, foreign: strange } = protectionsOf(workbook, () => programme);
  const found = ours.map(readProtection);
  const own = found.filter(({ isOthers }) => !isOthers);
  const unknown = found.filter(({ isOthers }) => isOthers);
  const whole = strange.filter((each) => kindOf(each) === 'SHEET');
  const theirs = new Set(whole.map(tabOf));
  const isForeign = (tab: string): boolean => theirs.has(tab);
  const owner = workbook.spreadsheet.getOwner()?.getEmail() ?? '';
  const listed = own.find(
    ({ tab, purpose }) => tab === workbook.nameOf('units') && purpose === 'tab',
  )?.editors;
  const known = Array.isArray(listed) ? (listed as readonly string[]) : [];
  const officers = officersOf(workbook.spreadsheet, known);
  const tabs = [...officeTabs(workbook), ...unitTabs(workbook, programme)];
  const foreign = tabs.filter(({ tab, kind }) => kind === 'office' && isForeign(tab));
  const protectable = tabs.filter((tab) => !foreign.includes(tab));
  const plan = planProtections(protectable, officers, owner, own);
  // What cannot be judged is taken to be as it should: another beside it would be one too many.
  const isUnknown = ({ tab, purpose }: Protection): boolean =>
    unknown.some((each) => each.tab === tab && each.purpose === purpose);
  return {
    tabs: protectable,
    officers,
    plan: { ...plan, add: plan.add.filter((each) => !isUnknown(each)) },
    others: [...new Set(unknown.map(({ tab }) => tab))],
    owner,
    foreign: foreign.map(({ tab }) => tab),
    wrong: programme.units.flatMap(({ editors }) => editors.filter((each) => checkAddress(each))),
  };
}

/**
 * Tab by tab as long as there is time; answers the tabs that are left, and addresses that Google does not take. What is meant is kept first: the
 * health check misses what a stop left out.
 */
export function applyProtections(
  workbook: SheetWorkbook,
  { remove, add }: ProtectionPlan<Kept>,
  pace: Pace,
): { readonly left: string[]; readonly refused: string[] } {
  const people = peopleOf(workbook.spreadsheet);
  const refused = new Set<string>();
  stored('protected').keep(true);
  stored('protecting').keep(true);
  const tabs = [...new Set([...remove, ...add].map(({ tab }) => tab))];
  const left = tabs.filter((name, index) => {
    if (!pace.mayDecide()) return true;
    for (const { tab, protection } of remove) if (tab === name) protection.remove();
    for (const wanted of add.filter(({ tab }) => tab === name)) {
      for (const address of protect(workbook, wanted, people)) refused.add(address);
    }
    pace.tell('protecting', index + 1, tabs.length, name);
    return false;
  });
  if (left.length === 0) stored('protecting').forget();
  return { left, refused: [...refused] };
}

/** Those that this user may remove. */
export function removable(protections: readonly GProtection[]): GProtection[] {
  return protections.filter((each) => each.isWarningOnly() || each.canEdit());
}

/** Answers how many are left. From here on no protection is missed, also where a stop leaves some. */
export function removeProtections(protections: readonly GProtection[], pace: Pace): number {
  stored('protected').forget();
  stored('protecting').forget();
  const left = protections.filter((protection, index) => {
    if (!pace.mayDecide()) return true;
    protection.remove();
    pace.tell('unprotecting', index + 1, protections.length);
    return false;
  });
  return left.length;
}

function officeTabs(workbook: SheetWorkbook): TabToProtect[] {
  return TAB_ROLES.filter((role) => !TABS[role].isOpen && workbook.byRole(role)).map((role) => ({
    tab: workbook.nameOf(role),
    kind: 'office',
  }));
}

function unitTabs(workbook: SheetWorkbook, { units }: Programme): TabToProtect[] {
  return units.flatMap(({ tab, editors }): TabToProtect[] => {
    const sheet = tab === null ? null : workbook.sheet(tab);
    if (tab === null || !sheet) return [];
    const [rows, columns] = [sheet.getMaxRows(), sheet.getMaxColumns()];
    const head = sheet.getRange(1, 1, Math.min(HEAD_DEPTH, rows), columns).getDisplayValues();
    const table = tableOf(workbook, tab, head);
    if (!table) return [];
    const sound = unique(editors.filter((each) => checkAddress(each) === null));
    const { firstRow, check } = table;
    const place = { headRows: firstRow, checkColumn: check, rows, columns };
    return [{ tab, kind: 'unit', editors: sound, ...place }];
  });
}

/** A tab without a head is for the health check to tell. */
function tableOf(
  workbook: SheetWorkbook,
  tab: string,
  texts: readonly (readonly string[])[],
): { firstRow: number; check: number | null } | null {
  const grid = texts.map((row) => row.map((text) => (text === '' ? null : text)));
  try {
    const { firstRow, columns } = readUnitTable(workbook, tab, grid);
    return { firstRow, check: columns.check ?? null };
  } catch (error) {
    if (error instanceof SetupError) return null;
    throw error;
  }
}

// --- Google's protections --------------------------------------------------------------------

export interface Protections {
  readonly own: readonly GProtection[];
  readonly foreign: readonly GProtection[];
}

/**
 * All protections of the file; ours bear our description, or were cut off before they got it.
 *
 * @param programme asked for where one says nothing: a unit's tab that no run has seen yet is known by it alone
 */
export function protectionsOf(
  workbook: SheetWorkbook,
  programme: () => Programme | null,
): Protections {
  const { SHEET, RANGE } = SpreadsheetApp.ProtectionType;
  const { spreadsheet } = workbook;
  const all = [...spreadsheet.getProtections(SHEET), ...spreadsheet.getProtections(RANGE)];
  const names = new Map(all.map((each) => [each, each.getDescription()]));
  const nameless = all.filter((each) => names.get(each) === '');
  const cutOff = new Set(nameless.length === 0 ? [] : cutOffAmong(workbook, programme(), nameless));
  const ours = new Set(all.filter((each) => isOwnName(names.get(each) ?? '') || cutOff.has(each)));
  return { own: [...ours], foreign: all.filter((each) => !ours.has(each)) };
}

/** Those of tabs of ours that a stop left without a name. */
function cutOffAmong(
  workbook: SheetWorkbook,
  programme: Programme | null,
  nameless: readonly GProtection[],
): GProtection[] {
  const isCutOff = cutOffs(workbook.spreadsheet);
  const memory = new Memory();
  const ofUnits = new Set(programme?.units.map(({ tab }) => tab));
  const isOurs = (tab: string): boolean =>
    workbook.knownNames.includes(tab) ||
    ofUnits.has(tab) ||
    workbook.tagOf(tab, 'unit') !== null ||
    memory.tab(workbook.idOf(tab)) !== null;
  return nameless.filter((each) => isOurs(tabOf(each)) && isCutOff(each));
}

function tabOf(protection: GProtection): string {
  return protection.getRange().getSheet().getName();
}

function kindOf(protection: GProtection): string {
  return String(protection.getProtectionType());
}

function readProtection(protection: GProtection): Kept {
  const range = protection.getRange();
  const name = protection.getDescription().slice(PROTECTION_PREFIX.length);
  const purposes = Object.keys(PROTECTION_NAMES) as Purpose[];
  const isWarning = protection.isWarningOnly();
  const isOthers = !isWarning && !protection.canEdit();
  const isTold = !isWarning && !isOthers;
  return {
    protection,
    isOthers,
    tab: range.getSheet().getName(),
    purpose: purposes.find((purpose) => PROTECTION_NAMES[purpose] === name) ?? null,
    block: kindOf(protection) === 'SHEET' ? null : blockOf(range),
    editors: isWarning
      ? 'warning'
      : isTold
        ? protection.getEditors().map((user) => user.getEmail())
        : [],
    isOpenToDomain: isTold && protection.canDomainEdit(),
  };
}

/** Answers the addresses that Google does not take. */
function protect(
  workbook: SheetWorkbook,
  { tab, purpose, block, editors }: Protection,
  people: FilePeople,
): string[] {
  const sheet = workbook.sheet(tab);
  if (!sheet) return [];
  const protection = block === null ? sheet.protect() : rangeOf(sheet, block).protect();
  return dressProtection(protection, purpose, editors, people);
}
