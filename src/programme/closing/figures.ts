import { groupBy } from '../../workbook/group.ts';
import type { Day } from '../../workbook/moment.ts';
import type { AwardObject } from '../awards/candidates.ts';
import { benefitOf } from '../awards/conditions.ts';
import { isReceived, type Submission } from '../deadlines/submissions.ts';
import type { RuleId } from '../finding.ts';
import type { Initiative } from '../initiative/read.ts';
import type { Outcome } from '../progress/progress.ts';
import { sum } from '../progress/progress.ts';
import type { Report } from '../report.ts';
import { phaseOf } from '../set-up/windows.ts';
import { best, type Exemplar, exemplarsOf } from './exemplars.ts';

type Kind = NonNullable<Initiative['kind']['value']>;
type Participant = NonNullable<Initiative['participant']['value']>;

/** So many rows of highest benefit are set against all. */
const LARGEST = 10;

/** A part of the counted rows; `benefit` in đồng for one year, exact, as digits. */
interface Part<Of> {
  readonly of: Of;
  readonly rows: number;
  readonly benefit: string;
}

/** What people decided on one line of the list of awards. */
interface AwardLine {
  readonly object: AwardObject;
  /** As typed in `Cấp đề nghị`; `''` where nothing is. */
  readonly level: string;
  readonly isChosen: boolean;
}

/** Awards of one object and level. */
export interface AwardCount {
  readonly object: AwardObject;
  readonly level: string;
  readonly proposed: number;
  readonly chosen: number;
}

/** The figures of the closing report (001, outline II), as of the day of its report; every split adds up. */
export interface ClosingFigures {
  /** Rows: typed = counted + later + unfinished + the sum of `notCounted`. */
  readonly typed: number;
  readonly counted: number;
  /** Registered after the day of the report, while the portal was open. */
  readonly later: number;
  readonly unfinished: number;
  readonly notCounted: readonly { readonly rule: RuleId; readonly rows: number }[];
  /** Of those not counted, copies of another row. */
  readonly duplicates: number;
  /** Counts of units that keep no rows. */
  readonly reported: number;
  /** Rows on the portal while a phase was open, at another time, and not at all: together all typed. */
  readonly portal: { readonly inTime: number; readonly late: number; readonly never: number };
  /** `null` without a list of grassroots unions. */
  readonly coverage: Coverage | null;
  readonly benefit: Benefit;
  readonly byKind: readonly Part<Kind | null>[];
  readonly byParticipant: readonly Part<Participant | null>[];
  readonly byUnit: readonly Part<string>[];
  /** `''` for units without a cluster. */
  readonly byCluster: readonly Part<string>[];
  /** Positions of the programme's phases. */
  readonly byPhase: readonly Part<number>[];
  /** `2022-Q2`, earliest first, by the day on the portal. */
  readonly byQuarter: readonly Part<string>[];
  readonly exemplars: {
    readonly byKind: readonly { readonly of: Kind; readonly rows: readonly Exemplar[] }[];
    readonly byParticipant: readonly {
      readonly of: Participant;
      readonly rows: readonly Exemplar[];
    }[];
  };
  readonly awards: readonly AwardCount[];
  readonly submissions: {
    readonly inTime: number;
    readonly late: number;
    readonly missing: number;
  };
}

/** Grassroots unions with a counted initiative, over all units that list theirs (003 II.3). */
interface Coverage {
  readonly listed: number;
  readonly covered: number;
  readonly without: readonly { readonly unit: string; readonly names: readonly string[] }[];
}

interface Benefit {
  /** As digits: a sum may pass what a number holds. */
  readonly total: string;
  /** Counted rows that state an amount. */
  readonly rows: number;
  /** Of the ten largest together. */
  readonly largest: string;
}

