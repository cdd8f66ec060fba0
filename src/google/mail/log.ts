import { KINDS_IN_LOG } from '../../letters/index.ts';
import {
  type Envelope,
  findAttempt,
  markAfter,
  type SendingInput,
  type Step,
} from '../../programme/sending/plan.ts';
import type { LogEntry, MailState } from '../../programme/sending/states.ts';
import { LOG_COLUMNS, type LogKey } from '../../tabs/mail-log/columns.ts';
import { type MailLog, readMailLog } from '../../tabs/mail-log/read.ts';
import { MAIL_LOG_LIST } from '../../tabs/mail-log/tab.ts';
import { logValues, type Wording } from '../../tabs/mail-log/values.ts';
import { momentText } from '../../words/numbers.ts';
import { cellText, type Grid } from '../../workbook/cell.ts';
import type { GridValue } from '../../workbook/grid.ts';
import type { LetterMark } from '../../workbook/ledger.ts';
import { SetupError } from '../../workbook/setup-error.ts';
import { cellAt, textAt } from '../../workbook/table.ts';
import { writable } from '../sheet/cell-values.ts';
import { readNow } from '../sheet/clock.ts';
import { TOP_LEFT } from '../sheet/ranges.ts';
import type { Tab } from '../sheet/tab.ts';
import type { SheetWorkbook } from '../sheet/workbook.ts';
import { stored } from '../store.ts';
import { layOut } from '../tabs/list-looks.ts';
import type { LetterLedger } from './ledger.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const HEAD = LOG_COLUMNS.map(({ header }) => header);
const WIDTH = HEAD.length;

/** What to write into the line of a message's attempt. */
export interface LogChange {
  readonly step: Step<Envelope & Partial<Wording>>;
  readonly state: MailState;
  readonly note: string;
}

interface Found {
  readonly log: MailLog;
  readonly entry: LogEntry | null;
  readonly mark: LetterMark | null;
}

/**
 * The tab that remembers what was sent, with the ledger that remembers it where no cell can be cleared;
 * a letter goes only if neither knows it. The lines are found again by what they say, before every write,
 * as people sort and filter them. Written past the journal on purpose: a letter that left cannot be
 * taken back, and neither may the line that keeps it from leaving twice.
 */
export class MailLogSheet {
  readonly ledger: LetterLedger;
  private readonly workbook: SheetWorkbook;
  private readonly zone: string;
  private readonly by: string;
  private sheet: Sheet | null;
  private isEmpty = true;
  private isKnown = false;
  private isOpen = false;

  constructor(workbook: SheetWorkbook, ledger: LetterLedger, zone: string, by: string) {
    this.ledger = ledger;
    this.workbook = workbook;
    this.zone = zone;
    this.by = by;
    this.sheet = workbook.byRole('mailLog');
  }

  /**
   * The log as it stands now.
   * @throws SetupError when the tab bears other things
   */
  read(): MailLog {
    const { workbook, sheet } = this;
    const name = workbook.nameOf('mailLog');
    const grid: Grid = sheet ? workbook.readNow(sheet) : [];
    this.isEmpty = grid.every((row) => row.every((cell) => cell === null));
    try {
      return readMailLog(name, this.isEmpty ? [HEAD] : grid, KINDS_IN_LOG);
    } catch (error) {
      if (!(error instanceof SetupError) || workbook.isTagged('mailLog')) throw error;
      throw new SetupError({ code: 'tab-occupied', tab: name });
    }
  }

  /** What the log and its ledger say, for a plan. */
  now(): Pick<SendingInput<Envelope>, 'log' | 'known'> {
    return { log: this.read(), known: (message) => this.ledger.known(message) };
  }

  /** Whether a log was kept once and no line of it is left. */
  isLost(): boolean {
    return this.read().entries.length === 0 && stored('mailLog').read() !== null;
  }

  /**
   * Writes each change into its line, wherever that is by now, or else below; makes sure it is kept, and
   * then tells the ledger. A stop in between leaves the letter in doubt.
   */
  write(changes: readonly LogChange[], log = this.read()): void {
    if (changes.length === 0) return;
    const sheet = this.open();
    const { grid } = log.table;
    const at = momentText(readNow(this.zone));
    let next = grid.length;
    const lines = changes.map(({ step, state, note }) => {
      const entry = findAttempt(log, step);
      const row = entry ? entry.row - 1 : next;
      if (!entry) next += 1;
      // Nobody knows when and by whom a letter went whose line is gone.
      const stamp = step.isUnlogged ? { at: '', by: '', note } : { at, by: this.by, note };
      return {
        row,
        values: logValues(step, state, stamp, wordingOf(step, log, row), KINDS_IN_LOG),
      };
    });
    const width = grid.reduce((most, row) => Math.max(most, row.length), WIDTH);
    const columns = addWording(sheet, log, width);
    grow(sheet, next, width);
    forgetWording(sheet, log);
    for (const run of neighbours(lines, ({ row }) => row)) {
      for (const keys of neighbours(keysOf(columns), ([, column]) => column)) {
        const values = run.map((line) => keys.map(([key]): GridValue => line.values[key] || null));
        sheet
          .getRange((run[0]?.row ?? 0) + 1, (keys[0]?.[1] ?? 0) + 1, run.length, keys.length)
          .setValues(values.map((row) => row.map((value) => writable(value, this.workbook.clock))));
      }
    }
    SpreadsheetApp.flush();
    if (!this.isKnown) stored('mailLog').keep(true);
    this.isKnown = true;
    this.ledger.mark(
      changes.map(({ step, state }) => ({ message: step.message, mark: markAfter(step, state) })),
    );
  }

