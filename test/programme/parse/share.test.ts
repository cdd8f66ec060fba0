import { describe, expect, test } from 'vitest';
import { parseContributions, parseShare } from '../../../src/programme/parse/share.ts';

describe('a share is read in percent', () => {
  test.each([
    ['60%', 60],
    ['60 %', 60],
    ['60', 60],
    ['0,6', 60],
    ['0.6', 60],
    ['33,3%', 33.3],
    [0.6, 60],
    [60, 60],
    [1, 100],
    ['130%', 130],
  ])('“%s”', (typed, value) => {
    expect(parseShare(typed)).toEqual({ typed: String(typed), value, trouble: null });
  });

  test.each([
    ['ba mươi', 'no-share'],
    [-1, 'no-share'],
  ])('“%s” is %s', (typed, trouble) => {
    expect(parseShare(typed)).toEqual({ typed: String(typed), value: null, trouble });
  });
});

const both = [
  ['Lò Văn A', 30],
  ['Vàng Thị B', 20],
];

describe('a list of authors is read', () => {
  test.each([
    ['Lò Văn A 30%; Vàng Thị B 20%', both],
    ['Lò Văn A (30%), Vàng Thị B (20 %)', both],
    ['Lò Văn A: 30%\nVàng Thị B: 20%', both],
    ['Lò Văn A 30% Vàng Thị B 20%', both],
    ['Lò Văn A 30% và Vàng Thị B 20%', both],
    ['30% Lò Văn A; 20% Vàng Thị B', both],
    ['1. Lò Văn A: 30%; 2. Vàng Thị B - 20%.', both],
    ['- Lò Văn A (30%)\n- Vàng Thị B (20%)', both],
    ['Lò Văn A: 0,3; Vàng Thị B: 0,2', both],
    ['Lò Văn A 33,3%', [['Lò Văn A', 33.3]]],
    [
      'Lò Văn A, Vàng Thị B',
      [
        ['Lò Văn A', null],
        ['Vàng Thị B', null],
      ],
    ],
    ['Lò Văn A (GV lớp 4)', [['Lò Văn A (GV lớp 4)', null]]],
    ['Nguyễn Văn 12', [['Nguyễn Văn 12', null]]],
    [
      'Lò Văn A1; Tác giả 150',
      [
        ['Lò Văn A1', null],
        ['Tác giả 150', null],
      ],
    ],
    [
      'Lò Văn A1 60%; Vàng B1 40%',
      [
        ['Lò Văn A1', 60],
        ['Vàng B1', 40],
      ],
    ],
    ['60%', [['', 60]]],
    [0.4, [['', 40]]],
    ['Không', []],
  ])('“%s”', (typed, list) => {
    const { value, trouble } = parseContributions(typed);
    expect(trouble).toBeNull();
    expect(value?.map(({ name, share }) => [name, share])).toEqual(list);
  });

  test.each([
    ['Lò Văn A: -10%', 'no-share'],
    ['Lò Văn A -10%', 'no-share'],
    ['Lò Văn A ba mươi phần trăm', 'no-share'],
    ['Lò Văn A (-5%)', 'no-share'],
    ['Lò Văn A: %', 'no-share'],
  ])('“%s” is %s', (typed, trouble) => {
    expect(parseContributions(typed)).toEqual({ typed, value: null, trouble });
  });
});
