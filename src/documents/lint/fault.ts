import type { LintRule } from '../../words/lint.ts';

/** One thing that a document has wrong; the sentences are in `words`. */
export interface LintFault {
  /** Position of the paragraph, from 0. */
  readonly at: number;
  readonly rule: LintRule;
  /** As written, and as it should be; `''` where no one text should stand there. */
  readonly found: string;
  readonly should: string;
}

/** A document that people wrote, as text: a paragraph or a row of a table each, its cells parted by tabs. */
export type LintText = readonly string[];
