import { describe, expect, test } from 'vitest';
import { createRandom } from '../../src/sample/random.ts';
import { typeAmount, typeDay, typeRegistration } from '../../src/sample/typing.ts';

const when = { at: '2022-05-31T08:15:00', clock: true };

describe('typeDay', () => {
  test.each([
    ['date', { moment: when.at }],
    ['slashes', '31/5/2022'],
    ['padded', '31/05/2022'],
    ['dashes', '31-05-22'],
  ] as const)('as %s', (form, typed) => {
    expect(typeDay(when, form)).toEqual(typed);
  });

  test('leaves what somebody typed as it stands', () => {
    expect(typeDay('tháng 5/2022', 'date')).toBe('tháng 5/2022');
    expect(typeDay('', 'date')).toBeNull();
  });
});

describe('typeRegistration', () => {
  test.each([
    ['date-time', { moment: when.at }],
    ['hours-first', '8h15 ngày 31/5/2022'],
    ['clock-last', '31/05/2022 08:15'],
    ['day', { moment: '2022-05-31T00:00:00' }],
    ['day-text', '31/5/2022'],
  ] as const)('as %s', (form, typed) => {
    expect(typeRegistration(when, form, false)).toEqual(typed);
  });

  test('tells an odd hour even where only days are kept', () => {
    expect(typeRegistration(when, 'day-text', true)).toBe('8h15 ngày 31/5/2022');
  });
});

describe('typeAmount', () => {
  test.each([
    [500_000_000, 'number', [500_000_000]],
    [500_000_000, 'dots', ['500.000.000đ']],
    [4_500_000, 'words', ['4,5 triệu']],
    [1_200_000_000, 'words', ['1,2 tỷ', '1 tỷ 200 triệu']],
    [-15_000_000, 'words', [-15_000_000]],
  ] as const)('%i as %s', (amount, form, typed) => {
    expect(typed).toContain(typeAmount(createRandom(1), amount, form, null));
  });

  test('says what its people say when there is no money', () => {
    expect(typeAmount(createRandom(1), '', 'number', 'Không tính được')).toBe('Không tính được');
  });
});
