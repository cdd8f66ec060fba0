import { beforeEach, describe, expect, test } from 'vitest';
import type { ServiceCall } from '../../../src/host/context.ts';
import { readXlsx, writeXlsx } from '../../../src/xlsx/index.ts';
import { Sheet, type Workbook } from '../../../src/xlsx/model.ts';
import { click, open, tabOf, valuesOf, workbookOf } from '../../add-in.ts';
import { smallWorkbook } from '../../workbooks.ts';
import { besideOf, differences, modelOf } from '../model.ts';

const YES = { answers: 'yes' } as const;

function undo(workbook: Workbook, options = {}): { outcome: string; message: string } {
  return click(workbook, 'undoLastRun', { ...YES, ...options });
}

function isMark(note: string): boolean {
  return note.includes('— Kiểm tra —');
}

function changeSetting(workbook: Workbook, item: string, value: string | number): void {
  const settings = tabOf(workbook, 'Cài đặt');
  const row = valuesOf(settings).findIndex((cells) => cells.includes(item));
  settings.setValue(row, 1, value);
}

describe('taking back the last run restores every bit', () => {
  let workbook: Workbook;
  beforeEach(() => {
    workbook = smallWorkbook();
  });

  test.each([
    { name: 'the first consolidated form', runs: ['buildSummary'] },
    { name: 'the first check of everything', runs: ['checkData'] },
    { name: 'the first list of duplicates', runs: ['findDuplicates'] },
    { name: 'the form after a check', runs: ['checkData', 'buildSummary'] },
    { name: 'the duplicates after the form', runs: ['buildSummary', 'findDuplicates'] },
  ])('$name', ({ runs }) => {
    for (const run of runs.slice(0, -1)) click(workbook, run);
    const before = modelOf(workbook);
    const beside = besideOf(workbook);
    expect(click(workbook, runs.at(-1) ?? '').outcome).toBe('done');
    expect(differences(modelOf(workbook), before)).not.toEqual([]);
    expect(undo(workbook)).toMatchObject({ outcome: 'done' });
    expect(differences(before, modelOf(workbook))).toEqual([]);
    if (runs.length > 1) expect(differences(beside, besideOf(workbook))).toEqual([]);
  });

  test.each([
    {
      name: 'another day',
      change: (b: Workbook) => changeSetting(b, 'Ngày báo cáo', '20/12/2022'),
    },
    {
      name: 'rows that were mended, spoiled and emptied',
      change: (b: Workbook) => {
        const tab = tabOf(b, 'Than Uyên');
        for (const row of [5, 6, 9, 20]) tab.setValue(row, 1, null);
        tab.setStyle(5, 1, b.styles.changed(tab.style(5, 1), { background: '#12ab34' }));
        tab.ensureRow(6).notes.set(1, 'Ghi chú của huyện');
      },
    },
    {
      name: 'another phase',
      change: (b: Workbook) => {
        const phases = tabOf(b, 'Giai đoạn');
        const cells = ['Giai đoạn 3', '02/9/2023', '01/01/2024', '02/9/2023', '31/12/2023'];
        cells.forEach((cell, column) => {
          phases.setValue(3, column, cell);
        });
        const units = tabOf(b, 'Đơn vị');
        units.setValue(0, 12, 'Chỉ tiêu Giai đoạn 3');
      },
    },
  ])('a later run: $name', ({ change }) => {
    click(workbook, 'buildSummary');
    click(workbook, 'checkData');
    change(workbook);
    for (const run of ['buildSummary', 'checkData']) {
      const before = modelOf(workbook);
      const beside = besideOf(workbook);
      const { message } = click(workbook, run);
      const after = modelOf(workbook);
      if (differences(before, after).length === 0) continue;
      expect(undo(workbook), message).toMatchObject({ outcome: 'done' });
      expect(differences(before, modelOf(workbook))).toEqual([]);
      expect(differences(beside, besideOf(workbook))).toEqual([]);
      click(workbook, run);
      expect(differences(after, modelOf(workbook))).toEqual([]);
    }
  });

  test('also when the workbook went through a file between the run and its undoing', () => {
    const before = modelOf(readXlsx(writeXlsx(workbook)));
    click(workbook, 'buildSummary');
    const again = readXlsx(writeXlsx(workbook));
    undo(again);
    expect(differences(before, modelOf(again))).toEqual([]);
  });
});

