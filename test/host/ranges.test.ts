import { describe, expect, test } from 'vitest';
import { runBody, workbookOf } from './host.ts';

const COORDINATES = 'The coordinates of the range are outside the dimensions of the sheet.';

describe('shapes and places', () => {
  test.each([
    {
      code: "sheet.getRange('A1:B2').setValues([[1, 2], [3, 4], [5, 6]])",
      text: 'The number of rows in the data does not match the number of rows in the range. The data has 3 but the range has 2.',
    },
    {
      code: "sheet.getRange('A1:B2').setBackgrounds([[null], [null]])",
      text: 'The number of columns in the data does not match the number of columns in the range. The data has 1 but the range has 2.',
    },
    { code: 'sheet.getRange(0, 1)', text: 'The starting row of the range is too small.' },
    { code: 'sheet.getRange(1, 0)', text: 'The starting column of the range is too small.' },
    {
      code: 'sheet.getRange(1, 1, 0, 1)',
      text: 'The number of rows in the range must be at least 1.',
    },
    {
      code: 'sheet.getRange(1, 1, 1, 0)',
      text: 'The number of columns in the range must be at least 1.',
    },
    { code: 'sheet.getRange(1001, 1)', text: COORDINATES },
    { code: 'sheet.getRange(1, 27)', text: COORDINATES },
    { code: "sheet.getRange('AB1')", text: COORDINATES },
    { code: "sheet.getRange('not a range')", text: 'Range not found' },
    {
      code: "sheet.getRange('A1:B2').setValues('x')",
      text: "The parameters (String) don't match the method signature for SpreadsheetApp.Range.setValues.",
    },
    {
      code: "sheet.getRange('A1:B1').setValues([1, 2])",
      text: "The parameters (number[]) don't match the method signature for SpreadsheetApp.Range.setValues.",
    },
    {
      code: "sheet.getRange('1', 2)",
      text: "The parameters (String,number) don't match the method signature for SpreadsheetApp.Sheet.getRange.",
    },
    {
      code: "sheet.getRange('A1').setNumberFormat(null)",
      text: "The parameters (null) don't match the method signature for SpreadsheetApp.Range.setNumberFormat.",
    },
    {
      code: "sheet.getRange('A1').setValue('x'.repeat(50001))",
      text: 'Your input contains more than the maximum of 50000 characters in a single cell.',
    },
    {
      code: "ss.insertSheet('Sheet1')",
      text: 'A sheet with the name "Sheet1" already exists. Please enter another name.',
    },
    {
      code: "ss.insertSheet(' sheet1')",
      text: 'A sheet with the name " sheet1" already exists. Please enter another name.',
    },
    {
      code: 'sheet.insertRowsAfter(1000, 400000)',
      text: 'This action would increase the number of cells in the workbook above the limit of 10000000 cells.',
    },
    { code: 'sheet.insertRowsAfter(1, 0)', text: 'The number of rows must be at least 1.' },
    { code: 'sheet.insertColumnsAfter(1, 0)', text: 'The number of columns must be at least 1.' },
    { code: 'sheet.insertColumnsAfter(1, -2)', text: 'The number of columns must be at least 1.' },
    { code: 'sheet.hideSheet()', text: "You can't hide all the sheets in a document." },
    { code: 'ss.deleteSheet(sheet)', text: "You can't remove all the sheets in a document." },
    {
      code: "sheet.getRange('A1:B1').merge(); sheet.getRange('B1:C1').merge()",
      text: 'You must select all cells in a merged range to merge or unmerge them.',
    },
  ])('$code fails with Google’s text', ({ code, text }) => {
    expect(
      runBody(`try { ${code}; return 'no error'; } catch (e) { return [e.name, e.message]; }`),
    ).toEqual(['Exception', text]);
  });

  test('a failed setValues writes nothing', () => {
    const workbook = workbookOf();
    const body = "try { sheet.getRange('A1:A2').setValues([['a'], ['x'.repeat(50001)]]) } catch {}";
    runBody(body, { workbook });
    expect(workbook.sheets[0]?.value(0, 0)).toBeNull();
  });

  test.each([
    { address: '$C$3', place: [3, 3, 1, 1] },
    { address: 'C5:B2', place: [2, 2, 4, 2] },
    { address: 'D:F', place: [1, 4, 1000, 3] },
    { address: '5:7', place: [5, 1, 3, 26] },
    { address: 'A990:B', place: [990, 1, 11, 2] },
    { address: "'Sheet1'!E10:F12", place: [10, 5, 3, 2] },
  ])('$address is at $place', ({ address, place }) => {
    const body = `const r = sheet.getRange(${JSON.stringify(address)});
      return [r.getRow(), r.getColumn(), r.getNumRows(), r.getNumColumns()]`;
    expect(runBody(body)).toEqual(place);
  });

  test('an insertion makes room beyond the grid', () => {
    const body = `sheet.insertRowsAfter(1000, 5); sheet.insertColumnsAfter(26, 2);
      sheet.getRange(1005, 28).setValue('x'); return [sheet.getLastRow(), sheet.getLastColumn()]`;
    expect(runBody(body)).toEqual([1005, 28]);
  });
});

