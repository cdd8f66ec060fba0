import { cellName } from '../../xlsx/a1.ts';
import type { Area, CellValue, Sheet, Validation } from '../../xlsx/model.ts';
import { cellAt, contains, overlaps } from './area.ts';
import { host, refuseWrite } from './runtime.ts';

/** The rules over an area that reject what they do not take. */
export function strictRules(tab: Sheet, area: Area): readonly Validation[] {
  if (host().doubts.rejectedWrite === 'written') return [];
  return tab.validations.filter((rule) => !rule.allowInvalid && overlaps(rule.area, area));
}

/**
 * Whether the rules let a script write a value into a cell; a write that one rejects fails as a whole (reported,
 * with these words). Emptying is free.
 */
export function isTakenBy(
  rules: readonly Validation[],
  row: number,
  column: number,
  value: CellValue,
): boolean {
  const rule = rules.find(({ area }) => contains(area, cellAt(row, column)));
  if (!rule || takes(rule, value)) return true;
  const when = host().doubts.rejectedWrite === 'late' ? 'late' : 'at-the-line';
  refuseWrite(
    `The data you entered in cell ${cellName(row, column)} violates the data validation rules set on this cell.`,
    when,
  );
  return false;
}

function takes({ kind, values, criteria }: Validation, value: CellValue): boolean {
  switch (kind) {
    case 'list':
      return values.includes(String(value));
    case 'checkbox':
      return typeof value === 'boolean';
    case 'date':
      return typeof value === 'number';
    case 'number': {
      const [operator, low, high] = criteria;
      if (typeof value !== 'number') return false;
      return value >= Number(low) && (operator !== 'between' || value <= Number(high));
    }
    default:
      return true;
  }
}
