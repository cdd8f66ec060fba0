import { DOCUMENT_PAGE_WORDS as WORDS } from '../../words/document-page.ts';
import type { DocumentKind } from '../../words/documents.ts';
import { type Filled, withDocument } from '../documents/desk.ts';
import { keepFields, type TypedFields } from '../documents/fields.ts';
import { packDocument } from '../documents/pack.ts';
import type { ActionResult } from '../run/action.ts';

/** Files for the browser, or the folder of the local command, to save. */
export interface FilesResult extends ActionResult {
  readonly files: readonly {
    readonly name: string;
    readonly type: string;
    readonly base64: string;
  }[];
}

/**
 * The main button of the page: the document as a file, with what is typed there, which is remembered.
 *
 * @param hasPages whether pages that show the same are wanted beside it
 */
export function takeDocument(
  kind: DocumentKind,
  typed: TypedFields,
  hasPages = false,
): FilesResult {
  const pack = (filled: Filled): FilesResult => {
    const { file, name, pages } = packDocument(filled, hasPages);
    keepFields(kind, filled.material.report, filled.fields);
    const all = [{ name, blob: file }, ...pages];
    return {
      outcome: 'done',
      message: [WORDS.taken([name]), ...(filled.idle ?? []).map(WORDS.idle)].join(' '),
      files: all.map((each) => ({
        name: each.name,
        type: each.blob.getContentType() ?? '',
        base64: Utilities.base64Encode(each.blob.getBytes()),
      })),
    };
  };
  return withDocument(kind, typed, pack, (message) => ({
    outcome: 'refused',
    message,
    files: [],
  }));
}
