import { describe, expect, test } from 'vitest';
import type { HostOptions, Mail } from '../../../src/host/context.ts';
import type { HostState, TriggerState } from '../../../src/host/state.ts';
import { mailKey } from '../../../src/programme/sending/states.ts';
import { readText } from '../../../src/workbook/stored.ts';
import { type CellValue, Sheet, type Workbook } from '../../../src/xlsx/model.ts';
import { click, OFFICER, open, tabOf, valuesOf } from '../../add-in.ts';
import { copyOf, madeOnce } from '../../workbooks.ts';
import {
  attempt,
  confirm,
  LOG,
  logLines,
  mailWorkbook,
  preview,
  removeTab,
  send,
  statesOf,
} from './letters.ts';

const DAY = '2022-11-10';
const DISTRICT = 'canbo@huyen.example';
const COPY = 'Bản sao của Nhật ký email';
const key = (unit: string) => mailKey('reminder', unit, DAY);
const addresses = (mails: readonly Mail[]) => mails.map(({ to }) => to.join(', '));

/** Both reminders went. */
const sent = madeOnce(() => {
  const workbook = mailWorkbook();
  expect(send(workbook, 'sendReminders').mails).toHaveLength(2);
  return workbook;
});

/** One reminder went, the other waits for the quota of the next day. */
const waiting = madeOnce(() => {
  const workbook = mailWorkbook();
  send(workbook, 'sendReminders', { mailQuota: 1 });
  expect(statesOf(workbook)).toEqual({ 'Y tế': 'đã gửi', 'Giáo dục': 'chờ gửi' });
  return workbook;
});

/** The form was made, the tabs are protected, and no letter went yet. */
const guarded = madeOnce(() => {
  const workbook = mailWorkbook();
  for (const user of [OFFICER, DISTRICT]) open(workbook, { user }).menu();
  expect(click(workbook, 'protectTabs', { answers: 'yes' }).outcome).toBe('done');
  return workbook;
});

/** Empties a line of the log, from 1, as a person does who tidies up. */
function clearLine(workbook: Workbook, line: number): void {
  const sheet = tabOf(workbook, LOG);
  for (let column = 0; column < 8; column += 1) sheet.setValue(line, column, null);
}

function retypeStates(workbook: Workbook, state: string): void {
  const sheet = tabOf(workbook, LOG);
  for (const line of [1, 2]) sheet.setValue(line, 4, state);
}

function change(workbook: Workbook, act: (state: HostState) => void): void {
  const state = JSON.parse(workbook.hostState) as HostState;
  act(state);
  workbook.hostState = JSON.stringify(state);
}

/** Duplicates the log, with its tag or, as it may be, without. */
function duplicate(workbook: Workbook, hasTag: boolean): Sheet {
  const { sheets } = copyOf(workbook);
  const copy = sheets.find(({ name }) => name === LOG);
  if (!copy) throw new Error('There is no log.');
  const { id } = copy;
  const made = Object.assign(copy, { id: 900, name: COPY });
  workbook.sheets.push(made);
  if (!hasTag) return made;
  change(workbook, (state) => {
    const own = state.metadata.filter(({ sheetId }) => sheetId === id);
    state.metadata.push(...own.map((tag) => ({ ...tag, id: 900 + tag.id, sheetId: 900 })));
  });
  return made;
}

/** Lets the clock of a function strike, whoever's it is. */
function strike(
  workbook: Workbook,
  handler: string,
  options: Partial<HostOptions> = {},
  owner = OFFICER,
): Mail[] {
  const host = open(workbook, options);
  const clock: TriggerState = {
    id: '1',
    handler,
    owner,
    event: 'CLOCK',
    clock: { everyHours: 2 },
  } as TriggerState;
  const [own] = host.state().triggers.filter((each) => each.handler === handler);
  const error = attempt(() => host.runTrigger(own ?? clock));
  if (error) expect(error.message).toMatch(/Nhật ký email/);
  return [...host.mails];
}

interface Damage {
  readonly name: string;
  readonly act: (workbook: Workbook) => void;
}

