import type { LetterMark } from '../../workbook/ledger.ts';
import type { Day } from '../../workbook/moment.ts';
import { foldText, matchKey } from '../../workbook/text.ts';
import type { Submission } from '../deadlines/submissions.ts';
import type { Unit } from '../set-up/programme.ts';
import { type MailKey, mailKey, mayHaveGone, type SendingLog } from './states.ts';

/** What is known of letters about deadlines that went, or may have. */
interface Letters {
  readonly log: SendingLog;
  /** What the ledger beside the log says of a letter. */
  readonly known: (day: Day, key: MailKey) => LetterMark | null;
  /** Of which the ledger knows letters. */
  readonly days: readonly Day[];
  readonly units: readonly Pick<Unit, 'name' | 'recipients'>[];
}

/**
 * The day of the last letter to a unit that named a task, but for letters of `asOf` itself. A letter that
 * only the ledger knows, or whose line no longer says what it named, named everything: rather a stage is
 * not told than told twice.
 */
export function lastNamed(
  { log, known, days, units }: Letters,
  asOf: Day,
): (submission: Submission) => Day | null {
  const lines = new Map<MailKey, Set<string> | null>();
  const spoken = new Set(days);
  for (const { kind, unit, to, asOf: day, state, tasks } of log.entries) {
    if (kind !== 'deadline' || day === null || !mayHaveGone(state)) continue;
    spoken.add(day);
    for (const name of nowCalled(unit, to, units)) {
      const key = mailKey(kind, name, day);
      const before = lines.get(key);
      const isSilent = tasks.length === 0 || before === null;
      lines.set(key, isSilent ? null : new Set([...(before ?? []), ...tasks.map(matchKey)]));
    }
  }
  const latestFirst = [...spoken]
    .filter((day) => day !== asOf)
    .sort()
    .reverse();
  return ({ unit, deadline: { task } }) =>
    latestFirst.find((day) => {
      const key = mailKey('deadline', unit, day);
      const named = lines.get(key);
      return named?.has(matchKey(task)) ?? (named === null || known(day, key) !== null);
    }) ?? null;
}

/** The unit that a line names; under a name that is gone, those that share an address with the line. */
function nowCalled(name: string, to: readonly string[], units: Letters['units']): string[] {
  const own = units.find((unit) => foldText(unit.name) === foldText(name));
  if (own) return [own.name];
  const before = new Set(to.map((address) => address.toLowerCase()));
  const heirs = units.filter(({ recipients }) =>
    recipients.some((address) => before.has(address.toLowerCase())),
  );
  return heirs.map((unit) => unit.name);
}
