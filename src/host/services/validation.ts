import { areaName, quoted } from '../../xlsx/a1.ts';
import type { Area, Sheet, Validation } from '../../xlsx/model.ts';
import { cellAt, contains, without } from './area.ts';
import { validationCriteria as criteria } from './enums.ts';
import { as, type GRange, type GValidation, type GValidationBuilder } from './google.ts';
import { placeOf } from './handles.ts';
import { Exception, host, modelled, notImplemented, other, RealDate, scope } from './runtime.ts';
import { instantOf, serialOf, zoneOf } from './zone.ts';

type Criteria = GoogleAppsScript.Spreadsheet.DataValidationCriteria;

const MAX_ITEMS = 500;

/** A rule as the model keeps it, without its place. */
export type Rule = Omit<Validation, 'area'>;

const emptyRule: Rule = {
  kind: 'other',
  values: [],
  criteria: [],
  allowInvalid: true,
  helpText: '',
};

const DATE_OPERATORS: Readonly<Record<string, keyof typeof criteria>> = {
  between: 'DATE_BETWEEN',
  notBetween: 'DATE_NOT_BETWEEN',
  equal: 'DATE_EQUAL_TO',
  greaterThan: 'DATE_AFTER',
  lessThan: 'DATE_BEFORE',
  greaterThanOrEqual: 'DATE_ON_OR_AFTER',
  lessThanOrEqual: 'DATE_ON_OR_BEFORE',
};

const NUMBER_OPERATORS: Readonly<Record<string, keyof typeof criteria>> = {
  between: 'NUMBER_BETWEEN',
  notBetween: 'NUMBER_NOT_BETWEEN',
  equal: 'NUMBER_EQUAL_TO',
  notEqual: 'NUMBER_NOT_EQUAL_TO',
  greaterThan: 'NUMBER_GREATER_THAN',
  lessThan: 'NUMBER_LESS_THAN',
  greaterThanOrEqual: 'NUMBER_GREATER_THAN_OR_EQUAL_TO',
  lessThanOrEqual: 'NUMBER_LESS_THAN_OR_EQUAL_TO',
};

/** A file has no rule “any date”: it is written as “a date from serial number 1 on”. */
const ANY_DATE: Rule['criteria'] = ['greaterThanOrEqual', 1];

/** A finished rule. */
export class DataValidationService implements Pick<GValidation, keyof typeof ruleMethods> {
  readonly rule: Rule;

  constructor(rule: Rule) {
    this.rule = rule;
  }

  copy(): GValidationBuilder {
    return as(new DataValidationBuilderService(this.rule));
  }

  getAllowInvalid(): boolean {
    return this.rule.allowInvalid;
  }

  getHelpText(): string {
    return this.rule.helpText;
  }

  getCriteriaType(): Criteria {
    return criteriaType(this.rule);
  }

  getCriteriaValues(): unknown[] {
    return criteriaValues(this.rule);
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

  copy(): GValidationBuilder {
    return as(new DataValidationBuilderService(this.rule));
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

  requireValueInRange(range: GRange, showDropdown = true): GValidationBuilder {
    if (!showDropdown) throw notImplemented('requireValueInRange without a dropdown');
    const { tab, area } = placeOf(range);
    const place = areaName(area).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
    const formula = `${quoted(tab.name)}!${place}`;
    return this.#with({ kind: 'other', values: [], criteria: ['list', formula] });
  }

  requireFormulaSatisfied(formula: string): GValidationBuilder {
    return this.#with({ kind: 'formula', values: [], criteria: [formula.replace(/^=/, '')] });
  }

  requireDate(): GValidationBuilder {
    return this.#with({ kind: 'date', values: [], criteria: ANY_DATE });
  }

  requireDateAfter(date: Date): GValidationBuilder {
    return this.#date('greaterThan', date);
  }

  requireDateBefore(date: Date): GValidationBuilder {
    return this.#date('lessThan', date);
  }

  requireDateOnOrAfter(date: Date): GValidationBuilder {
    return this.#date('greaterThanOrEqual', date);
  }

  requireDateOnOrBefore(date: Date): GValidationBuilder {
    return this.#date('lessThanOrEqual', date);
  }

  requireDateBetween(start: Date, end: Date): GValidationBuilder {
    return this.#date('between', start, end);
  }

  requireNumberBetween(start: number, end: number): GValidationBuilder {
    return this.#number('between', start, end);
  }

  requireNumberGreaterThan(number: number): GValidationBuilder {
    return this.#number('greaterThan', number);
  }

  requireNumberGreaterThanOrEqualTo(number: number): GValidationBuilder {
    return this.#number('greaterThanOrEqual', number);
  }

  requireNumberLessThanOrEqualTo(number: number): GValidationBuilder {
    return this.#number('lessThanOrEqual', number);
  }

  /** Dates are compared by day (documented). */
  #date(operator: string, ...dates: Date[]): GValidationBuilder {
    const zone = zoneOf(host().state.timeZone);
    const days = dates.map((date) => Math.floor(serialOf(date.getTime(), zone)));
    return this.#with({ kind: 'date', values: [], criteria: [operator, ...days] });
  }

  #number(operator: string, ...numbers: number[]): GValidationBuilder {
    return this.#with({ kind: 'number', values: [], criteria: [operator, ...numbers] });
  }

