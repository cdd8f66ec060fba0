import { createHash, createHmac } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { confirmationOf, filesOf } from '../../../src/host/pages.ts';
import type { Manifest } from '../../../src/packages/lines.ts';
import type { Workbook } from '../../../src/xlsx/model.ts';
import { openZip, unpack } from '../../../src/xlsx/zip.ts';
import { click, formRows, open, type Result, snapshot, tabOf, valuesOf } from '../../add-in.ts';
import { provinceWorkbook, smallWorkbook } from '../../workbooks.ts';

interface Taken extends Result {
  readonly files: readonly {
    readonly name: string;
    readonly type: string;
    readonly base64: string;
  }[];
}

const take = (workbook: Workbook): Taken => open(workbook).runFromPage('takePackage') as Taken;

interface Opened {
  readonly manifest: Manifest;
  readonly lines: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;
  readonly packed: Readonly<Record<string, Uint8Array>>;
}

function opened({ files }: Taken): Opened {
  const entries = openZip(Buffer.from(files[0]?.base64 ?? '', 'base64'));
  const packed = Object.fromEntries(entries.map((entry) => [entry.name, unpack(entry)]));
  const { 'manifest.json': manifest, ...gz } = packed;
  const lines = Object.entries(gz).map(([name, bytes]) => [
    name.replace('.ndjson.gz', ''),
    gunzipSync(bytes)
      .toString('utf8')
      .trimEnd()
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line)),
  ]);
  return {
    manifest: JSON.parse(new TextDecoder().decode(manifest)) as Manifest,
    lines: Object.fromEntries(lines),
    packed,
  };
}

function setSetting(workbook: Workbook, item: string, value: string): void {
  const sheet = tabOf(workbook, 'Cài đặt');
  sheet.setValue(
    valuesOf(sheet).findIndex((row) => row[0] === item),
    1,
    value,
  );
}

const shown = (page: string): string =>
  page.replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)));

