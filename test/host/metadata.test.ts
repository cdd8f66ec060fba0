import { expect, test } from 'vitest';
import { hostOf, OWNER, runBody, scriptOf, workbookOf } from './host.ts';

test('metadata of tabs is found from the spreadsheet, that of the spreadsheet not from a tab', () => {
  const workbook = workbookOf({ A: [], B: [] });
  runBody(
    `ss.addDeveloperMetadata('kind', 'book'); sheet.addDeveloperMetadata('kind', 'unit');
     ss.getSheets()[1].addDeveloperMetadata('kind', 'form', SpreadsheetApp.DeveloperMetadataVisibility.PROJECT)`,
    { workbook },
  );
  const body = `const find = (place) => place.createDeveloperMetadataFinder().withKey('kind').find().map((m) => m.getValue());
    const form = ss.createDeveloperMetadataFinder().withKey('kind').withValue('form').find()[0];
    return [find(ss), find(sheet), form.getLocation().getSheet().getName(), String(form.getVisibility())]`;
  expect(runBody(body, { workbook })).toEqual([['book', 'unit', 'form'], ['unit'], 'B', 'PROJECT']);
});

test('metadata survives a new name and goes with its tab', () => {
  const workbook = workbookOf({ A: [], B: [] });
  runBody("sheet.addDeveloperMetadata('k', 'v'); sheet.setName('Tên mới')", { workbook });
  const find =
    "return ss.createDeveloperMetadataFinder().withKey('k').find().map((m) => m.getLocation().getSheet().getName())";
  expect(runBody(find, { workbook })).toEqual(['Tên mới']);
  runBody('ss.deleteSheet(sheet)', { workbook });
  expect(runBody(find, { workbook })).toEqual([]);
});

test('metadata follows a tab that another program renumbered', () => {
  const workbook = workbookOf({ A: [], B: [] });
  runBody("ss.getSheetByName('B').addDeveloperMetadata('k', 'v')", { workbook });
  const other = { ...workbookOf({ X: [], B: [] }), hostState: workbook.hostState };
  const body = `return ss.createDeveloperMetadataFinder().withKey('k').find().map((m) => m.getLocation().getSheet().getName())`;
  expect(runBody(body, { workbook: other })).toEqual(['B']);
});

test('metadata is changed and removed', () => {
  const body = `ss.addDeveloperMetadata('k', '1'); const m = ss.getDeveloperMetadata()[0];
    m.setValue('2'); const value = ss.getDeveloperMetadata()[0].getValue(); m.remove();
    return [value, ss.getDeveloperMetadata().length]`;
  expect(runBody(body)).toEqual(['2', 0]);
});

test('an arbitrary range takes no metadata', () => {
  expect(() => runBody("sheet.getRange('A1:B2').addDeveloperMetadata('k')")).toThrow(
    'Adding developer metadata to arbitrary ranges is not currently supported.',
  );
});

test('what Google keeps beside the cells travels in the workbook', () => {
  const workbook = workbookOf();
  runBody(
    `ss.setSpreadsheetLocale('en_US'); ss.setSpreadsheetTimeZone('Etc/GMT');
     sheet.insertRowsAfter(1000, 10); PropertiesService.getScriptProperties().setProperty('a', 'b')`,
    { workbook },
  );
  const copy = { ...workbookOf(), hostState: workbook.hostState };
  const body = `return [ss.getSpreadsheetLocale(), ss.getSpreadsheetTimeZone(), sheet.getMaxRows(),
    PropertiesService.getScriptProperties().getProperty('a'), ss.getOwner().getEmail()]`;
  expect(runBody(body, { workbook: copy, user: 'nguoi.khac@lien-doan.example' })).toEqual([
    'en_US',
    'Etc/GMT',
    1010,
    'b',
    OWNER,
  ]);
});

test('a damaged state is told from a missing one', () => {
  const broken = { ...workbookOf(), hostState: '{' };
  expect(() => hostOf(scriptOf(''), { workbook: broken }).run('main')).toThrow('not JSON');
});
