import { highestSheetId } from '../xlsx/index.ts';
import type { Area, Sheet, Workbook } from '../xlsx/model.ts';

interface SheetState {
  id: number;
  name: string;
  maxRows: number;
  maxColumns: number;
}

export interface MetadataState {
  id: number;
  key: string;
  value: string;
  sheetId: number;
}

export interface ProtectionState {
  id: number;
  sheetId: number;
  /** `null` protects the whole tab. */
  area: Area | null;
  description: string;
  /** `null` until somebody changes the list: everyone who may edit the file (documented). */
  editors: string[] | null;
  domainEdit: boolean;
  warningOnly: boolean;
}

export interface TriggerState {
  id: string;
  /** Runs as this user; nobody else sees it (documented). */
  owner: string;
  handler: string;
  event: 'CLOCK';
  /** What the clock builder was told, for instance `{onWeekDay: 'MONDAY', atHour: 7}`. */
  clock: Record<string, number | string>;
}

export type Store = Record<string, string>;

/** What Google keeps beside the cells; travels in the file as JSON. */
export interface HostState {
  version: 1;
  spreadsheetId: string;
  owner: string;
  editors: string[];
  /** Whose edit access was taken away: they are not taken for editors when they come again. */
  formerEditors: string[];
  locale: string;
  timeZone: string;
  sheets: SheetState[];
  activeSheetId: number | null;
  /** Identifiers are never used again, so the last one is kept, not the highest one in use. */
  lastSheetId: number;
  lastMetadataId: number;
  lastProtectionId: number;
  lastUuid: number;
  metadata: MetadataState[];
  protections: ProtectionState[];
  /** Numbers of the tabs that a chart fills. */
  chartTabs: number[];
  /** What a person turned into a table of Google's, whose columns have types. No service makes or names one. */
  tables: { sheetId: number; area: Area }[];
  documentProperties: Store;
  scriptProperties: Store;
  userProperties: Record<string, Store>;
  triggers: TriggerState[];
  /** Per user: recipients since the first message of the current 24 hours. */
  mailSent: Record<string, { since: number; recipients: number }>;
}

const VERSION = 1;

/** The key under which the add-in says what a tab of its own is. */
const ROLE_TAG = 'sang-kien.tab';

/**
 * Reads the state a workbook carries and fits it to the tabs that are there now. A file that never
 * met the host gets a Vietnamese spreadsheet owned by `user`.
 */
export function readState(workbook: Workbook, user: string): HostState {
  const state: HostState = { ...emptyState(user), ...parseState(workbook.hostState) };
  fitSheets(state, workbook.sheets);
  state.lastSheetId = Math.max(state.lastSheetId, highestSheetId(workbook));
  return state;
}

/** Whoever sits in front of the file may edit it, unless that was taken from them: the host knows no sharing dialog. */
export function admitEditor(state: HostState, user: string): void {
  const isKnown = mayEditFile(state, user) || state.formerEditors.includes(user);
  if (!isKnown) state.editors.push(user);
}

export function mayEditFile({ owner, editors }: HostState, user: string): boolean {
  return user === owner || editors.includes(user);
}

/** Puts the state into the workbook, so that it travels with the file. */
export function writeState(workbook: Workbook, state: HostState): void {
  state.sheets = workbook.sheets.map(sheetState);
  workbook.hostState = JSON.stringify(state);
}

/** The state a file carries was damaged, or written by a newer host. */
export class UnreadableState extends Error {
  override readonly name = 'UnreadableState';
}

/** Who owns the file; `null` when it never met the host. */
export function ownerOf(workbook: Workbook): string | null {
  return parseState(workbook.hostState).owner ?? null;
}

export function isFormerEditor(workbook: Workbook, user: string): boolean {
  return parseState(workbook.hostState).formerEditors?.includes(user) ?? false;
}

/** Numbers of the tabs that the add-in tagged with a role. */
export function tabsTagged(workbook: Workbook, role: string): number[] {
  return (parseState(workbook.hostState).metadata ?? [])
    .filter(({ key, value }) => key === ROLE_TAG && value === role)
    .map(({ sheetId }) => sheetId);
}

function parseState(text: string): Partial<HostState> {
  if (text === '') return {};
  const state = parseJson(text) as Partial<HostState> | null;
  if (state?.version !== VERSION) {
    throw new UnreadableState(`The host state has version ${state?.version}, not ${VERSION}.`);
  }
  return state;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new UnreadableState('The host state is not JSON.', { cause });
  }
}

function emptyState(user: string): HostState {
  return {
    version: VERSION,
    spreadsheetId: '1local-spreadsheet',
    owner: user,
    editors: [user],
    formerEditors: [],
    locale: 'vi_VN',
    timeZone: 'Asia/Ho_Chi_Minh',
    sheets: [],
    activeSheetId: null,
    lastSheetId: 0,
    lastMetadataId: 0,
    lastProtectionId: 0,
    lastUuid: 0,
    metadata: [],
    protections: [],
    chartTabs: [],
    tables: [],
    documentProperties: {},
    scriptProperties: {},
    userProperties: {},
    triggers: [],
    mailSent: {},
  };
}

function sheetState(sheet: Sheet): SheetState {
  const { id, name, maxRows, maxColumns } = sheet;
  return { id, name, maxRows, maxColumns };
}

/** Another program may have renumbered, renamed or removed tabs since; a tab is known by name first. */
function fitSheets(state: HostState, sheets: readonly Sheet[]): void {
  const ids = new Map<number, number>();
  for (const known of state.sheets) {
    const sheet =
      sheets.find(({ name }) => name === known.name) ??
      sheets.find(({ id, name }) => id === known.id && !state.sheets.some((s) => s.name === name));
    if (!sheet) continue;
    ids.set(known.id, sheet.id);
    sheet.maxRows = known.maxRows;
    sheet.maxColumns = known.maxColumns;
  }
  for (const sheet of sheets) {
    const needed = sheet.neededGrid();
    sheet.maxRows = Math.max(sheet.maxRows, needed.rows);
    sheet.maxColumns = Math.max(sheet.maxColumns, needed.columns);
  }
  const moved = <T extends { sheetId: number }>(entry: T): T[] => {
    if (state.sheets.length === 0) return [entry];
    const sheetId = ids.get(entry.sheetId);
    return sheetId === undefined ? [] : [{ ...entry, sheetId }];
  };
  state.metadata = state.metadata.flatMap(moved);
  state.protections = state.protections.flatMap(moved);
  state.activeSheetId =
    state.activeSheetId === null ? null : (ids.get(state.activeSheetId) ?? null);
  state.lastSheetId = Math.max(state.lastSheetId, ...sheets.map(({ id }) => id));
}