/** One pure model for the report, the dashboard and the documents. */
export function closingFigures(
  report: Report,
  awards: readonly AwardLine[],
  submissions: readonly Submission[],
): ClosingFigures {
  const { outcomes, programme, units } = report;
  const counted = outcomes.filter(({ counts }) => counts === 'yes');
  const rows = counted.map(({ initiative }) => initiative);
  const split = <Of>(of: (outcome: Outcome) => Of, order: readonly Of[]): Part<Of>[] =>
    inOrder(groupBy(counted, of), order);
  const clusters = new Map(programme.units.map(({ name, cluster }) => [name, cluster]));
  const clusterOf = (unit: string): string => clusters.get(unit) ?? '';
  const received = (kind: 'in-time' | 'late') =>
    submissions.filter(({ state }) => state.kind === kind).length;
  return {
    typed: outcomes.length,
    counted: counted.length,
    later: report.later,
    unfinished: report.unfinished,
    notCounted: report.notCounted,
    duplicates: report.notCounted.find(({ rule }) => rule === 'duplicate')?.rows ?? 0,
    reported: sum(units.filter(({ source }) => source === 'reported').map(({ result }) => result)),
    portal: portalOf(report),
    coverage: coverageOf(report),
    benefit: benefitIn(rows),
    byKind: split(({ initiative }) => initiative.kind.value, KINDS),
    byParticipant: split(({ initiative }) => initiative.participant.value, PARTICIPANTS),
    byUnit: split(
      ({ initiative }) => initiative.unit,
      programme.units.map(({ name }) => name),
    ),
    byCluster: split(
      ({ initiative }) => clusterOf(initiative.unit),
      [...new Set(clusters.values())],
    ),
    byPhase: split(
      ({ phase }) => phase ?? -1,
      programme.phases.map((_, index) => index),
    ),
    byQuarter: split(
      ({ initiative }) => quarterOf(initiative.registered.value?.day ?? ''),
      [],
    ).sort((a, b) => (a.of < b.of ? -1 : 1)),
    exemplars: {
      byKind: KINDS.flatMap((of) =>
        of === null
          ? []
          : withRows(
              of,
              rows.filter(({ kind }) => kind.value === of),
            ),
      ),
      byParticipant: PARTICIPANTS.flatMap((of) =>
        of === null
          ? []
          : withRows(
              of,
              rows.filter(({ participant }) => participant.value === of),
            ),
      ),
    },
    awards: countAwards(awards),
    submissions: {
      inTime: received('in-time'),
      late: received('late'),
      missing: submissions.filter((submission) => !isReceived(submission)).length,
    },
  };
}

const KINDS: readonly (Kind | null)[] = [
  'technical',
  'management',
  'operational',
  'applied-technology',
  'union-work',
  'covid',
  'research',
  null,
];

const PARTICIPANTS: readonly (Participant | null)[] = ['officer', 'member', 'worker', null];

/** Parts that hold a row, in the order given; others behind them as they come. */
function inOrder<Of>(
  groups: ReadonlyMap<Of, readonly Outcome[]>,
  order: readonly Of[],
): Part<Of>[] {
  const all = [...new Set([...order.filter((of) => groups.has(of)), ...groups.keys()])];
  return all.map((of) => {
    const own = groups.get(of) ?? [];
    return { of, rows: own.length, benefit: addUpBenefit(own.map(({ initiative }) => initiative)) };
  });
}

/** Exact: a hundred thousand amounts may pass what a number holds. */
export function addUpBenefit(initiatives: readonly Initiative[]): string {
  let safe = 0;
  let total = BigInt(0);
  for (const initiative of initiatives) {
    safe += benefitOf(initiative) ?? 0;
    if (safe < 1e15) continue;
    total += BigInt(safe);
    safe = 0;
  }
  return String(total + BigInt(safe));
}

/** A row that states nought has told no money, here as on the overview. */
function benefitIn(initiatives: readonly Initiative[]): Benefit {
  const stated = initiatives.filter((initiative) => (benefitOf(initiative) ?? 0) > 0);
  const largest = best(stated, LARGEST, (a, b) => (benefitOf(b) ?? 0) - (benefitOf(a) ?? 0));
  return { total: addUpBenefit(stated), rows: stated.length, largest: addUpBenefit(largest) };
}

function portalOf({ outcomes, programme }: Report): ClosingFigures['portal'] {
  let [inTime, late] = [0, 0];
  for (const { initiative } of outcomes) {
    const registration = initiative.registered.value;
    if (registration === null) continue;
    if (phaseOf(registration, programme.phases) === null) late += 1;
    else inTime += 1;
  }
  return { inTime, late, never: outcomes.length - inTime - late };
}

function coverageOf({ units }: Report): Coverage | null {
  const known = units.flatMap(({ unit, coverage }) =>
    coverage === null ? [] : [{ unit: unit.name, ...coverage }],
  );
  if (known.length === 0) return null;
  return {
    listed: sum(known.map(({ listed }) => listed)),
    covered: sum(known.map(({ covered }) => covered)),
    without: known.flatMap(({ unit, without }) =>
      without.length === 0 ? [] : [{ unit, names: without }],
    ),
  };
}

/** `quarterOf('2022-05-01') // '2022-Q2'`. */
export function quarterOf(day: Day): string {
  return `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
}

function withRows<Of>(of: Of, rows: readonly Initiative[]) {
  const exemplars = exemplarsOf(rows);
  return exemplars.length === 0 ? [] : [{ of, rows: exemplars }];
}

function countAwards(lines: readonly AwardLine[]): AwardCount[] {
  return [...groupBy(lines, ({ object, level }) => `${object}|${level}`).values()].map((own) => {
    const { object = 'individual', level = '' } = own[0] ?? {};
    return {
      object,
      level,
      proposed: own.length,
      chosen: own.filter((line) => line.isChosen).length,
    };
  });
}
