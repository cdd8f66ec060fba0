import { readFileSync } from 'node:fs';
import {
  type Counts,
  createHost,
  type Host,
  type HostOptions,
  type Manifest,
} from '../host/context.ts';
import type { Estimate, Pace } from '../host/wall-time.ts';
import { readPageFiles } from '../machine/page-files.ts';
import type { Sheet, Workbook } from '../xlsx/model.ts';

/** The afternoon of the day of the report that the sample's settings name. */
export const NOW = '2022-11-10T17:00';

const MANIFEST = JSON.parse(readFileSync('appsscript.json', 'utf8')) as Manifest;

/** Dates of the bundle read the process' zone. */
process.env.TZ = MANIFEST.timeZone;

/** What one action took. */
export interface Cost {
  readonly milliseconds: number;
  readonly counts: Counts;
  /** Milliseconds at Google for the calls alone, by the host's model. */
  readonly google: Estimate;
}

let pace: Partial<Pace> = {};

/** From here on what the self-test measured on a real sheet takes the place of the model's own figures. */
export function usePace(measured: Partial<Pace>): void {
  pace = measured;
}

/** The built bundle on a workbook in memory, before its owner. */
export function openHost(workbook: Workbook, options: Partial<HostOptions> = {}): Host {
  return createHost({
    ...options,
    pace,
    workbook,
    code: readFileSync('dist/Code.js', 'utf8'),
    services: readFileSync('build/services.js', 'utf8'),
    manifest: MANIFEST,
    htmlFiles: readPageFiles('dist'),
    user: 'can.bo@cong-doan.example',
    now: NOW,
  });
}

/** Does something and counts it. */
export function costOf(host: Host, action: () => unknown): Cost {
  host.resetCounts();
  const started = performance.now();
  action();
  const milliseconds = performance.now() - started;
  return { milliseconds, counts: host.counts(), google: host.wallTime() };
}

/** Clicks “Lập Biểu tổng hợp”. */
export function click(host: Host): Cost {
  return costOf(host, () => {
    const result = host.run('buildSummary') as { readonly outcome?: string } | null;
    if (result?.outcome !== 'done') throw new Error(`The click failed: ${JSON.stringify(result)}`);
  });
}

/** Tells the bundle that rows were just pasted, the first of them counted from 1. */
export function paste(host: Host, sheet: Sheet, first: number, rows: number): Cost {
  const range = `A${first}:R${first + rows - 1}`;
  return costOf(host, () => host.runSimpleTrigger('onEdit', { sheet: sheet.name, range }));
}

/** What the host counts among the calls that are paid for: handles are free. */
export function paidCalls({ reads, writes, other }: Counts): number {
  return reads + writes + other;
}
