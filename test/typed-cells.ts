import * as fc from 'fast-check';
import type { Cell } from '../src/workbook/cell.ts';

/** Words that every JavaScript object answers to, whatever was put into it. */
export const WORDS_OF_THE_LANGUAGE = [
  'constructor',
  '__proto__',
  'toString',
  'valueOf',
  'hasOwnProperty',
];

const bits = [
  '1',
  '2',
  '31',
  '5',
  '2022',
  '24h00',
  ' ',
  '/',
  '-',
  '.',
  ',',
  '%',
  '(',
  ')',
  ';',
  '\n',
  'ngày',
  'tháng',
  'năm',
  'triệu',
  'tỷ',
  'đồng',
  'khoảng',
  'từ',
  'đến',
  'không',
  'có',
  'Lò Văn A',
  ...WORDS_OF_THE_LANGUAGE,
  'và',
];

/** Whatever a sheet can hold, with more of what people type. */
export const anyCell: fc.Arbitrary<Cell> = fc.oneof(
  fc.constant(null),
  fc.boolean(),
  fc.double(),
  fc.integer(),
  fc.string({ unit: 'binary' }),
  fc.array(fc.constantFrom(...bits), { maxLength: 9 }).map((typed) => typed.join('')),
  fc.array(fc.constantFrom(...bits), { maxLength: 9 }).map((typed) => typed.join(' ')),
  fc.constant({ moment: '2022-05-31T07:00:00' }),
);
