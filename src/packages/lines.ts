import type { Severity } from '../programme/finding.ts';
import type { Phase } from '../programme/set-up/programme.ts';
import type { Day, Moment } from '../workbook/moment.ts';

/** What a reader of packages has to know to read this one: another layout is another number. */
export const PACKAGE_SCHEMA = 1;

/** The files of a package besides `manifest.json`: a JSON text a line, compressed by gzip. */
export const PACKAGE_FILES = ['units', 'initiatives', 'findings'] as const;

export type PackageFile = (typeof PACKAGE_FILES)[number];

/** `units` // `units.ndjson.gz` */
export function fileName(file: PackageFile): string {
  return `${file}.ndjson.gz`;
}

/** How authors go: as names too, as keyed hashes, or not at all. */
export type AuthorsAs = 'names' | 'hashes' | 'none';

/** What a package says of itself, in `manifest.json`. */
export interface Manifest {
  readonly schema: number;
  readonly programme: { readonly name: string; readonly shortName: string };
  readonly sender: { readonly code: string; readonly name: string };
  /** As in a sentence: "toàn tỉnh". */
  readonly level: string;
  /** What the sender calls what lies below its units; `''` for nothing. */
  readonly below: string;
  /** The figures are of the end of this day. */
  readonly asOf: Day;
  readonly timeZone: string;
  readonly madeAt: Moment;
  /** Which program made it. */
  readonly madeBy: string;
  readonly authors: AuthorsAs;
  /** In order; a line's `phase` is a position in it, from 1. */
  readonly phases: readonly Phase[];
  readonly files: Readonly<Record<PackageFile, FileSum>>;
  readonly sums: Sums;
}

interface FileSum {
  readonly rows: number;
  /** Of the compressed bytes, in hexadecimal digits. */
  readonly sha256: string;
}

/** What the lines must come to. Amounts that may pass what a number holds are digits. */
export interface Sums {
  /** One a phase. */
  readonly targets: readonly number[];
  /** One a phase, with what units without rows report: those of the form's total. */
  readonly results: readonly number[];
  /** Of `results`, what units without rows report; one a phase. */
  readonly reported: readonly number[];
  /** Rows that do not count, by what keeps them out. */
  readonly notCounted: Readonly<Record<string, number>>;
  /** Of the counted rows, in đồng for one year. */
  readonly benefit: string;
  /** Over the units that list what lies below them; `null` where none does. */
  readonly coverage: { readonly listed: number; readonly covered: number } | null;
}

export interface UnitLine {
  readonly name: string;
  readonly cluster: string;
  /** One a phase; `null` where nothing is typed. */
  readonly targets: readonly (number | null)[];
  readonly results: readonly number[];
  /** Whether the results were counted from rows, reported as counts, or stand in a tab that was not there. */
  readonly source: 'rows' | 'reported' | 'lost';
  readonly status: string;
  readonly listed: number | null;
  readonly covered: number | null;
}

export interface InitiativeLine {
  /** Names the row to its sender again; says nothing of its author. */
  readonly key: string;
  readonly unit: string;
  readonly grassroots: string;
  /** As typed. */
  readonly title: string;
  /** Of the portal; `null` for none. */
  readonly code: string | null;
  /** A keyed hash of the author's folded name; `null` without a key. */
  readonly author: string | null;
  /** As typed, where names go at all. */
  readonly authorName?: string;
  readonly kind: string | null;
  readonly participant: string | null;
  readonly recognised: Day | null;
  readonly applied: Day | null;
  readonly registered: Day | null;
  /** From 1; `null` for a row that does not count. */
  readonly phase: number | null;
  readonly counts: boolean;
  /** What keeps it out: a rule, `unfinished` or `later`; `null` for a row that counts. */
  readonly rule: string | null;
  /** In đồng for one year; `null` where none is stated. */
  readonly benefit: number | null;
  readonly outstanding: boolean;
}

export interface FindingLine {
  readonly key: string;
  readonly rule: string;
  readonly severity: Severity;
}

/** The lines of a package, file by file. */
export interface PackageLines {
  readonly units: readonly UnitLine[];
  readonly initiatives: readonly InitiativeLine[];
  readonly findings: readonly FindingLine[];
}
