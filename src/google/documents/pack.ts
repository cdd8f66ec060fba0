import type { DocumentFile } from '../../dialogs/document.ts';
import { archiveOf } from '../../documents/drafts.ts';
import { ask } from '../page.ts';
import type { Filled } from './desk.ts';

type Blob = GoogleAppsScript.Base.Blob;

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** What a document's entry leaves: one .docx, or an archive of several, and pages that show the same. */
interface Packed {
  readonly file: Blob;
  readonly name: string;
  readonly pages: readonly { readonly name: string; readonly blob: Blob }[];
}

/** @param hasPages whether pages are wanted beside the file */
export function packDocument({ material, fields }: Filled, hasPages: boolean): Packed {
  const files = ask('document', 'makeFiles', material, fields, hasPages);
  const packed = files.map(packDocx);
  const archive = archiveOf(material);
  const [only] = packed;
  const name = archive === null ? `${files[0]?.name}.docx` : `${archive}.zip`;
  const file = archive === null && only ? only : Utilities.zip(packed, name);
  return {
    file,
    name,
    pages: hasPages
      ? files.map((each) => ({
          name: `${each.name}.html`,
          blob: Utilities.newBlob(each.page, 'text/html', `${each.name}.html`),
        }))
      : [],
  };
}

/** A .docx is an archive of its parts. */
function packDocx({ name, parts }: DocumentFile): Blob {
  const blobs = parts.map(({ path, text }) => Utilities.newBlob(text, 'application/xml', path));
  return Utilities.zip(blobs, `${name}.docx`).setContentType(DOCX);
}
