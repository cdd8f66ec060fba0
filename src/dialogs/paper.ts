import { toAsciiHtml } from '../html.ts';
import { renderFormPdf } from '../letters/pdf.ts';
import type { ReportFigures } from '../programme/report.ts';

/** The official form as a page to be converted to PDF. */
export function renderPaper(report: ReportFigures): string {
  return toAsciiHtml(renderFormPdf(report));
}
