import type { FindingFacts, RuleId, Severity } from './finding.ts';
import type { InitiativeKey } from './initiative/columns.ts';
import type { Initiative } from './initiative/read.ts';
import type { Programme } from './set-up/programme.ts';
import type { Registry } from './set-up/registry.ts';

/** Where a rule was taken from, for those who keep it: people are told their own plan only. */
interface Source {
  /**
   * `001`: closing plan of Dương Minh Châu, `002`: letter 1298 of Lai Châu, `003`: launch plan of Bắc
   * Kạn.
   */
  readonly document: '001' | '002' | '003';
  readonly section: string;
  readonly words: string;
}

/** What is known of a rule without running it. */
export interface RuleInfo<Id extends RuleId = RuleId> {
  readonly id: Id;
  /** A single finding may be milder or, by a setting, stricter. */
  readonly severity: Severity;
  /** `null` for a rule that this project adds to those of the documents. */
  readonly source: Source | null;
}

/** A rule that looks at one row. */
export interface Rule<Id extends RuleId = RuleId> extends RuleInfo<Id> {
  check(initiative: Initiative, context: RuleContext): readonly Fault<Id>[];
}

/** One thing wrong with the row, at the cell that would mend it. */
export interface Fault<Id extends RuleId = RuleId> {
  readonly column: InitiativeKey;
  readonly facts: FindingFacts[Id];
  /** Where it is not the rule's own. */
  readonly severity?: Severity;
}

/** What the rules ask of the programme, worked out once for all rows. */
export interface RuleContext {
  readonly programme: Programme;
  /** The names in a unit's list of grassroots unions; `null` for a unit without a list. */
  grassrootsOf(unit: string): Registry | null;
}

/** Nothing wrong: shared, because most rows have nothing wrong with them. */
export const SOUND: readonly never[] = [];
