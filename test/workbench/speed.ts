/**
 * How fast the workbench is beside what it may take: `npm run workbench:speed`, in Chromium, on the sample
 * and on 12 tabs of 1,600 rows. Other work on the machine makes all of it slower.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { line, printLines, seconds } from '../../src/bench/lines.ts';
import { provinceTabs } from '../../src/bench/province.ts';
import { workbookOf } from '../../src/bench/workbook.ts';
import { findBrowser } from '../../src/local/browser.ts';
import { writeXlsx } from '../../src/xlsx/index.ts';
import { Browser, type Page } from './browser.ts';
import { goToCell, ROOT, Workbench } from './workbench.ts';

const MEGABYTE = 1024 * 1024;
const SHOWN = `document.querySelector('.cell-bar .text').textContent !== ''`;
const DONE = `document.body.classList.contains('done')`;
const TOAST = `document.querySelector('.toasts')?.innerText ?? ''`;

interface Times {
  readonly started: number;
  readonly opened: number;
  readonly firstClick: number;
  readonly secondClick: number;
  readonly check: number;
  readonly tab: number;
  readonly typed: number;
  readonly pageMemory: number;
  readonly serverMemory: number;
}

async function took(act: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await act();
  return performance.now() - start;
}

/**
 * From the click of an entry to its words: in the corner, or in the page by which a large workbook is done
 * in steps.
 */
async function click(page: Page, entry: string): Promise<number> {
  await page.value(`document.querySelectorAll('.toasts p').forEach((each) => each.remove())`);
  await page.press('Sáng kiến');
  const time = await took(async () => {
    await page.press(entry);
    await page.until(
      `(${TOAST}).includes(${JSON.stringify(entry)}) || document.querySelector('dialog.page')`,
    );
    const isInSteps = await page.value<boolean>(`!!document.querySelector('dialog.page')`);
    if (isInSteps) await page.until(DONE, await page.frame());
  });
  await page.value(`document.querySelector('dialog.page')?.close()`);
  return time;
}

async function goTo(page: Page, tab: string): Promise<number> {
  return took(async () => {
    await page.press(tab);
    await page.until(
      `document.querySelector('[aria-selected="true"]').textContent === ${JSON.stringify(tab)}`,
    );
  });
}

async function measure(program: string, tab: string, ...args: readonly string[]): Promise<Times> {
  const folder = mkdtempSync(join(tmpdir(), 'sang-kien-speed-'));
  const browser = await Browser.start(program);
  const start = performance.now();
  const workbench = new Workbench(folder, '--now', '2022-11-10T17:00', ...args);
  try {
    const address = await workbench.address();
    const served = performance.now() - start;
    const page = await browser.open('about:blank');
    const opened = await took(async () => {
      await page.begin(address, 1280, 800);
      await page.until(SHOWN);
    });
    const firstClick = await click(page, 'Lập Biểu tổng hợp');
    const secondClick = await click(page, 'Lập Biểu tổng hợp');
    const check = await click(page, 'Kiểm tra toàn bộ');
    const switched = await goTo(page, tab);
    await goToCell(page, 'B12');
    await page.type('Cải tiến');
    const typed = await took(async () => {
      await page.key('Enter');
      await page.until(`!document.querySelector('.tools .bar button').disabled`);
    });
    return {
      started: served + opened,
      opened,
      firstClick,
      secondClick,
      check,
      tab: switched,
      typed,
      pageMemory: (await page.memory()) / MEGABYTE,
      serverMemory: workbench.memory() / MEGABYTE,
    };
  } finally {
    await browser.close();
    await workbench.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function firstLoad(): number {
  const folder = join(ROOT, 'build/workbench/page');
  const loaded = readdirSync(folder).filter((name) => /^(?:main|chunk)/.test(name));
  return loaded.reduce((sum, name) => sum + statSync(join(folder, name)).size, 0) / MEGABYTE;
}

const program = findBrowser();
if (program === null) throw new Error('There is no Chromium here.');

const sample = await measure(program, 'Sìn Hồ');
printLines('the sample', [
  seconds('command to a usable sheet', sample.started, 4),
  seconds('page alone', sample.opened, 1.5),
  seconds('first “Lập Biểu tổng hợp”', sample.firstClick),
  seconds('second “Lập Biểu tổng hợp”', sample.secondClick, 0.6),
  seconds('“Kiểm tra toàn bộ”', sample.check, 1),
  seconds('another tab', sample.tab, 0.5),
  seconds('a typed cell', sample.typed, 0.15),
  line('memory of the page', sample.pageMemory, 'MB', 200),
  line('memory of the server', sample.serverMemory, 'MB', 500),
  line('first load', firstLoad(), 'MB', 7),
]);

const file = join(tmpdir(), `sang-kien-${process.pid}.xlsx`);
const tabs = provinceTabs({ tabs: 12, rows: 1600 });
writeFileSync(file, writeXlsx(workbookOf(tabs)));
try {
  const large = await measure(program, tabs.at(-1)?.name ?? '', file);
  printLines(`12 tabs of 1,600 rows (${(readFileSync(file).length / MEGABYTE).toFixed(1)} MB)`, [
    seconds('command to a usable sheet', large.started, 4),
    seconds('first “Lập Biểu tổng hợp”', large.firstClick),
    seconds('second “Lập Biểu tổng hợp”', large.secondClick, 1.5),
    seconds('“Kiểm tra toàn bộ”', large.check),
    seconds('another tab', large.tab, 0.5),
    seconds('a typed cell', large.typed, 0.15),
    line('memory of the page', large.pageMemory, 'MB', 200),
    line('memory of the server', large.serverMemory, 'MB', 500),
  ]);
} finally {
  rmSync(file);
}
