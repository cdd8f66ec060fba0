import { legacyEncoding } from '../parse/encoding.ts';
import { type Rule, SOUND } from '../rule.ts';
import { runsAsFormula } from './formula-like.ts';

declare module '../finding.ts' {
  interface FindingFacts {
    /** `likely`: the one name of the list that is clearly nearest. */
    readonly 'unknown-cdcs': { readonly typed: string; readonly likely: string | null };
  }
}

/** The grassroots union is not in the list of its unit; a unit without a list is not asked. */
export const unknownCdcs: Rule<'unknown-cdcs'> = {
  id: 'unknown-cdcs',
  severity: 'warning',
  source: null,
  check({ unit, grassroots }, context) {
    const answer = grassroots === '' ? null : context.grassrootsOf(unit)?.resolve(grassroots);
    if (!answer || answer.kind === 'known' || isToldElsewhere(grassroots)) return SOUND;
    const likely = answer.kind === 'likely' ? answer.name : null;
    return [{ column: 'grassroots', facts: { typed: grassroots, likely } }];
  },
};

/** A name that begins like a formula or stands in an old font is unknown for that reason alone. */
function isToldElsewhere(typed: string): boolean {
  return runsAsFormula(typed) || legacyEncoding(typed) !== null;
}
