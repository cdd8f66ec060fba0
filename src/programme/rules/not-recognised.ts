import { foldText, remember } from '../../workbook/text.ts';
import { isEmpty } from '../initiative/missing.ts';
import type { Initiative } from '../initiative/read.ts';
import { type Rule, SOUND } from '../rule.ts';

declare module '../finding.ts' {
  interface FindingFacts {
    readonly 'not-recognised':
      | { readonly fault: 'denied'; readonly typed: string }
      | { readonly fault: 'missing'; readonly lacks: 'day' | 'document' | 'both' };
  }
}

/** The day or the document of the recognition is missing, or the row itself says that there is none yet. */
export const notRecognised: Rule<'not-recognised'> = {
  id: 'not-recognised',
  severity: 'error',
  source: {
    document: '003',
    section: 'IV.3',
    words: 'Sáng kiến chưa được cấp có thẩm quyền công nhận;',
  },
  check(initiative) {
    const { recognised, recognitionDocument } = initiative;
    if (deniesRecognition(initiative)) {
      const inDay = recognised.trouble === 'not-yet';
      const typed = inDay ? recognised.typed : recognitionDocument;
      const column = inDay ? 'recognised' : 'recognitionDocument';
      return [{ column, facts: { fault: 'denied', typed } }];
    }
    const lacksDay = isEmpty(initiative, 'recognised');
    const lacksDocument = isEmpty(initiative, 'recognitionDocument');
    if (!lacksDay && !lacksDocument) return SOUND;
    const lacks = !lacksDocument ? 'day' : lacksDay ? 'both' : 'document';
    const column = lacksDocument ? 'recognitionDocument' : 'recognised';
    return [{ column, facts: { fault: 'missing', lacks } }];
  },
};

/** Whether the row says in so many words that it is not recognised: "chưa công nhận", "đang chờ". */
export function deniesRecognition({ recognised, recognitionDocument }: Initiative): boolean {
  return recognised.trouble === 'not-yet' || isDenial(recognitionDocument);
}

const isDenial = remember((text) =>
  /^(?:chưa|chờ|sẽ|đang|(?:không|ko)(?: có(?: văn bản| quyết định)?)?$)(?!\p{L})|(?:chưa|không)(?: \p{L}+){0,3} công nhận/u.test(
    foldText(text),
  ),
);
