import * as fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import type { HostOptions, Mail } from '../../../src/host/context.ts';
import type { CellValue, Workbook } from '../../../src/xlsx/model.ts';
import { click, OFFICER, open, tabOf, valuesOf, workbookOf } from '../../add-in.ts';
import {
  attempt,
  isLetter,
  LOG,
  logLines,
  mailWorkbook,
  preview,
  removeTab,
  send,
  UNITS,
} from './letters.ts';

const ENTRY = 'sendDeadlineReminders';
const ADDRESSES = ['yte@don-vi.example', 'giaoduc@don-vi.example', 'tanuyen@don-vi.example'];

const on = (day: string, rest: Partial<HostOptions> = {}) => ({ now: `${day}T09:00`, ...rest });

/** The tasks of September 2023: 000 III.2 counts the day, 001 VI.2 does not. */
function closingWorkbook(settings: Readonly<Record<string, CellValue>> = {}): Workbook {
  const workbook = mailWorkbook(UNITS.slice(0, 3), { 'Nơi nhận hồ sơ': 'Văn phòng', ...settings });
  removeTab(workbook, 'Mốc thời hạn');
  addTab(workbook, 'Mốc thời hạn', [
    ['Việc', 'Hạn', 'Cách tính', 'Đơn vị', 'Hình thức', 'Văn bản'],
    ['Báo cáo tổng kết', '10/9/2023', 'chậm nhất', null, null, '000 III.2'],
    ['Hồ sơ khen thưởng', '13/9/2023', 'trước', 'Y tế; Giáo dục', 'file mềm', '001 VI.2'],
  ]);
  return workbook;
}

function addTab(workbook: Workbook, name: string, rows: readonly (readonly CellValue[])[]): void {
  const [sheet] = workbookOf({ [name]: rows }).sheets;
  if (sheet) workbook.sheets.push(sheet);
}

/** What went to units, by their address; the officer's digest apart. */
function sent(workbook: Workbook, day: string, rest: Partial<HostOptions> = {}) {
  const { mails } = send(workbook, ENTRY, on(day, rest));
  return { units: mails.filter(isLetter).flatMap(({ to }) => to), digests: mails.filter(isDigest) };
}

const isDigest = (mail: Mail): boolean => !isLetter(mail);

/** Types days of receipt for a unit and task. */
function receive(
  workbook: Workbook,
  task: string,
  unit: string,
  cells: readonly CellValue[],
): void {
  if (!workbook.sheets.some(({ name }) => name === 'Theo dõi nộp')) {
    addTab(workbook, 'Theo dõi nộp', [['Việc', 'Đơn vị', 'Nộp bản giấy', 'Nộp file mềm']]);
  }
  const sheet = tabOf(workbook, 'Theo dõi nộp');
  const row = valuesOf(sheet).length;
  for (const [column, cell] of [task, unit, ...cells].entries()) sheet.setValue(row, column, cell);
}

let workbook: Workbook;
beforeEach(() => {
  workbook = closingWorkbook();
});

