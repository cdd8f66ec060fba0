import { groupBy } from '../../workbook/group.ts';
import { matchKey } from '../../workbook/text.ts';
import { creditedAuthor } from '../initiative/authorship.ts';
import type { Initiative } from '../initiative/read.ts';
import type { Programme } from '../set-up/programme.ts';
import { makeRegistry, nameKey } from '../set-up/registry.ts';

/** Who is proposed: a person of a grassroots union of a unit, or the unit itself. */
export interface Proposed {
  /** `''` for a unit. */
  readonly name: string;
  readonly unit: string;
  /** `''` where none is named. */
  readonly grassroots: string;
}

/** Names one person for ever: two spellings are one, the same name in two grassroots unions is two. */
export type PersonKey = string;

/** Names people; a grassroots union of the unit's list is known by its other names, too. */
export function personNamer({ grassroots }: Programme): (person: Proposed) => PersonKey {
  const lists = groupBy(grassroots, ({ unit }) => matchKey(unit));
  const registries = new Map([...lists].map(([unit, list]) => [unit, makeRegistry(list)]));
  return ({ name, unit, grassroots: typed }) => {
    const unitKey = matchKey(unit);
    const known = typed === '' ? undefined : registries.get(unitKey)?.resolve(typed);
    const union = known?.kind === 'known' ? known.name : typed;
    return `${unitKey}|${nameKey(union)}|${matchKey(name)}`;
  };
}

/** The person whom the plan credits with an initiative. */
export function personOf(initiative: Initiative): Proposed {
  const { unit, grassroots } = initiative;
  return { name: creditedAuthor(initiative), unit, grassroots };
}
