import { describe, expect, test } from 'vitest';
import type { Host, HostOptions } from '../../../src/host/context.ts';
import type { Workbook } from '../../../src/xlsx/model.ts';
import { open, tabOf } from '../../add-in.ts';
import { madeOnce, tinyWorkbook } from '../../workbooks.ts';
import { besideOf, differences, type Model, modelOf } from '../model.ts';
import { NOW, show, stopAt } from './meanwhile.ts';

/** Every call, not a sample: `CUT_EVERYWHERE=1 npx vitest run cut-off`. */
const IS_EVERYWHERE = process.env.CUT_EVERYWHERE !== undefined;

/** So many places of an entry are tried in a sample. */
const SAMPLE = 5;

interface Entry {
  readonly name: string;
  readonly workbook: () => Workbook;
  readonly run: (host: Host) => unknown;
  readonly answers?: HostOptions['answers'];
  readonly doubts?: HostOptions['doubts'];
  /** Calls of these methods are tried in every sample: a stop there once left something. */
  readonly always?: RegExp;
}

/** The tiny workbook after clicks and changes. */
function after(
  entries: readonly string[],
  change: (workbook: Workbook) => void = () => {},
): () => Workbook {
  return madeOnce(() => {
    const workbook = tinyWorkbook();
    for (const entry of entries) open(workbook, { now: NOW, answers: 'yes' }).run(entry);
    change(workbook);
    return workbook;
  });
}

function clicking(entry: string): (host: Host) => unknown {
  return (host) => host.run(entry);
}

const CHOICES = { tabs: [], names: ['CĐCS Một', 'CĐCS Hai'], region: true, lists: true };

/** The first rows change so that the lists, marks and checks of later runs do. */
function changeRows(workbook: Workbook): void {
  const tab = tabOf(workbook, 'Bến Lau');
  tab.setValue(2, 7, '20/02/2024');
  tab.setValue(4, 5, null);
  tabOf(workbook, 'Gò Sim').setValue(1, 4, 'Máy khác hẳn');
}

function spoil(workbook: Workbook): void {
  const tab = tabOf(workbook, 'Bến Lau');
  tab.setValue(3, 4, null);
  tab.merges.push({ top: 2, left: 4, bottom: 3, right: 4 });
  tabOf(workbook, 'Gò Sim').setValue(0, 10, null);
  tabOf(workbook, 'Biểu tổng hợp').ensureRow(5).formulas.set(3, '1+1');
  const state = JSON.parse(workbook.hostState);
  state.protections.shift();
  state.triggers.pop();
  state.locale = 'en_US';
  workbook.hostState = JSON.stringify(state);
}

function addPeople(workbook: Workbook): void {
  const state = JSON.parse(workbook.hostState);
  state.editors.push('huyen@don-vi.example');
  workbook.hostState = JSON.stringify(state);
}

const DRESSING = /protect$|Protection\.(setDescription|removeEditors|addEditors?|setDomainEdit)$/;

const ENTRIES: readonly Entry[] = [
  { name: 'the first consolidated form', workbook: tinyWorkbook, run: clicking('buildSummary') },
  {
    name: 'a later consolidated form',
    workbook: after(['buildSummary', 'checkData'], changeRows),
    run: clicking('buildSummary'),
  },
  { name: 'the first check of everything', workbook: tinyWorkbook, run: clicking('checkData') },
  {
    name: 'a later check of everything',
    workbook: after(['buildSummary', 'checkData'], changeRows),
    run: clicking('checkData'),
  },
  {
    name: 'a list whose head moves down for one more unit',
    workbook: after(['checkData'], (workbook) => {
      const units = tabOf(workbook, 'Đơn vị');
      const name = units.rows[0]?.values.indexOf('Tên đơn vị') ?? -1;
      units.setValue(units.rows.length, name, 'LĐLĐ huyện Nậm Nhùn');
    }),
    run: clicking('checkData'),
    always: /createFilter$|setValue$/,
  },
  { name: 'the first list of duplicates', workbook: tinyWorkbook, run: clicking('findDuplicates') },
  {
    name: 'a later list of duplicates',
    workbook: after(['findDuplicates'], changeRows),
    run: clicking('findDuplicates'),
  },
  { name: 'the check of one tab', workbook: onTab('Bến Lau'), run: clicking('checkThisTab') },
  {
    name: 'the set-up of an empty workbook',
    workbook: madeOnce(() => {
      const workbook = tinyWorkbook();
      workbook.sheets.splice(1, 2);
      const [sheet] = workbook.sheets;
      if (sheet) sheet.name = 'Sheet1';
      workbook.sheets.splice(1);
      sheet?.rows.splice(0);
      return workbook;
    }),
    run: (host) => host.runFromPage('confirmSetUp', CHOICES),
    always: /insertSheet$|setValues$/,
  },
  {
    name: 'the set-up of what is lacking',
    workbook: after([], (workbook) => {
      tabOf(workbook, 'Giai đoạn').rows.splice(1);
    }),
    run: (host) => host.runFromPage('confirmSetUp', CHOICES),
    always: /setValues$/,
  },
  {
    name: 'a unit that is added',
    workbook: after(['buildSummary']),
    run: clicking('addUnit'),
    answers: ['OK', 'OK'].map((button) => ({ button, text: 'LĐLĐ huyện Nậm Nhùn' }) as never),
  },
  { name: 'rights', workbook: after(['buildSummary']), run: clicking('protectTabs') },
  {
    name: 'rights in a file of several people, of whom no stop makes officers',
    workbook: after(['buildSummary'], addPeople),
    run: clicking('protectTabs'),
    always: DRESSING,
  },
  {
    name: 'rights before any run has seen the units’ tabs',
    workbook: tinyWorkbook,
    run: clicking('protectTabs'),
    always: DRESSING,
  },
  {
    name: 'rights where nobody stands on the list of a new protection',
    workbook: after(['buildSummary'], addPeople),
    run: clicking('protectTabs'),
    doubts: { newProtection: 'nobody' },
    always: /Protection\.setDescription$/,
  },
  ...(['everyone', 'nobody'] as const).map((newProtection) => ({
    name: `a new list in a protected workbook, where ${newProtection} stands on a new protection`,
    workbook: after(['buildSummary', 'protectTabs'], addPeople),
    run: clicking('findDuplicates'),
    doubts: { newProtection },
    always: DRESSING,
  })),
  {
    name: 'rights taken away',
    workbook: after(['buildSummary', 'protectTabs']),
    run: clicking('unprotectTabs'),
  },
  {
    name: 'the clock switched on',
    workbook: after(['buildSummary']),
    run: clicking('switchAutoSummary'),
  },
  {
    name: 'the clock switched off',
    workbook: after(['buildSummary', 'switchAutoSummary']),
    run: clicking('switchAutoSummary'),
  },
  {
    name: 'the mending of the workbook',
    workbook: after(['buildSummary', 'switchAutoSummary', 'protectTabs'], spoil),
    run: clicking('checkWorkbook'),
  },
  {
    name: 'taking back',
    workbook: after(['buildSummary', 'checkData']),
    run: clicking('undoLastRun'),
  },
];

