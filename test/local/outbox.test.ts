import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type AddressObject, type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Mail } from '../../src/host/context.ts';
import { composeMail, isLoopback, parseServer, putMail } from '../../src/local/mail.ts';
import { pdfMaker } from '../../src/local/pdf.ts';
import type { Entry } from '../../src/words/menu.ts';
import { readXlsx, writeXlsx } from '../../src/xlsx/index.ts';
import { ENTRIES, logLines, mailWorkbook, UNITS } from '../google/mail/letters.ts';

const run = promisify(execFile);
const ROOT = join(import.meta.dirname, '../..');
const folder = (): string => mkdtempSync(join(tmpdir(), 'sang-kien-thu-'));

/** So many letters an entry sends, two where nothing is said. */
const MAILS: { readonly [Each in Entry]?: number } = { sendReport: 1, sendDeadlineReminders: 4 };

const MAIL: Mail = {
  from: 'can-bo@lien-doan.example',
  to: ['yte@don-vi.example', 'vanphong@don-vi.example'],
  cc: [],
  bcc: ['luu@lien-doan.example'],
  replyTo: 'ban@lien-doan.example',
  name: 'Ban Chính sách “pháp luật”, <x>',
  subject: 'Đề nghị đẩy mạnh cập nhật sáng kiến – LĐLĐ huyện Sìn Hồ – đến ngày 10/11/2022',
  body: 'Kính gửi: LĐLĐ huyện Sìn Hồ\n\nĐạt 62%.\n',
  htmlBody: '<!DOCTYPE html><html><body><p>Kính gửi: <b>LĐLĐ huyện Sìn Hồ</b></p></body></html>',
  attachments: [
    {
      name: 'bieu.pdf',
      type: 'application/pdf',
      base64: Buffer.from('%PDF-1.4').toString('base64'),
    },
  ],
  inlineImages: [],
  at: Date.UTC(2022, 10, 10, 10),
};

const everyone = (field: AddressObject | AddressObject[] | undefined): unknown =>
  [field ?? []].flat().flatMap(({ value }) => value.map(({ address }) => address));

describe('a message as a file', () => {
  test('is read back by another program as it was sent', async () => {
    const parsed = await simpleParser(await composeMail(MAIL));
    expect(parsed.subject).toBe(MAIL.subject);
    expect(everyone(parsed.to)).toEqual(MAIL.to);
    expect(everyone(parsed.replyTo)).toEqual([MAIL.replyTo]);
    expect(parsed.from?.value).toEqual([{ address: MAIL.from, name: MAIL.name }]);
    expect(parsed.date?.getTime()).toBe(MAIL.at);
    expect(parsed.html).toContain('<b>LĐLĐ huyện Sìn Hồ</b>');
    expect(parsed.text?.trim()).toBe(MAIL.body.trim());
    expect(parsed.attachments).toMatchObject([
      { filename: 'bieu.pdf', contentType: 'application/pdf' },
    ]);
    expect(parsed.attachments[0]?.content.toString()).toBe('%PDF-1.4');
    expect((await composeMail(MAIL)).toString()).not.toContain('luu@lien-doan.example');
  });

  test('no header can be smuggled in, whoever calls', async () => {
    const evil = 'x\r\nBcc: a@evil.example\r\n\r\n<script>';
    const eml = await composeMail({ ...MAIL, subject: evil, name: evil });
    const parsed = await simpleParser(eml);
    expect(parsed.headers.has('bcc')).toBe(false);
    expect(everyone(parsed.to)).toEqual(MAIL.to);
  });

  test('is numbered on, named in plain letters, and listed on the page of the outbox', async () => {
    const place = { folder: join(folder(), 'thu'), server: null };
    const first = await putMail(place, MAIL);
    const evil = '<script>alert(1)</script>';
    await putMail(place, {
      ...MAIL,
      subject: evil,
      name: evil,
      htmlBody: `<p>${evil}"'</p>`,
      body: evil,
    });
    expect(first).toMatch(/^01-de-nghi-day-manh-[a-z0-9-]+\.eml$/);
    expect(readdirSync(place.folder)).toEqual([
      first,
      '02-script-alert-1-script.eml',
      'index.html',
    ]);
    const index = readFileSync(join(place.folder, 'index.html'), 'utf8');
    expect(index).not.toContain('<script');
    expect(index.match(/<article>/g)).toHaveLength(2);
    expect(index).toContain('download="bieu.pdf"');
    expect(index.indexOf('Sìn Hồ')).toBeLessThan(index.indexOf('alert(1)'));
  });
});

describe('a server', () => {
  test.each([
    ['127.0.0.1:2525', { host: '127.0.0.1', port: 2525 }, true],
    ['localhost:25', { host: 'localhost', port: 25 }, true],
    ['[::1]:2525', { host: '::1', port: 2525 }, true],
    ['mail.lien-doan.example:25', { host: 'mail.lien-doan.example', port: 25 }, false],
    ['127.0.0.1.lien-doan.example:25', { host: '127.0.0.1.lien-doan.example', port: 25 }, false],
    ['localhost', null, false],
    ['localhost:99999', null, false],
  ])('%s', (text, server, isNear) => {
    expect(parseServer(text)).toEqual(server);
    if (server) expect(isLoopback(server)).toBe(isNear);
  });
});

interface Received {
  readonly to: readonly string[];
  readonly mail: ParsedMail;
}

