import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { IS_INSTALLED, made, ownFolder } from './given.ts';

const folder = ownFolder();

describe.skipIf(!IS_INSTALLED)('the command', async () => {
  const nation = IS_INSTALLED ? await import('../../nation/main.ts') : (null as never);

  /** What the command answers and says, in a folder of its own. */
  async function run(place: string, ...calls: readonly (readonly string[])[]) {
    const said: string[] = [];
    const codes: number[] = [];
    const write = process.stdout.write;
    process.stdout.write = ((text: string) => said.push(text)) as never;
    try {
      for (const args of calls)
        codes.push(
          await nation.main([
            ...args,
            ...(args.includes('--db') ? [] : ['--db', join(place, 'x.duckdb')]),
          ]),
        );
    } finally {
      process.stdout.write = write;
    }
    return { codes, text: said.join('') };
  }

  test('the demonstration and everything that the guide prints is done as it says', async () => {
    const place = mkdtempSync(join(folder, 'thu-'));
    const { codes, text } = await run(
      place,
      ['demo', '--out', place],
      ['load', join(place, 'goi'), '--any'],
      ['status'],
      ['form'],
      ['form', '--as-of', '2022-06-30'],
      ['duplicates'],
      ['sql'],
      ['sql', 'kinds'],
      ['sql', 'SELECT * FROM initiatives LIMIT 5'],
      ['bigquery', 'plan', '--project', 'P', '--dataset', 'D'],
    );
    expect(codes).toEqual([0, 0, 0, 0, 1, 0, 2, 0, 0, 0]);
    expect(existsSync(join(place, 'bieu-tong-hop-2022-11-10.xlsx'))).toBe(true);
    expect(readFileSync(join(place, 'tra-ve/tra-ve-T01.json'), 'utf8')).toContain('"pairs"');
    expect(text).toContain('Không có gói nào mới, 05 gói đã có');
    expect(text).toContain(
      'Chưa có gói nào của ngày 30/6/2022 trở về trước; gói cũ nhất đến ngày 10/11/2022.',
    );
    expect(text).toMatch(/^technical\t\d+\t\d+$/m);
    expect(text).toMatch(/^ {2}hỏi form: đọc nhiều nhất [\d,]+ MB/m);
  });

  test('the command loads what is sound, names each refused file, and ends with 1', async () => {
    const place = mkdtempSync(join(folder, 'lenh-'));
    writeFileSync(join(place, 'a.zip'), made());
    writeFileSync(join(place, 'b.zip'), made({ code: 'B' }));
    writeFileSync(join(place, 'hong.zip'), 'không phải gói');
    writeFileSync(
      join(place, 'senders.csv'),
      'mã;tên;khối;chỉ tiêu 1;chỉ tiêu 2\nA;"LĐLĐ tỉnh A";K1;1.000;20\nC;LĐLĐ tỉnh C;K1;5;5\n',
    );
    const { codes, text } = await run(
      place,
      ['load', place],
      ['load', place],
      ['status'],
      ['nạp'],
      ['status', '--db', join(place, 'không-có.duckdb')],
    );
    expect(codes).toEqual([1, 1, 0, 2, 1]);
    expect(text).toMatch(/^hong\.zip: không phải tệp/m);
    expect(text).toMatch(/^b\.zip: nơi gửi “B”/m);
    expect(text).toContain('a.zip: đã nạp từ trước');
    expect(text).toContain('LĐLĐ tỉnh A: đến 10/11/2022, 1/1.020 sáng kiến');
    expect(text).toContain('Chưa gửi: 01 nơi – LĐLĐ tỉnh C');
  });
});
