import type { Moment } from '../workbook/moment.ts';
import type { KindKey } from './vocabulary/pattern.ts';

/** A day or clock time to be typed in the tab's own way; text is typed as it stands. */
export type When = { readonly at: Moment; readonly clock: boolean } | string;

/** What becomes of a row on the day of the report. */
export type Fate = 'counts' | 'mistake' | 'later';

/** An initiative before somebody typed it, and what the add-in is to say of it. */
export interface SampleRow {
  readonly title: string;
  readonly author: string;
  readonly coauthors: string;
  readonly grassroots: string;
  readonly participant: string;
  readonly kind: string;
  readonly applied: When;
  readonly recognised: When;
  readonly recognitionDocument: string;
  readonly registered: When;
  readonly portalCode: string;
  /** In đồng; text is typed as it stands. */
  readonly benefit: number | string;
  readonly socialBenefit: string;
  readonly benefitDocument: string;
  readonly protectedIp: string;
  readonly publicOrder: string;
  readonly researchLevel: string;
  readonly researchAccepted: string;
  readonly applicationConfirmed: string;
  readonly remark: string;
  /** Where the row stands among the others of its tab. */
  readonly order: Moment;
  readonly fate: Fate;
  /** The phase it counts in, from 0; `null` when it does not count. */
  readonly phase: number | null;
  /** Ids of the rules that are to be raised; empty for a row without a finding. */
  readonly rules: readonly string[];
  readonly topic: KindKey;
}

/** The clock time of a row that was registered properly. */
export function momentOf(when: When): Moment {
  if (typeof when === 'string') throw new TypeError(`Not a time: ${when}`);
  return when.at;
}

/** A day as it is typed without a time of day. */
export function onDay(day: string): When {
  return { at: `${day}T00:00:00`, clock: false };
}
