import { beforeEach, describe, expect, test } from 'vitest';
import type { Mail } from '../../../src/host/context.ts';
import { mailKey } from '../../../src/programme/sending/states.ts';
import { sampleWorkbook } from '../../../src/sample/workbook.ts';
import { twoDigits } from '../../../src/words/numbers.ts';
import { type CellValue, Sheet, type Workbook } from '../../../src/xlsx/model.ts';
import { click, OFFICER, open, tabOf, valuesOf } from '../../add-in.ts';
import {
  confirm,
  decoded,
  ENTRIES,
  isLetter,
  LOG,
  logLines,
  mailWorkbook,
  preview,
  removeTab,
  send,
  statesOf,
  type TestUnit,
  UNITS,
} from './letters.ts';

const DAY = '2022-11-10';
const COLLEAGUE = 'dong-nghiep@lien-doan.example';
const key = (unit: string) => mailKey('reminder', unit, DAY);
const addresses = (mails: readonly Mail[]) => mails.map(({ to }) => to.join(', '));

let workbook: Workbook;
beforeEach(() => {
  workbook = mailWorkbook();
});

/** Types over the log as a person would. */
function retype(change: (rows: CellValue[][]) => CellValue[][]): void {
  const sheet = tabOf(workbook, LOG);
  const rows = valuesOf(sheet).filter((row) => row.some((value) => value !== null));
  const changed = change(rows);
  const height = Math.max(rows.length, changed.length);
  const width = Math.max(...[...rows, ...changed].map((row) => row.length));
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1) {
      sheet.setValue(row, column, changed[row]?.[column] ?? null);
    }
  }
}

