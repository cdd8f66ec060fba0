import { describe, expect, test } from 'vitest';
import { newWorkbook, readXlsx, writeXlsx } from '../../src/xlsx/index.ts';
import { newRow, Sheet, type Workbook } from '../../src/xlsx/model.ts';
import { partsOf, partText, secondReader, sheetNamed, unitFile, withParts } from './xlsx-files.ts';

const UNIT = 'xl/worksheets/sheet1.xml';
const SETTINGS = 'xl/worksheets/sheet2.xml';

async function changed(change: (book: Workbook, unit: Sheet) => void): Promise<Uint8Array> {
  const book = readXlsx(await unitFile());
  change(book, sheetNamed(book, 'Than Uyên'));
  return writeXlsx(book);
}

function touch(sheet: Sheet, row: number, column: number) {
  const target = sheet.ensureRow(row);
  target.touched.add(column);
  return target;
}

describe('a changed cell', () => {
  test('is seen by a second reader, and so is all around it', async () => {
    const out = await changed((book, unit) => {
      unit.setValue(1, 7, 'Thiếu “Ngày áp dụng”');
      unit.setValue(1, 2, 44900);
      unit.setStyle(2, 2, book.styles.changed(unit.style(2, 2), { background: '#f4cccc' }));
      unit.setValue(20, 1, 'dòng mới');
    });
    const tab = (await secondReader(out)).getWorksheet('Than Uyên');
    expect(tab?.getCell('H2').value).toBe('Thiếu “Ngày áp dụng”');
    expect(tab?.getCell('C2').value).toEqual(new Date(Date.UTC(2022, 11, 5)));
    expect(tab?.getCell('C3').fill).toMatchObject({ fgColor: { argb: 'FFF4CCCC' } });
    expect(tab?.getCell('C3').numFmt).toBe('dd/mm/yyyy');
    expect(tab?.getCell('B21').value).toBe('dòng mới');
    expect(tab?.getCell('B3').value).toMatchObject({ richText: [{ text: 'Đậm' }, {}] });
    expect(tab?.getCell('B2').note).toBe('Ghi chú của người dùng');
    expect(tab?.getCell('F4').hyperlink).toBe('https://example.org/cong?a=1&b=2');
    expect(tab?.autoFilter).toBe('A1:F9');
    expect(partText(out, UNIT)).toContain('<conditionalFormatting sqref="D2:D9">');
  });

  test('keeps its formatted text when only its fill changes', async () => {
    const out = await changed((book, unit) => {
      unit.setStyle(2, 1, book.styles.changed(unit.style(2, 1), { background: '#f4cccc' }));
      unit.setStyle(2, 4, book.styles.changed(unit.style(2, 4), { background: '#f4cccc' }));
    });
    const tab = (await secondReader(out)).getWorksheet('Than Uyên');
    expect(tab?.getCell('B3').value).toMatchObject({ richText: [{ text: 'Đậm' }, {}] });
    expect(tab?.getCell('E3').value).toMatchObject({ formula: 'D3*2', result: 4000 });
  });

  test('keeps what the model does not know of its style', async () => {
    const out = await changed((book, unit) => {
      const change = { bold: false, horizontal: null, right: { style: 'thick', color: '#00ff00' } };
      unit.setStyle(4, 1, book.styles.changed(unit.style(4, 1), change as never));
    });
    const cell = (await secondReader(out)).getWorksheet('Than Uyên')?.getCell('B5');
    expect(cell?.protection).toMatchObject({ locked: false });
    expect(cell?.alignment).toEqual({ vertical: 'middle', wrapText: true, indent: 1 });
    expect(cell?.fill).toMatchObject({ fgColor: { theme: 4, tint: 0.4 } });
    expect(cell?.border).toMatchObject({
      top: { style: 'hair' },
      left: { style: 'thin' },
      right: { style: 'thick', color: { argb: 'FF00FF00' } },
    });
    expect(cell?.font).toMatchObject({ name: 'Times New Roman', size: 13 });
    expect(cell?.font.bold).toBeUndefined();
  });

  test('that had no style looks like its column', async () => {
    const file = await unitFile();
    const styled = partText(file, UNIT).replace(
      /<col min="3" max="3"/,
      '<col min="3" max="3" style="1"',
    );
    const book = readXlsx(withParts(file, { [UNIT]: styled }));
    sheetNamed(book, 'Than Uyên').setValue(30, 2, 44900);
    expect(partText(writeXlsx(book), UNIT)).toContain('<c r="C31" s="1"><v>44900</v></c>');
  });

  test('makes stored results be computed again where there are formulas', async () => {
    const out = await changed((_, unit) => unit.setValue(1, 3, 5));
    expect(partText(out, 'xl/workbook.xml')).toMatch(/<calcPr[^>]* fullCalcOnLoad="1"/);
  });

  test('that others repeat leaves its formula to them', () => {
    const book = newWorkbook();
    book.sheets.push(new Sheet(0, 'A'));
    const blank = writeXlsx(book);
    const rows =
      '<row r="1"><c r="B1"><f t="shared" ref="B1:B2" si="0">A1*2</f><v>2</v></c></row>' +
      '<row r="2"><c r="B2"><f t="shared" si="0"/><v>4</v></c></row>';
    const data = partText(blank, UNIT).replace('<sheetData/>', `<sheetData>${rows}</sheetData>`);
    const again = readXlsx(withParts(blank, { [UNIT]: data }));
    sheetNamed(again, 'A').setValue(0, 1, 9);
    const xml = partText(writeXlsx(again), UNIT);
    expect(xml).toContain('<c r="B1"><v>9</v></c>');
    expect(xml).toContain('<c r="B2"><f>A2*2</f><v>4</v></c>');
  });

  test('with a formula over it drops the order of computing', async () => {
    const file = await unitFile();
    const rels = partText(file, 'xl/_rels/workbook.xml.rels').replace(
      '</Relationships>',
      '<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/calcChain" Target="calcChain.xml"/></Relationships>',
    );
    const chained = withParts(file, {
      'xl/_rels/workbook.xml.rels': rels,
      'xl/calcChain.xml': '<calcChain/>',
    });
    const touched = readXlsx(chained);
    sheetNamed(touched, 'Than Uyên').setValue(1, 0, 7);
    expect(partsOf(writeXlsx(touched))['xl/calcChain.xml']).toBeDefined();
    sheetNamed(touched, 'Than Uyên').setValue(1, 4, 7);
    expect(partsOf(writeXlsx(touched))['xl/calcChain.xml']).toBeUndefined();
    expect(partText(writeXlsx(touched), 'xl/_rels/workbook.xml.rels')).not.toContain('calcChain');
  });
});