/** A mail server on this machine that keeps what it is given; one address it refuses. */
async function startServer() {
  const received: Received[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo({ address }, _, done) {
      done(address.startsWith('giaoduc') ? new Error('Mailbox unavailable') : null);
    },
    onData(stream, { envelope }, done) {
      simpleParser(stream, (error, mail) => {
        received.push({ to: envelope.rcptTo.map(({ address }) => address), mail });
        done(error);
      });
    },
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const address = server.server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return { received, server, at: `127.0.0.1:${address.port}` };
}

/** Runs the command and answers its exit code and all it printed. */
async function command(...args: string[]): Promise<{ code: number; text: string }> {
  try {
    const { stdout, stderr } = await run(
      process.execPath,
      [join(ROOT, 'build/local.mjs'), ...args, '--now', '2022-11-10T17:00'],
      { cwd: folder() },
    );
    return { code: 0, text: stdout + stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, text: stdout + stderr };
  }
}

/** Without an address for answers, and so without digests. */
function workbookFile(): { path: string; out: string; outbox: string } {
  const place = folder();
  const path = join(place, 'so.xlsx');
  writeFileSync(path, writeXlsx(mailWorkbook(UNITS, { 'Email trả lời': null })));
  return { path, out: join(place, 'sau.xlsx'), outbox: join(place, 'thu') };
}

describe('the command', () => {
  test.each(ENTRIES)(
    '%s shows without --yes, sends with it, and sends nothing twice',
    async (entry) => {
      const { path, out, outbox } = workbookFile();
      const look = await command(
        entry,
        '--workbook',
        path,
        '--out',
        `${out}.0.xlsx`,
        '--outbox',
        outbox,
      );
      expect(look.code).toBe(0);
      expect(look.text).toContain('Thêm --yes');
      expect(readdirSync(outbox)).toEqual(['xem-truoc.html']);
      const sent = await command(
        entry,
        '--workbook',
        path,
        '--out',
        out,
        '--outbox',
        outbox,
        '--yes',
      );
      expect(sent.code).toBe(0);
      const files = readdirSync(outbox).filter((name) => name.endsWith('.eml'));
      expect(files.length).toBe(MAILS[entry] ?? 2);
      for (const file of files) {
        const mail = await simpleParser(readFileSync(join(outbox, file)));
        expect(mail.subject).toMatch(/10\/11\/2022/);
        expect(mail.text).toContain('Kính gửi');
        expect(mail.html).toContain('Kính gửi');
        expect(mail.attachments).toHaveLength(entry === 'sendReport' ? 1 : 0);
      }
      const states = logLines(readXlsx(readFileSync(out))).map((line) => line['Trạng thái']);
      expect(states).toEqual(files.map(() => 'đã gửi'));
      const twice = await command(
        entry,
        '--workbook',
        out,
        '--out',
        `${out}.2.xlsx`,
        '--outbox',
        outbox,
        '--yes',
      );
      expect(twice.text).toContain('Không gửi thêm thư nào.');
      expect(readdirSync(outbox).filter((name) => name.endsWith('.eml'))).toEqual(files);
    },
  );

  describe('with a server on this machine', () => {
    let post: Awaited<ReturnType<typeof startServer>>;
    beforeAll(async () => {
      post = await startServer();
    });
    afterAll(() => {
      post.server.close();
    });

    test('delivers, and the log says of each letter what the server said', async () => {
      const { path, out } = workbookFile();
      const { code, text } = await command(
        'sendReminders',
        ...['--workbook', path, '--out', out, '--smtp', post.at, '--yes'],
      );
      expect(code).toBe(0);
      expect(text).toContain(`Đã chuyển 01 thư tới ${post.at}`);
      expect(post.received.map(({ to }) => to)).toEqual([['yte@don-vi.example']]);
      expect(post.received[0]?.mail.subject).toContain('Y tế');
      const lines = logLines(readXlsx(readFileSync(out)));
      expect(lines.map((line) => [line['Đơn vị'], line['Trạng thái']])).toEqual([
        ['Y tế', 'đã gửi'],
        ['Giáo dục', 'không rõ'],
      ]);
      expect(lines[1]?.['Ghi chú']).toContain('Mailbox unavailable');
    });

    test.each([
      ['mail.lien-doan.example:25', 'không phải máy này'],
      ['127.0.0.1:1', 'không trả lời'],
      ['đâu đó', 'Không hiểu máy chủ thư'],
    ])('%s is refused before anything is sent', async (server, sentence) => {
      const { path, out } = workbookFile();
      const { code, text } = await command(
        'sendReminders',
        ...['--workbook', path, '--out', out, '--smtp', server, '--yes'],
      );
      expect(code).toBe(2);
      expect(text).toContain(sentence);
    });
  });
});

describe('the form as a PDF', () => {
  const makePdf = pdfMaker();

  test.skipIf(makePdf === null)(
    'is made by the browser of this machine, where there is one',
    () => {
      const pdf = Buffer.from(makePdf?.('<p>Biểu tổng hợp: Đạt</p>') ?? '', 'base64').toString(
        'latin1',
      );
      expect(pdf.slice(0, 5)).toBe('%PDF-');
      expect(pdf).toMatch(/\/Type\s*\/Page\b/);
    },
  );

  test('a browser that cannot be run says so', () => {
    const broken = pdfMaker('/nowhere/chromium');
    expect(() => broken?.('<p></p>')).toThrow('ENOENT');
    expect(pdfMaker(null)).toBeNull();
  });
});
