import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findBrowser } from '../../src/local/browser.ts';
import { lookAt } from './axe.ts';
import { Browser, type Page, soon } from './browser.ts';
import { StaticServer } from './static-server.ts';
import { meetStrangers } from './strangers.ts';
import { goToCell, IS_INSTALLED, ROOT } from './workbench.ts';

const BROWSER = findBrowser();

const CAN_RUN = BROWSER !== null && IS_INSTALLED;

const DATE = 'H8';
const DISTRICT = 'canbo.sinho@congdoan-laichau.example';

describe.skipIf(!CAN_RUN)('the workbench as a folder of files, without a server of its own', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sang-kien-static-'));
  const files = join(ROOT, 'workbench/dist');
  let server: StaticServer;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    execFileSync(process.execPath, [join(ROOT, 'workbench/build-static.mjs')]);
    server = new StaticServer(files);
    browser = await Browser.start(BROWSER ?? '');
    await browser.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
    page = await browser.open(await server.address());
    await page.until(`document.querySelector('.tools button')`);
    // From here on nobody answers: whatever is asked for still is missed.
    await server.close();
  });

  afterAll(async () => {
    await browser?.close();
    await server?.close().catch(() => {});
    rmSync(folder, { recursive: true, force: true });
  });

  const told = (words: string): Promise<void> =>
    page.until(`document.querySelector('.toasts')?.innerText.includes(${JSON.stringify(words)})`);

  const choose = async (...names: readonly string[]): Promise<void> => {
    await page.press('Sáng kiến');
    for (const name of names) await page.press(name);
  };

  const goToTab = async (name: string): Promise<void> => {
    await page.press(name);
    await page.until(
      `document.querySelector('.tabs [aria-selected="true"]')?.textContent === ${JSON.stringify(name)}`,
    );
  };

  const shows = (text: string): Promise<void> =>
    page.until(`document.querySelector('.cell-bar .text').innerText === ${JSON.stringify(text)}`);

  const typeInto = async (cell: string, text: string): Promise<void> => {
    await goToCell(page, cell);
    await page.type(text);
    await page.key('Enter');
    await goToCell(page, cell);
  };

  const saved = async (name: string): Promise<ExcelJS.Workbook> => {
    await soon(
      async () => readdirSync(folder).includes(name),
      () => name,
    );
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(join(folder, name));
    return workbook;
  };

  test('is some files that are asked for once', () => {
    expect(new Set(server.asked)).toEqual(
      new Set(['index.html', 'main.css', 'main.js', 'thread.js', 'add-in.json']),
    );
    const notices = readFileSync(join(files, 'giay-phep.txt'), 'utf8');
    for (const name of ['@univerjs/core', '@noble/hashes', 'fflate', 'react']) {
      expect(notices).toContain(`${name} `);
    }
  });

  test('what it cannot is said in it', async () => {
    await page.press('Giới hạn');
    await page.until(`document.querySelector('dialog')?.innerText.includes('HTML thay cho PDF')`);
    const { broken } = await lookAt(page);
    expect(broken).toEqual([]);
    await page.press('✕');
  });

  test('one click makes the form', async () => {
    const clock = `document.querySelector('.clock')`;
    await page.value(
      `${clock}.value = '10/11/2022 17:00', ${clock}.dispatchEvent(new Event('change')), null`,
    );
    await choose('Lập Biểu tổng hợp');
    await told('2.152/2.300 sáng kiến, đạt 94%');
    await goToTab('Biểu tổng hợp');
    await goToCell(page, 'J17');
    await shows('2.152');
  });

  test('what is typed is read, marked and taken back as on the server', async () => {
    await goToTab('Sìn Hồ');
    await typeInto(DATE, '31/2/2022');
    await page.until(`document.querySelector('.more').innerText.includes('ngày không tồn tại')`);
    await typeInto(DATE, '17/1/2022');
    await shows('17/01/2022');
    await page.until(`document.querySelector('.more').innerText === ''`);
  });

  test('a page of the add-in works in a frame that reaches nothing, and letters land in the outbox', async () => {
    await choose('Gửi thư', 'Đôn đốc đơn vị chậm…');
    const frame = await page.frame();
    await page.until(`document.querySelector('details iframe')`, frame);
    expect(await page.value('origin', frame)).toBe('null');
    await page.press('Gửi 03 thư', frame);
    await page.until(`document.body.innerText.includes('Hộp thư đi (3)')`);
    await page.until(`document.body.innerText.includes('Đã gửi')`, frame);
    await page.press('✕');
    // What tells how far a run is was in the window, and is not gone with it.
    await page.until(`!document.querySelector('dialog')`);
    expect(await page.value(`document.querySelector('.tools .progress')?.hidden`)).toBe(true);
    await page.press('Hộp thư đi (3)');
    await page.until(`document.querySelectorAll('.outbox li').length === 3`);
    await page.value(`document.querySelector('.outbox li button').click()`);
    await page.until(`document.querySelector('.outbox iframe')?.srcdoc.includes('Kính gửi')`);
    expect(await page.value(`document.querySelector('.outbox dl').innerText`)).toContain(
      '10/11/2022 17:',
    );
    await page.press('✕');
  });

  test('a run that asks goes on from the answer, and the other answer leaves the workbook as it was', async () => {
    const asked = `document.querySelector('dialog')?.innerText.includes(${JSON.stringify(DISTRICT)})`;
    await choose('Quản lý bảng tính', 'Phân quyền');
    await page.until(asked);
    await page.press('Không');
    await page.until(`!document.querySelector('dialog')`);
    await page.until(`document.querySelector('.progress').hidden`);
    await choose('Quản lý bảng tính', 'Phân quyền');
    await page.until(asked);
    await page.press('Có');
    const steps = await page.frame();
    await page.until(`document.body.innerText.includes('Đã')`, steps);
    await page.press('✕');
    const box = `document.querySelector('.people input[type="email"]')`;
    await page.value(
      `${box}.value = ${JSON.stringify(DISTRICT)}, ${box}.dispatchEvent(new Event('change')), null`,
    );
    await goToTab('Cài đặt');
    await typeInto('B3', 'tên khác');
    await told('Ô này được bảo vệ');
    await shows('01 triệu sáng kiến');
  });

  test('a run is ended with its thread, and the workbook is as it was', async () => {
    const box = `document.querySelector('.people input[type="email"]')`;
    await page.value(
      `${box}.value = 'can-bo@cong-doan.example', ${box}.dispatchEvent(new Event('change')), null`,
    );
    await choose('Quản lý bảng tính', 'Phân quyền');
    await page.until(`document.querySelector('dialog')`);
    await page.until(`document.querySelector('.progress button')`);
    await page.value(`document.querySelector('.progress button').click()`);
    await told('Đã dừng');
    await goToTab('Sìn Hồ');
    await goToCell(page, DATE);
    await shows('17/01/2022');
  });

  test('“Lưu” downloads a new file, and a second reader finds in it what the page showed', async () => {
    await page.press('Lưu');
    await told('lai-chau-2.xlsx');
    const workbook = await saved('lai-chau-2.xlsx');
    const form = workbook.getWorksheet('Biểu tổng hợp');
    expect([form?.getCell('J17').value, form?.getCell('K17').value]).toEqual([2152, 94]);
    expect(workbook.getWorksheet('Sìn Hồ')?.getCell(DATE).value).toEqual(
      new Date('2022-01-17T00:00Z'),
    );
    await page.until(`!document.querySelector('.name').textContent.includes('chưa lưu')`);
  });

  test('a file is opened by dropping it or choosing it; one that is none is refused, and what is open stays', async () => {
    const workbook = new ExcelJS.Workbook();
    workbook.addWorksheet('Của tôi').getCell('A1').value = 'xin chào';
    const path = join(folder, 'cua-toi.xlsx');
    await workbook.xlsx.writeFile(path);
    await page.dropFile(path);
    await page.until(`document.querySelector('.name').textContent === 'cua-toi.xlsx'`);
    await goToCell(page, 'A1');
    await shows('xin chào');
    writeFileSync(join(folder, 'khong-phai.xlsx'), 'không phải');
    await page.giveFile(join(folder, 'khong-phai.xlsx'));
    await told('Đây không phải là tệp .xlsx');
    expect(await page.value(`document.querySelector('.name').textContent`)).toBe('cua-toi.xlsx');
    await page.giveFile(join(folder, 'lai-chau-2.xlsx'));
    await page.until(`document.querySelector('.name').textContent === 'lai-chau-2.xlsx'`);
    await page.press('Lưu');
    await told('lai-chau-3.xlsx');
  });

  test('a hostile file is refused in one sentence and what is open stays; an odd one is opened, and nothing in it runs', async () => {
    await meetStrangers(page, folder, told);
  });

  test('nothing more was asked for, and nothing failed', () => {
    expect(page.foreign).toEqual([]);
    expect(page.faults).toEqual([]);
  });
});

test.skipIf(CAN_RUN)(
  'the folder of files is not tried: Chromium or its packages are not here',
  () => {
    expect(BROWSER !== null && IS_INSTALLED).toBe(false);
  },
);