const DAMAGES: readonly Damage[] = [
  { name: 'one line cleared', act: (workbook) => clearLine(workbook, 1) },
  {
    name: 'all lines cleared one by one, the head kept',
    act: (workbook) => {
      clearLine(workbook, 1);
      clearLine(workbook, 2);
    },
  },
  {
    name: 'head and lines wiped',
    act: (workbook) => {
      for (const line of [0, 1, 2]) clearLine(workbook, line);
    },
  },
  { name: 'the head alone wiped', act: (workbook) => clearLine(workbook, 0) },
  { name: 'the tab deleted', act: (workbook) => removeTab(workbook, LOG) },
  {
    name: 'an empty tab put in its place',
    act: (workbook) => {
      removeTab(workbook, LOG);
      workbook.sheets.push(new Sheet(901, LOG));
    },
  },
  {
    name: 'the tab put back as it was before the letters went',
    act: (workbook) => retypeStates(workbook, 'chờ gửi'),
  },
  {
    name: 'its states retyped as failures',
    act: (workbook) => retypeStates(workbook, 'lỗi'),
  },
  {
    name: 'its states retyped as to be sent again',
    act: (workbook) => retypeStates(workbook, 'gửi lại'),
  },
  {
    name: 'units typed over in it',
    act: (workbook) => {
      for (const line of [1, 2]) tabOf(workbook, LOG).setValue(line, 1, 'đơn vị khác');
      for (const line of [1, 2]) tabOf(workbook, LOG).setValue(line, 2, null);
    },
  },
  {
    name: 'its lines sorted, then the first cleared',
    act: (workbook) => {
      const sheet = tabOf(workbook, LOG);
      const [, first = [], second = []] = valuesOf(sheet);
      [second, first].forEach((cells, index) => {
        cells.forEach((value: CellValue, column) => {
          sheet.setValue(index + 1, column, value);
        });
      });
      clearLine(workbook, 1);
    },
  },
  {
    name: 'the tab duplicated and the copy’s lines cleared',
    act: (workbook) => {
      const copy = duplicate(workbook, true);
      for (let column = 0; column < 8; column += 1) copy.setValue(1, column, null);
    },
  },
  {
    name: 'the tab duplicated and the original deleted',
    act: (workbook) => {
      duplicate(workbook, false);
      removeTab(workbook, LOG);
    },
  },
];

describe('a letter that went is never sent again unasked', () => {
  test.each(DAMAGES)('$name', ({ act }) => {
    const workbook = sent();
    act(workbook);
    expect(send(workbook, 'sendReminders').mails).toEqual([]);
    expect(send(workbook, 'sendReminders').mails).toEqual([]);
    change(workbook, ({ documentProperties }) => {
      documentProperties['sang-kien.weekly'] = `{"weekday":4,"hour":17,"by":"${OFFICER}"}`;
    });
    expect(strike(workbook, 'sendWeeklyReminder')).toEqual([]);
    expect(strike(workbook, 'continueSending')).toEqual([]);
  });

  test('all lines cleared, the head kept: it asks before anything else, and a no opens nothing', () => {
    const workbook = sent();
    clearLine(workbook, 1);
    clearLine(workbook, 2);
    const { host, page, result } = preview(workbook, 'sendReminders');
    expect(host.questions).toMatchObject([
      { question: { text: expect.stringContaining('đã bị xóa hoặc không còn dòng nào') } },
    ]);
    expect([result.outcome, page]).toEqual(['refused', '']);
  });

  test('one line cleared: the preview names the letter, the line comes back as in doubt', () => {
    const workbook = sent();
    clearLine(workbook, 1);
    const { token, page } = preview(workbook, 'sendReminders');
    expect(page).toContain(
      'Y tế: thư này đã gửi hoặc đã bắt đầu gửi, nhưng dòng của thư trong “Nhật ký email” đã bị xóa hoặc bị sửa; không gửi nữa.',
    );
    expect(page).not.toContain('Chưa có thư nào được gửi');
    expect(confirm(workbook, token).mails).toEqual([]);
    expect(logLines(workbook)[1]).toMatchObject({
      'Đơn vị': 'Y tế',
      'Trạng thái': 'không rõ',
      'Thời điểm': null,
      'Người gửi': null,
      'Ghi chú': expect.stringContaining('tiện ích ghi lại'),
    });
  });

  test('one line cleared: the officer may send that letter again, once', () => {
    const workbook = sent();
    clearLine(workbook, 1);
    const { token } = preview(workbook, 'sendReminders');
    const again = [key('Y tế')];
    expect(addresses(confirm(workbook, token, { again }).mails)).toEqual(['yte@don-vi.example']);
    expect(confirm(workbook, token, { again }).mails).toEqual([]);
    expect(statesOf(workbook)['Y tế']).toBe('đã gửi (lần 2)');
    expect(send(workbook, 'sendReminders').mails).toEqual([]);
  });

  test('the second look: a line that says so by the time a letter’s turn comes holds it back', () => {
    const workbook = mailWorkbook();
    const { token } = preview(workbook, 'sendReminders');
    const outbox = (): void => tabOf(workbook, LOG).setValue(2, 4, 'đã gửi');
    expect(addresses(confirm(workbook, token, { outbox }).mails)).toEqual(['yte@don-vi.example']);
  });

  test('a torn ledger holds back what the log does not know', () => {
    const workbook = sent();
    clearLine(workbook, 1);
    change(workbook, ({ documentProperties: kept }) => {
      kept[`sang-kien.letters.reminder.${DAY}`] = '{';
    });
    expect(send(workbook, 'sendReminders').mails).toEqual([]);
  });

  test('the ledger is one short text for a kind and a day, and goes when both are long past', () => {
    const workbook = sent();
    const ledgers = () =>
      Object.entries((JSON.parse(workbook.hostState) as HostState).documentProperties).filter(
        ([name]) => name.startsWith('sang-kien.letters.'),
      );
    const [[name = '', text = ''] = []] = ledgers();
    expect(name).toBe('sang-kien.letters.reminder.2022-11-10');
    expect(text).toHaveLength(10 + 2 * 11);
    expect([...(readText('letters', text)?.marks.values() ?? [])]).toEqual(['sent', 'sent']);
    send(workbook, 'sendReminders', { now: '2023-03-10T08:00' });
    expect(ledgers().map(([each]) => each.slice(-10))).toEqual([DAY, '2023-03-10']);
    send(workbook, 'sendReminders', { now: '2023-03-12T08:00' });
    expect(ledgers().map(([each]) => each.slice(-10))).toEqual(['2023-03-10', '2023-03-12']);
  });
});

