import { groupBy } from '../../workbook/group.ts';
import { matchKey } from '../../workbook/text.ts';
import { type Identity, shortKey } from '../duplicates/identity.ts';
import { placeKey, type RuleId } from '../finding.ts';
import type { Initiative } from '../initiative/read.ts';
import type { Outcome, UnitProgress } from '../progress/progress.ts';
import type { Report } from '../report.ts';
import { compareRatios, ratio } from '../set-up/ratio.ts';
import type { ConditionId, Judged, JudgedRow } from './condition.ts';
import { benefitOf, judgeRow, judgeUnit } from './conditions.ts';
import { type PersonKey, type Proposed, personNamer, personOf } from './person.ts';
import type { Supporter } from './support-team.ts';

export type AwardObject = 'collective' | 'individual' | 'support';

/** A paper without which somebody who qualifies cannot be proposed yet. */
export type Lacking = Extract<ConditionId, 'value-confirmed' | 'papers-window' | 'on-portal'>;

/** Somebody who may be proposed for an award. */
export interface Candidate extends Proposed {
  readonly object: AwardObject;
  /** Known by this across runs, wherever the row stands. */
  readonly key: Identity;
  readonly person: PersonKey;
  /** Anew for each object; equal places share a number, and the next is skipped. */
  readonly place: number;
  /** The one that stands for the person; `null` for units and the support team. */
  readonly initiative: Initiative | null;
  /** In đồng; `null` where none is stated. */
  readonly benefit: number | null;
  /** Further initiatives of the person that count and qualify. */
  readonly others: number;
  /** What the member of the support team did. */
  readonly contribution: string;
  readonly conditions: readonly Judged[];
  readonly lacking: readonly Lacking[];
}

/** Who may be proposed, and what was left out. */
export interface Awards {
  /** In the order of the list. */
  readonly candidates: readonly Candidate[];
  /** Rows whose benefit reaches the threshold and that errors keep out, by the first of them. */
  readonly leftOut: readonly { readonly rule: RuleId; readonly rows: number }[];
}

/** Collectives, individuals and the support team by the end of the day of the report (001 III–V, 000 III). */
export function findCandidates(report: Report, team: readonly Supporter[]): Awards {
  const personKey = personNamer(report.programme);
  const rows = qualifyingRows(report);
  const { settings } = report.programme;
  const errorsIn = (row: JudgedRow): RuleId[] =>
    row.errors.filter((rule) => rule !== 'not-on-portal');
  const leftOut = rows.filter((row) => reaches(row.initiative, settings.awardThreshold));
  return {
    candidates: [
      ...collectives(report, personKey),
      ...individuals(
        report,
        rows.filter((row) => isSound(row)),
        personKey,
      ),
      ...supporters(team, personKey),
    ],
    leftOut: countBy(leftOut.flatMap((row) => errorsIn(row).slice(0, 1))),
  };
}

function isSound({ counts, errors }: JudgedRow): boolean {
  return (
    counts === 'yes' || (counts === 'error' && errors.every((rule) => rule === 'not-on-portal'))
  );
}

/** What a report says of a person's rows, whether or not they qualify: for someone who no longer does. */
export function rowsOf(report: Report, person: PersonKey): JudgedRow[] {
  const personKey = personNamer(report.programme);
  const unit = person.slice(0, person.indexOf('|'));
  const own = report.outcomes.filter(
    ({ initiative }) =>
      matchKey(initiative.unit) === unit && personKey(personOf(initiative)) === person,
  );
  return withErrors(report, own);
}

/** Rows that reach the threshold or are marked outstanding, whatever else is wrong with them. */
function qualifyingRows(report: Report): JudgedRow[] {
  const { awardThreshold } = report.programme.settings;
  const own = report.outcomes.filter(
    ({ initiative, counts }) =>
      (counts === 'yes' || counts === 'error') &&
      (reaches(initiative, awardThreshold) || initiative.outstanding.value === true),
  );
  return withErrors(report, own);
}

/** The rows of some outcomes with the rules whose errors each bears. */
export function withErrors({ findings }: Report, outcomes: readonly Outcome[]): JudgedRow[] {
  const errors = new Map<string, RuleId[]>(
    outcomes.map(({ initiative }) => [placeKey(initiative), []]),
  );
  for (const finding of findings)
    if (finding.severity === 'error') errors.get(placeKey(finding))?.push(finding.rule);
  return outcomes.map(({ initiative, counts }) => {
    return { initiative, counts, errors: [...new Set(errors.get(placeKey(initiative)) ?? [])] };
  });
}

function reaches(initiative: Initiative, threshold: number): boolean {
  const amount = benefitOf(initiative);
  return amount !== null && amount >= threshold;
}

type Unplaced = Omit<Candidate, 'place'>;

