import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SampleTab } from '../sample/tab.ts';
import { writeXlsx } from '../xlsx/index.ts';
import { NOW } from './click.ts';
import { workbookOf } from './workbook.ts';

export interface CommandCost {
  readonly milliseconds: number;
  /** Of the process, in megabytes. */
  readonly peakMemory: number;
}

/**
 * Runs before the command: tells at its end, in kilobytes on the fourth stream, how much memory it had.
 * Linux hands the parent's peak down in `maxRSS`, so its own count of this process comes first.
 */
const WATCH = `
import { readFileSync, writeSync } from 'node:fs';
const own = () => /VmHWM:\\s*(\\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
process.on('exit', () => {
  let peak = process.resourceUsage().maxRSS;
  try { peak = own() ?? peak; } catch {}
  writeSync(3, String(peak));
});`;

/** Clicks “Lập Biểu tổng hợp” on an .xlsx file through the local command, file in and file out. */
export function measureCommand(tabs: readonly SampleTab[], tries: number): CommandCost {
  const folder = mkdtempSync(join(tmpdir(), 'sang-kien-'));
  try {
    const input = join(folder, 'so.xlsx');
    writeFileSync(input, writeXlsx(workbookOf(tabs)));
    const costs = Array.from({ length: tries }, () => runCommand(input, join(folder, 'ra.xlsx')));
    return {
      milliseconds: Math.min(...costs.map((cost) => cost.milliseconds)),
      peakMemory: Math.min(...costs.map((cost) => cost.peakMemory)),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function runCommand(input: string, output: string): CommandCost {
  const watch = `data:text/javascript,${encodeURIComponent(WATCH)}`;
  const files = ['--workbook', input, '--out', output, '--now', NOW];
  const started = performance.now();
  const run = spawnSync(
    process.execPath,
    ['--import', watch, join('build', 'local.mjs'), 'buildSummary', ...files],
    { stdio: ['ignore', 'pipe', 'pipe', 'pipe'], encoding: 'utf8' },
  );
  const milliseconds = performance.now() - started;
  if (run.status !== 0) throw new Error(`The command failed:\n${run.stdout}${run.stderr}`);
  return { milliseconds, peakMemory: Number(run.output[3]) / 1024 };
}
