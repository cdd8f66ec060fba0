import { beforeEach, describe, expect, test } from 'vitest';
import type { HostOptions, Mail } from '../../../src/host/context.ts';
import type { Workbook } from '../../../src/xlsx/model.ts';
import { click, OFFICER, open, tabOf, valuesOf } from '../../add-in.ts';
import {
  confirm,
  LOG,
  logLines,
  mailWorkbook,
  preview,
  send,
  statesOf,
  type TestUnit,
  UNITS,
} from './letters.ts';

const units = (...changes: Partial<TestUnit>[]): TestUnit[] =>
  UNITS.map((unit, index) => ({ ...unit, ...changes[index] }));

/** Adds a column of the unit list. */
function addColumn(workbook: Workbook, header: string, cells: readonly string[]): void {
  const sheet = tabOf(workbook, 'Đơn vị');
  const column = valuesOf(sheet)[0]?.length ?? 0;
  for (const [row, text] of [header, ...cells].entries()) sheet.setValue(row, column, text);
}

function keyOf(page: string, unit: string): string {
  const keys = [...page.matchAll(/data-key="([^"]+)"/g)].map(([, key = '']) => key);
  return keys.find((key) => key.includes(unit.toLowerCase())) ?? '';
}

let workbook: Workbook;
beforeEach(() => {
  workbook = mailWorkbook();
});

describe('a letter that an office would sign', () => {
  test('bears both levels in full, the deadline and whom to ask', () => {
    const contact = 'đồng chí Lò Thị Mẫu, điện thoại 0000 000 000';
    workbook = mailWorkbook(UNITS, { 'Đầu mối liên hệ': contact, 'Hạn báo cáo': '20/11/2022' });
    const [mail] = send(workbook, 'sendReminders').mails;
    for (const text of [
      'TỔNG LIÊN ĐOÀN LAO ĐỘNG VIỆT NAM\nLIÊN ĐOÀN LAO ĐỘNG TỈNH LAI CHÂU',
      'Đề nghị đơn vị báo cáo kết quả thực hiện về LĐLĐ tỉnh Lai Châu chậm nhất ngày 20/11/2022.',
      `Đầu mối liên hệ: ${contact}`,
    ]) {
      expect(mail?.body).toContain(text);
    }
  });

  test('names no deadline that has passed, and the preview says so', () => {
    workbook = mailWorkbook(UNITS, { 'Hạn báo cáo': '09/11/2022' });
    expect(preview(workbook, 'sendReminders').page).toContain(
      'Hạn báo cáo (ngày 09/11/2022) đã qua nên thư không nhắc đến',
    );
    expect(send(workbook, 'sendReminders').mails[0]?.body).not.toContain('chậm nhất');
  });

  test('speaks of what lies below a unit as the settings do, or of nothing', () => {
    const bodyWith = (below: string): string =>
      send(mailWorkbook(UNITS, { 'Cấp dưới của đơn vị': below }), 'sendReminders').mails[0]?.body ??
      '';
    expect(bodyWith('tổ công đoàn')).toContain('rà soát đến từng tổ công đoàn');
    expect(bodyWith('')).toContain('rà soát kỹ danh sách sáng kiến');
    expect(bodyWith('')).not.toContain('công đoàn cơ sở');
  });

  test('goes in copy to whom the unit’s row and the settings name, each counted', () => {
    workbook = mailWorkbook(UNITS, { 'Email đồng gửi': 'vanthu@lien-doan.example' });
    addColumn(workbook, 'Email đồng gửi', [
      'Vàng Thị B, Chủ tịch <b@don-vi.example>; YTE@don-vi.example',
    ]);
    const { mails } = send(workbook, 'sendReminders', { mailQuota: 4 });
    expect(mails).toMatchObject([
      { to: ['yte@don-vi.example'], cc: ['b@don-vi.example', 'vanthu@lien-doan.example'] },
    ]);
    expect(statesOf(workbook)).toEqual({ 'Y tế': 'đã gửi', 'Giáo dục': 'chờ gửi' });
    expect(logLines(workbook)[0]).toMatchObject({
      'Người nhận': 'yte@don-vi.example',
      'Ghi chú': 'Đồng gửi: b@don-vi.example, vanthu@lien-doan.example.',
    });
  });

  test('says what the officer adds in the preview, which is there the next time', () => {
    const { token } = preview(workbook, 'sendReminders');
    const host = open(workbook);
    host.runFromPage(
      'confirmSend',
      token,
      [],
      [],
      '  Rất mong đơn vị quan tâm. \n\n<b>Xin cảm ơn!',
    );
    const [mail] = host.mails;
    expect(mail?.body).toContain('\n\nRất mong đơn vị quan tâm.\n<b>Xin cảm ơn!\n\n');
    expect(mail?.htmlBody).toContain('>&lt;b&gt;Xin cảm ơn!</p>');
    const { page } = preview(workbook, 'sendReminders', { now: '2022-11-11T08:00' });
    expect(page).toContain('>Rất mong đơn vị quan tâm.\n&lt;b&gt;Xin cảm ơn!</textarea>');
    expect(preview(workbook, 'sendThanks').page).not.toContain('Rất mong đơn vị quan tâm.');
  });

  test('says it also where it waited a night for the quota', () => {
    const { token } = preview(workbook, 'sendReminders', { mailQuota: 1 });
    open(workbook, { mailQuota: 1 }).runFromPage('confirmSend', token, [], [], 'Xin cảm ơn.');
    const later = open(workbook, { now: '2022-11-11T18:00' });
    for (const trigger of later.state().triggers) later.runTrigger(trigger);
    expect(later.mails.map(({ body }) => body.includes('Xin cảm ơn.'))).toEqual([true]);
  });
});

