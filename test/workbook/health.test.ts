import { describe, expect, test } from 'vitest';
import { type HealthFacts, judgeHealth } from '../../src/workbook/health.ts';
import { layoutVersion, migrate } from '../../src/workbook/migrations.ts';

const MAIL = { clocks: [], waiting: 0, waitingTriggers: 0, quota: 100 };
const WEEKLY = {
  clock: 'weekly',
  owner: 'a@tinh.example',
  isMine: true,
  isHere: true,
  triggers: 0,
} as const;

const SOUND: HealthFacts = {
  locale: 'vi_VN',
  timeZone: 'Asia/Ho_Chi_Minh',
  programmeZone: 'Asia/Ho_Chi_Minh',
  layout: 1,
  unreadable: [],
  roles: [{ role: 'units', tabs: ['Đơn vị'] }],
  names: ['Đơn vị', 'Than Uyên'],
  setup: [],
  lost: [],
  heads: [],
  lacking: [],
  headless: [],
  unfinished: [],
  unlisted: [],
  merges: [],
  formulas: [],
  protections: { add: 0, remove: 0, tabs: [] },
  auto: null,
  mail: MAIL,
};

const MISSING = { code: 'tab-missing', tab: 'Than Uyên', neededFor: 'setup' } as const;
const AUTO = {
  owner: 'can-bo@tinh.example',
  isMine: true,
  isHere: true,
  own: 1,
};
const none = 0;

describe('the health of a workbook', () => {
  test.each([
    { name: 'sound', facts: {}, found: [] },
    { name: 'never written', facts: { layout: null }, found: [] },
    { name: 'another locale', facts: { locale: 'en_US' }, found: ['locale → locale ✓'] },
    {
      name: 'another time zone',
      facts: { timeZone: 'America/New_York' },
      found: ['time-zone → time-zone ✓'],
    },
    { name: 'an old layout', facts: { layout: 0 }, found: ['layout-old → layout ✓'] },
    { name: 'a newer layout', facts: { layout: 2 }, found: ['layout-newer'] },
    {
      name: 'what was remembered of two tabs cannot be read',
      facts: { unreadable: [{ name: 'tab', keys: ['sang-kien.tab.7', 'sang-kien.tab.8'] }] },
      found: ['stored-unreadable → stored:tab ✓'],
    },
    {
      name: 'a tab of the add-in renamed',
      facts: { roles: [{ role: 'units', tabs: ['ĐV'] }], names: ['ĐV'] },
      found: ['tab-renamed → name:units'],
    },
    {
      name: 'renamed, and another took its name',
      facts: { roles: [{ role: 'units', tabs: ['ĐV'] }], names: ['ĐV', 'Đơn vị'] },
      found: ['tab-renamed'],
    },
    {
      name: 'copied',
      facts: { roles: [{ role: 'units', tabs: ['Đơn vị', 'Bản sao của Đơn vị'] }] },
      found: ['role-twice → role:units ✓'],
    },
    { name: 'a set-up that cannot be read', facts: { setup: [MISSING] }, found: ['setup'] },
    {
      name: 'a unit’s tab deleted',
      facts: { lost: [{ unit: 'Huyện A', problem: MISSING, found: null }] },
      found: ['setup'],
    },
    {
      name: 'a unit’s tab renamed',
      facts: { lost: [{ unit: 'Huyện A', problem: MISSING, found: 'A mới' }] },
      found: ['unit-tab-renamed → unit-tab:Huyện A ✓'],
    },
    {
      name: 'a head that nothing is known of',
      facts: { heads: [{ tab: 'A', problem: MISSING, mend: [] }] },
      found: ['head'],
    },
    {
      name: 'a head that can be mended',
      facts: {
        heads: [{ tab: 'A', problem: MISSING, mend: [{ cell: 'B4', text: 'Tác giả' }] }],
      },
      found: ['head → head:A ✓'],
    },
    {
      name: 'merged cells and formulas, which wait for a tick',
      facts: {
        merges: [{ tab: 'A', cells: ['B5:B7'] }],
        formulas: [{ tab: 'A', cells: ['T5'] }],
      },
      found: ['merged → merged:A', 'formulas → formulas:A'],
    },
    {
      name: 'protections gone',
      facts: { protections: { add: 2, remove: 0, tabs: ['A'] } },
      found: ['protections → protections ✓'],
    },
    { name: 'never protected', facts: { protections: null }, found: [] },
    { name: 'triggers as they should be', facts: { auto: AUTO }, found: [] },
    {
      name: 'a trigger gone',
      facts: { auto: { ...AUTO, own: 0 } },
      found: ['triggers-missing → triggers ✓'],
    },
    {
      name: 'a trigger twice',
      facts: { auto: { ...AUTO, own: 2 } },
      found: ['triggers-doubled → triggers ✓'],
    },
    {
      name: 'triggers left over after switching off',
      facts: { auto: { owner: null, isMine: false, isHere: false, own: AUTO.own } },
      found: ['triggers-doubled → triggers ✓'],
    },
    {
      name: 'triggers of somebody else',
      facts: { auto: { ...AUTO, isMine: false, own: none } },
      found: [],
    },
    {
      name: 'a weekly clock that is gone',
      facts: { mail: { ...MAIL, clocks: [WEEKLY] } },
      found: ['clock-missing'],
    },
    {
      name: 'a weekly clock as it should be',
      facts: { mail: { ...MAIL, clocks: [{ ...WEEKLY, triggers: 1 }] } },
      found: [],
    },
    {
      name: 'a weekly clock twice',
      facts: { mail: { ...MAIL, clocks: [{ ...WEEKLY, triggers: 2 }] } },
      found: ['clock-doubled'],
    },
    {
      name: 'a weekly clock of somebody else, which nobody else sees',
      facts: { mail: { ...MAIL, clocks: [{ ...WEEKLY, isMine: false }] } },
      found: [],
    },
    {
      name: 'a weekly clock of somebody who left',
      facts: { mail: { ...MAIL, clocks: [{ ...WEEKLY, isMine: false, isHere: false }] } },
      found: ['clock-left'],
    },
    {
      name: 'letters that wait with no clock to send them',
      facts: { mail: { ...MAIL, waiting: 3 } },
      found: ['letters-stuck'],
    },
    { name: 'no quota left', facts: { mail: { ...MAIL, quota: 0 } }, found: ['quota-out'] },
    {
      name: 'a column gone without which nothing counts',
      facts: { lacking: [{ tab: 'A', headers: ['X'], rows: 2, mend: [] }] },
      found: ['column-lacking'],
    },
    {
      name: 'triggers of somebody who left',
      facts: { auto: { ...AUTO, isMine: false, isHere: false, own: none } },
      found: ['triggers-left → triggers ✓'],
    },
  ] as { name: string; facts: Partial<HealthFacts>; found: string[] }[])(
    '$name',
    ({ facts, found }) => {
      const shown = judgeHealth({ ...SOUND, ...facts }).map(
        ({ code, fix, isTicked }) =>
          `${code}${fix === null ? '' : ` → ${fix}`}${isTicked ? ' ✓' : ''}`,
      );
      expect(shown).toEqual(found);
    },
  );
});

