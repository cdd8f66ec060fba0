import { LETTER_OF } from '../../letters/enclosed/kind.ts';
import type { DocumentKind } from '../../words/documents.ts';
import { withDocument } from '../documents/desk.ts';
import { keepFields, type TypedFields } from '../documents/fields.ts';
import { previewMail } from '../mail/preview.ts';
import { type ActionResult, fromPage } from '../run/action.ts';

/**
 * A button of the page: keeps what is typed there and opens the page of the letters with which the document
 * goes. Nothing is sent before that page's own button is pressed.
 */
export function mailDocument(kind: DocumentKind, typed: TypedFields): ActionResult {
  const refused = (message: string): ActionResult | null => ({ outcome: 'refused', message });
  const kept = withDocument(
    kind,
    typed,
    ({ material, fields }) => {
      keepFields(kind, material.report, fields);
      return null;
    },
    refused,
  );
  return kept ?? fromPage(() => previewMail(LETTER_OF[kind]));
}
