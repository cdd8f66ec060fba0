import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import type { Store as NationStore } from '../../nation/store.ts';
import type { InitiativeLine, Manifest, PackageLines, UnitLine } from '../../src/packages/lines.ts';
import type { Workbook } from '../../src/xlsx/model.ts';
import { ADD_IN, tabOf, valuesOf } from '../add-in.ts';

/** The engine is installed on first use: its tests run where it is. */
const IS_INSTALLED = existsSync(
  join(import.meta.dirname, '../../nation/node_modules/@duckdb/node-api'),
);

const AS_OF = '2022-11-10';

const folder = mkdtempSync(join(tmpdir(), 'sang-kien-nation-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const line = (change: Partial<InitiativeLine> = {}): InitiativeLine => ({
  key: 'k1',
  unit: 'Bản Mây',
  grassroots: 'CĐCS Suối Mơ',
  title: 'Bể lọc nước nhiều ngăn',
  code: null,
  author: null,
  kind: 'technical',
  participant: 'member',
  recognised: '2022-03-01',
  applied: '2022-02-01',
  registered: '2022-04-01',
  phase: 1,
  counts: true,
  rule: null,
  benefit: 1_000_000,
  outstanding: false,
  ...change,
});

const unit = (change: Partial<UnitLine> = {}): UnitLine => ({
  name: 'Bản Mây',
  cluster: '',
  targets: [10, 5],
  results: [1, 0],
  source: 'rows',
  status: 'behind',
  listed: null,
  covered: null,
  ...change,
});

const LINES: PackageLines = { units: [unit()], initiatives: [line()], findings: [] };

