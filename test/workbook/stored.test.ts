import { describe, expect, test } from 'vitest';
import {
  findUnreadable,
  readText,
  STORED,
  type StoredName,
  type StoredValue,
  writeText,
} from '../../src/workbook/stored.ts';

/** What workbooks in use have: a key that changes needs a migration. */
const KEYS: { readonly [Name in StoredName]: string } = {
  setup: 'document sang-kien.setup',
  tab: 'document sang-kien.tab.*',
  setupEdited: 'document sang-kien.setup-edited',
  checked: 'document sang-kien.checked',
  others: 'document sang-kien.others.*',
  table: 'document sang-kien.table.*',
  marks: 'document sang-kien.marks.*',
  list: 'document sang-kien.list.*',
  layout: 'document sang-kien.layout',
  running: 'document sang-kien.running',
  auto: 'document sang-kien.auto',
  renewed: 'document sang-kien.renewed',
  edited: 'document sang-kien.edited',
  switching: 'user sang-kien.switching',
  journal: 'user sang-kien.journal',
  steps: 'user sang-kien.steps',
  progress: 'user sang-kien.progress',
  calledOff: 'user sang-kien.called-off',
  dressing: 'document sang-kien.dressing',
  unmerging: 'document sang-kien.unmerging',
  outline: 'document sang-kien.outline',
  fields: 'document sang-kien.fields.*',
  protected: 'document sang-kien.protected',
  protecting: 'document sang-kien.protecting',
  weekly: 'document sang-kien.weekly',
  daily: 'document sang-kien.daily',
  digest: 'user sang-kien.digest',
  mailLog: 'document sang-kien.mail-log',
  letters: 'document sang-kien.letters.*',
  mail: 'user sang-kien.mail.*',
  ownWords: 'document sang-kien.own-words.*',
  promised: 'user sang-kien.promised.*',
  role: 'tag sang-kien.tab',
  unit: 'tag sang-kien.unit',
  head: 'tag sang-kien.head',
  complete: 'tag sang-kien.complete',
  form: 'tag sang-kien.form',
};

const VALUES: { readonly [Name in StoredName]: StoredValue<Name> } = {
  setup: { zone: 'Asia/Ho_Chi_Minh', settings: { plan: '' }, phases: [] },
  tab: {
    unit: 'Huyện A',
    grassroots: ['CĐCS 1'],
    color: '#ffffff',
    columns: { title: 1 },
    rows: 200,
  },
  renewed: '2022-11-10T17:00:00',
  edited: true,
  setupEdited: '2022-11-10T17:00:00',
  checked: { day: '2022-11-10', setup: '' },
  others: { others: { findings: [], freed: ['abc'] }, accepted: ['def'] },
  table: {
    headRow: 2,
    firstRow: 3,
    columns: { title: 1 },
    heads: { title: 'Tên sáng kiến' },
    head: [[], ['TT', 'Tên sáng kiến']],
  },
  marks: 'abc',
  list: 'abc',
  outline: { 'II.1': ['abc', 'def'] },
  fields: { asOf: '2022-11-10', values: { number: '1070/LĐLĐ' } },
  layout: 1,
  running: { who: 'a@huyen.example', action: 'Kiểm tra bảng tính', since: '2022-11-10T17:00:00' },
  auto: { owner: 'a@huyen.example', triggers: ['1', '2'], sheet: 7 },
  switching: 'on',
  journal: { length: 7, hash: 'abc' },
  steps: {
    action: 'Kiểm tra toàn bộ',
    at: '2022-11-10T17:00:00',
    done: [7, 8],
    changes: { changedChecks: 2 },
  },
  progress: { part: 'marking', done: 2, total: 12, tabs: ['Huyện A'] },
  calledOff: true,
  dressing: [7, 8],
  unmerging: [{ tab: 'Huyện A', row: 3, column: 1, rows: 2, columns: 1 }],
  protected: true,
  protecting: true,
  weekly: { weekday: 1, hour: 8, by: 'a@huyen.example' },
  daily: { by: 'a@huyen.example', ran: '2023-09-05' },
  digest: { day: '2023-09-03', isGoing: true },
  mailLog: true,
  letters: {
    day: '2022-11-10',
    marks: new Map([
      ['0123456789', 'sent'],
      ['abcdefghij', 'sending'],
      ['z123456789', 'unknown'],
    ]),
    isTorn: false,
  },
  mail: {
    kind: 'thanks',
    token: 'thanks.1',
    asOf: '2022-11-10',
    messages: 'x y',
    isUsed: false,
    mayStartLog: false,
    sent: 0,
  },
  ownWords: 'Rất mong đơn vị quan tâm.',
  promised: { since: '2022-11-10', letters: '0123456789 abcdefghij', ownWords: 'Xin cảm ơn.' },
  role: 'units',
  unit: 'Huyện A',
  head: { headers: [{ header: 'Tên SK', nth: 0, key: 'title' }], skipped: 0, isSplit: false },
  complete: '1',
  form: '2:TSABuuX',
};

