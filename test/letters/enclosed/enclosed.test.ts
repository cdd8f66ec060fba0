import { describe, expect, test } from 'vitest';
import { fieldsOf } from '../../../src/documents/fields.ts';
import { LETTER_OF } from '../../../src/letters/enclosed/kind.ts';
import { RENDERS } from '../../../src/letters/renders.ts';
import type { DocumentKind } from '../../../src/words/documents.ts';
import { CONTEXT, SAMPLE } from '../sample.ts';

const letters = (kind: DocumentKind, fields: Parameters<typeof fieldsOf>[1] = {}) =>
  RENDERS[LETTER_OF[kind]](SAMPLE, {
    ...CONTEXT,
    fieldsOf: () => fieldsOf({ deadlineText: '', contact: '' }, fields),
  });

describe('the letter with which a document goes', () => {
  test.each(['letter', 'papers'] as const)('%s: one to each unit', (kind) => {
    expect(letters(kind).map(({ unit }) => unit)).toEqual(
      SAMPLE.programme.units.map(({ name }) => name),
    );
  });

  test.each(['report', 'awards'] as const)('%s: one to the leaders', (kind) => {
    expect(letters(kind).map(({ unit }) => unit)).toEqual(['']);
  });

  test('names the document by its number and day as far as they are known', () => {
    expect(letters('letter')[0]?.subject).toMatch(/^Công văn đôn đốc – /);
    expect(letters('letter', { number: '1070/LĐLĐ', day: '04/8/2023' })[0]?.subject).toMatch(
      /^Công văn đôn đốc số 1070\/LĐLĐ ngày 04\/8\/2023 – /,
    );
  });

  test('says by when to report, in the letter alone', () => {
    const due = { deadline: 'chậm nhất ngày 15/8/2023' };
    expect(letters('letter', due)[0]?.text).toContain('báo cáo kết quả chậm nhất ngày 15/8/2023.');
    expect(letters('papers', due)[0]?.text).not.toContain('15/8/2023');
  });
});
