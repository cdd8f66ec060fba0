import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { renderGuide } from '../src/build/guide.mjs';
import type { HostOptions, MenuItem } from '../src/host/context.ts';
import { cellName } from '../src/workbook/cell.ts';
import type { CellValue, Workbook } from '../src/xlsx/model.ts';
import { click, OFFICER, open, tabOf, valuesOf, workbookOf } from './add-in.ts';

const root = join(import.meta.dirname, '..');
const GUIDE = readFileSync(join(root, 'docs/huong-dan.md'), 'utf8');
const PAGE = readFileSync(join(root, 'dist/huong-dan.html'), 'utf8');

/** Every label of the menu, submenus included. */
function labels(): string[] {
  const [menu] = open(workbookOf({ Sheet1: [] })).menu();
  const below = (items: readonly MenuItem[]): string[] =>
    items.flatMap((item) => {
      if (item.kind === 'separator') return [];
      return item.kind === 'item' ? [item.label] : [item.label, ...below(item.items)];
    });
  return menu ? [menu.label, ...below(menu.items)] : [];
}

describe('the written guide', () => {
  const bold = [...new Set([...GUIDE.matchAll(/\*\*(.+?)\*\*/g)].map(([, words]) => words ?? ''))];

  test('names in bold what the menu has, and nothing else', () => {
    expect(bold.filter((words) => !labels().includes(words))).toEqual([]);
  });

  test('names every entry of the menu', () => {
    // The guide itself needs no telling: one is reading it.
    expect(labels().filter((label) => label !== 'Hướng dẫn' && !bold.includes(label))).toEqual([]);
  });

  test('is short enough to be read', () => {
    const words = GUIDE.replace(/!\[.*\]\(.*\)/g, '').match(/[\p{L}\d]+/gu) ?? [];
    expect(words.length).toBeLessThanOrEqual(2000);
  });

  test('shows pictures that are there and not too large', () => {
    const pictures = [...GUIDE.matchAll(/!\[.+\]\((.+)\)/g)].map(([, path]) => path ?? '');
    expect(pictures.length).toBeGreaterThanOrEqual(5);
    for (const path of pictures) {
      const file = join(root, 'docs', path);
      expect(existsSync(file), path).toBe(true);
      expect(statSync(file).size, path).toBeLessThanOrEqual(80 * 1024);
    }
  });
});

