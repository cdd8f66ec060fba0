import { describe, expect, test } from 'vitest';
import type { InitiativeLine, PackageLines } from '../../src/packages/lines.ts';
import { measure } from '../programme/duplicates/near/figures.ts';
import { IS_INSTALLED, line, load, made, unit, withStore } from './given.ts';

describe.skipIf(!IS_INSTALLED)('what stands at several senders', async () => {
  const nation = IS_INSTALLED
    ? {
        ...(await import('../../nation/duplicates.ts')),
        ...(await import('../../nation/return-files.ts')),
        ...(await import('./labelled.ts')),
      }
    : (null as never);

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
        from: { code: 'B', name: 'LĐLĐ B', key: 'B0' },
        isFirst: true,
      });
    });
  });

  test('is found between two of them as well as within one workbook', async () => {
    const byHand = await nation.betweenTwo(nation.heldOut());
    const made = await nation.betweenTwo(nation.damaged(600));
    console.table({ 'written by hand': byHand, 'made from templates': made });
    expect(byHand.precision).toBeGreaterThanOrEqual(0.98);
    expect(byHand.recall).toBeGreaterThanOrEqual(0.9);
    expect(made.precision).toBeGreaterThanOrEqual(0.98);
    expect(made.recall).toBeGreaterThanOrEqual(0.95);
  });

  test('is found in files too long to be compared all with all', async () => {
    const names = [
      'Mây',
      'Sương',
      'Lau',
      'Thử',
      'Gió',
      'Nắng',
      'Sen',
      'Thị',
      'Trăng',
      'Đá',
      'Vẽ',
      'Chè',
    ];
    const places = names.flatMap((one) =>
      names.filter((other) => other !== one).map((other) => `${one} ${other}`),
    );
    // The words of places are usual, so that all machines are filed under the same rare words.
    const others = places.flatMap((place) =>
      Array.from({ length: 14 }, (_, at) => `Lớp học xóa mù ở ${place} số ${100 + at}`),
    );
    const machines = places.map((place) => `Máy tách hạt quay tay ${place}`);
    const slips = places.map((place) => `Máy tách hạt quay tay ${place.replace(/(.)$/, '$1$1')}`);
    const titles = [...others, ...machines, ...slips];
    const works = titles.map((_, at) =>
      at < titles.length - slips.length ? at : at - slips.length,
    );
    const between = await nation.betweenTwo({ titles, works });
    const within = measure(titles, works);
    expect(within.recall).toBeGreaterThan(0.5);
    expect(between.recall).toBeGreaterThanOrEqual(within.recall - 0.02);
    expect(between.precision).toBeGreaterThanOrEqual(within.precision - 0.02);
  });
});
