import ExcelJS from 'exceljs';
import { beforeAll, describe, expect, test } from 'vitest';
import type { MenuItem } from '../src/host/context.ts';
import { samplePlan } from '../src/sample/tabs.ts';
import { readXlsx, writeXlsx } from '../src/xlsx/index.ts';
import type { CellValue, Workbook } from '../src/xlsx/model.ts';
import { ADD_IN, click, formRows, open, snapshot, tabOf, valuesOf, workbookOf } from './add-in.ts';
import { OFFICIAL } from './lai-chau.ts';
import { madeOnce, provinceWorkbook, smallWorkbook } from './workbooks.ts';

const FORM = 'Biểu tổng hợp';
const HISTORY = 'Lịch sử tiến độ';

describe('one click on the sample, as provincial officers keep it', () => {
  let workbook: Workbook;

  beforeAll(() => {
    workbook = provinceWorkbook();
    expect(click(workbook, 'buildSummary').outcome).toBe('done');
  });

  test('reproduces the official form cell by cell', () => {
    expect(formRows(workbook).map((row) => row.slice(0, 11))).toEqual(OFFICIAL.rows);
    const values = valuesOf(tabOf(workbook, FORM));
    expect(values[0]?.[0]).toBe(OFFICIAL.title);
    expect(values[1]?.[0]).toBe(OFFICIAL.subtitle);
    const total = values.find((row) => row[1] === 'Tổng') ?? [];
    expect(total.slice(1, 11)).toEqual(['Tổng', 2300, 1200, 1775, 148, 1100, 377, 34, 2152, 94]);
  });

  test('also after the workbook went through a file', () => {
    const again = readXlsx(writeXlsx(workbook));
    expect(formRows(again).map((row) => row.slice(0, 11))).toEqual(OFFICIAL.rows);
    expect(click(again, 'buildSummary').message).toContain('Không có gì thay đổi');
  });

  test('as a second reader of the file sees it', async () => {
    const reader = new ExcelJS.Workbook();
    await reader.xlsx.load(Buffer.from(writeXlsx(workbook)) as never);
    const sheet = reader.getWorksheet(FORM);
    const rows: unknown[][] = [];
    sheet?.eachRow((row) => {
      const cells = Array.from({ length: 11 }, (_, column) => row.getCell(column + 1).value);
      if (typeof cells[0] === 'number') rows.push(cells);
    });
    expect(rows).toEqual(OFFICIAL.rows);
  });

  test('tells in every row whether it counts: exactly the planned mistakes do not', () => {
    const wrong = samplePlan().filter((row) => row.fate === 'mistake');
    for (const { tab, row } of wrong) {
      const text = valuesOf(tabOf(workbook, tab))[row - 1]?.find((value) =>
        /^Lỗi: /.test(String(value)),
      );
      expect(text, `${tab} dòng ${row}`).toBeDefined();
    }
    const tabs = [...new Set(wrong.map((row) => row.tab))].map((name) => tabOf(workbook, name));
    const texts = tabs.flatMap((sheet) =>
      valuesOf(sheet)
        .flat()
        .filter((value) => /(^|• {2})Lỗi: /.test(String(value))),
    );
    expect(texts).toHaveLength(wrong.length);
  });

  test('keeps one row per unit in the history', () => {
    const rows = valuesOf(tabOf(workbook, HISTORY))
      .slice(1)
      .filter((row) => row[1] !== null);
    expect(rows).toHaveLength(12);
    expect(new Set(rows.map((row) => row[0]))).toEqual(new Set([44875]));
  });

  test('colours the tab of every unit by its status', () => {
    expect(tabOf(workbook, 'Y tế').tabColor).toBe('#c0392b');
    expect(tabOf(workbook, 'Tân Uyên').tabColor).toBe('#2e7d32');
  });

  test('a second click writes nothing', () => {
    const before = snapshot(workbook);
    const host = open(workbook);
    host.run('buildSummary');
    expect(host.counts().writes).toBe(0);
    expect(snapshot(workbook)).toEqual(before);
  });

  test('holds values only: no cell of the add-in is a formula', () => {
    for (const name of [FORM, HISTORY]) {
      expect(tabOf(workbook, name).rows.every((row) => !row || row.formulas.size === 0)).toBe(true);
    }
  });
});

