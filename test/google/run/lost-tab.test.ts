import { beforeEach, describe, expect, test } from 'vitest';
import type { TriggerState } from '../../../src/host/state.ts';
import { plainText } from '../../../src/local/plain-text.ts';
import { readXlsx, writeXlsx } from '../../../src/xlsx/index.ts';
import { type CellValue, Sheet, type Workbook } from '../../../src/xlsx/model.ts';
import { click, formRows, OFFICER, open, tabOf, valuesOf } from '../../add-in.ts';
import { madeOnce, smallWorkbook } from '../../workbooks.ts';

const UNIT = 'Công đoàn ngành Y tế';
const TAB = 'Y tế';

const summarised = madeOnce(() => {
  const workbook = smallWorkbook();
  click(workbook, 'buildSummary');
  return workbook;
});

let workbook: Workbook;
beforeEach(() => {
  workbook = readXlsx(writeXlsx(summarised()));
});

const rowOf = (unit: string): CellValue[] =>
  formRows(workbook).find((cells) => cells[1] === unit) ?? [];

const notes = (): string =>
  valuesOf(tabOf(workbook, 'Biểu tổng hợp'))
    .map((cells) => cells[1])
    .join('\n');

function historyOf(unit: string): CellValue[][] {
  return valuesOf(tabOf(workbook, 'Lịch sử tiến độ')).filter((cells) => cells[1] === unit);
}

function remove(tab: string): void {
  workbook.sheets.splice(workbook.sheets.indexOf(tabOf(workbook, tab)), 1);
}

describe('the tab of a unit that somebody renamed', () => {
  test('and moved to another place is followed: the form is the same, and that is said', () => {
    const before = rowOf(UNIT);
    const tab = tabOf(workbook, TAB);
    tab.name = 'Y tế (đợt 2)';
    workbook.sheets.push(...workbook.sheets.splice(workbook.sheets.indexOf(tab), 1));
    const { outcome, message } = click(workbook, 'buildSummary');
    expect(outcome).toBe('done');
    expect(rowOf(UNIT)).toEqual(before);
    expect(message).toMatch(
      /Tab của Công đoàn ngành Y tế đã đổi tên thành “Y tế \(đợt 2\)”, ô C\d+ của tab “Đơn vị” vẫn ghi “Y tế”/,
    );
    expect(valuesOf(tabOf(workbook, 'Đơn vị')).flat()).toContain(TAB);
  });

  test('is written into the unit list where the officer says so, and no more is said then', () => {
    tabOf(workbook, TAB).name = 'Y tế (đợt 2)';
    const host = open(workbook, { answers: 'yes' });
    host.run('checkWorkbook');
    host.run('fixWorkbook', [`unit-tab:${UNIT}`]);
    expect(valuesOf(tabOf(workbook, 'Đơn vị')).flat()).toContain('Y tế (đợt 2)');
    expect(click(workbook, 'buildSummary').message).not.toContain('đã đổi tên');
  });

  test('is followed by the checks and by letters too', () => {
    tabOf(workbook, TAB).name = 'Y tế (đợt 2)';
    expect(click(workbook, 'checkData').message).toContain('đã đổi tên thành “Y tế (đợt 2)”');
    const host = open(workbook);
    host.run('sendMistakes');
    expect(plainText(host.pages.at(-1)?.content ?? '')).toContain(UNIT);
  });
});

/** What each entry says of the whole once the tab is not there: its message, page, letter or tab. */
function everythingSaid(): Map<string, string[]> {
  remove(TAB);
  const said = new Map<string, string[]>();
  const pageOf = (entry: string): string => {
    const host = open(workbook);
    host.run(entry);
    return plainText(host.pages.at(-1)?.content ?? '');
  };
  said.set('buildSummary', [click(workbook, 'buildSummary').message]);
  said.set('Biểu tổng hợp', [notes()]);
  for (const entry of ['sendReport', 'showOverview', 'draftLetter', 'draftClosingReport'])
    said.set(entry, [pageOf(entry).split('Nguồn của các số')[0] ?? '']);
  click(workbook, 'buildOverview');
  said.set('Toàn cảnh', [valuesOf(tabOf(workbook, 'Toàn cảnh')).flat().join('\n')]);
  return said;
}