describe('reminders of deadlines', () => {
  test('go when a stage is reached, once, and no sooner', () => {
    expect(sent(workbook, '2023-09-02').units).toEqual([]);
    expect(sent(workbook, '2023-09-03').units).toEqual(ADDRESSES);
    expect(sent(workbook, '2023-09-03').units).toEqual([]);
    expect(sent(workbook, '2023-09-04').units).toEqual([]);
    // Seven days before the last good day of the dossiers, which “trước 13/9” puts on 12/9.
    expect(sent(workbook, '2023-09-05').units).toEqual(ADDRESSES.slice(0, 2));
    expect(sent(workbook, '2023-09-07').units).toEqual(ADDRESSES);
  });

  test('name all that is open, in the document’s own words, and where it goes', () => {
    const [mail] = send(workbook, ENTRY, on('2023-09-03')).mails;
    for (const words of [
      'chậm nhất ngày 10/9/2023 (000 III.2)',
      'trước ngày 13/9/2023 (001 VI.2)',
      'bản giấy và file mềm',
      'Nơi nhận: Văn phòng',
    ])
      expect(mail?.body).toContain(words);
  });

  test('go on the first click after the last good day, then every seven days', () => {
    sent(workbook, '2023-09-09');
    expect(sent(workbook, '2023-09-10').units).toEqual([]);
    expect(sent(workbook, '2023-09-14').units).toHaveLength(3);
    expect(sent(workbook, '2023-09-20').units).toEqual([]);
    expect(sent(workbook, '2023-09-21').units).toHaveLength(3);
  });

  test('stop when all is received, typed in a list that was not renewed', () => {
    receive(workbook, 'Báo cáo tổng kết', 'Tân Uyên', ['01/9/2023', '02/9/2023']);
    receive(workbook, 'Báo cáo tổng kết', 'Y tế', ['01/9/2023', null]);
    expect(sent(workbook, '2023-09-03').units).toEqual(ADDRESSES.slice(0, 2));
  });

  test('follow today, whatever day the report is of', () => {
    workbook = closingWorkbook({ 'Ngày báo cáo': '31/7/2023' });
    expect(sent(workbook, '2023-09-03').units).toEqual(ADDRESSES);
  });

  test('say in the log which tasks were named, by which stages', () => {
    sent(workbook, '2023-09-09');
    expect(logLines(workbook).map((line) => [line['Loại'], line['Việc và mốc nhắc']])[0]).toEqual([
      'Nhắc hạn nộp',
      'Báo cáo tổng kết (mốc 07 ngày, mốc 03 ngày, mốc 01 ngày)\nHồ sơ khen thưởng (mốc 07 ngày, mốc 03 ngày)',
    ]);
  });

  test('write into a log of before, behind all its columns', () => {
    const head = ['Loại', 'Đơn vị', 'Người nhận', 'Tính đến', 'Trạng thái', 'Thời điểm'];
    addTab(workbook, LOG, [
      head,
      ['Đôn đốc', 'Y tế', 'yte@don-vi.example', '01/9/2023', 'đã gửi', ''],
    ]);
    expect(sent(workbook, '2023-09-03').units).toEqual(ADDRESSES);
    expect(sent(workbook, '2023-09-04').units).toEqual([]);
    expect(valuesOf(tabOf(workbook, LOG))[0]?.slice(0, 6)).toEqual(head);
  });

  test.each<[string, (workbook: Workbook) => void]>([
    ['its lines were cleared', (book) => clearLines(book)],
    ['its tasks were cleared', (book) => clearColumn(book, 'Việc và mốc nhắc')],
    ['the unit was renamed', (book) => tabOf(book, 'Đơn vị').setValue(1, 1, 'Ngành Y tế')],
  ])('do not go again next day where %s', (_, change) => {
    tabOf(workbook, 'Mốc thời hạn').setValue(2, 3, 'Giáo dục');
    sent(workbook, '2023-09-03');
    change(workbook);
    expect(sent(workbook, '2023-09-04').units).toEqual([]);
  });

  test('name a unit without an address, and go to the others', () => {
    tabOf(workbook, 'Đơn vị').setValue(1, 7, null);
    const { page } = preview(workbook, ENTRY, on('2023-09-03'));
    expect(page).toContain('Y tế: chưa có địa chỉ thư');
    const { units, digests } = sent(workbook, '2023-09-03');
    expect(units).toEqual(ADDRESSES.slice(1));
    expect(digests[0]?.body).toContain('Chưa gửi được thư cho:\n\n- Y tế: Báo cáo tổng kết');
  });

  test('wait where the quota ends, and go on next day as they were', () => {
    expect(sent(workbook, '2023-09-03', { mailQuota: 2 }).units).toHaveLength(2);
    const host = open(workbook, on('2023-09-04'));
    for (const trigger of host.state().triggers) host.runTrigger(trigger);
    expect(host.mails.filter(isLetter).flatMap(({ to }) => to)).toHaveLength(1);
    expect(sent(workbook, '2023-09-04').units).toEqual([]);
  });

  test('that wait tell the stages of their own day, and leave those of the next to its letters', () => {
    sent(workbook, '2023-09-06', { mailQuota: 2 });
    const host = open(workbook, on('2023-09-07'));
    for (const trigger of host.state().triggers) host.runTrigger(trigger);
    sent(workbook, '2023-09-07');
    const told = logLines(workbook).flatMap(stagesOf);
    expect(new Set(told).size).toBe(told.length);
    expect(told.filter((each) => each.startsWith('Tân Uyên'))).toEqual([
      'Tân Uyên|Báo cáo tổng kết|mốc 07 ngày',
      'Tân Uyên|Báo cáo tổng kết|mốc 03 ngày',
    ]);
  });

  test('need the tab of deadlines, and say so', () => {
    removeTab(workbook, 'Mốc thời hạn');
    expect(click(workbook, ENTRY, on('2023-09-03'))).toMatchObject({
      outcome: 'refused',
      message: expect.stringContaining('“Mốc thời hạn”'),
    });
  });
});