function collectives(report: Report, personKey: (person: Proposed) => PersonKey): Candidate[] {
  const { settings } = report.programme;
  const met = report.ranking
    .map((progress) => ({ progress, conditions: judgeUnit(progress, settings) }))
    .filter(({ conditions }) => conditions.every(({ answer }) => answer === 'yes'));
  const candidates = met.map(({ progress, conditions }): Unplaced & { progress: UnitProgress } => {
    const who = { name: '', unit: progress.unit.name, grassroots: '' };
    return {
      ...NOTHING,
      ...who,
      ...named('collective', personKey(who)),
      conditions,
      progress,
    };
  });
  return placed(candidates, (a, b) => compareRates(a.progress, b.progress)).map(
    ({ progress: _, ...candidate }) => candidate,
  );
}

function compareRates(a: UnitProgress, b: UnitProgress): number {
  return compareRatios(ratio(b.result, b.target ?? 1), ratio(a.result, a.target ?? 1));
}

const NOTHING = {
  initiative: null,
  benefit: null,
  others: 0,
  contribution: '',
  lacking: [],
} as const;

function individuals(
  report: Report,
  rows: readonly JudgedRow[],
  personKey: (person: Proposed) => PersonKey,
): Candidate[] {
  const order = new Map(report.programme.units.map(({ name }, index) => [name, index]));
  const people = groupBy(rows, ({ initiative }) => personKey(personOf(initiative)));
  const candidates = [...people].map(([person, own]): Unplaced => {
    const sorted = [...own].sort(byClaim);
    const first = sorted[0] as JudgedRow;
    const conditions = judgeRow(first, report.programme.settings);
    const others = sorted.slice(1).filter(({ counts }) => counts === 'yes').length;
    return {
      ...personOf(first.initiative),
      ...named('individual', person),
      initiative: first.initiative,
      benefit: benefitOf(first.initiative),
      others,
      contribution: '',
      conditions,
      lacking: lackingIn(conditions),
    };
  });
  const unitOf = ({ unit }: Unplaced): number => order.get(unit) ?? order.size;
  candidates.sort(
    (a, b) => byBenefit(a, b) || unitOf(a) - unitOf(b) || compare(a.person, b.person),
  );
  return placed(candidates, byBenefit);
}

/** What counts comes before what is not on the portal yet, then the highest benefit. */
function byClaim(a: JudgedRow, b: JudgedRow): number {
  const [one, other] = [a.initiative, b.initiative];
  return (
    Number(b.counts === 'yes') - Number(a.counts === 'yes') ||
    (benefitOf(other) ?? 0) - (benefitOf(one) ?? 0) ||
    compare(one.registered.value?.day ?? '~', other.registered.value?.day ?? '~') ||
    compare(matchKey(one.title), matchKey(other.title)) ||
    compare(one.portalCode, other.portalCode)
  );
}

/** Nought and no benefit are one place. */
function byBenefit(a: Pick<Candidate, 'benefit'>, b: Pick<Candidate, 'benefit'>): number {
  return (b.benefit ?? 0) - (a.benefit ?? 0);
}

function lackingIn(conditions: readonly Judged[]): Lacking[] {
  const answer = (id: ConditionId) => conditions.find((each) => each.id === id)?.answer;
  const lacking: Lacking[] = [];
  if (answer('benefit') === 'yes' && answer('value-confirmed') !== 'yes')
    lacking.push('value-confirmed');
  if (answer('papers-window') === 'no') lacking.push('papers-window');
  if (answer('on-portal') !== 'yes') lacking.push('on-portal');
  return lacking;
}

/** In the order of their tab, numbered as they stand there. */
function supporters(
  team: readonly Supporter[],
  personKey: (person: Proposed) => PersonKey,
): Candidate[] {
  const seen = new Map<PersonKey, number>();
  return team.map((member, index): Candidate => {
    const { name, unit, grassroots, contribution } = member;
    const person = personKey(member);
    const before = seen.get(person) ?? 0;
    seen.set(person, before + 1);
    const { object, key } = named('support', before === 0 ? person : `${person}|${before + 1}`);
    const who = { name, unit, grassroots, person, object, key };
    return { ...NOTHING, ...who, contribution, place: index + 1, conditions: [] };
  });
}

function named<Object_ extends AwardObject>(object: Object_, person: PersonKey) {
  return { object, person, key: shortKey(`${object}|${person}`) };
}

/** Equal places share a number, and the next is skipped. */
function placed<Each extends Unplaced>(
  sorted: readonly Each[],
  order: (a: Each, b: Each) => number,
): (Each & { readonly place: number })[] {
  let place = 0;
  return sorted.map((candidate, index) => {
    const before = sorted[index - 1];
    if (!before || order(before, candidate) !== 0) place = index + 1;
    return { ...candidate, place };
  });
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function countBy(rules: readonly RuleId[]): Awards['leftOut'] {
  const counts = [...groupBy(rules, (rule) => rule)].map(([rule, { length: rows }]) => {
    return { rule, rows };
  });
  return counts.sort((a, b) => b.rows - a.rows || compare(a.rule, b.rule));
}
