import { describe, expect, test } from 'vitest';
import {
  parseCounting,
  parseDeadlineKind,
  parseDue,
  parseForms,
  parseStages,
} from '../../../src/programme/parse/deadline.ts';

describe('the day of a deadline', () => {
  test.each([
    ['12/9/2023', '2023-09-12', null, null],
    ['chậm nhất ngày 12/9/2023', '2023-09-12', null, 'by'],
    ['Chậm nhất là ngày 10/9/2023', '2023-09-10', null, 'by'],
    ['đến hết ngày 10/9/2023', '2023-09-10', null, 'by'],
    ['trước ngày 13/9/2023', '2023-09-13', null, 'before'],
    ['Trước 17h00 ngày 13/9/2023', '2023-09-13', '2023-09-13T17:00:00', 'before'],
    ['ngày 18 tháng 9 năm 2023', '2023-09-18', null, null],
  ])('%s', (typed, day, moment, counting) => {
    expect(parseDue(typed)).toEqual({ typed, value: { day, moment, counting }, trouble: null });
  });

  test('is also read from a date cell', () => {
    expect(parseDue({ moment: '2023-09-12T00:00:00' }).value).toEqual({
      day: '2023-09-12',
      moment: null,
      counting: null,
    });
  });

  test.each(['trước', 'trong tháng 9/2023', '31/9/2023', '45000', 'do đơn vị quyết định'])(
    'is not guessed from “%s”',
    (typed) => {
      expect(parseDue(typed)).toMatchObject({ typed, value: null });
      expect(parseDue(typed).trouble).not.toBeNull();
    },
  );
});

test.each([
  ['chậm nhất', 'by'],
  ['Chậm nhất ngày', 'by'],
  ['TRƯỚC', 'before'],
  ['', null],
])('the way of counting “%s”', (typed, value) => {
  expect(parseCounting(typed)).toMatchObject({ value, trouble: null });
});

test.each([
  ['bản giấy và file mềm', ['paper', 'file']],
  ['File mềm', ['file']],
  ['bản giấy', ['paper']],
  ['bản cứng + bản mềm', ['paper', 'file']],
  ['bản điện tử', ['file']],
])('the forms “%s”', (typed, value) => {
  expect(parseForms(typed)).toEqual({ typed, value, trouble: null });
});

test.each([
  ['7; 3; 1', [7, 3, 1]],
  ['1,3,7', [7, 3, 1]],
  [5, [5]],
  ['10 ngày và 2 ngày', [10, 2]],
  ['không', []],
])('reminders %s days before', (typed, value) => {
  expect(parseStages(typed)).toMatchObject({ value, trouble: null });
});

test.each([
  ['nộp', 'submission'],
  ['Sự kiện', 'event'],
])('what is due or takes place: “%s”', (typed, value) => {
  expect(parseDeadlineKind(typed)).toMatchObject({ value, trouble: null });
});

test('what says something else is unreadable', () => {
  const troubles = [
    parseCounting('khoảng'),
    parseForms('fax'),
    parseForms('bản giấy hoặc fax'),
    parseStages('một tuần'),
    parseStages('-1'),
    parseDeadlineKind('xem'),
  ].map(({ trouble }) => trouble);
  expect(troubles).toEqual(troubles.map(() => 'unreadable'));
});
