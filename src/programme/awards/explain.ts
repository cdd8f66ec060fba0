import { matchKey } from '../../workbook/text.ts';
import { creditedAuthor } from '../initiative/authorship.ts';
import type { Initiative } from '../initiative/read.ts';
import type { Report } from '../report.ts';
import { withErrors } from './candidates.ts';
import type { Judged, JudgedRow } from './condition.ts';
import { judgeRow, judgeUnit } from './conditions.ts';

/** One row of a person, or a unit, with every condition and its answer. */
export interface Explanation {
  /** `null` for a unit. */
  readonly initiative: Initiative | null;
  readonly name: string;
  readonly unit: string;
  readonly conditions: readonly Judged[];
  /** Whether it is among those who may be proposed. */
  readonly isIn: boolean;
}

/** So many rows are explained at once: people of one name are few. */
const MOST = 6;

/** Why each row of whoever bears the name, or a unit of that name, is in the list or not. */
export function explain(report: Report, name: string): Explanation[] {
  const { settings } = report.programme;
  const key = matchKey(name);
  const units = report.units
    .filter(({ unit }) => matchKey(unit.name) === key)
    .map((progress): Explanation => {
      const conditions = judgeUnit(progress, settings);
      const isIn = conditions.every(({ answer }) => answer === 'yes');
      const { name: unit } = progress.unit;
      return { initiative: null, name: unit, unit, conditions, isIn };
    });
  const own = report.outcomes.filter(
    ({ initiative }) => matchKey(creditedAuthor(initiative)) === key,
  );
  const rows = withErrors(report, own.slice(0, MOST)).map((row) => explainRow(row, report));
  return [...units, ...rows];
}

function explainRow(row: JudgedRow, { programme }: Report): Explanation {
  const { initiative } = row;
  const conditions = judgeRow(row, programme.settings);
  const holds = (id: Judged['id']): boolean =>
    conditions.some((judged) => judged.id === id && judged.answer === 'yes');
  return {
    initiative,
    name: creditedAuthor(initiative),
    unit: initiative.unit,
    conditions,
    isIn: holds('counted') && (holds('benefit') || holds('outstanding')),
  };
}
