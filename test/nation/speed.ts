/**
 * How fast packages are added up beside what it may take: `npm run nation:speed`, with a million rows in 83
 * packages and a tenth of them; `npm run nation:speed -- 100000` with fewer. Other work on the machine makes
 * all of it slower.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { generate } from '../../nation/generate.ts';
import { openHost } from '../../src/bench/click.ts';
import { line, printLines, say, seconds } from '../../src/bench/lines.ts';
import { provinceTabs } from '../../src/bench/province.ts';
import { workbookOf } from '../../src/bench/workbook.ts';
import type { ReturnFile } from '../../src/packages/returned.ts';
import { matchKey } from '../../src/workbook/text.ts';
import { measure } from '../programme/duplicates/near/figures.ts';
import { betweenTwo, damaged, heldOut } from './labelled.ts';

const ROOT = join(import.meta.dirname, '../..');
const SENDERS = 83;

/** The command in a process of its own, which tells what it took: its start, its work and its memory. */
const CHILD = `
import { readFileSync, writeSync } from 'node:fs';
const { main } = await import(${JSON.stringify(join(ROOT, 'nation/build/main.mjs'))});
const started = performance.now();
const code = await main(process.argv.slice(1));
const peak = Number(/VmHWM:\\s*(\\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? 0);
writeSync(3, JSON.stringify({ code, start: started, work: performance.now() - started, peak: peak / 1000 }));`;

interface Took {
  readonly start: number;
  readonly work: number;
  readonly peak: number;
}

function run(...args: readonly string[]): Took {
  const child = spawnSync(process.execPath, ['--input-type=module', '-e', CHILD, '--', ...args], {
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    encoding: 'utf8',
    maxBuffer: 1e9,
    cwd: ROOT,
  });
  const told = child.output[3] ? (JSON.parse(child.output[3]) as Took & { code: number }) : null;
  if (told?.code !== 0) throw new Error(`${args.join(' ')}:\n${child.stdout}${child.stderr}`);
  return told;
}

/** What the files that go back say, beside what the generator knows. */
function judged(
  folder: string,
  works: ReadonlyMap<string, number>,
  titles: ReadonlyMap<string, string>,
) {
  const found = new Set<string>();
  let [pairs, right] = [0, 0];
  for (const name of readdirSync(folder)) {
    const { sender, pairs: own } = JSON.parse(
      readFileSync(join(folder, name), 'utf8'),
    ) as ReturnFile;
    for (const { key, from, title } of own) {
      pairs += 1;
      const [one, other] = [`${sender}/${key}`, `${from.code}/${from.key}`];
      const isOne = works.has(one) && works.get(one) === works.get(other);
      // Among so many invented titles some are the same by chance: nobody could tell.
      if (isOne || matchKey(titles.get(one) ?? '') === matchKey(title)) right += 1;
      if (isOne) found.add(one).add(other);
    }
  }
  const senders = new Map<number, Set<string>>();
  for (const [row, work] of works)
    senders.set(work, (senders.get(work) ?? new Set()).add(row.split('/')[0] ?? ''));
  const wanted = [...works].filter(([, work]) => (senders.get(work)?.size ?? 0) > 1);
  return {
    pairs,
    precision: right / pairs,
    recall: wanted.filter(([row]) => found.has(row)).length / wanted.length,
  };
}

interface Measured {
  readonly load: Took;
  readonly again: Took;
  readonly status: Took;
  readonly form: Took;
  readonly duplicates: Took;
  readonly found: ReturnType<typeof judged>;
}

