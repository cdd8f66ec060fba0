import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

export const ROOT = join(import.meta.dirname, '../..');

/** Whether the packages of the grid are there: they are installed on first use. */
export const IS_INSTALLED = existsSync(join(ROOT, 'workbench/node_modules/@univerjs/core'));

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
    for (;;) {
      const [address] = /http:\/\/\S+/.exec(this.printed) ?? [];
      if (address) return address;
      if (this.#process.exitCode !== null) throw new Error(this.printed);
      await new Promise((done) => setTimeout(done, 50));
    }
  }

  async close(): Promise<void> {
    const ended = new Promise((done) => this.#process.once('exit', done));
    this.#process.kill();
    await ended;
  }
}
