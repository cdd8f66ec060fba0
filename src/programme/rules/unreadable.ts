import { TEXTS } from '../holds.ts';
import { INITIATIVE_COLUMNS, type InitiativeKey, keysHolding } from '../initiative/columns.ts';
import type { Initiative } from '../initiative/read.ts';
import type { LegacyEncoding } from '../parse/encoding.ts';
import { legacyEncoding } from '../parse/encoding.ts';
import type { MomentTrouble } from '../parse/moment.ts';
import type { ProgramState } from '../parse/program-state.ts';
import type { ShareTrouble } from '../parse/share.ts';
import { type Fault, type Rule, SOUND } from '../rule.ts';
import { deniesRecognition } from './not-recognised.ts';

declare module '../finding.ts' {
  interface FindingFacts {
    readonly unreadable:
      | {
          readonly typed: string;
          readonly trouble: MomentTrouble | ShareTrouble | 'unclear' | ProgramState;
        }
      | {
          readonly typed: string;
          readonly trouble: 'legacy-encoding';
          readonly encoding: LegacyEncoding;
        };
  }
}

/**
 * A day, an instant, a share or an answer was typed and could not be understood, a program's state
 * stands in the cell, or a text is in an old font. Answers and old fonts are warnings: the row may still
 * be sound.
 */
export const unreadable: Rule<'unreadable'> = {
  id: 'unreadable',
  severity: 'error',
  source: null,
  check(initiative) {
    const faults: Fault<'unreadable'>[] = [];
    checkStates(initiative, faults);
    checkDays(initiative, faults);
    checkAnswers(initiative, faults);
    checkTexts(initiative, faults);
    return faults.length === 0 ? SOUND : faults;
  },
};

const DAYS = keysHolding('day', 'registration');
const SHARES = keysHolding('shares');
const ANSWERS = keysHolding('yes-no', 'tick');
const WORDS = keysHolding(...TEXTS);

/** Where the row needs the value it cannot count; elsewhere someone should look. */
function checkStates({ states, kind }: Initiative, faults: Fault<'unreadable'>[]): void {
  for (const { column, typed, state } of states) {
    const severity = isNeeded(column, kind) ? 'error' : 'warning';
    faults.push({ column, facts: { typed, trouble: state }, severity });
  }
}

const NEEDED: ReadonlySet<InitiativeKey> = new Set([
  ...INITIATIVE_COLUMNS.filter(({ required }) => required).map(({ key }) => key),
  'registered',
  'benefit',
]);

const NEEDED_OF_RESEARCH: ReadonlySet<InitiativeKey> = new Set(keysHolding('level', 'statement'));

function isNeeded(column: InitiativeKey, kind: Initiative['kind']): boolean {
  return NEEDED.has(column) || (kind.value === 'research' && NEEDED_OF_RESEARCH.has(column));
}

function checkDays(initiative: Initiative, faults: Fault<'unreadable'>[]): void {
  for (const column of DAYS) {
    const { typed, trouble } = initiative[column];
    if (trouble === null || isOwnMatter(column, initiative)) continue;
    faults.push({ column, facts: { typed, trouble } });
  }
  for (const column of SHARES) {
    const { typed, trouble } = initiative[column];
    if (trouble !== null) faults.push({ column, facts: { typed, trouble } });
  }
}

/** "Chưa cập nhật", "chưa công nhận" are no mistakes of typing: other rules say what they mean. */
function isOwnMatter(column: InitiativeKey, initiative: Initiative): boolean {
  if (column === 'registered') return initiative.registered.trouble === 'not-yet';
  return column === 'recognised' && deniesRecognition(initiative);
}

function checkAnswers(initiative: Initiative, faults: Fault<'unreadable'>[]): void {
  for (const column of ANSWERS) {
    const answer = initiative[column];
    if (answer === null || answer.trouble === null) continue;
    const { typed, trouble } = answer;
    faults.push({ column, facts: { typed, trouble }, severity: 'warning' });
  }
}

function checkTexts(initiative: Initiative, faults: Fault<'unreadable'>[]): void {
  for (const column of WORDS) {
    const typed = initiative[column];
    const encoding = legacyEncoding(typed);
    if (encoding === null) continue;
    const facts = { typed, trouble: 'legacy-encoding', encoding } as const;
    faults.push({ column, facts, severity: 'warning' });
  }
}
