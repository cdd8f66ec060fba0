import { type Rule, SOUND } from '../rule.ts';

/** The grassroots union is not in the list of its unit; a unit without a list is not asked. */
export const unknownCdcs: Rule<'unknown-cdcs'> = {
  id: 'unknown-cdcs',
  severity: 'warning',
  source: null,
  check({ unit, grassroots }, context) {
    if (grassroots === '' || context.isListed(unit, grassroots) !== false) return SOUND;
    return [{ column: 'grassroots', facts: { typed: grassroots } }];
  },
};
