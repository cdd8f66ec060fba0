import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newWorkbook } from '../../src/xlsx/index.ts';
import { Sheet, type Workbook } from '../../src/xlsx/model.ts';
import { type Change, Mirror } from '../../workbench/book/mirror.ts';

function smallWorkbook(): Workbook {
  const workbook = newWorkbook();
  for (const id of [1, 2]) {
    const sheet = new Sheet(id, `Tab ${id}`);
    for (let row = 0; row < 5; row += 1) sheet.setValue(row, 0, `${id}-${row}`);
    sheet.ensureRow(2).notes.set(0, 'ghi chú');
    workbook.sheets.push(sheet);
  }
  return workbook;
}

/** All that can be seen of a workbook. */
function seen({ sheets, hostState }: Workbook): unknown {
  return {
    hostState,
    sheets: sheets.map(({ id, name, hidden, tabColor, maxRows, merges, frozenRows, ...rest }) => ({
      ...{ id, name, hidden, tabColor, maxRows, merges: [...merges], frozenRows },
      widths: [...rest.columnWidths],
      hiddenColumns: [...rest.hiddenColumns],
      rows: Array.from(rest.rows, (row) => {
        if (!row) return null;
        const { values, styles, formulas, notes, links, height, hidden: isHidden } = row;
        return {
          ...{ values: [...values], styles: [...styles], height, isHidden },
          ...{ formulas: [...formulas], notes: [...notes], links: [...links] },
        };
      }),
    })),
  };
}

type Act = (workbook: Workbook) => void;

const at = fc.nat(6);
const tab = fc.nat(3);
const onTab =
  (index: number, act: (sheet: Sheet) => void): Act =>
  ({ sheets }) => {
    const sheet = sheets[index % Math.max(1, sheets.length)];
    if (sheet) act(sheet);
  };

/** What runs and people do to a workbook. */
const anyAct: fc.Arbitrary<Act> = fc.oneof(
  fc
    .tuple(tab, at, at, fc.oneof(fc.string(), fc.integer(), fc.constant(null)))
    .map(([index, row, column, value]) =>
      onTab(index, (sheet) => sheet.setValue(row, column, value)),
    ),
  fc
    .tuple(tab, at, at)
    .map(([index, row, column]) => onTab(index, (sheet) => sheet.setStyle(row, column, 3))),
  fc
    .tuple(tab, at, at)
    .map(([index, row, column]) =>
      onTab(index, (sheet) => sheet.ensureRow(row).notes.set(column, 'xem lại')),
    ),
  fc.tuple(tab, at).map(([index, row]) => onTab(index, (sheet) => sheet.row(row)?.notes.clear())),
  fc.tuple(tab, at).map(([index, row]) => onTab(index, (sheet) => sheet.insertRows(row, 2))),
  fc.tuple(tab, at).map(([index, row]) => onTab(index, (sheet) => sheet.rows.splice(row, 2))),
  fc.tuple(tab).map(([index]) => onTab(index, (sheet) => sheet.rows.reverse())),
  fc.tuple(tab, at).map(([index, row]) =>
    onTab(index, (sheet) => {
      sheet.ensureRow(row).height = 40;
      sheet.columnWidths.set(row, 77);
      sheet.hiddenColumns.add(row);
      sheet.merges.push({ top: row, left: 0, bottom: row, right: 1 });
      sheet.tabColor = '#ff0000';
      sheet.frozenRows = row;
    }),
  ),
  fc.tuple(tab).map(
    ([index]) =>
      ({ sheets }: Workbook) =>
        void sheets.splice(index, 1),
  ),
  at.map(
    (id) =>
      ({ sheets }: Workbook) =>
        void sheets.unshift(new Sheet(id + 10, `Mới ${id}`)),
  ),
  fc.string().map((text) => (workbook: Workbook) => {
    workbook.hostState = text;
  }),
);

describe('the workbook as it was', () => {
  test('whatever was done, in whatever order, is taken back step by step', () => {
    fc.assert(
      fc.property(fc.array(fc.array(anyAct, { maxLength: 4 }), { maxLength: 5 }), (steps) => {
        const workbook = smallWorkbook();
        const mirror = new Mirror(workbook);
        const states: unknown[] = [];
        const changes: (Change | null)[] = [];
        for (const acts of steps) {
          states.push(seen(workbook));
          for (const act of acts) act(workbook);
          changes.push(mirror.refresh());
        }
        for (const change of changes.reverse()) {
          if (change) mirror.takeBack(change);
          expect(seen(workbook)).toEqual(states.pop());
        }
      }),
    );
  });

  test('what is as it was is no change, and a row that stayed keeps its copy wherever it went', () => {
    const workbook = smallWorkbook();
    const mirror = new Mirror(workbook);
    const [sheet] = workbook.sheets;
    if (!sheet) throw new Error('There is a tab.');
    expect(mirror.refresh()).toBeNull();
    const before = mirror.rowsOf(sheet);
    sheet.setValue(0, 0, 'khác');
    sheet.setValue(0, 0, '1-0');
    expect(mirror.refresh()).toBeNull();
    sheet.insertRows(1, 1);
    sheet.setValue(3, 0, 'khác');
    const change = mirror.refresh();
    const after = mirror.rowsOf(sheet);
    expect(after[0]).toBe(before[0]);
    expect(after[2]).toBe(before[1]);
    expect(after[3]).not.toBe(before[2]);
    expect(after[4]).toBe(before[3]);
    // Of what it holds, only the row that changed is kept.
    expect(change?.changed.map(({ rows }) => rows)).toEqual([[before[2]]]);
  });
});