describe('while there are two logs no letter goes', () => {
  test.each([
    ['a copy with its tag', true],
    ['a copy without', false],
  ])('%s: a sentence names both tabs and says what to do', (_, hasTag) => {
    const workbook = waiting();
    const { token } = preview(workbook, 'sendThanks');
    duplicate(workbook, hasTag);
    const sentence = `02 tab cùng là nhật ký email: “${LOG}”, “${COPY}”, nên chưa gửi thư nào. Hãy giữ một tab`;
    expect(click(workbook, 'sendThanks').message).toContain(sentence);
    const { answer, mails } = confirm(workbook, token);
    expect([answer.outcome, mails]).toEqual(['refused', []]);
    expect(answer.message).toContain(sentence);
    expect(strike(workbook, 'continueSending', { now: '2022-11-11T18:00' })).toEqual([]);
    removeTab(workbook, COPY);
    expect(strike(workbook, 'continueSending', { now: '2022-11-11T18:00' })).toHaveLength(1);
  });
});

describe('a log in a protected workbook', () => {
  const byHand = (workbook: Workbook, body: string): unknown => {
    const code = `function main() { const tab = SpreadsheetApp.getActiveSpreadsheet()
      .getSheets().find((each) => each.getName() === '${LOG}'); ${body} }`;
    return open(workbook, { code, user: DISTRICT }).run('main');
  };

  test('is the officers’ from its first minute', () => {
    const workbook = guarded();
    send(workbook, 'sendReminders');
    expect(() => byHand(workbook, "tab.getRange('A2').setValue('');")).toThrow(/protected/);
    expect(() => byHand(workbook, "tab.getRange('A4').setValue('Đôn đốc');")).toThrow(/protected/);
    expect(() =>
      byHand(workbook, 'SpreadsheetApp.getActiveSpreadsheet().deleteSheet(tab);'),
    ).toThrow(/protected/);
    expect(click(workbook, 'protectTabs', { answers: 'yes' }).message).toContain('đang đúng');
  });

  test('is protected before anything stands in it, wherever the run is cut off', () => {
    const looked = guarded();
    const { token } = preview(looked, 'sendReminders');
    const { host } = confirm(copyOf(looked), token);
    let begun = 0;
    for (let call = 1; call <= host.counts().total; call += 3) {
      const workbook = copyOf(looked);
      const failAt = { call, error: 'A server error occurred.' };
      attempt(() => {
        confirm(workbook, token, { failAt });
      });
      const log = workbook.sheets.find(({ name }) => name === LOG);
      if (!log || valuesOf(log).length === 0) continue;
      begun += 1;
      expect(() => byHand(workbook, "tab.getRange('A1').setValue('x');"), `call ${call}`).toThrow(
        /protected/,
      );
      send(workbook, 'sendReminders');
      expect(click(workbook, 'protectTabs', { answers: 'yes' }).message).toContain('đang đúng');
    }
    expect(begun).toBeGreaterThan(0);
  });

  test('every tab that a run makes later is protected too', () => {
    const workbook = guarded();
    click(workbook, 'buildSummary');
    click(workbook, 'findDuplicates');
    expect(click(workbook, 'protectTabs', { answers: 'yes' }).message).toContain('đang đúng');
  });
});

