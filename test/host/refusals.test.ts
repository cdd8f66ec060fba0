import { describe, expect, test } from 'vitest';
import { DISTRICT, hostOf, OWNER, runBody, scriptOf, workbookOf } from './host.ts';

/** What a run says when it is refused something; empty when it is not. */
const refusal = (body: string): unknown =>
  runBody(`try { ${body} } catch (error) { return error.message } return ''`);

const A_LIST =
  "const rule = SpreadsheetApp.newDataValidation().requireValueInList(['a']).setAllowInvalid(false).build();" +
  "sheet.getRange('B1').setDataValidation(rule);";

describe('refused as other people’s code and logs report it', () => {
  test.each([
    {
      name: 'rows are frozen through a merge',
      body: "sheet.getRange('A1:A3').merge(); sheet.setFrozenRows(2);",
      says: 'only part of a merged cell',
    },
    {
      name: 'cells are merged through the line below frozen rows',
      body: "sheet.setFrozenRows(1); sheet.getRange('A1:A2').merge();",
      says: 'only part of a merged cell',
    },
    {
      name: 'all rows go that are not frozen',
      body: 'sheet.setFrozenRows(1); sheet.deleteRows(2, sheet.getMaxRows() - 1);',
      says: 'non-frozen rows',
    },
    {
      name: 'the last tab goes that is shown',
      body: "ss.insertSheet('Ẩn').hideSheet(); ss.deleteSheet(sheet);",
      says: 'remove all the sheets',
    },
    {
      name: 'a list that rejects does not have the text',
      body: `${A_LIST} sheet.getRange('B1').setValue('zzz');`,
      says: 'The data you entered in cell B1 violates the data validation rules',
    },
    {
      name: 'one cell of a block is rejected: nothing of it is written',
      body: `${A_LIST} try { sheet.getRange('A1:B1').setValues([['x', 'zzz']]) } catch (error) {
        if (sheet.getRange('A1').getValue() === '') throw error; }`,
      says: 'violates the data validation rules',
    },
    {
      name: 'cells of a tab that was deleted are read',
      body: "const range = ss.insertSheet('Tạm').getRange('A1'); ss.deleteSheet(range.getSheet()); range.getValue();",
      says: 'not found',
    },
  ])('$name', ({ body, says }) => {
    expect(refusal(body)).toContain(says);
  });

  test.each([
    "sheet.getRange('R5C3')",
    "sheet.getRange('RC1')",
    "sheet.getRange('A1:B2').setFormula('=D1')",
    "sheet.getRange('A1:B2').setValue('=D1')",
    "sheet.getRange('A1').setBackground('CornflowerBlue')",
  ])('what Google does otherwise than it looks is not modelled: %s', (body) => {
    expect(() => runBody(body)).toThrow('NOT_IMPLEMENTED');
  });

  test.each([
    { body: "return sheet.getRange('!b2:c5').getNumRows()", answer: 4 },
    { body: 'return LockService.getDocumentLock().tryLock(-100)', answer: false },
    { body: 'return String(Session.getActiveUser())', answer: OWNER },
    {
      body: "const year = new Date(2000, 0, 1); year.setFullYear(50); sheet.getRange('A1').setValue(year); return sheet.getRange('A1').getValue().getFullYear()",
      answer: 50,
    },
  ])('$body answers $answer', ({ body, answer }) => {
    expect(runBody(body)).toBe(answer);
  });

  test.each(['SpreadsheetApp.flush()', "ss.toast('Xong')", 'ss.setActiveSheet(ss.getSheets()[0])'])(
    'a custom function does nothing but answer: %s',
    (body) => {
      const code = `function SK_THU() { const ss = SpreadsheetApp.getActiveSpreadsheet(); ${body}; return 1; }`;
      expect(() => hostOf(code).callCustomFunction('SK_THU', [])).toThrow('permission');
    },
  );

  test.each([
    { name: 'a cell with a rule is emptied', body: `${A_LIST} sheet.getRange('B1').setValue('');` },
    {
      name: 'a merge lies whole in the frozen rows',
      body: "sheet.getRange('A1:A2').merge(); sheet.setFrozenRows(2);",
    },
    {
      name: 'a rule comes after the value that it would reject',
      body: `sheet.getRange('B1').setValue('zzz'); ${A_LIST}`,
    },
  ])('but not where $name', ({ body }) => {
    expect(refusal(body)).toBe('');
  });
});

