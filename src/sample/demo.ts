import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { TAB_NAMES } from '../workbook/tabs.ts';
import { readXlsx, writeXlsx } from '../xlsx/index.ts';
import type { Workbook } from '../xlsx/model.ts';
import { CLOSING_DAY, closingTabs } from './closing.ts';
import { DISTRICT_DAY, districtTabs } from './district.ts';
import { readForm } from './form-grid.ts';
import { type FormGrid, textTable } from './text-table.ts';
import { dressed, sampleWorkbook } from './workbook.ts';

/** A workbook of the demonstration, and what is clicked on it. */
interface Demo {
  readonly name: string;
  readonly says: string;
  readonly make: () => Workbook;
  readonly now: string;
  /** Entries of the menu, one after another, and what is said before each. */
  readonly clicks: readonly (readonly [entry: string, says: string])[];
}

type DemoName = 'province' | 'closing' | 'district';

const SUMMARY = ['buildSummary', 'Bấm một lần vào mục lập biểu tổng hợp:'] as const;
const AWARDS = ['listAwards', 'Rồi “Danh sách khen thưởng”:'] as const;
const TRACKING = ['trackDeliverables', 'Rồi “Theo dõi nộp”:'] as const;

const DEMOS: { readonly [Name in DemoName]: Demo } = {
  /** The afternoon of the day of the form (004). */
  province: {
    name: 'lai-chau',
    says: 'Bảng tính theo dõi của 12 đơn vị, như cán bộ quản lý đang giữ:',
    make: () => sampleWorkbook(),
    now: '2022-11-10T17:00',
    clicks: [SUMMARY],
  },
  closing: {
    name: 'lai-chau-tong-ket',
    says: 'Bảng tính của 12 đơn vị tháng 9/2023, khi tổng kết Chương trình:',
    make: () => dressed(closingTabs()),
    now: `${CLOSING_DAY}T08:00`,
    clicks: [SUMMARY, AWARDS, ['suggestPapers', 'Rồi “Gợi ý tham luận”:'], TRACKING],
  },
  district: {
    name: 'huyen',
    says: 'Bảng tính của một huyện, mỗi công đoàn cơ sở là một đơn vị:',
    make: () => dressed(districtTabs()),
    now: `${DISTRICT_DAY}T08:00`,
    clicks: [SUMMARY, AWARDS, TRACKING],
  },
};

/**
 * What `npm start` does: makes the workbook as the officers keep it, clicks, and shows the form from the
 * written file. Answers the exit code.
 */
export async function demo(which: DemoName): Promise<number> {
  const { name, says, make, now, clicks } = DEMOS[which];
  const before = join('out', `${name}-chua-tong-hop.xlsx`);
  const after = join('out', `${name}.xlsx`);
  mkdirSync('out', { recursive: true });
  writeFileSync(before, writeXlsx(make()));
  say('', says, `  ${before}`, '');
  let from = before;
  for (const [step, [entry, announced]] of clicks.entries()) {
    const to = step === clicks.length - 1 ? after : join('out', `${name}-${step + 1}.xlsx`);
    say(announced);
    const code = click(entry, from, to, now);
    if (code !== 0) return code;
    if (from !== before) rmSync(from);
    from = to;
  }
  showForm(after);
  showNext(before, after, now);
  return 0;
}

/** Runs the menu function as a command of its own, which is also what a reader would type. */
function click(entry: string, from: string, to: string, now: string): number {
  const script = process.argv[1] ?? join('build', 'local.mjs');
  const options = ['--workbook', from, '--out', to, '--now', now, '--yes'];
  const run = spawnSync(process.execPath, [script, entry, ...options], { stdio: 'inherit' });
  return run.status ?? 1;
}

function showForm(after: string): void {
  const workbook = readXlsx(readFileSync(after));
  const sheet = workbook.sheets.find(({ name }) => name === TAB_NAMES.consolidated);
  if (!sheet) throw new Error(`${after} has no tab “${TAB_NAMES.consolidated}”`);
  const { titles, form } = readForm(sheet);
  const { columns = Number.POSITIVE_INFINITY } = process.stdout;
  const lines = textTable(form);
  const isTooWide = lines.some((line) => line.length > columns);
  say('', ...titles, '', ...(isTooWide ? textTable(withoutLastColumn(form)) : lines), '');
}

/** The remarks are the widest column and the least needed in a narrow terminal. */
function withoutLastColumn({ head: [above, below], body }: FormGrid): FormGrid {
  return {
    head: [above.slice(0, -1), below.slice(0, -1)],
    body: body.map((row) => row.slice(0, -1)),
  };
}

function showNext(before: string, after: string, now: string): void {
  say(
    'Xem tiếp:',
    `  ${before}  bảng tính trước khi tổng hợp`,
    `  ${after.padEnd(before.length)}  bảng tính sau khi tổng hợp: tab “${TAB_NAMES.consolidated}”, tab “${TAB_NAMES.findings}”`,
    `  ${'README.md'.padEnd(before.length)}  cách dùng, các quy tắc, cách đưa vào Google Sheets`,
  );
  say('', 'Mở bảng tính này trong trình duyệt, với menu của tiện ích, không cần Google:');
  say(`  npm run workbench -- ${before} --now ${now}`);
  if (!hasFunction('checkData')) return;
  say(
    '',
    'Thử một mục khác của menu:',
    `  npm run local -- checkData --workbook ${before} --out ${join('out', 'kiem-tra.xlsx')} --now ${now}`,
  );
}

function hasFunction(name: string): boolean {
  return readFileSync(join('dist', 'Code.js'), 'utf8').includes(`function ${name}(`);
}

function say(...lines: readonly string[]): void {
  for (const line of lines) process.stdout.write(`${line}\n`);
}
