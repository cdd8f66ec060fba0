import { describe, expect, test } from 'vitest';
import { parseRegistration } from '../../../src/programme/parse/registration.ts';

describe('a registration is read', () => {
  test.each([
    ['31/5/2022', '2022-05-31', null],
    ['7h00 ngày 08/01/2022', '2022-01-08', '2022-01-08T07:00:00'],
    ['7h 8/1/2022', '2022-01-08', '2022-01-08T07:00:00'],
    ['7g30 8/1/2022', '2022-01-08', '2022-01-08T07:30:00'],
    ['07:00 08/01/2022', '2022-01-08', '2022-01-08T07:00:00'],
    ['08/01/2022 7:00', '2022-01-08', '2022-01-08T07:00:00'],
    ['08/01/2022, 7h', '2022-01-08', '2022-01-08T07:00:00'],
    ['lúc 7 giờ 30 ngày 08/01/2022', '2022-01-08', '2022-01-08T07:30:00'],
    ['7 giờ 30 phút, ngày 8 tháng 1 năm 2022', '2022-01-08', '2022-01-08T07:30:00'],
    ['2022-01-08T07:00', '2022-01-08', '2022-01-08T07:00:00'],
    ['2022-01-08 07:00:05', '2022-01-08', '2022-01-08T07:00:05'],
    ['8/1/2022 7:30 PM', '2022-01-08', '2022-01-08T19:30:00'],
    ['8/1/2022 12:30 AM', '2022-01-08', '2022-01-08T00:30:00'],
    ['15h - 8/1/2022', '2022-01-08', '2022-01-08T15:00:00'],
    ['2h chiều 8/1/2022', '2022-01-08', '2022-01-08T14:00:00'],
    ['24h00 ngày 31/5/2022', '2022-06-01', '2022-06-01T00:00:00'],
    ['0h00 ngày 01/6/2022', '2022-06-01', '2022-06-01T00:00:00'],
  ])('“%s”', (typed, day, moment) => {
    expect(parseRegistration(typed)).toEqual({ typed, value: { day, moment }, trouble: null });
  });

  test('a date cell with a time, as it is', () => {
    const { value } = parseRegistration({ moment: '2022-06-01T03:00:00' });
    expect(value).toEqual({ day: '2022-06-01', moment: '2022-06-01T03:00:00' });
  });

  test('a date cell at 00:00 is a day without a time', () => {
    const { value } = parseRegistration({ moment: '2022-06-01T00:00:00' });
    expect(value).toEqual({ day: '2022-06-01', moment: null });
  });
});

describe('a registration is not guessed', () => {
  test.each([
    ['25h00 ngày 8/1/2022', 'impossible'],
    ['24h30 ngày 8/1/2022', 'impossible'],
    ['7:75 8/1/2022', 'impossible'],
    ['13:00 AM 8/1/2022', 'impossible'],
    ['08/01/2022 7', 'unreadable'],
    ['7h00', 'incomplete'],
    ['tháng 10/2022', 'incomplete'],
    ['chưa cập nhật', 'not-yet'],
    [true, 'unreadable'],
  ])('“%s” is %s', (typed, trouble) => {
    expect(parseRegistration(typed)).toEqual({ typed: String(typed), value: null, trouble });
  });
});
