import type { Day } from '../workbook/moment.ts';
import type { InitiativeKey } from './initiative/columns.ts';

/** An error keeps the row from counting; a warning counts and someone should look. */
export type Severity = 'error' | 'warning';

/** Where a row stands, as the user sees it. */
export interface Place {
  readonly unit: string;
  readonly tab: string;
  /** From 1. */
  readonly row: number;
}

/** Names a row among all tabs. */
export function placeKey({ tab, row }: Pick<Place, 'tab' | 'row'>): string {
  return `${row}|${tab}`;
}

/** A row as the user sees it, named in a finding about another row. */
export interface RowName extends Place {
  readonly title: string;
}

/** Only the name of a row that is known whole. */
export function rowName({ unit, tab, row, title }: RowName): RowName {
  return { unit, tab, row, title };
}

/** A period outside which something happened, both days included. */
export interface Period {
  readonly from: Day;
  readonly to: Day;
}

/** What each rule found, by rule id: facts only, in the words and days of the row. */
// biome-ignore lint/suspicious/noEmptyInterface: each rule adds its own.
export interface FindingFacts {}

/** The id of a rule, which is also the name of its file and the code that users see. */
export type RuleId = keyof FindingFacts;

/** A finding of one rule. */
export interface FindingOf<Rule extends RuleId> extends Place {
  readonly rule: Rule;
  readonly severity: Severity;
  /** The cell that would mend it; the tab may lack the column when it is an optional one. */
  readonly column: InitiativeKey;
  readonly facts: FindingFacts[Rule];
}

/**
 * What a rule says about a row: facts only. The sentence that a person reads is made from the rule's
 * id and the facts, in `words`.
 */
export type Finding = { [Rule in RuleId]: FindingOf<Rule> }[RuleId];

/** Whether a finding only says that a cell is empty. */
export function tellsMissing({ rule, facts }: Finding): boolean {
  if (rule === 'benefit') return facts.amount === null;
  if (rule === 'not-recognised') return facts.fault === 'missing';
  return rule === 'required' || rule === 'not-on-portal';
}