describe('the tab of a unit that is not there', () => {
  test('stops nobody else: the form has no figures for it, and says what mends it', () => {
    const others = formRows(workbook).filter((cells) => cells[1] !== UNIT);
    const history = historyOf(UNIT);
    remove(TAB);
    const { outcome, message } = click(workbook, 'buildSummary');
    expect(outcome).toBe('done');
    expect(message).toMatch(
      /^Không thấy tab “Y tế” của Công đoàn ngành Y tế \(ghi ở tab “Đơn vị”, ô C\d+\)/,
    );
    expect(rowOf(UNIT).slice(3)).toEqual([
      140,
      null,
      null,
      140,
      null,
      null,
      null,
      null,
      'Không thấy tab',
    ]);
    const figures = (cells: readonly CellValue[]) => cells.slice(1);
    expect(
      formRows(workbook)
        .filter((cells) => cells[1] !== UNIT)
        .map(figures),
    ).toEqual(others.map(figures));
    expect(notes()).toContain('Không thấy tab “Y tế”');
    expect(notes()).not.toMatch(/(?:dưới 50%|chậm so với).*Y tế/);
    expect(historyOf(UNIT)).toEqual(history);
  });

  test('comes back with its figures', () => {
    const before = rowOf(UNIT);
    const tab = tabOf(workbook, TAB);
    remove(TAB);
    click(workbook, 'buildSummary');
    workbook.sheets.push(tab);
    click(workbook, 'buildSummary');
    expect(rowOf(UNIT)).toEqual(before);
  });

  test('keeps every sum from being read as that of all: no rate, and whose figures it lacks', () => {
    const said = everythingSaid();
    const [sum = ''] = /[\d.]+\/2\.300/.exec(said.get('buildSummary')?.[0] ?? '') ?? [];
    expect(sum).not.toBe('');
    const told = [...said].map(([entry, texts]) => {
      const after = texts.flatMap((text) => text.split(sum).slice(1));
      const isRated = after.some((text) => /^[^.·]{0,60}\d%/.test(text));
      const isNamed = after.some((text) =>
        /^[^.]*chưa có số liệu của Công đoàn ngành Y tế/.test(text),
      );
      return [entry, after.length > 0, isRated, isNamed];
    });
    expect(told).toEqual([...said.keys()].map((entry) => [entry, true, false, true]));
    const form = valuesOf(tabOf(workbook, 'Biểu tổng hợp'));
    const total = form.find((cells) => cells[1] === 'Tổng') ?? [];
    expect([5, 8, 10].map((column) => total[column])).toEqual([null, null, null]);
  });

  test('is the first that officers read before they send or sign anything', () => {
    remove(TAB);
    for (const entry of ['sendReport', 'sendReminders', 'draftLetter', 'draftClosingReport']) {
      const host = open(workbook);
      host.run(entry);
      const page = host.pages.at(-1)?.content ?? '';
      const [, first = ''] = /class="problems">.*?<li>(.*?)<\/li>/s.exec(page) ?? [];
      expect([entry, plainText(first)]).toEqual([
        entry,
        expect.stringMatching(/^Không thấy tab “Y tế” của Công đoàn ngành Y tế/),
      ]);
    }
  });

  test('is told to the officer of a clock, whose letters speak of the other units alone', () => {
    remove(TAB);
    open(workbook, { answers: 'yes' }).run('switchWeeklyReminder');
    const clock = open(workbook, { now: '2022-11-14T08:30' });
    const weekly = clock.state().triggers.find(({ handler }) => handler === 'sendWeeklyReminder');
    clock.runTrigger(weekly as TriggerState);
    const [notice] = clock.mails.filter(({ to }) => to.includes(OFFICER));
    expect(notice?.body).toContain('Không thấy tab “Y tế”');
  });

  test('brings its unit no reminder; leaders are told that its figures are not known', () => {
    remove(TAB);
    for (const [entry, isNamed] of [
      ['sendReminders', false],
      ['sendReport', true],
    ] as const) {
      const host = open(workbook);
      host.run(entry);
      const content = plainText(host.pages.at(-1)?.content ?? '');
      const cards = content.slice(content.indexOf('Đến:'));
      expect([entry, cards.includes('Y tế')]).toEqual([entry, isNamed]);
      if (isNamed) expect(content).toContain('chưa có số liệu của Công đoàn ngành Y tế');
    }
  });

  test('of two tabs that bear its tag, as copies do, neither is taken for its own', () => {
    remove(TAB);
    const state = JSON.parse(workbook.hostState) as { metadata: object[] };
    for (const [index, name] of ['Bản sao 1', 'Bản sao 2'].entries()) {
      const copy = new Sheet(9_000 + index, name);
      copy.setValue(0, 0, 'Tên sáng kiến');
      workbook.sheets.push(copy);
      const tag = { key: 'sang-kien.unit', value: UNIT, sheetId: copy.id, id: 9_000 + index };
      state.metadata.push(tag);
    }
    workbook.hostState = JSON.stringify(state);
    expect(click(workbook, 'buildSummary').message).toMatch(/^Không thấy tab “Y tế”/);
  });

  test('where no unit’s tab is there, nothing is done, and it is said in one sentence', () => {
    const tabs = valuesOf(tabOf(workbook, 'Đơn vị')).map((cells) => cells[2]);
    workbook.sheets.splice(
      0,
      workbook.sheets.length,
      ...workbook.sheets.filter(({ name }) => name === 'Đơn vị' || !tabs.includes(name)),
    );
    const { outcome, message } = click(workbook, 'buildSummary');
    expect(outcome).toBe('refused');
    expect(message).toMatch(/^Không thấy tab/);
  });
});
