import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Manifest, PackageLines } from '../../src/packages/lines.ts';
import { type Change, IS_INSTALLED, LINES, line, load, made, unit, withStore } from './given.ts';

describe.skipIf(!IS_INSTALLED)('a package', async () => {
  const nation = IS_INSTALLED
    ? {
        ...(await import('../../nation/package-file.ts')),
        ...(await import('../../nation/questions.ts')),
      }
    : (null as never);

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
});

test.skipIf(IS_INSTALLED)('packages are not added up: the engine is not installed here', () => {
  expect(readFileSync(join(import.meta.dirname, '../../nation/package.json'), 'utf8')).toContain(
    '@duckdb/node-api',
  );
});
