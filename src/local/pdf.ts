import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { findBrowser, QUIETLY } from './browser.ts';

const FLAGS = [...QUIETLY, '--no-pdf-header-footer'];

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
