import { spawnSync } from 'node:child_process';
import { accessSync, constants, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];

/** Where a browser stands that no search path names. */
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** Quiet: no network of its own, no first-run questions, no page header. */
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-pdf-header-footer',
];

const MINUTE = 60_000;

/** Plays Google's conversion; `null` where no browser is installed. */
export function pdfMaker(browser = findBrowser()): ((page: string) => string) | null {
  return browser === null ? null : (page) => printPage(browser, page);
}

/** The PDF of a page, in base64. */
function printPage(browser: string, page: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'sang-kien-pdf-'));
  try {
    const source = join(folder, 'page.html');
    const target = join(folder, 'page.pdf');
    writeFileSync(source, page);
    const profile = `--user-data-dir=${join(folder, 'profile')}`;
    const args = [...FLAGS, profile, `--print-to-pdf=${target}`, pathToFileURL(source).href];
    const { status, error, stderr } = spawnSync(browser, args, { timeout: MINUTE });
    if (error) throw error;
    if (status !== 0) throw new Error(`${browser} answered ${status}: ${stderr}`);
    return readFileSync(target).toString('base64');
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

function findBrowser(): string | null {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const named = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...named, ...PLACES].find(isProgram) ?? null;
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
