import { percent } from '../../programme/set-up/ratio.ts';
import { AUDIT_WORDS } from '../../words/form.ts';
import { wholeNumber } from '../../words/numbers.ts';
import { cellName, columnLetters } from '../../workbook/cell.ts';
import type { GridValue } from '../../workbook/grid.ts';
import type { SetupProblem } from '../../workbook/setup-error.ts';
import { FORM_COLUMNS, type Form } from './form.ts';

type Mismatch = Omit<Extract<SetupProblem, { code: 'form-does-not-add-up' }>, 'code' | 'tab'>;

interface Place {
  readonly row: number;
  readonly column: number;
}

/** Something that must hold between cells: `outcome` follows from `parts`. */
interface Identity {
  readonly outcome: Place;
  readonly parts: readonly Place[];
  readonly kind: 'sum' | 'percent';
}

/**
 * Checks that a form adds up: rows, columns, percentages, targets against the sum of phases. When it
 * does not, names the one cell that cannot be right if there is such a cell — the scan of 004 reads 5
 * where 84 + x = 86, the column's 377 and the 1 % all say 2 — and otherwise the first sum that fails.
 */
export function auditForm(form: Form): Mismatch | null {
  const values = form.rows.map((row) => [...row.cells]);
  const identities = identitiesOf(form);
  const broken = identities.filter((identity) => !holds(values, identity));
  const first = broken[0];
  if (!first) return null;
  return (
    findCulprit(values, identities, broken) ??
    describe(values, first.outcome, due(values, first), broken)
  );
}

function identitiesOf(form: Form): Identity[] {
  const { phases } = form;
  const indexes = Array.from({ length: phases }, (_, index) => index);
  const units = form.rows.flatMap((row, index) => (row.role === 'unit' ? [index] : []));
  const total = form.rows.findIndex((row) => row.role === 'total');
  const rate = FORM_COLUMNS.rate(phases);
  const result = FORM_COLUMNS.result(phases);
  const { target, phaseTarget, phaseResult, phaseRate } = FORM_COLUMNS;
  const at = (row: number, column: number): Place => ({ row, column });
  const isWhole = units.every((row) => form.rows[row]?.status !== 'lost');
  // A sum that lacks a unit has no rate.
  const rateIn = (row: number, rate: number, of: readonly number[]): Identity => ({
    kind: 'percent',
    outcome: at(row, rate),
    parts: row !== total || isWhole ? of.map((column) => at(row, column)) : [],
  });
  const inRow = (row: number): Identity[] => [
    {
      kind: 'sum',
      outcome: at(row, target),
      parts: indexes.map((index) => at(row, phaseTarget(index))),
    },
    {
      kind: 'sum',
      outcome: at(row, result),
      parts: indexes.map((index) => at(row, phaseResult(index))),
    },
    rateIn(row, rate, [result, target]),
    ...indexes.map((index) =>
      rateIn(row, phaseRate(index), [phaseResult(index), phaseTarget(index)]),
    ),
  ];
  const summed = [
    target,
    result,
    ...indexes.flatMap((index) => [phaseTarget(index), phaseResult(index)]),
  ];
  return [
    ...units.flatMap(inRow),
    ...summed.map(
      (column): Identity => ({
        kind: 'sum',
        outcome: at(total, column),
        parts: units.map((row) => at(row, column)),
      }),
    ),
    ...inRow(total),
  ];
}

type Values = GridValue[][];

/** An empty cell is 0 in a sum. */
function read(values: Values, { row, column }: Place): number | null {
  const value = values[row]?.[column];
  return typeof value === 'number' ? value : null;
}

function due(values: Values, { kind, parts }: Identity): number | null {
  const [first = null, second] = parts.map((part) => read(values, part));
  // A result that is not known has no rate.
  if (kind === 'percent') return first === null ? null : percent(first, second ?? 0);
  const numbers = parts.map((part) => read(values, part) ?? 0);
  return numbers.reduce((sum, number) => sum + number, 0);
}

function holds(values: Values, identity: Identity): boolean {
  const shown = read(values, identity.outcome);
  const expected = due(values, identity);
  return identity.kind === 'percent' ? shown === expected : (shown ?? 0) === expected;
}

/** The one cell whose correction mends everything. */
function findCulprit(values: Values, identities: readonly Identity[], broken: readonly Identity[]) {
  for (const identity of broken) {
    for (const place of [...identity.parts, identity.outcome]) {
      const correction = correctionOf(values, identity, place);
      if (correction === undefined) continue;
      const corrected = values.map((row) => [...row]);
      const row = corrected[place.row];
      if (row) row[place.column] = correction;
      if (identities.every((each) => holds(corrected, each))) {
        return describe(values, place, correction, broken);
      }
    }
  }
  return null;
}

function correctionOf(values: Values, identity: Identity, place: Place): number | null | undefined {
  if (place === identity.outcome) return due(values, identity);
  if (identity.kind === 'percent') return undefined;
  const others = identity.parts.filter((part) => part !== place);
  const rest = others.reduce((sum, part) => sum + (read(values, part) ?? 0), 0);
  const correction = (read(values, identity.outcome) ?? 0) - rest;
  return correction >= 0 ? correction : undefined;
}

function describe(
  values: Values,
  place: Place,
  expected: number | null,
  broken: readonly Identity[],
): Mismatch {
  const numbers = (value: number | null): string => (value === null ? '…' : wholeNumber(value));
  const corrected = values.map((row) => [...row]);
  const row = corrected[place.row];
  if (row) row[place.column] = expected;
  const why = broken.map(({ kind, parts, outcome }) => {
    const terms = parts.map((part) => numbers(read(corrected, part) ?? 0));
    const shown = numbers(read(corrected, outcome));
    if (kind === 'percent') return `${terms.join('/')} = ${shown}%`;
    return terms.length > 4
      ? AUDIT_WORDS.columnSum(columnLetters(outcome.column), shown)
      : `${terms.join(' + ')} = ${shown}`;
  });
  return {
    cell: cellName(place.row, place.column),
    shown: numbers(read(values, place)),
    expected: numbers(expected),
    why: why.join('; '),
  };
}