describe('what a person typed over', () => {
  test('comes back with its type: a formula, a date, a number, a text that looks like one', () => {
    const workbook = smallWorkbook();
    click(workbook, 'buildSummary');
    const tab = tabOf(workbook, 'Sìn Hồ');
    const [column = -1] = valuesOf(tab)
      .map((cells) => cells.indexOf('Kiểm tra'))
      .filter((each) => each >= 0);
    const first = valuesOf(tab).findIndex((cells) => cells[column] === 'Đạt');
    tab.setValue(first, column, '007');
    tab.ensureRow(first + 1).formulas.set(column, 'A1&"x"');
    tab.setValue(first + 2, column, 12.5);
    tab.setValue(first + 3, column, true);
    tab.setValue(first + 4, column, 44875.5);
    const date = workbook.styles.changed(tab.style(first + 4, column), {
      numberFormat: 'dd/mm/yyyy hh:mm',
    });
    tab.setStyle(first + 4, column, date);
    const before = modelOf(workbook);
    click(workbook, 'buildSummary');
    expect(differences(modelOf(workbook), before)).not.toEqual([]);
    undo(workbook);
    expect(differences(before, modelOf(workbook))).toEqual([]);
  });
});

describe('what somebody edited since', () => {
  test('a value, a fill and a note stay and are named; the rest comes back', () => {
    const workbook = smallWorkbook();
    click(workbook, 'checkData');
    const tab = tabOf(workbook, 'Than Uyên');
    const marked = tab.rows.findIndex((row) => [...(row?.notes.values() ?? [])].some(isMark));
    const [column = 0] =
      [...(tab.rows[marked]?.notes ?? [])].find(([, note]) => isMark(note)) ?? [];
    tab.ensureRow(marked).notes.set(column, 'đã hỏi lại');
    const { outcome, message } = undo(workbook);
    expect(outcome).toBe('done');
    expect(message).toMatch(/Không trả lại: tab “Than Uyên” ô [A-Z]+\d+ \(đã có người sửa\)\./);
    expect(tab.rows[marked]?.notes.get(column)).toBe('đã hỏi lại');
    expect(workbook.sheets.map(({ name }) => name)).not.toContain('Lịch sử tiến độ');
  });

  test('a tab that the run made stays when somebody has written into it', () => {
    const workbook = smallWorkbook();
    click(workbook, 'checkData');
    const list = tabOf(workbook, 'Kiểm tra dữ liệu');
    const below = list.rows.findIndex((row) => row?.values.includes('Lý do chấp nhận')) + 1;
    list.setValue(below, 10, 'có biên bản kèm theo');
    const { message } = undo(workbook);
    expect(message).toContain(`tab “Kiểm tra dữ liệu” ô K${below + 1}`);
    expect(list.value(below, 10)).toBe('có biên bản kèm theo');
  });

  test('a tab colour that somebody chose since', () => {
    const workbook = smallWorkbook();
    click(workbook, 'buildSummary');
    tabOf(workbook, 'Y tế').tabColor = '#123456';
    expect(undo(workbook).message).toContain('màu của tab “Y tế”');
    expect(tabOf(workbook, 'Y tế').tabColor).toBe('#123456');
  });
});

/** A script of the owner's that keeps all others out of a tab. */
function lockOf(tab: string): string {
  return `function lock() {
    const sheets = SpreadsheetApp.getActiveSpreadsheet().getSheets();
    const lock = sheets.find((each) => each.getName() === '${tab}').protect();
    lock.removeEditors(lock.getEditors());
    lock.setDomainEdit(false);
  }`;
}

describe('what the user may no longer edit', () => {
  test('a tab that the run made and somebody locked since stays and is named', () => {
    const workbook = smallWorkbook();
    const user = 'dong-nghiep@lien-doan.example';
    click(workbook, 'checkData');
    click(workbook, 'buildSummary', { user });
    open(workbook, { code: lockOf('Biểu tổng hợp') }).run('lock');
    const form = valuesOf(tabOf(workbook, 'Biểu tổng hợp'));
    const { outcome, message } = undo(workbook, { user });
    expect(outcome).toBe('done');
    expect(message).toContain('ô được bảo vệ ở tab “Biểu tổng hợp”');
    expect(valuesOf(tabOf(workbook, 'Biểu tổng hợp'))).toEqual(form);
    expect(workbook.sheets.map(({ name }) => name)).not.toContain('Lịch sử tiến độ');
  });

  test('a locked tab stays and is named; the rest comes back', () => {
    const workbook = smallWorkbook();
    const user = 'dong-nghiep@lien-doan.example';
    click(workbook, 'buildSummary');
    const before = modelOf(workbook);
    click(workbook, 'checkData', { user });
    const after = modelOf(workbook);
    open(workbook, { code: lockOf('Than Uyên') }).run('lock');
    const { outcome, message } = undo(workbook, { user });
    expect(outcome).toBe('done');
    expect(message).toContain('Không trả lại: ô được bảo vệ ở tab “Than Uyên”');
    const now = modelOf(workbook);
    const isLocked = (line: string): boolean => line.startsWith('Than Uyên ');
    expect(differences(after, now, isLocked)).toEqual([]);
    expect(differences(before, now, (line) => !isLocked(line))).toEqual([]);
  });
});

