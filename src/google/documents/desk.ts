import type { FieldValues } from '../../documents/fields.ts';
import { DOCUMENT_TROUBLES as TROUBLES } from '../../words/document-page.ts';
import type { DocumentKind } from '../../words/documents.ts';
import { ENTRY_TITLES } from '../../words/menu.ts';
import { describeSetupProblem } from '../../words/setup.ts';
import { SetupError } from '../../workbook/setup-error.ts';
import { showPage } from '../page.ts';
import { type ActionResult, refuse } from '../run/action.ts';
import { type Reading, readEverything } from '../run/read.ts';
import { fillFields, recallFields, type TypedFields } from './fields.ts';
import { type Gathered, gather } from './gather.ts';

/** What the menu calls the entry of each document. */
const TITLES = {
  letter: ENTRY_TITLES.draftLetter,
  report: ENTRY_TITLES.draftClosingReport,
  awards: ENTRY_TITLES.draftAwardPapers,
  papers: ENTRY_TITLES.draftPaperList,
} satisfies Readonly<Record<DocumentKind, string>>;

/** Shows a document whole, with its fields, before it is made. */
export function showDocument(kind: DocumentKind, reading: Reading): ActionResult {
  const title = TITLES[kind];
  const { material, warnings, lacking } = gather(kind, reading);
  if (lacking !== null) return refuse(title, lacking);
  const fields = recallFields(kind, material.report);
  showPage('document', 'renderDocumentPage', title, {
    title,
    material,
    fields,
    warnings,
  });
  return { outcome: 'done', message: TROUBLES.shown };
}

/** A document as it is to be made: what it is made of, and its fields as a person filled them. */
export interface Filled extends Gathered {
  readonly fields: FieldValues;
  /** Names of fields that were given and that the document does not use. */
  readonly idle?: readonly string[];
}

/**
 * Gathers a document anew for a page that is open, with what was typed there; answers `act`, or why it
 * cannot be made.
 */
export function withDocument<Answer>(
  kind: DocumentKind,
  typed: TypedFields,
  act: (filled: Filled, reading: Reading) => Answer,
  refused: (message: string) => Answer,
): Answer {
  try {
    if (!Object.keys(TITLES).includes(kind)) return refused(TROUBLES.unknownDocument);
    const reading = readEverything();
    const gathered = gather(kind, reading);
    if (gathered.lacking !== null) return refused(gathered.lacking);
    const filled = fillFields(recallFields(kind, gathered.material.report), typed, kind);
    if ('trouble' in filled) return refused(filled.trouble);
    return act({ ...gathered, ...filled }, reading);
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    return refused(describeSetupProblem(error.problem));
  }
}
