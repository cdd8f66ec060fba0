import { describe, expect, test } from 'vitest';
import type { Sheet, Workbook } from '../../../src/xlsx/model.ts';
import { open, tabOf, valuesOf } from '../../add-in.ts';
import { madeOnce, tinyWorkbook } from '../../workbooks.ts';
import { insertColumn, NOW, placeOf } from './meanwhile.ts';

const TAB = 'Gò Sim';
const WORDS = 'Chờ hỏi lại cô Lan';
const NOTE = 'Đã gọi điện';
const FILL = '#ffe599';

/** The edited rows, from 0, far below the head, and the one above them that bears what is a person's own. */
const EDITED = { first: 31, last: 32 };
const OWN = EDITED.first - 1;

/** A tab of forty rows that was summarised; then two dates of one were mistyped. */
const edited = madeOnce(() => {
  const workbook = tinyWorkbook();
  const tab = tabOf(workbook, TAB);
  const [, sound] = valuesOf(tab);
  for (let row = 4; row < 40; row += 1) {
    sound?.forEach((value, column) => {
      tab.setValue(row, column, value);
    });
    tab.setValue(row, 0, `GS-${row}`);
    tab.setValue(row, 4, `Cách làm thứ ${row} của tổ`);
  }
  open(workbook, { now: NOW }).run('buildSummary');
  const { column } = placeOf(workbook, TAB, 'Kiểm tra');
  tab.setValue(OWN, column, WORDS);
  tab.setValue(OWN + 4, column, WORDS);
  for (const row of [OWN, EDITED.first, EDITED.last + 1]) {
    const style = workbook.styles.changed(tab.style(row, 7), { background: FILL });
    tab.setStyle(row, 7, style);
    tab.ensureRow(row).notes.set(7, `${NOTE} ${tab.value(row, 0)}`);
  }
  tab.setValue(EDITED.first, 7, 'hôm qua');
  tab.setValue(EDITED.last, 7, 'hôm kia');
  return workbook;
});

/** Tells the add-in of the edit while somebody does one thing before its n-th service call. */
function editWhile(workbook: Workbook, call: number, act: () => void) {
  let [number, looks] = [0, 0];
  const beforeCall = (each: { readonly number: number; readonly method: string }): null => {
    number = each.number;
    if (number === call) act();
    if (each.method === 'Range.getValues') looks = number;
    return null;
  };
  const host = open(workbook, { now: NOW, beforeCall });
  const range = `A${EDITED.first + 1}:K${EDITED.last + 1}`;
  host.runSimpleTrigger('onEdit', { sheet: TAB, range });
  return { ...host.counts(), calls: number, lastLook: looks };
}

/** Of each row by its code: what its person wrote into `Kiểm tra`, the person's note and fill. */
function own(workbook: Workbook): string[] {
  const tab = tabOf(workbook, TAB);
  const { column } = placeOf(workbook, TAB, 'Kiểm tra');
  return valuesOf(tab).flatMap((cells, row) => {
    const note = [...(tab.rows[row]?.notes.values() ?? [])].find((text) => text.includes(NOTE));
    const kept = /màu ô trước khi đánh dấu: (#\w+)/.exec(note ?? '')?.[1];
    const fills = cells.map((_, at) => workbook.styles.look(tab.style(row, at)).background);
    const fill = kept ?? fills.find((each) => each === FILL);
    const words = cells[column] === WORDS ? WORDS : '';
    const about = note?.split('\n')[0] ?? '';
    return words || about ? [`${cells[0]}: ${words} ${about} ${fill}`] : [];
  });
}

describe('while edited rows are checked somebody', () => {
  const acts: Record<string, (sheet: Sheet) => void> = {
    'inserts a row': (sheet) => sheet.insertRows(10, 1),
    'deletes a row': (sheet) => sheet.rows.splice(10, 1),
    'sorts the tab': (sheet) => sheet.rows.push(...sheet.rows.splice(1).reverse()),
    'inserts a column': (sheet) => insertColumn(sheet, 7, ['Ghi chú', ...Array(39).fill('x')]),
  };

  test.each(Object.keys(acts))('%s: what people added stays with its row', (name) => {
    const { calls, lastLook, writes } = editWhile(edited(), 0, () => {});
    expect(writes).toBeGreaterThan(2);
    expect(lastLook).toBeLessThan(calls);
    const before = own(edited()).sort();
    expect(before).toHaveLength(5);
    for (let call = 1; call <= lastLook; call += 1) {
      const workbook = edited();
      editWhile(workbook, call, () => acts[name]?.(tabOf(workbook, TAB)));
      expect([call, ...own(workbook).sort()]).toEqual([call, ...before]);
    }
  });

  test('writes own words into “Kiểm tra”: they stay', () => {
    const { lastLook } = editWhile(edited(), 0, () => {});
    for (let call = 1; call <= lastLook; call += 1) {
      const workbook = edited();
      const tab = tabOf(workbook, TAB);
      const { column } = placeOf(workbook, TAB, 'Kiểm tra');
      editWhile(workbook, call, () => tab.setValue(EDITED.first, column, WORDS));
      expect([call, tab.value(EDITED.first, column)]).toEqual([call, WORDS]);
    }
  });
});

describe('an edit far below the head', () => {
  const reads = (workbook: Workbook): number => editWhile(workbook, 0, () => {}).reads;

  test('reads its rows, their notes and, where a mark comes, their fills, and looks again before it writes', () => {
    const workbook = edited();
    expect(reads(workbook)).toBe(4);
    expect(tabOf(workbook, TAB).value(EDITED.first, 10)).toMatch(/^Lỗi: /);
    expect(reads(workbook)).toBe(2);
  });

  test('reads the head once more after a column came in left of “Kiểm tra”, and writes into no other column', () => {
    const workbook = edited();
    const tab = tabOf(workbook, TAB);
    insertColumn(tab, 8, ['Ghi chú']);
    editWhile(workbook, 0, () => {});
    expect(
      valuesOf(tab)
        .slice(1)
        .every((cells) => cells[8] === null),
    ).toBe(true);
  });
});
