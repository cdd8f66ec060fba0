import { expect, test } from 'vitest';
import { hostOf, OWNER, runBody, scriptOf, workbookOf } from './host.ts';

test('metadata of every tab is found from the spreadsheet, by its key if asked', () => {
  const workbook = workbookOf({ A: [], B: [] });
  runBody(
    `sheet.addDeveloperMetadata('kind', 'unit'); sheet.addDeveloperMetadata('k', 'v');
     ss.getSheets()[1].addDeveloperMetadata('kind', 'form')`,
    { workbook },
  );
  const body = `const told = (tags) => tags.map((tag) => [tag.getKey(), tag.getValue(), tag.getLocation().getSheet().getName()].join(' '));
    const finder = () => ss.createDeveloperMetadataFinder();
    return [told(finder().withKey('kind').find()), told(finder().find())]`;
  expect(runBody(body, { workbook })).toEqual([
    ['kind unit A', 'kind form B'],
    ['kind unit A', 'k v A', 'kind form B'],
  ]);
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
  runBody("ss.getSheets()[1].addDeveloperMetadata('k', 'v')", { workbook });
  const other = { ...workbookOf({ X: [], B: [] }), hostState: workbook.hostState };
  const body = `return ss.createDeveloperMetadataFinder().withKey('k').find().map((m) => m.getLocation().getSheet().getName())`;
  expect(runBody(body, { workbook: other })).toEqual(['B']);
});

test('metadata is changed and removed', () => {
  const body = `sheet.addDeveloperMetadata('k', '1'); const m = sheet.getDeveloperMetadata()[0];
    m.setValue('2'); const value = sheet.getDeveloperMetadata()[0].getValue(); m.remove();
    return [value, sheet.getDeveloperMetadata().length]`;
  expect(runBody(body)).toEqual(['2', 0]);
});

test('what Google keeps beside the cells travels in the workbook', () => {
  const workbook = workbookOf();
  runBody(
    `ss.setSpreadsheetLocale('en_US'); ss.setSpreadsheetTimeZone('Etc/GMT');
     sheet.insertRowsAfter(1000, 10); PropertiesService.getDocumentProperties().setProperty('a', 'b')`,
    { workbook },
  );
  const copy = { ...workbookOf(), hostState: workbook.hostState };
  const body = `return [ss.getSpreadsheetLocale(), ss.getSpreadsheetTimeZone(), sheet.getMaxRows(),
    PropertiesService.getDocumentProperties().getProperty('a'), ss.getOwner().getEmail()]`;
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
