import type { InitiativeKey } from '../initiative/columns.ts';
import type { Initiative } from '../initiative/read.ts';
import { legacyEncoding } from '../parse/encoding.ts';
import type { Read } from '../parse/read.ts';
import { type Fault, type Rule, SOUND } from '../rule.ts';
import { deniesRecognition } from './not-recognised.ts';

/**
 * A day, an instant, a share or an answer was typed and could not be understood, or a text is in an old
 * font. Answers and old fonts are warnings: the row may still be sound.
 */
export const unreadable: Rule<'unreadable'> = {
  id: 'unreadable',
  severity: 'error',
  source: null,
  check(initiative) {
    const faults: Fault<'unreadable'>[] = [];
    checkDays(initiative, faults);
    checkAnswers(initiative, faults);
    checkTexts(initiative, faults);
    return faults.length === 0 ? SOUND : faults;
  },
};

function checkDays(initiative: Initiative, faults: Fault<'unreadable'>[]): void {
  const { applied, recognised, registered, coauthors } = initiative;
  const add = (column: InitiativeKey, { typed, trouble }: Initiative['registered' | 'applied']) => {
    if (trouble !== null) faults.push({ column, facts: { typed, trouble } });
  };
  add('applied', applied);
  if (!deniesRecognition(initiative)) add('recognised', recognised);
  // "Chưa cập nhật" is no mistake of typing: it says that the row is not on the portal.
  if (registered.trouble !== 'not-yet') add('registered', registered);
  const { typed, trouble } = coauthors;
  if (trouble !== null) faults.push({ column: 'coauthors', facts: { typed, trouble } });
}

function checkAnswers(initiative: Initiative, faults: Fault<'unreadable'>[]): void {
  const add = (column: InitiativeKey, read: Read<boolean, 'unclear'> | null) => {
    if (read === null || read.trouble === null) return;
    const { typed, trouble } = read;
    faults.push({ column, facts: { typed, trouble }, severity: 'warning' });
  };
  add('protectedIp', initiative.protectedIp);
  add('publicOrder', initiative.publicOrder);
}

const TEXTS = ['title', 'author', 'grassroots', 'recognitionDocument', 'socialBenefit'] as const;

function checkTexts(initiative: Initiative, faults: Fault<'unreadable'>[]): void {
  for (const column of TEXTS) {
    const typed = initiative[column];
    const encoding = legacyEncoding(typed);
    if (encoding === null) continue;
    const facts = { typed, trouble: 'legacy-encoding', encoding } as const;
    faults.push({ column, facts, severity: 'warning' });
  }
}