describe('what a person made of a tab', () => {
  const workbook = (beside: object) => {
    const made = workbookOf({ Sheet1: [], 'Biểu đồ': [] }, { owner: OWNER });
    made.hostState = JSON.stringify({ ...JSON.parse(made.hostState), ...beside });
    return made;
  };
  const says = (body: string, beside: object): unknown =>
    runBody(`try { ${body} } catch (error) { return error.message } return ''`, {
      workbook: workbook(beside),
    });

  const tables = [{ sheetId: 1, area: { top: 0, left: 0, bottom: 4, right: 2 } }];
  const RULE = 'SpreadsheetApp.newDataValidation().requireCheckbox().build()';

  test.each([
    `sheet.getRange('C5').setDataValidation(${RULE})`,
    "sheet.getRange('A1:D9').clearDataValidations()",
    "sheet.getRange('B2').setNumberFormat('@')",
    "sheet.getRange('B2:B3').setNumberFormats([['@'], ['@']])",
  ])('a table of Google’s refuses %s', (body) => {
    expect(says(body, { tables })).toContain('typed columns');
    expect(says(body, {})).toBe('');
  });

  test.each([
    "sheet.getRange('D1').setNumberFormat('@')",
    "sheet.getRange('A1').setValue('Tên')",
    "sheet.insertRowsAfter(1, 2); sheet.getRange('D7').setNumberFormat('@')",
  ])('a table of Google’s lets pass %s', (body) => {
    expect(says(body, { tables })).toBe('');
  });

  test.each([
    'getLastRow()',
    "getRange('A1')",
    'getDataRange()',
    'getMaxRows()',
    'setFrozenRows(1)',
  ])('a tab that a chart fills has no cells for %s', (call) => {
    const chart = `const chart = ss.getSheets()[1]; chart.getTabColor(); chart.getName(); chart.${call};`;
    expect(says(chart, { chartTabs: [2] })).toContain('has no cells');
    expect(says(chart, {})).toBe('');
  });

  test('a tab says of which kind it is', () => {
    const kinds = "return ss.getSheets().map((each) => String(each.getType())).join(' ')";
    expect(runBody(kinds, { workbook: workbook({ chartTabs: [2] }) })).toBe('GRID OBJECT');
  });
});

test('a simple trigger is not told who edits', () => {
  const host = hostOf('function onEdit(e) { return typeof e.user }');
  expect(host.runSimpleTrigger('onEdit', { sheet: 'Sheet1', range: 'A1' })).toBe('undefined');
});

test('a message of a run that a page called is answered by nobody', () => {
  const code = scriptOf("SpreadsheetApp.getUi().alert('Xong')");
  expect(() => hostOf(code).runFromPage('main')).toThrow('maximum execution time');
});

test('who may not edit a protection learns that it may not, and not who may', () => {
  const workbook = workbookOf({ Sheet1: [] }, { owner: OWNER, editors: [OWNER, DISTRICT] });
  runBody('const p = sheet.protect(); p.removeEditors(p.getEditors()); p.setDomainEdit(false);', {
    workbook,
  });
  const asked = `const [p] = ss.getProtections(SpreadsheetApp.ProtectionType.SHEET);
    try { p.getEditors(); return 'told' } catch { return p.canEdit() }`;
  expect(runBody(asked, { workbook, user: DISTRICT })).toBe(false);
  expect(runBody(asked, { workbook })).toBe('told');
});
