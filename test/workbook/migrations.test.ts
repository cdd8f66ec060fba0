import { describe, expect, test } from 'vitest';
import { LAYOUT_VERSION, layoutVersion, migrate } from '../../src/workbook/migrations.ts';
import { keyOf } from '../../src/workbook/stored.ts';

const FIRST = {
  properties: { 'sk.setup': '{"a":1}', 'other.key': 'x' },
  tags: [
    { sheet: 7, key: 'sk.role', value: 'units' },
    { sheet: 8, key: 'other.tag', value: 'y' },
  ],
};

describe('the layout of a workbook', () => {
  test.each<{ name: string; properties: Record<string, string>; version: number | null }>([
    { name: 'the add-in never wrote', properties: { 'other.key': 'x' }, version: null },
    { name: 'the first version wrote', properties: FIRST.properties, version: 0 },
    { name: 'nobody noted the version', properties: { [keyOf('setup')]: '{}' }, version: 1 },
    { name: 'it is noted', properties: { [keyOf('layout')]: '1', 'sk.x': '' }, version: 1 },
  ])('where $name is $version', ({ properties, version }) => {
    expect(layoutVersion(properties)).toBe(version);
  });

  test('of the first version becomes that of now: every value under its new key, others’ as they are', () => {
    expect(migrate(FIRST)).toEqual({
      properties: {
        'sang-kien.setup': '{"a":1}',
        'other.key': 'x',
        [keyOf('layout')]: String(LAYOUT_VERSION),
      },
      tags: [
        { sheet: 7, key: 'sang-kien.role', value: 'units' },
        { sheet: 8, key: 'other.tag', value: 'y' },
      ],
    });
  });

  test('of now stays as it is', () => {
    const now = migrate(FIRST);
    expect(migrate(now)).toEqual(now);
    expect(layoutVersion(now.properties)).toBe(LAYOUT_VERSION);
  });
});
