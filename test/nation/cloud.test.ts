import { mkdtempSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readXlsx } from '../../src/xlsx/index.ts';
import { tabOf, valuesOf } from '../add-in.ts';
import { AS_OF, IS_INSTALLED, ownFolder } from './given.ts';
import type { Google } from './google.ts';

const folder = ownFolder();

describe.skipIf(!IS_INSTALLED)('figures at BigQuery', async () => {
  const nation = IS_INSTALLED
    ? {
        ...(await import('../../nation/cloud.ts')),
        ...(await import('../../nation/store.ts')),
        ...(await import('../../nation/package-file.ts')),
        ...(await import('../../nation/generate.ts')),
        ...(await import('../../nation/questions.ts')),
        ...(await import('../../nation/main.ts')),
        ...(await import('./google.ts')),
      }
    : (null as never);
  let google: Google;
  beforeEach(async () => {
    google = await nation.Google.start();
  });
  afterEach(() => google.close());

  /** A database of three senders. */
  const filled = async (): Promise<string> => {
    const place = mkdtempSync(join(folder, 'x-'));
    const db = join(place, 'x.duckdb');
    const store = await nation.Store.open(db);
    for (const path of nation.generate(join(place, 'goi'), {
      senders: 3,
      rows: 120,
      seed: 5,
      asOf: AS_OF,
      key: 'khóa',
    })) {
      const { bytes, sha256 } = nation.readPackage(path);
      await store.load(nation.openPackage(bytes, sha256), path);
    }
    store.close();
    return db;
  };

  const cloud = (waits = [1, 1, 1]) =>
    nation.Cloud.open({ project: 'P', dataset: 'D', endpoint: google.endpoint }, waits);

  const loaded = async (waits?: number[]): Promise<void> => {
    const store = await nation.Store.open(await filled());
    try {
      await (await cloud(waits)).load(store, () => {});
    } finally {
      store.close();
    }
  };

  test('are those of the engine here, question by question, page by page', async () => {
    const store = await nation.Store.open(await filled());
    try {
      const there = await cloud();
      await there.load(store, () => {});
      for (const name of nation.QUESTIONS) {
        const question = nation.questionOf(name);
        const plain = (rows: readonly object[]) =>
          rows.map((row) =>
            Object.values(row).map((value) => (value === null ? null : String(value))),
          );
        expect(plain((await there.answer(question)).rows), name).toEqual(
          plain((await store.answer(question)).rows),
        );
      }
    } finally {
      store.close();
    }
    expect(google.loads).toHaveLength(3 * nation.KINDS.length + 1);
    for (const load of google.loads) expect(load.writeDisposition).toBe('WRITE_TRUNCATE');
    expect(
      google.loads.find(
        ({ destinationTable }) =>
          (destinationTable as { tableId: string }).tableId === 'initiatives_T01',
      ),
    ).toMatchObject({
      timePartitioning: { type: 'DAY', field: 'as_of' },
      sourceFormat: 'NEWLINE_DELIMITED_JSON',
    });
  });

  test.each([429, 503])('are loaded although Google answers %d some times', async (code) => {
    google.trouble({ path: /^\/upload\//, code, times: 2 });
    await loaded();
    expect(google.loads.length).toBeGreaterThan(0);
  });

  test.each([
    [403, 'không được phép'],
    [404, 'không có dự án'],
    [409, 'cùng tên'],
    [429, 'quá nhiều yêu cầu'],
    [503, 'đang bận'],
  ])(
    'are not loaded where Google answers %d to the end, which is said in a sentence',
    async (code, said) => {
      google.trouble({ path: /^\/upload\//, code, times: 1000 });
      await expect(loaded()).rejects.toThrow(said);
    },
  );

  test('a question that Google refuses is a sentence', async () => {
    await loaded();
    await expect((await cloud()).answer('SELECT không FROM có')).rejects.toThrow('không hợp lệ');
  });

  test('are asked by the command: load, status, and the same form', async () => {
    const db = await filled();
    const said: string[] = [];
    const write = process.stdout.write;
    process.stdout.write = ((text: string) => said.push(text)) as never;
    const place = mkdtempSync(join(folder, 'bieu-'));
    const at = ['--db', db, '--project', 'P', '--dataset', 'D', '--endpoint', google.endpoint];
    try {
      expect(await nation.main(['bigquery', 'load', ...at])).toBe(0);
      expect(await nation.main(['bigquery', 'status', ...at])).toBe(0);
      expect(await nation.main(['bigquery', 'form', '--out', join(place, 'xa.xlsx'), ...at])).toBe(
        0,
      );
      expect(await nation.main(['form', '--out', join(place, 'gan.xlsx'), '--db', db])).toBe(0);
    } finally {
      process.stdout.write = write;
    }
    const rows = (name: string) =>
      valuesOf(tabOf(readXlsx(readFileSync(join(place, name))), 'Biểu tổng hợp'));
    expect(rows('xa.xlsx')).toEqual(rows('gan.xlsx'));
    expect(said.join('')).toContain('03 nơi đã gửi');
  });
});
