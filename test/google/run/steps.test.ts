import { describe, expect, test } from 'vitest';
import type { Host, HostOptions } from '../../../src/host/context.ts';
import type { CellValue, Workbook } from '../../../src/xlsx/model.ts';
import { open, type Result, snapshot, tabOf, valuesOf, workbookOf } from '../../add-in.ts';
import { madeOnce, tinyWorkbook } from '../../workbooks.ts';
import { besideOf, differences, modelOf } from '../model.ts';
import { NOW, stopAt } from './meanwhile.ts';

/** More units than are written between two looks at the clock. */
const UNITS = Array.from({ length: 20 }, (_, index) => `Xóm ${index + 1}`);

/** A pace at which one run reads the tabs and has time for the looks of some of them. */
const SLOW = { reads: 2_500, writes: 20, other: 20 };

/** Every unit has a row that counts and one that lacks its author. */
const manyUnits = madeOnce(() => {
  const tiny = tinyWorkbook();
  const [head = [], row = []] = valuesOf(tabOf(tiny, 'Bến Lau'));
  const like = (code: string, title: string, author: string): CellValue[] =>
    row.map((value, column) => [code, value, value, value, title, author][column] ?? value);
  const list = UNITS.map((name, index) => [
    index + 1,
    `CĐCS ${name}`,
    name,
    1,
    `${index}@x.example`,
  ]);
  const tabs = UNITS.map((name) => [
    name,
    [head, like(`${name}-1`, `Máy bơm ${name}`, 'Mạc A'), like(`${name}-2`, `Lò sấy ${name}`, '')],
  ]);
  return workbookOf({
    'Cài đặt': valuesOf(tabOf(tiny, 'Cài đặt')),
    'Giai đoạn': valuesOf(tabOf(tiny, 'Giai đoạn')),
    'Đơn vị': [valuesOf(tabOf(tiny, 'Đơn vị'))[0] ?? [], ...list],
    ...(Object.fromEntries(tabs) as Record<string, CellValue[][]>),
  });
});

function hostOf(workbook: Workbook, options: Partial<HostOptions> = {}): Host {
  return open(workbook, { now: NOW, answers: 'yes', ...options });
}

function stepsIn(host: Host): Result[] {
  return host.pageCalls
    .filter(({ functionName }) => functionName === 'goOn')
    .map(({ result }) => result as Result);
}

/** What a run leaves, without what is counted up. */
function lookAt(workbook: Workbook): ReadonlyMap<string, string> {
  const beside = [...besideOf(workbook)].filter(
    ([key, value]) =>
      value !== 'protection' && !/running|steps|progress|called-off|journal/.test(key),
  );
  return new Map([...modelOf(workbook), ...beside]);
}

describe.each(['buildSummary', 'checkData'])(
  '%s of more tabs than one run has time for',
  (entry) => {
    const whole = madeOnce(() => {
      const workbook = manyUnits();
      hostOf(workbook).run(entry);
      return workbook;
    });

    test('goes in steps before the officer’s eyes, and ends as one run does', () => {
      const workbook = manyUnits();
      const host = hostOf(workbook, { callMilliseconds: SLOW });
      host.run(entry);
      const steps = stepsIn(host);
      expect(host.pages).toHaveLength(1);
      expect(steps.map(({ outcome }) => outcome)).toEqual(steps.map(() => 'done'));
      expect(steps.at(-1)?.message).toContain('nhiều lượt');
      expect(differences(lookAt(whole()), lookAt(workbook))).toEqual([]);
    });

    test('is one click without a page where there is time', () => {
      const host = hostOf(manyUnits());
      expect((host.run(entry) as Result).outcome).toBe('done');
      expect(host.pages).toEqual([]);
      expect(host.toasts).toHaveLength(1);
    });

    test('is taken back with all its steps at once', () => {
      const workbook = manyUnits();
      const before = modelOf(workbook);
      const host = hostOf(workbook, { callMilliseconds: SLOW });
      host.run(entry);
      expect(stepsIn(host)).not.toEqual([]);
      hostOf(workbook).run('undoLastRun');
      expect(differences(before, modelOf(workbook), isPeoples)).toEqual([]);
    });

    test('goes on at the next click where a later step was stopped, and is taken back whole', () => {
      const workbook = manyUnits();
      const before = modelOf(workbook);
      const [from = 0, to = 0] = callsBySteps(entry);
      const middle = Math.floor((from + to) / 2);
      const beforeCall = stopAt(middle, true);
      hostOf(workbook, { callMilliseconds: SLOW, beforeCall }).run(entry);
      expect(differences(lookAt(whole()), lookAt(workbook))).not.toEqual([]);
      hostOf(workbook).run(entry);
      expect(differences(lookAt(whole()), lookAt(workbook))).toEqual([]);
      hostOf(workbook).run('undoLastRun');
      expect(differences(before, modelOf(workbook), isPeoples)).toEqual([]);
    });
  },
);

