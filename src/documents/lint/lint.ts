import type { ReportFigures } from '../../programme/report.ts';
import { amountFaults } from './amounts.ts';
import type { LintFault, LintText } from './fault.ts';
import { figureFaults, sumFaults } from './figures.ts';
import { annexFaults, dateFaults, endFaults, headFaults, numberFaults } from './form.ts';

/**
 * What a document has wrong in form and figures, in the order of its paragraphs (Nghị định 30/2020/NĐ-CP,
 * annex I).
 *
 * @param report of the workbook, to compare figures with; `null` without one
 */
export function lintDocument(paragraphs: LintText, report: ReportFigures | null): LintFault[] {
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
