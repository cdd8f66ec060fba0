import { describe, expect, test } from 'vitest';
import type { Host, HostOptions } from '../../../src/host/context.ts';
import type { Workbook } from '../../../src/xlsx/model.ts';
import { open, type Result, snapshot, tabOf, valuesOf, workbookOf } from '../../add-in.ts';
import { copyOf, madeOnce } from '../../workbooks.ts';
import { besideOf, differences, modelOf } from '../model.ts';
import { manyUnits, SLOW, UNITS } from './many-units.ts';
import { NOW, stopAt } from './meanwhile.ts';

function hostOf(workbook: Workbook, options: Partial<HostOptions> = {}): Host {
  return open(workbook, { now: NOW, answers: 'yes', ...options });
}

function stepsIn(host: Host): Result[] {
  return host.pageCalls
    .filter(({ functionName }) => functionName === 'goOn')
    .map(({ result }) => result as Result);
}

interface StepAnswer extends Result {
  readonly hasMore: boolean;
}

/** What a run leaves, without what is counted up. */
function lookAt(workbook: Workbook): ReadonlyMap<string, string> {
  const beside = [...besideOf(workbook)].filter(
    ([key, value]) =>
      value !== 'protection' && !/running|steps|progress|called-off|journal/.test(key),
  );
  // What a report keeps bears the moment at which it was made.
  const model = [...modelOf(workbook)].filter(
    ([key]) => !/^Số liệu đã lập \d+\|2 value$/.test(key),
  );
  return new Map([...model, ...beside]);
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
      const inOne = hostOf(manyUnits()).run(entry) as Result;
      expect(steps.at(-1)?.message).toBe(`${inOne.message} Đã làm xong trong nhiều lượt.`);
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

test('rights are set tab by tab, the next step goes on, and the last one counts what all have done', () => {
  const whole = manyUnits();
  const quick = hostOf(whole);
  quick.run('protectTabs');
  const [{ message } = { message: '' }] = stepsIn(quick);
  const workbook = manyUnits();
  const host = hostOf(workbook, { callMilliseconds: { reads: 300, writes: 1_000 } });
  host.run('protectTabs');
  expect(stepsIn(host).length).toBeGreaterThan(1);
  const kept = (book: Workbook) => JSON.parse(book.hostState).protections.length;
  expect(kept(workbook)).toBe(kept(whole));
  expect(stepsIn(host).at(-1)?.message).toBe(`${message} Đã làm xong trong nhiều lượt.`);
  const all = kept(workbook);
  const slow = hostOf(workbook, { callMilliseconds: { writes: 9_000 } });
  slow.run('unprotectTabs');
  expect(stepsIn(slow).length).toBeGreaterThan(1);
  expect(stepsIn(slow).at(-1)?.message).toBe(`Đã gỡ ${all} vùng bảo vệ.`);
  expect(kept(workbook)).toBe(0);
});

describe('a set-up of more units than one run has time for', () => {
  const choices = { tabs: [], names: UNITS, region: true, lists: false };
  const empty = (): Workbook => workbookOf({ 'Ghi chép': [['Của tôi']] });
  /** A pace at which reading leaves time for some tabs only. */
  const callMilliseconds = { reads: 20_000 };

  const setUp = (workbook: Workbook, options: Partial<HostOptions> = {}): StepAnswer =>
    hostOf(workbook, options).runFromPage('confirmSetUp', choices) as StepAnswer;

  const whole = madeOnce(() => {
    const workbook = empty();
    setUp(workbook);
    return workbook;
  });

  test('goes on with the rest, ends as one run does, and is taken back with all its steps', () => {
    const workbook = empty();
    const before = modelOf(workbook);
    const first = setUp(workbook, { callMilliseconds });
    expect(first).toMatchObject({ outcome: 'done', hasMore: true });
    expect(first.message).toMatch(/^Còn \d+ tab/);
    const made = UNITS.filter((name) => workbook.sheets.some((sheet) => sheet.name === name));
    expect(made.length).toBeGreaterThan(0);
    const listed = valuesOf(tabOf(workbook, 'Đơn vị')).slice(1);
    expect(listed.flatMap((row) => row[1] ?? [])).toEqual(made);
    const last = setUp(workbook);
    expect(last).toMatchObject({ outcome: 'done', hasMore: false });
    expect(last.message).toBe(`${setUp(empty()).message} Đã làm xong trong nhiều lượt.`);
    expect(differences(lookAt(whole()), lookAt(workbook))).toEqual([]);
    hostOf(workbook).run('undoLastRun');
    expect(differences(before, modelOf(workbook))).toEqual([]);
  });

  test.each([0.4, 0.8])('killed at %d of its second step, the next click finishes it', (at) => {
    const halfDone = empty();
    setUp(halfDone, { callMilliseconds });
    let calls = 0;
    const count: HostOptions['beforeCall'] = ({ number }) => {
      calls = number;
      return null;
    };
    setUp(copyOf(halfDone), { beforeCall: count });
    const beforeCall = stopAt(Math.floor(calls * at), true);
    expect(() => setUp(halfDone, { beforeCall })).toThrow('maximum execution time');
    setUp(halfDone);
    expect(differences(lookAt(whole()), lookAt(halfDone))).toEqual([]);
  });
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