  #with(change: Partial<Rule>): GValidationBuilder {
    this.rule = { ...this.rule, ...change };
    return as(this);
  }
}

function criteriaType(rule: Rule): Criteria {
  const operator = String(rule.criteria[0] ?? '');
  switch (rule.kind) {
    case 'list':
      return criteria.VALUE_IN_LIST;
    case 'checkbox':
      return criteria.CHECKBOX;
    case 'formula':
      return criteria.CUSTOM_FORMULA;
    case 'date':
      if (isAnyDate(rule)) return criteria.DATE_IS_VALID_DATE;
      return named(DATE_OPERATORS[operator]);
    case 'number':
      return named(NUMBER_OPERATORS[operator]);
    case 'other':
      if (operator === 'list') return criteria.VALUE_IN_RANGE;
      throw notImplemented(`DataValidation.getCriteriaType of ${operator}`);
  }
}

function named(name: keyof typeof criteria | undefined): Criteria {
  if (name === undefined) throw notImplemented('DataValidation.getCriteriaType of this rule');
  return criteria[name] as Criteria;
}

function criteriaValues(rule: Rule): unknown[] {
  const operands = rule.criteria.slice(1);
  switch (rule.kind) {
    case 'list':
      return [[...rule.values], true];
    case 'checkbox':
      return [];
    case 'formula':
      return rule.criteria.map((formula) => `=${formula}`);
    case 'number':
      return operands;
    case 'date': {
      const zone = zoneOf(host().state.timeZone);
      return isAnyDate(rule)
        ? []
        : operands.map((serial) => new RealDate(instantOf(Number(serial), zone)));
    }
    case 'other':
      throw notImplemented('DataValidation.getCriteriaValues of a range');
  }
}

function isAnyDate(rule: Rule): boolean {
  return JSON.stringify(rule.criteria) === JSON.stringify(ANY_DATE);
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
}

/** Gives each cell of an area its own rule. */
export function setRuleGrid(
  tab: Sheet,
  area: Area,
  rules: readonly (readonly (GValidation | null)[])[],
): void {
  for (let column = area.left; column <= area.right; column++) {
    setColumnRules(tab, area, column, rules);
  }
}

/** Rules of one column, as few rectangles as its runs of the same rule. */
function setColumnRules(
  tab: Sheet,
  area: Area,
  column: number,
  rules: readonly (readonly (GValidation | null)[])[],
): void {
  const ruleAt = (row: number): GValidation | null =>
    rules[row - area.top]?.[column - area.left] ?? null;
  let top = area.top;
  for (let row = area.top; row <= area.bottom; row++) {
    if (row < area.bottom && ruleAt(row + 1) === ruleAt(row)) continue;
    setRules(tab, { top, left: column, bottom: row, right: column }, ruleAt(row));
    top = row + 1;
  }
}

const ruleMethods = {
  copy: other(''),
  getAllowInvalid: other(''),
  getCriteriaType: other(''),
  getCriteriaValues: other(''),
  getHelpText: other(''),
};

modelled('SpreadsheetApp.DataValidation', scope.none, DataValidationService, ruleMethods);

const builderMethods = {
  build: other(''),
  copy: other(''),
  requireCheckbox: other(),
  requireDate: other(''),
  requireDateAfter: other('Date'),
  requireDateBefore: other('Date'),
  requireDateBetween: other('Date,Date'),
  requireDateOnOrAfter: other('Date'),
  requireDateOnOrBefore: other('Date'),
  requireFormulaSatisfied: other('String'),
  requireNumberBetween: other('number,number'),
  requireNumberGreaterThan: other('number'),
  requireNumberGreaterThanOrEqualTo: other('number'),
  requireNumberLessThanOrEqualTo: other('number'),
  requireValueInList: other('Object[]', 'Object[],Boolean'),
  requireValueInRange: other('Range', 'Range,Boolean'),
  setAllowInvalid: other('Boolean'),
  setHelpText: other('String'),
};

modelled(
  'SpreadsheetApp.DataValidationBuilder',
  scope.none,
  DataValidationBuilderService,
  builderMethods,
);