const NAMES = Object.keys(STORED) as StoredName[];

describe('what is kept beside the cells', () => {
  test('bears the keys that workbooks have', () => {
    const keys = NAMES.map((name) => {
      const { store, key, isEach } = STORED[name];
      return [name, `${store} ${key}${isEach ? '*' : ''}`];
    });
    expect(Object.fromEntries(keys)).toEqual(KEYS);
  });

  test.each(NAMES)('%s is read back as it was kept', (name) => {
    expect(readText(name, writeText(name, VALUES[name]))).toEqual(VALUES[name]);
  });

  test.each(NAMES)('%s counts as absent where there is none', (name) => {
    expect(readText(name, null)).toBeNull();
  });

  test.each(['setup', 'tab', 'running', 'auto', 'weekly', 'daily', 'mail', 'promised'] as const)(
    '%s counts as absent when it is cut, of another form or no JSON',
    (name) => {
      const text = writeText(name, VALUES[name]);
      const torn = [text.slice(0, -1), '', 'null', '[]', '{}', '7', '"x"', 'hỏng'];
      expect(torn.map((each) => readText(name, each))).toEqual(torn.map(() => null));
    },
  );

  test.each([
    { name: 'weekly', text: '{"weekday":7,"hour":8,"by":"a@huyen.example"}' },
    { name: 'weekly', text: '{"weekday":1,"hour":24,"by":"a@huyen.example"}' },
    { name: 'auto', text: '{"owner":"a@huyen.example","triggers":"1","sheet":7}' },
    { name: 'tab', text: '{"unit":"A","grassroots":[1],"color":"#ffffff"}' },
    { name: 'layout', text: '1.5' },
    { name: 'layout', text: 'mới' },
    { name: 'role', text: 'kitchen' },
  ] as const)('$name does not read $text', ({ name, text }) => {
    expect(readText(name, text)).toBeNull();
  });

  test('a tab remembered before columns were is read', () => {
    const text = '{"unit":"A","grassroots":null,"color":"#ffffff"}';
    expect(readText('tab', text)).toEqual({ unit: 'A', grassroots: null, color: '#ffffff' });
  });

  test('that a log was kept is known whatever the text says', () => {
    expect(readText('mailLog', '')).toBe(true);
  });
});

/** By the next run, or the next edit. */
const MADE_ANEW = ['running', 'table', 'checked', 'others', 'dressing', 'fields', 'outline'];

describe('what cannot be read', () => {
  test('is told by name, the tabs together, and nothing of others', () => {
    const properties = {
      'sang-kien.tab.7': '{',
      'sang-kien.tab.8': writeText('tab', VALUES.tab),
      'sang-kien.tab.9': '',
      'sang-kien.auto': 'hỏng',
      'sang-kien.running': '{',
      'sang-kien.marks.7': '{',
      'sang-kien.setup-of-another': '{',
      other: '{',
    };
    expect(findUnreadable(properties)).toEqual([
      { name: 'tab', keys: ['sang-kien.tab.7', 'sang-kien.tab.9'] },
      { name: 'auto', keys: ['sang-kien.auto'] },
    ]);
  });

  test('is missed for everything kept with the file that is made of parts, but for what is made anew unasked', () => {
    const properties = Object.fromEntries(
      NAMES.filter((name) => STORED[name].store === 'document').map((name) => {
        const { key, isEach } = STORED[name];
        return [isEach ? `${key}7` : key, '{'];
      }),
    );
    const missed: string[] = findUnreadable(properties).map(({ name }) => name);
    const refused = NAMES.filter(
      (name) => STORED[name].store === 'document' && readText(name, '{') === null,
    );
    expect([...missed, ...MADE_ANEW].sort()).toEqual(refused.sort());
  });
});
