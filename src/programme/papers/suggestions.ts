import { groupBy } from '../../workbook/group.ts';
import { matchKey } from '../../workbook/text.ts';
import { benefitOf } from '../awards/conditions.ts';
import { personNamer, personOf } from '../awards/person.ts';
import { byWorth } from '../closing/exemplars.ts';
import type { Initiative } from '../initiative/read.ts';
import type { Speaker } from '../parse/speaker.ts';
import type { Report } from '../report.ts';
import { nameKey } from '../set-up/registry.ts';

/** So many are suggested, best first. */
const MOST = 3;

/** Who might speak, and why. */
export type Suggestion =
  | {
      readonly speaker: 'unit';
      readonly name: string;
      readonly result: number;
      readonly target: number | null;
    }
  | {
      readonly speaker: 'grassroots';
      readonly name: string;
      readonly initiatives: number;
      readonly benefit: number;
    }
  | {
      readonly speaker: 'individual';
      readonly name: string;
      readonly initiative: Initiative;
      readonly benefit: number | null;
    };

/** Suggestions for one unit, made once for all lines of the list. */
export function suggestSpeakers(report: Report): (unit: string, speaker: Speaker) => Suggestion[] {
  const counted = report.outcomes.flatMap(({ initiative, counts }) =>
    counts === 'yes' ? [initiative] : [],
  );
  const rows = groupBy(counted, ({ unit }) => matchKey(unit));
  return (unit, speaker) => {
    const own = rows.get(matchKey(unit)) ?? [];
    if (speaker === 'individual') return individuals(report, own);
    return speaker === 'grassroots' ? unions(own) : units(report, unit);
  };
}

function units(report: Report, name: string): Suggestion[] {
  const found = report.units.find(({ unit }) => matchKey(unit.name) === matchKey(name));
  if (!found || found.status === 'lost') return [];
  return [{ speaker: 'unit', name: found.unit.name, result: found.result, target: found.target }];
}

/** Whoever says that an initiative is no longer in use does not speak of it. */
function individuals({ programme }: Report, rows: readonly Initiative[]): Suggestion[] {
  const personKey = personNamer(programme);
  const seen = new Set<string>();
  return [...rows]
    .filter(({ inUse }) => inUse.value !== false)
    .sort(byWorth)
    .filter((initiative) => {
      const person = personKey(personOf(initiative));
      const isNew = !seen.has(person);
      seen.add(person);
      return isNew;
    })
    .slice(0, MOST)
    .map((initiative) => ({
      speaker: 'individual',
      name: personOf(initiative).name,
      initiative,
      benefit: benefitOf(initiative),
    }));
}

function unions(rows: readonly Initiative[]): Suggestion[] {
  const groups = [...groupBy(rows, ({ grassroots }) => nameKey(grassroots)).values()];
  return groups
    .map((own) => ({
      speaker: 'grassroots' as const,
      name: own[0]?.grassroots ?? '',
      initiatives: own.length,
      benefit: own.reduce((total, each) => total + (benefitOf(each) ?? 0), 0),
    }))
    .filter(({ name }) => name !== '')
    .sort(
      (a, b) =>
        b.initiatives - a.initiatives ||
        b.benefit - a.benefit ||
        (nameKey(a.name) < nameKey(b.name) ? -1 : 1),
    )
    .slice(0, MOST);
}
