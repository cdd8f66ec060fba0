import { describe, expect, test } from 'vitest';
import type { HostOptions } from '../../../src/host/context.ts';
import type { Sheet, Workbook } from '../../../src/xlsx/model.ts';
import { open, tabOf, valuesOf } from '../../add-in.ts';
import { madeOnce, tinyWorkbook } from '../../workbooks.ts';
import { insertColumn, momentsOf, NOW, placeOf, runWhile, stopAt } from './meanwhile.ts';

/** So many moments of a run are tried; all of them with `CUT_EVERYWHERE`. */
const MOMENTS = process.env.CUT_EVERYWHERE === undefined ? 14 : Number.POSITIVE_INFINITY;

const DIFFERENT = 'khác';

/** Checked and listed; then the first group of duplicates falls apart, so that every row moves up. */
const moving = madeOnce(() => {
  const workbook = tinyWorkbook();
  const tab = tabOf(workbook, 'Gò Sim');
  tab.setValue(2, 4, 'Đệm lau');
  tab.setValue(2, 5, 'Mạc Suối D');
  for (const entry of ['buildSummary', 'checkData']) open(workbook, { now: NOW }).run(entry);
  tabOf(workbook, 'Bến Lau').setValue(1, 4, 'Một việc khác hẳn');
  tabOf(workbook, 'Bến Lau').setValue(2, 7, '20/02/2024');
  return workbook;
});

/** A person writes into the last row of a list; answers the key of that row. */
function decide(workbook: Workbook, tab: string, header: string, words: string): string {
  const sheet = tabOf(workbook, tab);
  const key = placeOf(workbook, tab, 'Khóa').column;
  const rows = valuesOf(sheet);
  const row = rows.length - 1 - [...rows].reverse().findIndex((cells) => (cells[key] ?? '') !== '');
  sheet.setValue(row, placeOf(workbook, tab, header).column, words);
  return String(rows[row]?.[key]);
}

function decided(workbook: Workbook, tab: string, header: string, key: string): unknown {
  const row = valuesOf(tabOf(workbook, tab)).find((cells) => cells.includes(key));
  return row?.[placeOf(workbook, tab, header).column];
}

describe('what somebody decides while a run is under way stays', () => {
  test.each([
    { entry: 'findDuplicates', tab: 'Trùng lặp', header: 'Quyết định', words: DIFFERENT },
    { entry: 'checkData', tab: 'Trùng lặp', header: 'Quyết định', words: DIFFERENT },
    { entry: 'checkData', tab: 'Kiểm tra dữ liệu', header: 'Lý do chấp nhận', words: 'có văn bản' },
    {
      entry: 'buildSummary',
      tab: 'Kiểm tra dữ liệu',
      header: 'Lý do chấp nhận',
      words: 'có văn bản',
    },
  ])('$entry, “$header”', ({ entry, tab, header, words }) => {
    const { tried, isUnseenIn } = momentsOf(moving(), entry, MOMENTS);
    const lost = tried.filter((call) => {
      const workbook = moving();
      let key = '';
      runWhile(workbook, entry, call, () => {
        key = decide(workbook, tab, header, words);
      });
      return decided(workbook, tab, header, key) !== words;
    });
    expect(lost.filter((call) => !isUnseenIn(tab)(call))).toEqual([]);
  });

  test('words of their own in “Kiểm tra”, up to the last look', () => {
    const { tried, isUnseenIn } = momentsOf(moving(), 'buildSummary', MOMENTS);
    const lost = tried.filter((call) => {
      const workbook = moving();
      const tab = tabOf(workbook, 'Bến Lau');
      const { column } = placeOf(workbook, 'Bến Lau', 'Kiểm tra');
      runWhile(workbook, 'buildSummary', call, () => tab.setValue(2, column, 'Đang hỏi lại'));
      return tab.value(2, column) !== 'Đang hỏi lại';
    });
    expect(lost.filter((call) => !isUnseenIn('Bến Lau')(call))).toEqual([]);
  });
});

describe('a unit’s tab that is not there', () => {
  test.each(['checkData', 'findDuplicates'])('%s keeps the decisions about its rows', (entry) => {
    const workbook = moving();
    const key = decide(workbook, 'Trùng lặp', 'Quyết định', DIFFERENT);
    const list = tabOf(workbook, 'Đơn vị');
    list.rows.forEach((row, index) => {
      const column = row?.values.indexOf('Gò Sim') ?? -1;
      if (column > 0) list.setValue(index, column, 'Gò Sim chưa có');
    });
    const { sheets } = workbook;
    sheets.splice(sheets.indexOf(tabOf(workbook, 'Gò Sim')), 1);
    expect(open(workbook, { now: NOW, answers: 'yes' }).run(entry)).toMatchObject({
      outcome: 'done',
    });
    expect(decided(workbook, 'Trùng lặp', 'Quyết định', key)).toBe(DIFFERENT);
  });
});