describe('what a person added to the form survives the next click', () => {
  const clicked = madeOnce(() => {
    const workbook = provinceWorkbook();
    click(workbook, 'buildSummary');
    return workbook;
  });

  /** One more initiative is reported by the coordinating units, so that there is something to write. */
  function reportOneMore(workbook: Workbook): void {
    const units = tabOf(workbook, 'Đơn vị');
    const row = valuesOf(units).findIndex((cells) => cells.includes('Đơn vị phối hợp'));
    const column = valuesOf(units)[0]?.indexOf('Số báo cáo Giai đoạn 2') ?? -1;
    units.setValue(row, column, 2);
  }

  test('fonts, widths and notes', () => {
    const workbook = clicked();
    const form = tabOf(workbook, FORM);
    form.setStyle(
      5,
      1,
      workbook.styles.changed(form.style(5, 1), { fontFamily: 'Arial', bold: true }),
    );
    form.columnWidths.set(1, 333);
    form.ensureRow(5).notes.set(1, 'Hỏi lại đơn vị');
    reportOneMore(workbook);
    expect(click(workbook, 'buildSummary').message).toContain('2.153/2.300');
    expect(workbook.styles.look(form.style(5, 1))).toMatchObject({
      fontFamily: 'Arial',
      bold: true,
    });
    expect(form.columnWidths.get(1)).toBe(333);
    expect(form.rows[5]?.notes.get(1)).toBe('Hỏi lại đơn vị');
  });

  test('also after a program that keeps no tags had the file in between', () => {
    const workbook = clicked();
    workbook.hostState = '';
    const form = tabOf(workbook, FORM);
    form.setStyle(5, 1, workbook.styles.changed(form.style(5, 1), { fontFamily: 'Arial' }));
    form.columnWidths.set(1, 333);
    reportOneMore(workbook);
    click(workbook, 'buildSummary');
    expect(workbook.styles.look(form.style(5, 1)).fontFamily).toBe('Arial');
    expect(form.columnWidths.get(1)).toBe(333);
    expect(workbook.sheets.filter((sheet) => sheet.name.startsWith(FORM))).toHaveLength(1);
  });

  test('a tab of the add-in that was renamed is found again', () => {
    const workbook = clicked();
    tabOf(workbook, FORM).name = 'Biểu gửi Tổng Liên đoàn';
    reportOneMore(workbook);
    click(workbook, 'buildSummary');
    expect(workbook.sheets.map((sheet) => sheet.name)).not.toContain(FORM);
    const values = valuesOf(tabOf(workbook, 'Biểu gửi Tổng Liên đoàn'));
    expect(values.find((row) => row[1] === 'Tổng')?.[9]).toBe(2153);
  });

  test('a signature written below the notes moves down when there are more notes', () => {
    const workbook = otherProvince();
    const now = { now: '2024-05-10T08:00' };
    click(workbook, 'buildSummary', now);
    const form = tabOf(workbook, FORM);
    const below = form.rows.length + 1;
    form.setValue(below, 1, 'Người lập biểu');
    tabOf(workbook, 'Bến Lau').setValue(2, 3, 'không rõ loại');
    click(workbook, 'buildSummary', now);
    expect(form.value(below + 1, 1)).toBe('Người lập biểu');
    expect(valuesOf(form).flat()).toContain('–  Loại giải pháp không đúng: 01 dòng');
  });

  test('a tab that lacks a column without which nothing counts is named', () => {
    const workbook = provinceWorkbook();
    const sheet = tabOf(workbook, 'Phong Thổ');
    const values = valuesOf(sheet);
    const isHead = (cell: CellValue): boolean => /^(ngày|thời gian) cập nhật/i.test(String(cell));
    const row = values.findIndex((cells) => cells.some(isHead));
    sheet.setValue(row, values[row]?.findIndex(isHead) ?? -1, 'Ngày up');
    const sentence =
      /Tab “Phong Thổ” không có cột “Ngày cập nhật Cổng” nên \d+ dòng không được tính/;
    expect(click(workbook, 'buildSummary').message).toMatch(sentence);
    expect(valuesOf(tabOf(workbook, FORM)).flat().join('\n')).toMatch(sentence);
  });

  test('words of a person’s own in the column “Kiểm tra” stay', () => {
    const workbook = clicked();
    const sheet = tabOf(workbook, 'Phong Thổ');
    const values = valuesOf(sheet);
    const head = values.findIndex((cells) => cells.includes('Kiểm tra'));
    const column = values[head]?.indexOf('Kiểm tra') ?? -1;
    sheet.setValue(head + 3, column, 'đã gọi điện');
    const { message } = click(workbook, 'buildSummary');
    expect(sheet.value(head + 3, column)).toBe('đã gọi điện');
    expect(message).toContain('01 ô của cột “Kiểm tra” có ghi chép riêng');
  });

  test('a tab of that name that people made for something else is not touched', () => {
    const workbook = provinceWorkbook();
    const mine = workbookOf({ [FORM]: [['Kế hoạch liên hoan cuối năm']] }).sheets[0];
    if (mine) workbook.sheets.push(mine);
    const before = snapshot(workbook);
    expect(click(workbook, 'buildSummary')).toMatchObject({
      outcome: 'refused',
      message: /đổi tên tab/,
    });
    expect(snapshot(workbook)).toEqual(before);
  });
});

