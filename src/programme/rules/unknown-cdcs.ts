import { type Rule, SOUND } from '../rule.ts';

/** The grassroots union is not in the list of its unit; a unit without a list is not asked. */
export const unknownCdcs: Rule<'unknown-cdcs'> = {
  id: 'unknown-cdcs',
  severity: 'warning',
  source: null,
  check({ unit, grassroots }, context) {
    const answer = grassroots === '' ? null : context.grassrootsOf(unit)?.resolve(grassroots);
    if (!answer || answer.kind === 'known') return SOUND;
    const likely = answer.kind === 'likely' ? answer.name : null;
    return [{ column: 'grassroots', facts: { typed: grassroots, likely } }];
  },
};
