import { describe, expect, test } from 'vitest';
import { parseStatement, parseYesNo } from '../../../src/programme/parse/yes-no.ts';

describe('an answer is read', () => {
  test.each(['x', 'X', 'có', 'Có bảo hộ', 'đã đăng ký', 'Vi phạm', '✓', '1', 1, true])(
    '“%s” is yes',
    (cell) => expect(parseYesNo(cell).value).toBe(true),
  );

  test.each(['không', 'KHÔNG.', 'ko', 'k', 'Không vi phạm', 'chưa', 'Chưa có', '0', 0, false])(
    '“%s” is no',
    (cell) => expect(parseYesNo(cell).value).toBe(false),
  );

  test.each([
    'không rõ',
    'có không',
    'có thể',
    'Đã xác nhận không bảo hộ',
    'Đạt',
    'đang chờ cấp bằng',
    'Bằng độc quyền số 5',
  ])('“%s” is unclear', (typed) =>
    expect(parseYesNo(typed)).toEqual({ typed, value: null, trouble: 'unclear' }),
  );

  test.each([null, '', ' ', '-'])('%j is no answer, which is not “không”', (cell) => {
    expect(parseYesNo(cell)).toEqual({ typed: cell ?? '', value: null, trouble: null });
  });
});

describe('a statement is read', () => {
  test.each([
    ['Biên bản nghiệm thu số 12', true],
    ['03/10/2021', true],
    [{ moment: '2021-10-03T00:00:00' }, true],
    ['đạt', true],
    ['chưa', false],
    ['Chưa nghiệm thu', false],
    ['hm', null],
    [null, null],
  ])('%j is %s', (cell, value) => {
    expect(parseStatement(cell).value).toBe(value);
  });
});
