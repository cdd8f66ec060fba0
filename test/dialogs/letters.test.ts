import { describe, expect, test } from 'vitest';
import type { Answered, AnswerText } from '../../src/dialogs/answer.ts';
import { digest, messages, notice } from '../../src/dialogs/letters.ts';
import { renderDigest } from '../../src/letters/deadline/digest.ts';
import { MAIL_KINDS } from '../../src/letters/index.ts';
import { type MailMessage, withOwnWords } from '../../src/letters/message.ts';
import { renderNotice } from '../../src/letters/notice.ts';
import { RENDERS } from '../../src/letters/renders.ts';
import { ADD_IN } from '../add-in.ts';
import { hostOf, scriptOf } from '../host/host.ts';
import { CONTEXT, SAMPLE, sampleGiven } from '../letters/sample.ts';

const URL = 'https://sheets.example/d/1/edit';
const HOSTILE = `Lời nhắn </p><script>alert("x")</script> ?> $& // <!--own-words-->\ndòng hai`;
const GIVEN = JSON.parse(JSON.stringify(sampleGiven())) as ReturnType<typeof sampleGiven>;

/** What comes out of the text; it must stand in a page's file as HtmlService takes it. */
function said<Value>(text: AnswerText<Value>): Value {
  expect(text).toMatch(/^[\n -~]*$/);
  expect(text).not.toMatch(/[<>$&]|\/\//);
  const answered = JSON.parse(text) as Answered<Value>;
  if (answered.problem) throw new Error(answered.problem.code);
  return answered.value;
}

/** What is said of a message, however it was written. */
const outside = ({ key, kind, unit, asOf, status, to, cc, ...rest }: MailMessage) => {
  const { subject, html, text, ownWords, tasks, zalo, from, replyTo } = rest;
  const what = { subject, html, text, ownWords, tasks, zalo, from, replyTo };
  return { key, kind, unit, asOf, status, to, cc, ...what };
};

describe('what the file of letters answers', () => {
  test.each(MAIL_KINDS)('%s: the very letters of the whole report, from plain data', (kind) => {
    const letters = RENDERS[kind](SAMPLE, CONTEXT);
    expect(letters.length).toBeGreaterThan(0);
    expect(said(messages(kind, GIVEN, '')).map(outside)).toEqual(letters.map(outside));
    const own = letters.map((letter) => withOwnWords(letter, HOSTILE));
    expect(said(messages(kind, GIVEN, HOSTILE)).map(outside)).toEqual(own.map(outside));
  });

  test.each(MAIL_KINDS)('%s: is known again with other words of an officer', (kind) => {
    const plain = said(messages(kind, GIVEN, ''));
    const worded = said(messages(kind, GIVEN, HOSTILE));
    expect(worded.map(({ print }) => print)).toEqual(plain.map(({ print }) => print));
    expect(new Set(plain.map(({ print }) => print)).size).toBe(plain.length);
    for (const { html, text } of worded) {
      expect(html).toContain('Lời nhắn &lt;/p&gt;');
      expect(text).toContain(HOSTILE);
    }
  });

  test('another letter has other signs', () => {
    const { report } = GIVEN;
    const settings = { ...report.programme.settings, replyTo: 'khac@don-vi.example' };
    const other = { ...report, programme: { ...report.programme, settings } };
    const before = said(messages('thanks', GIVEN, '')).map(({ print }) => print);
    const after = said(messages('thanks', { ...GIVEN, report: other }, ''));
    expect(after.filter(({ print }) => before.includes(print))).toEqual([]);
    expect(after.length).toBe(before.length);
  });

  test('the mails to an officer', () => {
    const { settings } = SAMPLE.programme;
    const lines = [HOSTILE, 'Y tế: chưa có địa chỉ'];
    expect(said(notice(settings, '2022-11-10', lines, URL))).toEqual(
      renderNotice(settings, '2022-11-10', lines, URL),
    );
    const named = (unit: string) => ({ unit, kind: 'deadline' as const, tasks: HOSTILE });
    const reached = { sent: [named('Y tế')], doubtful: [named('Than Uyên')], unsent: [] };
    const told = { url: URL, isRepeat: true };
    expect(said(digest('2022-11-10', reached, told))).toEqual(
      renderDigest('2022-11-10', reached, told),
    );
  });

  test('is what the file says that is pushed', () => {
    const given = ['reminder', sampleGiven(), HOSTILE];
    const body = `const template = HtmlService.createTemplateFromFile('letters');
      template.part = 'messages'; template.given = ${JSON.stringify(JSON.stringify(given))};
      return template.evaluate().getContent();`;
    const host = hostOf(scriptOf(body), { htmlFiles: ADD_IN.htmlFiles });
    expect(host.run('main')).toBe(`${messages('reminder', GIVEN, HOSTILE)}\n`);
    // What every cell and edit loads goes without it.
    const look = 'max-width:640px';
    expect(said(messages('reminder', GIVEN, ''))[0]?.html).toContain(look);
    expect(ADD_IN.code).not.toContain(look);
  });
});

test('of the rows of a report only those go that a letter names or counts', () => {
  const { findings, outcomes } = GIVEN.report;
  expect(findings).toHaveLength(SAMPLE.findings.length);
  expect(outcomes.length).toBeGreaterThan(0);
  expect(outcomes.length).toBeLessThan(SAMPLE.outcomes.length / 5);
  const fields = outcomes.map(({ initiative }) => Object.keys(initiative).sort().join());
  expect(new Set(fields)).toEqual(new Set(['row,tab,title,unit']));
});
