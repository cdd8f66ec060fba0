import { beforeEach, describe, expect, test } from 'vitest';
import type { HostOptions, Mail } from '../../../src/host/context.ts';
import type { TriggerState } from '../../../src/host/state.ts';
import type { Workbook } from '../../../src/xlsx/model.ts';
import { click, OFFICER, open, tabOf } from '../../add-in.ts';
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
  type TestUnit,
} from './letters.ts';

const COLLEAGUE = 'dong-nghiep@lien-doan.example';

function triggers(workbook: Workbook, handler: string): TriggerState[] {
  return open(workbook)
    .state()
    .triggers.filter((trigger) => trigger.handler === handler);
}

/** Lets a clock strike once for each trigger of a function; answers what left. */
function strike(workbook: Workbook, handler: string, options: Partial<HostOptions>): Mail[] {
  const host = open(workbook, options);
  for (const trigger of triggers(workbook, handler)) host.runTrigger(trigger);
  expect(host.questions).toEqual([]);
  return [...host.mails];
}

const addresses = (mails: readonly Mail[]) => mails.flatMap(({ to }) => to);

describe('60 units of two addresses each, on a quota of 100 a day', () => {
  const units = Array.from(
    { length: 60 },
    (_, index): TestUnit => ({
      name: `Đơn vị ${index + 1}`,
      target: 100,
      result: index,
      to: `a${index}@don-vi.example; b${index}@don-vi.example`,
    }),
  );

  test('are done on the second day by the officer’s own clock, which then removes itself', () => {
    const workbook = mailWorkbook(units);
    const first = send(workbook, 'sendReminders');
    expect(addresses(first.mails)).toHaveLength(100);
    expect(first.answer?.message).toContain(
      'Đã gửi 50 thư. 10 thư chờ gửi, tự gửi tiếp từ ngày 11/11/2022.',
    );
    expect(triggers(workbook, 'continueSending')).toMatchObject([{ owner: OFFICER }]);
    const waiting = logLines(workbook).filter((line) => line['Trạng thái'] === 'chờ gửi');
    expect(waiting.map((line) => line['Ghi chú'])).toEqual(
      waiting.map(() => 'Hết số người nhận được phép trong ngày; tự gửi tiếp từ ngày 11/11/2022.'),
    );
    const rates = first.mails.map(({ body }) => body.includes('rất chậm'));
    expect(rates.filter(Boolean)).toHaveLength(50);

    const later: Mail[] = [];
    for (let hour = 19; hour <= 47; hour += 2) {
      const now = `2022-11-${10 + Math.floor(hour / 24)}T${String(hour % 24).padStart(2, '0')}:00`;
      later.push(...strike(workbook, 'continueSending', { now }));
    }
    expect(addresses(later)).toHaveLength(20);
    expect(new Set(addresses([...first.mails, ...later])).size).toBe(120);
    expect(later.every(({ subject }) => subject.includes('đến ngày 10/11/2022'))).toBe(true);
    expect(new Set(Object.values(statesOf(workbook)))).toEqual(new Set(['đã gửi']));
    expect(triggers(workbook, 'continueSending')).toEqual([]);
  });

  test('a second preview the same evening sends nothing and makes no second clock', () => {
    const workbook = mailWorkbook(units);
    send(workbook, 'sendReminders');
    expect(send(workbook, 'sendReminders').mails).toEqual([]);
    expect(triggers(workbook, 'continueSending')).toHaveLength(1);
    expect(logLines(workbook)).toHaveLength(60);
  });

  test('a colleague with quota left may send the rest from the preview', () => {
    const workbook = mailWorkbook(units);
    send(workbook, 'sendReminders');
    expect(send(workbook, 'sendReminders', { user: COLLEAGUE }).mails).toHaveLength(10);
    expect(strike(workbook, 'continueSending', { now: '2022-11-11T18:00' })).toEqual([]);
    expect(triggers(workbook, 'continueSending')).toEqual([]);
  });
});

