import { expect, test } from 'vitest';
import { columnLetters } from '../../../src/workbook/cell.ts';
import { click, open, tabOf, valuesOf } from '../../add-in.ts';
import { tinyWorkbook } from '../../workbooks.ts';
import { differences, modelOf } from '../model.ts';
import { NOW } from '../run/meanwhile.ts';

const AT = { now: NOW, answers: 'yes' } as const;

/** The list of duplicates with a decision that was pasted: its rule would have refused it. */
function withPastedDecision() {
  const workbook = tinyWorkbook();
  click(workbook, 'findDuplicates', AT);
  const list = tabOf(workbook, 'Trùng lặp');
  const head = valuesOf(list).findIndex((cells) => cells.includes('Quyết định'));
  const column = valuesOf(list)[head]?.indexOf('Quyết định') ?? -1;
  list.setValue(head + 1, column, 'trùng rồi');
  return { workbook, list, cell: { row: head + 1, column } };
}

test('what a rule would refuse is taken back to where it stood, and the rule stays', () => {
  const { workbook, list, cell } = withPastedDecision();
  const before = modelOf(workbook);
  // The pair is gone, and its line with the decision.
  tabOf(workbook, 'Gò Sim').setValue(1, 4, 'Cối giã gạo bằng sức nước');
  expect(click(workbook, 'findDuplicates', AT).outcome).toBe('done');
  expect(list.value(cell.row, cell.column)).not.toBe('trùng rồi');
  expect(click(workbook, 'undoLastRun', AT).outcome).toBe('done');
  expect(list.value(cell.row, cell.column)).toBe('trùng rồi');
  const isOfList = (line: string): boolean => /^Trùng lặp \d/.test(line);
  expect(differences(before, modelOf(workbook), isOfList)).toEqual([]);
  const at = `${columnLetters(cell.column)}${cell.row + 1}`;
  expect(() => open(workbook, AT).type('Trùng lặp', at, 'trùng rồi')).toThrow('hỏi lại');
});
