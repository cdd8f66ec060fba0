import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { newWorkbook, readXlsx, UnreadableFile, writeXlsx } from '../../src/xlsx/index.ts';
import { Sheet } from '../../src/xlsx/model.ts';
import {
  partsOf,
  partText,
  secondReader,
  sheetNamed,
  unitFile,
  withParts,
  written,
} from './xlsx-files.ts';

describe('reading a file', () => {
  test('values are texts, numbers, booleans; dates are serial numbers with their format', async () => {
    const book = readXlsx(await unitFile());
    const unit = sheetNamed(book, 'Than Uyên');
    expect(unit.row(1)?.values).toEqual([
      1,
      'Sáng kiến 1 & “tra cứu” <mới>',
      44835,
      1000,
      2000,
      true,
    ]);
    expect(book.styles.look(unit.style(1, 2)).numberFormat).toBe('dd/mm/yyyy');
    expect(unit.value(2, 1)).toBe('Đậm thường ');
    expect(unit.value(2, 5)).toBe('#N/A');
  });

  test('formulas keep their text beside the stored result', async () => {
    const unit = sheetNamed(readXlsx(await unitFile()), 'Than Uyên');
    expect(unit.row(10)?.formulas.get(3)).toBe('SUM(D2:D9)');
    expect(unit.value(10, 3)).toBe(36000);
  });

  test('notes, links, merges, sizes, frozen panes and tab colour are read', async () => {
    const unit = sheetNamed(readXlsx(await unitFile()), 'Than Uyên');
    expect(unit.row(1)?.notes.get(1)).toBe('Ghi chú của người dùng');
    expect(unit.row(3)?.notes.get(1)).toBe('Có hai đoạn');
    expect(unit.row(3)?.links.get(5)).toEqual({ target: 'https://example.org/cong?a=1&b=2' });
    expect(unit.row(4)?.links.get(5)).toEqual({ target: "#'Cài đặt'!B2" });
    expect(unit.merges).toEqual([{ top: 11, left: 0, bottom: 12, right: 3 }]);
    expect(unit.row(4)?.height).toBe(40);
    expect(unit.row(5)?.hidden).toBe(true);
    expect(unit.columnWidths.get(1)).toBe(285);
    expect([unit.frozenRows, unit.frozenColumns, unit.tabColor]).toEqual([1, 2, '#00b050']);
    expect([unit.maxRows, unit.maxColumns]).toEqual([1000, 26]);
  });

  test('a look has resolved colours and the nearest line styles', async () => {
    const book = readXlsx(await unitFile());
    const look = book.styles.look(sheetNamed(book, 'Than Uyên').style(4, 1));
    expect(look).toMatchObject({
      background: '#95b3d7',
      fontFamily: 'Times New Roman',
      fontSize: 13,
      fontColor: '#0070c0',
      bold: true,
      horizontal: 'center',
      vertical: 'middle',
      wrap: true,
      top: { style: 'dotted', color: '#000000' },
      left: { style: 'thin', color: '#ff0000' },
      right: null,
    });
  });

  test('validations are lists, numbers, or what the file says', async () => {
    const { validations } = sheetNamed(readXlsx(await unitFile()), 'Than Uyên');
    const at = (row: number) => validations.find(({ area }) => area.top === row);
    expect(at(1)).toMatchObject({
      kind: 'number',
      criteria: ['between', 1, 100],
      allowInvalid: false,
    });
    expect(at(8)).toMatchObject({ kind: 'list', values: ['có', 'không'], allowInvalid: true });
    expect(at(7)).toMatchObject({ kind: 'other', criteria: ['list', "'Cài đặt'!$A$1:$A$3"] });
  });

  test('tabs have the numbers of the file, counted from 0, and hidden ones are hidden', async () => {
    const { sheets } = readXlsx(await unitFile());
    expect(sheets.map(({ id, name, hidden }) => [id, name, hidden])).toEqual([
      [0, 'Than Uyên', false],
      [1, 'Cài đặt', false],
      [2, 'Ẩn', true],
    ]);
  });

  test('formulas that repeat another read as if filled down', () => {
    const book = readXlsx(
      handMade(
        '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f t="shared" ref="B1:B3" si="0">A1*$C$1&amp;"A1"</f><v>1</v></c></row>' +
          '<row r="3"><c r="B3"><f t="shared" si="0"/><v>3</v></c></row>',
      ),
    );
    expect(book.sheets[0]?.row(2)?.formulas.get(1)).toBe('A3*$C$1&"A1"');
  });

  test.each([
    ['a date in words', '<c r="A1" t="d"><v>2022-11-10T12:00:00</v></c>', 44875.5],
    [
      'a text in the cell',
      '<c r="A1" t="inlineStr"><is><t>Lò &amp; Vàng</t></is></c>',
      'Lò & Vàng',
    ],
    ['an escaped line end', '<c r="A1" t="str"><v>a_x000D_b_x005F_x000D_</v></c>', 'a\rb_x000D_'],
    ['single quotes and line breaks', "<c\n r='A1'\n t='b' ><v>1</v></c>", true],
    ['no names of cells', '<c><v>1.5E3</v></c>', 1500],
    ['an empty value', '<c r="A1"><v></v></c>', null],
    ['CDATA', '<c r="A1" t="inlineStr"><is><t><![CDATA[a<b]]></t></is></c>', 'a<b'],
  ])('%s is understood', (_, cell, value) => {
    const book = readXlsx(handMade(`<row>${cell}</row>`));
    expect(book.sheets[0]?.value(0, 0)).toBe(value);
  });

  test('elements with a prefix are understood', () => {
    const file = handMade('<row r="1"><c r="A1"><v>7</v></c></row>');
    const plain = partText(file, 'xl/worksheets/sheet1.xml');
    const prefixed = plain.replace(/<(\/?)(?=[a-zA-Z])/g, '<$1x:').replace('xmlns=', 'xmlns:x=');
    const book = readXlsx(withParts(file, { 'xl/worksheets/sheet1.xml': prefixed }));
    expect(book.sheets[0]?.value(0, 0)).toBe(7);
  });

  test('days counted from 1904 are counted from 1900 in the model, and back in the file', async () => {
    const source = new ExcelJS.Workbook();
    source.properties.date1904 = true;
    source.addWorksheet('A').getCell('A1').value = new Date(Date.UTC(2022, 10, 10));
    const file = await written(source);
    const book = readXlsx(file);
    const sheet = sheetNamed(book, 'A');
    expect(sheet.value(0, 0)).toBe(44875);
    sheet.setValue(0, 0, 44876);
    sheet.setValue(1, 0, 5);
    const out = writeXlsx(book);
    expect(partText(out, 'xl/worksheets/sheet1.xml')).toContain('<v>43414</v>');
    expect(sheetNamed(readXlsx(out), 'A').value(0, 0)).toBe(44876);
    expect(sheetNamed(readXlsx(out), 'A').value(1, 0)).toBe(5);
  });
});

