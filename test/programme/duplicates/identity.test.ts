import { describe, expect, test } from 'vitest';
import { identify, rowsByIdentity, shortKey } from '../../../src/programme/duplicates/identity.ts';
import type { Unit } from '../../../src/programme/set-up/programme.ts';
import { initiatives, type TypedRow, unit } from '../../programme.ts';

/** Each row's name, by its title. */
function named(rows: readonly TypedRow[]): Record<string, string> {
  const all = initiatives(rows);
  const { names } = identify(all);
  return Object.fromEntries(all.map(({ title }, index) => [title, names[index] ?? '']));
}

describe('a row keeps its name', () => {
  test.each([
    {
      when: 'it is sorted among others with a code',
      rows: [
        { title: 'Máy hái chè', portalCode: 'SM-1' },
        { title: 'Máy sao chè', portalCode: 'SM-2' },
      ],
    },
    {
      when: 'its code is nought, as its neighbour’s',
      rows: [
        { title: 'Máy hái chè', portalCode: '0' },
        { title: 'Máy sao chè', portalCode: '0' },
      ],
    },
    {
      when: 'nobody has a code yet',
      rows: [
        { title: 'Máy hái chè', portalCode: 'chưa có' },
        { title: 'Máy sao chè', portalCode: null },
      ],
    },
  ])('when $when', ({ rows }) => {
    const sorted = named(rows);
    expect(named([...rows].reverse())).toEqual(sorted);
    expect(new Set(Object.values(sorted)).size).toBe(2);
  });

  test.each([
    ['its title is typed anew under its code', { title: 'Máy hái chè mini' }],
    ['its code is spaced otherwise', { portalCode: 'sm 12' }],
  ])('when %s', (_, change) => {
    const row = { title: 'Máy hái chè', portalCode: 'SM12' };
    expect(identify(initiatives([{ ...row, ...change }])).names).toEqual(
      identify(initiatives([row])).names,
    );
  });

  test('when the share behind its lead author is mended', () => {
    const row = { portalCode: null, author: 'Lò Thị Mẫu' };
    expect(identify(initiatives([{ ...row, author: 'Lò Thị Mẫu 60%' }])).names).toEqual(
      identify(initiatives([row])).names,
    );
  });
});

describe('rows have names of their own', () => {
  test('when they say the same, by their order', () => {
    const { names } = identify(initiatives([{}, {}, {}]));
    expect(names).toEqual([names[0], `${names[0]}.2`, `${names[0]}.3`]);
  });

  test('when they say the same in two units', () => {
    const rows = [...initiatives([{}]), ...initiatives([{}], unit({ name: 'LĐLĐ huyện Đồi Gió' }))];
    expect(new Set(identify(rows).names).size).toBe(2);
  });
});

/** Names as they stand in the lists of workbooks checked when "0" was a code, and a share part of a name. */
test('names of before are understood', () => {
  const all = initiatives([
    { title: 'Máy hái chè', portalCode: '0' },
    { title: 'Máy sao chè', portalCode: '0' },
    { title: 'Máy xay ngô', portalCode: null, author: 'Lò Thị Mẫu (60%)' },
    { title: 'Máy vò chè', portalCode: '00' },
  ]);
  const rows = rowsByIdentity(all, identify(all));
  const before = ['67dlxfz8e0', '67dlxfz8e0.2', '7athvi3l9d', 'dd0ad3j08o'];
  expect(before.map((name) => rows.get(name)?.title)).toEqual(all.map(({ title }) => title));
});

describe('a row bore another name before', () => {
  const suoiMo = unit();
  const dashed = unit({ name: 'LĐLĐ huyện Suối Mơ – Đồi Gió' });

  test.each<{ name: string; row: TypedRow; of?: Unit; before: number }>([
    { name: 'its code is one', row: { portalCode: 'SM-0001' }, before: 0 },
    { name: 'its code has a long dash', row: { portalCode: 'SM–12' }, before: 1 },
    { name: 'it has a code, its unit a long dash', row: {}, of: dashed, before: 1 },
    { name: 'its code is nought', row: { portalCode: '0' }, before: 1 },
    { name: 'it has no code', row: { portalCode: null }, before: 0 },
    { name: 'its unit has a long dash', row: { portalCode: null }, of: dashed, before: 1 },
    { name: 'its title has one', row: { portalCode: null, title: 'Máy hái – sao' }, before: 1 },
    { name: 'its author has one', row: { portalCode: null, author: 'Lò–Mẫu' }, before: 1 },
    { name: 'its author has a share', row: { portalCode: null, author: 'Lò A 60%' }, before: 1 },
  ])('or not: $name', ({ row, of = suoiMo, before }) => {
    expect(identify(initiatives([row], of)).former.size).toBe(before);
  });
});

/** Lists in use hold these: another way to name a row needs a reader for this one. */
test('names do not change from version to version', () => {
  const rows = [{ portalCode: 'sm – 12' }, { portalCode: null, title: 'Máy hái – sao' }];
  const { names, former } = identify(initiatives(rows));
  expect([...names, ...former.keys()]).toEqual([
    'a8scs7ykni',
    'imhhtb1yke',
    '66y9z9wmf9',
    '4cvpo4wye8',
  ]);
});

test('a key has ten signs, whatever the text', () => {
  const keys = Array.from({ length: 1000 }, (_, index) => shortKey(`Máy hái chè số ${index}`));
  expect(keys.filter((key) => !/^[0-9a-z]{10}$/.test(key))).toEqual([]);
  expect(new Set(keys).size).toBe(1000);
});