function measureRows(rows: number): Measured {
  const folder = mkdtempSync(join(tmpdir(), 'goi-'));
  try {
    const [packages, back] = [join(folder, 'goi'), join(folder, 'tra-ve')];
    const [works, titles] = [new Map<string, number>(), new Map<string, string>()];
    generate(
      packages,
      { senders: SENDERS, rows, seed: 2022, asOf: '2022-11-10', key: 'khóa' },
      { works, titles },
    );
    const db = ['--db', join(folder, 'x.duckdb')];
    const quickest = (...args: readonly string[]): Took => {
      const [one, other] = [run(...args), run(...args)];
      return one.work < other.work ? one : other;
    };
    const load = run('load', packages, '--any', ...db);
    const again = run('load', packages, '--any', ...db);
    const status = quickest('status', ...db);
    const form = quickest('form', '--out', join(folder, 'bieu.xlsx'), ...db);
    const duplicates = run('duplicates', '--out', back, ...db);
    const found = judged(back, works, titles);
    return { load, again, status, form, duplicates, found };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function printRows(rows: number, all: Measured, isWhole: boolean): void {
  const most = (budget: number): number | null => (isWhole ? budget : null);
  const { load, again, status, form, duplicates, found } = all;
  printLines(`${rows.toLocaleString('en-US')} rows in ${SENDERS} packages`, [
    seconds('load', load.work, most(60)),
    line('load: memory', load.peak, 'MB', most(2000)),
    seconds('load again, nothing new', again.work, most(5)),
    seconds('status', status.work, most(0.5)),
    seconds('form', form.work, most(2)),
    seconds('duplicates', duplicates.work, most(240)),
    line('duplicates: memory', duplicates.peak, 'MB', most(4000)),
    seconds('start of the process, before each of these', status.start),
  ]);
  const { pairs, precision, recall } = found;
  say(`pairs told ${pairs}: precision ${precision.toFixed(4)}, recall ${recall.toFixed(4)}`);
}

const whole = Number(process.argv[2] ?? 1_000_000);
say(
  `${cpus().length} × ${cpus()[0]?.model}, ${Math.round(totalmem() / 2 ** 30)} GB, load ${loadavg()[0]?.toFixed(1)} at the start`,
);
if (!existsSync(join(ROOT, 'nation/node_modules')))
  throw new Error('The engine is not installed: npm run nation -- demo');

const host = openHost(withSender(workbookOf(provinceTabs({ tabs: 10, rows: 1600 }))));
interface Package {
  readonly outcome: string;
  readonly files: readonly { readonly base64: string }[];
}
let made: Package = { outcome: '', files: [] };
// What the processor was busy with it, as other work on the machine makes one wait.
const exporting = Array.from({ length: 10 }, () => {
  const start = process.cpuUsage();
  made = host.runFromPage('takePackage') as Package;
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
});
if (made.outcome !== 'done') throw new Error(JSON.stringify(made));
const bytes = Buffer.from(made.files[0]?.base64 ?? '', 'base64').length;
printLines('a package of 16,000 rows, made on the host', [
  seconds('takePackage, processor time, the first', exporting[0] ?? 0),
  seconds('takePackage, processor time, the best of ten', Math.min(...exporting), 1),
  line('the file', bytes / 1000, 'KB', 1500),
]);

const part = measureRows(whole / 10);
printRows(whole / 10, part, false);
const all = measureRows(whole);
printRows(whole, all, true);
say();
for (const key of ['load', 'form', 'duplicates'] as const) {
  const times = all[key].work / part[key].work;
  say(
    `${key}: ten times the rows, ${times.toFixed(1)} times the time${times > 10 ? ' – OVER' : ''}`,
  );
}
say();
for (const [name, set] of [
  ['written by hand', heldOut()],
  ['made from templates', damaged(2000)],
] as const) {
  const [between, within] = [await betweenTwo(set), measure(set.titles, set.works)];
  say(
    `${name}, between two senders: precision ${between.precision.toFixed(3)}, recall ${between.recall.toFixed(3)}; within one workbook: ${within.precision.toFixed(3)}, ${within.recall.toFixed(3)}`,
  );
}

function withSender(workbook: ReturnType<typeof workbookOf>) {
  const sheet = workbook.sheets.find(({ name }) => name === 'Cài đặt');
  for (const [item, value] of [
    ['Mã đơn vị gửi', 'LC'],
    ['Khóa chương trình', 'khóa'],
  ]) {
    const row = sheet?.rows.findIndex((each) => each?.values[0] === item) ?? -1;
    if (row >= 0 && value) sheet?.setValue(row, 1, value);
  }
  return workbook;
}
