import ExcelJS from 'exceljs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Sheet, Workbook } from '../../src/xlsx/model.ts';

export type Parts = Record<string, Uint8Array>;

/** The parts of a file, unzipped by another library than the one under test. */
export function partsOf(file: Uint8Array): Parts {
  return unzipSync(file);
}

/** The text of one part. */
export function partText(file: Uint8Array, path: string): string {
  const part = partsOf(file)[path];
  if (!part) throw new Error(`no ${path}`);
  return strFromU8(part);
}

/** A file with some parts replaced or added. */
export function withParts(file: Uint8Array, texts: Record<string, string>): Uint8Array {
  const parts = partsOf(file);
  for (const [path, text] of Object.entries(texts)) parts[path] = strToU8(text);
  return zipSync(parts);
}

/** The file as exceljs, the second reader, sees it. */
export async function secondReader(file: Uint8Array): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(Buffer.from(file) as unknown as ArrayBuffer);
  return book;
}

export async function written(book: ExcelJS.Workbook): Promise<Uint8Array> {
  return new Uint8Array(await book.xlsx.writeBuffer());
}

export function sheetNamed(book: Workbook, name: string): Sheet {
  const sheet = book.sheets.find((one) => one.name === name);
  if (!sheet) throw new Error(`no tab ${name}`);
  return sheet;
}

/** A unit's workbook with most of what users put into one by hand. */
export async function unitFile(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const unit = book.addWorksheet('Than Uyên', {
    views: [{ state: 'frozen', xSplit: 2, ySplit: 1 }],
    properties: { tabColor: { argb: 'FF00B050' } },
  });
  unit.columns = [{ width: 6 }, { width: 40 }, { width: 14 }, { width: 12 }, {}, {}];
  unit.addRow(['STT', 'Tên sáng kiến', 'Ngày công nhận', 'Số tiền', 'Gấp đôi', 'Loại']);
  for (let index = 1; index <= 8; index++) {
    unit.addRow([
      index,
      `Sáng kiến ${index} & “tra cứu” <mới>`,
      new Date(Date.UTC(2022, 9, index)),
      index * 1000,
    ]);
    unit.getCell(`E${index + 1}`).value = { formula: `D${index + 1}*2`, result: index * 2000 };
    unit.getCell(`C${index + 1}`).numFmt = 'dd/mm/yyyy';
  }
  unit.getCell('B3').value = {
    richText: [{ text: 'Đậm', font: { bold: true } }, { text: ' thường ' }],
  };
  unit.getCell('A11').value = 'Tổng';
  unit.getCell('D11').value = { formula: 'SUM(D2:D9)', result: 36000 };
  unit.getCell('F2').value = true;
  unit.getCell('F3').value = { error: '#N/A' };
  unit.getCell('F4').value = { text: 'cổng', hyperlink: 'https://example.org/cong?a=1&b=2' };
  unit.getCell('F5').value = { text: 'nơi khác', hyperlink: "#'Cài đặt'!B2" };
  unit.getCell('B2').note = 'Ghi chú của người dùng';
  unit.getCell('B4').note = {
    texts: [{ text: 'Có ' }, { text: 'hai đoạn', font: { bold: true } }],
  };
  unit.getRow(5).height = 30;
  unit.getRow(6).hidden = true;
  unit.mergeCells('A12:D13');
  unit.autoFilter = 'A1:F9';
  unit.getCell('B5').fill = {
    type: 'pattern',
    pattern: 'solid',
    fgColor: { theme: 4, tint: 0.4 } as never,
  };
  unit.getCell('B5').font = {
    name: 'Times New Roman',
    size: 13,
    bold: true,
    color: { argb: 'FF0070C0' },
  };
  unit.getCell('B5').border = {
    top: { style: 'hair' },
    left: { style: 'thin', color: { argb: 'FFFF0000' } },
  };
  unit.getCell('B5').alignment = {
    horizontal: 'center',
    vertical: 'middle',
    wrapText: true,
    indent: 1,
  };
  unit.getCell('B5').protection = { locked: false };
  unit.addConditionalFormatting({
    ref: 'D2:D9',
    rules: [
      { type: 'expression', formulae: ['$D2>5000'], priority: 1, style: { font: { bold: true } } },
    ],
  });
  unit.getCell('A2').dataValidation = {
    type: 'whole',
    operator: 'between',
    formulae: [1, 100],
    showErrorMessage: true,
    errorTitle: 'Sai số',
  };
  unit.getCell('F9').dataValidation = { type: 'list', formulae: ['"có,không"'], allowBlank: true };
  unit.getCell('F8').dataValidation = { type: 'list', formulae: ["'Cài đặt'!$A$1:$A$3"] };
  const settings = book.addWorksheet('Cài đặt');
  settings.getCell('A1').value = { formula: "SUM('Than Uyên'!D2:D9)", result: 36000 };
  settings.getCell('A2').value = { formula: "'Than Uyên'!$B$9", result: 'Sáng kiến 8' };
  settings.getCell('B2').value = 'đích';
  book.addWorksheet('Ẩn', { state: 'veryHidden' });
  book.definedNames.add("'Than Uyên'!$D$2:$D$9", 'SoTien');
  const image = book.addImage({ base64: 'iVBORw0KGgo=', extension: 'png' });
  settings.addImage(image, 'D4:E6');
  const file = await written(book);
  return withParts(file, {
    'xl/charts/chart1.xml': CHART,
    'customXml/item1.xml': '<kept by="user"/>',
  });
}

const CHART =
  '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart">' +
  "<c:f>'Than Uyên'!$D$2:$D$9</c:f></c:chartSpace>";
