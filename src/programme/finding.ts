import type { Day, Moment } from '../workbook/moment.ts';
import type { InitiativeKey } from './initiative/columns.ts';
import type { AmountTrouble } from './parse/amount.ts';
import type { LegacyEncoding } from './parse/encoding.ts';
import type { MomentTrouble } from './parse/moment.ts';
import type { ProgramState } from './parse/program-state.ts';
import type { Registration } from './parse/registration.ts';
import type { ShareTrouble } from './parse/share.ts';

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
interface RowName extends Place {
  readonly title: string;
}

/** Only the name of a row that is known whole. */
export function rowName({ unit, tab, row, title }: RowName): RowName {
  return { unit, tab, row, title };
}

/** A period outside which something happened, both days included. */
interface Period {
  readonly from: Day;
  readonly to: Day;
}

/** What each rule found, by rule id: facts only, in the words and days of the row. */
export interface FindingFacts {
  /** All cells that are missing; the finding stands at the first of them. */
  readonly required: { readonly missing: readonly InitiativeKey[] };
  readonly unreadable:
    | {
        readonly typed: string;
        readonly trouble: MomentTrouble | ShareTrouble | 'unclear' | ProgramState;
      }
    | {
        readonly typed: string;
        readonly trouble: 'legacy-encoding';
        readonly encoding: LegacyEncoding;
      };
  readonly 'not-recognised':
    | { readonly fault: 'denied'; readonly typed: string }
    | { readonly fault: 'missing'; readonly lacks: 'day' | 'document' | 'both' };
  readonly 'recognition-window':
    | (Period & { readonly fault: 'outside'; readonly recognised: Day })
    | { readonly fault: 'after-registration'; readonly recognised: Day; readonly registered: Day };
  readonly 'application-window': Period & { readonly applied: Day };
  /** The portal code is typed although the day is not: the likeliest thing to mend. */
  readonly 'not-on-portal': { readonly portalCode: string };
  /** Closed since the end of the phase before and until the start of the next, where there are such. */
  readonly 'portal-window': {
    readonly registered: Registration;
    readonly closedSince: Moment | null;
    readonly opensNext: Moment | null;
  };
  readonly 'phase-mismatch': {
    readonly recognised: Day;
    readonly recognisedIn: string;
    readonly registered: Day;
    readonly registeredIn: string;
  };
  readonly 'solution-kind': { readonly typed: string };
  /** `'none'`: said to have no money value; `null`: nothing said. */
  readonly benefit: { readonly amount: 0 | 'none' | null };
  readonly 'benefit-amount': { readonly typed: string; readonly trouble: AmountTrouble };
  readonly 'benefit-implausible': { readonly typed: string; readonly amount: number };
  /** Shares in percent. */
  readonly 'lead-author':
    | { readonly fault: 'over-100'; readonly sum: number }
    | {
        readonly fault: 'not-highest';
        readonly lead: string;
        /** The lead author's own share, or what the others leave at most. */
        readonly share: number;
        readonly highest: string;
        readonly highestShare: number;
      }
    | { readonly fault: 'several-leads'; readonly names: readonly string[] };
  /** Unanswered where nothing is typed. */
  readonly 'protected-ip': { readonly typed: string };
  readonly 'public-order': { readonly typed: string };
  readonly 'research-accepted': {
    /** `time`: accepted before the programme began. */
    readonly lacks: 'level' | 'acceptance' | 'time' | 'confirmation';
    readonly typed: string;
  };
  readonly participant: { readonly typed: string };
  readonly duplicate: {
    /** `decision`: a person said so of two rows that are very like. */
    readonly by: 'portal-code' | 'title-and-author' | 'decision';
    readonly of: RowName;
    /** When the other row was registered; `null` when it is not. */
    readonly registered: Day | null;
    /** Whether the other row has no error of its own. */
    readonly counts: boolean;
  };
  readonly 'near-duplicate': { readonly of: RowName };
  /** `likely`: the one name of the list that is clearly nearest. */
  readonly 'unknown-cdcs': { readonly typed: string; readonly likely: string | null };
  readonly 'formula-like': { readonly typed: string };
}

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
