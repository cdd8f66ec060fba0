import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { findBrowser, QUIETLY } from '../local/browser.ts';
import type { SampleTab } from '../sample/tab.ts';
import { click, openHost } from './click.ts';
import { milliseconds } from './measure.ts';
import { workbookOf } from './workbook.ts';

interface OverviewCost {
  /** Of “Bảng theo dõi” as it opens with what the last run kept. */
  readonly opened: { readonly reads: number; readonly writes: number; readonly bytes: number };
  /** Bytes of what stands below the units, and of a unit that is opened. */
  readonly rest: number;
  readonly unit: number;
  /** Milliseconds until what stands below the units is drawn from what was kept. */
  readonly drawn: number;
  /** Reads of all of it anew, or of a unit. */
  readonly again: number;
  /** Signs of all that is kept of the first report. */
  readonly kept: number;
  /** Milliseconds until a browser shows the page, and what is put into it; `null` without a browser. */
  readonly shown: { readonly page: number; readonly rest: number; readonly unit: number } | null;
}

export function measureOverview(tabs: readonly SampleTab[]): OverviewCost {
  const workbook = workbookOf(tabs);
  const host = openHost(workbook);
  click(host);
  host.resetCounts();
  host.run('showOverview');
  const { reads, writes } = host.counts();
  const page = host.pages.at(-1)?.content ?? '';
  const piece = (part: string, of = ''): string =>
    (host.runFromPage('openOverview', part, of) as { readonly html: string }).html;
  const rest = piece('rest');
  host.resetCounts();
  const unit = piece('unit', firstUnit(page));
  const again = host.counts().reads;
  if (!unit.includes('<svg')) throw new Error('No unit was opened.');
  const kept = workbook.sheets.find(({ name }) => name === 'Số liệu đã lập')?.rows ?? [];
  return {
    opened: { reads, writes, bytes: Buffer.byteLength(page) },
    rest: Buffer.byteLength(rest),
    unit: Buffer.byteLength(unit),
    drawn: milliseconds(() => piece('rest')),
    again,
    kept: kept.reduce((sum, row) => sum + (row?.values ?? []).join('').length, 0),
    shown: shownIn(page, rest, unit),
  };
}

/** As the page asks for it; the page writes signs outside ASCII as numbers. */
function firstUnit(page: string): string {
  const [, name = ''] = /data-part="unit" data-of="([^"]*)"/.exec(page) ?? [];
  return name.replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));
}

/** Tells, once the page is there, how long each step of it took, layout included. */
const WATCH = `addEventListener('load', () => {
  const told = [performance.now()];
  for (const [into, html] of parts) {
    const started = performance.now();
    document.querySelector(into).innerHTML = html;
    document.body.getBoundingClientRect();
    told.push(performance.now() - started);
  }
  document.body.setAttribute('data-told', JSON.stringify(told));
});`;

/** The better of two tries, each in a browser of its own. */
function shownIn(page: string, rest: string, unit: string): OverviewCost['shown'] {
  const browser = findBrowser();
  if (browser === null) return null;
  const folder = mkdtempSync(join(tmpdir(), 'sang-kien-'));
  try {
    const parts = JSON.stringify([
      ['#rest', rest],
      ['#units .inside', unit],
    ]).replaceAll('<', '\\u003c');
    const file = join(folder, 'page.html');
    const stub = 'const run = new Proxy({}, { get: () => () => run });';
    const google = `${stub} window.google = { script: { run, host: {} } };`;
    const script = `<script>${google} const parts = ${parts}; ${WATCH}</script>`;
    writeFileSync(file, page.replace('<head>', `<head>${script}`));
    const tries = [1, 2].map((attempt) => {
      const profile = `--user-data-dir=${join(folder, `profile-${attempt}`)}`;
      const args = [...QUIETLY, profile, '--dump-dom', pathToFileURL(file).href];
      const { stdout } = spawnSync(browser, args, { encoding: 'utf8', maxBuffer: 1e8 });
      const [, told] = /data-told="\[([\d.,]+)\]"/.exec(stdout) ?? [];
      if (told === undefined) throw new Error('The browser told nothing.');
      return told.split(',').map(Number);
    });
    const best = (step: number): number => Math.min(...tries.map((each) => each[step] ?? Infinity));
    return { page: best(0), rest: best(1), unit: best(2) };
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}