describe('notes and links', () => {
  test('a new note stands beside those of the user', async () => {
    const out = await changed((_, unit) => {
      touch(unit, 5, 2).notes.set(2, 'Mới');
      touch(unit, 3, 1).notes.delete(1);
    });
    const tab = (await secondReader(out)).getWorksheet('Than Uyên');
    expect(tab?.getCell('C6').note).toMatchObject({ texts: [{ text: 'Mới' }] });
    expect(tab?.getCell('B2').note).toBe('Ghi chú của người dùng');
    expect(tab?.getCell('B4').note).toBeUndefined();
    const drawing = partText(out, 'xl/drawings/vmlDrawing1.vml');
    expect(drawing.match(/<x:Row>/g)).toHaveLength(2);
  });

  test('when the last note goes its parts go', async () => {
    const out = await changed((_, unit) => {
      touch(unit, 1, 1).notes.delete(1);
      touch(unit, 3, 1).notes.delete(1);
    });
    const parts = Object.keys(partsOf(out));
    expect(parts.filter((path) => /comments|vmlDrawing/.test(path))).toEqual([]);
    expect(partText(out, UNIT)).not.toContain('legacyDrawing');
    expect(partText(out, '[Content_Types].xml')).not.toContain('comments');
  });

  test('are drawn once where another program put their drawing behind the extensions', async () => {
    const file = await unitFile();
    const late = partText(file, UNIT).replace(
      /<legacyDrawing[^>]*>/,
      (drawing) => `<extLst><ext uri="{x}"/></extLst>${drawing}`,
    );
    const book = readXlsx(withParts(file, { [UNIT]: late }));
    touch(sheetNamed(book, 'Than Uyên'), 5, 2).notes.set(2, 'Mới');
    const places = partText(writeXlsx(book), UNIT).match(/<(legacyDrawing|extLst)\b/g);
    expect(places).toEqual(['<legacyDrawing', '<extLst']);
  });

  test('a conversation stays where it is and is no note', async () => {
    const file = await unitFile();
    const comments = partText(file, 'xl/comments1.xml').replace(
      /<author>[^<]*<\/author>/,
      '<author>tc={1}</author>',
    );
    const book = readXlsx(withParts(file, { 'xl/comments1.xml': comments }));
    const unit = sheetNamed(book, 'Than Uyên');
    expect(unit.row(1)?.notes.size).toBe(0);
    touch(unit, 8, 0).notes.set(0, 'Mới');
    const out = partText(writeXlsx(book), 'xl/comments1.xml');
    expect(out).toContain('<comment ref="B2" authorId="0">');
    expect(out).toContain('<comment ref="A9" authorId="1">');
  });

  test('links are added, changed and dropped without touching the others', async () => {
    const out = await changed((_, unit) => {
      touch(unit, 3, 5).links.delete(5);
      touch(unit, 6, 5).links.set(5, { target: 'mailto:lien.doan@don-vi.example' });
      touch(unit, 7, 5).links.set(5, { target: "#'Cài đặt'!A1" });
    });
    const unit = sheetNamed(readXlsx(out), 'Than Uyên');
    expect(unit.row(3)?.links.size).toBe(0);
    expect(unit.row(4)?.links.get(5)?.target).toBe("#'Cài đặt'!B2");
    expect(unit.row(6)?.links.get(5)?.target).toBe('mailto:lien.doan@don-vi.example');
    expect(unit.row(7)?.links.get(5)?.target).toBe("#'Cài đặt'!A1");
    expect(partText(out, 'xl/worksheets/_rels/sheet1.xml.rels')).not.toContain('example.org/cong');
  });
});

