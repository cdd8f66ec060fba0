import { parseDay } from '../../programme/parse/day.ts';
import {
  type LogEntry,
  MAIL_STATES,
  type MailKind,
  type MailState,
  type SendingLog,
} from '../../programme/sending/states.ts';
import { ATTEMPT_WORDS, MAIL_STATE_WORDS, NAMED_TASK_WORDS } from '../../words/vocabulary.ts';
import { cellText, type Grid } from '../../workbook/cell.ts';
import { cellAt, readTable, type Table, textAt } from '../../workbook/table.ts';
import { foldText } from '../../workbook/text.ts';
import { LOG_COLUMNS, type LogKey } from './columns.ts';

export interface MailLog extends SendingLog {
  readonly table: Table<LogKey>;
}

/**
 * Reads the log, whatever the order of its columns and rows. Lines of other kinds are people's own.
 * @param words how the log calls each kind
 * @throws SetupError when the head cannot be read
 */
export function readMailLog(
  tab: string,
  grid: Grid,
  words: Readonly<Record<MailKind, string>>,
): MailLog {
  const kinds = new Map(
    Object.entries(words).map(([kind, word]) => [foldText(word), kind as MailKind]),
  );
  const table = readTable(tab, grid, LOG_COLUMNS);
  const entries: LogEntry[] = [];
  for (let row = table.firstRow; row < grid.length; row += 1) {
    const kind = kinds.get(foldText(textAt(table, row, 'kind')));
    if (!kind) continue;
    const { value } = parseDay(cellAt(table, row, 'asOf'));
    entries.push({
      row: row + 1,
      kind,
      unit: textAt(table, row, 'unit'),
      to: textAt(table, row, 'to')
        .split(/[\s,;]+/)
        .filter((address) => address !== ''),
      asOf: value,
      ...readState(textAt(table, row, 'state')),
      at: cellText(cellAt(table, row, 'at')),
      by: textAt(table, row, 'by'),
      tasks: cellText(cellAt(table, row, 'tasks'))
        .split('\n')
        .flatMap((line) => NAMED_TASK_WORDS.typed.exec(line)?.[1] ?? []),
    });
  }
  return { table, entries };
}

/** Words that nobody can follow leave the message in doubt, so that it is never sent unasked. */
function readState(typed: string): { readonly state: MailState; readonly attempt: number } {
  const [, words = '', number = '1'] = ATTEMPT_WORDS.typed.exec(foldText(typed)) ?? [];
  const state = MAIL_STATES.find((each) => foldText(MAIL_STATE_WORDS[each]) === words);
  return { state: state ?? 'unknown', attempt: Math.max(Number(number), 1) };
}