describe('“Gửi thử cho tôi”', () => {
  test('goes to the officer alone, marked, and leaves no trace in the log', () => {
    workbook = mailWorkbook(UNITS, { 'Email đồng gửi': 'vanthu@lien-doan.example' });
    const { token, page } = preview(workbook, 'sendReminders');
    const host = open(workbook);
    const answer = host.runFromPage('sendTest', token, keyOf(page, 'y tế'), 'Xin cảm ơn.');
    expect(answer).toBe(`Đã gửi thử đến ${OFFICER}. Đơn vị chưa nhận được thư này.`);
    expect(host.mails).toMatchObject([{ to: [OFFICER], cc: [] }]);
    const [trial] = host.mails;
    const [letter] = confirm(workbook, token).mails;
    expect(trial?.subject).toBe(`[Gửi thử] ${letter?.subject}`);
    expect(trial?.body.replace('Xin cảm ơn.\n\n', '')).toBe(letter?.body);
    expect(statesOf(workbook)).toEqual({ 'Y tế': 'đã gửi', 'Giáo dục': 'đã gửi' });
  });

  test.each([
    ['a page that is no longer the last one', { token: 'reminder.x' }, {}, 'Cửa sổ này đã cũ.'],
    ['no quota', {}, { mailQuota: 0 }, 'đã gửi hết số người nhận'],
    ['a letter that there is not', { key: 'x' }, {}, 'nội dung thư vừa thay đổi'],
  ])('%s: nothing goes', (_, change, options, words) => {
    const { token, page } = preview(workbook, 'sendReminders');
    const asked = { token, key: keyOf(page, 'y tế'), ...change };
    const host = open(workbook, options);
    expect(host.runFromPage('sendTest', asked.token, asked.key, '')).toContain(words);
    expect(host.mails).toEqual([]);
  });
});

describe('how far the sending is', () => {
  test('is told by the ledger: what went and what is under way', () => {
    const { token, page } = preview(workbook, 'sendReminders');
    const keys = [keyOf(page, 'y tế'), keyOf(page, 'giáo dục')];
    expect(open(workbook).runFromPage('sendingProgress', token, keys)).toEqual({
      sent: 0,
      states: [],
    });
    confirm(workbook, token, { mailQuota: 1 });
    expect(open(workbook).runFromPage('sendingProgress', token, keys)).toEqual({
      sent: 1,
      states: [{ key: keys[0], words: 'Đã gửi' }],
    });
  });
});