describe('the layout of what is stored', () => {
  const old = {
    properties: { 'sk.setup': '{"zone":"x"}', 'sk.tab.7': '{"unit":"A"}', other: 'kept' },
    tags: [
      { sheet: 7, key: 'sk.tab', value: 'units' },
      { sheet: 8, key: 'theirs', value: 'x' },
    ],
  };

  test.each([
    { name: 'never written', properties: {}, version: null },
    { name: 'of another add-in', properties: { other: 'x' }, version: null },
    { name: 'the first', properties: old.properties, version: 0 },
    { name: 'written before versions were', properties: { 'sang-kien.setup': '{}' }, version: 1 },
    { name: 'a later one', properties: { 'sang-kien.layout': '3' }, version: 3 },
  ])('$name', ({ properties, version }) => {
    expect(layoutVersion(properties as unknown as Record<string, string>)).toBe(version);
  });

  test('is brought up to date without losing a value, once', () => {
    const now = migrate(old);
    expect(now).toEqual({
      properties: {
        'sang-kien.setup': '{"zone":"x"}',
        'sang-kien.tab.7': '{"unit":"A"}',
        other: 'kept',
        'sang-kien.layout': '1',
      },
      tags: [
        { sheet: 7, key: 'sang-kien.tab', value: 'units' },
        { sheet: 8, key: 'theirs', value: 'x' },
      ],
    });
    expect(migrate(now)).toEqual(now);
  });
});
