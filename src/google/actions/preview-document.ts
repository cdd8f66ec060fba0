import { DOCUMENT_PAGE_WORDS as WORDS } from '../../words/document-page.ts';
import type { DocumentKind } from '../../words/documents.ts';
import { type Filled, withDocument } from '../documents/desk.ts';
import { keepFields, type TypedFields } from '../documents/fields.ts';
import { renderPiece } from '../page.ts';
import type { ActionResult } from '../run/action.ts';

/** What a page shows anew; `null` where the document cannot be made. */
type PreviewResult = ActionResult & { readonly preview: string | null };

/** A button of the page: the document anew with what is typed there, which is remembered. */
export function previewDocument(kind: DocumentKind, typed: TypedFields): PreviewResult {
  const show = ({ material, fields }: Filled): PreviewResult => {
    keepFields(kind, material.report, fields);
    const preview = renderPiece('document', 'renderDocumentPreview', material, fields);
    return { outcome: 'done', message: WORDS.fresh, preview };
  };
  return withDocument(kind, typed, show, (message) => ({
    outcome: 'refused',
    message,
    preview: null,
  }));
}
