import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { type ReturnFile, type ReturnPair, returnSum } from '../../../src/packages/returned.ts';
import type { Workbook } from '../../../src/xlsx/model.ts';
import { openZip, unpack } from '../../../src/xlsx/zip.ts';
import { click, formRows, open, type Result, snapshot, tabOf, valuesOf } from '../../add-in.ts';
import { madeOnce, smallWorkbook } from '../../workbooks.ts';

interface Line {
  readonly key: string;
  readonly title: string;
  readonly counts: boolean;
}

const linesOf = (workbook: Workbook): Line[] => {
  const { files } = open(workbook).runFromPage('takePackage') as {
    readonly files: readonly { readonly base64: string }[];
  };
  const entry = openZip(Buffer.from(files[0]?.base64 ?? '', 'base64')).find(
    ({ name }) => name === 'initiatives.ndjson.gz',
  );
  if (!entry) throw new Error('no lines');
  return gunzipSync(unpack(entry))
    .toString('utf8')
    .trim()
    .split('\n')
    .map((text) => JSON.parse(text) as Line);
};

const searched = madeOnce(() => {
  const workbook = smallWorkbook();
  click(workbook, 'findDuplicates');
  return workbook;
});

const counted = (): Line[] => linesOf(smallWorkbook()).filter(({ counts }) => counts);

const pair = ({ key, title }: Line, change: Partial<ReturnPair> = {}): ReturnPair => ({
  key,
  by: 'title-and-author',
  from: { code: 'BK', name: 'LĐLĐ tỉnh Bản Khoang', key: 'abc123' },
  unit: 'LĐLĐ huyện Suối Mơ',
  title: title.toUpperCase(),
  registered: '2022-03-05',
  isFirst: false,
  ...change,
});

const fileOf = (pairs: readonly ReturnPair[], change: Partial<ReturnFile> = {}): string =>
  JSON.stringify({
    schema: 1,
    sender: 'LC',
    asOf: '2022-11-10',
    sum: returnSum(pairs),
    pairs,
    ...change,
  });

const take = (workbook: Workbook, text: string): Result =>
  open(workbook).runFromPage('takeReturned', text) as Result;

const TAB = 'Trùng lặp';

/** The rows of the tab that are about other senders, by their heads. */
const outside = (workbook: Workbook) => {
  const [head = [], ...rows] = valuesOf(tabOf(workbook, TAB));
  return rows
    .map((row, index) => ({
      row: index + 1,
      ...Object.fromEntries(head.map((name, column) => [String(name), row[column] ?? null])),
    }))
    .filter(
      (row): row is typeof row & Record<string, unknown> =>
        'Mức' in row && row['Mức'] === 'ngoài tỉnh',
    );
};

/** How many rows of the tab have anything. */
const filled = (workbook: Workbook): number =>
  valuesOf(tabOf(workbook, TAB)).filter((row) => row.some((value) => value !== null)).length;

const decide = (workbook: Workbook, at: number, decision: string | null): void => {
  const sheet = tabOf(workbook, TAB);
  const column = valuesOf(sheet)[0]?.indexOf('Quyết định') ?? -1;
  sheet.setValue(at, column, decision);
};

const total = (workbook: Workbook): number => {
  click(workbook, 'buildSummary');
  return formRows(workbook).reduce((sum, row) => sum + Number(row[4]) + Number(row[7]), 0);
};

