import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  changeMarks,
  type Looks,
  MARK_FILLS,
  type MarkedCell,
} from '../../../src/tabs/unit/marks.ts';

const ORIGIN = { row: 4, column: 0 };

/** One cell that is marked wrong. */
const mark = (row: number, column: number, text = 'Lỗi: Thiếu ngày.'): MarkedCell => ({
  row,
  column,
  severity: 'error',
  text,
});

/** The looks after the marks were changed. */
function marked(looks: Looks, wanted: readonly MarkedCell[]): Looks {
  const { fills, notes } = changeMarks(looks, wanted, ORIGIN);
  const after = {
    backgrounds: looks.backgrounds.map((row) => [...row]),
    notes: looks.notes.map((row) => [...row]),
  };
  for (const { row, column, value } of fills) {
    const line = after.backgrounds[row - ORIGIN.row];
    if (line) line[column] = value ?? '#ffffff';
  }
  for (const { row, column, value } of notes) {
    const line = after.notes[row - ORIGIN.row];
    if (line) line[column] = value;
  }
  return after;
}

const plain: Looks = { backgrounds: [['#ffffff', '#ffe599']], notes: [['', 'Hỏi anh Tẩn']] };

describe('a mark', () => {
  test('is a fill and a note', () => {
    const { backgrounds, notes } = marked(plain, [mark(4, 0)]);
    expect(backgrounds).toEqual([[MARK_FILLS.error, '#ffe599']]);
    expect(notes).toEqual([['— Kiểm tra —\nLỗi: Thiếu ngày.', 'Hỏi anh Tẩn']]);
  });

  test('keeps a person’s note above its own, and gives it back with the fill', () => {
    const on = marked(plain, [mark(4, 1)]);
    expect(on.notes[0]?.[1]).toMatch(/^Hỏi anh Tẩn\n\n— Kiểm tra —\nLỗi: Thiếu ngày\./);
    expect(marked(on, [])).toEqual(plain);
  });

  test('keeps what a person wrote below it, above the next mark and when the mark goes', () => {
    const on = marked(plain, [mark(4, 1)]);
    const answered = { ...on, notes: [['', `${on.notes[0]?.[1]}\nchị Hoa: đã hỏi`]] };
    const other = marked(answered, [mark(4, 1, 'Cảnh báo: Ngày khác.')]);
    expect(other.notes[0]?.[1]).toMatch(
      /^Hỏi anh Tẩn\nchị Hoa: đã hỏi\n\n— Kiểm tra —\nCảnh báo: Ngày khác\./,
    );
    expect(marked(other, []).notes).toEqual([['', 'Hỏi anh Tẩn\nchị Hoa: đã hỏi']]);
    expect(marked(answered, []).notes).toEqual([['', 'Hỏi anh Tẩn\nchị Hoa: đã hỏi']]);
  });

  test('leaves a fill that a person gave after it', () => {
    const on = marked(plain, [mark(4, 1)]);
    const recoloured = { ...on, backgrounds: [[...(on.backgrounds[0] ?? [])].fill('#00ff00', 1)] };
    expect(marked(recoloured, []).backgrounds).toEqual([['#ffffff', '#00ff00']]);
  });

  test('whose note a person removed is taken off by its colour', () => {
    const on = marked(plain, [mark(4, 0)]);
    expect(marked({ ...on, notes: plain.notes }, [])).toEqual(plain);
  });

  test('moves with its row when people sort', () => {
    const looks: Looks = {
      backgrounds: [['#ffe599'], ['#ffffff']],
      notes: [['một'], ['']],
    };
    const on = marked(looks, [mark(4, 0)]);
    const sorted: Looks = {
      backgrounds: [...on.backgrounds].reverse(),
      notes: [...on.notes].reverse(),
    };
    expect(marked(sorted, [])).toEqual({
      backgrounds: [['#ffffff'], ['#ffe599']],
      notes: [[''], ['một']],
    });
  });
});

test('whatever people gave the cells: marking twice changes nothing, unmarking gives everything back', () => {
  const fill = fc.constantFrom('#ffffff', '#ffe599', '#d9ead3', '#000000');
  const note = fc.oneof(fc.constant(''), fc.string(), fc.constant('dòng một\n\ndòng hai\n'));
  const looks = fc.array(fc.tuple(fill, note), { minLength: 1, maxLength: 8 }).map(
    (cells): Looks => ({
      backgrounds: [cells.map(([background]) => background)],
      notes: [cells.map(([, text]) => text)],
    }),
  );
  fc.assert(
    fc.property(looks, fc.array(fc.nat(7)), fc.string(), (given, columns, text) => {
      const cells = [...new Set(columns)]
        .filter((column) => column < (given.notes[0]?.length ?? 0))
        .map((column) => mark(4, column, `Lỗi: ${text}`));
      const once = marked(given, cells);
      expect(marked(once, cells)).toEqual(once);
      expect(marked(once, [])).toEqual(given);
    }),
  );
});
