import { LETTERS } from '../../letters/index.ts';
import type { Report } from '../../programme/report.ts';
import type { MailKind } from '../../programme/sending/states.ts';
import type { DocumentKind } from '../../words/documents.ts';
import { SENDING_WORDS } from '../../words/sending.ts';
import type { Day } from '../../workbook/moment.ts';
import { recallFields } from '../documents/fields.ts';
import { figuresOnly, gather } from '../documents/gather.ts';
import { packDocument } from '../documents/pack.ts';
import { packageOf, packFigures, whyNoPackage } from '../packages/pack.ts';
import { renderPiece } from '../page.ts';
import type { Reading } from '../run/read.ts';
import { reportOf } from './messages.ts';

/** What goes with a letter as a file. */
interface Enclosed {
  readonly file: GoogleAppsScript.Base.Blob;
  /** What the log says of it; `''` where it is as it should be. */
  readonly note: string;
}

/** What goes with letters of a kind about a day. */
export type Enclosures = (kind: MailKind, asOf: Day) => Enclosed | null;

/** Each is made once, when the first letter asks. */
export function enclosuresOf(reading: Reading): Enclosures {
  const made = new Map<string, Enclosed>();
  return (kind, asOf) => {
    const { encloses } = LETTERS[kind];
    if (encloses === null) return null;
    const name = `${encloses}.${asOf}`;
    const enclosed =
      made.get(name) ?? enclose(encloses, { ...reading, report: reportOf(reading, asOf) });
    made.set(name, enclosed);
    return enclosed;
  };
}

function enclose(what: 'form' | 'package' | DocumentKind, reading: Reading): Enclosed {
  if (what === 'form') return formFile(reading.report);
  if (what === 'package') return packageFile(reading);
  const gathered = gather(what, reading);
  if (gathered.lacking !== null) throw new Error(gathered.lacking);
  const fields = recallFields(what, gathered.material.report);
  return { file: packDocument({ ...gathered, fields }, false).file, note: '' };
}

function packageFile(reading: Reading): Enclosed {
  const lacking = whyNoPackage(reading);
  if (lacking !== null) throw new Error(lacking);
  return { file: packFigures(packageOf(reading)), note: '' };
}

/** The form as a file; as a page where the conversion fails, which the log then says. */
function formFile(report: Report): Enclosed {
  const name = `bieu-tong-hop-${report.asOf}`;
  const page = Utilities.newBlob(
    renderPiece('paper', 'renderPaper', figuresOnly(report)),
    'text/html',
    `${name}.html`,
  );
  try {
    const pdf = page.getAs('application/pdf');
    return { file: pdf.setName(`${name}.pdf`), note: '' };
  } catch (error) {
    console.warn(`The form could not be made a PDF: ${String(error)}`);
    return { file: page, note: SENDING_WORDS.note.noPdf };
  }
}
