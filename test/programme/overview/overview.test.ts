import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareWith, placesMoved } from '../../../src/programme/overview/compared.ts';
import { overviewOf } from '../../../src/programme/overview/overview.ts';
import type { RowFacts } from '../../../src/programme/overview/rows.ts';
import { tallyRows } from '../../../src/programme/overview/tally.ts';
import { laiChauOverview, laiChauRows, rowOf } from '../../overview.ts';

const WHOLE = laiChauOverview();
const { figures } = WHOLE;

describe('every split adds up', () => {
  const row = fc.record({
    unit: fc.constantFrom(...figures.units.slice(0, 3).map(({ unit }) => unit.name)),
    state: fc.constantFrom<RowFacts['state']>('counted', 'duplicate', 'excluded', 'waiting'),
    day: fc.constantFrom('2022-05-01', '2022-07-20', '2022-11-10'),
    benefit: fc.constantFrom(null, 0, 5e14, 9e15),
  });

  test('rows by what became of them, by unit, day and quarter, wherever they stand', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 30 }), (drawn) => {
        const rows = drawn.map(({ unit, ...change }, at) => rowOf(unit, at + 2, change));
        const { funnel, units, days, quarters, benefit } = overviewOf(figures, tallyRows(rows));
        const { typed, counted, duplicate, excluded, waiting } = funnel;
        expect(typed).toBe(rows.length);
        expect(counted + duplicate + excluded + waiting).toBe(typed);
        const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);
        expect(sum(units.map((unit) => unit.funnel?.counted ?? 0))).toBe(counted);
        expect(sum(days.map(([, count]) => count))).toBe(counted);
        expect(sum(quarters.map(([, count]) => count))).toBe(counted);
        expect(units.some((unit) => unit.first !== null)).toBe(typed > counted);
        const money = rows.flatMap(({ state, benefit: each }) =>
          state === 'counted' ? [BigInt(each ?? 0)] : [],
        );
        expect(benefit.total).toBe(String(money.reduce((a, b) => a + b, 0n)));
        const turned = overviewOf(figures, tallyRows([...rows].reverse()));
        expect(turned.funnel).toEqual(funnel);
        expect(turned.days).toEqual(days);
      }),
    );
  });

  test('clusters to the whole', () => {
    const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);
    expect(sum(WHOLE.clusters.map(({ result }) => result))).toBe(2152);
    expect(sum(WHOLE.clusters.map(({ target }) => target))).toBe(2300);
  });
});

describe('what is shown of the form of 10/11/2022', () => {
  test('units are ranked within their clusters; without a target there is no place', () => {
    const places = WHOLE.clusters.map(({ name, units }) => [
      name,
      units.map(({ progress, place }) => `${place} ${progress.unit.name}`),
    ]);
    expect(places[2]).toEqual([
      'Khối III',
      ['1 Công đoàn Viên chức', '2 CĐN Giáo dục', '3 Công đoàn ngành Y tế'],
    ]);
    expect(places[3]).toEqual(['', ['null Đơn vị phối hợp']]);
  });

  test('a row with two errors stands under both rules', () => {
    expect(WHOLE.rules.map(({ rule, rows, units }) => [rule, rows, units])).toEqual(
      ['duplicate', 'required', 'benefit', 'not-recognised', 'not-on-portal'].map((rule) => [
        rule,
        11,
        11,
      ]),
    );
  });

  test('counts that a unit only reports have no funnel and no forecast', () => {
    const partner = WHOLE.units.find(({ progress }) => progress.source === 'reported');
    expect(partner).toMatchObject({ funnel: null, forecast: null });
    expect(WHOLE.reported).toBe(81);
    expect(WHOLE.forecast?.points[0]?.middle).toBe(2152);
  });

  test('ten million rows of money are no more than their largest ten', () => {
    const rows = laiChauRows()
      .slice(0, 12)
      .map((row, at) => ({ ...row, benefit: at }));
    expect(overviewOf(figures, tallyRows(rows)).benefit).toEqual({
      total: '66',
      rows: 11,
      largest: '65',
    });
  });
});

describe('two reports', () => {
  const past = (change: (name: string, result: number) => number) => ({
    day: '2022-10-10',
    units: figures.units.map(({ unit, result, target, status }) => ({
      unit: unit.name,
      result: change(unit.name, result),
      target: target ?? 0,
      status,
    })),
  });

  test('that are the same differ in nothing', () => {
    const compared = compareWith(
      figures,
      past((_, result) => result),
    );
    expect(compared).toMatchObject({ change: 0, before: 2152, newlyMet: [] });
    expect(compared.units.every(({ change }) => change === 0)).toBe(true);
    for (const cluster of WHOLE.clusters)
      expect(
        [
          ...placesMoved(
            cluster,
            past((_, result) => result),
          ).values(),
        ].every((n) => n === 0),
      ).toBe(true);
  });

  test('a month apart: who grew, who met the target since, who went up', () => {
    const before = past((name, result) => (name === 'LĐLĐ huyện Than Uyên' ? 150 : result));
    const compared = compareWith(figures, before);
    expect(compared.change).toBe(188);
    expect(compared.newlyMet).toEqual(['LĐLĐ huyện Than Uyên']);
    const [, second] = WHOLE.clusters;
    const moved = WHOLE.clusters.flatMap((cluster) => [...placesMoved(cluster, before)]);
    expect(second).toBeDefined();
    expect(Object.fromEntries(moved)).toMatchObject({
      'LĐLĐ huyện Than Uyên': 3,
      'LĐLĐ huyện Nậm Nhùn': -1,
      'LĐLĐ huyện Tân Uyên': 0,
    });
  });

  test('a unit that is new had nothing, one that is gone has nothing', () => {
    const { units } = past((_, result) => result);
    const [first, ...others] = units;
    const gone = { unit: 'LĐLĐ huyện Cũ', result: 12, target: 20, status: '' };
    const compared = compareWith(figures, { day: '2022-10-10', units: [...others, gone] });
    expect(compared.units.find(({ name }) => name === first?.unit)).toMatchObject({
      before: null,
      change: first?.result,
    });
    expect(compared.units.at(-1)).toMatchObject({ name: 'LĐLĐ huyện Cũ', now: null, change: -12 });
    expect(compared.change).toBe((first?.result ?? 0) - 12);
  });

  test('a unit whose tab is not there has no place and no number of now', () => {
    const units = figures.units.map((each) =>
      each.unit.name === 'CĐN Giáo dục' ? { ...each, result: 0, status: 'lost' as const } : each,
    );
    const lost = { ...figures, units, ranking: units };
    const { clusters } = overviewOf(lost, []);
    const ranked = clusters.flatMap(({ units: own }) => own);
    expect(ranked.find(({ progress }) => progress.status === 'lost')?.place).toBeNull();
    const compared = compareWith(
      lost,
      past((_, result) => result),
    );
    expect(compared.units.find(({ name }) => name === 'CĐN Giáo dục')).toMatchObject({
      now: null,
      change: null,
    });
  });
});
