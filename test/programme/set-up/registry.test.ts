import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeRegistry } from '../../../src/programme/set-up/registry.ts';

const districts = makeRegistry([
  { name: 'LĐLĐ huyện Than Uyên', aliases: ['Huyện Than Uyên (cũ)'] },
  { name: 'LĐLĐ huyện Tân Uyên', aliases: [] },
  { name: 'LĐLĐ huyện Nậm Nhùn', aliases: [] },
  { name: 'Công đoàn cơ sở Trường Tiểu học Hòa Bình', aliases: ['TH Hòa Bình'] },
]);

describe('a name is known', () => {
  test.each([
    { typed: 'lđlđ huyện than uyên', name: 'LĐLĐ huyện Than Uyên' },
    { typed: 'LĐLĐ  huyện Than Uyên.', name: 'LĐLĐ huyện Than Uyên' },
    { typed: 'LĐLĐ huyện Than Uyên'.normalize('NFD'), name: 'LĐLĐ huyện Than Uyên' },
    { typed: 'LDLD huyen Than Uyen', name: 'LĐLĐ huyện Than Uyên' },
    { typed: 'LDLD huyen Tan Uyen', name: 'LĐLĐ huyện Tân Uyên' },
    { typed: 'Huyện Than Uyên (cũ)', name: 'LĐLĐ huyện Than Uyên' },
    { typed: 'CĐCS Trường Tiểu học Hoà Bình', name: 'Công đoàn cơ sở Trường Tiểu học Hòa Bình' },
    { typed: 'TH Hoà Bình', name: 'Công đoàn cơ sở Trường Tiểu học Hòa Bình' },
  ])('“$typed” is $name', ({ typed, name }) => {
    expect(districts.resolve(typed)).toEqual({ kind: 'known', name });
  });
});

describe('letters that differ fix nothing by themselves', () => {
  test.each([
    { typed: 'LĐLĐ huyện Nậm Nhun', name: 'LĐLĐ huyện Nậm Nhùn' },
    { typed: 'LDLD huyen Nam Nhon', name: 'LĐLĐ huyện Nậm Nhùn' },
  ])('“$typed” is worth asking whether it is $name', ({ typed, name }) => {
    expect(districts.resolve(typed)).toEqual({ kind: 'likely', name });
  });

  test.each(['LDLD huyen Thn Uyen', 'LĐLĐ huyện Mường Tè', 'Sở Y tế', ''])(
    '“%s” stands too near to two names, or near none',
    (typed) => {
      expect(districts.resolve(typed)).toEqual({ kind: 'unknown' });
    },
  );
});

test('whatever is typed, the order of the list does not matter', () => {
  const entries = ['Than Uyên', 'Tân Uyên', 'Nậm Nhùn', 'Sìn Hồ'].map((name) => ({
    name,
    aliases: [],
  }));
  const there = makeRegistry(entries);
  const back = makeRegistry([...entries].reverse());
  fc.assert(
    fc.property(
      fc.oneof(fc.string(), fc.constantFrom('Tan Uyen', 'Sin Ho', 'Nam Nhung', 'Thn')),
      (typed) => {
        expect(back.resolve(typed)).toEqual(there.resolve(typed));
      },
    ),
  );
});
