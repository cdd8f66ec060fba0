import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { plainText } from '../../src/local/plain-text.ts';
import { newWorkbook, readXlsx, writeXlsx } from '../../src/xlsx/index.ts';
import { Sheet } from '../../src/xlsx/model.ts';
import { faultsOf } from '../xlsx/sound.ts';
import { partText, sheetNamed, withParts } from '../xlsx/xlsx-files.ts';

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
  expect([status, stderr]).toEqual([2, expect.stringMatching('không còn quyền sửa bảng tính này')]);
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

const fixture = (name: string): string => join(root, 'test/fixtures/files', name);
const AT = ['--now', '2022-11-10T17:00'];

test('help is given in Vietnamese and in English', () => {
  const { status, stdout } = local('--help');
  expect([status, stdout]).toEqual([0, expect.stringMatching(/Cách dùng:[\s\S]*Usage:/)]);
  for (const option of ['--tab', '--answer', '--edit', '--force']) {
    expect(stdout.split(option).length).toBeGreaterThan(2);
  }
});

describe('a result', () => {
  const summary = ['buildSummary', '--workbook', fixture('stale-override.xlsx'), ...AT];
  const usual = join('out', 'stale-override-buildSummary.xlsx');

  test('is named after its workbook and the function, and replaced by the next', () => {
    expect([local(...summary).status, existsSync(join(folder, usual))]).toEqual([0, true]);
    expect(local(...summary).status).toBe(0);
  });

  test("replaces nobody's file without --force", () => {
    const path = join(folder, 'cua-nguoi-khac.xlsx');
    writeFileSync(path, readFileSync(fixture('lo-last-row.xlsx')));
    const refused = local(...summary, '--out', path);
    expect([refused.status, refused.stderr]).toEqual([2, expect.stringMatching('--force')]);
    expect(readFileSync(path)).toEqual(readFileSync(fixture('lo-last-row.xlsx')));
    expect(local(...summary, '--out', path, '--force').status).toBe(0);
  });

  test('of a workbook with macros is one, or is refused in a sentence', () => {
    const rels = partText(file('macro-workbook.xlsm'), 'xl/_rels/workbook.xml.rels');
    const macro =
      '<Relationship Id="rId99" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/>';
    const path = join(folder, 'co-macro.xlsm');
    writeFileSync(
      path,
      withParts(file('macro-workbook.xlsm'), {
        'xl/_rels/workbook.xml.rels': rels.replace('</Rel', `${macro}</Rel`),
        'xl/vbaProject.bin': 'macro',
      }),
    );
    const command = ['buildSummary', '--workbook', path, ...AT];
    const refused = local(...command, '--out', 'khong-macro.xlsx');
    expect([refused.status, refused.stderr]).toEqual([1, expect.stringMatching('.xlsm')]);
    expect(local(...command, '--out', 'van-macro.xlsm').status).toBe(0);
    const written = new Uint8Array(readFileSync(join(folder, 'van-macro.xlsm')));
    expect([partText(written, 'xl/vbaProject.bin'), faultsOf(written)]).toEqual(['macro', []]);
  });
});

test("an outbox keeps somebody's page of the same name", () => {
  const outbox = mkdtempSync(join(tmpdir(), 'thu-'));
  writeFileSync(join(outbox, 'index.html'), '<h1>Trang của tôi</h1>');
  const book = fixture('stale-override.xlsx');
  const { status, stderr } = local(
    'sendReminders',
    '--workbook',
    book,
    '--outbox',
    outbox,
    '--yes',
  );
  expect([status, stderr]).toEqual([2, expect.stringMatching('--outbox')]);
  expect(readFileSync(join(outbox, 'index.html'), 'utf8')).toBe('<h1>Trang của tôi</h1>');
});

describe('at the keyboard', () => {
  const book = join(folder, 'da-lap.xlsx');
  beforeAll(() => {
    local('buildSummary', '--workbook', fixture('stale-override.xlsx'), '--out', book, ...AT);
  });

  test('a cell is typed into, and its row is checked at once', () => {
    const out = join(folder, 'da-go.xlsx');
    const typed = ['--edit', 'A!B2=', '--edit', "'A'!J3=constructor nghìn"];
    expect(local('--workbook', book, '--out', out, ...typed, ...AT).status).toBe(0);
    const tab = sheetNamed(readXlsx(new Uint8Array(readFileSync(out))), 'A');
    expect([tab.value(1, 1), tab.value(2, 9)]).toEqual([null, 'constructor nghìn']);
    const checks = [1, 2].map((row) => tab.row(row)?.values.slice(11).join(' ') ?? '');
    expect(checks).toEqual([
      expect.stringMatching('Tên sáng kiến'),
      expect.stringMatching('constructor nghìn'),
    ]);
  });

  test('the open tab is the one that is named', () => {
    const { status, stdout } = local('checkThisTab', '--workbook', book, '--tab', 'B', ...AT);
    expect([status, stdout]).toEqual([0, expect.stringMatching('Đã kiểm tra 02 dòng')]);
  });

  test('a prompt gets what is answered', () => {
    const answers = ['--answer', 'LĐLĐ huyện C'];
    const { status, stdout } = local('addUnit', '--workbook', book, ...answers, '--yes', ...AT);
    expect([status, stdout]).toEqual([0, expect.stringMatching('LĐLĐ huyện C')]);
  });

  test.each([
    { name: 'a tab that is not there', args: ['--tab', 'Không có'], says: 'không có tab' },
    { name: 'typing without a cell', args: ['--edit', 'A=1'], says: '--edit' },
  ])('$name is one sentence', ({ args, says }) => {
    const { status, stderr } = local('checkThisTab', '--workbook', book, ...args);
    expect([status, stderr]).toEqual([2, expect.stringMatching(says)]);
  });
});

describe('a file that nobody can read ends in one sentence', () => {
  const tab = 'xl/worksheets/sheet4.xml';
  const xml = (): string => partText(file('stale-override.xlsx'), tab);
  test.each([
    ['row 999999999', () => xml().replace('<row r="3"', '<row r="999999999"'), '999999999'],
    ['column ZZZZZZZ', () => xml().replace('<c r="C3"', '<c r="ZZZZZZZ3"'), 'ZZZZZZZ3'],
    ['a sign beyond Unicode', () => xml().replace('<v>', '<v>&#x110000;'), 'bị hỏng'],
    ['half a sheet', () => xml().slice(0, 900), tab],
  ])('%s', (_, broken, says) => {
    const path = join(folder, 'hong.xlsx');
    writeFileSync(path, withParts(file('stale-override.xlsx'), { [tab]: broken() }));
    const { status, stdout, stderr } = local('checkData', '--workbook', path);
    expect([status, stdout, stderr.split('\n').length]).toEqual([1, '', 1]);
    expect(stderr).toContain(says);
  });

  test('a value in row 700000 names the tab and the cell', () => {
    const far = '<row r="700000"><c r="B700000"><v>1</v></c></row></sheetData>';
    const path = join(folder, 'xa.xlsx');
    const changed = xml().replace('</sheetData>', far);
    writeFileSync(path, withParts(file('stale-override.xlsx'), { [tab]: changed }));
    const { status, stderr } = local('buildSummary', '--workbook', path, '--out', 'xa-ra.xlsx');
    expect([status, stderr]).toEqual([1, expect.stringMatching(/“A”.*B700000/)]);
    expect(existsSync(join(folder, 'xa-ra.xlsx'))).toBe(false);
  });
});

function file(name: string): Uint8Array {
  return new Uint8Array(readFileSync(fixture(name)));
}
