import { renderProgressPage } from '../../src/dialogs/progress.ts';
import { plainText } from '../../src/local/plain-text.ts';
import { ENTRY_TITLES } from '../../src/words/menu.ts';
import type { CellValue, Workbook } from '../../src/xlsx/model.ts';
import { ADD_IN, click, open, tabOf, workbookOf } from '../add-in.ts';
import { mailWorkbook } from '../google/mail/letters.ts';
import { provinceWorkbook, tinyWorkbook } from '../workbooks.ts';

/** The page that an entry opens, as Google would be given it. */
function pageOf(workbook: Workbook, entry: string): string {
  const host = open(workbook);
  host.run(entry);
  const [page] = host.pages;
  if (!page) throw new Error(`${entry} opened no page`);
  return page.content;
}

const row = (number: number, unit: string): CellValue[] => [
  number,
  'Cải tiến máy sao chè',
  'Lò Văn Mẫu',
  unit,
  'Kỹ thuật',
  'tốt',
];

/** Two lists with heads of their own, one of them of several units, and a tab that is no list. */
function unknownLists(): Workbook {
  const head = ['STT', 'Tên SK', 'Người viết', 'Đơn vị công tác (CĐCS)', 'Loại hình', 'Xếp hạng'];
  return workbookOf({
    'Trường Mẫu': [['DANH SÁCH SÁNG KIẾN'], head, row(1, 'Tổ 1'), row(2, 'Tổ 1')],
    Chung: [
      ['STT', 'Đơn vị', 'Tên sáng kiến', 'Tác giả', 'Ghi chú riêng'],
      [1, 'CĐ xã A', 'Máy tỉa ngô', 'Vàng Thị Mẫu', null],
      [2, 'CĐ xã B', 'Bẫy chuột đồng', 'Giàng A Mẫu', null],
    ],
    'Thu chi': [
      ['Ngày', 'Thu', 'Chi'],
      ['01/9/2023', 5, 3],
    ],
  });
}

/** A unit without an address, one whose tab is gone, one with a merged cell among its rows. */
function worn(): Workbook {
  const workbook = mailWorkbook();
  const at = workbook.sheets.findIndex(({ name }) => name === 'Đơn vị');
  const lists = workbook.sheets.slice(at + 1);
  const [first] = lists;
  if (first) first.merges = [{ top: 1, bottom: 2, left: 1, right: 1 }];
  workbook.sheets.splice(workbook.sheets.length - 1, 1);
  return workbook;
}

/** What the main button of the overview saves. */
function overviewFile(): string {
  const { files } = open(provinceWorkbook()).runFromPage('takeOverview') as {
    readonly files: readonly { readonly base64: string }[];
  };
  return Buffer.from(files[0]?.base64 ?? '', 'base64').toString('utf8');
}

/** A workbook after these reports, of which rows are told apart. */
function reported(...reports: readonly (readonly [now: string, title: string])[]): Workbook {
  const workbook = tinyWorkbook();
  for (const [now, title] of reports) {
    tabOf(workbook, 'Bến Lau').setValue(4, 4, title);
    click(workbook, 'buildSummary', { now });
  }
  return workbook;
}

const APRIL = ['2024-04-10T08:00', 'Máy sàng lau'] as const;
const MAY = ['2024-05-10T08:00', 'Máy sàng lau cải tiến'] as const;
const JUNE = ['2024-06-10T08:00', 'Máy sàng lau hai tầng'] as const;

/** The overview with all that somebody can open in it: as it is after two reports. */
function openedOverview(): string {
  const host = open(reported(APRIL, MAY), { now: '2024-05-10T09:00' });
  host.run('showOverview');
  const piece = (part: string, of: string): string =>
    (host.runFromPage('openOverview', part, of) as { readonly html: string }).html;
  const filled = (page: string): string =>
    page.replace(
      /data-part="(\w+)"(?: data-of="([^"]*)")?>/g,
      (_, part: string, of = '') => `>${piece(part, plainText(`<p>${of}</p>`).trim())}`,
    );
  const page = filled(filled(host.pages.at(-1)?.content ?? ''));
  if (!page.includes('class="form"')) throw new Error('the form of an earlier day is not shown');
  return filled(page);
}

/** The overview as somebody uses it: computed anew, another day chosen, what changed since opened, rows searched. */
function usedOverview(): string {
  const host = open(reported(APRIL, MAY, JUNE), { now: '2024-06-10T09:00' });
  host.run('showOverview');
  const calls = [
    ...['rest', 'again'].map((part) => ['openOverview', part, '', part === 'again']),
    ['openOverview', 'rest', '', true],
    ['openOverview', 'day', '2024-04-10', true],
    ['openOverview', 'changed', '2024-04-10', true],
    ['findRows', 'may sang'],
  ] as const;
  const answers = calls.map(([name, ...args]) => [
    JSON.stringify([name, ...args]),
    host.runFromPage(String(name), ...args),
  ]);
  const data = JSON.stringify(Object.fromEntries(answers)).replaceAll('<', '\\u003c');
  return (host.pages.at(-1)?.content ?? '')
    .replace('<head>', `<head><script>window.answers = ${data};</script>`)
    .replace('</body>', `<script>${USES}</script></body>`);
}

const USES = `const at = (id) => document.getElementById(id);
const soon = () => new Promise((done) => setTimeout(done, 50));
addEventListener('load', async () => {
  await soon();
  at('again').click();
  await soon();
  at('day').value = '2024-04-10';
  at('day').dispatchEvent(new Event('change', { bubbles: true }));
  at('query').value = 'may sang';
  at('search').requestSubmit();
  await soon();
  if (!document.querySelector('[data-day="2024-04-10"] table') || !document.querySelector('#hits a'))
    document.body.textContent = 'it was not used';
});`;

/** Every page that the add-in shows, by what it is. */
export const PAGES: Readonly<Record<string, () => string>> = {
  'set-up of lists with heads of their own': () => pageOf(unknownLists(), 'setUp'),
  'set-up of an empty workbook': () => pageOf(workbookOf({ Sheet1: [] }), 'setUp'),
  'preview of reminders': () => pageOf(mailWorkbook(), 'sendReminders'),
  'preview for leaders': () => pageOf(mailWorkbook(), 'sendReport'),
  overview: () => pageOf(provinceWorkbook(), 'showOverview'),
  'overview, all of it opened': openedOverview,
  'overview, as it is used': usedOverview,
  'overview as a file': overviewFile,
  'health check': () => pageOf(worn(), 'checkWorkbook'),
  'letter of the office': () => pageOf(mailWorkbook(), 'draftLetter'),
  'closing report': () => pageOf(mailWorkbook(), 'draftClosingReport'),
  'package of figures': () => pageOf(provinceWorkbook(), 'exportPackage'),
  'look through a document': () => pageOf(mailWorkbook(), 'lintDocument'),
  progress: () => renderProgressPage(ENTRY_TITLES.buildSummary, 'buildSummary'),
  guide: () => ADD_IN.htmlFiles['huong-dan.html'] ?? '',
};
