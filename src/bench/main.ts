import { readFileSync, statSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { measuredPace } from '../host/wall-time.ts';
import type { SampleTab } from '../sample/tab.ts';
import type { Day } from '../workbook/moment.ts';
import { type Cost, click, openHost, paidCalls, paste, usePace } from './click.ts';
import { type CommandCost, measureCommand } from './command.ts';
import { measureCompute, measureDuplicates } from './compute.ts';
import { measureEntries, secondsAtGoogle } from './entries.ts';
import { line, printLines, printTable, say, seconds, withUnit } from './lines.ts';
import { measureOverview } from './overview.ts';
import { provinceTabs } from './province.ts';
import { workbookOf } from './workbook.ts';

const ROWS = 1_600;
const SIZES = [8, 16, 32, 64] as const;
const AS_OF: Day = '2022-11-10';
const PASTED = 500;

/** What a workbook of so many units costs, file in and file out and by the services alone. */
interface Growth {
  readonly tabs: number;
  readonly command: CommandCost;
  readonly first: Cost;
  readonly second: Cost;
  readonly nearDuplicates: number;
}

/** Prints what the program costs on a large province; says where that is over budget, and never fails by it. */
function main(): void {
  say(
    `${cpus().length} cores, ${withUnit(totalmem() / 2 ** 20, 'MB')} of memory, Node ${process.version}`,
  );
  say('Each time is the better of two.');
  const [, , answers] = process.argv;
  if (answers !== undefined) {
    usePace(measuredPace(JSON.parse(readFileSync(answers, 'utf8'))));
    say(`Seconds at Google by what was measured there: ${answers}`);
  }
  showSize();
  const tabs = provinceTabs({ tabs: 64, rows: ROWS });
  showCompute(tabs);
  showOverview(tabs);
  showEdit();
  const growth = SIZES.map((size) => measureGrowth(size));
  showClicks(growth);
  showEntries();
  showGrowth(growth);
}

function showSize(): void {
  const bytes = statSync('dist/Code.js').size;
  printLines('What is pushed', [line('dist/Code.js', bytes / 1024, 'KB', 480)]);
}

function showCompute(tabs: readonly SampleTab[]): void {
  const { whole, reading, rules, duplicates, overview, closing, documents } = measureCompute(
    tabs,
    AS_OF,
  );
  printLines('64 tabs of 1,600 rows: computing', [
    seconds('values to the report', whole, 1.5),
    seconds('  reading rows', reading),
    seconds('  row rules', rules, 2),
    seconds('  exact duplicates', duplicates),
    seconds('  counting and what is left', Math.max(0, whole - reading - rules - duplicates)),
    seconds('what is shown of it on top', overview, 0.2),
    seconds('awards, figures of the end and tracking on top', closing, 0.6),
    seconds('the slowest entry of documents: report, or the papers of 60 awards', documents, 0.3),
  ]);
}

/** What the page takes that everybody opens. */
function showOverview(tabs: readonly SampleTab[]): void {
  const { opened, rest, unit, drawn, again, kept, shown } = measureOverview(tabs);
  printLines('64 tabs of 1,600 rows: “Bảng theo dõi”', [
    line('opened with what the last run kept: reads', opened.reads, 'calls', 12),
    line('  writes', opened.writes, 'calls', 0),
    line('  the page', opened.bytes / 1024, 'KB', 150),
    line('  what stands below the units, asked for at once', rest / 1024, 'KB'),
    line('  a unit that is opened', unit / 1024, 'KB'),
    seconds('  drawn from what was kept', drawn),
    line('computed anew, or a unit opened: reads', again, 'calls', 84),
    line('what the first report keeps', kept / 1024, 'KB'),
    ...(shown === null
      ? []
      : [
          line('Chromium: until the page is shown', shown.page, 'ms', 1_000),
          line('  what stands below put into it', shown.rest, 'ms', 1_000),
          line('  a unit put into it', shown.unit, 'ms', 1_000),
        ]),
  ]);
}

/** A tab as large as the others, in a workbook that was summarised before, as a simple trigger finds it. */
function showEdit(): void {
  const workbook = workbookOf(provinceTabs({ tabs: 8, rows: ROWS }));
  const host = openHost(workbook);
  click(host);
  const sheet = workbook.sheets.find(({ name }) => name === 'Huyện 1');
  if (!sheet) throw new Error('The province has no tab “Huyện 1”.');
  const costs = [paste(host, sheet, 200, PASTED), paste(host, sheet, 200, PASTED)];
  const [first] = costs;
  if (!first) return;
  printLines(`onEdit on a paste of ${PASTED} rows`, [
    line('computing', Math.min(...costs.map((cost) => cost.milliseconds)), 'ms', 300),
    line('reads, writes and others', paidCalls(first.counts), 'calls', 12),
  ]);
}

/** A workbook for each measurement, so that none finds the traces of another. */
function measureGrowth(size: number): Growth {
  const tabs = provinceTabs({ tabs: size, rows: ROWS });
  const host = openHost(workbookOf(tabs));
  const first = click(host);
  const second = click(host);
  const nearDuplicates = measureDuplicates(tabs);
  return { tabs: size, first, second, nearDuplicates, command: measureCommand(tabs, 2) };
}

function showClicks(growth: readonly Growth[]): void {
  const rows = growth.flatMap(({ tabs, first, second }) =>
    [
      { click: 'first', cost: first, reads: 18 * tabs + 25, writes: 60 * tabs + 100 },
      { click: 'second', cost: second, reads: tabs + 15, writes: 0 },
    ].map(({ click: which, cost: { counts, milliseconds, google }, reads, writes }) => [
      `${tabs} tabs, ${which}`,
      ofBudget(counts.reads, reads),
      ofBudget(counts.writes, writes),
      ofBudget(counts.forcedFlushes, 8),
      String(counts.navigation),
      String(counts.other),
      withUnit(milliseconds / 1000, 's'),
      secondsAtGoogle(google),
    ]),
  );
  printTable(
    'Service calls of a click: the first makes the tabs and the marks, before the second nothing changes',
    [
      [
        '',
        'reads',
        'writes',
        'forced flushes',
        'navigation',
        'other',
        'time without file',
        'calls at Google, by the model',
      ],
      ...rows,
    ],
  );
}

/** What each entry would take at Google, where calls are what costs. */
function showEntries(): void {
  const [small = [], large = []] = [12, 64].map((tabs) => measureEntries(tabs, ROWS));
  const rows = small.map(({ title, calls, forcedFlushes, google }, index) => {
    const at64 = large[index];
    return [
      title,
      ...[calls, forcedFlushes, google],
      ...[at64?.calls, at64?.forcedFlushes, at64?.google],
    ].map((each) => String(each ?? ''));
  });
  printTable(
    `Every entry of the menu, ${ROWS} rows a tab: service calls, and at Google by the model`,
    [['', '12 tabs', 'flushes', 'seconds', '64 tabs', 'flushes', 'seconds'], ...rows],
  );
}

function ofBudget(measured: number, budget: number): string {
  return `${measured} of ${budget} ${measured <= budget ? 'ok' : 'OVER'}`;
}

function showGrowth(growth: readonly Growth[]): void {
  printTable('Growth', [
    ['', 'initiatives', 'command', 'peak memory', 'duplicates, exact and near'],
    ...growth.map(({ tabs, command, nearDuplicates }) => [
      `${tabs} tabs`,
      (tabs * ROWS).toLocaleString('en-US'),
      withUnit(command.milliseconds / 1000, 's'),
      withUnit(command.peakMemory, 'MB'),
      withUnit(nearDuplicates / 1000, 's'),
    ]),
  ]);
  const largest = growth[growth.length - 1];
  if (!largest) return;
  printLines('64 tabs of 1,600 rows: the whole', [
    seconds('local command buildSummary, .xlsx in and out', largest.command.milliseconds, 8),
    line('  its peak memory', largest.command.peakMemory, 'MB', 700),
    seconds('exact and near duplicates', largest.nearDuplicates, 15),
  ]);
}

main();