describe('what waits', () => {
  let workbook: Workbook;
  beforeEach(() => {
    workbook = mailWorkbook();
    send(workbook, 'sendReminders', { mailQuota: 1 });
    expect(statesOf(workbook)).toEqual({ 'Y tế': 'đã gửi', 'Giáo dục': 'chờ gửi' });
  });
  const tomorrow = { now: '2022-11-11T18:00' };

  test('does not go at night, nor before there is quota', () => {
    expect(strike(workbook, 'continueSending', { now: '2022-11-10T19:00', mailQuota: 1 })).toEqual(
      [],
    );
    expect(strike(workbook, 'continueSending', { now: '2022-11-12T03:00' })).toEqual([]);
    expect(triggers(workbook, 'continueSending')).toHaveLength(1);
  });

  test('waits for the next stroke where somebody else is writing', () => {
    const busy = { ...tomorrow, isLockedByOthers: true } as const;
    expect(strike(workbook, 'continueSending', busy)).toEqual([]);
    expect(strike(workbook, 'continueSending', tomorrow)).toHaveLength(1);
  });

  test('goes only from the mailbox of the officer who let it go', () => {
    const [trigger] = triggers(workbook, 'continueSending');
    open(workbook, { user: COLLEAGUE }).menu();
    const host = open(workbook, tomorrow);
    host.runTrigger({ ...(trigger as TriggerState), owner: COLLEAGUE });
    expect(host.mails).toEqual([]);
  });

  test('is given up where it is no longer called for', () => {
    tabOf(workbook, 'Giáo dục').setValue(2, 7, '13/QĐ-CĐ');
    expect(strike(workbook, 'continueSending', tomorrow)).toEqual([]);
    expect(statesOf(workbook)['Giáo dục']).toBe('không gửi nữa');
    expect(logLines(workbook)[1]).toMatchObject({ 'Người nhận': 'giaoduc@don-vi.example' });
    expect(triggers(workbook, 'continueSending')).toEqual([]);
  });

  test('fails where its address is gone, so that the clock stops', () => {
    tabOf(workbook, 'Đơn vị').setValue(2, 7, 'không có');
    strike(workbook, 'continueSending', tomorrow);
    expect(statesOf(workbook)['Giáo dục']).toBe('lỗi');
    expect(triggers(workbook, 'continueSending')).toEqual([]);
  });

  test('is called off in the preview', () => {
    const { token } = preview(workbook, 'sendReminders');
    const { mails } = confirm(workbook, token, { leftOut: ['reminder|2022-11-10|giáo dục'] });
    expect(mails).toEqual([]);
    expect(statesOf(workbook)['Giáo dục']).toBe('không gửi nữa');
  });

  test('a broken set-up is said in the failure that Google mails to the officer', () => {
    removeTab(workbook, 'Giai đoạn');
    expect(() => strike(workbook, 'continueSending', tomorrow)).toThrow('“Giai đoạn”');
  });

  test('stays where the log is gone, and the failure that Google mails says why', () => {
    removeTab(workbook, LOG);
    expect(() => strike(workbook, 'continueSending', tomorrow)).toThrow('Lịch sử phiên bản');
    expect(triggers(workbook, 'continueSending')).toHaveLength(1);
  });

  test('a refusal of the service in the middle leaves the rest waiting', () => {
    workbook = mailWorkbook();
    const { token } = preview(workbook, 'sendReminders');
    const outbox = (): void => {
      throw new Error('Service invoked too many times for one day: email.');
    };
    const { answer } = confirm(workbook, token, { outbox });
    expect(answer.message).toContain('02 thư chờ gửi');
    expect(new Set(Object.values(statesOf(workbook)))).toEqual(new Set(['chờ gửi']));
    expect(strike(workbook, 'continueSending', tomorrow)).toHaveLength(2);
  });

  test('for every n, a clock that fails at the n-th call and strikes again sends nothing twice', () => {
    const [trigger] = triggers(workbook, 'continueSending');
    const run = (at: Workbook, options: Partial<HostOptions>): Mail[] => {
      const mails: Mail[] = [];
      // What the clock tells its officer of a letter in doubt is no letter.
      const outbox = (mail: Mail): void => {
        if (!mail.to.includes(OFFICER)) mails.push(mail);
      };
      const host = open(at, { ...tomorrow, outbox, ...options });
      try {
        host.runTrigger(trigger as TriggerState);
      } catch (error) {
        expect(options.failAt, String(error)).toBeDefined();
      }
      return mails;
    };
    const again = (): Workbook => {
      const made = mailWorkbook();
      send(made, 'sendReminders', { mailQuota: 1 });
      return made;
    };
    for (let call = 1; call < 130; call += 3) {
      const at = again();
      const mails = run(at, { failAt: { call, error: 'A server error occurred.' } });
      for (let turn = 0; turn < 2; turn += 1) mails.push(...run(at, {}));
      const state = statesOf(at)['Giáo dục'];
      expect(mails.length, `call ${call}`).toBeLessThanOrEqual(1);
      const possible = mails.length === 1 ? ['đã gửi', 'đang gửi'] : ['đang gửi', 'không rõ'];
      expect(possible, `call ${call}`).toContain(state);
    }
  });
});

