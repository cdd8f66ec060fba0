import { describe, expect, test } from 'vitest';
import { parseSlowRule } from '../../../src/programme/parse/slow-rule.ts';

describe('by what a phase is called slow', () => {
  test.each([
    ['tỷ lệ', 'share'],
    ['Tỷ lệ ', 'share'],
    ['XÁC SUẤT', 'chance'],
  ])('“%s”', (typed, rule) => {
    expect(parseSlowRule(typed).value).toBe(rule);
  });

  test('anything else is unclear', () => {
    expect(parseSlowRule('nhanh')).toMatchObject({ value: null, trouble: 'unclear' });
  });
});