describe('continueSending asks who is calling', () => {
  const forged = (workbook: Workbook, by: string | null): void => {
    const cells = ['Đôn đốc', 'Giáo dục', 'giaoduc@don-vi.example', '10/11/2022', 'chờ gửi'];
    [...cells, null, by].forEach((value, column) => {
      tabOf(workbook, LOG).setValue(1, column, value);
    });
    clearLine(workbook, 2);
  };
  /** Thanks went, so that there is a log; a reminder never did. */
  const thanked = madeOnce(() => {
    const workbook = mailWorkbook();
    send(workbook, 'sendThanks');
    return workbook;
  });

  test.each([
    ['without a sender', null],
    ['that names the officer', OFFICER],
    ['that names the district user', DISTRICT],
  ])('a forged line %s: nothing goes, whoever calls', (_, by) => {
    const workbook = thanked();
    forged(workbook, by);
    for (const user of [DISTRICT, OFFICER]) {
      const host = open(workbook, { user });
      host.runFromPage('continueSending');
      expect(host.mails).toEqual([]);
    }
  });

  test('a district user sends nothing, not even what they once let go', () => {
    const workbook = waiting();
    change(workbook, (state) => {
      state.userProperties[DISTRICT] = state.userProperties[OFFICER] ?? {};
    });
    open(workbook, { user: DISTRICT }).menu();
    tabOf(workbook, LOG).setValue(2, 6, DISTRICT);
    click(workbook, 'protectTabs', { answers: 'yes' });
    const host = open(workbook, { user: DISTRICT, now: '2022-11-11T18:00' });
    host.runFromPage('continueSending');
    expect(host.mails).toEqual([]);
    expect(statesOf(workbook)['Giáo dục']).toBe('chờ gửi');
  });

  test('what the officer let go still goes, once, where its line was cleared', () => {
    const workbook = waiting();
    clearLine(workbook, 2);
    const tomorrow = { now: '2022-11-11T18:00' };
    expect(addresses(strike(workbook, 'continueSending', tomorrow))).toEqual([
      'giaoduc@don-vi.example',
    ]);
    clearLine(workbook, 2);
    expect(strike(workbook, 'continueSending', tomorrow)).toEqual([]);
  });

  test('what was left out of a later preview, or failed since, does not go', () => {
    const workbook = waiting();
    tabOf(workbook, LOG).setValue(2, 4, 'không gửi nữa');
    expect(strike(workbook, 'continueSending', { now: '2022-11-11T18:00' })).toEqual([]);
    expect(open(workbook).state().triggers).toEqual([]);
  });

  test('letters go from 6:00 and before 21:00, and none at any other hour', () => {
    const workbook = waiting();
    for (const hour of ['21:00', '22:30', '23:59']) {
      expect(strike(workbook, 'continueSending', { now: `2022-11-11T${hour}` })).toEqual([]);
    }
    expect(strike(workbook, 'continueSending', { now: '2022-11-12T05:59' })).toEqual([]);
    expect(strike(copyOf(workbook), 'continueSending', { now: '2022-11-12T06:00' })).toHaveLength(
      1,
    );
    expect(strike(workbook, 'continueSending', { now: '2022-11-12T20:59' })).toHaveLength(1);
  });
});