describe('the digest', () => {
  test('goes to the address for answers when a letter went, and only then', () => {
    const first = sent(workbook, '2023-09-03');
    expect(first.digests.map(({ subject, to }) => [subject, to])).toEqual([
      ['Đã nhắc hạn nộp ngày 03/9/2023: 03 đơn vị', ['banchinhsach@lien-doan.example']],
    ]);
    expect(first.digests[0]?.body).toContain('- Tân Uyên: Báo cáo tổng kết (mốc 07 ngày)');
    expect(sent(workbook, '2023-09-03').digests).toEqual([]);
  });

  test('goes too where it is in doubt whether any letter went', () => {
    let isAfterLetter = false;
    const breaks: HostOptions['beforeCall'] = ({ method, tab }) => {
      if (method === 'MailApp.sendEmail') isAfterLetter = true;
      return isAfterLetter && tab === 'Nhật ký email'
        ? { name: 'Exception', message: 'Service error' }
        : null;
    };
    attempt(() => send(workbook, ENTRY, { ...on('2023-09-03'), beforeCall: breaks }));
    const { digests } = sent(workbook, '2023-09-03');
    expect(digests.map(({ body }) => /Không rõ thư đã đi chưa/.test(body))).toEqual([true]);
  });

  test('goes by the clock where the run was stopped after the last letter, and once', () => {
    const calm = sent(closingWorkbook(), '2023-09-03').digests[0];
    let letters = 0;
    const cutOff: HostOptions['afterCall'] = ({ method }) => {
      if (method === 'MailApp.sendEmail') letters += 1;
      return letters >= 3
        ? { name: 'Exception', message: 'Exceeded maximum execution time' }
        : null;
    };
    const mails: Mail[] = [];
    const outbox = (mail: Mail): void => {
      mails.push(mail);
    };
    attempt(() => send(workbook, ENTRY, { ...on('2023-09-03'), afterCall: cutOff, outbox }));
    expect(mails.map(isDigest)).toEqual([false, false, false]);
    const strike = (day: string): readonly Mail[] => {
      const host = open(workbook, on(day));
      for (const trigger of host.state().triggers) host.runTrigger(trigger);
      return host.mails;
    };
    // The last letter is in doubt: nobody knows whether it left.
    const [digest, ...others] = strike('2023-09-04').filter(isDigest);
    expect(others).toEqual([]);
    expect(digest?.subject).toBe('Đã nhắc hạn nộp ngày 03/9/2023: 03 đơn vị');
    expect(digest?.body).toMatch(/gửi đến 02 đơn vị sau:.+Không rõ thư đã đi chưa.+\n- /s);
    expect(calm?.body).toContain(digest?.body.split('\n').find((line) => line.startsWith('- ')));
    expect(strike('2023-09-05').filter(isDigest)).toEqual([]);
  });

  test('goes once more, and says so, where the run was stopped while it left', () => {
    const isDigestOut = (mails: readonly Mail[]): boolean => mails.some(isDigest);
    const mails: Mail[] = [];
    const outbox = (mail: Mail): void => {
      mails.push(mail);
    };
    const cutOff: HostOptions['afterCall'] = () =>
      isDigestOut(mails) ? { name: 'Exception', message: 'Exceeded maximum execution time' } : null;
    attempt(() => send(workbook, ENTRY, { ...on('2023-09-03'), afterCall: cutOff, outbox }));
    expect(mails.filter(isDigest)).toHaveLength(1);
    const { digests } = sent(workbook, '2023-09-03');
    expect(digests.map(({ subject }) => subject)).toEqual([
      'Đã nhắc hạn nộp ngày 03/9/2023: 03 đơn vị (gửi lại)',
    ]);
    expect(digests[0]?.body).toContain('có thể bạn đã nhận một thư như vậy');
    expect(sent(workbook, '2023-09-03').digests).toEqual([]);
  });

  test('is never lost, and comes twice only in other words, at whichever call after the letters a run fails', () => {
    const outcomes = new Set<string>();
    const failsAt = (wanted: number, moment: 'beforeCall' | 'afterCall') => {
      const file = closingWorkbook();
      const mails: Mail[] = [];
      let [letters, calls] = [0, 0];
      const breaks: HostOptions['beforeCall'] = ({ method }) => {
        if (letters >= 3) calls += 1;
        if (method === 'MailApp.sendEmail') letters += 1;
        return calls === wanted ? { name: 'Exception', message: 'Service error' } : null;
      };
      const outbox = (mail: Mail): void => {
        mails.push(mail);
      };
      attempt(() => send(file, ENTRY, { ...on('2023-09-03'), [moment]: breaks, outbox }));
      const again = sent(file, '2023-09-03').digests;
      const subjects = [...mails.filter(isDigest), ...again].map(({ subject }) => subject);
      expect([1, 2]).toContain(subjects.length);
      expect(new Set(subjects).size).toBe(subjects.length);
      outcomes.add(`${mails.filter(isDigest).length} and ${again.length}`);
      return calls >= wanted;
    };
    for (const moment of ['beforeCall', 'afterCall'] as const) {
      for (let call = 1; failsAt(call, moment); call += 1) expect(call).toBeLessThan(200);
    }
    expect([...outcomes].sort()).toEqual(['0 and 1', '1 and 0', '1 and 1']);
  });

  test('goes to nobody where no such address is given', () => {
    workbook = closingWorkbook({ 'Email trả lời': null });
    expect(send(workbook, ENTRY, on('2023-09-03')).mails).toHaveLength(3);
  });
});

