import type { Grid } from '../../workbook/cell.ts';
import { keyOf, readText, type TagName } from '../../workbook/stored.ts';
import { rolesOf, TAB_NAMES, TAB_ROLES, TABS, type TabRole } from '../../workbook/tabs.ts';
import { foldText } from '../../workbook/text.ts';
import { stored } from '../store.ts';
import { plainGrid, SheetClock } from './clock.ts';
import { Draft } from './draft.ts';
import { dressProtection, type Guards, readGuards } from './protection.ts';
import { Tab } from './tab.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Metadata = GoogleAppsScript.Spreadsheet.DeveloperMetadata;

/** The workbook as this run saw it last: a script lives no longer than its run. */
let opened: SheetWorkbook | null = null;

/** A tab that the run saw and that is no longer there; `null` while all are. */
export function goneTab(): string | null {
  return opened?.goneTab() ?? null;
}

/** Raised when the looks of a generated tab change. */
const LOOK_VERSION = '2';

/** Before the row of its former head: a list is being laid out anew. */
const MOVED = 'head ';

/**
 * The open spreadsheet with its tabs by name and by role, asked once for a whole action. The values of a
 * tab are read once too: two looks at one run never differ.
 */
export class SheetWorkbook {
  readonly spreadsheet: Spreadsheet;
  readonly clock: SheetClock;
  private readonly sheets = new Map<string, Sheet>();
  private readonly order: string[];
  private readonly known = new Map<string, Tab>();
  private readonly roles = new Map<TabRole, string>();
  private readonly tagged = new Map<TabRole, string[]>();
  private guards: Guards | null | undefined = undefined;
  private readonly tags = new Map<string, Map<string, Metadata>>();
  private readonly grids: Map<string, Grid>;
  private readonly drafted: Draft;

  /** @param grids what was read before and is still so */
  constructor(grids: ReadonlyMap<string, Grid> = new Map()) {
    this.spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
    this.clock = new SheetClock(this.spreadsheet.getSpreadsheetTimeZone());
    this.drafted = new Draft(this.clock);
    this.grids = new Map(grids);
    const named = namedSheets(this.spreadsheet);
    for (const { name, sheet, hasCells } of named) if (hasCells) this.sheets.set(name, sheet);
    this.order = named.map(({ name }) => name);
    opened = this;
    this.readTags();
  }

  goneTab(): string | null {
    const now = new Set(this.spreadsheet.getSheets().map((sheet) => sheet.getSheetId()));
    const isGone = (sheet: Sheet): boolean => {
      try {
        return !now.has(sheet.getSheetId());
      } catch {
        return true;
      }
    };
    return [...this.sheets].find(([, sheet]) => isGone(sheet))?.[0] ?? null;
  }

  /** Whatever an action changes goes through it, so that nothing is read in between and it can be taken back. */
  get draft(): Draft {
    return this.drafted;
  }

  /** The workbook as it is once nobody else writes: another's run may have made tabs while this one waited. */
  now(): SheetWorkbook {
    return this.spreadsheet.getNumSheets() === this.order.length ? this : new SheetWorkbook();
  }

  /** The same workbook after somebody worked in some of its tabs, which are read anew. */
  again(moved: readonly Tab[]): SheetWorkbook {
    const names = new Set(moved.map(({ name }) => name));
    return new SheetWorkbook(new Map([...this.grids].filter(([name]) => !names.has(name))));
  }

  /** Names of all tabs with cells in their order, those to be made among them. */
  get names(): string[] {
    return this.order.filter((name) => this.sheets.has(name) || this.known.has(name));
  }

  /** The place behind a tab, counted from 0 among all tabs; behind the last one for a tab that is not there. */
  placeBehind(name: string): number {
    const place = this.order.indexOf(name);
    return place < 0 ? this.order.length : place + 1;
  }

  /** Names in this workbook of the tabs that the add-in knows by role. */
  get knownNames(): string[] {
    return TAB_ROLES.map((role) => this.nameOf(role));
  }

  /** Where everybody finds the file: what Google calls its address may name the account that asks (reported). */
  get address(): string {
    return `https://docs.google.com/spreadsheets/d/${this.spreadsheet.getId()}/edit`;
  }

  /** Google's number of a tab, as links name it. */
  idOf(name: string): number {
    return this.tab(name)?.key ?? 0;
  }

  sheet(name: string): Sheet | null {
    return this.sheets.get(name) ?? null;
  }

  /** A tab to draft changes of. */
  tab(name: string): Tab | null {
    const known = this.known.get(name);
    const sheet = this.sheets.get(name);
    if (known || !sheet) return known ?? null;
    const tab = new Tab(name, sheet.getSheetId(), sheet);
    this.known.set(name, tab);
    return tab;
  }

  /** The tab of a role: the tagged one, or else the one that bears the usual name. */
  byRole(role: TabRole): Sheet | null {
    return this.sheet(this.nameOf(role));
  }

  tabOf(role: TabRole): Tab | null {
    return this.tab(this.nameOf(role));
  }

  isTagged(role: TabRole): boolean {
    return this.roles.has(role);
  }

  /** All tabs with the tag of a role: a copied tab may have that of its original. */
  taggedAs(role: TabRole): readonly string[] {
    return this.tagged.get(role) ?? [];
  }

  /** Whether the add-in finished making the tab of a role as it makes them now. */
  isComplete(role: TabRole): boolean {
    return this.tagOf(this.nameOf(role), 'complete')?.getValue() === LOOK_VERSION;
  }

  /** Whether a tab is one in which we list things. */
  isList(name: string): boolean {
    return rolesOf('list').some((role) => this.nameOf(role) === name);
  }

