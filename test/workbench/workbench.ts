import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isInstalled } from '../../src/build/own-package.mjs';
import { endOf, type Page, soon } from './browser.ts';

export const ROOT = join(import.meta.dirname, '../..');

/** Whether the packages of the workbench are there, all of them: they are installed on first use. */
export const IS_INSTALLED = isInstalled(join(ROOT, 'workbench'));

/** The workbench as its command serves it. */
export class Workbench {
  readonly #process: ChildProcess;
  /** All that it printed. */
  printed = '';

  constructor(folder: string, ...args: readonly string[]) {
    const start = join(ROOT, 'workbench/start.mjs');
    this.#process = spawn(process.execPath, [start, '--no-open', ...args], { cwd: folder });
    for (const stream of [this.#process.stdout, this.#process.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => {
        this.printed += text;
      });
    }
  }

  /** The address with its key, once it is served. */
  async address(): Promise<string> {
    let address: string | undefined;
    await soon(
      async () => {
        [address] = /http:\/\/\S+/.exec(this.printed) ?? [];
        if (this.#process.exitCode !== null) throw new Error(this.printed);
        return address !== undefined;
      },
      () => `an address\n${this.printed}`,
    );
    return address ?? '';
  }

  /** In bytes, where the system tells it; else 0. */
  memory(): number {
    const status = `/proc/${this.#process.pid}/status`;
    if (!existsSync(status)) return 0;
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(status, 'utf8'))?.[1] ?? 0) * 1024;
  }

  async close(): Promise<void> {
    this.#process.kill();
    await endOf(this.#process);
  }
}

/** Through the box of the cell's name; some moments after a text was entered the grid takes the keys back. */
export async function goToCell(page: Page, cell: string): Promise<void> {
  const place = `document.querySelector('.place')`;
  for (let attempt = 0; attempt < 20; attempt += 1) {
    await page.value(`${place}.focus(), ${place}.value = '${cell}'`);
    await new Promise((done) => setTimeout(done, 50));
    if (await page.value<boolean>(`document.activeElement === ${place}`)) break;
  }
  await page.key('Enter');
  await page.until(`${place}.value === '${cell}' && document.activeElement.isContentEditable`);
}
