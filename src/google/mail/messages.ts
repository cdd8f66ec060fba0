import type { ReadyMessage } from '../../dialogs/letters.ts';
import { type LettersGiven, lettersRows } from '../../letters/given.ts';
import { LETTERS } from '../../letters/index.ts';
import type { LetterKind } from '../../letters/kind.ts';
import type { AddressBook } from '../../letters/undeliverable.ts';
import { type DeadlineReminder, remindersDue } from '../../programme/deadlines/reminding.ts';
import { buildReport, type Report } from '../../programme/report.ts';
import { lastNamed } from '../../programme/sending/last-named.ts';
import type { MailKey, MailKind } from '../../programme/sending/states.ts';
import { withoutAccepted } from '../../tabs/findings/list.ts';
import type { Day } from '../../workbook/moment.ts';
import { SetupError } from '../../workbook/setup-error.ts';
import { recallFields } from '../documents/fields.ts';
import { figuresOnly } from '../documents/gather.ts';
import { overviewData } from '../overview.ts';
import { ask } from '../page.ts';
import { readTracked } from '../run/closing.ts';
import type { Reading } from '../run/read.ts';
import { weekOf } from '../run/week.ts';
import { readHistory } from '../tabs/history-sheet.ts';
import { LetterLedger } from './ledger.ts';
import { logTabs, MailLogSheet } from './log.ts';

/** The report of a day; the one at hand where it is that day's. */
export function reportOf({ verdict, duplicates, report }: Reading, asOf: Day): Report {
  return asOf === report.asOf ? report : buildReport(verdict, asOf, duplicates.known);
}

/** The letters of a kind from a report, with words of the officer's own. */
export function renderMessages(
  reading: Reading,
  judged: Report,
  kind: MailKind,
  ownWords = '',
): ReadyMessage[] {
  const report = withoutAccepted(reading.verdict, judged, reading.list.known);
  const { tells } = LETTERS[kind];
  const given: LettersGiven = {
    report: { ...figuresOnly(report), findings: [], outcomes: [] },
    workbookUrl: reading.workbook.address,
    today: reading.today,
    tabs: [],
    told: {},
    ...(tells && GATHER[tells](reading, report, kind)),
  };
  return ask('letters', 'messages', kind, given, ownWords);
}

/** What letters tell beside figures. */
const GATHER: Readonly<
  Record<
    NonNullable<LetterKind['tells']>,
    (reading: Reading, report: Report, kind: MailKind) => Partial<LettersGiven>
  >
> = {
  rows: (reading, report) => ({
    report: { ...figuresOnly(report), ...lettersRows(report) },
    tabs: linkedTabs(reading, report),
  }),
  reminders: (reading, { asOf }) => ({ told: { reminders: remindersOf(reading, asOf) } }),
  course: (reading, report) => {
    const history = readHistory(reading.workbook);
    const course = ask('overview', 'courseLines', overviewData(report, history));
    return { told: { course, week: weekOf(reading) } };
  },
  fields: (_, report, kind) => {
    const { encloses } = LETTERS[kind];
    return encloses === null || encloses === 'form' || encloses === 'package'
      ? {}
      : { told: { fields: recallFields(encloses, report) } };
  },
};

/** Only tabs with something to link to are asked for their number. */
function linkedTabs({ workbook, tabs }: Reading, { findings }: Report): LettersGiven['tabs'] {
  const named = new Set(findings.map(({ tab }) => tab));
  return tabs.flatMap(({ table: { tab, columns } }) =>
    named.has(tab) ? [{ tab, columns, id: workbook.idOf(tab) }] : [],
  );
}

/** What units still owe, and are to be told as of a day: one that waits says what it said when it was let go. */
function remindersOf(reading: Reading, asOf: Day): DeadlineReminder[] {
  const { workbook, programme, today } = reading;
  const { submissions } = readTracked(workbook, programme, today);
  const log = openLog(reading);
  const days = log.ledger.daysOf('deadline');
  const known = (day: Day, key: MailKey) => log.ledger.known({ key, kind: 'deadline', asOf: day });
  const letters = { log: log.read(), known, days, units: programme.units };
  return remindersDue(submissions, asOf, lastNamed(letters, asOf));
}

/** Where addresses are typed. */
export function addressBook({ workbook, programme }: Reading): AddressBook {
  const tabs = { settings: workbook.nameOf('settings'), units: workbook.nameOf('units') };
  return { programme, tabs };
}

/** The units there are now, by name. */
export function unitNames({ programme }: Reading): string[] {
  return programme.units.map(({ name }) => name);
}

/**
 * The log with its ledger.
 * @throws SetupError while there are two logs, as each would know only some of the letters
 */
export function openLog({ workbook, programme, tabs, today }: Reading): MailLogSheet {
  const units = new Set(tabs.map(({ unit }) => unit.tab));
  const logs = logTabs(
    workbook,
    workbook.names.filter((name) => !units.has(name)),
  );
  if (logs.length > 1) throw new SetupError({ code: 'log-twice', tabs: logs });
  return new MailLogSheet(workbook, new LetterLedger(today), programme.settings.timeZone, sender());
}

/** Whose mailbox the letters leave: whoever runs the script. */
export function sender(): string {
  return Session.getEffectiveUser().getEmail();
}
