import { mailContext } from '../../src/letters/context.ts';
import { type LettersGiven, lettersRows } from '../../src/letters/given.ts';
import type { LetterMessage, MailContext } from '../../src/letters/message.ts';
import { RENDERS } from '../../src/letters/renders.ts';
import type { ToDoLine } from '../../src/programme/closing/this-week.ts';
import type { TrackedDeadline } from '../../src/programme/deadlines/deadline.ts';
import { type DeadlineReminder, remindersDue } from '../../src/programme/deadlines/reminding.ts';
import { NOTHING_RECEIVED, trackSubmissions } from '../../src/programme/deadlines/submissions.ts';
import { INITIATIVE_COLUMNS } from '../../src/programme/initiative/columns.ts';
import { buildReport, type Report } from '../../src/programme/report.ts';
import type { Programme, Unit } from '../../src/programme/set-up/programme.ts';
import { readProgramme } from '../../src/programme/set-up/read.ts';
import { judge, type UnitTab } from '../../src/programme/verdict.ts';
import { AS_OF } from '../../src/sample/lai-chau.ts';
import { samplePlan, sampleTabs } from '../../src/sample/tabs.ts';
import type { Day } from '../../src/workbook/moment.ts';
import { readTable } from '../../src/workbook/table.ts';
import { TAB_NAMES } from '../../src/workbook/tabs.ts';
import { deadline } from '../programme.ts';

const tabs = sampleTabs();

function named(name: string) {
  const tab = tabs.find((each) => each.name === name);
  return tab ? { name, grid: tab.values } : name;
}

function readSample(): Programme {
  const grassroots = named(TAB_NAMES.grassroots);
  return readProgramme(
    {
      settings: named(TAB_NAMES.settings),
      phases: named(TAB_NAMES.phases),
      units: named(TAB_NAMES.units),
      grassroots: typeof grassroots === 'string' ? null : grassroots,
    },
    { names: tabs.map((tab) => tab.name), reserved: Object.values(TAB_NAMES) },
  );
}

const programme = readSample();

const unitTabs: readonly UnitTab[] = programme.units.flatMap((unit) => {
  const tab = tabs.find((each) => each.name === unit.tab);
  return tab ? [{ unit, table: readTable(tab.name, tab.values, INITIATIVE_COLUMNS) }] : [];
});

/** The report of the sample workbook, with every mistake that is planted there. */
/** Gmail cuts a mail off whose HTML is longer, in bytes (reported). */
export const GMAIL_SHOWS = 102_000;

export const SAMPLE: Report = buildReport(judge(programme, unitTabs), AS_OF);

/** Every letter of every kind. */
export function all(of: Report, context: MailContext = CONTEXT): LetterMessage[] {
  return Object.values(RENDERS).flatMap((render) => render(of, context));
}

const WEEK: readonly ToDoLine[] = [
  { what: 'late', count: 2, units: programme.units.slice(0, 2).map(({ name }) => name) },
  { what: 'due', count: 0, units: [] },
  { what: 'lacking', count: 3, units: [] },
];

const COURSE = ['+41 so với 01/11/2022.'];

export const CONTEXT = mailContext(
  'https://sheets.example/d/1/edit',
  unitTabs,
  new Map(unitTabs.map(({ table }, index) => [table.tab, index + 1])),
  AS_OF,
  {
    remindersDue: (asOf) =>
      owed([deadline('Báo cáo tổng kết', '2022-11-12')], programme.units, asOf),
    courseLines: () => COURSE,
    thisWeek: () => WEEK,
  },
);

/** All of it as plain data, as the file of letters is given it. */
export function sampleGiven(): LettersGiven {
  const { outcomes, findings, ...figures } = SAMPLE;
  return {
    report: { ...figures, ...lettersRows({ outcomes, findings }) },
    workbookUrl: CONTEXT.workbookUrl,
    today: AS_OF,
    tabs: unitTabs.map(({ table: { tab, columns } }, index) => ({ tab, columns, id: index + 1 })),
    told: { reminders: CONTEXT.remindersDue(AS_OF), week: WEEK, course: COURSE },
  };
}

/** What all these units are reminded of on a day on which nothing has come and no letter went. */
export function owed(
  deadlines: readonly TrackedDeadline[],
  units: readonly Unit[],
  today: Day,
): DeadlineReminder[] {
  const submissions = trackSubmissions(deadlines, units, () => NOTHING_RECEIVED, today);
  return remindersDue(submissions, today, () => null);
}

/** Everybody who is named as an author somewhere. */
export const AUTHORS: readonly string[] = [
  ...new Set(samplePlan().map((row) => row.author.trim())),
].filter((author) => author.length > 3);