describe('the journal', () => {
  test('is of one run: a second undoing has nothing to do', () => {
    const workbook = smallWorkbook();
    click(workbook, 'buildSummary');
    undo(workbook);
    const before = modelOf(workbook);
    expect(undo(workbook)).toMatchObject({ outcome: 'refused', message: /Không có lần chạy/ });
    expect(differences(before, modelOf(workbook))).toEqual([]);
  });

  test('is everyone’s own: a colleague’s later run does not take its place', () => {
    const workbook = smallWorkbook();
    const before = modelOf(workbook);
    click(workbook, 'buildSummary');
    const between = modelOf(workbook);
    expect(undo(workbook, { user: 'dong-nghiep@lien-doan.example' }).outcome).toBe('refused');
    click(workbook, 'checkData', { user: 'dong-nghiep@lien-doan.example' });
    undo(workbook, { user: 'dong-nghiep@lien-doan.example' });
    expect(differences(between, modelOf(workbook))).toEqual([]);
    undo(workbook);
    expect(differences(before, modelOf(workbook))).toEqual([]);
  });

  test('takes the place of the one before it: the hidden tab holds one a person', () => {
    const workbook = smallWorkbook();
    const kept = () =>
      valuesOf(tabOf(workbook, 'Sổ hoàn tác')).map(([who, count, ...texts]) => ({
        who,
        count,
        length: texts.join('').length,
      }));
    click(workbook, 'buildSummary');
    const [first] = kept();
    tabOf(workbook, 'Than Uyên').setValue(6, 1, null);
    click(workbook, 'checkData');
    click(workbook, 'checkData', { user: 'dong-nghiep@lien-doan.example' });
    const [later, ...others] = kept();
    expect(others).toEqual([]);
    expect(later?.who).toBe(first?.who);
    expect(later?.length).toBeLessThan((first?.length ?? 0) / 2);
  });

  test('survives a run that changes nothing, which writes none', () => {
    const workbook = smallWorkbook();
    const before = modelOf(workbook);
    click(workbook, 'buildSummary');
    const host = open(workbook);
    host.run('buildSummary');
    expect(host.counts().writes).toBe(0);
    undo(workbook);
    expect(differences(before, modelOf(workbook))).toEqual([]);
  });

  test('is kept when the run fails half way', () => {
    const workbook = smallWorkbook();
    const before = modelOf(workbook);
    const error = { name: 'Exception', message: 'Service Spreadsheets timed out' };
    const beforeCall = ({ method }: ServiceCall) => (method === 'Sheet.setTabColor' ? error : null);
    expect(() => click(workbook, 'buildSummary', { beforeCall })).toThrow(/timed out/);
    expect(differences(modelOf(workbook), before)).not.toEqual([]);
    undo(workbook);
    expect(differences(before, modelOf(workbook))).toEqual([]);
  });

  test('asks before anything is put back', () => {
    const workbook = smallWorkbook();
    click(workbook, 'buildSummary');
    const before = modelOf(workbook);
    const host = open(workbook, { answers: 'no' });
    expect(host.run('undoLastRun')).toMatchObject({ outcome: 'refused' });
    expect(host.questions[0]?.question.text).toMatch(
      /“Lập Biểu tổng hợp” lúc 17:00.*“Biểu tổng hợp”/,
    );
    expect(differences(before, modelOf(workbook))).toEqual([]);
  });
});

describe('a form made by hand, which the add-in takes over', () => {
  test('comes back with its looks, sizes and merges', () => {
    const workbook = smallWorkbook();
    const mine = workbookOf({
      'Biểu tổng hợp': [['Biểu của tỉnh'], [], ['TT', 'Tên đơn vị', 'Kết quả'], [1, 'Huyện A', 7]],
    }).sheets[0];
    if (!mine) throw new Error('no tab');
    const sheet = new Sheet(99, mine.name);
    mine.rows.forEach((row, index) => {
      row?.values.forEach((value, column) => {
        sheet.setValue(index, column, value);
      });
    });
    const { styles } = workbook;
    sheet.setStyle(2, 1, styles.changed(0, { bold: true, background: '#ffee00', fontSize: 14 }));
    sheet.setStyle(3, 2, styles.changed(0, { numberFormat: '0.00', fontColor: '#112233' }));
    sheet.merges = [{ top: 0, left: 0, bottom: 0, right: 2 }];
    sheet.columnWidths.set(1, 333);
    sheet.ensureRow(3).height = 50;
    workbook.sheets.push(sheet);
    const before = modelOf(workbook);
    expect(click(workbook, 'buildSummary').outcome).toBe('done');
    expect(differences(before, modelOf(workbook))).not.toEqual([]);
    undo(workbook);
    expect(differences(before, modelOf(workbook))).toEqual([]);
  });
});