describe('a file that is no workbook', () => {
  const ole = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
  const encrypted = [...ole, ...Buffer.from('EncryptedPackage', 'utf16le')];
  test.each([
    ['text', strToU8('STT;Tên'), 'not-xlsx'],
    ['nothing', new Uint8Array(), 'not-xlsx'],
    ['an old workbook', Uint8Array.from(ole), 'not-xlsx'],
    ['a workbook with a password', Uint8Array.from(encrypted), 'encrypted'],
    ['another zip', zipSync({ 'a.txt': strToU8('a') }), 'not-xlsx'],
    ['a workbook cut short', writeXlsx(newWorkbook()).slice(0, 900), 'damaged'],
  ])('%s is told apart', (_, bytes, code) => {
    expect(() => readXlsx(bytes)).toThrow(UnreadableFile);
    expect(() => readXlsx(bytes)).toThrow(expect.objectContaining({ code }));
  });

  test('a workbook with a flipped bit is damaged', async () => {
    const file = handMade('<row r="1"><c r="A1"><v>7</v></c></row>');
    const at = Buffer.from(file).indexOf('xl/worksheets/sheet1.xml') + 60;
    file[at] = (file[at] ?? 0) ^ 0x10;
    expect(() => readXlsx(file)).toThrow(expect.objectContaining({ code: 'damaged' }));
  });
});

describe('a file without changes', () => {
  test('comes back byte for byte', async () => {
    const file = await unitFile();
    expect(Buffer.from(writeXlsx(readXlsx(file))).equals(Buffer.from(file))).toBe(true);
  });

  test('keeps every part that a change does not concern', async () => {
    const file = await unitFile();
    const book = readXlsx(file);
    sheetNamed(book, 'Cài đặt').setValue(4, 0, 12);
    const before = partsOf(file);
    const after = partsOf(writeXlsx(book));
    const changed = Object.keys(before).filter(
      (path) => !Buffer.from(before[path] ?? []).equals(Buffer.from(after[path] ?? [])),
    );
    expect(changed.sort()).toEqual(['xl/workbook.xml', 'xl/worksheets/sheet2.xml']);
    expect(Object.keys(after).sort()).toEqual(Object.keys(before).sort());
  });

  test('is the same whether written once or twice', async () => {
    const book = readXlsx(await unitFile());
    sheetNamed(book, 'Than Uyên').setValue(1, 6, 'Đạt');
    sheetNamed(book, 'Than Uyên').row(1)?.notes.set(6, 'mới');
    sheetNamed(book, 'Than Uyên').row(1)?.touched.add(6);
    const once = writeXlsx(book);
    expect(Buffer.from(writeXlsx(book)).equals(Buffer.from(once))).toBe(true);
  });
});

