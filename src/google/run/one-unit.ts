import type { Programme } from '../../programme/set-up/programme.ts';
import type { RememberedSetup } from '../../programme/set-up/remembered.ts';
import { unitAlone } from '../../programme/set-up/units.ts';
import { makeProgramme } from '../../programme/set-up/windows.ts';
import type { RememberedTab } from './memory.ts';

/** The programme as the rows of one unit's tab are checked by it: from what was remembered, with no other unit. */
export function oneUnit(setup: RememberedSetup, tab: RememberedTab, name: string): Programme {
  const unit = unitAlone(tab.unit, name);
  return makeProgramme({
    settings: setup.settings,
    phases: setup.phases,
    units: [unit],
    grassroots: (tab.grassroots ?? []).map((text) => {
      const [name = '', ...aliases] = text.split('\n');
      return { unit: unit.name, name, aliases };
    }),
  });
}

/** The members of a unit's list, each with its other names; `null` where it has none. */
export function grassrootsOf({ grassroots }: Programme, unit: string): string[] | null {
  const own = grassroots.filter((union) => union.unit === unit);
  const names = own.map(({ name, aliases }) => [name, ...aliases].join('\n'));
  return names.length === 0 ? null : names;
}
