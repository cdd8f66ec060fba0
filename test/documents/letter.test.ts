import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DocumentContext } from '../../src/documents/context.ts';
import { figuresOf, type OfficialDocument } from '../../src/documents/document.ts';
import { docxParts } from '../../src/documents/docx.ts';
import { type FieldValues, fieldsOf } from '../../src/documents/fields.ts';
import { draftLetter } from '../../src/documents/letter.ts';
import { lintDocument } from '../../src/documents/lint/lint.ts';
import { documentHtml } from '../../src/documents/preview.ts';
import { lineText } from '../../src/documents/template.ts';
import { metDay } from '../../src/programme/closing/met-day.ts';
import { laiChau, laiChauReport, SETTINGS } from '../lai-chau.ts';

const REPORT = laiChauReport({
  ...laiChau(),
  settings: { ...SETTINGS, issuingBody: 'LĐLĐ tỉnh Lai Châu', place: 'Lai Châu' },
});

function letter(fields: Partial<FieldValues> = {}, own: DocumentContext['own'] = () => null) {
  const known = fieldsOf({ deadlineText: '', contact: '' }, fields);
  const met = metDay(REPORT);
  return draftLetter({ report: REPORT, met, fields: known, own, formTab: 'Biểu tổng hợp' });
}

const textOf = ({ blocks }: OfficialDocument): string =>
  blocks.map((block) => ('line' in block ? lineText(block.line) : '')).join('\n');

/** What Word reads in the file. */
const words = (document: OfficialDocument): string =>
  docxParts(document)
    .find(({ path }) => path === 'word/document.xml')
    ?.text.replace(/<[^>]+>/g, '') ?? '';

describe('the letter of 10/11/2022 (004)', () => {
  test('states its sentences from the same figures', () => {
    const text = textOf(letter());
    expect(text).toContain('toàn tỉnh đã có 2.152/2.300 sáng kiến');
    expect(text).toContain('đạt 94% chỉ tiêu');
    expect(text).toContain(
      '03 đơn vị vượt chỉ tiêu cả chương trình: LĐLĐ huyện Than Uyên, LĐLĐ huyện Nậm Nhùn và LĐLĐ huyện Tân Uyên',
    );
    expect(text).toContain('còn 01 đơn vị đạt dưới 50% chỉ tiêu: Công đoàn ngành Y tế');
    expect(text).toMatch(/\.\/\.$/);
  });

  test('tells of every number in which cell of the form it stands', () => {
    const [result, target, rate] = figuresOf(letter()).map(({ text, of }) => `${text} ${of?.cell}`);
    expect([result, target, rate]).toEqual(['2.152 J17', '2.300 C17', '94 K17']);
  });

  test('leaves blanks for the hand and invents nothing', () => {
    const blank = letter();
    expect(words(blank)).toContain('Số:       /LĐLĐ');
    expect(blank.signer).toBe('');
  });

  test('fields go where they belong', () => {
    const filled = letter({
      number: '1070',
      day: '10/11/2022',
      signer: 'Lò Văn Mẫu',
      deadline: 'ngày 5/12/2022',
      contact: 'đồng chí Vàng Thị Thử',
      addressees: '- Các LĐLĐ huyện;\n- Các Công đoàn ngành.',
    });
    const text = words(filled);
    for (const said of [
      'Số: 1070/LĐLĐ',
      'ngày 10 tháng 11 năm 2022',
      'Lò Văn Mẫu',
      'chậm nhất ngày 05/12/2022',
      'liên hệ đồng chí Vàng Thị Thử',
      '- Các LĐLĐ huyện;',
      '- Các Công đoàn ngành.',
    ])
      expect(text).toContain(said);
  });

  test('the office’s own paragraph stands before the built-in one; an unknown field is named', () => {
    const own = letter({}, (_, name) => (name === 'Đề nghị' ? 'Đề nghị {cơ quan} các cấp:' : null));
    expect(textOf(own)).toContain('các cấp:');
    expect(() => letter({}, () => 'Kính {gì đó}')).toThrow('unknown-field');
  });

  test('passes its own lint', () => {
    const { blocks } = letter({ number: '1070', day: '10/11/2022' });
    const text = blocks.map((block) => ('line' in block ? lineText(block.line) : ''));
    expect(lintDocument(text, REPORT)).toEqual([]);
  });
});

describe('whatever is typed', () => {
  const typed = fc.string({ unit: 'binary', maxLength: 40 });

  test('no name changes the structure of the file or of the preview', () => {
    const plainFile = tags(
      docxParts(letter({ signer: 'A', message: 'B', contact: 'C' }))
        .map(({ text }) => text)
        .join(''),
    );
    const plainPage = tags(
      documentHtml(letter({ signer: 'A', message: 'B', contact: 'C' }), { figures: 'x' }).html,
    );
    fc.assert(
      fc.property(typed, typed, typed, (signer, message, contact) => {
        const clean = (text: string) => `x${text.replace(/\n|\r/g, ' ')}`;
        const document = letter({
          signer: clean(signer),
          message: clean(message),
          contact: clean(contact),
        });
        const file = docxParts(document)
          .map(({ text }) => text)
          .join('');
        expect(tags(file)).toEqual(plainFile);
        expect(file).not.toMatch(/&(?!amp;|lt;|gt;|quot;)/);
        expect(tags(documentHtml(document, { figures: 'x' }).html)).toEqual(plainPage);
      }),
      { numRuns: 60 },
    );
  });
});

/** The tags in their order, without what they hold. */
function tags(markup: string): string[] {
  return (markup.match(/<[^>]+>/g) ?? []).map((tag) => tag.replace(/[\s/>].*$/s, ''));
}