function onTab(name: string): () => Workbook {
  return madeOnce(() => {
    const workbook = tinyWorkbook();
    show(workbook, name);
    return workbook;
  });
}

function host({ answers = 'yes', doubts }: Entry, workbook: Workbook, options = {}): Host {
  return open(workbook, { now: NOW, answers, ...(doubts && { doubts }), ...options });
}

interface State {
  readonly protections?: readonly { readonly id: number; readonly sheetId: number }[];
  readonly triggers?: readonly { readonly id: string }[];
  readonly locale: string;
  readonly timeZone: string;
}

/** All that a run can change; what is counted up, and by which numbers, is no difference. */
function lookAt(workbook: Workbook): Model {
  const model = new Map(modelOf(workbook));
  const names = new Map(workbook.sheets.map(({ id, name }) => [String(id), name]));
  const state: State = JSON.parse(workbook.hostState);
  for (const [key, value] of besideOf(workbook)) {
    // Who was writing is read only while somebody holds the lock.
    if (value === 'protection' || value === 'trigger' || key === 'sang-kien.running') continue;
    const tag = /^tag (\d+) (.*)$/.exec(key);
    model.set(tag ? `tag ${names.get(tag[1] ?? '')} ${tag[2]}` : key, value);
  }
  const { protections = [], triggers = [], locale, timeZone } = state;
  const lines = [
    ...protections.map(({ id: _, sheetId, ...rest }) => [names.get(`${sheetId}`), rest]),
    ...triggers.map(({ id: _, ...rest }) => rest),
  ].map((each) => JSON.stringify(each));
  for (const line of lines) model.set(line, `${lines.filter((each) => each === line).length}`);
  for (const [key, value] of model) {
    if (key === 'sang-kien.auto') model.set(key, value.replace(/"triggers":\[[^\]]*\]/, ''));
  }
  model.set('region', `${locale} ${timeZone}`);
  const journal = workbook.sheets.find(({ name }) => name === 'Sổ hoàn tác');
  model.set('journal', `${journal?.hidden}`);
  return model;
}

interface Cut {
  readonly number: number;
  readonly method: string;
}

/** The calls at which a run can be cut off such that it leaves something else behind. */
function cutsOf(entry: Entry): Cut[] {
  const cuts: Cut[] = [];
  const told: HostOptions['beforeCall'] = ({ number, category, method }) => {
    if (category === 'writes' || category === 'other') cuts.push({ number, method });
    return null;
  };
  entry.run(host(entry, entry.workbook(), { beforeCall: told }));
  return cuts;
}

function sampleOf(cuts: readonly Cut[], always: RegExp | undefined): readonly number[] {
  const step = Math.max(1, cuts.length / SAMPLE);
  return cuts
    .filter(
      ({ method }, at) => IS_EVERYWHERE || always?.test(method) || Math.floor(at % step) === 0,
    )
    .map(({ number }) => number);
}

describe('what a stop left half made the next run finishes', () => {
  describe.each([
    { how: 'killed', isKilled: true },
    { how: 'failing once', isKilled: false },
  ])('$how', ({ isKilled }) => {
    test.each(ENTRIES)('$name', (entry) => {
      const whole = entry.workbook();
      entry.run(host(entry, whole));
      const wanted = lookAt(whole);
      const wrong: string[] = [];
      const cuts = sampleOf(cutsOf(entry), entry.always);
      for (const call of cuts) {
        const workbook = entry.workbook();
        try {
          entry.run(host(entry, workbook, { beforeCall: stopAt(call, isKilled) }));
        } catch {}
        let error = '';
        try {
          entry.run(host(entry, workbook));
        } catch (thrown) {
          error = String(thrown);
        }
        const found = [...(error === '' ? [] : [error]), ...differences(wanted, lookAt(workbook))];
        if (found.length > 0) wrong.push(`${call}: ${found.slice(0, 3).join(' ; ')}`);
      }
      expect(wrong).toEqual([]);
    });
  });
});