describe('an earlier day', () => {
  test('makes the earlier table again, and the later one after it', () => {
    const workbook = provinceWorkbook();
    const settings = tabOf(workbook, 'Cài đặt');
    const row = valuesOf(settings).findIndex((cells) => cells.includes('Ngày báo cáo'));
    const reportOn = (day: string): unknown[] => {
      settings.setValue(row, 1, day);
      click(workbook, 'buildSummary');
      return formRows(workbook);
    };
    const later = reportOn('30/11/2022');
    const earlier = reportOn('10/11/2022');
    expect(earlier.map((cells) => (cells as unknown[]).slice(0, 11))).toEqual(OFFICIAL.rows);
    expect(reportOn('30/11/2022')).toEqual(later);
    const days = valuesOf(tabOf(workbook, HISTORY))
      .slice(1)
      .map((cells) => cells[0]);
    expect(days.filter((day) => day === 44875)).toHaveLength(12);
    expect(days.filter((day) => day === 44895)).toHaveLength(12);
  });
});

/** A small programme unlike the sample: another province, three phases, other headers and order. */
function otherProvince(
  change: (tabs: Record<string, (string | number | null)[][]>) => void = () => {},
): Workbook {
  const initiative = (title: string, author: string, registered: string, code: string) => [
    code,
    registered,
    'CĐCS Công ty Bến Lau',
    'giải pháp kỹ thuật',
    title,
    author,
    '15/02/2024',
    '20/02/2024',
    'Số 5/QĐ-BL',
    '200 triệu',
    'x',
  ];
  const tabs: Record<string, (string | number | null)[][]> = {
    'Cài đặt': [
      ['Giá trị', 'Mục'],
      ['Sáng kiến xanh', 'Tên gọi tắt'],
      ['toàn huyện', 'Phạm vi'],
      ['01/01/2024', 'Áp dụng từ'],
      ['31/12/2024', 'Áp dụng đến'],
      ['lỗi', 'Sai giai đoạn'],
    ],
    'Giai đoạn': [
      [null, null, null, null, null],
      ['Công nhận từ', 'Công nhận đến', 'Giai đoạn', 'Cổng mở', 'Cổng đóng trước'],
      ['01/01/2024', '30/4/2024', 'Quý xuân', '01/3/2024', '01/5/2024'],
      ['01/5/2024', '31/8/2024', 'Quý hè', '01/5/2024', '01/9/2024'],
      ['01/9/2024', '31/12/2024', 'Quý đông', '01/9/2024', '01/01/2025'],
    ],
    'Đơn vị': [
      ['Tên tab', 'Tên đơn vị', 'Chỉ tiêu Quý đông', 'Chỉ tiêu Quý hè', 'Chỉ tiêu Quý xuân'],
      ['Bến Lau', 'CĐCS Bến Lau', 1, 1, 2],
      ['Gò Sim', 'CĐCS Gò Sim', 2, 2, 2],
    ],
    'Bến Lau': [
      ['Danh sách', null],
      [
        'Mã sáng kiến',
        'Ngày cập nhật',
        'CĐCS',
        'Lĩnh vực',
        'TÊN GIẢI PHÁP',
        'Chủ nhiệm đề tài',
        'Ngày áp dụng lần đầu',
        'Ngày quyết định công nhận',
        'Quyết định công nhận',
        'Số tiền làm lợi',
        'Ghi chú riêng',
      ],
      initiative('Máy cắt lau', 'Mạc Suối A', '05/3/2024', 'BL-1'),
      initiative('Lò sấy lau', 'Mạc Suối B', '30/4/2024', 'BL-2'),
      initiative('Bẫy chuột', 'Mạc Suối C', '10/4/2024', 'BL-3'),
      initiative('Đệm lau', 'Mạc Suối D', '02/5/2024', 'BL-4'),
    ],
    'Gò Sim': [
      [
        'Mã sáng kiến',
        'Ngày cập nhật',
        'CĐCS',
        'Lĩnh vực',
        'Tên đề tài',
        'Tác giả chính',
        'Ngày áp dụng',
        'Ngày công nhận',
        'Văn bản công nhận',
        'Giá trị làm lợi',
      ],
    ],
  };
  change(tabs);
  return workbookOf(tabs);
}

