import { describe, expect, test } from 'vitest';
import { NUMBER_FORMATS } from '../../src/workbook/number-formats.ts';
import { runBody, workbookOf } from './host.ts';

describe('looks', () => {
  test('an untouched cell reads as Google reads it', () => {
    const body = `const r = sheet.getRange('A1');
      return [r.getBackgrounds(), r.getFontColors(), r.getFontWeights(), r.getHorizontalAlignments(),
        r.getVerticalAlignments(), r.getNumberFormats(), r.getNotes(), r.getFontStyles()].flat(2)`;
    const plain = ['#ffffff', '#000000', 'normal', 'general', 'bottom', '0.###############'];
    expect(runBody(body)).toEqual([...plain, '', 'normal']);
  });

  test.each([
    { set: "setBackground('#FF0000')", get: 'getBackgrounds', value: '#ff0000' },
    { set: "setBackground('#ABC')", get: 'getBackgrounds', value: '#aabbcc' },
    { set: "setFontColor('#123456')", get: 'getFontColors', value: '#123456' },
    { set: "setFontWeight('bold')", get: 'getFontWeights', value: 'bold' },
    { set: "setFontStyles([['italic']])", get: 'getFontStyles', value: 'italic' },
    { set: "setFontFamily('Times New Roman')", get: 'getFontFamilies', value: 'Times New Roman' },
    { set: 'setFontSize(13)', get: 'getFontSizes', value: 13 },
    { set: "setHorizontalAlignment('center')", get: 'getHorizontalAlignments', value: 'center' },
    { set: "setVerticalAlignment('middle')", get: 'getVerticalAlignments', value: 'middle' },
    { set: 'setWrap(true)', get: 'getWrapStrategies', value: 'WRAP' },
    {
      set: 'setWrapStrategy(SpreadsheetApp.WrapStrategy.WRAP)',
      get: 'getWrapStrategies',
      value: 'WRAP',
    },
    { set: "setNumberFormat('dd/mm/yyyy')", get: 'getNumberFormats', value: 'dd/mm/yyyy' },
    { set: 'setNote(25)', get: 'getNotes', value: '25' },
    { set: 'setBackgrounds([[null]])', get: 'getBackgrounds', value: '#ffffff' },
  ])('$set is read back by $get', ({ set, get, value }) => {
    expect(runBody(`return sheet.getRange('A1').${set}.${get}()`)).toEqual([[value]]);
  });

  test('clearFormat leaves the number format and the values', () => {
    const body = `const r = sheet.getRange('A1');
      r.setValue(1).setNumberFormat('0.00').setBackground('#ff0000').clearFormat();
      return [r.getNumberFormat(), r.getBackgrounds(), r.getValue()]`;
    expect(runBody(body)).toEqual(['0.00', [['#ffffff']], 1]);
  });

  test('borders are drawn around and inside, nothing else is touched', () => {
    const workbook = workbookOf();
    const body = `sheet.getRange('A1:B2').setBorder(true, true, true, true, false, null, '#ff0000',
      SpreadsheetApp.BorderStyle.SOLID_MEDIUM)`;
    runBody(body, { workbook });
    const [sheet] = workbook.sheets;
    const look = workbook.styles.look(sheet?.style(0, 0) ?? 0);
    const line = { style: 'medium', color: '#ff0000' };
    expect(look).toMatchObject({ top: line, left: line, right: null, bottom: null });
  });

  test('a RangeList changes all its ranges in one call', () => {
    const body = `sheet.getRangeList(['A1', 'C2:C3']).setBackground('#ffff00').setNumberFormat('0.00');
      const r = sheet.getRange('A1:C1'); return [r.getBackgrounds(), r.getNumberFormats()].flat()`;
    const plain = '0.###############';
    expect(runBody(body)).toEqual([
      ['#ffff00', '#ffffff', '#ffffff'],
      ['0.00', plain, plain],
    ]);
  });

  test.each([
    { value: 1234.5, format: '#,##0.00', vi: '1.234,50', en: '1,234.50' },
    { value: 2300, format: NUMBER_FORMATS.count, vi: '2.300', en: '2.300' },
    { value: 999, format: NUMBER_FORMATS.count, vi: '999', en: '999' },
    { value: 0, format: NUMBER_FORMATS.count, vi: '0', en: '0' },
    { value: 1000009, format: NUMBER_FORMATS.count, vi: '1.000.009', en: '1.000.009' },
    {
      value: 1_200_000_000,
      format: NUMBER_FORMATS.amount,
      vi: '1.200.000.000',
      en: '1.200.000.000',
    },
    { value: 500_000_000, format: NUMBER_FORMATS.amount, vi: '500.000.000', en: '500.000.000' },
    { value: 5_000, format: NUMBER_FORMATS.amount, vi: '5.000', en: '5,000' },
    { value: -3, format: '[<0]"âm";[=0]"không";0', vi: 'âm', en: 'âm' },
    { value: 1234567, format: '#,##0', vi: '1.234.567', en: '1,234,567' },
    { value: 0.94, format: '0%', vi: '94%', en: '94%' },
    { value: 1 / 3, format: 'General', vi: '0,3333333333', en: '0.3333333333' },
    { value: -5, format: '0;(0)', vi: '(5)', en: '(5)' },
    { value: 5, format: '"lần" 0', vi: 'lần 5', en: 'lần 5' },
    {
      value: 44875.3125,
      format: 'dd/mm/yyyy hh:mm',
      vi: '10/11/2022 07:30',
      en: '10/11/2022 07:30',
    },
    { value: 44875, format: 'd "tháng" m', vi: '10 tháng 11', en: '10 tháng 11' },
    { value: 44875, format: 'dddd', vi: 'Thứ Năm', en: 'Thursday' },
    { value: 1.5, format: '[h]:mm', vi: '36:00', en: '36:00' },
    { value: 0.8125, format: 'h:mm am/pm', vi: '7:30 PM', en: '7:30 PM' },
  ])('$value in $format shows $vi', ({ value, format, vi, en }) => {
    const shown = ['vi_VN', 'en_US'].map((locale) => {
      const workbook = workbookOf({ T: [[value]] }, { locale });
      workbook.sheets[0]?.setStyle(0, 0, workbook.styles.changed(0, { numberFormat: format }));
      return runBody("return sheet.getRange('A1').getDisplayValues()[0][0]", { workbook });
    });
    expect(shown).toEqual([vi, en]);
  });
});