describe('the weekly reminder', () => {
  const MONDAY = { now: '2022-11-14T08:20' };
  const on = { answers: [{ button: 'OK', text: 'thứ hai 8 giờ' }] } as const;
  const entry = (workbook: Workbook, options: Partial<HostOptions> = {}): string =>
    JSON.stringify(open(workbook, options).menu());

  let workbook: Workbook;
  beforeEach(() => {
    workbook = mailWorkbook();
  });

  test('is off until an officer switches it on, says whose it is in the menu, and is off in a click', () => {
    expect(entry(workbook)).toContain('Tự đôn đốc hằng tuần…');
    expect(click(workbook, 'switchWeeklyReminder', on).outcome).toBe('done');
    expect(triggers(workbook, 'sendWeeklyReminder')).toMatchObject([
      { owner: OFFICER, clock: { onWeekDay: 'MONDAY', atHour: 8 } },
    ]);
    expect(entry(workbook, { user: COLLEAGUE })).toContain(
      `Tắt tự đôn đốc hằng tuần (thứ Hai, 8 giờ, từ hộp thư ${OFFICER})`,
    );
    const off = open(workbook);
    off.run('switchWeeklyReminder');
    expect(off.questions).toEqual([]);
    expect(triggers(workbook, 'sendWeeklyReminder')).toEqual([]);
    expect(entry(workbook)).toContain('Tự đôn đốc hằng tuần…');
  });

  test('the menu comes also where properties may not be read', () => {
    const opens = (call: number): boolean =>
      !attempt(() => {
        const failAt = { call, error: 'You do not have permission to call getProperty.' };
        open(workbook, { failAt }).runSimpleTrigger('onOpen');
      });
    const survived = Array.from({ length: 40 }, (_, index) => index + 1).filter(opens);
    expect(survived.slice(0, 2)).toEqual([expect.any(Number), (survived[0] ?? 0) + 1]);
  });

  test.each([
    [{ button: 'CANCEL', text: '' }],
    [{ button: 'OK', text: 'hôm nào cũng được' }],
  ] as const)('an answer that says no time switches nothing on: %o', (answer) => {
    const { outcome } = click(workbook, 'switchWeeklyReminder', { answers: [answer] });
    expect(outcome).toBe('refused');
    expect(triggers(workbook, 'sendWeeklyReminder')).toEqual([]);
  });

  test('half an hour is refused, as clocks strike by the hour', () => {
    const answers = [{ button: 'OK', text: 'thứ sáu 14h30' }] as const;
    expect(click(workbook, 'switchWeeklyReminder', { answers })).toEqual({
      outcome: 'refused',
      message: 'Chỉ nhận giờ chẵn, ví dụ: thứ Sáu, 14 giờ. Chưa bật gì cả.',
    });
    expect(triggers(workbook, 'sendWeeklyReminder')).toEqual([]);
  });

  test('goes each week with the figures of that day, from the officer’s mailbox, once', () => {
    click(workbook, 'switchWeeklyReminder', on);
    const mails = strike(workbook, 'sendWeeklyReminder', MONDAY);
    expect(addresses(mails)).toEqual(['yte@don-vi.example', 'giaoduc@don-vi.example']);
    expect(mails[0]).toMatchObject({ from: OFFICER });
    expect(mails[0]?.subject).toContain('đến ngày 14/11/2022');
    expect(strike(workbook, 'sendWeeklyReminder', MONDAY)).toEqual([]);
    expect(send(workbook, 'sendReminders', MONDAY).mails).toEqual([]);
    expect(strike(workbook, 'sendWeeklyReminder', { now: '2022-11-21T08:20' })).toHaveLength(2);
    expect(triggers(workbook, 'continueSending')).toEqual([]);
  });

  test('sends nothing where the log is gone; the failure that Google mails says why', () => {
    click(workbook, 'switchWeeklyReminder', on);
    strike(workbook, 'sendWeeklyReminder', MONDAY);
    removeTab(workbook, LOG);
    const mails: Mail[] = [];
    const outbox = (mail: Mail): void => {
      mails.push(mail);
    };
    expect(() => strike(workbook, 'sendWeeklyReminder', { ...MONDAY, outbox })).toThrow(
      'Tab “Nhật ký email” đã bị xóa',
    );
    expect(mails).toEqual([]);
    expect(workbook.sheets.some(({ name }) => name === LOG)).toBe(false);
  });

  test('where somebody else is writing, the failure says that this week’s letters have not gone', () => {
    click(workbook, 'switchWeeklyReminder', on);
    const busy = { ...MONDAY, isLockedByOthers: true } as const;
    expect(() => strike(workbook, 'sendWeeklyReminder', busy)).toThrow(
      /Thư đôn đốc tuần này chưa đi.*Gửi thư → Đôn đốc đơn vị chậm…/,
    );
    expect(send(workbook, 'sendReminders', MONDAY).mails).toHaveLength(2);
  });

  test('what the quota does not allow goes on next day', () => {
    click(workbook, 'switchWeeklyReminder', on);
    expect(strike(workbook, 'sendWeeklyReminder', { ...MONDAY, mailQuota: 1 })).toHaveLength(1);
    expect(strike(workbook, 'continueSending', { now: '2022-11-15T10:00' })).toHaveLength(1);
    expect(triggers(workbook, 'continueSending')).toEqual([]);
  });

  test('switched off by a colleague: the clock that nobody else can remove removes itself', () => {
    click(workbook, 'switchWeeklyReminder', on);
    click(workbook, 'switchWeeklyReminder', { user: COLLEAGUE });
    expect(triggers(workbook, 'sendWeeklyReminder')).toHaveLength(1);
    expect(strike(workbook, 'sendWeeklyReminder', MONDAY)).toEqual([]);
    expect(triggers(workbook, 'sendWeeklyReminder')).toEqual([]);
  });

  test('ends with the programme', () => {
    click(workbook, 'switchWeeklyReminder', on);
    expect(strike(workbook, 'sendWeeklyReminder', { now: '2023-09-04T08:20' })).toEqual([]);
    expect(triggers(workbook, 'sendWeeklyReminder')).toEqual([]);
    expect(entry(workbook)).toContain('Tự đôn đốc hằng tuần…');
  });
});
