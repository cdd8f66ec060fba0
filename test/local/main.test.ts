import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { plainText } from '../../src/local/plain-text.ts';
import { newWorkbook, writeXlsx } from '../../src/xlsx/index.ts';
import { Sheet } from '../../src/xlsx/model.ts';

const root = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'local-'));

function local(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, 'build/local.mjs'), ...args],
    { cwd: folder, encoding: 'utf8' },
  );
  return { status, stdout: stdout.trim(), stderr: stderr.trim() };
}

function emptyFile(name: string, hostState = ''): string {
  const workbook = Object.assign(newWorkbook(), { hostState });
  workbook.sheets.push(new Sheet(1, 'Trang tính1'));
  const path = join(folder, name);
  writeFileSync(path, writeXlsx(workbook));
  return path;
}

test('--list prints the menu: label and function', () => {
  const { status, stdout } = local('--list');
  expect(status).toBe(0);
  expect(stdout).toMatch(/^Sáng kiến\n/);
  expect(stdout).toMatch(/Biểu tổng hợp — buildSummary/);
});

test.each([
  { args: ['84', '140'], answer: 60 },
  { args: ['[[84],[86]]', '[[140],[280]]'], answer: [[60], [31]] },
])('call SK_TYLE $args prints JSON', ({ args, answer }) => {
  const { status, stdout } = local('call', 'SK_TYLE', ...args);
  expect([status, JSON.parse(stdout)]).toEqual([0, answer]);
});

test.each([
  { name: 'nothing to do', args: [], says: 'Chưa nói phải làm gì' },
  { name: 'no workbook', args: ['checkData'], says: 'thêm --workbook' },
  {
    name: 'a missing file',
    args: ['checkData', '--workbook', 'khong-co.xlsx'],
    says: 'Không tìm thấy tệp khong-co.xlsx',
  },
  { name: 'an unknown option', args: ['checkData', '--xyz'], says: '--help' },
  { name: 'an unknown function', args: ['khongCo', '--workbook', 'FILE'], says: 'buildSummary' },
  {
    name: 'a wrong moment',
    args: ['checkData', '--workbook', 'FILE', '--now', '2022-02-31T08:00'],
    says: '2022-02-31T08:00',
  },
  {
    name: 'a wrong user',
    args: ['checkData', '--workbook', 'FILE', '--user', 'x'],
    says: 'không phải là địa chỉ email',
  },
  {
    name: 'an output over the input',
    args: ['checkData', '--workbook', 'FILE', '--out', 'FILE'],
    says: 'Không ghi đè',
  },
  { name: 'arguments that are no JSON', args: ['call', 'SK_TYLE', '[1'], says: 'JSON' },
  { name: 'an empty argument', args: ['call', 'SK_TYLE', '', '1'], says: 'tham số “”' },
  { name: 'two functions', args: ['checkData', 'setUp'], says: 'Thừa “setUp”' },
])('$name is one sentence and exit code 2', ({ args, says }) => {
  const file = emptyFile('so.xlsx');
  const { status, stdout, stderr } = local(...args.map((arg) => (arg === 'FILE' ? file : arg)));
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(says);
});

test('a file that is no workbook is named as such', () => {
  writeFileSync(join(folder, 'van-ban.xlsx'), 'abc');
  const { status, stderr } = local('checkData', '--workbook', 'van-ban.xlsx');
  expect([status, stderr]).toEqual([1, expect.stringMatching('không phải là tệp .xlsx')]);
});

test('who was taken off the file cannot run anything in it', () => {
  const state = { version: 1, owner: 'a@b.example', formerEditors: ['da-nghi@b.example'] };
  const file = emptyFile('nguoi-cu.xlsx', JSON.stringify(state));
  const { status, stderr } = local('setUp', '--workbook', file, '--user', 'da-nghi@b.example');
  expect([status, stderr]).toEqual([2, expect.stringMatching('không còn quyền sửa sổ này')]);
});

test('a refusal prints its sentence once, writes nothing and ends with 1', () => {
  const file = emptyFile('trong.xlsx');
  const before = readFileSync(file);
  const { status, stdout } = local('buildSummary', '--workbook', file, '--out', 'ra.xlsx');
  const lines = stdout.split('\n').filter((line) => line !== '');
  expect(status).toBe(1);
  expect(new Set(lines).size).toBe(lines.length);
  expect(existsSync(join(folder, 'ra.xlsx'))).toBe(false);
  expect(readFileSync(file)).toEqual(before);
});

test('so does a question answered with no', () => {
  const file = emptyFile('khong.xlsx');
  const { status, stdout } = local('addUnit', '--workbook', file, '--out', 'khong-ra.xlsx');
  expect([status, stdout]).toEqual([1, expect.stringMatching('Chưa thêm đơn vị nào.')]);
  expect(existsSync(join(folder, 'khong-ra.xlsx'))).toBe(false);
});

test.each([
  { html: '<p>Đã gửi <b>3</b> thư</p>', text: 'Đã gửi 3 thư' },
  { html: '<h1>A</h1>\n<p>B<br>C &amp; &#7841;</p><script>x</script>', text: 'A\nB\nC & ạ' },
  { html: '<table><tr><td>1</td><td>2</td></tr><tr><td>3</td></tr></table>', text: '1 | 2\n3' },
])('a page says $text', ({ html, text }) => {
  expect(plainText(html)).toBe(text);
});