describe('a workbook arranged otherwise', () => {
  test('gives right numbers at the first try: other province, other headers, three phases', () => {
    const workbook = otherProvince();
    expect(click(workbook, 'buildSummary', { now: '2024-05-10T08:00' })).toMatchObject({
      outcome: 'done',
    });
    expect(valuesOf(tabOf(workbook, FORM))[1]?.[0]).toBe(
      'Các đơn vị cập nhật sáng kiến tham gia dự thi Chương trình “Sáng kiến xanh” đến ngày 10/5/2024',
    );
    expect(formRows(workbook)).toEqual([
      [1, 'CĐCS Bến Lau', 4, 2, 3, 150, 1, 0, 0, 1, 0, 0, 3, 75, 'Đúng tiến độ; Quý hè chậm'],
      [2, 'CĐCS Gò Sim', 6, 2, 0, 0, 2, 0, 0, 2, 0, 0, 0, 0, 'Rất chậm'],
    ]);
  });

  test('adds the column “Kiểm tra” after the unit’s own columns', () => {
    const workbook = otherProvince();
    click(workbook, 'buildSummary', { now: '2024-05-10T08:00' });
    const rows = valuesOf(tabOf(workbook, 'Bến Lau'));
    expect(rows[1]?.slice(10)).toEqual(['Ghi chú riêng', 'Kiểm tra']);
    expect(rows.slice(2, 5).map((row) => row[11])).toEqual(['Đạt', 'Đạt', 'Đạt']);
    expect(rows[5]?.[11]).toMatch(/^Lỗi: .*Quý xuân/);
  });

  test('text that a spreadsheet would run stays text wherever it is copied', () => {
    const workbook = otherProvince((tabs) => {
      for (const row of tabs['Đơn vị'] ?? []) if (row[0] === 'Gò Sim') row[1] = '=HYPERLINK("x")';
    });
    const units = tabOf(workbook, 'Đơn vị');
    expect(units.value(2, 1)).toBe('=HYPERLINK("x")');
    click(workbook, 'buildSummary', { now: '2024-05-10T08:00' });
    for (const name of [FORM, HISTORY]) {
      const sheet = tabOf(workbook, name);
      expect(valuesOf(sheet).flat()).toContain('=HYPERLINK("x")');
      expect(sheet.rows.every((row) => !row || row.formulas.size === 0)).toBe(true);
    }
  });
});

describe('a mistake of set-up is one sentence, and nothing at all is written', () => {
  test.each([
    {
      name: 'a set-up tab is missing',
      says: 'Bảng tính chưa có tab “Giai đoạn”',
      change: (tabs: Record<string, unknown>) => {
        delete tabs['Giai đoạn'];
      },
    },
  ])('$name', ({ says, change }) => {
    const workbook = otherProvince(change);
    const before = snapshot(workbook);
    const host = open(workbook);
    expect(host.run('buildSummary')).toMatchObject({ outcome: 'refused' });
    expect(host.questions.map(({ question }) => question.text).join()).toContain(says);
    expect(snapshot(workbook)).toEqual(before);
    expect(host.counts().writes).toBe(0);
  });

  test.each([
    {
      name: 'a required column is missing in a unit’s tab',
      tab: 'Gò Sim',
      cell: [0, 5],
      value: 'Người ký',
      says: 'Tác giả',
    },
    {
      name: 'a required column stands twice',
      tab: 'Gò Sim',
      cell: [0, 10],
      value: 'Ngày công nhận',
      says: 'H1 và K1',
    },
    {
      name: 'phase windows overlap',
      tab: 'Giai đoạn',
      cell: [3, 3],
      value: '30/4/2024',
      says: 'chồng lên nhau',
    },
    { name: 'a target is no number', tab: 'Đơn vị', cell: [1, 2], value: 'nhiều', says: 'C2' },
    {
      name: 'two units share a tab',
      tab: 'Đơn vị',
      cell: [2, 0],
      value: 'Bến Lau',
      says: 'cùng dùng một tab',
    },
  ] as const)('$name', ({ tab, cell, value, says }) => {
    const workbook = otherProvince();
    tabOf(workbook, tab).setValue(cell[0], cell[1], value);
    const before = snapshot(workbook);
    const result = click(workbook, 'buildSummary');
    expect(result.outcome).toBe('refused');
    expect(result.message).toContain(says);
    expect(snapshot(workbook)).toEqual(before);
  });
});