describe('the layout of a tab', () => {
  test('changes in the file where it changed in the model', async () => {
    const out = await changed((_, unit) => {
      unit.columnWidths.set(1, 400);
      unit.columnWidths.set(9, 90);
      unit.ensureRow(2).height = 60;
      unit.frozenRows = 3;
      unit.tabColor = null;
      unit.showGridlines = false;
      unit.merges = [...unit.merges, { top: 14, left: 0, bottom: 14, right: 1 }];
    });
    const unit = sheetNamed(readXlsx(out), 'Than Uyên');
    expect([1, 2, 9].map((column) => unit.columnWidths.get(column))).toEqual([400, 103, 90]);
    expect([unit.row(2)?.height, unit.row(4)?.height]).toEqual([60, 40]);
    expect([unit.frozenRows, unit.frozenColumns, unit.tabColor]).toEqual([3, 2, null]);
    expect(unit.showGridlines).toBe(false);
    expect(unit.merges).toHaveLength(2);
    expect((await secondReader(out)).getWorksheet('Than Uyên')?.views[0]).toMatchObject({
      state: 'frozen',
      ySplit: 3,
    });
  });

  test('a column is cut out of a range of equal ones', async () => {
    const file = await unitFile();
    const ranged = partText(file, UNIT).replace(
      /<cols>.*<\/cols>/,
      '<cols><col min="1" max="16384" width="10" hidden="1" customWidth="1"/></cols>',
    );
    const book = readXlsx(withParts(file, { [UNIT]: ranged }));
    expect(sheetNamed(book, 'Than Uyên').columnWidths.size).toBe(0);
    sheetNamed(book, 'Than Uyên').columnWidths.set(2, 145);
    expect(partText(writeXlsx(book), UNIT)).toContain(
      '<cols><col min="1" max="2" width="10" hidden="1" customWidth="1"/>' +
        '<col min="3" max="3" width="20" hidden="1" customWidth="1"/>' +
        '<col min="4" max="16384" width="10" hidden="1" customWidth="1"/></cols>',
    );
  });

  test('validations that did not change keep their titles and messages', async () => {
    const out = await changed((_, unit) => {
      unit.validations = [
        ...unit.validations.filter(({ kind }) => kind !== 'list'),
        rule('list', { values: ['trùng', 'khác', 'hỏi lại'], helpText: 'Chọn' }),
        rule('checkbox', { area: { top: 1, left: 10, bottom: 9, right: 10 } }),
      ];
    });
    const xml = partText(out, UNIT);
    expect(xml).toContain('errorTitle="Sai số"');
    expect(xml).toContain('<formula1>"trùng,khác,hỏi lại"</formula1>');
    expect(xml).not.toContain('có,không');
    const { validations } = sheetNamed(readXlsx(out), 'Than Uyên');
    expect(validations.map(({ kind }) => kind).sort()).toEqual([
      'checkbox',
      'list',
      'number',
      'other',
    ]);
  });

  test('a list that the format cannot hold is left out', async () => {
    const out = await changed((_, unit) => {
      unit.validations = [rule('list', { values: ['Lò, Vàng'] })];
    });
    expect(partText(out, UNIT)).not.toContain('dataValidation');
  });
});

