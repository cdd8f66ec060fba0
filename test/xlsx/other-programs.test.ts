import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { columnName } from '../../src/xlsx/a1.ts';
import { type FileKind, readXlsx, writeXlsx } from '../../src/xlsx/index.ts';
import type { Workbook } from '../../src/xlsx/model.ts';
import { click, formRows, tabOf } from '../add-in.ts';
import { faultsOf, typeOf } from './sound.ts';
import { partsOf, partText, withParts } from './xlsx-files.ts';

const FOLDER = join(import.meta.dirname, '../fixtures/files');
const TAB_A = 'xl/worksheets/sheet4.xml';
const TOTAL_RESULTS = 9;

const fileNamed = (name: string): Uint8Array => new Uint8Array(readFileSync(join(FOLDER, name)));

/** The file after one click on “Lập Biểu tổng hợp”, and what stands in its form. */
function summed(bytes: Uint8Array, kind?: FileKind) {
  const workbook = readXlsx(bytes);
  const { outcome, message } = click(workbook, 'buildSummary');
  if (outcome !== 'done') throw new Error(message);
  const written = writeXlsx(workbook, kind);
  return { written, workbook, results: resultsOf(readXlsx(written)) };
}

function resultsOf(workbook: Workbook): unknown[] {
  return formRows(workbook).map((row) => row[TOTAL_RESULTS]);
}

/** Another file of the same kind: a part of one of ours with something else in it. */
function altered(name: string, path: string, from: string | RegExp, to: string): Uint8Array {
  const file = fileNamed(name);
  const before = partText(file, path);
  const after = before.replace(from, to);
  if (after === before) throw new Error(`nothing to alter in ${path}`);
  return withParts(file, { [path]: after });
}

describe('a file of another program is counted, and its package is sound afterwards', () => {
  test.each([
    { name: 'closedxml-comments.xlsx', results: [2, 1] },
    { name: 'empty-styled-cell-in-last-column.xlsx', results: [3, 2] },
    { name: 'lo-last-row.xlsx', results: [3, 2] },
    { name: 'macro-workbook.xlsm', results: [3, 2] },
    { name: 'old-libreoffice-rels.xlsx', results: [2, 1] },
    { name: 'old-macro-module-sheet.xlsx', results: [3, 2] },
    { name: 'stale-override.xlsx', results: [3, 2] },
    { name: 'title-merged-over-whole-row.xlsx', results: [3, 2] },
    { name: 'xml-comment-between-cells.xlsx', results: [3, 2] },
  ])('$name', ({ name, results }) => {
    const after = summed(fileNamed(name));
    expect(after.results).toEqual(results);
    expect(faultsOf(after.written)).toEqual([]);
  });

  test.each(['setUp', 'checkData', 'findDuplicates'])('far cells stop no %s either', (entry) => {
    for (const name of [
      'empty-styled-cell-in-last-column.xlsx',
      'lo-last-row.xlsx',
      'title-merged-over-whole-row.xlsx',
    ]) {
      const workbook = readXlsx(fileNamed(name));
      click(workbook, entry, { answers: 'yes' });
      expect(faultsOf(writeXlsx(workbook))).toEqual([]);
    }
  });
});

describe('what is far from all content', () => {
  test('stays in the file: a row, a cell with a look, a merge', () => {
    const row = summed(fileNamed('lo-last-row.xlsx')).written;
    expect(partText(row, TAB_A)).toMatch(/<row [^>]*r="1048576"[^>]*\/?>/);
    const cell = summed(fileNamed('empty-styled-cell-in-last-column.xlsx')).written;
    expect(partText(cell, TAB_A)).toMatch(/<c [^>]*r="XFD4"[^>]*s="\d+"/);
    const merge = summed(fileNamed('title-merged-over-whole-row.xlsx')).written;
    expect(partText(merge, TAB_A)).toContain('ref="A7:XFD7"');
  });

  test.each([
    ['a whole row of looks', '<row r="900" s="1" customFormat="1">LOOKS</row>'],
    ['a blank in the last row', '<row r="1048576"><c r="A1048576" t="str"><v> </v></c></row>'],
    ['a look in a far row', '<row r="700000"><c r="C700000" s="1"/></row>'],
  ])('makes no grid: %s', (_, row) => {
    const looks = Array.from({ length: 700 }, (_, at) => `<c r="${columnName(at)}900" s="1"/>`);
    const file = altered(
      'stale-override.xlsx',
      TAB_A,
      '</sheetData>',
      `${row.replace('LOOKS', looks.join(''))}</sheetData>`,
    );
    const tab = tabOf(readXlsx(file), 'A');
    expect([tab.maxRows, tab.maxColumns <= 52]).toEqual([1000, true]);
    const { written, results } = summed(file);
    expect(results).toEqual([3, 2]);
    expect(partText(written, TAB_A)).toContain(/^<row r="\d+"/.exec(row)?.[0]);
  });

  test('goes down with the rows above it, and never out of the sheet', () => {
    const rows = '<row r="5000"><c r="B5000" s="1"/></row><row r="1048576"/>';
    const file = altered('stale-override.xlsx', TAB_A, '</sheetData>', `${rows}</sheetData>`);
    const workbook = readXlsx(file);
    tabOf(workbook, 'A').insertRows(2, 3);
    const after = partText(writeXlsx(workbook), TAB_A);
    expect(after).toContain('<row r="5003"><c r="B5003" s="1"/></row>');
    expect(after).not.toMatch(/r="104857[7-9]"/);
  });

  test('an area that ends with the sheet still does after rows and columns came in', () => {
    const file = fileNamed('title-merged-over-whole-row.xlsx');
    const workbook = readXlsx(file);
    tabOf(workbook, 'A').insertRows(2, 3);
    expect(partText(writeXlsx(workbook), TAB_A)).toContain('ref="A10:XFD10"');
  });
});