describe('what comes back from the level above', () => {
  test('stands in the tab as pairs from outside, beside the groups that are there, and can be undone', () => {
    const workbook = searched();
    const before = snapshot(workbook);
    const groups = filled(workbook);
    const [one, other] = counted();
    if (!one || !other) throw new Error('no rows');
    const answer = take(
      workbook,
      fileOf([pair(one), pair(other, { by: 'near', isFirst: true, registered: '2022-10-01' })]),
    );
    expect(answer).toMatchObject({
      outcome: 'done',
      message: 'Đã ghi 02 cặp ngoài tỉnh vào tab “Trùng lặp”, 02 cặp chờ quyết định.',
    });
    const rows = outside(workbook);
    expect(filled(workbook)).toBe(groups + 4);
    expect(rows.map((row) => [row['Đơn vị'], row['Khác nhau ở']])).toEqual([
      ['LĐLĐ tỉnh Bản Khoang', 'Dòng được tính'],
      [expect.any(String), 'Trùng tên và tác giả'],
      [expect.any(String), 'Dòng được tính'],
      ['LĐLĐ tỉnh Bản Khoang', 'Tên gần giống; nơi này cập nhật ngày 01/10/2022'],
    ]);
    expect(rows[1]?.['Tên sáng kiến']).toBe(one.title);
    expect(open(workbook, { answers: 'yes' }).run('undoLastRun')).toMatchObject({
      outcome: 'done',
    });
    expect(snapshot(workbook)).toEqual(before);
  });

  test('is decided by people: what they call the same does not count, and so it stays when the tab is renewed', () => {
    const workbook = searched();
    const [one] = counted();
    if (!one) throw new Error('no rows');
    const whole = total(workbook);
    take(workbook, fileOf([pair(one)]));
    expect(total(workbook)).toBe(whole);
    const own = outside(workbook)[1]?.row ?? 0;
    decide(workbook, own, 'trùng');
    expect(total(workbook)).toBe(whole - 1);
    click(workbook, 'checkData');
    const findings = valuesOf(tabOf(workbook, 'Kiểm tra dữ liệu')).flat().join('\n');
    expect(findings).toContain(
      'Đã được quyết định là trùng với sáng kiến của LĐLĐ tỉnh Bản Khoang',
    );
    const told = click(workbook, 'findDuplicates').message;
    expect(told).toMatch(/^Có \d+ nhóm/);
    expect(outside(workbook)[1]?.['Quyết định']).toBe('trùng');
    expect(total(workbook)).toBe(whole - 1);
    // A file of a later day names the pair by another day, and the decision is still about it.
    take(workbook, fileOf([pair(one)], { asOf: '2022-12-01' }));
    expect(outside(workbook)[1]?.['Quyết định']).toBe('trùng');
    decide(workbook, own, 'khác');
    expect(total(workbook)).toBe(whole);
    take(workbook, fileOf([], { asOf: '2022-12-02' }));
    expect(outside(workbook)).toEqual([]);
  });

  test('that was registered here first costs nothing, whatever is decided', () => {
    const workbook = searched();
    const [one] = counted();
    if (!one) throw new Error('no rows');
    const whole = total(workbook);
    take(workbook, fileOf([pair(one, { isFirst: true })]));
    const theirs = outside(workbook)[1]?.row ?? 0;
    decide(workbook, theirs, 'trùng');
    expect(total(workbook)).toBe(whole);
  });

  const some = (): readonly ReturnPair[] =>
    counted()
      .slice(0, 2)
      .map((line) => pair(line));

  test.each<readonly [string, () => string, string]>([
    ['no file of ours', () => 'xin chào', 'không phải tệp cấp trên trả về'],
    ['another file of JSON', () => '{"a":1}', 'không phải tệp cấp trên trả về'],
    ['a file of another layout', () => fileOf(some(), { schema: 2 }), 'Tệp theo mẫu 2'],
    [
      'a file that was changed',
      () => fileOf(some()).replace('"isFirst":false', '"isFirst":true'),
      'đã bị sửa',
    ],
    ['a file whose fields are no fields', () => fileOf(some(), { asOf: 'hôm qua' }), 'đã bị sửa'],
    ['a file for another sender', () => fileOf(some(), { sender: 'BK' }), 'mã “BK”'],
    [
      'a file of rows that are not here',
      () => fileOf([pair({ key: 'zzz', title: 'Lạ', counts: true })]),
      'Không dòng nào',
    ],
    ['a file that is far too large', () => ' '.repeat(2_000_001), 'quá lớn'],
    [
      'a file of more pairs than any province has',
      () => fileOf(new Array<ReturnPair>(3001).fill(some()[0] as ReturnPair)),
      'quá lớn',
    ],
  ])('%s is told in a sentence, and nothing is written', (_, text, said) => {
    const workbook = searched();
    const before = valuesOf(tabOf(workbook, TAB));
    const { message } = take(workbook, text());
    expect(message).toContain(said);
    expect(message).toContain('Không ghi gì');
    expect(valuesOf(tabOf(workbook, TAB))).toEqual(before);
  });

  test('is not taken after a later one', () => {
    const workbook = searched();
    take(workbook, fileOf(some()));
    const before = valuesOf(tabOf(workbook, TAB));
    expect(take(workbook, fileOf(some(), { asOf: '2022-11-09' }))).toMatchObject({
      outcome: 'refused',
      message: expect.stringContaining('cũ hơn tệp đã nhận (đến ngày 10/11/2022)'),
    });
    expect(valuesOf(tabOf(workbook, TAB))).toEqual(before);
  });
});
