import type { Area, Sheet, Validation } from '../../xlsx/model.ts';
import { cellAt, contains, eachCell, without } from './area.ts';
import { as, type GValidation, type GValidationBuilder } from './google.ts';
import { Exception, host, modelled, notImplemented, other, scope } from './runtime.ts';

const MAX_ITEMS = 500;

/** A rule as the model keeps it, without its place. */
type Rule = Omit<Validation, 'area'>;

const emptyRule: Rule = {
  kind: 'other',
  values: [],
  criteria: [],
  allowInvalid: true,
  helpText: '',
};

/** A file has no rule “any date”: it is written as “a date from serial number 1 on”. */
const ANY_DATE: Rule['criteria'] = ['greaterThanOrEqual', 1];

/** A finished rule. */
class DataValidationService implements Pick<GValidation, keyof typeof ruleMethods> {
  readonly rule: Rule;

  constructor(rule: Rule) {
    this.rule = rule;
  }

  getAllowInvalid(): boolean {
    return this.rule.allowInvalid;
  }

  getHelpText(): string {
    return this.rule.helpText;
  }
}

export class DataValidationBuilderService
  implements Pick<GValidationBuilder, keyof typeof builderMethods>
{
  rule: Rule;

  constructor(rule: Rule = emptyRule) {
    this.rule = rule;
  }

  build(): GValidation {
    if (this.rule === emptyRule) throw new Exception('No conditional rule was set on the builder.');
    return as(new DataValidationService(this.rule));
  }

  setAllowInvalid(allowInvalid: boolean): GValidationBuilder {
    return this.#with({ allowInvalid });
  }

  setHelpText(helpText: string): GValidationBuilder {
    return this.#with({ helpText });
  }

  requireCheckbox(checked?: unknown): GValidationBuilder {
    if (checked !== undefined) throw notImplemented('requireCheckbox with values of its own');
    return this.#with({ kind: 'checkbox', values: [], criteria: [] });
  }

  requireValueInList(values: unknown[], showDropdown = true): GValidationBuilder {
    if (!showDropdown) throw notImplemented('requireValueInList without a dropdown');
    if (values.length > MAX_ITEMS) {
      throw new Exception(
        `The data validation rule has more items than the limit of ${MAX_ITEMS}. Use the "List from a range" criteria instead.`,
      );
    }
    return this.#with({ kind: 'list', values: values.map(String), criteria: [] });
  }

  requireDate(): GValidationBuilder {
    return this.#with({ kind: 'date', values: [], criteria: ANY_DATE });
  }

  requireNumberBetween(start: number, end: number): GValidationBuilder {
    return this.#number('between', start, end);
  }

  requireNumberGreaterThanOrEqualTo(number: number): GValidationBuilder {
    return this.#number('greaterThanOrEqual', number);
  }

  #number(operator: string, ...numbers: number[]): GValidationBuilder {
    return this.#with({ kind: 'number', values: [], criteria: [operator, ...numbers] });
  }

  #with(change: Partial<Rule>): GValidationBuilder {
    this.rule = { ...this.rule, ...change };
    return as(this);
  }
}

/** The rule of a cell. */
export function validationAt(tab: Sheet, row: number, column: number): GValidation | null {
  const found = tab.validations.find(({ area }) => contains(area, cellAt(row, column)));
  if (!found) return null;
  const { area: _area, ...rule } = found;
  return as(new DataValidationService(rule));
}

/** Gives an area a rule; older rules keep the cells outside it. */
export function setRules(tab: Sheet, area: Area, rule: GValidation | null): void {
  const rest = tab.validations.flatMap((old) =>
    without(old.area, area).map((piece) => (piece === old.area ? old : { ...old, area: piece })),
  );
  const own = rule === null ? [] : [{ ...as<DataValidationService>(rule).rule, area }];
  tab.validations = [...rest, ...own];
  if (own[0]?.kind !== 'checkbox' || host().doubts.freshCheckbox === 'empty') return;
  eachCell(area, (row, column) => {
    if (tab.value(row, column) === null) tab.setValue(row, column, false);
  });
}

const ruleMethods = {
  getAllowInvalid: other(''),
  getHelpText: other(''),
};

modelled('SpreadsheetApp.DataValidation', scope.none, DataValidationService, ruleMethods);

const builderMethods = {
  build: other(''),
  requireCheckbox: other(),
  requireDate: other(''),
  requireNumberBetween: other('number,number'),
  requireNumberGreaterThanOrEqualTo: other('number'),
  requireValueInList: other('Object[]', 'Object[],Boolean'),
  setAllowInvalid: other('Boolean'),
  setHelpText: other('String'),
};

modelled(
  'SpreadsheetApp.DataValidationBuilder',
  scope.none,
  DataValidationBuilderService,
  builderMethods,
);