describe('comments of another program', () => {
  test('keep their text and their one box; those of the add-in have theirs', () => {
    const { written } = summed(fileNamed('closedxml-comments.xlsx'));
    const drawing = Object.keys(partsOf(written)).find((path) => path.endsWith('.vml')) ?? '';
    const boxes = partText(written, drawing).match(/<[\w]+:shape\s/g) ?? [];
    const notes = partText(written, 'xl/comments1.xml').match(/<comment\s/g) ?? [];
    expect(boxes.length).toBe(notes.length);
    expect(tabOf(readXlsx(written), 'A').row(1)?.notes.get(1)).toBe('Đã gửi bản giấy');
  });

  test('with prefixes of its own go down with their row', () => {
    const workbook = readXlsx(fileNamed('closedxml-comments.xlsx'));
    tabOf(workbook, 'A').insertRows(1, 2);
    const written = writeXlsx(workbook);
    expect(partText(written, 'xl/drawings/vmldrawing.vml')).toContain('<xvml:Row>3</xvml:Row>');
    expect(faultsOf(written)).toEqual([]);
  });
});

describe('a line in the list of sheets', () => {
  test('that leads nowhere stays there', () => {
    const { written } = summed(fileNamed('old-macro-module-sheet.xlsx'));
    expect(partText(written, 'xl/workbook.xml')).toContain('name="Module1"');
  });

  test('whose sheet is missing is damage: nobody would count without a unit', () => {
    const parts = partsOf(fileNamed('stale-override.xlsx'));
    delete parts[TAB_A];
    const file = withParts(fileNamed('stale-override.xlsx'), {
      'xl/_rels/workbook.xml.rels': partText(
        fileNamed('stale-override.xlsx'),
        'xl/_rels/workbook.xml.rels',
      ).replace('worksheets/sheet4.xml', 'worksheets/sheet44.xml'),
    });
    expect(() => readXlsx(file)).toThrow(expect.objectContaining({ code: 'damaged' }));
  });
});

describe('a type of contents', () => {
  test.each([
    ['missing for a sheet', /<Override PartName="\/xl\/worksheets\/sheet4.xml"[^>]*\/>/, ''],
    ['given twice', /(<Override PartName="\/xl\/styles.xml"[^>]*\/>)/, '$1$1'],
    [
      'wrong',
      /(<Override PartName="\/xl\/sharedStrings.xml" ContentType=")[^"]*/,
      '$1application/xml',
    ],
    [
      'for a part that is gone',
      '</Types>',
      '<Override PartName="/xl/calcChain.xml" ContentType="a/b"/></Types>',
    ],
  ])('%s is right afterwards', (_, from, to) => {
    const file = altered('macro-workbook.xlsm', '[Content_Types].xml', from, to);
    expect(faultsOf(summed(file).written)).toEqual([]);
  });

  test('is given to a part under a relationship that led nowhere', () => {
    const file = altered(
      'macro-workbook.xlsm',
      '_rels/.rels',
      '</Relationships>',
      '<Relationship Id="rId77" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties" Target="docProps/custom.xml"/>' +
        '<Relationship Id="rId78" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/thumbnail" Target="docProps/thumbnail.jpeg"/></Relationships>',
    );
    expect(faultsOf(summed(file).written)).toEqual([]);
  });
});

describe('the kind of a file', () => {
  test.each([
    { kind: undefined, type: /macroEnabled\.main\+xml$/ },
    { kind: 'xlsm', type: /sheet\.macroEnabled\.main\+xml$/ },
    { kind: 'xlsx', type: /sheet\.main\+xml$/ },
    { kind: 'xltx', type: /template\.main\+xml$/ },
  ] as const)('written as $kind is what its type says', ({ kind, type }) => {
    const { written, results } = summed(fileNamed('macro-workbook.xlsm'), kind);
    expect(typeOf(written, 'xl/workbook.xml')).toMatch(type);
    expect(results).toEqual([3, 2]);
    expect(faultsOf(written)).toEqual([]);
  });
});

describe('between the cells', () => {
  test.each([
    ['a comment with a row in it', '<!-- <row r="2"><c r="A2"/></row> -->'],
    ['an instruction', '<?producer next="<row>"?>'],
    ['an element of an extension', '<extLst><ext uri="{1}"><c r="Z9"/></ext></extLst>'],
  ])('%s is read over', (_, between) => {
    const row = altered('stale-override.xlsx', TAB_A, /(<row r="3")/, `${between}$1`);
    const cell = altered('stale-override.xlsx', TAB_A, /(<c r="C3")/, `${between}$1`);
    for (const file of [row, cell]) expect(summed(file).results).toEqual([3, 2]);
  });

  test('what cannot be read is said, not left out', () => {
    for (const between of ['text', '</c>', '<x:c r="C3"/>', '<row r="9">']) {
      const file = altered('stale-override.xlsx', TAB_A, /(<c r="C3")/, `${between}$1`);
      expect(() => readXlsx(file)).toThrow(expect.objectContaining({ code: 'damaged' }));
    }
  });
});
