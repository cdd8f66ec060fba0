import type { ReportFigures } from '../../programme/report.ts';
import { DOCUMENT_TROUBLES as TROUBLES } from '../../words/document-page.ts';
import { SetupError } from '../../workbook/setup-error.ts';
import { figuresOnly } from '../documents/gather.ts';
import { ask } from '../page.ts';
import type { ActionResult } from '../run/action.ts';
import { readEverything } from '../run/read.ts';

/**
 * The button of the page: what a document has wrong, a sentence each.
 *
 * @param isWord whether the text is the `word/document.xml` of a .docx
 */
export function lintText(
  text: string,
  isWord: boolean,
): ActionResult & { readonly lines: readonly string[] } {
  const lines = ask('lint', 'lintLines', String(text), isWord === true, reportHere());
  return { outcome: 'done', message: TROUBLES.linted, lines };
}

/** What the workbook says; form and sums can be judged without it. */
function reportHere(): ReportFigures | null {
  try {
    return figuresOnly(readEverything().report);
  } catch (error) {
    if (error instanceof SetupError) return null;
    throw error;
  }
}