describe('what somebody puts on a cell while a run marks it', () => {
  const [tab, row, column] = ['Bến Lau', 2, 7];

  /**
   * Before these calls it is beyond any script: looked at for the last time, which is after all is decided
   * and the journal is kept, and not yet written.
   */
  function unseenOf(look: string, write: string): (call: number) => boolean {
    let [last, written, journal] = [0, 0, 0];
    const beforeCall: HostOptions['beforeCall'] = ({ number, method, tab: of }) => {
      if (of === 'Sổ hoàn tác' && method === 'Range.setValues') journal = number;
      if (of === tab && method === look && written === 0) last = number;
      if (of === tab && method === write && written === 0) written = number;
      return null;
    };
    open(tinyWorkbook(), { now: NOW, beforeCall }).run('buildSummary');
    expect(last).toBeGreaterThan(journal);
    return (call) => call > last && call <= written;
  }

  test('a note stays above the mark', () => {
    const isUnseen = unseenOf('Range.getNotes', 'RangeList.setNote');
    const { tried } = momentsOf(tinyWorkbook(), 'buildSummary', MOMENTS);
    const lost = tried.filter((call) => {
      const workbook = tinyWorkbook();
      const notes = (): Map<number, string> => tabOf(workbook, tab).ensureRow(row).notes;
      runWhile(workbook, 'buildSummary', call, () => {
        notes().set(column, ['Hỏi lại cô Lan', notes().get(column) ?? ''].join('\n\n').trim());
      });
      return !notes().get(column)?.includes('Hỏi lại cô Lan');
    });
    expect(lost.filter((call) => !isUnseen(call))).toEqual([]);
  });

  test('a fill is kept for when the mark goes', () => {
    const isUnseen = unseenOf('Range.getBackgrounds', 'RangeList.setBackground');
    const { tried } = momentsOf(tinyWorkbook(), 'buildSummary', MOMENTS);
    const lost = tried.filter((call) => {
      const workbook = tinyWorkbook();
      const sheet = tabOf(workbook, tab);
      const filled = (): string | null => workbook.styles.look(sheet.style(row, column)).background;
      runWhile(workbook, 'buildSummary', call, () => {
        const style = workbook.styles.changed(sheet.style(row, column), { background: '#b6d7a8' });
        sheet.setStyle(row, column, style);
      });
      const note = sheet.row(row)?.notes.get(column) ?? '';
      return filled() !== '#b6d7a8' && !note.includes('#b6d7a8');
    });
    expect(lost.filter((call) => !isUnseen(call))).toEqual([]);
  });
});

describe('rows that move while a run is under way keep what was written beside them', () => {
  const WORDS = 'Chờ hỏi lại cô Lan';
  const moves: Record<string, (sheet: Sheet) => void> = {
    inserted: (sheet) => sheet.insertRows(1, 1),
    deleted: (sheet) => sheet.rows.splice(1, 1),
    sorted: (sheet) => {
      const [head, first, second, third] = sheet.rows;
      sheet.rows.splice(0, 4, head, third, first, second);
    },
  };

  test.each(Object.keys(moves))('a row %s', (how) => {
    const { tried } = momentsOf(tinyWorkbook(), 'buildSummary', MOMENTS);
    const wrong = tried.filter((call) => {
      const workbook = tinyWorkbook();
      const tab = tabOf(workbook, 'Gò Sim');
      runWhile(workbook, 'buildSummary', call, () => moves[how]?.(tab));
      open(workbook, { now: NOW }).run('buildSummary');
      const { column } = placeOf(workbook, 'Gò Sim', 'Kiểm tra');
      const bearing = valuesOf(tab).filter((cells) => cells[column] === WORDS);
      return bearing.length !== 1 || bearing[0]?.[0] !== 'GS-2';
    });
    expect(wrong).toEqual([]);
  });
});

describe('a column that comes in left of “Kiểm tra” while a run is under way', () => {
  test('keeps what its people wrote', () => {
    const own = ['Ghi chú riêng', 'a', 'b', 'c'];
    const { tried, isUnseenIn } = momentsOf(moving(), 'buildSummary', MOMENTS);
    const wrong = tried.filter((call) => {
      const workbook = moving();
      const tab = tabOf(workbook, 'Gò Sim');
      runWhile(workbook, 'buildSummary', call, () => insertColumn(tab, 10, own));
      open(workbook, { now: NOW, answers: 'yes' }).run('undoLastRun');
      return own.some((text, row) => tab.value(row, 10) !== text);
    });
    expect(wrong.filter((call) => !isUnseenIn('Gò Sim')(call))).toEqual([]);
  });
});

describe('a column that comes in left of a “Kiểm tra” that the run makes', () => {
  test('takes nothing of the columns beside it', () => {
    const own = ['Ghi chú riêng', 'a', 'b', 'c', 'd'];
    const values = (workbook: Workbook, column: number): unknown[] =>
      own.map((_, row) => tabOf(workbook, 'Bến Lau').value(row, column));
    const last = values(tinyWorkbook(), 9);
    const { tried, isUnseenIn } = momentsOf(tinyWorkbook(), 'buildSummary', MOMENTS);
    const wrong = tried.filter((call) => {
      const workbook = tinyWorkbook();
      runWhile(workbook, 'buildSummary', call, () => {
        insertColumn(tabOf(workbook, 'Bến Lau'), 5, own);
      });
      const found = [values(workbook, 5), values(workbook, 10)];
      return JSON.stringify(found) !== JSON.stringify([own, last]);
    });
    expect(wrong.filter((call) => !isUnseenIn('Bến Lau')(call))).toEqual([]);
  });
});

describe('a person’s fill under a mark', () => {
  test('comes back wherever a run was cut off between fills and notes', () => {
    const fills = ['#ffe599', '#cfe2f3', '#ead1dc'];
    const { tried } = momentsOf(tinyWorkbook(), 'buildSummary', MOMENTS);
    const lost = tried.filter((call) => {
      const workbook = tinyWorkbook();
      try {
        open(workbook, { now: NOW, beforeCall: stopAt(call, true) }).run('buildSummary');
      } catch {}
      open(workbook, { now: NOW }).run('buildSummary');
      const tab = tabOf(workbook, 'Bến Lau');
      tab.setValue(2, 7, '20/02/2024');
      open(workbook, { now: NOW }).run('checkData');
      const found = [5, 6, 7].map(
        (column) => workbook.styles.look(tab.style(2, column)).background,
      );
      return JSON.stringify(found) !== JSON.stringify(fills);
    });
    expect(lost).toEqual([]);
  });
});
