import { describe, expect, test } from 'vitest';
import { DISTRICT, hostOf, OWNER, runBody, scriptOf, workbookOf } from './host.ts';

const REFUSED =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';

const LOCK_TAB =
  'const p = sheet.protect(); p.removeEditors(p.getEditors()); if (p.canDomainEdit()) p.setDomainEdit(false);';

/** A workbook whose first tab only its owner may edit, but for what `more` changes. */
function lockedBook(more = '') {
  const workbook = workbookOf(
    { Biểu: [['a', 'b']], Huyện: [] },
    { owner: OWNER, editors: [DISTRICT] },
  );
  runBody(`${LOCK_TAB} ${more}`, { workbook });
  return workbook;
}

const asDistrict = (body: string, workbook: ReturnType<typeof lockedBook>) =>
  runBody(body, { workbook, user: DISTRICT });

describe('a protected write by somebody else', () => {
  test.each([
    { name: 'at flush', after: 'SpreadsheetApp.flush();' },
    { name: 'at the next read', after: "sheet.getRange('A1').getValue();" },
  ])('fails $name, not where it is written', ({ after }) => {
    const workbook = lockedBook();
    const body = `sheet.getRange('A1').setValue('x'); const past = 'past the write';
      try { ${after} return 'no error'; } catch (e) { return [past, e.name, e.message]; }`;
    expect(asDistrict(body, workbook)).toEqual(['past the write', 'Exception', REFUSED]);
    expect(workbook.sheets[0]?.value(0, 0)).toBe('a');
  });

  test('fails at the end of the run when nothing was read', () => {
    const workbook = lockedBook();
    expect(() => asDistrict("sheet.getRange('A1').setValue('x')", workbook)).toThrow(REFUSED);
  });

  test.each([
    "sheet.getRange('A1').setBackground('#ff0000')",
    "sheet.getRange('A1').setNote('x')",
    "sheet.getRange('A1:B1').merge()",
    "sheet.setName('Khác')",
    'sheet.insertRowsAfter(1, 1)',
    'sheet.setFrozenRows(1)',
    'ss.deleteSheet(sheet)',
  ])('is refused: %s', (code) => {
    expect(() => asDistrict(code, lockedBook())).toThrow(REFUSED);
  });

  test('leaves the writes to open tabs alone', () => {
    const workbook = lockedBook();
    const body = "ss.getSheets()[1].getRange('A1').setValue(1); sheet.getRange('A1').setValue(2)";
    expect(() => asDistrict(body, workbook)).toThrow(REFUSED);
    expect(workbook.sheets[1]?.value(0, 0)).toBe(1);
  });
});

describe('who may edit', () => {
  const canEdit = "return [sheet.getRange('A1').canEdit(), sheet.getRange('B1').canEdit()]";

  test('the owner always', () => {
    expect(runBody(canEdit, { workbook: lockedBook() })).toEqual([true, true]);
  });

  test('nobody else once the list is emptied', () => {
    expect(asDistrict(canEdit, lockedBook())).toEqual([false, false]);
  });

  test('everybody until the list of a new protection changes', () => {
    const workbook = workbookOf({ T: [] }, { owner: OWNER, editors: [DISTRICT] });
    runBody('sheet.protect()', { workbook });
    expect(asDistrict(canEdit, workbook)).toEqual([true, true]);
  });

  test('those on the list', () => {
    expect(asDistrict(canEdit, lockedBook(`p.addEditor('${DISTRICT}')`))).toEqual([true, true]);
  });

  test('everybody when the protection only warns', () => {
    expect(asDistrict(canEdit, lockedBook('p.setWarningOnly(true)'))).toEqual([true, true]);
  });

  test('a denial by any of several protections wins', () => {
    const workbook = lockedBook(`p.addEditor('${DISTRICT}');
      const r = sheet.getRange('A1').protect(); r.removeEditors(r.getEditors()); r.setDomainEdit(false);`);
    expect(asDistrict(canEdit, workbook)).toEqual([false, true]);
  });

  test('a protection moves with its rows', () => {
    const workbook = workbookOf({ T: [] }, { owner: OWNER, editors: [DISTRICT] });
    runBody(
      "const p = sheet.getRange('A2').protect(); p.removeEditors(p.getEditors()); p.setDomainEdit(false); sheet.insertRowsAfter(1, 3)",
      { workbook },
    );
    const body = "return ['A2', 'A5'].map((a) => sheet.getRange(a).canEdit())";
    expect(asDistrict(body, workbook)).toEqual([true, false]);
  });
});

describe('protections', () => {
  test('a tab has one, a range as many as are made', () => {
    const body = `sheet.protect().setDescription('Mô tả'); sheet.protect();
      sheet.getRange('A1').protect(); sheet.getRange('A1').protect();
      const { SHEET, RANGE } = SpreadsheetApp.ProtectionType;
      return [ss.getProtections(SHEET).map((p) => p.getDescription()), ss.getProtections(RANGE).length]`;
    expect(runBody(body)).toEqual([['Mô tả'], 2]);
  });

  test('the file of a consumer account has no domain to open to', () => {
    const workbook = workbookOf({ T: [] }, { owner: 'a@gmail.com', editors: [] });
    const body = `const p = sheet.protect(); if (p.canDomainEdit()) return 'can';
      try { p.setDomainEdit(false); } catch (e) { return e.name }`;
    expect(runBody(body, { workbook, user: 'a@gmail.com' })).toBe('Exception');
  });

  test('who may not edit learns nothing of the list', () => {
    const body = 'sheet.protect().getEditors()';
    expect(() => asDistrict(body, lockedBook())).toThrow('permission');
  });

  test('removing one opens the tab', () => {
    const workbook = lockedBook('p.remove()');
    expect(asDistrict("sheet.getRange('A1').setValue(1)", workbook)).toBeNull();
  });

  test('the owner’s trigger writes where the district may not', () => {
    const workbook = lockedBook();
    runBody("ScriptApp.newTrigger('main').timeBased().everyMinutes(10).create()", { workbook });
    const host = hostOf(scriptOf("sheet.getRange('A1').setValue('by trigger')"), {
      workbook,
      user: DISTRICT,
    });
    const [trigger] = host.state().triggers;
    if (trigger) host.runTrigger(trigger);
    expect(workbook.sheets[0]?.value(0, 0)).toBe('by trigger');
  });
});
