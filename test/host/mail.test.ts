import { expect, test } from 'vitest';
import { DISTRICT, hostOf, runBody, scriptOf, workbookOf } from './host.ts';

const addresses = (count: number): string =>
  Array.from({ length: count }, (_, index) => `nguoi${index}@lien-doan.example`).join(',');

test('a message keeps everything it was given', () => {
  const body = `MailApp.sendEmail({ to: 'a@b.example, c@d.example', cc: 'e@f.example', subject: 'Đôn đốc', body: 'Kính gửi',
    htmlBody: '<b>Kính gửi</b>', name: 'LĐLĐ', replyTo: 'x@y.example',
    attachments: [Utilities.newBlob('abc', 'text/plain', 'a.txt')] })`;
  const host = hostOf(scriptOf(body));
  host.run('main');
  expect(host.mails).toMatchObject([
    {
      from: 'chu.so@lien-doan.example',
      to: ['a@b.example', 'c@d.example'],
      cc: ['e@f.example'],
      subject: 'Đôn đốc',
      replyTo: 'x@y.example',
      attachments: [{ name: 'a.txt', type: 'text/plain', base64: 'YWJj' }],
    },
  ]);
});

test.each([
  { call: "('a@b.example', 's', 'b')", replyTo: '', body: 'b' },
  {
    call: "('a@b.example', 's', 'b', { replyTo: 'r@b.example' })",
    replyTo: 'r@b.example',
    body: 'b',
  },
  { call: "('a@b.example', 'r@b.example', 's', 'b')", replyTo: 'r@b.example', body: 'b' },
])('sendEmail$call', ({ call, replyTo, body }) => {
  const host = hostOf(scriptOf(`MailApp.sendEmail${call}`));
  host.run('main');
  expect(host.mails).toMatchObject([{ to: ['a@b.example'], subject: 's', replyTo, body }]);
});

test.each([
  { message: "{ to: 'hotmail.com', subject: 's', body: 'b' }", text: 'Invalid email: hotmail.com' },
  {
    message: "{ to: 'a@b.example,x@thu.example.', subject: 's', body: 'b' }",
    text: 'Invalid email: x@thu.example.',
  },
  { message: "{ subject: 's', body: 'b' }", text: 'no recipient' },
  {
    message: `{ to: '${addresses(51)}', subject: 's', body: 'b' }`,
    text: 'Limit Exceeded: Email Recipients Per Message.',
  },
  {
    message: "{ to: 'a@b.example', subject: 's', body: 'x'.repeat(204801) }",
    text: 'Limit Exceeded: Email Body Size.',
  },
])('is refused whole: $text', ({ message, text }) => {
  const host = hostOf(scriptOf(`MailApp.sendEmail(${message})`));
  expect(() => host.run('main')).toThrow(text);
  expect(host.mails).toEqual([]);
});

test('recipients are counted, a day and a user, and come back after 24 hours', () => {
  const workbook = workbookOf();
  const send = (count: number) => `MailApp.sendEmail('${addresses(count)}', 's', 'b');`;
  const left = 'return MailApp.getRemainingDailyQuota()';
  expect(runBody(send(50) + send(45) + left, { workbook })).toBe(5);
  expect(() => runBody(send(6), { workbook })).toThrow(
    'Service invoked too many times for one day: email.',
  );
  expect(runBody(left, { workbook })).toBe(5);
  expect(runBody(left, { workbook, user: DISTRICT })).toBe(100);
  expect(runBody(left, { workbook, now: '2022-11-11T07:59' })).toBe(5);
  expect(runBody(left, { workbook, now: '2022-11-11T08:00' })).toBe(100);
});
