import type { Cell } from '../workbook/cell.ts';
import type { Column } from '../workbook/column.ts';
import { parseAddresses } from './parse/addresses.ts';
import { parseAmount } from './parse/amount.ts';
import { parseCount } from './parse/count.ts';
import { parseDay } from './parse/day.ts';
import {
  parseCounting,
  parseDeadlineKind,
  parseDue,
  parseForms,
  parseStages,
} from './parse/deadline.ts';
import { parseParticipant } from './parse/participant.ts';
import { parsePercent } from './parse/percent.ts';
import { parseInstant, parseRegistration } from './parse/registration.ts';
import { parseSeverity } from './parse/severity.ts';
import { parseContributions } from './parse/share.ts';
import { parseSlowRule } from './parse/slow-rule.ts';
import { parseSolutionKind } from './parse/solution-kind.ts';
import { parseSpeaker } from './parse/speaker.ts';
import { parsePeople, parseText } from './parse/text.ts';
import { parseStatement, parseYesNo } from './parse/yes-no.ts';

/** What a cell that people fill may hold, and how it is read. */
export const PARSERS = {
  text: parseText,
  people: parsePeople,
  code: parseText,
  /** The level of a research project, in words of its own. */
  level: parseText,
  'time-zone': parseText,
  shares: parseContributions,
  participant: parseParticipant,
  kind: parseSolutionKind,
  day: parseDay,
  /** A day, with the time where it is known. */
  registration: parseRegistration,
  instant: parseInstant,
  amount: parseAmount,
  count: parseCount,
  percent: parsePercent,
  /** What each row declares. */
  'yes-no': parseYesNo,
  /** Yes, no, or nothing: no row has to say it. */
  tick: parseYesNo,
  /** Yes, no, or the document that says yes. */
  statement: parseStatement,
  severity: parseSeverity,
  'slow-rule': parseSlowRule,
  addresses: parseAddresses,
  /** The day of a deadline, with or without its way of counting. */
  due: parseDue,
  counting: parseCounting,
  forms: parseForms,
  'deadline-kind': parseDeadlineKind,
  stages: parseStages,
  speaker: parseSpeaker,
} satisfies { readonly [what: string]: (cell: Cell) => unknown };

export type Parsed = keyof typeof PARSERS;

/** What a reader makes of a cell. */
export type ParsedOf<What extends Parsed> = ReturnType<(typeof PARSERS)[What]>;

/** `ordinal`: people number their rows as they like; `ours`: the add-in writes it. Neither is read. */
export type Holds = Parsed | 'ordinal' | 'ours';

/** A column of a tab that people fill: what it holds tells how it is read, checked and shown. */
export interface FilledColumn<Key extends string, What extends Holds = Holds> extends Column<Key> {
  readonly holds: What;
}

/** Declares what a column holds: `holding('day', required('applied', 'Ngày áp dụng'))`. */
export function holding<What extends Holds, Key extends string>(
  holds: What,
  column: Column<Key>,
): FilledColumn<Key, What> {
  return { ...column, holds };
}

/** Words of any kind, as they stand in the cell. */
export const TEXTS = ['text', 'people', 'code', 'level'] as const satisfies readonly Parsed[];

/** Answers that may be a check box, whose unticked FALSE is no content of its own. */
export const TICKS: readonly Holds[] = ['yes-no', 'tick', 'statement'] satisfies readonly Parsed[];

/** What is chosen from a list, and may be chosen in rows in which nothing else stands yet. */
export const CHOICES: readonly Holds[] = [
  'kind',
  'participant',
  'yes-no',
  'tick',
] satisfies readonly Parsed[];
