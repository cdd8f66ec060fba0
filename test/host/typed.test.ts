import { expect, test } from 'vitest';
import { runBody, workbookOf } from './host.ts';

interface Case {
  readonly typed: string;
  /** Numbers and texts as they are; a date as its serial number. */
  readonly value: string | number | boolean | null;
  readonly format?: string;
}

const day = (year: number, month: number, date: number): number =>
  Date.UTC(year, month - 1, date) / 86_400_000 + 25_569;

/** What the model holds after `setValue` of a text. */
function type(typed: string, locale: string, format = 'General') {
  const workbook = workbookOf({ Sheet1: [] }, { locale });
  const sheet = workbook.sheets[0];
  sheet?.setStyle(0, 0, workbook.styles.changed(0, { numberFormat: format }));
  runBody(`sheet.getRange('A1').setValue(${JSON.stringify(typed)})`, { workbook });
  return {
    value: sheet?.value(0, 0),
    format: workbook.styles.look(sheet?.style(0, 0) ?? 0).numberFormat,
    formula: sheet?.row(0)?.formulas.get(0),
  };
}

const vietnamese: Case[] = [
  { typed: 'Lò Văn A', value: 'Lò Văn A' },
  { typed: '12', value: 12 },
  { typed: ' 12 ', value: 12 },
  { typed: '-12,5', value: -12.5 },
  { typed: '(12)', value: -12 },
  { typed: '1.234', value: 1234, format: '#,##0' },
  { typed: '1.234,5', value: 1234.5, format: '#,##0.00' },
  { typed: '1,234.5', value: '1,234.5' },
  { typed: '0123', value: 123 },
  { typed: '12%', value: 0.12, format: '0%' },
  { typed: '12,5%', value: 0.125, format: '0.00%' },
  { typed: '12.5%', value: '12.5%' },
  { typed: '500₫', value: 500, format: '#,##0\\ "₫"' },
  { typed: '1e3', value: 1000, format: '0.00E+00' },
  { typed: 'TRUE', value: true },
  { typed: 'false', value: false },
  { typed: 'Đúng', value: 'Đúng' },
  { typed: '31/12/2022', value: day(2022, 12, 31), format: 'dd/mm/yyyy' },
  { typed: '03/09/2026', value: day(2026, 9, 3), format: 'dd/mm/yyyy' },
  { typed: '3-9-26', value: day(2026, 9, 3), format: 'dd/mm/yyyy' },
  { typed: '1/2', value: day(2022, 2, 1), format: 'dd/mm/yyyy' },
  { typed: '1.5', value: day(2022, 5, 1), format: 'dd/mm/yyyy' },
  { typed: '5/2022', value: day(2022, 5, 1), format: 'dd/mm/yyyy' },
  { typed: '2022-05-31', value: day(2022, 5, 31), format: 'dd/mm/yyyy' },
  { typed: '12/31/2022', value: '12/31/2022' },
  { typed: '31/02/2023', value: '31/02/2023' },
  { typed: '31/5/2022 07:30', value: day(2022, 5, 31) + 0.3125, format: 'dd/mm/yyyy hh:mm:ss' },
  { typed: '07:30', value: 0.3125, format: 'hh:mm:ss' },
  { typed: '24:00', value: '24:00' },
  { typed: '2022-05-31T07:00:00', value: '2022-05-31T07:00:00' },
  { typed: 'tháng 5/2022', value: 'tháng 5/2022' },
  { typed: '12/QĐ-LĐLĐ', value: '12/QĐ-LĐLĐ' },
  { typed: '- gạch đầu dòng', value: '- gạch đầu dòng' },
  { typed: "'0123", value: '0123' },
  { typed: "'=1+1", value: '=1+1' },
  { typed: "''quoted'", value: "'quoted'" },
  { typed: '=', value: '=' },
  { typed: '', value: null },
];

test.each(vietnamese)('vi_VN reads “$typed” as $value', ({ typed, value, format = 'General' }) => {
  const cell = type(typed, 'vi_VN');
  expect(cell.value).toEqual(typeof value === 'number' ? expect.closeTo(value, 9) : value);
  expect(cell.format).toBe(format);
  expect(cell.formula).toBeUndefined();
});

const american: Case[] = [
  { typed: '1,234.5', value: 1234.5, format: '#,##0.00' },
  { typed: '1.234', value: 1.234 },
  { typed: '1.5', value: 1.5 },
  { typed: '12.5%', value: 0.125, format: '0.00%' },
  { typed: '$500', value: 500, format: '"$"#,##0' },
  { typed: '1.234,5', value: '1.234,5' },
  { typed: '03/09/2026', value: day(2026, 3, 9), format: 'm/d/yyyy' },
  { typed: '1/2', value: day(2022, 1, 2), format: 'm/d/yyyy' },
  { typed: '31/12/2022', value: '31/12/2022' },
  { typed: 'Jan 5, 2022', value: day(2022, 1, 5), format: 'm/d/yyyy' },
  { typed: 'Marching', value: 'Marching' },
  { typed: '7:30 PM', value: 0.8125, format: 'h:mm:ss am/pm' },
  { typed: 'true', value: true },
];

test.each(american)('en_US reads “$typed” as $value', ({ typed, value, format = 'General' }) => {
  const cell = type(typed, 'en_US');
  expect(cell.value).toEqual(typeof value === 'number' ? expect.closeTo(value, 9) : value);
  expect(cell.format).toBe(format);
});

test.each([
  { typed: '0123', value: '0123' },
  { typed: '03/09/2026', value: '03/09/2026' },
  { typed: '12,5%', value: '12,5%' },
  { typed: 'TRUE', value: 'TRUE' },
  { typed: "'=1+1", value: '=1+1' },
])('a text cell keeps “$typed”', ({ typed, value }) => {
  expect(type(typed, 'vi_VN', '@')).toEqual({ value, format: '@', formula: undefined });
});

test.each([
  { typed: '=A1+1', format: 'General', formula: 'A1+1' },
  { typed: '=A1+1', format: '@', formula: 'A1+1' },
  { typed: '+A1', format: 'General', formula: '+A1' },
])('“$typed” becomes a formula in a cell of format $format', ({ typed, format, formula }) => {
  expect(type(typed, 'vi_VN', format)).toMatchObject({ value: null, formula });
});

test('a format that the cell has is kept when a date is typed', () => {
  expect(type('31/12/2022', 'vi_VN', '0.00')).toMatchObject({
    value: day(2022, 12, 31),
    format: '0.00',
  });
});

test.each(['null', 'undefined', "''"])('setValue(%s) clears the cell', (value) => {
  const workbook = workbookOf({ Sheet1: [['x']] });
  runBody(`sheet.getRange('A1').setValue(${value})`, { workbook });
  expect(workbook.sheets[0]?.value(0, 0)).toBeNull();
});