describe('what goes to whom', () => {
  test.each([
    ['sendReminders', ['yte@don-vi.example', 'giaoduc@don-vi.example']],
    ['sendThanks', ['tanuyen@don-vi.example', 'a@don-vi.example, b@don-vi.example']],
    ['sendMistakes', ['yte@don-vi.example', 'giaoduc@don-vi.example']],
    ['sendReport', ['thuongtruc@lien-doan.example, vanphong@lien-doan.example']],
  ])('%s', (entry, wanted) => {
    const { mails, answer } = send(workbook, entry);
    expect(addresses(mails).sort()).toEqual([...wanted].sort());
    expect(answer).toMatchObject({ outcome: 'done', hasMore: false });
    expect(answer?.message).toContain(`Đã gửi ${twoDigits(wanted.length)} thư.`);
    expect(logLines(workbook).map((line) => line['Trạng thái'])).toEqual(
      wanted.map(() => 'đã gửi'),
    );
    for (const mail of mails) {
      expect(mail).toMatchObject({
        from: OFFICER,
        name: 'Ban Chính sách pháp luật',
        replyTo: 'banchinhsach@lien-doan.example',
      });
      expect(mail.body).toContain('Kính gửi');
      expect(mail.htmlBody).toContain('Kính gửi');
    }
  });

  test('the most urgent unit comes first', () => {
    expect(addresses(send(workbook, 'sendReminders').mails)[0]).toBe('yte@don-vi.example');
  });

  test('links lead to the cell, in the tab by its number', () => {
    const { mails } = send(workbook, 'sendMistakes');
    expect(mails[0]?.htmlBody).toMatch(/spreadsheets\/d\/[^"]+#gid=\d+&amp;range=H3"/);
  });

  test('the line of a letter says all there is to know', () => {
    send(workbook, 'sendThanks');
    const { 'Nội dung': text, ...line } = logLines(workbook)[1] ?? {};
    expect(text).toContain('LIÊN ĐOÀN LAO ĐỘNG TỈNH LAI CHÂU');
    expect(line).toEqual({
      'Việc và mốc nhắc': null,
      Loại: 'Cảm ơn',
      'Đơn vị': 'Than Uyên',
      'Người nhận': 'a@don-vi.example, b@don-vi.example',
      'Tính đến': 44875,
      'Trạng thái': 'đã gửi',
      'Thời điểm': '17:00 ngày 10/11/2022',
      'Người gửi': OFFICER,
      'Ghi chú': null,
      'Tiêu đề': 'Cảm ơn Than Uyên đã vượt chỉ tiêu sáng kiến – đến ngày 10/11/2022',
    });
  });

  test('the form goes with the report: a PDF, or the page where none can be made', () => {
    const makePdf = (page: string) => Buffer.from(`%PDF-1.4 ${page.length}`).toString('base64');
    const [pdf] = send(workbook, 'sendReport', { makePdf }).mails;
    expect(pdf?.attachments).toMatchObject([
      { name: 'bieu-tong-hop-2022-11-10.pdf', type: 'application/pdf' },
    ]);
    expect(logLines(workbook)[0]?.['Ghi chú']).toBeNull();
    workbook = mailWorkbook();
    const [page] = send(workbook, 'sendReport').mails;
    expect(page?.attachments).toMatchObject([
      { name: 'bieu-tong-hop-2022-11-10.html', type: 'text/html' },
    ]);
    expect(logLines(workbook)[0]?.['Ghi chú']).toContain('tệp HTML');
  });
});

describe('nothing goes out unseen', () => {
  test.each(ENTRIES)('%s only shows the preview, writes nothing, holds no lock', (entry) => {
    const { host, page, mails, result } = preview(workbook, entry);
    expect(result.outcome).toBe('done');
    expect(mails).toEqual([]);
    expect(host.counts().byMethod['Lock.tryLock']).toBeUndefined();
    expect(host.counts().writes).toBe(0);
    expect(workbook.sheets.some(({ name }) => name === LOG)).toBe(false);
    expect(page).toContain('Chưa có thư nào được gửi');
  });

  test.each([
    ['made up', 'reminder.8d7e'],
    ['of nothing', ''],
    ['of another kind', 'thanks.8d7e'],
  ])('a token %s sends nothing', (_, token) => {
    preview(workbook, 'sendReminders');
    const { answer, mails } = confirm(workbook, token);
    expect(mails).toEqual([]);
    expect(answer.outcome).toBe('refused');
    expect(answer.message).toContain('đã cũ');
  });

  test('another person’s token sends nothing', () => {
    const { token } = preview(workbook, 'sendReminders');
    expect(confirm(workbook, token, { user: COLLEAGUE }).mails).toEqual([]);
  });

  test('of two previews of a kind the later one counts; two kinds stand side by side', () => {
    const first = preview(workbook, 'sendReminders');
    const thanks = preview(workbook, 'sendThanks');
    const second = preview(workbook, 'sendReminders');
    expect(confirm(workbook, first.token).answer.outcome).toBe('refused');
    expect(confirm(workbook, second.token).mails).toHaveLength(2);
    expect(confirm(workbook, thanks.token).mails).toHaveLength(2);
  });

  test('a letter whose figures changed since is held back, the others go', () => {
    const again = preview(workbook, 'sendMistakes');
    tabOf(workbook, 'Y tế').setValue(1, 7, null);
    const confirmed = confirm(workbook, again.token);
    expect(addresses(confirmed.mails)).toEqual(['giaoduc@don-vi.example']);
    expect(confirmed.answer.message).toContain('01 thư chưa gửi vì nội dung vừa thay đổi');
  });

  test('what was left out does not go and stands in no log', () => {
    const { token } = preview(workbook, 'sendReminders');
    const { mails } = confirm(workbook, token, { leftOut: [key('Y tế')] });
    expect(addresses(mails)).toEqual(['giaoduc@don-vi.example']);
    expect(statesOf(workbook)).toEqual({ 'Giáo dục': 'đã gửi' });
  });

  test('the page is confirmed for the day that was looked at, though midnight has passed', () => {
    const { token } = preview(workbook, 'sendReminders', { now: '2022-11-10T23:58' });
    const { mails } = confirm(workbook, token, { now: '2022-11-11T00:02' });
    expect(mails.map(({ subject }) => subject).join()).toContain('đến ngày 10/11/2022');
    expect(mails).toHaveLength(2);
  });
});

describe('a letter goes once', () => {
  test.each(ENTRIES)(
    '%s: a second click, a second person and an old page send nothing',
    (entry) => {
      const first = preview(workbook, entry);
      const sent = confirm(workbook, first.token).mails.filter(isLetter).length;
      expect(sent).toBeGreaterThan(0);
      expect(confirm(workbook, first.token).mails).toEqual([]);
      expect(send(workbook, entry).mails).toEqual([]);
      const colleague = send(workbook, entry, { user: COLLEAGUE });
      expect(colleague.mails).toEqual([]);
      expect(decoded(colleague.page)).toContain(
        `thư này đã gửi lúc 17:00 ngày 10/11/2022, người gửi ${OFFICER}`,
      );
      expect(logLines(workbook)).toHaveLength(sent);
    },
  );

  test('whatever people sort, shuffle, rename and add in the log', () => {
    send(workbook, 'sendReminders');
    send(workbook, 'sendThanks');
    retype((rows) => [
      ['Sổ thư của Ban', null],
      ...rows.map((row, index) => [
        index === 0 ? 'Đã gọi điện' : `x${index}`,
        ...[...row].reverse(),
      ]),
    ]);
    retype(([title = [], head = [], ...lines]) => [title, head, ...lines.reverse()]);
    tabOf(workbook, LOG).name = 'Sổ thư';
    for (const entry of ENTRIES.slice(0, 2)) {
      expect(send(workbook, entry).mails).toEqual([]);
    }
    expect(send(workbook, 'sendMistakes').mails).toHaveLength(2);
    const rows = valuesOf(tabOf(workbook, 'Sổ thư')).filter((row) => row.some(Boolean));
    expect(rows).toHaveLength(8);
    expect(rows.slice(2, 6).map((row) => row[0])).toEqual(['x4', 'x3', 'x2', 'x1']);
    expect(rows[7]?.[0]).toBeNull();
    expect(rows[7]).toContain('Dòng cần sửa');
    expect(workbook.sheets.filter(({ name }) => name === LOG)).toEqual([]);
  });

  test('a log sorted by somebody while letters go is found again line by line', () => {
    const { token } = preview(workbook, 'sendReminders');
    const outbox = (): void => {
      retype(([head = [], ...lines]) => [head, ...lines.reverse()]);
    };
    expect(confirm(workbook, token, { outbox }).mails).toHaveLength(2);
    expect(statesOf(workbook)).toEqual({ 'Y tế': 'đã gửi', 'Giáo dục': 'đã gửi' });
    expect(logLines(workbook)).toHaveLength(2);
  });

  test('a line deleted while its letter went comes back', () => {
    const { token } = preview(workbook, 'sendReminders');
    let isFirst = true;
    const outbox = (): void => {
      if (isFirst) retype(([head = []]) => [head]);
      isFirst = false;
    };
    confirm(workbook, token, { outbox });
    expect(statesOf(workbook)).toEqual({ 'Y tế': 'đã gửi', 'Giáo dục': 'đã gửi' });
  });

  test('a line at “đang gửi” is shown and does not go until the officer says so, once', () => {
    send(workbook, 'sendReminders');
    retype((rows) => rows.map((row) => row.map((cell) => (cell === 'đã gửi' ? 'đang gửi' : cell))));
    const { token, page } = preview(workbook, 'sendReminders', { now: '2022-11-10T18:00' });
    expect(page).toContain('Y tế: thư đã bắt đầu gửi lúc 17:00 ngày 10/11/2022');
    expect(page).toContain('data-action="doubt"');
    expect(confirm(workbook, token).mails).toEqual([]);
    const again = [key('Y tế')];
    expect(addresses(confirm(workbook, token, { again }).mails)).toEqual(['yte@don-vi.example']);
    expect(confirm(workbook, token, { again }).mails).toEqual([]);
    expect(logLines(workbook).map((line) => [line['Đơn vị'], line['Trạng thái']])).toEqual([
      ['Y tế', 'đang gửi'],
      ['Giáo dục', 'đang gửi'],
      ['Y tế', 'đã gửi (lần 2)'],
    ]);
  });

  test('sending again on purpose is a line of its own', () => {
    send(workbook, 'sendReminders');
    const { token } = preview(workbook, 'sendReminders');
    const { mails } = confirm(workbook, token, { again: [key('Giáo dục')] });
    expect(addresses(mails)).toEqual(['giaoduc@don-vi.example']);
    expect(logLines(workbook).map((line) => line['Trạng thái'])).toEqual([
      'đã gửi',
      'đã gửi',
      'đã gửi (lần 2)',
    ]);
  });

  test('a unit renamed since is asked about before its addresses get the letter again', () => {
    send(workbook, 'sendReminders');
    tabOf(workbook, 'Đơn vị').setValue(1, 1, 'Ngành Y tế');
    const { token, page } = preview(workbook, 'sendReminders');
    expect(page).toContain(
      'Ngành Y tế: địa chỉ yte@don-vi.example đã nhận thư này dưới tên “Y tế”',
    );
    expect(confirm(workbook, token).mails).toEqual([]);
    const again = [key('Ngành Y tế')];
    expect(addresses(confirm(workbook, token, { again }).mails)).toEqual(['yte@don-vi.example']);
    expect(send(workbook, 'sendReminders').mails).toEqual([]);
  });

  test('the next day’s figures are another letter', () => {
    send(workbook, 'sendReminders');
    expect(send(workbook, 'sendReminders', { now: '2022-11-11T08:00' }).mails).toHaveLength(2);
  });

  test('while another person writes, nothing goes and the page says who', () => {
    const { token } = preview(workbook, 'sendReminders');
    const { answer, mails, host } = confirm(workbook, token, { isLockedByOthers: true });
    expect(answer.outcome).toBe('busy');
    expect(mails).toEqual([]);
    expect(host.questions).toEqual([]);
  });

  test('a run of six minutes stops in time and goes on when the page asks', () => {
    const { token } = preview(workbook, 'sendReminders');
    const first = confirm(workbook, token, { callMilliseconds: 2_500 });
    expect(first.answer).toMatchObject({ hasMore: true });
    let sent = first.mails.length;
    let answer = first.answer;
    for (let turn = 0; turn < 5 && answer.hasMore; turn += 1) {
      const next = confirm(workbook, token);
      sent += next.mails.length;
      answer = next.answer;
    }
    expect(sent).toBe(2);
    expect(answer.message).toContain('Đã gửi 02 thư');
    expect(Object.values(statesOf(workbook))).toEqual(['đã gửi', 'đã gửi']);
  });
});

describe('a log that is gone', () => {
  beforeEach(() => {
    send(workbook, 'sendReminders');
  });

  test.each(ENTRIES)('%s asks first; a no sends nothing and writes nothing', (entry) => {
    removeTab(workbook, LOG);
    const { host, result, page } = preview(workbook, entry, { answers: 'no' });
    expect(host.questions).toMatchObject([
      { question: { text: expect.stringContaining('Tab “Nhật ký email” đã bị xóa') } },
    ]);
    expect(result.outcome).toBe('refused');
    expect(result.message).toContain('Tệp → Lịch sử phiên bản');
    expect(page).toBe('');
    expect(host.counts().writes).toBe(0);
  });

  test('a yes begins a new log, for this preview and not for an older one', () => {
    const older = preview(workbook, 'sendThanks');
    removeTab(workbook, LOG);
    const refused = confirm(workbook, older.token);
    expect([refused.answer.outcome, refused.mails]).toEqual(['refused', []]);
    const { token } = preview(workbook, 'sendReminders', { answers: ['YES'] });
    const again = [key('Y tế')];
    expect(addresses(confirm(workbook, token, { again }).mails)).toEqual(['yte@don-vi.example']);
    expect(preview(workbook, 'sendReminders').host.questions).toEqual([]);
    expect(statesOf(workbook)).toEqual({ 'Y tế': 'đã gửi (lần 2)', 'Giáo dục': 'không rõ' });
    removeTab(workbook, LOG);
    expect(confirm(workbook, token, { again }).mails).toEqual([]);
  });

  test('a tab that was emptied, head and all, is as good as deleted', () => {
    retype((rows) => rows.map((row) => row.map(() => null)));
    expect(click(workbook, 'sendReminders').outcome).toBe('refused');
  });

  test('once restored it is trusted again', () => {
    const sheet = tabOf(workbook, LOG);
    removeTab(workbook, LOG);
    workbook.sheets.push(sheet);
    const { host, mails } = preview(workbook, 'sendReminders');
    expect([host.questions, mails]).toEqual([[], []]);
    expect(send(workbook, 'sendReminders').mails).toEqual([]);
  });
});

describe('the log as a tab', () => {
  test('is made with a look, known by its tag, and never a formula', () => {
    send(workbook, 'sendReminders');
    const sheet = tabOf(workbook, LOG);
    expect(valuesOf(sheet)[0]).toEqual([
      'Loại',
      'Đơn vị',
      'Người nhận',
      'Tính đến',
      'Trạng thái',
      'Thời điểm',
      'Người gửi',
      'Ghi chú',
      'Việc và mốc nhắc',
      'Tiêu đề',
      'Nội dung',
    ]);
    expect(sheet.frozenRows).toBe(1);
    expect(sheet.rows.every((row) => !row || row.formulas.size === 0)).toBe(true);
  });

  test('a tab of that name with other things in it is left alone', () => {
    const other = mailWorkbook();
    const sheet = new Sheet(90, LOG);
    ['Ngày', 'Ai gọi'].forEach((text, column) => {
      sheet.setValue(0, column, text);
    });
    other.sheets.push(sheet);
    const { outcome, message } = click(other, 'sendReminders');
    expect(outcome).toBe('refused');
    expect(message).toContain(LOG);
  });

  test('a column that people took away is not written', () => {
    send(workbook, 'sendReminders');
    retype((rows) => rows.map((row) => row.slice(0, 6)));
    send(workbook, 'sendThanks');
    expect(valuesOf(tabOf(workbook, LOG))[3]?.slice(0, 5)).toContain('đã gửi');
    expect(send(workbook, 'sendThanks').mails).toEqual([]);
  });
});

describe('addresses', () => {
  const units = (...changes: Partial<TestUnit>[]): TestUnit[] =>
    UNITS.map((unit, index) => ({ ...unit, ...changes[index] }));

  test('what is wrong is said before, by name, and stops nobody else', () => {
    workbook = mailWorkbook(units({ to: '' }, { to: 'giaoduc@; phong@don-vi.example' }));
    const { page } = preview(workbook, 'sendReminders');
    expect(page).toContain('02 thư không gửi được: Y tế và Giáo dục.');
    expect(page).toContain('Y tế: chưa có địa chỉ thư, không gửi được;');
    expect(page).toContain('Giáo dục: ô H3 của tab “Đơn vị” ghi “giaoduc@” không đúng dạng');
    workbook = mailWorkbook(units({}, { to: 'giaoduc@; phong@don-vi.example' }));
    const { mails, answer } = send(workbook, 'sendReminders');
    expect(addresses(mails)).toEqual(['yte@don-vi.example']);
    expect(answer?.message).toContain(
      'Đã gửi 01 thư. 01 thư không gửi được: Giáo dục – ô địa chỉ có chỗ không đọc được.',
    );
    expect(statesOf(workbook)).toEqual({ 'Y tế': 'đã gửi' });
  });

  test('more than fifty recipients are more than one message takes', () => {
    const many = Array.from({ length: 51 }, (_, index) => `a${index}@don-vi.example`).join(';');
    workbook = mailWorkbook(units({ to: many }));
    expect(preview(workbook, 'sendReminders').page).toContain('51 người nhận, nhiều hơn 50');
    const { mails, answer } = send(workbook, 'sendReminders');
    expect(addresses(mails)).toEqual(['giaoduc@don-vi.example']);
    expect(answer?.message).toContain('01 thư không gửi được: Y tế – nhiều hơn 50 người nhận.');
  });

  test('where no letter can go at all, each unit is named', () => {
    workbook = mailWorkbook(units({ to: '' }, { to: 'giaoduc' }));
    expect(send(workbook, 'sendReminders').answer?.message).toContain(
      'Không gửi thêm thư nào. 01 thư không gửi được: Y tế – chưa có địa chỉ. 01 thư không gửi được: Giáo dục – ô địa chỉ có chỗ không đọc được.',
    );
    expect(logLines(workbook)).toEqual([]);
  });

  test('many names are cut short', () => {
    const many = Array.from({ length: 8 }, (_, index) => ({
      ...UNITS[0],
      name: `Đơn vị ${index + 1}`,
      target: 100,
      result: index,
      to: '',
    }));
    expect(send(mailWorkbook(many), 'sendReminders').answer?.message).toMatch(
      /08 thư không gửi được: (Đơn vị \d, ){4}Đơn vị \d và 03 đơn vị khác – chưa có/,
    );
  });

  test('an address that only the mail service refuses stops only its own letter, and may be tried again', () => {
    const refusing = (mail: Mail): void => {
      if (mail.to.includes('yte@don-vi.example'))
        throw new Error('Invalid email: yte@don-vi.example');
    };
    const { mails, answer } = send(workbook, 'sendReminders', { outbox: refusing });
    expect(addresses(mails)).toEqual(['giaoduc@don-vi.example']);
    expect(answer?.message).toContain(
      '01 thư không gửi được: Y tế – lý do ở cột “Ghi chú” của nhật ký.',
    );
    expect(logLines(workbook)[0]).toMatchObject({ 'Trạng thái': 'lỗi' });
    expect(logLines(workbook)[0]?.['Ghi chú']).toBe(
      'Lý do: Google không nhận địa chỉ yte@don-vi.example',
    );
    expect(addresses(send(workbook, 'sendReminders').mails)).toEqual(['yte@don-vi.example']);
  });

  test('without any address of the leaders the set-up is to be completed', () => {
    workbook = mailWorkbook(UNITS, { 'Email lãnh đạo': null });
    const { outcome, message } = click(workbook, 'sendReport');
    expect(outcome).toBe('refused');
    expect(message).toContain('“Email lãnh đạo”');
  });

  test.each([
    ['sendReminders', 'Không có đơn vị nào chậm'],
    ['sendMistakes', 'Không có dòng nào cần xem lại'],
  ])('%s says that there is nobody to write to', (entry, sentence) => {
    workbook = mailWorkbook(UNITS.slice(2));
    const { outcome, message } = click(workbook, entry);
    expect([outcome, message.includes(sentence)]).toEqual(['done', true]);
  });

  test('and so does thanking where nobody met the target', () => {
    workbook = mailWorkbook(UNITS.slice(0, 2));
    expect(click(workbook, 'sendThanks').message).toContain('Chưa có đơn vị nào đạt chỉ tiêu');
  });

  test.each(['sendReminders', 'sendThanks'])('%s says where no unit has a target', (entry) => {
    workbook = mailWorkbook(UNITS.map((unit) => ({ ...unit, target: 0 })));
    expect(click(workbook, entry)).toEqual({
      outcome: 'refused',
      message: 'Chưa đơn vị nào có chỉ tiêu; hãy điền chỉ tiêu ở tab “Đơn vị”.',
    });
  });

  test.each(ENTRIES)('%s refuses a workbook that is not set up, with a sentence', (entry) => {
    removeTab(workbook, 'Giai đoạn');
    const { outcome, message } = click(workbook, entry);
    expect(outcome).toBe('refused');
    expect(message).toContain('“Giai đoạn”');
  });
});

describe('hostile names and settings change no structure', () => {
  const EVIL = "<script>alert(1)</script>\"\r\nBcc: x@evil.example\r\n=cmd|'/c calc'!A1";

  test.each(ENTRIES)('%s', (entry) => {
    const units = UNITS.map((unit) => ({ ...unit, name: `${unit.name} ${EVIL}` }));
    const bad = mailWorkbook(units, {
      'Tên chương trình': EVIL,
      'Tên gọi tắt': EVIL,
      'Cơ quan ban hành': EVIL,
      'Tên người gửi': EVIL,
      'Phạm vi': EVIL,
    });
    const { mails, page } = send(bad, entry, {});
    expect(mails.length).toBeGreaterThan(0);
    for (const mail of mails) {
      expect(mail.subject + mail.name).not.toMatch(/[\r\n]/);
      expect([...mail.cc, ...mail.bcc]).toEqual([]);
      expect(mail.htmlBody).not.toMatch(/<script/i);
      for (const { base64 } of mail.attachments) {
        expect(Buffer.from(base64, 'base64').toString()).not.toMatch(/<script/i);
      }
    }
    expect(page.match(/<script/g)).toHaveLength(2);
    const sheet = tabOf(bad, LOG);
    expect(sheet.rows.every((row) => !row || row.formulas.size === 0)).toBe(true);
    expect(send(bad, entry).mails).toEqual([]);
  });
});

describe('the sample workbook', () => {
  test('three units are behind, three met, and the whole is reported', () => {
    const sample = sampleWorkbook();
    expect(ENTRIES.map((entry) => send(sample, entry).mails.length)).toEqual([3, 3, 11, 0, 1]);
    expect(logLines(sample)).toHaveLength(18);
    const host = open(sample, { answers: 'yes' });
    for (const entry of ENTRIES) host.run(entry);
    expect(host.mails).toEqual([]);
  });
});