describe.skipIf(!IS_INSTALLED)('packages of many senders', async () => {
  const nation = IS_INSTALLED
    ? {
        ...(await import('../../nation/store.ts')),
        ...(await import('../../nation/package-file.ts')),
        ...(await import('../../nation/generate.ts')),
        ...(await import('../../nation/form.ts')),
        ...(await import('../../nation/duplicates.ts')),
        ...(await import('../../nation/questions.ts')),
        ...(await import('../../nation/main.ts')),
      }
    : (null as never);
  const { generate, openPackage, packed, readPackage, Store } = nation ?? {};

  interface Change {
    readonly code?: string;
    readonly asOf?: string;
    readonly lines?: PackageLines;
    readonly manifest?: (manifest: Manifest) => Manifest;
  }

  const made = ({ code = 'A', asOf = AS_OF, lines = LINES, manifest }: Change = {}): Uint8Array =>
    packed(code, `LĐLĐ ${code}`, asOf, lines, manifest);

  const load = async (store: NationStore, bytes: Uint8Array) =>
    store.load(openPackage(bytes, String(bytes.length) + bytes.slice(-80).join()), 'goi.zip');

  const withStore = async (act: (store: NationStore) => Promise<void>): Promise<void> => {
    const store = await Store.open(':memory:');
    try {
      await act(store);
    } finally {
      store.close();
    }
  };

  test('what was generated is loaded, and comes to the rows of its packages, whatever the seed', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: 9999 }),
        fc.integer({ min: 3, max: 400 }),
        async (seed, rows) => {
          const place = mkdtempSync(join(folder, 'goi-'));
          const paths = generate(place, { senders: 3, rows, seed, asOf: AS_OF, key: 'khóa' });
          await withStore(async (store) => {
            const counted = new Map<string, number>();
            for (const path of paths) {
              const { bytes, sha256 } = readPackage(path);
              const opened = openPackage(bytes, sha256);
              await store.load(opened, path);
              for (const text of new TextDecoder()
                .decode(opened.texts.initiatives)
                .trim()
                .split('\n')) {
                if (text === '') continue;
                const { phase } = JSON.parse(text) as InitiativeLine;
                const name = `${opened.manifest.sender.code}|${phase}`;
                if (phase !== null) counted.set(name, (counted.get(name) ?? 0) + 1);
              }
            }
            const { rows: answered } = await store.answer(nation.questionOf('form'));
            for (const { sender, phase, result } of answered)
              expect(Number(result)).toBe(counted.get(`${sender}|${phase}`) ?? 0);
          });
        },
      ),
      { numRuns: 8 },
    );
  });

  test('the form is the add-in’s own, with senders as units, ranked, with its total', async () => {
    await withStore(async (store) => {
      await load(store, made());
      await load(
        store,
        made({
          code: 'B',
          lines: {
            units: [unit({ name: 'Tổ', source: 'reported', results: [9, 4] })],
            initiatives: [],
            findings: [],
          },
        }),
      );
      const senders = [
        { code: 'A', name: 'LĐLĐ tỉnh A', cluster: 'Khối 1', targets: null },
        { code: 'B', name: 'LĐLĐ tỉnh B', cluster: 'Khối 1', targets: [10, 10] },
      ];
      const book: Workbook = await nation.makeForm(
        store,
        { office: 'Tổng Liên đoàn', senders, asOf: null },
        ADD_IN,
      );
      const rows = valuesOf(tabOf(book, 'Biểu tổng hợp')).filter(
        (row) => typeof row[0] === 'number' || row[1] === 'Tổng',
      );
      expect(rows.map((row) => row.slice(1, 10))).toEqual([
        ['LĐLĐ tỉnh B', 20, 10, 9, 90, 10, 4, 40, 13],
        ['LĐLĐ tỉnh A', 15, 10, 1, 10, 5, 0, 0, 1],
        ['Tổng', 35, 20, 10, 50, 15, 4, 27, 14],
      ]);
      expect(book.sheets.filter(({ hidden }) => !hidden).map(({ name }) => name)).toEqual([
        'Biểu tổng hợp',
        'Nơi gửi',
        'Độ phủ',
        'Vì sao chưa tính',
        'Giá trị làm lợi',
        'Các lần gửi',
      ]);
    });
  });

  test('a sender without a package is named, and the form says whose figures it lacks', async () => {
    await withStore(async (store) => {
      await load(store, made());
      const senders = ['A', 'Z'].map((code) => ({
        code,
        name: `LĐLĐ tỉnh ${code}`,
        cluster: '',
        targets: [10, 10],
      }));
      const book = await nation.makeForm(
        store,
        { office: 'Tổng Liên đoàn', senders, asOf: null },
        ADD_IN,
      );
      const text = valuesOf(tabOf(book, 'Biểu tổng hợp')).flat().join('\n');
      expect(text).toContain('LĐLĐ tỉnh Z');
      expect(valuesOf(tabOf(book, 'Nơi gửi')).find((row) => row[0] === 'Z')?.[6]).toBe('Chưa gửi');
    });
  });

  test('the same day replaces, an older day joins the history, and a form of that day is made of it', async () => {
    await withStore(async (store) => {
      expect(await load(store, made())).toBe('new');
      const two: PackageLines = {
        ...LINES,
        units: [unit({ results: [2, 0] })],
        initiatives: [line(), line({ key: 'k2' })],
      };
      expect(await load(store, made({ lines: two }))).toBe('replaced');
      expect(await load(store, made({ asOf: '2022-06-30' }))).toBe('older');
      const results = async (): Promise<number> =>
        (await store.answer(nation.questionOf('form'))).rows.reduce(
          (sum, { result }) => sum + Number(result),
          0,
        );
      expect(await results()).toBe(2);
      await store.show('2022-07-01');
      expect(await results()).toBe(1);
      expect((await store.answer(nation.questionOf('history'))).rows).toHaveLength(1);
    });
  });

  const bitFlipped = (bytes: Uint8Array): Uint8Array => {
    const changed = Uint8Array.from(bytes);
    const at = changed.length - Math.floor(changed.length / 2);
    changed[at] = (changed[at] ?? 0) ^ 0xff;
    return changed;
  };

  const lying = (lines: Partial<PackageLines>, manifest?: Change['manifest']) =>
    made({ lines: { ...LINES, ...lines }, ...(manifest ? { manifest } : {}) });

  test.each<readonly [string, () => Uint8Array, string]>([
    ['no archive', () => new TextEncoder().encode('xin chào'), 'không phải tệp .zip'],
    ['a damaged archive', () => bitFlipped(made()), ''],
    [
      'another layout',
      () => made({ manifest: (said) => ({ ...said, schema: 2 }) }),
      'gói theo mẫu 2',
    ],
    [
      'a hash that is not its file’s',
      () =>
        made({
          manifest: (said) => ({
            ...said,
            files: { ...said.files, units: { ...said.files.units, sha256: '0'.repeat(64) } },
          }),
        }),
      'units.ndjson.gz không còn như khi đóng gói',
    ],
    [
      'a sender without a sound code',
      () => made({ manifest: (said) => ({ ...said, sender: { code: "a'; DROP", name: 'x' } }) }),
      '“sender.code”',
    ],
    [
      'a day that is none',
      () => made({ manifest: (said) => ({ ...said, asOf: '2022-02-31' }) }),
      '',
    ],
    [
      'a result that the rows do not come to',
      () => made({ manifest: (said) => ({ ...said, sums: { ...said.sums, results: [7, 0] } }) }),
      'kết quả Giai đoạn 1 cộng từ các dòng là 1, gói ghi 7',
    ],
    [
      'a target that the units do not come to',
      () => made({ manifest: (said) => ({ ...said, sums: { ...said.sums, targets: [10, 6] } }) }),
      'chỉ tiêu Giai đoạn 2',
    ],
    [
      'money that the rows do not come to',
      () => made({ manifest: (said) => ({ ...said, sums: { ...said.sums, benefit: '9' } }) }),
      'giá trị làm lợi',
    ],
    [
      'fewer rows than it says',
      () =>
        made({
          manifest: (said) => ({
            ...said,
            files: { ...said.files, initiatives: { ...said.files.initiatives, rows: 2 } },
          }),
        }),
      'có 1 dòng sáng kiến, gói ghi 2',
    ],
    [
      'a unit whose result is not its rows’',
      () => lying({ units: [unit({ results: [0, 1] })] }),
      'kết quả của “Bản Mây”',
    ],
    ['a row of no unit', () => lying({ initiatives: [line({ unit: 'Lạ' })] }), '“Lạ”'],
    [
      'a row counted outside its phase',
      () => lying({ initiatives: [line({ registered: '2022-06-02' })] }),
      'ngoài giai đoạn',
    ],
    [
      'a row counted after the day',
      () =>
        lying({
          units: [unit({ results: [0, 1] })],
          initiatives: [line({ registered: '2022-12-01', phase: 2 })],
        }),
      'sau ngày của gói',
    ],
    [
      'a row that counts and says why not',
      () => lying({ initiatives: [line({ rule: 'benefit' })] }),
      'dòng sáng kiến “k1”',
    ],
    [
      'two rows of one key',
      () => lying({ units: [unit({ results: [2, 0] })], initiatives: [line(), line()] }),
      '“k1” có hai lần',
    ],
    [
      'a finding of no row',
      () => lying({ findings: [{ key: 'k9', rule: 'benefit', severity: 'error' }] }),
      '“k9”',
    ],
    [
      'a reason that no row has',
      () =>
        made({
          manifest: (said) => ({ ...said, sums: { ...said.sums, notCounted: { benefit: 3 } } }),
        }),
      'số dòng không tính vì “benefit”',
    ],
  ])('%s is refused in one sentence, and nothing of it is kept', async (_, bytes, said) => {
    await withStore(async (store) => {
      const refused = await load(store, await bytes()).then(
        () => null,
        (error: Error) => error,
      );
      expect(refused).toBeInstanceOf(nation.Refused);
      expect(refused?.message).toContain(said);
      expect(await store.ask('SELECT * FROM all_packages')).toEqual([]);
      expect(await store.ask('SELECT * FROM all_initiatives')).toEqual([]);
    });
  });

  test('phases are the same by their windows, in whatever order and under whatever name; others are refused', async () => {
    const flip = (said: Manifest): Manifest => ({
      ...said,
      phases: [...said.phases]
        .reverse()
        .map((phase) => ({ ...phase, name: `Đợt ${phase.opens.slice(5, 7)}` })),
      sums: {
        ...said.sums,
        targets: [...said.sums.targets].reverse(),
        results: [...said.sums.results].reverse(),
      },
    });
    const flipped: PackageLines = {
      units: [unit({ targets: [5, 10], results: [0, 1] })],
      initiatives: [line({ phase: 2 })],
      findings: [],
    };
    await withStore(async (store) => {
      await load(store, made());
      const sums = { targets: [5, 10], results: [0, 1] };
      await load(
        store,
        made({
          code: 'B',
          lines: flipped,
          manifest: (said) => ({ ...flip(said), sums: { ...said.sums, ...sums } }),
        }),
      );
      const { rows } = await store.answer(nation.questionOf('form'));
      expect(
        rows
          .filter(({ sender }) => sender === 'B')
          .map(({ target, result }) => [Number(target), Number(result)]),
      ).toEqual([
        [10, 1],
        [5, 0],
      ]);
      const other = made({
        code: 'C',
        manifest: (said) => ({
          ...said,
          phases: said.phases.map((phase) => ({ ...phase, opens: '2021-01-08T07:00:00' })),
        }),
      });
      await expect(load(store, other)).rejects.toThrow('không trùng thời gian');
    });
  });

  test('every question of the folder is asked and answered by the engine here', async () => {
    await withStore(async (store) => {
      await load(store, made());
      expect(nation.QUESTIONS.length).toBeGreaterThan(5);
      for (const name of nation.QUESTIONS) {
        expect(nation.questionOf(name)).toMatch(/^-- \p{Lu}/u);
        await store.answer(nation.questionOf(name));
      }
      await expect(store.answer('SELECT a FROM WHERE')).rejects.toThrow('dòng 1, cột');
    });
  });

  test('duplicates between senders are found by code, by title and author, and when retyped; not within one', async () => {
    const own = (code: string, changes: readonly Partial<InitiativeLine>[]): PackageLines => ({
      units: [unit({ results: [changes.length, 0] })],
      initiatives: changes.map((change, index) =>
        line({ key: `${code}${index}`, title: `Việc riêng ${code} số ${index} của tổ`, ...change }),
      ),
      findings: [],
    });
    await withStore(async (store) => {
      await load(
        store,
        made({
          code: 'A',
          lines: own('A', [
            { code: 'SK-1' },
            { title: 'Máy tách hạt ngô quay tay', author: 'h1' },
            { title: 'Giá phơi lúa di động cho hộ nghèo vùng cao', author: 'h2' },
            {},
          ]),
        }),
      );
      await load(
        store,
        made({
          code: 'B',
          lines: own('B', [
            { code: 'SK-1', registered: '2022-04-02' },
            { title: 'MÁY TÁCH HẠT NGÔ QUAY TAY', author: 'h1' },
            { title: 'Sáng kiến: Giá phơi lúa di động cho hộ nghèo vùng cao', author: 'h3' },
            { code: 'SK-2' },
            { code: 'SK-2' },
          ]),
        }),
      );
      const pairs = await nation.findPairs(store);
      expect(pairs.map(({ by, one, other }) => [by, one.key, other.key]).sort()).toEqual([
        ['near', 'A2', 'B2'],
        ['portal-code', 'A0', 'B0'],
        ['title-and-author', 'A1', 'B1'],
      ]);
      const files = nation.returnFiles(
        pairs,
        await store.ask('SELECT sender, name, CAST(as_of AS VARCHAR) AS day FROM packages'),
      );
      const toA = files.find(({ sender }) => sender === 'A');
      expect(toA?.pairs.find(({ by }) => by === 'portal-code')).toMatchObject({
        key: 'A0',
        from: { code: 'B', name: 'LĐLĐ B' },
        isFirst: true,
      });
    });
  });

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
      ['sql', 'kinds'],
      ['bigquery', 'plan', '--project', 'P', '--dataset', 'D'],
    );
    expect(codes).toEqual([0, 0, 0, 0, 1, 0, 0, 0]);
    expect(existsSync(join(place, 'bieu-tong-hop-2022-11-10.xlsx'))).toBe(true);
    expect(readFileSync(join(place, 'tra-ve/tra-ve-T01.json'), 'utf8')).toContain('"pairs"');
    expect(text).toContain('Không có gói nào mới, 05 gói đã có');
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

test.skipIf(IS_INSTALLED)('packages are not added up: the engine is not installed here', () => {
  expect(readFileSync(join(import.meta.dirname, '../../nation/package.json'), 'utf8')).toContain(
    '@duckdb/node-api',
  );
});