describe('“Xuất gói số liệu…”', () => {
  test('shows what would leave, with an example and without any name, and changes nothing', () => {
    const workbook = provinceWorkbook();
    const before = snapshot(workbook);
    const host = open(workbook);
    expect(host.run('exportPackage')).toMatchObject({ outcome: 'done' });
    const page = shown(host.pages.at(-1)?.content ?? '');
    expect(page).toContain('goi-LC-2022-11-10.zip');
    expect(page).toContain('2.152');
    expect(page).toContain('Chưa có gì được gửi đi');
    expect(page).toContain('mục “Khóa chương trình” còn trống');
    expect(filesOf(host.pages.at(-1)?.content ?? '')).toEqual({
      functionName: 'takePackage',
      args: [],
    });
    expect(snapshot(workbook)).toEqual(before);
  });

  test('the package holds the figures of the form, row by row, under hashes of its files', () => {
    const workbook = provinceWorkbook();
    click(workbook, 'buildSummary');
    const taken = take(workbook);
    expect(taken.files.map(({ name, type }) => [name, type])).toEqual([
      ['goi-LC-2022-11-10.zip', 'application/zip'],
    ]);
    const { manifest, lines, packed } = opened(taken);
    expect(manifest).toMatchObject({
      schema: 1,
      sender: { code: 'LC' },
      asOf: '2022-11-10',
      madeAt: '2022-11-10T17:00:00',
    });
    for (const [file, { rows, sha256 }] of Object.entries(manifest.files)) {
      expect(lines[file]).toHaveLength(rows);
      expect(
        createHash('sha256')
          .update(packed[`${file}.ndjson.gz`] ?? '')
          .digest('hex'),
      ).toBe(sha256);
    }
    const inForm = Object.fromEntries(formRows(workbook).map((row) => [row[1], [row[4], row[7]]]));
    const counted = new Map<unknown, number[]>();
    for (const { unit, phase } of lines.initiatives ?? []) {
      if (phase === null) continue;
      const results = counted.get(unit) ?? [0, 0];
      results[Number(phase) - 1] = (results[Number(phase) - 1] ?? 0) + 1;
      counted.set(unit, results);
    }
    for (const { name, results, source } of lines.units ?? []) {
      expect(results).toEqual(inForm[String(name)]);
      if (source === 'rows') expect(counted.get(name) ?? [0, 0]).toEqual(results);
    }
    expect(manifest.sums.results.reduce((sum, result) => sum + result, 0)).toBe(2152);
  });

  test('one workbook at one moment makes the same bytes', () => {
    const workbook = smallWorkbook();
    expect(take(workbook).files).toEqual(take(workbook).files);
  });

  test('under the programme’s key authors go as its keyed hashes, and the key itself never', () => {
    const workbook = smallWorkbook();
    setSetting(workbook, 'Khóa chương trình', 'khóa thử');
    const { lines, packed } = opened(take(workbook));
    const sound = lines.initiatives?.find(({ author }) => author !== null);
    expect(String(sound?.author)).toMatch(/^[0-9a-f]{64}$/);
    const text = ['units', 'initiatives', 'findings']
      .map((file) => gunzipSync(packed[`${file}.ndjson.gz`] ?? '').toString('utf8'))
      .join('');
    expect(text).not.toContain('khóa thử');
    const names = valuesOf(tabOf(workbook, 'Sìn Hồ'))
      .map((row) => String(row[2] ?? ''))
      .filter((name) => /^[\p{Lu}][\p{Ll}]+ /u.test(name));
    expect(names.length).toBeGreaterThan(3);
    for (const name of names) expect(text).not.toContain(name);
    const hashes = new Set(lines.initiatives?.map(({ author }) => author));
    expect(createHmac('sha256', 'khóa thử').update('x').digest('hex')).toHaveLength(64);
    expect(hashes.size).toBeGreaterThan(5);
  });

  test.each([
    ['', 'mục “Mã đơn vị gửi” của tab “Cài đặt” còn trống'],
    ['Lai Châu', 'ghi “Lai Châu”'],
    ['../x', 'ghi “../x”'],
  ])('a sender’s code of “%s” is refused by name', (code, said) => {
    const workbook = smallWorkbook();
    setSetting(workbook, 'Mã đơn vị gửi', code);
    const result = click(workbook, 'exportPackage');
    expect(result.outcome).toBe('refused');
    expect(result.message).toContain(said);
    expect(take(workbook)).toMatchObject({ outcome: 'refused', files: [] });
  });

  test('it goes to the level above once a day of the report, as an attachment', () => {
    const workbook = smallWorkbook();
    const host = open(workbook);
    expect(host.runFromPage('mailPackage')).toMatchObject({ outcome: 'done' });
    const button = confirmationOf(host.pages.at(-1)?.content ?? '');
    host.runFromPage(button?.functionName ?? '', ...(button?.args ?? []));
    expect(host.mails).toHaveLength(1);
    expect(host.mails[0]).toMatchObject({ to: ['goi-so-lieu@tong-lien-doan.example'] });
    expect(host.mails[0]?.attachments.map(({ name }) => name)).toEqual(['goi-LC-2022-11-10.zip']);
    const again = open(workbook);
    again.runFromPage('mailPackage');
    const second = confirmationOf(again.pages.at(-1)?.content ?? '');
    if (second) again.runFromPage(second.functionName, ...second.args);
    expect(again.mails).toHaveLength(0);
  });

  test('without an address at the level above nothing is written, and the setting is named', () => {
    const workbook = smallWorkbook();
    setSetting(workbook, 'Email nhận gói số liệu', '');
    const host = open(workbook);
    const result = host.runFromPage('mailPackage') as Result;
    expect(result.outcome).toBe('refused');
    expect(result.message).toContain('“Email nhận gói số liệu”');
  });
});
