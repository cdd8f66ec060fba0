import { describe, expect, test } from 'vitest';
import { DOUBTS, type Doubts, positions } from '../../src/host/doubts.ts';
import { DISTRICT, OWNER, runBody, workbookOf } from './host.ts';

/** What a run answers at each position of a doubt. */
function answers(doubt: keyof Doubts, body: string, asDistrict = false): unknown[] {
  return DOUBTS[doubt].map((position) => {
    const workbook = workbookOf(
      { Sheet1: [['x']] },
      {
        owner: OWNER,
        editors: [OWNER, DISTRICT],
        protections: asDistrict
          ? [
              {
                id: 1,
                sheetId: 1,
                area: null,
                description: '',
                editors: [],
                domainEdit: false,
                warningOnly: false,
              },
            ]
          : [],
      },
    );
    const user = asDistrict ? DISTRICT : OWNER;
    return runBody(body, {
      makePdf: btoa,
      workbook,
      user,
      doubts: { [doubt]: position },
    });
  });
}

const tried = (body: string, after: string): string =>
  `let at = 'nowhere'; try { ${body} try { ${after} } catch { at = 'later' } } catch { at = 'line' } return at`;

describe('the host plays', () => {
  test.each<{ doubt: keyof Doubts; body: string; wanted: unknown[]; asDistrict?: boolean }>([
    {
      doubt: 'apostropheInText',
      body: `sheet.getRange('A2:A3').setNumberFormats([['@'], ['General']]).setValues([["'0123"], ["'0123"]]);
        return sheet.getRange('A2:A3').getValues().flat()`,
      wanted: [
        ['0123', '0123'],
        ["'0123", '0123'],
      ],
    },
    {
      doubt: 'automaticFormat',
      body: "return sheet.getRange('B9').getNumberFormat()",
      wanted: ['0.###############', 'General'],
    },
    {
      doubt: 'rejectedWrite',
      body: `sheet.getRange('B1').setDataValidation(SpreadsheetApp.newDataValidation()
        .requireValueInList(['a']).setAllowInvalid(false).build());
        ${tried("sheet.getRange('B1').setValue('b');", 'SpreadsheetApp.flush()')}`,
      wanted: ['line', 'later', 'nowhere'],
    },
    {
      doubt: 'underMerge',
      body: `sheet.getRange('B1:B2').merge(); sheet.getRange('B2').setValue('y');
        sheet.getRange('B1:B2').breakApart(); return sheet.getRange('B2').getValue()`,
      wanted: ['', 'y'],
    },
    {
      doubt: 'protectedWrite',
      body: tried("sheet.getRange('B1').setValue('b');", 'SpreadsheetApp.flush()'),
      wanted: ['later', 'line'],
      asDistrict: true,
    },
    {
      doubt: 'newProtection',
      body: 'return sheet.protect().getEditors().map((user) => user.getEmail())',
      wanted: [[DISTRICT], []],
    },
    {
      doubt: 'strangers',
      body: tried("sheet.protect().addEditors(['khong-co-tai-khoan@xa.example']);", ''),
      wanted: ['nowhere', 'line'],
    },
    {
      doubt: 'tagOrder',
      body: `sheet.addDeveloperMetadata('k', '1').addDeveloperMetadata('k', '2');
        return ss.createDeveloperMetadataFinder().withKey('k').find().map((tag) => tag.getValue())`,
      wanted: [
        ['1', '2'],
        ['2', '1'],
      ],
    },
    {
      doubt: 'freshCheckbox',
      body: `sheet.getRange('C1').setDataValidation(SpreadsheetApp.newDataValidation().requireCheckbox().build());
        return sheet.getRange('C1').getValue()`,
      wanted: ['', false],
    },
    {
      doubt: 'regionNames',
      body: `ss.setSpreadsheetLocale('vi_VN'); ss.setSpreadsheetTimeZone('Asia/Ho_Chi_Minh');
        return [ss.getSpreadsheetLocale(), ss.getSpreadsheetTimeZone()]`,
      wanted: [
        ['vi_VN', 'Asia/Ho_Chi_Minh'],
        ['vi', 'Asia/Saigon'],
      ],
    },
    {
      doubt: 'clicker',
      body: "return Session.getActiveUser().getEmail() === ''",
      wanted: [false, true],
    },
    {
      doubt: 'pdfPage',
      body: `const page = '<style>@page { size: A4 landscape; }</style>';
        const bytes = Utilities.newBlob(page, 'text/html', 'a.html').getAs('application/pdf').getBytes();
        return String.fromCharCode(...bytes)`,
      wanted: ['<style>@page { size: A4 landscape; }</style>', '<style></style>'],
    },
  ])('each answer to $doubt', ({ doubt, body, wanted, asDistrict }) => {
    expect(answers(doubt, body, asDistrict)).toEqual(wanted);
  });
});

test('each doubt stands at its first position unless another is chosen', () => {
  expect(positions({ underMerge: 'kept' })).toMatchObject({
    underMerge: 'kept',
    apostropheInText: DOUBTS.apostropheInText[0],
  });
});