function rule(kind: 'list' | 'checkbox', rest: object) {
  const area = { top: 1, left: 8, bottom: 9, right: 8 };
  return { area, kind, values: [], criteria: [], allowInvalid: false, helpText: '', ...rest };
}

describe('rows inserted', () => {
  test('take cells, notes, links, merges, formulas and conditional formats along', async () => {
    const out = await changed((_, unit) => unit.insertRows(3, 2));
    const unit = sheetNamed(readXlsx(out), 'Than Uyên');
    expect(unit.value(2, 0)).toBe(2);
    expect(unit.row(3)?.values ?? []).toEqual([]);
    expect(unit.value(5, 0)).toBe(3);
    expect(unit.row(5)?.formulas.get(4)).toBe('D6*2');
    expect(unit.row(12)?.formulas.get(3)).toBe('SUM(D2:D11)');
    expect(unit.row(5)?.notes.get(1)).toBe('Có hai đoạn');
    expect(unit.row(1)?.notes.get(1)).toBe('Ghi chú của người dùng');
    expect(unit.row(5)?.links.get(5)?.target).toBe('https://example.org/cong?a=1&b=2');
    expect(unit.merges).toEqual([{ top: 13, left: 0, bottom: 14, right: 3 }]);
    expect(unit.validations.map(({ area }) => area.top).sort()).toEqual([1, 10, 9].sort());
    const xml = partText(out, UNIT);
    expect(xml).toContain('<conditionalFormatting sqref="D2:D11">');
    expect(xml).toContain('<autoFilter ref="A1:F11"');
    expect(xml).not.toMatch(/r="[A-Z]+4"/);
    expect(partText(out, SETTINGS)).toContain("<f>SUM('Than Uyên'!D2:D11)</f>");
    expect(partText(out, SETTINGS)).toContain("<f>'Than Uyên'!$B$11</f>");
    expect(partText(out, 'xl/workbook.xml')).toContain("'Than Uyên'!$D$2:$D$11");
    expect(partText(out, 'xl/charts/chart1.xml')).toContain("'Than Uyên'!$D$2:$D$11");
    expect(partText(out, 'xl/drawings/vmlDrawing1.vml')).toContain('<x:Row>5</x:Row>');
    const tab = (await secondReader(out)).getWorksheet('Than Uyên');
    expect(tab?.getCell('A11').value).toBe(8);
  });

  test('below the data change nothing', async () => {
    const file = await unitFile();
    const book = readXlsx(file);
    sheetNamed(book, 'Than Uyên').insertRows(500, 10);
    expect(Buffer.from(writeXlsx(book)).equals(Buffer.from(file))).toBe(true);
  });

  test('copied from another tab are written whole', async () => {
    const out = await changed((book, unit) => {
      const copy = new Sheet(9, 'Bản sao');
      book.sheets.push(copy);
      unit.rows.forEach((row, index) => {
        if (row) copy.rows[index] = { ...row, touched: new Set() };
      });
    });
    const copy = sheetNamed(readXlsx(out), 'Bản sao');
    expect(copy.value(8, 1)).toBe('Sáng kiến 8 & “tra cứu” <mới>');
    expect(copy.row(8)?.formulas.get(4)).toBe('D9*2');
  });

  test('taken away are gone', async () => {
    const out = await changed((_, unit) => {
      unit.rows.splice(10, 1);
      unit.rows[8] = newRow();
    });
    const unit = sheetNamed(readXlsx(out), 'Than Uyên');
    expect(unit.value(10, 0)).toBeNull();
    expect(unit.value(8, 0)).toBeNull();
    expect(unit.value(7, 0)).toBe(7);
  });
});

