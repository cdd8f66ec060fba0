import {
  type FieldValues,
  fieldNamed,
  fieldsKnownBy,
  fieldsOf,
  isIdle,
  OF_ONE_DAY,
} from '../../documents/fields.ts';
import { parseDay } from '../../programme/parse/day.ts';
import type { ReportFigures } from '../../programme/report.ts';
import { DOCUMENT_TROUBLES as TROUBLES } from '../../words/document-page.ts';
import type { DocumentKind } from '../../words/documents.ts';
import { DOCUMENT_FIELDS } from '../../words/legal-form.ts';
import { dayText } from '../../words/numbers.ts';
import { stored } from '../store.ts';

/** What a person typed, by the names of the fields. */
export type TypedFields = Readonly<Record<string, string>>;

/** What stands in the fields of a document: what was typed last for it, else what the settings know. */
export function recallFields(kind: DocumentKind, { asOf, programme }: ReportFigures): FieldValues {
  const { deadline, contact } = programme.settings;
  const kept = stored('fields', kind).read();
  const remembered = Object.fromEntries(
    Object.entries(kept?.values ?? {}).filter(
      ([key]) => kept?.asOf === asOf || !OF_ONE_DAY.some((each) => each === key),
    ),
  );
  const known = { deadlineText: deadline === null ? '' : dayText(deadline), contact };
  return fieldsOf(known, remembered);
}

export function keepFields(kind: DocumentKind, { asOf }: ReportFigures, values: FieldValues): void {
  stored('fields', kind).keep({ asOf, values });
}

interface Filling {
  readonly fields: FieldValues;
  /** Names of fields that were given and that the document does not use. */
  readonly idle: readonly string[];
}

/** The fields as they come to stand, or why what was typed cannot be followed. */
export function fillFields(
  before: FieldValues,
  typed: TypedFields,
  kind: DocumentKind,
): Filling | { readonly trouble: string } {
  const idle: string[] = [];
  const values: Record<string, string> = { ...before };
  for (const [name, text] of Object.entries(typed)) {
    const key = fieldNamed(name, kind);
    if (key === null) {
      const names = fieldsKnownBy(kind).map((each) => DOCUMENT_FIELDS[each].name);
      return { trouble: TROUBLES.unknownField(name, names) };
    }
    if (isIdle(key, kind) && String(text).trim() !== '') idle.push(DOCUMENT_FIELDS[key].name);
    values[key] = String(text).replace(/\r\n?/g, '\n').trim().slice(0, LONGEST);
  }
  const fields = { ...before, ...values };
  for (const key of ['day', 'meetingDay'] as const) {
    if (fields[key] !== '' && parseDay(fields[key]).value === null)
      return { trouble: TROUBLES.wrongDay(DOCUMENT_FIELDS[key].name, fields[key]) };
  }
  return { fields, idle };
}

/** So many signs of a field are kept: all fields of a document fit into one property. */
const LONGEST = 1000;
