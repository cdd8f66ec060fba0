import { benefitOf } from '../programme/awards/conditions.ts';
import { addUpBenefit } from '../programme/closing/figures.ts';
import { portalCodeOf } from '../programme/duplicates/claim.ts';
import { nameInOrder, unitKey } from '../programme/duplicates/identity.ts';
import { placeKey } from '../programme/finding.ts';
import { leadName } from '../programme/initiative/lead.ts';
import type { Initiative } from '../programme/initiative/read.ts';
import { type Outcome, sum } from '../programme/progress/progress.ts';
import type { Report } from '../programme/report.ts';
import { groupBy } from '../workbook/group.ts';
import { matchKey } from '../workbook/text.ts';
import {
  type AuthorsAs,
  type FindingLine,
  type InitiativeLine,
  type Manifest,
  PACKAGE_SCHEMA,
  type PackageLines,
  type Sums,
  type UnitLine,
} from './lines.ts';

/** What a package says besides the figures, and how names of authors are hidden. */
interface PackageWish {
  readonly madeAt: Manifest['madeAt'];
  readonly madeBy: string;
  /** A keyed hash of a folded name; `null` without a key. */
  readonly hash: ((name: string) => string) | null;
}

/** A package before its files are compressed and their sums taken. */
export interface Package extends PackageLines {
  readonly manifest: Omit<Manifest, 'files'>;
}

/**
 * What a level hands up of its own report: the same report and wish make the same package. No address,
 * telephone, note or sentence of a row is in it; titles go as they were typed.
 */
export function makePackage(report: Report, { madeAt, madeBy, hash }: PackageWish): Package {
  const { programme, asOf, outcomes } = report;
  const { settings, phases } = programme;
  const authors = authorsAs(report, hash !== null);
  const keys = rowKeys(outcomes.map(({ initiative }) => initiative));
  const initiatives = initiativeLines(report, keys, authors, hash);
  return {
    manifest: {
      schema: PACKAGE_SCHEMA,
      programme: { name: settings.programmeName, shortName: settings.shortName },
      sender: { code: settings.senderCode, name: settings.issuingBody },
      level: settings.scope,
      below: settings.below,
      asOf,
      timeZone: settings.timeZone,
      madeAt,
      madeBy,
      authors,
      phases: phases.map(({ name, opens, closesBefore, recognisedFrom, recognisedTo }) => ({
        name,
        opens,
        closesBefore,
        recognisedFrom,
        recognisedTo,
      })),
      sums: sumsOf(report, initiatives),
    },
    units: report.units.map(unitLine),
    initiatives,
    findings: findingLines(report, keys),
  };
}

/** Names are typed in rows in full, so they go where the office says so, whether or not there is a key. */
function authorsAs({ programme: { settings } }: Report, hasKey: boolean): AuthorsAs {
  if (settings.sendsAuthors) return 'names';
  return hasKey ? 'hashes' : 'none';
}

/**
 * What each row is called outside its workbook: by its unit and its portal code or title, and never by
 * its author, whom a short hash would not hide. Rows that say the same are told apart by their order.
 */
export function rowKeys(initiatives: readonly Initiative[]): string[] {
  const name = nameInOrder();
  return initiatives.map((initiative) =>
    name(`${unitKey(initiative.unit)}|${portalCodeOf(initiative) ?? matchKey(initiative.title)}`),
  );
}

/** The name of an author as it is hashed: however it is spelt and spaced. */
function foldedAuthor(initiative: Initiative): string {
  return matchKey(leadName(initiative));
}

function initiativeLines(
  { outcomes, findings }: Report,
  keys: readonly string[],
  authors: AuthorsAs,
  hash: PackageWish['hash'],
): InitiativeLine[] {
  const rules = mainRules(findings);
  const hashOf = remembering(hash);
  return outcomes.map(({ initiative, counts, phase }, index): InitiativeLine => {
    const author = foldedAuthor(initiative);
    return {
      key: keys[index] ?? '',
      unit: initiative.unit,
      grassroots: initiative.grassroots,
      title: initiative.title,
      code: portalCodeOf(initiative),
      author: author === '' || hashOf === null ? null : hashOf(author),
      ...(authors === 'names' ? { authorName: leadName(initiative) } : {}),
      kind: initiative.kind.value,
      participant: initiative.participant.value,
      recognised: initiative.recognised.value,
      applied: initiative.applied.value,
      registered: initiative.registered.value?.day ?? null,
      phase: phase === null ? null : phase + 1,
      counts: counts === 'yes',
      rule: ruleOf(counts, rules.get(placeKey(initiative))),
      benefit: benefitOf(initiative),
      outstanding: initiative.outstanding.value === true,
    };
  });
}

/** Nobody hashes one name twice: a hash is a call of a service. */
function remembering(hash: PackageWish['hash']): PackageWish['hash'] {
  if (hash === null) return null;
  const known = new Map<string, string>();
  return (name) => {
    const hashed = known.get(name) ?? hash(name);
    known.set(name, hashed);
    return hashed;
  };
}

/** Of the rules that keep a row out the first; those about two rows come last. */
function mainRules(findings: Report['findings']): Map<string, string> {
  const rules = new Map<string, string>();
  for (const finding of findings) {
    const place = placeKey(finding);
    if (finding.severity === 'error' && !rules.has(place)) rules.set(place, finding.rule);
  }
  return rules;
}

/** A row that no rule keeps out and no phase takes in was registered outside all of them. */
function ruleOf(counts: Outcome['counts'], rule: string | undefined): string | null {
  if (counts === 'yes') return null;
  return counts === 'error' ? (rule ?? 'portal-window') : counts;
}

function unitLine({ unit, phases, source, status, coverage }: Report['units'][number]): UnitLine {
  return {
    name: unit.name,
    cluster: unit.cluster,
    targets: phases.map((_, index) => unit.targets[index] ?? null),
    results: phases.map(({ result }) => result),
    source,
    status,
    listed: coverage?.listed ?? null,
    covered: coverage?.covered ?? null,
  };
}

function findingLines({ outcomes, findings }: Report, keys: readonly string[]): FindingLine[] {
  const keyOf = new Map(
    outcomes.map(({ initiative }, index) => [placeKey(initiative), keys[index] ?? '']),
  );
  return findings.map((finding) => ({
    key: keyOf.get(placeKey(finding)) ?? '',
    rule: finding.rule,
    severity: finding.severity,
  }));
}

function sumsOf({ total, units, outcomes }: Report, lines: readonly InitiativeLine[]): Sums {
  const known = units.flatMap(({ coverage }) => (coverage === null ? [] : [coverage]));
  const out = groupBy(
    lines.filter(({ counts }) => !counts),
    ({ rule }) => rule ?? '',
  );
  const reported = units.filter(({ source }) => source === 'reported');
  const counted = outcomes.filter(({ counts }) => counts === 'yes');
  return {
    targets: total.phases.map(({ target }) => target),
    results: total.phases.map(({ result }) => result),
    reported: total.phases.map((_, index) =>
      sum(reported.map(({ phases }) => phases[index]?.result ?? 0)),
    ),
    notCounted: Object.fromEntries(
      [...out].map(([rule, rows]) => [rule, rows.length] as const).sort(byName),
    ),
    benefit: addUpBenefit(counted.map(({ initiative }) => initiative)),
    coverage:
      known.length === 0
        ? null
        : {
            listed: sum(known.map(({ listed }) => listed)),
            covered: sum(known.map(({ covered }) => covered)),
          },
  };
}

function byName([one]: readonly [string, number], [other]: readonly [string, number]): number {
  return one < other ? -1 : 1;
}
