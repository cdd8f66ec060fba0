import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { newWorkbook, readXlsx, UnreadableFile, writeXlsx } from '../../src/xlsx/index.ts';
import { Sheet } from '../../src/xlsx/model.ts';
import { partText, withParts } from './xlsx-files.ts';

const TAB = 'xl/worksheets/sheet1.xml';

function plainFile(): Uint8Array {
  const workbook = newWorkbook();
  const sheet = new Sheet(0, 'A');
  sheet.setValue(0, 0, 'Tên sáng kiến');
  sheet.setValue(1, 0, 7);
  workbook.sheets.push(sheet);
  return writeXlsx(workbook);
}

const FILE = plainFile();

/** The file with this in place of its rows, and this behind them. */
function fileOf(rows: string, behind = ''): Uint8Array {
  const before = partText(FILE, TAB);
  const xml = before.replace(
    /<sheetData>[\s\S]*<\/sheetData>/,
    () => `<sheetData>${rows}</sheetData>${behind}`,
  );
  return withParts(FILE, { [TAB]: xml });
}

function codeOf(file: Uint8Array): string {
  try {
    readXlsx(file);
    return 'read';
  } catch (error) {
    return error instanceof UnreadableFile ? error.code : String(error);
  }
}

describe('a file with an absurd place', () => {
  test.each([
    ['row 999999999', '<row r="999999999"><c r="A999999999"><v>1</v></c></row>'],
    ['row 1048577', '<row r="1048577"/>'],
    ['row 0', '<row r="0"><c r="A0"><v>1</v></c></row>'],
    ['column ZZZZZZZ', '<row r="1"><c r="ZZZZZZZ1"><v>1</v></c></row>'],
    ['column XFE', '<row r="1"><c r="XFE1" s="1"/></row>'],
    ['a cell without a column', '<row r="1"><c r="1"><v>1</v></c></row>'],
  ])('is told apart: %s', (_, rows) => {
    expect(codeOf(fileOf(rows))).toBe('out-of-sheet');
  });

  test.each([
    ['a merge', '<mergeCells><mergeCell ref="A1:ZZZZZZZ999999999"/></mergeCells>'],
    [
      'a rule',
      '<dataValidations><dataValidation type="whole" sqref="A999999999"><formula1>1</formula1></dataValidation></dataValidations>',
    ],
    ['a link', '<hyperlinks><hyperlink ref="A999999999" location="A1"/></hyperlinks>'],
  ])('of %s is read, for no cell stands there', (_, behind) => {
    expect(codeOf(fileOf('<row r="1"><c r="A1"><v>1</v></c></row>', behind))).toBe('read');
  });

  test('columns without end have no width each', () => {
    const cols = '<cols><col min="-900000000" max="900000000" width="9"/></cols><sheetData>';
    const xml = partText(FILE, TAB).replace('<sheetData>', cols);
    expect(codeOf(withParts(FILE, { [TAB]: xml }))).toBe('read');
  });
});

describe('a file that is broken', () => {
  test.each([
    ['a sign beyond Unicode', '<row r="1"><c r="A1" t="str"><v>&#x110000;</v></c></row>'],
    ['a cell that is not closed', '<row r="1"><c r="A1"><v>1</v><c r="B1"><v>2</v></c></row>'],
    ['a value that is not closed', '<row r="1"><c r="A1"><v>1</c></row>'],
    ['a row that is not closed', '<row r="1"><c r="A1"><v>1</v></c><row r="2"></row>'],
    ['an attribute without a value', '<row r="1"><c r="A1" t><v>1</v></c></row>'],
    ['an attribute without its quotes', '<row r="1"><c r=A1><v>1</v></c></row>'],
    ['a comment without end', '<row r="1"><!-- <c r="A1"><v>1</v></c></row>'],
  ])('is damaged: %s', (_, rows) => {
    expect(codeOf(fileOf(rows))).toBe('damaged');
  });

  test('is damaged: a sheet, the texts or the list of sheets cut short', () => {
    for (const path of [TAB, 'xl/sharedStrings.xml', 'xl/workbook.xml']) {
      const xml = partText(FILE, path);
      for (const part of [0.5, 0.8, 0.97]) {
        const cut = withParts(FILE, { [path]: xml.slice(0, xml.length * part) });
        expect([path, part, codeOf(cut)]).toEqual([path, part, 'damaged']);
      }
    }
  });

  test('words of the language in place of a name or a value mean nothing', () => {
    const workbook = readXlsx(
      fileOf('<row r="1"><c r="A1" t="str"><v>&constructor; &__proto__;</v></c></row>'),
    );
    expect(workbook.sheets[0]?.value(0, 0)).toBe('&constructor; &__proto__;');
  });

  test('a number that is none is the text that stands there', () => {
    const workbook = readXlsx(fileOf('<row r="1"><c r="A1"><v>1,5</v></c></row>'));
    expect(workbook.sheets[0]?.value(0, 0)).toBe('1,5');
  });

  test('wherever it is cut or altered, it is read or one of ours says why not', () => {
    const xml = partText(FILE, TAB);
    const edit = fc.record({
      at: fc.nat(xml.length),
      gone: fc.nat(30),
      put: fc.oneof(
        fc.string({ maxLength: 5 }),
        fc.constantFrom('<', '>', '"', '&#', '</c>', '<row>'),
      ),
    });
    fc.assert(
      fc.property(edit, ({ at, gone, put }) => {
        const broken = xml.slice(0, at) + put + xml.slice(at + gone);
        expect(codeOf(withParts(FILE, { [TAB]: broken }))).toMatch(/^(read|damaged|out-of-sheet)$/);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a file that unpacks to more than a workbook holds', () => {
  test('is told apart by the sizes it states: one part, or all together', () => {
    expect(codeOf(bomb([300 * 1024 * 1024]))).toBe('too-large');
    expect(codeOf(bomb(Array.from({ length: 6 }, () => 100 * 1024 * 1024)))).toBe('too-large');
  });

  test('is damaged where a part has more than it states', () => {
    const file = zipSync({ '_rels/.rels': strToU8('x'.repeat(1 << 20)) });
    expect(codeOf(withStatedSize(file, 10))).toBe('damaged');
  });

  /** A zip whose directory states these sizes, whatever stands in it. */
  function bomb(sizes: readonly number[]): Uint8Array {
    const file = zipSync(
      Object.fromEntries(sizes.map((_, at) => [`xl/media/image${at}.bin`, new Uint8Array(64)])),
    );
    return withStatedSize(file, ...sizes);
  }

  function withStatedSize(file: Uint8Array, ...sizes: readonly number[]): Uint8Array {
    const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
    const waiting = [...sizes];
    for (let at = 0; at + 4 <= file.length; at += 1) {
      if (view.getUint32(at, true) === 0x02014b50)
        view.setUint32(at + 24, waiting.shift() ?? 0, true);
    }
    return file;
  }
});
