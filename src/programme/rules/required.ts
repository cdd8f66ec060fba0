import { saysSomething } from '../../workbook/text.ts';
import type { InitiativeKey } from '../initiative/columns.ts';
import type { Initiative } from '../initiative/read.ts';
import type { Read } from '../parse/read.ts';
import { type Fault, type Rule, SOUND } from '../rule.ts';
import { deniesRecognition } from './not-recognised.ts';

/**
 * What no initiative can lack. A dash is nothing; what was typed but not understood is left to the rule
 * of its column, and a row that says "chưa công nhận" to `not-recognised`.
 */
export const required: Rule<'required'> = {
  id: 'required',
  severity: 'error',
  source: {
    document: '003',
    section: 'IV.2.1',
    words:
      'Sáng kiến có tính mới trong phạm vi cơ quan, đơn vị, doanh nghiệp đó và được Hội đồng sáng kiến hoặc thủ trưởng cơ quan, đơn vị, doanh nghiệp đó công nhận.',
  },
  check(initiative) {
    const missing = missingColumns(initiative);
    return missing.length === 0 ? SOUND : missing.map(toFault);
  },
};

const FAULTS = new Map<InitiativeKey, Fault<'required'>>();

function toFault(column: InitiativeKey): Fault<'required'> {
  const fault = FAULTS.get(column) ?? { column, facts: {} };
  FAULTS.set(column, fault);
  return fault;
}

function missingColumns(initiative: Initiative): readonly InitiativeKey[] {
  const { title, author, grassroots, kind, applied, recognised, recognitionDocument } = initiative;
  const missing: InitiativeKey[] = [];
  if (!saysSomething(title)) missing.push('title');
  if (!saysSomething(author)) missing.push('author');
  if (!saysSomething(grassroots)) missing.push('grassroots');
  if (isEmpty(kind)) missing.push('kind');
  if (isEmpty(applied)) missing.push('applied');
  const lacksDay = isEmpty(recognised);
  const lacksDocument = !saysSomething(recognitionDocument);
  if ((!lacksDay && !lacksDocument) || deniesRecognition(initiative)) return missing;
  if (lacksDay) missing.push('recognised');
  if (lacksDocument) missing.push('recognitionDocument');
  return missing;
}

function isEmpty(read: Read<unknown>): boolean {
  return read.value === null && read.trouble === null;
}
