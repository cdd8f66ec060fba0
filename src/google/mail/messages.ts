import { mailContext } from '../../letters/context.ts';
import { LETTERS } from '../../letters/index.ts';
import type { MailContext, MailMessage } from '../../letters/message.ts';
import { buildReport, type Report } from '../../programme/report.ts';
import type { MailKind } from '../../programme/sending/states.ts';
import { withoutAccepted } from '../../tabs/findings/list.ts';
import type { Day } from '../../workbook/moment.ts';
import type { Reading } from '../run/read.ts';
import { MailLogSheet } from './log.ts';

/** The report of a day; the one at hand where it is that day's. */
export function reportOf({ verdict, duplicates, report }: Reading, asOf: Day): Report {
  return asOf === report.asOf ? report : buildReport(verdict, asOf, duplicates.known);
}

/** The letters of a kind from a report. */
export function renderMessages(reading: Reading, judged: Report, kind: MailKind): MailMessage[] {
  const report = withoutAccepted(reading.verdict, judged, reading.list.known);
  return LETTERS[kind].render(report, contextOf(reading, report));
}

/** Only tabs with something to link to are asked for their number. */
function contextOf({ workbook, tabs }: Reading, { findings }: Report): MailContext {
  const named = new Set(findings.map(({ tab }) => tab));
  const ids = new Map([...named].map((tab) => [tab, workbook.idOf(tab)]));
  return mailContext(workbook.spreadsheet.getUrl(), tabs, ids);
}

/** The units there are now, by name. */
export function unitNames({ programme }: Reading): string[] {
  return programme.units.map(({ name }) => name);
}

export function openLog({ workbook, programme }: Reading): MailLogSheet {
  return new MailLogSheet(workbook, programme.settings.timeZone, sender());
}

/** Whose mailbox the letters leave: whoever runs the script. */
export function sender(): string {
  return Session.getEffectiveUser().getEmail();
}