  /** What both know of a message's attempt at this moment, with the log as it stands. */
  find(step: Step): Found {
    const log = this.read();
    return { log, entry: findAttempt(log, step), mark: this.ledger.look(step) };
  }

  private open(): Sheet {
    if (this.isOpen && this.sheet) return this.sheet;
    this.sheet = makeLog(this.workbook, this.isEmpty);
    this.isOpen = true;
    this.isEmpty = false;
    return this.sheet;
  }
}

/** Makes the tab of the log, or what it lacks. */
function makeLog(workbook: SheetWorkbook, isEmpty: boolean): Sheet {
  const tab = draftLog(workbook, isEmpty);
  workbook.draft.write();
  return tab.sheet;
}

/** Drafts the tab of the log, or what it lacks. */
export function draftLog(workbook: SheetWorkbook, isEmpty: boolean): Tab {
  const tab = workbook.open('mailLog');
  if (isEmpty) workbook.draft.values(tab, TOP_LEFT, [], [HEAD]);
  if (!workbook.isComplete('mailLog')) {
    workbook.draft.grow(tab, 2, WIDTH);
    layOut(workbook, tab, MAIL_LOG_LIST);
    workbook.complete(tab);
  }
  return tab;
}

/** What a line says already stays where the letter itself is not at hand, or may have said something else. */
function wordingOf({ message, isUnlogged }: LogChange['step'], { table }: MailLog, row: number) {
  const { subject, text, tasks } = isUnlogged ? {} : message;
  return {
    subject: subject ?? textAt(table, row, 'subject'),
    text: text ?? cellText(cellAt(table, row, 'text')),
    tasks: tasks ?? cellText(cellAt(table, row, 'tasks')),
  };
}

/**
 * Tabs that hold a log of letters: the one of the role, those that bear its tag too, and any other with
 * lines of letters below the same head.
 */
export function logTabs(workbook: SheetWorkbook, names: readonly string[]): string[] {
  const own = workbook.byRole('mailLog') ? [workbook.nameOf('mailLog')] : [];
  const known = new Set(workbook.knownNames);
  const alike = names.filter((name) => !known.has(name) && bearsLetters(workbook, name));
  return [...new Set([...own, ...workbook.taggedAs('mailLog'), ...alike])];
}

function bearsLetters(workbook: SheetWorkbook, name: string): boolean {
  const sheet = workbook.sheet(name);
  if (!sheet) return false;
  try {
    return readMailLog(name, workbook.readGrid(sheet), KINDS_IN_LOG).entries.length > 0;
  } catch (error) {
    if (error instanceof SetupError) return false;
    throw error;
  }
}

/** A log of before letters were kept gets the columns for what they say, behind all others. */
function addWording(sheet: Sheet, { table }: MailLog, width: number): MailLog['table']['columns'] {
  const lacking = LOG_COLUMNS.filter(
    ({ key }) => WORDING.includes(key) && table.columns[key] === undefined,
  );
  if (lacking.length === 0) return table.columns;
  grow(sheet, 1, width + lacking.length);
  // The headers come last: columns that have them are not looked at again.
  sheet.hideColumns(width + 1, lacking.length);
  sheet
    .getRange(table.headRow + 1, width + 1, 1, lacking.length)
    .setFontWeight('bold')
    .setValues([lacking.map(({ header }) => header)]);
  const added = lacking.map(({ key }, index) => [key, width + index] as const);
  return { ...table.columns, ...Object.fromEntries(added) };
}

/** Lines that people cleared, but for what they cannot see: that goes too. */
function forgetWording(sheet: Sheet, { table }: MailLog): void {
  const says = (row: number, isWording: boolean): boolean =>
    LOG_COLUMNS.some(
      ({ key }) => WORDING.includes(key) === isWording && textAt(table, row, key) !== '',
    );
  for (let row = table.firstRow; row < table.grid.length; row += 1) {
    if (says(row, false) || !says(row, true)) continue;
    for (const key of WORDING) {
      const column = table.columns[key];
      if (column !== undefined) sheet.getRange(row + 1, column + 1).setValues([[null]]);
    }
  }
}

const WORDING: readonly LogKey[] = ['tasks', 'subject', 'text'];

function grow(sheet: Sheet, rows: number, columns: number): void {
  const [height, width] = [sheet.getMaxRows(), sheet.getMaxColumns()];
  if (rows > height) sheet.insertRowsAfter(height, rows - height);
  if (columns > width) sheet.insertColumnsAfter(width, columns - width);
}

function keysOf(columns: Readonly<Partial<Record<LogKey, number>>>): (readonly [LogKey, number])[] {
  return LOG_COLUMNS.flatMap(({ key }) => {
    const column = columns[key];
    return column === undefined ? [] : [[key, column] as const];
  });
}

/** In order, cut wherever the next one is not the neighbour: each part is one block of cells. */
function neighbours<Item>(items: readonly Item[], place: (item: Item) => number): Item[][] {
  const runs: Item[][] = [];
  for (const item of [...items].sort((a, b) => place(a) - place(b))) {
    const run = runs[runs.length - 1];
    const last = run?.[run.length - 1];
    if (run && last !== undefined && place(item) === place(last) + 1) run.push(item);
    else runs.push([item]);
  }
  return runs;
}
