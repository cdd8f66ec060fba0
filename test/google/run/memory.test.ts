import { beforeEach, describe, expect, test, vi } from 'vitest';
import { Memory, type RememberedTab } from '../../../src/google/run/memory.ts';
import { Draft } from '../../../src/google/sheet/draft.ts';
import { Tab } from '../../../src/google/sheet/tab.ts';

const TAB: RememberedTab = { unit: 'Huyện A', grassroots: [], color: '#ffffff', columns: {} };

let store: Record<string, string>;

/** Google takes 9 KB a property. */
const properties = {
  getProperties: () => ({ ...store }),
  setProperties: (values: Record<string, string>) => {
    for (const text of Object.values(values)) expect(Buffer.byteLength(text)).toBeLessThan(9216);
    Object.assign(store, values);
  },
  deleteProperty: (key: string) => delete store[key],
};

beforeEach(() => {
  store = {};
  vi.stubGlobal('PropertiesService', { getDocumentProperties: () => properties });
  return () => vi.unstubAllGlobals();
});

/** A list of grassroots unions with which what is remembered of a tab has so many bytes, or one or two fewer. */
function listOf(length: number): string[] {
  const rest = length - JSON.stringify({ ...TAB, grassroots: [''] }).length;
  return ['ệ'.repeat(Math.floor(rest / 3))];
}

function remember(tab: RememberedTab): RememberedTab | null {
  const memory = new Memory();
  memory.rememberTab(new Tab('Huyện A', 7, {} as never), tab);
  const draft = new Draft({} as never);
  memory.draft(draft);
  draft.write();
  return new Memory().tab(7);
}

describe('a unit’s list of grassroots unions', () => {
  test('is remembered up to the 9 KB of a property', () => {
    const tab = { ...TAB, grassroots: listOf(9000) };
    expect(remember(tab)).toEqual(tab);
  });

  test('that would be refused is left out, and the rest is remembered', () => {
    const cut = { ...TAB, grassroots: null, isCut: true };
    expect(remember({ ...TAB, grassroots: listOf(9003) })).toEqual(cut);
    expect(remember({ ...TAB, grassroots: listOf(90_000) })).toEqual(cut);
  });
});

describe('what cannot be read', () => {
  const BROKEN = { 'sang-kien.setup': '{"zone":"x","settings":{},"phases":[]}', other: '{' };

  test('counts as absent, is told and is forgotten without touching the rest', () => {
    store = { ...BROKEN, 'sang-kien.tab.7': '{' };
    const memory = new Memory();
    expect(memory.setup).toBeNull();
    expect(memory.tab(7)).toBeNull();
    expect(memory.unreadable).toEqual([
      { name: 'setup', keys: ['sang-kien.setup'] },
      { name: 'tab', keys: ['sang-kien.tab.7'] },
    ]);
    memory.forget(memory.unreadable.flatMap(({ keys }) => keys));
    expect(store).toEqual({ other: '{' });
  });

  test('is written over when it is remembered anew', () => {
    store = { 'sang-kien.tab.7': '{' };
    expect(remember(TAB)).toEqual(TAB);
  });
});
