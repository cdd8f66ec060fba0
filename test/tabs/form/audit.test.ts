import { describe, expect, test } from 'vitest';
import { percent } from '../../../src/programme/set-up/ratio.ts';
import { auditForm } from '../../../src/tabs/form/audit.ts';
import { FORM_COLUMNS, type Form, renderForm } from '../../../src/tabs/form/form.ts';
import { cellName } from '../../../src/workbook/cell.ts';
import { laiChauReport } from '../../lai-chau.ts';

const sound = renderForm(laiChauReport());

/** The form with one cell changed, by its row among all rows of the form and its column, both from 0. */
function altered(row: number, column: number, value: number | null, form = sound): Form {
  const rows = form.rows.map((each, index) => {
    if (index !== row) return each;
    const cells = [...each.cells];
    cells[column] = value;
    return { ...each, cells };
  });
  return { ...form, rows };
}

const firstUnit = sound.rows.findIndex((row) => row.role === 'unit');
const lastRow = sound.rows.findIndex((row) => row.role === 'total');

test('a table that adds up has nothing to say', () => {
  expect(auditForm(sound)).toBeNull();
});

test('the scan of 004 reads 5 for Y tế in phase 2: row, column and percentage all say 2', () => {
  expect(auditForm(altered(firstUnit + 10, 7, 5))).toEqual({
    cell: 'H15',
    shown: '5',
    expected: '2',
    why: '84 + 2 = 86; 2/140 = 1%; cột H cộng lại là 377',
  });
});

test('the scan reads 08 for the rate of Sìn Hồ', () => {
  expect(auditForm(altered(firstUnit + 3, 10, 8))).toMatchObject({
    cell: 'K8',
    shown: '8',
    expected: '98',
  });
});

test('no figure is named that would have to be negative, though it alone would mend everything', () => {
  const reporting = sound.rows.findIndex(({ cells }) => cells[1] === 'Đơn vị phối hợp');
  const { phaseResult, phaseRate, phaseTarget, result, rate, target } = FORM_COLUMNS;
  const figure = (row: number, column: number) => Number(sound.rows[row]?.cells[column]);
  const [reported, all, first] = [
    figure(reporting, result(2)),
    figure(lastRow, result(2)) - figure(reporting, result(2)),
    figure(lastRow, phaseResult(0)) - figure(reporting, result(2)),
  ];
  const changes: [row: number, column: number, value: number | null][] = [
    [reporting, result(2), 0],
    [lastRow, result(2), all],
    [lastRow, phaseResult(0), first],
    [lastRow, rate(2), percent(all, figure(lastRow, target))],
    [lastRow, phaseRate(0), percent(first, figure(lastRow, phaseTarget(0)))],
  ];
  const form = changes.reduce((before, change) => altered(...change, before), sound);
  expect(auditForm(form)).toMatchObject({
    cell: cellName(reporting, result(2)),
    shown: '0',
    expected: String(reported),
  });
});

describe('whatever single figure is changed', () => {
  const figures = sound.rows.flatMap((row, index) =>
    index >= firstUnit && index <= lastRow
      ? row.cells.flatMap((cell, column) =>
          typeof cell === 'number' && column >= 2 ? [[index, column, cell] as const] : [],
        )
      : [],
  );

  test('the table is refused', () => {
    const missed = figures.filter(
      ([row, column, value]) => auditForm(altered(row, column, value + 1000)) === null,
    );
    expect(figures.length).toBe(11 * 9 + 5 + 9);
    expect(missed).toEqual([]);
  });

  test('the cell is named with the figure that was there', () => {
    const named = figures.filter(([row, column, value]) => {
      const mismatch = auditForm(altered(row, column, value + 1000));
      return mismatch?.expected.replace(/\./g, '') === String(value);
    });
    expect(named.length).toBe(figures.length);
  });
});
