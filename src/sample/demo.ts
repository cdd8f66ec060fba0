import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { TAB_NAMES } from '../workbook/tabs.ts';
import { readXlsx, writeXlsx } from '../xlsx/index.ts';
import { readForm } from './form-grid.ts';
import { type FormGrid, textTable } from './text-table.ts';
import { sampleWorkbook } from './workbook.ts';

const BEFORE = join('out', 'lai-chau-chua-tong-hop.xlsx');
const AFTER = join('out', 'lai-chau.xlsx');

/** The afternoon of the day of the form (004). */
const NOW = '2022-11-10T17:00';

/**
 * What `npm start` does: makes the workbook as the officers keep it, clicks once for the consolidated
 * sheet, and shows the form from the written file. Answers the exit code.
 */
export async function demo(): Promise<number> {
  mkdirSync('out', { recursive: true });
  writeFileSync(BEFORE, writeXlsx(sampleWorkbook()));
  say('', 'Bảng tính theo dõi của 12 đơn vị, như cán bộ quản lý đang giữ:', `  ${BEFORE}`, '');
  say('Bấm một lần vào mục lập biểu tổng hợp:');
  const code = summarise();
  if (code !== 0) return code;
  showForm();
  showNext();
  return 0;
}

/** Runs the menu function as a command of its own, which is also what a reader would type. */
function summarise(): number {
  const script = process.argv[1] ?? join('build', 'local.mjs');
  const options = ['--workbook', BEFORE, '--out', AFTER, '--now', NOW, '--yes'];
  const run = spawnSync(process.execPath, [script, 'buildSummary', ...options], {
    stdio: 'inherit',
  });
  return run.status ?? 1;
}

function showForm(): void {
  const workbook = readXlsx(readFileSync(AFTER));
  const sheet = workbook.sheets.find(({ name }) => name === TAB_NAMES.consolidated);
  if (!sheet) throw new Error(`${AFTER} has no tab “${TAB_NAMES.consolidated}”`);
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

function showNext(): void {
  say(
    'Xem tiếp:',
    `  ${BEFORE}  bảng tính trước khi tổng hợp`,
    `  ${AFTER.padEnd(BEFORE.length)}  bảng tính sau khi tổng hợp: tab “${TAB_NAMES.consolidated}”, tab “${TAB_NAMES.findings}”`,
    `  ${'README.md'.padEnd(BEFORE.length)}  cách dùng, các quy tắc, cách đưa vào Google Sheets`,
  );
  if (!hasFunction('checkData')) return;
  say(
    '',
    'Thử một mục khác của menu:',
    `  npm run local -- checkData --workbook ${BEFORE} --out ${join('out', 'kiem-tra.xlsx')} --now ${NOW}`,
  );
}

function hasFunction(name: string): boolean {
  return readFileSync(join('dist', 'Code.js'), 'utf8').includes(`function ${name}(`);
}

function say(...lines: readonly string[]): void {
  for (const line of lines) process.stdout.write(`${line}\n`);
}
