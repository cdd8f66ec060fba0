import { describe, expect, test } from 'vitest';
import type { Host } from '../../src/host/context.ts';
import type { Workbook } from '../../src/xlsx/model.ts';
import { valuesOf } from '../add-in.ts';
import { DISTRICT, hostOf, OWNER, workbookOf } from './host.ts';

/** A bundle whose trigger says in the log what it was told. */
const TOLD = `function onEdit(e) { console.warn([e.range.rowStart, e.range.columnStart, e.range.rowEnd, e.range.columnEnd, e.value].join()); }`;

function hostOn(workbook: Workbook, user = OWNER): Host {
  return hostOf(TOLD, { workbook, user });
}

const protectedRow = (): Workbook =>
  workbookOf(
    { Tab: [['TT'], [1], [2]] },
    {
      owner: OWNER,
      editors: [OWNER, DISTRICT],
      protections: [
        {
          id: 1,
          sheetId: 1,
          area: { top: 1, left: 0, bottom: 1, right: 25 },
          description: '',
          editors: [OWNER],
          domainEdit: false,
          warningOnly: false,
        },
      ],
    },
  );

describe('a person works in a tab', () => {
  test('what is typed is read as Vietnamese, and the trigger is told the cell and the text', () => {
    const workbook = workbookOf({ Tab: [[]] });
    const host = hostOn(workbook);
    host.type('Tab', 'B1', '12,5');
    expect(valuesOf(workbook.sheets[0]!)).toEqual([[null, 12.5]]);
    expect(host.log.map(({ text }) => text)).toEqual(['1,2,1,2,12,5']);
  });

  test('what is pasted is one edit of an area, and makes the rows that it needs', () => {
    const workbook = workbookOf({ Tab: [['a']] });
    workbook.sheets[0]!.maxRows = 2;
    const host = hostOn(workbook);
    host.act('Tab', {
      kind: 'type',
      top: 1,
      left: 0,
      texts: [
        ['1', '1/9/2023'],
        ['x', ''],
        ['y', 'z'],
      ],
    });
    expect(valuesOf(workbook.sheets[0]!)).toEqual([
      ['a', null],
      [1, 45_170],
      ['x', null],
      ['y', 'z'],
    ]);
    expect(workbook.sheets[0]!.maxRows).toBe(4);
    expect(host.log.map(({ text }) => text)).toEqual(['2,1,4,2,']);
  });

  test('a choice that a strict list does not have is refused with the words of the rule', () => {
    const workbook = workbookOf({ Tab: [['Có']] });
    workbook.sheets[0]!.validations = [
      {
        area: { top: 0, left: 0, bottom: 9, right: 0 },
        kind: 'list',
        values: ['Có', 'Không'],
        criteria: [],
        allowInvalid: false,
        helpText: 'Chọn Có hoặc Không.',
      },
    ];
    const host = hostOn(workbook);
    expect(() => host.type('Tab', 'A1', 'Chưa')).toThrow('Chọn Có hoặc Không.');
    expect(workbook.sheets[0]!.value(0, 0)).toBe('Có');
    host.type('Tab', 'A1', 'Không');
    expect(workbook.sheets[0]!.value(0, 0)).toBe('Không');
  });

  test.each([
    ['types', { kind: 'type', top: 1, left: 0, texts: [['9']] }],
    ['deletes', { kind: 'delete-rows', at: 1, count: 1 }],
    ['sorts', { kind: 'sort-rows', from: 1, to: 2, column: 0, descending: true }],
  ] as const)('whoever %s where only others may is refused, and nothing moves', (_, act) => {
    const workbook = protectedRow();
    expect(() => hostOn(workbook, DISTRICT).act('Tab', act)).toThrow('protected');
    expect(valuesOf(workbook.sheets[0]!)).toEqual([['TT'], [1], [2]]);
    hostOn(workbook).act('Tab', act);
    expect(valuesOf(workbook.sheets[0]!)).not.toEqual([['TT'], [1], [2]]);
  });

  test('rows come in with the looks of the row above, and go', () => {
    const workbook = workbookOf({ Tab: [['a'], ['b']] });
    const [tab] = workbook.sheets;
    tab!.setStyle(0, 0, workbook.styles.changed(0, { bold: true }));
    const host = hostOn(workbook);
    host.act('Tab', { kind: 'insert-rows', at: 1, count: 2 });
    expect(valuesOf(tab!)).toEqual([['a'], [null], [null], ['b']]);
    expect(workbook.styles.look(tab!.style(2, 0)).bold).toBe(true);
    host.act('Tab', { kind: 'delete-rows', at: 1, count: 2 });
    expect(valuesOf(tab!)).toEqual([['a'], ['b']]);
    expect(host.log).toEqual([]);
  });

  test('rows are sorted whole: numbers, then texts as Vietnamese orders them, empty ones last', () => {
    const rows = [
      ['TT', 'x'],
      ['Đ', 1],
      [null, 2],
      [10, 3],
      ['d', 4],
      [9, 5],
      ['e', 6],
    ];
    const workbook = workbookOf({ Tab: rows });
    const host = hostOn(workbook);
    const marks = () => valuesOf(workbook.sheets[0]!).map(([, mark]) => mark);
    host.act('Tab', { kind: 'sort-rows', from: 1, to: 6, column: 0, descending: false });
    expect(marks()).toEqual(['x', 5, 3, 4, 1, 6, 2]);
    host.act('Tab', { kind: 'sort-rows', from: 1, to: 6, column: 0, descending: true });
    expect(marks()).toEqual(['x', 6, 1, 4, 3, 5, 2]);
  });
});