test.each(['huong-dan.md', 'trien-khai.md'])('the links of %s lead somewhere', (name) => {
  const text = readFileSync(join(root, 'docs', name), 'utf8');
  for (const [, path, anchor] of text.matchAll(/\]\((?!https:)([^)#]+)(?:#([^)]+))?\)/g)) {
    const file = join(root, 'docs', path ?? '');
    expect(existsSync(file), path).toBe(true);
    if (anchor === undefined) continue;
    const heads = readFileSync(file, 'utf8').match(/^#+ .+$/gm) ?? [];
    const anchors = heads.map((head) => head.replace(/^#+ /, '').toLowerCase().replace(/ /g, '-'));
    expect(anchors).toContain(anchor);
  }
});

describe('the page of the guide', () => {
  test('is ASCII, without scripts and without anything from elsewhere', () => {
    expect(PAGE).toMatch(/^[\n\x20-\x7e]+$/);
    expect(PAGE).not.toMatch(/<script|<iframe|@import|url\(|src="(?!data:image\/webp;base64,)/);
    expect(Math.max(...PAGE.split('\n').map((line) => line.length))).toBeLessThan(5000);
  });

  test('says and shows what the document does, each part folded', () => {
    const page = renderGuide(
      '# Chào **bạn**\n\n## Phần\n\n![Hình](images/x.webp)\n*Chú thích.*\n\nXem [bài](khac.md).\n',
      (path) => Buffer.from(path).toString('base64'),
    );
    expect(page).toContain('<h1>Ch&#224;o <strong>b&#7841;n</strong></h1>');
    expect(page).toContain('<details>\n<summary><h2>Ph&#7847;n</h2></summary>');
    expect(page).toContain(
      `<img alt="H&#236;nh" src="data:image/webp;base64,${btoa('images/x.webp')}">`,
    );
    expect(page).toContain('<p>Xem b&#224;i.</p>');
  });

  test('has a part for each reader, with a picture, and holds all pictures', () => {
    const parts = GUIDE.split(/^## /m).slice(1, 4);
    expect(parts.map((part) => /!\[.+\]\(.+\)/.test(part))).toEqual([true, true, true]);
    expect(PAGE.match(/<img /g)).toHaveLength(GUIDE.match(/^!\[/gm)?.length ?? 0);
    expect(Buffer.byteLength(PAGE)).toBeLessThan(512 * 1024);
  });

  test('opens from the menu beside the sheet', () => {
    const host = open(workbookOf({ Sheet1: [] }));
    host.run('showGuide');
    const [page] = host.pages;
    expect(page).toMatchObject({ where: 'modeless', width: 760, height: 600, content: PAGE });
  });
});

// --- following it ------------------------------------------------------------------------------

const DISTRICT = 'can-bo@huyen-a.example';
const [A, B] = ['LĐLĐ huyện A', 'LĐLĐ huyện B'] as const;

const ROW: Readonly<Record<string, CellValue>> = {
  'Tác giả': 'Lò Văn Mẫu',
  'Công đoàn cơ sở': 'Trường Mẫu',
  'Đối tượng': 'Đoàn viên',
  'Loại giải pháp': 'Giải pháp tác nghiệp',
  'Ngày áp dụng': '04/10/2021',
  'Ngày công nhận': '15/03/2022',
  'Văn bản công nhận': '12/QĐ-M',
  'Ngày cập nhật Cổng': '20/04/2022 08:30',
  'Giá trị làm lợi (đồng)': '50 triệu',
  'Lợi ích xã hội': 'Nâng cao chất lượng',
  'Bảo hộ SHTT': 'Không',
  'Vi phạm trật tự, đạo đức': 'Không',
};

/** Types into the n-th row below a tab's head, by headers. */
function type(
  workbook: Workbook,
  tab: string,
  n: number,
  cells: Readonly<Record<string, CellValue>>,
) {
  const sheet = tabOf(workbook, tab);
  const values = valuesOf(sheet);
  const head = values.findIndex((row) => Object.keys(cells).every((key) => row.includes(key)));
  expect(head, `${tab}: ${Object.keys(cells).join(', ')}`).toBeGreaterThanOrEqual(0);
  for (const [header, value] of Object.entries(cells)) {
    sheet.setValue(head + n, values[head]?.indexOf(header) ?? -1, value);
  }
  return head + n;
}

/** What stands in a tab under a header, from the top. */
function column(workbook: Workbook, tab: string, header: string): CellValue[] {
  const values = valuesOf(tabOf(workbook, tab));
  const head = values.findIndex((row) => row.includes(header));
  return values.slice(head + 1).map((row) => row[values[head]?.indexOf(header) ?? -1] ?? null);
}

function tabOfUnit(workbook: Workbook, unit: string): string {
  const units = column(workbook, 'Đơn vị', 'Tên đơn vị');
  return String(column(workbook, 'Đơn vị', 'Tên tab')[units.indexOf(unit)]);
}

/** The total result as the form gives it. */
function total(workbook: Workbook): CellValue | undefined {
  const row = valuesOf(tabOf(workbook, 'Biểu tổng hợp')).find((each) => each[1] === 'Tổng');
  return row?.[9];
}

/** Brings a tab to the front, as a person does before clicking. */
function front(workbook: Workbook, tab: string, options: Partial<HostOptions> = {}): void {
  const code = `function main() { const ss = SpreadsheetApp.getActiveSpreadsheet();
    ss.setActiveSheet(ss.getSheets().find((each) => each.getName() === '${tab}')); }`;
  open(workbook, { ...options, code }).run('main');
}

describe('a new user follows it from its first line', () => {
  let workbook: Workbook;
  let tab: string;
  const yes = { answers: 'yes' } as const;

  beforeAll(() => {
    workbook = workbookOf({ 'Trang tính1': [] });
  });

  test('set-up only proposes, then makes the tabs of the units typed in', () => {
    const host = open(workbook, { answers: 'no' });
    host.run('setUp');
    expect(host.pages).toHaveLength(1);
    expect(workbook.sheets).toHaveLength(1);
    host.runFromPage('confirmSetUp', { tabs: [], names: [A, B], region: true, lists: false });
    expect(column(workbook, 'Đơn vị', 'Tên đơn vị').filter(Boolean)).toEqual([A, B]);
    tab = tabOfUnit(workbook, A);
  });

  test('the officer fills targets and addresses, the district its rows; one click makes the form', () => {
    const target = { 'Chỉ tiêu Giai đoạn 1': 4, 'Chỉ tiêu Giai đoạn 2': 0 };
    type(workbook, 'Đơn vị', 1, { ...target, 'Email nhận': DISTRICT, 'Email sửa tab': DISTRICT });
    type(workbook, 'Đơn vị', 2, { ...target, 'Email nhận': 'can-bo@huyen-b.example' });
    type(workbook, tab, 1, { ...ROW, 'Tên sáng kiến': 'Biện pháp rèn nền nếp cho trẻ mẫu giáo' });
    type(workbook, tab, 2, {
      ...ROW,
      'Tên sáng kiến': 'Một số biện pháp rèn nền nếp cho trẻ mẫu giáo',
    });
    type(workbook, tab, 3, {
      ...ROW,
      'Tên sáng kiến': 'Cải tiến máy sao chè',
      'Ngày công nhận': 'tháng 5/2022',
    });
    expect(click(workbook, 'buildSummary').outcome).toBe('done');
    expect(total(workbook)).toBe(2);
    expect(column(workbook, tab, 'Kiểm tra').slice(0, 3)).toEqual([
      expect.stringMatching(/^(Đạt|Cảnh báo)/),
      expect.stringMatching(/^(Đạt|Cảnh báo)/),
      expect.stringMatching(/^Lỗi: .*tháng 5\/2022/),
    ]);
  });

  test('after protecting, the district checks its own tab; officers’ entries answer with a sentence', () => {
    expect(click(workbook, 'protectTabs', yes).outcome).toBe('done');
    const asDistrict = { user: DISTRICT, answers: 'yes' } as const;
    front(workbook, tab, asDistrict);
    expect(click(workbook, 'checkThisTab', asDistrict).outcome).toBe('done');
    for (const entry of [
      'checkData',
      'findDuplicates',
      'protectTabs',
      'unprotectTabs',
      'checkWorkbook',
    ]) {
      expect(click(workbook, entry, asDistrict).outcome, entry).toBe('refused');
    }
  });

  test('a mended cell loses its mark while one types', () => {
    const row = type(workbook, tab, 3, { 'Ngày công nhận': '15/03/2022' });
    const at = valuesOf(tabOf(workbook, tab))[row]?.indexOf('15/03/2022') ?? -1;
    const range = cellName(row, at);
    open(workbook, { user: DISTRICT }).runSimpleTrigger('onEdit', { sheet: tab, range });
    expect(column(workbook, tab, 'Kiểm tra')[2]).toBe('Đạt');
  });

  test('with automatic renewal on, the district’s click is a request', () => {
    expect(click(workbook, 'buildSummary', { user: DISTRICT }).outcome).toBe('refused');
    expect(click(workbook, 'switchAutoSummary', yes).outcome).toBe('done');
    const { outcome, message } = click(workbook, 'buildSummary', { user: DISTRICT });
    expect(outcome).toBe('done');
    expect(message).toContain('mười phút');
  });

  test('a finding is accepted by its reason', () => {
    type(workbook, tab, 3, { 'Giá trị làm lợi (đồng)': '250 tỷ' });
    click(workbook, 'checkData');
    const findings = column(workbook, 'Kiểm tra dữ liệu', 'Mã');
    const at = findings.indexOf('benefit-implausible');
    expect(at).toBeGreaterThanOrEqual(0);
    type(workbook, 'Kiểm tra dữ liệu', at + 1, {
      Mức: 'Cảnh báo',
      'Lý do chấp nhận': 'Đã đối chiếu',
    });
    click(workbook, 'checkData');
    expect(column(workbook, 'Kiểm tra dữ liệu', 'Tình trạng')).toContain('chấp nhận có lý do');
  });

  test('a likeness decided to be a duplicate is not counted after the next click', () => {
    click(workbook, 'findDuplicates');
    expect(column(workbook, 'Trùng lặp', 'Mức').slice(0, 2)).toEqual(['gần giống', 'gần giống']);
    type(workbook, 'Trùng lặp', 1, { Nhóm: 1, 'Quyết định': 'trùng' });
    click(workbook, 'buildSummary');
    expect(total(workbook)).toBe(2);
    type(workbook, 'Trùng lặp', 1, { Nhóm: 1, 'Quyết định': 'khác' });
    click(workbook, 'buildSummary');
    expect(total(workbook)).toBe(3);
  });

  test('letters are looked at first, and gone only after the button', () => {
    const seen = open(workbook, { answers: 'no' });
    seen.run('sendReminders');
    expect(seen.pages).toHaveLength(1);
    expect(seen.mails).toHaveLength(0);
    const sent = open(workbook, yes);
    sent.run('sendReminders');
    expect(sent.mails.length).toBeGreaterThan(0);
    expect(sent.mails.every(({ from }) => from === OFFICER)).toBe(true);
    const again = open(workbook, yes);
    again.run('sendReminders');
    expect(again.mails).toHaveLength(0);
  });

  test('the health check mends what drifted, and the last run can be undone', () => {
    expect(click(workbook, 'checkWorkbook', yes).outcome).toBe('done');
    const before = total(workbook);
    type(workbook, 'Trùng lặp', 1, { Nhóm: 1, 'Quyết định': 'trùng' });
    click(workbook, 'buildSummary');
    expect(total(workbook)).not.toBe(before);
    expect(click(workbook, 'undoLastRun', yes).outcome).toBe('done');
    expect(total(workbook)).toBe(before);
  });
});