/** The number of the last service call before each step. */
function callsBySteps(entry: string): number[] {
  const calls: number[] = [];
  let number = 0;
  const host = hostOf(manyUnits(), {
    callMilliseconds: SLOW,
    beforeCall: (call) => {
      number = call.number;
      return null;
    },
    onEvent: ({ kind }) => {
      if (kind === 'page' || kind === 'page-call') calls.push(number);
    },
  });
  host.run(entry);
  return calls;
}

/** Columns that stay when they are emptied are no loss. */
function isPeoples(line: string): boolean {
  return !/ (width|look|grid|size)/.test(line);
}

test('the clock does as much as there is time for, says what is left, and goes on next time', () => {
  const whole = manyUnits();
  hostOf(whole).run('switchAutoSummary');
  hostOf(whole).run('buildSummary');
  const workbook = manyUnits();
  hostOf(workbook).run('switchAutoSummary');
  const state = (): string => String(valuesOf(tabOf(workbook, 'Yêu cầu'))[1]?.[1]);
  const strike = (): void => {
    const host = hostOf(workbook, { callMilliseconds: SLOW });
    const clock = host.state().triggers.find(({ event }) => event === 'CLOCK');
    if (clock) host.runTrigger(clock);
  };
  strike();
  expect(state()).toMatch(/Còn \d+ tab/);
  for (let more = 0; more < 6 && /Còn \d+ tab/.test(state()); more += 1) strike();
  expect(state()).toContain('nhiều lượt');
  const marks = (book: Workbook) => [...lookAt(book)].filter(([key]) => key.startsWith('Xóm'));
  expect(marks(workbook)).toEqual(marks(whole));
});

test('rights are set tab by tab, and the next step goes on', () => {
  const whole = manyUnits();
  hostOf(whole).run('protectTabs');
  const workbook = manyUnits();
  const host = hostOf(workbook, { callMilliseconds: { reads: 300, writes: 1_000 } });
  host.run('protectTabs');
  expect(stepsIn(host).length).toBeGreaterThan(1);
  const kept = (book: Workbook) => JSON.parse(book.hostState).protections.length;
  expect(kept(workbook)).toBe(kept(whole));
  hostOf(workbook, { callMilliseconds: { writes: 9_000 } }).run('unprotectTabs');
  expect(kept(workbook)).toBe(0);
});

describe('the page of progress', () => {
  test('is for officers, and for work that there is', () => {
    const workbook = manyUnits();
    expect(hostOf(workbook).runFromPage('goOn', 'undoLastRun')).toMatchObject({
      outcome: 'refused',
    });
    expect(hostOf(workbook).runFromPage('goOn', { toString: null })).toMatchObject({
      outcome: 'refused',
    });
    hostOf(workbook).run('protectTabs');
    const before = snapshot(workbook);
    const district = hostOf(workbook, { user: '3@x.example' });
    expect(district.runFromPage('goOn', 'buildSummary')).toMatchObject({ outcome: 'refused' });
    expect(snapshot(workbook)).toEqual(before);
  });

  test('is told how far the step is that its own user watches', () => {
    const workbook = manyUnits();
    expect(hostOf(workbook).runFromPage('watchSteps')).toBeNull();
    hostOf(workbook, { callMilliseconds: SLOW }).runFromPage('goOn', 'buildSummary');
    const progress = hostOf(workbook).runFromPage('watchSteps') as { tabs: string[]; text: string };
    expect(progress.text).toMatch(/^Đang ghi|^Đang đối chiếu từng tab/);
    expect(progress.tabs).toContain('Xóm 1');
    const other = hostOf(workbook, { user: 'nguoi-khac@lien-doan.example' });
    expect(other.runFromPage('watchSteps')).toBeNull();
  });
});