describe('tabs', () => {
  test('renamed are followed by formulas, names, links and charts', async () => {
    const out = await changed((_, unit) => {
      unit.name = "Unit's 1";
    });
    expect(partText(out, SETTINGS)).toContain("<f>SUM('Unit''s 1'!D2:D9)</f>");
    expect(partText(out, 'xl/workbook.xml')).toContain("'Unit''s 1'!$D$2:$D$9");
    expect(partText(out, 'xl/charts/chart1.xml')).toContain("'Unit''s 1'!$D$2");
    expect((await secondReader(out)).worksheets[0]?.name).toBe("Unit's 1");
  });

  test('added, deleted and put in another order are so in the file', async () => {
    const out = await changed((book) => {
      const added = new Sheet(1234, 'Biểu tổng hợp');
      added.setValue(0, 0, 'mới');
      const [unit, settings, hidden] = book.sheets.splice(0);
      if (settings && hidden) book.sheets.push(added, hidden, settings);
      expect(unit?.name).toBe('Than Uyên');
    });
    const book = readXlsx(out);
    expect(book.sheets.map(({ id, name }) => [id, name])).toEqual([
      [1234, 'Biểu tổng hợp'],
      [2, 'Ẩn'],
      [1, 'Cài đặt'],
    ]);
    const parts = Object.keys(partsOf(out));
    expect(parts.filter((path) => /comments|vmlDrawing/.test(path))).toEqual([]);
    expect(partText(out, 'xl/workbook.xml')).toContain('state="veryHidden"');
    expect(partText(out, SETTINGS)).toContain('<f>SUM(#REF!)</f>');
    expect((await secondReader(out)).worksheets.map(({ name }) => name)).toEqual([
      'Biểu tổng hợp',
      'Ẩn',
      'Cài đặt',
    ]);
  });

  test('names of one tab follow it to its new place', async () => {
    const file = await unitFile();
    const xml = partText(file, 'xl/workbook.xml');
    const named = xml.replace(
      '</definedNames>',
      '<definedName name="_xlnm.Print_Area" localSheetId="1">\'Cài đặt\'!$A$1:$B$9</definedName></definedNames>',
    );
    const book = readXlsx(withParts(file, { 'xl/workbook.xml': named }));
    book.sheets.reverse();
    expect(partText(writeXlsx(book), 'xl/workbook.xml')).toContain('localSheetId="1"');
    book.sheets.unshift(new Sheet(50, 'Đầu'));
    expect(partText(writeXlsx(book), 'xl/workbook.xml')).toContain('localSheetId="2"');
  });

  test('hidden and shown again', async () => {
    const out = await changed((book, unit) => {
      unit.hidden = true;
      sheetNamed(book, 'Ẩn').hidden = false;
    });
    expect(readXlsx(out).sheets.map(({ hidden }) => hidden)).toEqual([true, false, false]);
    expect(partText(out, 'xl/workbook.xml')).toContain('activeTab="1"');
  });
});

describe('what the host leaves in the file', () => {
  const state = JSON.stringify({ text: `Đ<&>"'\n${'dài '.repeat(30_000)}` });

  test('comes back, and the other properties stay', async () => {
    const file = await changed((book) => {
      book.hostState = state;
    });
    expect(readXlsx(file).hostState).toBe(state);
    const others = partText(file, 'docProps/custom.xml').replace(
      '<property ',
      '<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="7" name="Của tôi"><vt:i4>5</vt:i4></property><property ',
    );
    const book = readXlsx(withParts(file, { 'docProps/custom.xml': others }));
    expect(book.hostState).toBe(state);
    book.hostState = '{}';
    const out = writeXlsx(book);
    expect(readXlsx(out).hostState).toBe('{}');
    expect(partText(out, 'docProps/custom.xml')).toContain('name="Của tôi"><vt:i4>5</vt:i4>');
    expect(partText(out, 'docProps/custom.xml')).toContain('pid="8"');
  });

  test('is nothing in a file that the host never wrote', async () => {
    expect(readXlsx(await unitFile()).hostState).toBe('');
  });
});
