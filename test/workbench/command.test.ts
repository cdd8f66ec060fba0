import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { IS_INSTALLED, ROOT } from './workbench.ts';

const command = join(ROOT, 'workbench/start.mjs');
const folder = mkdtempSync(join(tmpdir(), 'sang-kien-command-'));
const text = join(folder, 'ghi-chep.xlsx');
writeFileSync(text, 'không phải bảng tính');

test.skipIf(!IS_INSTALLED).each([
  { what: 'a folder', args: [folder], says: 'không phải là tệp .xlsx' },
  { what: 'a file of another kind', args: [text], says: 'không phải là tệp .xlsx' },
  { what: 'a file that is not there', args: ['khong-co.xlsx'], says: 'Không tìm thấy tệp' },
  { what: 'two files', args: ['a.xlsx', 'b.xlsx'], says: 'Mỗi lần mở một tệp: hãy bỏ “b.xlsx”' },
  { what: 'an unknown option', args: ['--la'], says: 'Không hiểu tham số “--la”' },
  { what: 'no port', args: ['--port', 'x'], says: 'Không hiểu cổng “x”' },
])('$what is refused in a sentence', ({ args, says }) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], {
    encoding: 'utf8',
  });
  const told = `${stdout}${stderr}`.trim();
  expect(status).toBe(1);
  expect(told).toContain(says);
  expect(told.split('\n')).toHaveLength(1);
});