  /** What the tab of a role is called in this workbook; the usual name where it is missing. */
  nameOf(role: TabRole): string {
    const usual = TAB_NAMES[role];
    return (
      this.roles.get(role) ?? (this.sheets.has(usual) ? usual : (this.likeNamed(usual) ?? usual))
    );
  }

  /** A tag on a tab; `null` where it has none of this key. */
  tagOf(tab: string, name: TagName): Metadata | null {
    return this.tags.get(tab)?.get(keyOf(name)) ?? null;
  }

  /**
   * The tab of a role, to be made at a place counted from 0 when the run writes, and tagged as ours. In a
   * protected workbook it is protected before it is tagged and before anything is in it.
   */
  open(role: TabRole, index = this.order.length): Tab {
    const found = this.tabOf(role);
    const tab = found ?? this.make(TAB_NAMES[role], index);
    if (!this.isTagged(role)) {
      this.guard(tab, role);
      this.drafted.tag(tab, keyOf('role'), role);
    }
    this.roles.set(role, tab.name);
    return tab;
  }

  private guard(tab: Tab, role: TabRole): void {
    if (TABS[role].isOpen) return;
    if (this.guards === undefined) {
      const isProtected = stored('protected').read() !== null;
      this.guards = isProtected ? readGuards(this.spreadsheet, this.nameOf('units')) : null;
    }
    if (!this.guards || this.guards.theirs.has(tab.name)) return;
    const { officers, people } = this.guards;
    this.drafted.later('tabs', tab, () => {
      stored('protecting').keep(true);
      dressProtection(tab.sheet.protect(), 'tab', officers, people);
      stored('protecting').forget();
    });
  }

  /** A new tab, to be made at a place counted from 0 when the run writes. */
  make(name: string, index: number): Tab {
    const open = this.spreadsheet.getActiveSheet();
    const tab = this.drafted.make(name, () => {
      const sheet = this.spreadsheet.insertSheet(name, index);
      this.spreadsheet.setActiveSheet(open);
      return sheet;
    });
    this.known.set(name, tab);
    this.order.splice(index, 0, name);
    return tab;
  }

  /** The row, from 0, in which the head of a list stood that a stop left before it was laid out anew; −1 for none. */
  formerHead(role: TabRole): number {
    const tag = this.tagOf(this.nameOf(role), 'complete')?.getValue() ?? '';
    return tag.startsWith(MOVED) ? Number(tag.slice(MOVED.length)) : -1;
  }

  /** Says that a list is laid out anew, its head from another row on, until all is done. */
  layOutAgain(tab: Tab, head: number): void {
    const tag = this.tagOf(tab.name, 'complete');
    if (!tag) return;
    this.drafted.later('forgotten', tab, () => tag.setValue(MOVED + head));
    this.drafted.later('complete', tab, () => tag.setValue(LOOK_VERSION));
  }

  /** Says, last of all, that a tab of ours is whole. */
  complete(tab: Tab): void {
    const tag = this.tagOf(tab.name, 'complete');
    this.drafted.tag(tab, keyOf('complete'), LOOK_VERSION, tag, 'complete');
  }

  /** All values of a tab, empty cells as `null`, dates as clock times. */
  readGrid(sheet: Sheet): Grid {
    const name = sheet.getName();
    const grid = this.grids.get(name) ?? this.readNow(sheet);
    this.grids.set(name, grid);
    return grid;
  }

  /** The values of a tab as they were read; `null` for one that was not. */
  gridOf(name: string): Grid | null {
    return this.grids.get(name) ?? null;
  }

  /** The values as they stand at this moment. */
  readNow(sheet: Sheet): Grid {
    return plainGrid(sheet.getDataRange().getValues(), this.clock);
  }

  /** A name typed with decomposed letters or other blanks is the same name to everyone who reads it. */
  private likeNamed(name: string): string | null {
    return this.names.find((each) => foldText(each) === foldText(name)) ?? null;
  }

  /** Of two tabs with one role, as a copied tab may have its tag, the one of the usual name is ours, or else the first. */
  private readTags(): void {
    const order = new Map(this.names.map((name, index) => [name, index]));
    for (const tag of this.spreadsheet.createDeveloperMetadataFinder().find()) {
      const name = tag.getLocation().getSheet()?.getName();
      if (name === undefined) continue;
      const own = this.tags.get(name) ?? new Map<string, Metadata>();
      this.tags.set(name, own.set(tag.getKey(), tag));
      if (tag.getKey() !== keyOf('role')) continue;
      const role = readText('role', tag.getValue());
      if (!role) continue;
      this.roles.set(role, preferred(role, this.roles.get(role), name, order));
      this.tagged.set(role, [...this.taggedAs(role), name]);
    }
  }
}

interface NamedSheet {
  readonly name: string;
  readonly sheet: Sheet;
  /** What a chart or a connected source fills has no cells to ask for. */
  readonly hasCells: boolean;
}

/** All tabs by their names. Where somebody deletes one meanwhile, those that are left are asked anew. */
function namedSheets(spreadsheet: Spreadsheet): NamedSheet[] {
  const sheets = spreadsheet.getSheets();
  try {
    return sheets.map((sheet) => {
      const hasCells = sheet.getType() === SpreadsheetApp.SheetType.GRID;
      return { name: sheet.getName(), sheet, hasCells };
    });
  } catch (error) {
    if (spreadsheet.getNumSheets() === sheets.length) throw error;
    return namedSheets(spreadsheet);
  }
}

function preferred(
  role: TabRole,
  known: string | undefined,
  name: string,
  order: ReadonlyMap<string, number>,
): string {
  if (known === undefined || name === TAB_NAMES[role]) return name;
  if (known === TAB_NAMES[role]) return known;
  return (order.get(known) ?? 0) <= (order.get(name) ?? 0) ? known : name;
}