describe('rules of cells', () => {
  test('a dropdown is kept, read back and removed from part of its area', () => {
    const workbook = workbookOf();
    const body = `const rule = SpreadsheetApp.newDataValidation().requireValueInList(['trùng', 'khác'])
        .setAllowInvalid(false).setHelpText('Chọn').build();
      sheet.getRange('A1:A4').setDataValidation(rule);
      sheet.getRange('A2').setDataValidation(null);
      return sheet.getRange('A1:A2').getDataValidations().map(([rule]) => rule && rule.getHelpText())`;
    expect(runBody(body, { workbook })).toEqual(['Chọn', null]);
    const list = { kind: 'list', values: ['trùng', 'khác'], allowInvalid: false };
    expect(workbook.sheets[0]?.validations).toMatchObject([
      { ...list, area: { top: 0, bottom: 0 } },
      { ...list, area: { top: 2, bottom: 3 } },
    ]);
  });

  test('more than 500 items are refused', () => {
    const body = `SpreadsheetApp.newDataValidation().requireValueInList(Array.from({length: 501}, (_, i) => 'm' + i))`;
    expect(() => runBody(body)).toThrow('more items than the limit of 500');
  });
});

describe('links', () => {
  test('a link inside the file names its tab in the model and the gid in the script', () => {
    const workbook = workbookOf({ 'Than Uyên': [], B: [] });
    const body = `const link = SpreadsheetApp.newRichTextValue().setText('C5').setLinkUrl('#gid=1&range=C5').build();
      sheet.getRange('A1').setRichTextValues([[link]]);
      const [[back]] = sheet.getRange('A1').getRichTextValues(); return [back.getText(), back.getLinkUrl()]`;
    expect(runBody(body, { workbook })).toEqual(['C5', '#gid=1&range=C5']);
    expect(workbook.sheets[0]?.row(0)?.links.get(0)).toEqual({ target: "#'Than Uyên'!C5" });
  });

  test('rich text is not parsed as if typed, and a new value takes the link away', () => {
    const workbook = workbookOf();
    const body = `const r = sheet.getRange('A1');
      r.setRichTextValues([[SpreadsheetApp.newRichTextValue().setText('=1+1').setLinkUrl('https://a.vn').build()]]);
      const value = r.getValue(); r.setValue('x'); return [value, r.getRichTextValues()[0][0].getLinkUrl()]`;
    expect(runBody(body, { workbook })).toEqual(['=1+1', null]);
  });
});
