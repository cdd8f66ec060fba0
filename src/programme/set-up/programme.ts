import type { Day, Moment } from '../../workbook/moment.ts';
import type { SlowRule } from '../parse/slow-rule.ts';

/** A part of the programme with its own window and targets. */
export interface Phase {
  readonly name: string;
  /** The first instant at which the portal takes registrations. */
  readonly opens: Moment;
  /** The instant before which the portal takes registrations: 24:00 of the last day is the next day's 00:00. */
  readonly closesBefore: Moment;
  /** Recognised on these days, both included, an initiative belongs to this phase (003 V). */
  readonly recognisedFrom: Day;
  readonly recognisedTo: Day;
}

/** A tab that is not there, and the cell of the unit list that names it. */
export interface LostTab {
  readonly tab: string;
  readonly cell: string;
}

/** Who has a target and a tab: a district or sector union; one level down, a grassroots union. */
export interface Unit {
  readonly name: string;
  /** The name of its tab, or `null` when it reports counts instead of rows. */
  readonly tab: string | null;
  /** The tab that the list names where none is called so; `tab` is then the one that was its own, if any is. */
  readonly lost?: LostTab;
  /** Units that are compared with each other (004 §1); empty when the programme has no clusters. */
  readonly cluster: string;
  /** One a phase; `null` where nothing is typed. */
  readonly targets: readonly (number | null)[];
  /** Counts per phase of a unit that keeps no rows. */
  readonly reported: readonly (number | null)[];
  /** The portal's own count over the whole programme, where the officer entered it. */
  readonly portalCount: number | null;
  /** The day of that count; `null` for the day of the report. */
  readonly portalDay: Day | null;
  readonly recipients: readonly string[];
  /** Who gets a copy of each of the unit's letters. */
  readonly copies: readonly string[];
  readonly editors: readonly string[];
  /** Where recipients and copies are typed: `'H3'`; `''` where the list has no such column. */
  readonly addressCells: { readonly recipients: string; readonly copies: string };
  /** Row in the unit list, as the user sees it. */
  readonly row: number;
}

/** One member of a unit's list of grassroots unions. */
export interface GrassrootsUnion {
  readonly unit: string;
  readonly name: string;
  /** Former and short names that rows may bear. */
  readonly aliases: readonly string[];
}

export interface Settings {
  readonly programmeName: string;
  readonly shortName: string;
  readonly parentBody: string;
  readonly issuingBody: string;
  /** In the nominative of a sentence: "toàn tỉnh", "toàn huyện". */
  readonly scope: string;
  readonly place: string;
  /** The office's own plan, which findings cite; empty where it names none. */
  readonly plan: string;
  /** What lies below a unit: "công đoàn cơ sở"; empty where nothing does, and then no sentence speaks of it. */
  readonly below: string;
  /** Whether each row must say that it is neither protected nor against public order. */
  readonly mustDeclare: boolean;
  /** IANA name; every instant of the programme is read in it. */
  readonly timeZone: string;
  /** `null` means today. */
  readonly reportDay: Day | null;
  /** The day of an earlier report that `Toàn cảnh` compares with besides the last; `null` for none. */
  readonly comparedDay: Day | null;
  /** First application lies between these days, both included (003 IV.3). */
  readonly appliedFrom: Day;
  readonly appliedTo: Day;
  /** Recognised in one phase and registered in the next: a warning, or an error when strict. */
  readonly phaseMismatch: 'warning' | 'error';
  /** Whole-programme rate in percent below which a unit that is behind is severely so. */
  readonly severeBelow: number;
  /** By what an open phase is called slow. */
  readonly slowRule: SlowRule;
  /** Benefit value in đồng a year from which an award may be proposed (001 IV.1.b). */
  readonly awardThreshold: number;
  /** Recognitions and confirmations that go with an award are dated between these days, both included (001 IV). */
  readonly awardPapersFrom: Day;
  readonly awardPapersTo: Day;
  readonly leaderRecipients: readonly string[];
  /** Whether leaders get the page on the quality of the figures behind the form. */
  readonly encloseQuality: boolean;
  /** Who gets a copy of every letter to a unit. */
  readonly copies: readonly string[];
  readonly senderName: string;
  readonly replyTo: string;
  /** Whom a unit may ask: name, telephone, address, as letters give them. */
  readonly contact: string;
  /** Where papers and files are sent, as letters about deadlines say it. */
  readonly papersTo: string;
  /** What the level above calls this office in packages of figures; `''` until it is typed. */
  readonly senderCode: string;
  /** Given by the level above, to hash names of authors; empty: they do not go at all. */
  readonly programmeKey: string;
  /** Whether names of authors go in packages as they are typed. */
  readonly sendsAuthors: boolean;
  /** At the level above, who gets packages of figures by mail. */
  readonly packageRecipients: readonly string[];
  /** "linh" or "lẻ": how amounts in words read the nought between hundreds and units. */
  readonly noughtWord: string;
  /** The last day, itself included, on which units may report; letters name it until then. */
  readonly deadline: Day | null;
}

/** Days from one to another, both included. */
export interface Period {
  readonly from: Day;
  readonly to: Day;
}

/** What all phases together allow, in whatever order they are listed. */
export interface ProgrammeWindow {
  /** The instant before which the portal takes registrations in the phase that closes last. */
  readonly closesBefore: Moment;
  /** The last day on which the portal is open for any part of the day. */
  readonly lastDay: Day;
  /** Of any phase. */
  readonly recognised: Period;
  /** The first application (003 IV.3). */
  readonly applied: Period;
}

/** All that the set-up tabs say. */
export interface Programme {
  readonly settings: Settings;
  /** In the order in which they are listed, which is that of the columns of the form. */
  readonly phases: readonly Phase[];
  readonly window: ProgrammeWindow;
  readonly units: readonly Unit[];
  readonly grassroots: readonly GrassrootsUnion[];
}