describe('geometry', () => {
  test('the data range of an empty tab is A1 while there is no last row', () => {
    const body =
      'const r = sheet.getDataRange(); return [r.getRow(), r.getColumn(), r.getValues(), sheet.getLastRow()]';
    expect(runBody(body)).toEqual([1, 1, [['']], 0]);
  });

  test('formats, notes and rules are no content; FALSE and formulas are', () => {
    const body = `
      sheet.getRange('C9').setBackground('#ff0000').setNote('x')
        .setDataValidation(SpreadsheetApp.newDataValidation().requireCheckbox().build());
      const size = () => [sheet.getLastRow(), sheet.getLastColumn()];
      const before = size();
      sheet.getRange('B3').setValue(false); sheet.getRange('D2').setFormula('=""');
      return [before, size()]`;
    expect(runBody(body)).toEqual([
      [0, 0],
      [3, 4],
    ]);
  });

  test('rows that go away take their cells and merges with them', () => {
    const workbook = workbookOf({ T: [['a'], ['b'], ['c'], ['d']] });
    const body = `sheet.getRange('A3:B3').merge(); sheet.deleteRows(2, 1);
      return [sheet.getDataRange().getValues(), sheet.getMaxRows(), sheet.getRange('A2:B2').getMergedRanges().length]`;
    expect(runBody(body, { workbook })).toEqual([[['a'], ['c'], ['d']], 999, 1]);
  });

  test('rows come in with the looks of their neighbour', () => {
    const body = `sheet.getRange('B1').setBackground('#ff0000'); sheet.insertRowsAfter(1, 1);
      return sheet.getRange('A2:B2').getBackgrounds()`;
    expect(runBody(body)).toEqual([['#ffffff', '#ff0000']]);
  });
});

describe('merges', () => {
  test.each(["range.setValue('=1')", "range.setValues([['=1', '=1']])", "range.setFormula('=1')"])(
    '%s writes nothing below a merge',
    (call) => {
      const body = `const range = sheet.getRange('A1:B1').merge(); ${call}; return range.getFormulas()`;
      expect(runBody(body)).toEqual([['=1', '']]);
    },
  );

  test('nor do texts with links', () => {
    const body = `const range = sheet.getRange('A1:B1').merge();
      const text = SpreadsheetApp.newRichTextValue().setText('x').build();
      range.setRichTextValues([[text, text]]);
      return range.getValues()`;
    expect(runBody(body)).toEqual([['x', '']]);
  });

  test('a merge keeps its top-left value', () => {
    const workbook = workbookOf({ T: [['a', 'b']] });
    const body = "sheet.getRange('A1:B1').merge(); return sheet.getRange('A1:B1').getValues()";
    expect(runBody(body, { workbook })).toEqual([['a', '']]);
  });

  test('what is written to the hidden cells of a merge is lost', () => {
    const body = `sheet.getRange('A1:B1').merge(); sheet.getRange('A1:C1').setValues([[1, 2, 3]]);
      sheet.getRange('A1:C1').breakApart(); return sheet.getRange('A1:C1').getValues()`;
    expect(runBody(body)).toEqual([[1, '', 3]]);
  });
});

test('a member that is not modelled is undefined, as one that Google does not have; a service says so', () => {
  const notes = (code: string) =>
    runBody(`try { ${code}; return 'no error' } catch (e) { return e.message }`);
  expect(runBody('return [typeof sheet.newChart, sheet.foo?.() ?? null]')).toEqual([
    'undefined',
    null,
  ]);
  expect(notes('sheet.newChart()')).toBe('sheet.newChart is not a function');
  expect(notes("console.log('x')")).toBe('console.log is not a function');
  expect(runBody('return typeof SpreadsheetApp.Direction')).toBe('undefined');
  expect(notes("DriveApp.getFilesByName('x')")).toBe('NOT_IMPLEMENTED DriveApp');
  expect(notes('CacheService.getUserCache()')).toBe('NOT_IMPLEMENTED CacheService');
  expect(notes("sheet.addDeveloperMetadata('k')")).toMatch(
    'NOT_IMPLEMENTED Sheet.addDeveloperMetadata',
  );
  expect(notes("sheet.getRange('A1').setValue({})")).toMatch('NOT_IMPLEMENTED Range.setValue');
});

describe('tabs', () => {
  test('a new tab is 1000 × 26, active, and its id is never used again', () => {
    const workbook = workbookOf();
    const body = `const a = ss.insertSheet('Biểu'); const id = a.getSheetId();
      const active = ss.getActiveSheet().getName(); const size = [a.getMaxRows(), a.getMaxColumns()];
      ss.deleteSheet(a); return [active, size, ss.insertSheet('Khác').getSheetId() > id]`;
    expect(runBody(body, { workbook })).toEqual(['Biểu', [1000, 26], true]);
    expect(workbook.sheets.map(({ name }) => name)).toEqual(['Sheet1', 'Khác']);
  });

  test('a tab can be placed', () => {
    const workbook = workbookOf({ A: [], B: [] });
    runBody("ss.insertSheet('C', 1)", { workbook });
    expect(workbook.sheets.map(({ name }) => name)).toEqual(['A', 'C', 'B']);
  });

  test('a handle of a deleted tab fails', () => {
    const workbook = workbookOf({ A: [], B: [] });
    expect(() => runBody('ss.deleteSheet(sheet); sheet.getName()', { workbook })).toThrow(
      'not found',
    );
  });

  test('layout is kept in the model', () => {
    const workbook = workbookOf();
    const body = `sheet.setFrozenRows(2); sheet.setTabColor('#ff0000');
      sheet.setColumnWidths(2, 2, 80); sheet.setRowHeights(1, 1, 40); sheet.setHiddenGridlines(true)`;
    runBody(body, { workbook });
    const [sheet] = workbook.sheets;
    expect(sheet).toMatchObject({
      frozenRows: 2,
      tabColor: '#ff0000',
      showGridlines: false,
    });
    expect([...(sheet?.columnWidths ?? [])]).toEqual([
      [1, 80],
      [2, 80],
    ]);
    expect(sheet?.row(0)?.height).toBe(40);
  });
});
