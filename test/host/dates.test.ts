import { describe, expect, test } from 'vitest';
import { runBody, workbookOf } from './host.ts';

function dateCell(serial: number, timeZone: string, format = 'dd/mm/yyyy hh:mm') {
  const workbook = workbookOf({ T: [[serial]] }, { timeZone });
  workbook.sheets[0]?.setStyle(0, 0, workbook.styles.changed(0, { numberFormat: format }));
  return workbook;
}

const NOON = 44875.5;

describe('dates', () => {
  test.each([
    { timeZone: 'Asia/Ho_Chi_Minh', iso: '2022-11-10T05:00:00.000Z' },
    { timeZone: 'Asia/Saigon', iso: '2022-11-10T05:00:00.000Z' },
    { timeZone: 'Etc/GMT', iso: '2022-11-10T12:00:00.000Z' },
    { timeZone: 'America/New_York', iso: '2022-11-10T17:00:00.000Z' },
    { timeZone: 'Asia/Kathmandu', iso: '2022-11-10T06:15:00.000Z' },
  ])('noon of a spreadsheet in $timeZone is $iso', ({ timeZone, iso }) => {
    const workbook = dateCell(NOON, timeZone);
    const body =
      "const d = sheet.getRange('A1').getValue(); return [d instanceof Date, d.toISOString()]";
    expect(runBody(body, { workbook })).toEqual([true, iso]);
  });

  test.each(['Asia/Ho_Chi_Minh', 'America/New_York', 'Europe/Paris'])(
    'every hour of a year with clock changes comes back from %s',
    (timeZone) => {
      const workbook = workbookOf({ T: [] }, { timeZone });
      const body = `
        const start = Date.UTC(2022, 0, 1);
        const hours = Array.from({ length: 900 }, (_, i) => [new Date(start + i * 9.7 * 3600000)]);
        const r = sheet.getRange(1, 1, 900, 1); r.setValues(hours);
        const back = r.getValues();
        return hours.filter(([d], i) => Math.abs(d - back[i][0]) > 1).map(([d]) => d.toISOString())`;
      const lost = runBody(body, { workbook }) as string[];
      expect(lost).toEqual([]);
    },
  );

  test('a number without a date format stays a number', () => {
    const workbook = dateCell(NOON, 'Asia/Ho_Chi_Minh', '0.00 "ngày"');
    expect(runBody("return sheet.getRange('A1').getValue()", { workbook })).toBe(NOON);
  });

  test('a Date brings the locale’s format to a cell that has none', () => {
    const body = `const r = sheet.getRange('A1:C1');
      r.setNumberFormats([['General', 'General', 'd/m']]);
      r.setValues([[new Date(2022, 0, 8), new Date(2022, 0, 8, 7, 0), new Date(2022, 0, 8)]]);
      return r.getNumberFormats()`;
    expect(runBody(body)).toEqual([['dd/mm/yyyy', 'dd/mm/yyyy hh:mm:ss', 'd/m']]);
  });

  test('a date cell is midnight of the spreadsheet’s zone', () => {
    const workbook = workbookOf({ T: [] }, { timeZone: 'Etc/GMT' });
    runBody("sheet.getRange('A1').setValue(new Date(2022, 0, 8))", { workbook });
    expect(workbook.sheets[0]?.value(0, 0)).toBeCloseTo(44569 - 7 / 24, 9);
  });
});

describe('the clock', () => {
  test('stands where the host puts it and moves with the calls', () => {
    const body = `const a = new Date(); SpreadsheetApp.flush();
      return [a.toISOString(), Date.now() - a.getTime(), new Date().getTime() - a, a instanceof Date,
        new Date(2020, 1, 3).getMonth(), a.constructor === Date, Date.UTC(1970, 0, 1), typeof Date()]`;
    expect(runBody(body, { callMilliseconds: 90_000 })).toEqual([
      '2022-11-10T01:03:00.000Z',
      90000,
      90000,
      true,
      1,
      true,
      0,
      'string',
    ]);
  });

  test('subclasses of Date work', () => {
    const body = `class Day extends Date { name() { return 'day'; } }
      const d = new Day(0); return [d.name(), d instanceof Date, d.getTime()]`;
    expect(runBody(body)).toEqual(['day', true, 0]);
  });

  test.each([
    { pattern: 'dd/MM/yyyy HH:mm', text: '10/11/2022 08:00' },
    { pattern: "yyyy-MM-dd'T'HH:mm:ss", text: '2022-11-10T08:00:00' },
    { pattern: 'EEE, d MMM yy h:mm a', text: 'Thu, 10 Nov 22 8:00 AM' },
    { pattern: 'EEEE u D', text: 'Thursday 4 314' },
    { pattern: "HH 'giờ' ''S", text: "08 giờ '0" },
    { pattern: 'Z XXX', text: '+0700 +07:00' },
  ])('formatDate $pattern', ({ pattern, text }) => {
    const body = `return Utilities.formatDate(new Date(), 'Asia/Ho_Chi_Minh', ${JSON.stringify(pattern)})`;
    expect(runBody(body)).toBe(text);
  });

  test('formatDate reads the clock of any zone', () => {
    const body = `return ['GMT', 'America/New_York'].map((z) => Utilities.formatDate(new Date(), z, 'dd HH:mm'))`;
    expect(runBody(body)).toEqual(['10 01:00', '09 20:00']);
  });
});