describe('a cell with a piece that is no address', () => {
  test('holds its unit’s letter back, with what is typed and where; mended, the letter goes', () => {
    workbook = mailWorkbook(
      units(
        { to: 'ldld.a@mau.example,vn' },
        { to: 'b@cd.example.vn; b2@cd.example,vn; pho chu tich' },
      ),
    );
    const { page } = preview(workbook, 'sendReminders');
    for (const sentence of [
      'Y tế: ô H2 của tab “Đơn vị” ghi “ldld.a@mau.example,vn” có dấu phẩy ở chỗ lẽ ra là dấu chấm.',
      'Giáo dục: ô H3 của tab “Đơn vị” ghi “b2@cd.example,vn” có dấu phẩy ở chỗ lẽ ra là dấu chấm.',
      'Giáo dục: ô H3 của tab “Đơn vị” ghi “pho chu tich” thiếu dấu @.',
    ]) {
      expect(page).toContain(sentence);
    }
    expect(send(workbook, 'sendReminders').mails).toEqual([]);
    expect(logLines(workbook)).toEqual([]);
    tabOf(workbook, 'Đơn vị').setValue(1, 7, 'ldld.a@mau.example.vn');
    expect(send(workbook, 'sendReminders').mails).toMatchObject([
      { to: ['ldld.a@mau.example.vn'] },
    ]);
  });

  test.each([
    [
      'the unit’s copies',
      { column: 'b@x', setting: '' },
      'Y tế: ô I2 của tab “Đơn vị” ghi “b@x”',
      1,
    ],
    ['everybody’s copies', { column: '', setting: 'b@x' }, 'Mọi thư: mục “Email đồng gửi”', 0],
  ])('among %s likewise', (_, { column, setting }, sentence, mails) => {
    workbook = mailWorkbook(UNITS, { 'Email đồng gửi': setting });
    addColumn(workbook, 'CC', [column]);
    expect(preview(workbook, 'sendReminders').page.split(sentence)).toHaveLength(2);
    expect(send(workbook, 'sendReminders').mails).toHaveLength(mails);
  });

  test('among the leaders’ likewise', () => {
    workbook = mailWorkbook(UNITS, { 'Email lãnh đạo': 'a@lien-doan.example; b@gmail,com' });
    expect(preview(workbook, 'sendReport').page).toContain(
      'Lãnh đạo: mục “Email lãnh đạo” của tab “Cài đặt” ghi “b@gmail,com”',
    );
    expect(send(workbook, 'sendReport').mails).toEqual([]);
  });
});

describe('what a clock cannot deliver', () => {
  const MONDAY = { now: '2022-11-14T08:20' };

  function strike(at: Workbook, options: Partial<HostOptions> = {}): readonly Mail[] {
    const answers = [{ button: 'OK', text: 'thứ hai 8 giờ' }] as const;
    click(at, 'switchWeeklyReminder', { answers });
    const host = open(at, { ...MONDAY, ...options });
    for (const trigger of host.state().triggers) host.runTrigger(trigger);
    return host.mails;
  }

  test('is told its officer by mail, each unit by name', () => {
    workbook = mailWorkbook(units({ to: '' }, { to: 'giaoduc@gmail,com' }));
    const mails = strike(workbook);
    expect(mails).toMatchObject([{ to: [OFFICER], from: OFFICER }]);
    expect(mails[0]?.subject).toBe('Gửi thư tự động ngày 14/11/2022: 02 trường hợp cần xử lý');
    expect(mails[0]?.body).toContain('- Y tế: chưa có địa chỉ thư');
    expect(mails[0]?.body).toContain('“giaoduc@gmail,com” có dấu phẩy ở chỗ lẽ ra là dấu chấm');
    expect(workbook.sheets.some(({ name }) => name === LOG)).toBe(false);
  });

  test('is told also where the others went, and where the service refused one', () => {
    const outbox = ({ to }: Mail): void => {
      if (to.includes('yte@don-vi.example')) throw new Error('Invalid email: yte@don-vi.example');
      sent.push(...to);
    };
    const sent: string[] = [];
    strike(workbook, { outbox });
    expect(sent).toEqual(['giaoduc@don-vi.example', OFFICER]);
    expect(statesOf(workbook)).toEqual({ 'Y tế': 'lỗi', 'Giáo dục': 'đã gửi' });
  });

  test('is told by the failure that Google mails where no mail is left', () => {
    workbook = mailWorkbook(units({ to: '' }, { to: '' }));
    expect(() => strike(workbook, { mailQuota: 0 })).toThrow('- Y tế: chưa có địa chỉ thư');
  });
});

describe('the log', () => {
  test('keeps subject and text of a letter, hidden; one of before gets their columns', () => {
    send(workbook, 'sendReminders');
    const log = tabOf(workbook, LOG);
    for (let row = 0; row < log.rows.length; row += 1) {
      for (const column of [8, 9]) log.setValue(row, column, null);
    }
    const { mails } = send(workbook, 'sendThanks');
    const thanks = logLines(workbook).filter((line) => line.Loại === 'Cảm ơn');
    expect(thanks.map((line) => [line['Tiêu đề'], line['Nội dung']])).toEqual(
      mails.map(({ subject, body }) => [subject, body]),
    );
    expect(statesOf(workbook)['Y tế']).toBe('đã gửi');
  });
});

test('figures of a day long past are asked about before letters are shown', () => {
  const now = '2023-03-10T08:00';
  workbook = mailWorkbook(UNITS, { 'Ngày báo cáo': '10/11/2022' });
  const no = open(workbook, { now, answers: 'no' });
  expect(no.run('sendReminders')).toMatchObject({ outcome: 'refused' });
  expect(no.pages).toEqual([]);
  expect(JSON.stringify(no.questions)).toContain('cũ 120 ngày');
  expect(preview(workbook, 'sendReminders', { now: '2022-11-17T08:00' }).host.questions).toEqual(
    [],
  );
});