describe('what was written, read back', () => {
  const value = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.nat(0xffff).map((code) => String.fromCharCode(code)) }),
    fc.constantFrom(
      '  hai đầu  ',
      'a\r\nb',
      '_x000D_',
      '=1+1',
      '<&>"\'',
      'Lò Văn A',
      'Lò'.normalize('NFD'),
    ),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
    fc.integer(),
    fc.boolean(),
  );

  test('any texts, numbers and booleans are equal in a new workbook', () => {
    fc.assert(
      fc.property(fc.array(fc.array(value, { maxLength: 5 }), { maxLength: 8 }), (grid) => {
        const book = newWorkbook();
        const sheet = new Sheet(0, 'A');
        book.sheets.push(sheet);
        grid.forEach((row, index) => {
          row.forEach((one, column) => {
            sheet.setValue(index, column, one);
          });
        });
        const again = readXlsx(writeXlsx(book)).sheets[0];
        expect(
          grid.map((row, index) => row.map((_, column) => again?.value(index, column))),
        ).toEqual(grid);
      }),
    );
  });

  test('any values written over a file are equal, and the other cells are as before', async () => {
    const file = await unitFile();
    const cell = fc.tuple(fc.nat(14), fc.nat(8), value);
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 12 }), (cells) => {
        const book = readXlsx(file);
        const sheet = sheetNamed(book, 'Than Uyên');
        for (const [row, column, one] of cells) sheet.setValue(row, column, one);
        const again = sheetNamed(readXlsx(writeXlsx(book)), 'Than Uyên');
        for (let row = 0; row < 16; row++) {
          for (let column = 0; column < 10; column++) {
            expect(again.value(row, column)).toBe(sheet.value(row, column));
            expect(again.row(row)?.formulas.get(column)).toBe(sheet.row(row)?.formulas.get(column));
          }
        }
      }),
      { numRuns: 50 },
    );
  });

  test('a second reader sees a new workbook as it was made', async () => {
    const book = newWorkbook();
    const sheet = new Sheet(0, 'Biểu tổng hợp');
    const other = new Sheet(7, "Lò's “tab”");
    book.sheets.push(sheet, other);
    sheet.setValue(0, 0, 'Tên đơn vị');
    sheet.setValue(1, 0, ' hai\ndòng ');
    sheet.setValue(1, 1, 44875);
    const look = { numberFormat: 'dd/mm/yyyy', background: '#fff2cc', bold: true, wrap: true };
    sheet.setStyle(1, 1, book.styles.changed(0, look));
    sheet.setStyle(2, 1, book.styles.changed(0, { bottom: { style: 'thin', color: '#112233' } }));
    sheet.columnWidths.set(0, 240);
    sheet.ensureRow(1).height = 40;
    sheet.frozenRows = 1;
    sheet.frozenColumns = 2;
    sheet.tabColor = '#00b050';
    sheet.showGridlines = false;
    sheet.merges.push({ top: 4, left: 0, bottom: 5, right: 3 });
    sheet.ensureRow(1).notes.set(0, 'Ghi chú\nhai dòng');
    sheet.ensureRow(1).links.set(0, { target: "#'Lò''s “tab”'!A1" });
    sheet.validations.push({
      area: { top: 1, left: 3, bottom: 9, right: 3 },
      kind: 'list',
      values: ['trùng', 'khác'],
      criteria: [],
      allowInvalid: false,
      helpText: 'Chọn một',
    });
    other.hidden = true;
    const read = await secondReader(writeXlsx(book));
    const tab = read.getWorksheet('Biểu tổng hợp');
    expect(read.worksheets.map(({ name, state }) => [name, state])).toEqual([
      ['Biểu tổng hợp', 'visible'],
      ["Lò's “tab”", 'hidden'],
    ]);
    expect(tab?.getCell('A2').text).toBe(' hai\ndòng ');
    expect(tab?.getCell('B2').value).toEqual(new Date(Date.UTC(2022, 10, 10)));
    expect(tab?.getCell('B2').fill).toMatchObject({ fgColor: { argb: 'FFFFF2CC' } });
    expect(tab?.getCell('B2').font).toMatchObject({ name: 'Arial', size: 10, bold: true });
    expect(tab?.getCell('B3').border).toEqual({
      bottom: { style: 'thin', color: { argb: 'FF112233' } },
    });
    expect(tab?.getCell('A2').note).toMatchObject({ texts: [{ text: 'Ghi chú\nhai dòng' }] });
    expect(tab?.getCell('D5').dataValidation).toMatchObject({ formulae: ['"trùng,khác"'] });
    expect(tab?.getCell('D6').master.address).toBe('A5');
    expect(tab?.getColumn(1).width).toBeCloseTo(33.571);
    expect(tab?.getRow(2).height).toBe(30);
    expect(tab?.views[0]).toMatchObject({
      state: 'frozen',
      xSplit: 2,
      ySplit: 1,
      showGridLines: false,
    });
    expect(tab?.properties.tabColor).toMatchObject({ argb: 'FF00B050' });
    expect(tab?.pageSetup).toMatchObject({
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
    });
  });
});

/** The smallest file around the given rows. */
function handMade(rows: string): Uint8Array {
  const book = newWorkbook();
  book.sheets.push(new Sheet(0, 'A'));
  const file = writeXlsx(book);
  const path = 'xl/worksheets/sheet1.xml';
  return withParts(file, {
    [path]: partText(file, path).replace('<sheetData/>', `<sheetData>${rows}</sheetData>`),
  });
}
