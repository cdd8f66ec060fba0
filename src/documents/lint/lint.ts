import type { ReportFigures } from '../../programme/report.ts';
import { amountFaults } from './amounts.ts';
import type { LintFault, LintText } from './fault.ts';
import { figureFaults, sumFaults } from './figures.ts';
import { annexFaults, dateFaults, endFaults, headFaults, numberFaults } from './form.ts';
import { formRowFaults } from './form-rows.ts';

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
      .replace(/^ | $/g, '')
      // A row of a table as plain texts draw it.
      .replace(/^\|.*\|$/, (row) =>
        row
          .slice(1, -1)
          .split('|')
          .map((cell) => cell.trim())
          .join('\t'),
      ),
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
    ...formRowFaults(text, report),
  ];
  return faults.sort((a, b) => a.at - b.at);
}
