import type { DeadlineReminder, OpenTask } from '../../programme/deadlines/reminding.ts';
import type { ReportFigures } from '../../programme/report.ts';
import type { Unit } from '../../programme/set-up/programme.ts';
import { dueText, formsText } from '../../words/deadlines.ts';
import { MAIL_WORDS } from '../../words/mail.ts';
import { NAMED_TASK_WORDS } from '../../words/vocabulary.ts';
import type { Block } from '../letter.ts';
import {
  finishMessage,
  headerLine,
  type LetterMessage,
  type MailContext,
  programmeTitle,
  shorten,
  shortName,
} from '../message.ts';
import { type Tone, DEADLINE_WORDS as WORDS } from './words.ts';

/** So much of a task's name is said, in signs. */
const NAME_SHOWN = 200;

/** One letter to each unit for which a stage is reached, the most overdue first, as a quota may end. */
export function renderDeadlines(report: ReportFigures, context: MailContext): LetterMessage[] {
  const units = new Map(report.programme.units.map((unit) => [unit.name, unit]));
  return [...context.remindersDue(report.asOf)]
    .sort((a, b) => leastLeft(a) - leastLeft(b))
    .flatMap((reminder) => {
      const unit = units.get(reminder.unit);
      return unit ? [remind(report, unit, reminder, context)] : [];
    });
}

function leastLeft({ tasks }: DeadlineReminder): number {
  return Math.min(...tasks.map(({ left }) => left));
}

function remind(
  report: ReportFigures,
  unit: Unit,
  reminder: DeadlineReminder,
  { workbookUrl }: MailContext,
): LetterMessage {
  const { settings } = report.programme;
  const { tasks } = reminder;
  const name = shortName(unit.name);
  const left = leastLeft(reminder);
  const tone: Tone = left < 0 ? 'overdue' : left <= 1 ? 'near' : 'early';
  const place = settings.papersTo && WORDS.papersTo(shorten(settings.papersTo, 300));
  return finishMessage(report, {
    kind: 'deadline',
    unit,
    status: null,
    subject: WORDS.subject(name, tone, report.asOf),
    letter: {
      heading: WORDS.heading,
      greeting: MAIL_WORDS.greeting(name),
      status: null,
      blocks: [
        { kind: 'text', text: WORDS.opening(programmeTitle(settings), tone) },
        ...tasks.flatMap(taskBlocks),
        ...(place === '' ? [] : [{ kind: 'text' as const, text: place }]),
        { kind: 'own-words', text: '' },
        { kind: 'text', text: WORDS.alreadySent },
        { kind: 'link', text: MAIL_WORDS.openWorkbook, url: workbookUrl },
      ],
    },
    zalo: [
      WORDS.zalo(name),
      ...tasks.map((task) => {
        const { deadline } = task.submission;
        const forms = formsText(deadline.forms);
        return WORDS.zaloTask(taskName(task), dueText(deadline), forms, task.left);
      }),
      place,
    ],
    tasks: tasks.map((task) =>
      NAMED_TASK_WORDS.text(
        headerLine(task.submission.deadline.task, 1000),
        task.stages.map(WORDS.stage),
      ),
    ),
  });
}

/** A task, by when, in which form, and how long is left. */
function taskBlocks(task: OpenTask): Block[] {
  const { deadline } = task.submission;
  const due = WORDS.dueValue(dueText(deadline), shorten(deadline.document, NAME_SHOWN));
  return [
    { kind: 'subheading', text: taskName(task) },
    {
      kind: 'facts',
      rows: [
        [WORDS.due, due],
        [WORDS.form, formValue(task)],
        [WORDS.left, WORDS.leftValue(task.left)],
      ],
    },
  ];
}

/** What is asked for, and which part of it is there already. */
function formValue({ submission: { deadline, state, received } }: OpenTask): string {
  const lacking = state.kind === 'lacking' ? state.form : state.kind === 'overdue' && state.lacking;
  const here = lacking ? deadline.forms.filter((form) => form !== lacking) : [];
  const parts = here.flatMap((form) => {
    const { value } = received[form];
    return value === null ? [] : [WORDS.received(formsText([form]), value)];
  });
  return [formsText(deadline.forms), ...parts].join('; ');
}

function taskName({ submission }: OpenTask): string {
  return shorten(headerLine(submission.deadline.task, NAME_SHOWN), NAME_SHOWN);
}
