import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import { type ReturnPair, returnSum } from '../../src/packages/returned.ts';
import { readXlsx, writeXlsx } from '../../src/xlsx/index.ts';
import { openZip, unpack } from '../../src/xlsx/zip.ts';
import { tabOf, valuesOf } from '../add-in.ts';
import { smallWorkbook } from '../workbooks.ts';

const folder = mkdtempSync(join(tmpdir(), 'sang-kien-returned-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const AT = ['--workbook', 'lai-chau.xlsx', '--now', '2022-11-10T17:00'];

function exportPackage(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(import.meta.dirname, '../../build/local.mjs'), 'exportPackage', ...AT, ...args],
    { cwd: folder, encoding: 'utf8' },
  );
  return { status, stdout, stderr };
}

/** A row of the package that the command wrote. */
function someRow(): { readonly key: string; readonly title: string } {
  const zip = openZip(readFileSync(join(folder, 'goi/goi-LC-2022-11-10.zip')));
  const entry = zip.find(({ name }) => name === 'initiatives.ndjson.gz');
  if (!entry) throw new Error('no lines');
  const lines = gunzipSync(unpack(entry)).toString('utf8').trim().split('\n');
  return lines.map((line) => JSON.parse(line)).find(({ counts }) => counts);
}

function writeReturned(path: string, sender: string): void {
  const { key, title } = someRow();
  const pairs: ReturnPair[] = [
    {
      key,
      by: 'near',
      from: { code: 'BK', name: 'LĐLĐ tỉnh Bản Khoang', key: 'abc123' },
      unit: 'LĐLĐ huyện Suối Mơ',
      title,
      registered: '2022-03-05',
      isFirst: false,
    },
  ];
  const file = { schema: 1, sender, asOf: '2022-11-10', sum: returnSum(pairs), pairs };
  writeFileSync(join(folder, path), JSON.stringify(file));
}

describe('what comes back from the level above, by the command', () => {
  writeFileSync(join(folder, 'lai-chau.xlsx'), writeXlsx(smallWorkbook()));

  test('goes from the package to the tab of duplicates, and is told once', () => {
    expect(exportPackage('--out-dir', 'goi').status).toBe(0);
    writeReturned('tra-ve-LC.json', 'LC');
    const taken = exportPackage('--file', 'tra-ve-LC.json', '--out', 'nhan.xlsx');
    expect([taken.status, taken.stderr]).toEqual([0, '']);
    expect(taken.stdout.split('Đã ghi 01 cặp ngoài tỉnh').length).toBe(2);
    const tab = tabOf(readXlsx(readFileSync(join(folder, 'nhan.xlsx'))), 'Trùng lặp');
    expect(valuesOf(tab).filter((row) => row.includes('ngoài tỉnh'))).toHaveLength(2);
    expect(valuesOf(tab).flat()).toContain('LĐLĐ tỉnh Bản Khoang');
  });

  test('for another sender is refused in a sentence, and no workbook is written', () => {
    if (!existsSync(join(folder, 'goi'))) exportPackage('--out-dir', 'goi');
    writeReturned('tra-ve-BK.json', 'BK');
    const { status, stdout } = exportPackage('--file', 'tra-ve-BK.json', '--out', 'la.xlsx');
    expect([status, stdout]).toEqual([1, expect.stringContaining('mã “BK”')]);
    expect(existsSync(join(folder, 'la.xlsx'))).toBe(false);
  });

  test('that is not there is named, with the exit code of a wrong use', () => {
    const { status, stderr } = exportPackage('--file', 'khong-co.json', '--out', 'khong.xlsx');
    expect([status, stderr]).toEqual([2, expect.stringContaining('khong-co.json')]);
  });
});
