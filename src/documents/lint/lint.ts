import type { Report } from '../../programme/report.ts';
import type { LintRule } from '../../words/lint.ts';
import { amountFaults } from './amounts.ts';
import { figureFaults, sumFaults } from './figures.ts';
import { annexFaults, dateFaults, endFaults, headFaults, numberFaults } from './form.ts';

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

/**
 * What a document has wrong in form and figures, in the order of its paragraphs (Nghị định 30/2020/NĐ-CP,
 * annex I).
 *
 * @param report of the workbook, to compare figures with; `null` without one
 */
export function lintDocument(paragraphs: LintText, report: Report | null): LintFault[] {
  const text = paragraphs.map((paragraph) =>
    paragraph
      .normalize('NFC')
      .replace(/\*\*/g, '')
      .replace(/[^\S\t]+/g, ' ')
      .replace(/^ | $/g, ''),
  );
  const faults = [
    ...headFaults(text),
    ...numberFaults(text),
    ...dateFaults(text),
    ...endFaults(text),
    ...annexFaults(text),
    ...amountFaults(text),
    ...sumFaults(text),
    ...figureFaults(text, report),
  ];
  return faults.sort((a, b) => a.at - b.at);
}