describe('two people click at once', () => {
  test('the second is told who waits for what, and nothing is written twice', () => {
    const workbook = otherProvince();
    const before = snapshot(workbook);
    const host = open(workbook, { isLockedByOthers: true });
    expect(host.run('buildSummary')).toMatchObject({ outcome: 'busy' });
    expect(host.questions[0]?.question.text).toContain('đang ghi vào bảng tính');
    expect(snapshot(workbook)).toEqual(before);
  });
});

describe('opening the workbook', () => {
  test('adds the menu under LIMITED authorisation without touching the document', () => {
    const host = open(otherProvince());
    host.runSimpleTrigger('onOpen');
    expect(host.menu()[0]?.label).toBe('Sáng kiến');
    expect(host.counts().reads + host.counts().writes).toBe(0);
  });
});

describe('an add-on', () => {
  const labelOf = (options: Parameters<typeof open>[1]) => {
    const workbook = otherProvince();
    const host = open(workbook, options);
    host.runSimpleTrigger('onOpen');
    return host.menu()[0]?.label;
  };

  test('that its publisher says is one has its menu among those of add-ons', () => {
    const workbook = otherProvince();
    workbook.hostState = JSON.stringify({ version: 1, scriptProperties: { menu: 'addon' } });
    expect(open(workbook).menu()[0]?.label).toBe('Extensions');
    expect(labelOf({})).toBe('Sáng kiến');
  });

  test('that is not allowed in a workbook yet makes its menu there and nothing else', () => {
    for (const entry of ['onOpen', 'onInstall']) {
      const host = open(otherProvince(), { authMode: 'NONE' });
      expect(host.run(entry)).toBeNull();
      expect(host.counts().reads + host.counts().writes).toBe(0);
      expect(Object.keys(host.counts().byMethod)).toContain('Ui.createAddonMenu');
    }
  });
});

test.each(['mailDocument', 'mailPackage'])(
  '%s, called by a page for letters that cannot be written, answers the page with a sentence',
  (name) => {
    const workbook = otherProvince();
    const host = open(workbook, { answers: 'yes' });
    const answer = host.runFromPage(name, 'report', {}) as { outcome: string; message: string };
    expect(answer.outcome).toBe('refused');
    expect(answer.message).toMatch(/\S/);
    expect(host.questions).toEqual([]);
  },
);

describe('what Google was not allowed', () => {
  const without = (scope: string) => ({
    manifest: {
      ...ADD_IN.manifest,
      oauthScopes: (ADD_IN.manifest.oauthScopes ?? []).filter((each) => !each.endsWith(scope)),
    },
  });

  test.each([
    { entry: 'sendReminders', scope: 'send_mail' },
    { entry: 'switchWeeklyReminder', scope: 'scriptapp' },
    { entry: 'switchDailyReminder', scope: 'scriptapp' },
    { entry: 'switchAutoSummary', scope: 'scriptapp' },
  ])('$entry asks for before it does anything', ({ entry, scope }) => {
    const host = open(otherProvince(), { ...without(scope), answers: 'yes' });
    expect(() => host.run(entry)).toThrow(scope);
    expect(host.counts().reads + host.counts().writes).toBe(0);
    expect([...host.questions, ...host.pages]).toEqual([]);
  });

  test.each(['buildSummary', 'checkData', 'findDuplicates', 'checkThisTab'])(
    '%s does without mail and clocks',
    (entry) => {
      const manifest = {
        ...ADD_IN.manifest,
        oauthScopes: (ADD_IN.manifest.oauthScopes ?? []).filter(
          (each) => !/send_mail|scriptapp/.test(each),
        ),
      };
      const host = open(smallWorkbook(), { manifest, answers: 'yes', openTab: 'Than Uyên' });
      expect(host.run(entry)).toMatchObject({ outcome: 'done' });
    },
  );
});

describe('every entry of the menu on the sample', () => {
  const summed = madeOnce(() => {
    const workbook = smallWorkbook();
    click(workbook, 'buildSummary');
    return workbook;
  });
  const entries = open(smallWorkbook())
    .menu()
    .flatMap(({ items }) => entriesOf(items));

  test.each(entries)('$label answers as an entry should', ({ functionName }) => {
    const workbook = summed();
    const result = click(workbook, functionName, { answers: 'yes' });
    expect(['done', 'refused']).toContain(result.outcome);
    expect(result.message).toMatch(/\S/);
    expect(() => readXlsx(writeXlsx(workbook))).not.toThrow();
  });
});

function entriesOf(items: readonly MenuItem[]): { label: string; functionName: string }[] {
  return items.flatMap((item) => {
    if (item.kind === 'item') return [item];
    return item.kind === 'separator' ? [] : entriesOf(item.items);
  });
}
