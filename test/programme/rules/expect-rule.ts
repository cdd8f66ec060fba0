import { describe, expect, test } from 'vitest';
import type { RuleId, Severity } from '../../../src/programme/finding.ts';
import type { InitiativeKey } from '../../../src/programme/initiative/columns.ts';
import type { Initiative } from '../../../src/programme/initiative/read.ts';
import { checkInitiative, RULES, ruleContext } from '../../../src/programme/rules/index.ts';
import type { Programme } from '../../../src/programme/set-up/programme.ts';
import { initiative, programme as makeProgramme, type TypedRow } from '../../programme.ts';

interface Case {
  readonly name: string;
  /** What differs from a sound row. */
  readonly row: TypedRow | Initiative;
  readonly programme?: Programme;
}

interface InvalidCase extends Case {
  /** The cells that are to be mended. */
  readonly columns: readonly InitiativeKey[];
  readonly severity?: Severity;
  /** What each finding tells; not asked unless the test says. */
  readonly facts?: readonly object[];
}

/** One rule against rows it must accept and rows it must find, by id and cell. */
export function expectRule(
  rule: RuleId,
  { valid, invalid }: { readonly valid: readonly Case[]; readonly invalid: readonly InvalidCase[] },
): void {
  const own = RULES.find(({ id }) => id === rule)?.severity;
  describe(`${rule} accepts`, () => {
    test.each(valid)('$name', ({ row, programme }) => {
      expect(findings(rule, row, programme)).toEqual([]);
    });
  });
  describe(`${rule} finds`, () => {
    test.each(invalid)('$name', ({ row, programme, columns, severity = own, facts }) => {
      const found = findings(rule, row, programme);
      expect(found.map((each) => [each.column, each.severity])).toEqual(
        columns.map((column) => [column, severity]),
      );
      if (facts) expect(found.map((each) => each.facts)).toEqual(facts);
    });
  });
}

function findings(rule: RuleId, row: TypedRow | Initiative, programme = makeProgramme()) {
  const checked = isInitiative(row) ? row : initiative(row);
  return checkInitiative(checked, ruleContext(programme))
    .filter((finding) => finding.rule === rule)
    .map(({ column, severity, facts }) => ({ column, severity, facts }));
}

function isInitiative(row: TypedRow | Initiative): row is Initiative {
  return 'unit' in row;
}
