import { mailContext } from '../letters/context.ts';
import { renderDigest } from '../letters/deadline/digest.ts';
import type { LettersGiven } from '../letters/given.ts';
import {
  fingerprint,
  type MailContext,
  type MailMessage,
  withOwnWords,
} from '../letters/message.ts';
import { type Notice, renderNotice } from '../letters/notice.ts';
import { RENDERS } from '../letters/renders.ts';
import type { MailKind } from '../programme/sending/states.ts';
import { type AnswerText, answerText } from './answer.ts';

// How letters are written, with their sentences: asked for when some are, never when a cell or an edit is.

/** A message with the signs by which it is known again, whatever words of an officer it holds. */
export interface ReadyMessage extends MailMessage {
  readonly print: string;
}

/** All letters of a kind, with words of the officer's own where there are any. */
export function messages(
  kind: MailKind,
  given: LettersGiven,
  ownWords: string,
): AnswerText<ReadyMessage[]> {
  return answerText(() =>
    RENDERS[kind](given.report, contextOf(given)).map((message) => {
      const { letter: _, ...ready } = withOwnWords(message, ownWords);
      return { ...ready, print: fingerprint(message) };
    }),
  );
}

function contextOf({ workbookUrl, today, tabs, told }: LettersGiven): MailContext {
  const tables = tabs.map((table) => ({ table }));
  const ids = new Map(tabs.map(({ tab, id }) => [tab, id]));
  const { reminders = [], week = [], course = [], fields } = told;
  return mailContext(workbookUrl, tables, ids, today, {
    remindersDue: () => reminders,
    thisWeek: () => week,
    courseLines: () => course,
    ...(fields && { fieldsOf: () => fields }),
  });
}

/** The mail to whoever a clock sends for. */
export function notice(...given: Parameters<typeof renderNotice>): AnswerText<Notice> {
  return answerText(() => renderNotice(...given));
}

/** The mail that says whom reminders of deadlines reached. */
export function digest(...given: Parameters<typeof renderDigest>): AnswerText<Notice> {
  return answerText(() => renderDigest(...given));
}