describe('the daily clock', () => {
  const strike = (day: string): Mail[] => {
    const host = open(workbook, on(day));
    for (const trigger of host.state().triggers) {
      if (trigger.handler === 'sendDailyReminder') host.runTrigger(trigger);
    }
    expect(host.questions).toEqual([]);
    return host.mails.filter(isLetter);
  };
  const switchIt = (answer: 'YES' | 'NO' = 'YES') =>
    click(workbook, 'switchDailyReminder', on('2023-09-01', { answers: [answer] }));

  test('is off until an officer says yes, is named in the menu, and is off in a click', () => {
    expect(switchIt('NO').outcome).toBe('refused');
    expect(open(workbook).state().triggers).toEqual([]);
    switchIt();
    expect(open(workbook).state().triggers).toMatchObject([
      { owner: OFFICER, handler: 'sendDailyReminder', clock: { everyDays: 1, atHour: 8 } },
    ]);
    expect(JSON.stringify(open(workbook).menu())).toContain(
      `Tắt tự nhắc hạn (từ hộp thư ${OFFICER})`,
    );
    switchIt();
    expect(open(workbook).state().triggers).toEqual([]);
  });

  test('sends what a stage calls for, at most once a day', () => {
    switchIt();
    expect(strike('2023-09-02')).toEqual([]);
    expect(strike('2023-09-03')).toHaveLength(3);
    expect(strike('2023-09-03')).toEqual([]);
    expect(strike('2023-09-04')).toEqual([]);
  });
});

test('whatever the days of clicking, no stage of a task goes to a unit twice', () => {
  const days = fc.uniqueArray(fc.integer({ min: 1, max: 30 }), { minLength: 2, maxLength: 6 });
  fc.assert(
    fc.property(days, fc.boolean(), (clicks, clears) => {
      const book = closingWorkbook();
      const told: string[] = [];
      for (const day of [...clicks].sort((a, b) => a - b)) {
        const before = logLines(book).length;
        sent(book, `2023-09-${String(day).padStart(2, '0')}`);
        for (const line of logLines(book).slice(before)) told.push(...stagesOf(line));
        if (clears) clearColumn(book, 'Ghi chú');
      }
      const [stages, overdue] = [false, true].map((past) =>
        told.filter((each) => each.includes('quá hạn') === past),
      );
      expect(new Set(stages).size).toBe(stages?.length);
      expect(new Set(overdue).size).toBe(overdue?.length);
    }),
    { numRuns: 8 },
  );
});

/** `'Y tế|Báo cáo tổng kết|mốc 07 ngày'` for each stage that a line of the log names. */
function stagesOf(line: Record<string, CellValue>): string[] {
  const named = String(line['Việc và mốc nhắc']).split('\n');
  return named.flatMap((each) => {
    const [, task = '', stages = ''] = /^(.*) \((.*)\)$/.exec(each) ?? [];
    return stages === ''
      ? []
      : stages.split(', ').map((stage) => `${line['Đơn vị']}|${task}|${stage}`);
  });
}

function clearLines(book: Workbook): void {
  const sheet = tabOf(book, LOG);
  for (const [row, cells] of valuesOf(sheet).entries()) {
    if (row > 0) for (const column of cells.keys()) sheet.setValue(row, column, null);
  }
}

function clearColumn(book: Workbook, header: string): void {
  const sheet = book.sheets.find(({ name }) => name === LOG);
  if (!sheet) return;
  const column = valuesOf(sheet)[0]?.indexOf(header) ?? -1;
  for (const [row] of valuesOf(sheet).entries()) if (row > 0) sheet.setValue(row, column, null);
}
