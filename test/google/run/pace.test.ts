import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Pace } from '../../../src/google/run/pace.ts';

const MINUTE = 60_000;

let kept: Map<string, string>;

beforeEach(() => {
  kept = new Map();
  vi.useFakeTimers();
  vi.stubGlobal('PropertiesService', {
    getUserProperties: () => ({
      getProperty: (key: string) => kept.get(key) ?? null,
      setProperty: (key: string, text: string) => kept.set(key, text),
      deleteProperty: (key: string) => kept.delete(key),
    }),
  });
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function progress(): { done: number; total: number; tabs: string[] } {
  return JSON.parse(kept.get('sang-kien.progress') ?? '{}');
}

describe('the pace of a step', () => {
  test('decides for two minutes, writes for four, and does something however late it is', () => {
    const pace = new Pace();
    vi.advanceTimersByTime(3 * MINUTE);
    const decided = Array.from({ length: 6 }, () => pace.mayDecide());
    expect(decided).toEqual([true, true, true, true, false, false]);
    expect(pace.mayWrite()).toBe(true);
    vi.advanceTimersByTime(MINUTE);
    expect(pace.mayWrite()).toBe(false);
    expect(pace.room(MINUTE)).toBe(1);
  });

  test('has room for as many things as fit into the time for deciding', () => {
    expect(new Pace().room(30_000)).toBe(4);
  });

  test('tells nobody and asks nobody where nobody watches', () => {
    kept.set('sang-kien.called-off', '1');
    const pace = new Pace();
    pace.tell('marking', 1, 2, 'Y tế');
    expect(pace.isCalledOff).toBe(false);
    expect([...kept.keys()]).toEqual(['sang-kien.called-off']);
  });

  test('tells whoever watches every few seconds, with the tabs that were done meanwhile', () => {
    const pace = new Pace(true);
    pace.tell('marking', 1, 9, 'Y tế');
    pace.tell('marking', 2, 9, 'Sìn Hồ');
    expect(progress()).toMatchObject({ done: 1, tabs: ['Y tế'] });
    vi.advanceTimersByTime(2_000);
    pace.tell('marking', 3, 9, 'Than Uyên');
    expect(progress()).toMatchObject({ done: 3, total: 9, tabs: ['Y tế', 'Sìn Hồ', 'Than Uyên'] });
  });

  test('keeps no more names than a property takes', () => {
    const pace = new Pace(true);
    for (let index = 0; index < 200; index += 1) {
      vi.advanceTimersByTime(2_000);
      pace.tell('marking', index, 200, `${index} ${'ế'.repeat(60)}`);
    }
    expect(Buffer.byteLength(kept.get('sang-kien.progress') ?? '')).toBeLessThan(9_000);
    expect(progress().tabs.at(-1)).toMatch(/^199 /);
  });

  test('is called off by whoever watches it, and by nobody who stopped an earlier step', () => {
    kept.set('sang-kien.called-off', '1');
    const pace = new Pace(true);
    pace.tell('marking', 1, 9);
    expect(pace.isCalledOff).toBe(false);
    kept.set('sang-kien.called-off', '1');
    vi.advanceTimersByTime(2_000);
    pace.tell('marking', 2, 9);
    expect(pace.isCalledOff).toBe(true);
    expect([pace.mayDecide(), pace.mayWrite()]).toEqual([false, false]);
  });
});
