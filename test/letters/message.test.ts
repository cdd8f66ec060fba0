import { describe, expect, test } from 'vitest';
import { fieldsOf } from '../../src/documents/fields.ts';
import { byteLength } from '../../src/letters/letter.ts';
import { headerLine, type MailContext } from '../../src/letters/message.ts';
import type { Finding } from '../../src/programme/finding.ts';
import type { Initiative } from '../../src/programme/initiative/read.ts';
import type { Outcome } from '../../src/programme/progress/progress.ts';
import { assembleReport, type Report } from '../../src/programme/report.ts';
import { makeProgramme } from '../../src/programme/set-up/windows.ts';
import { PHASES, SETTINGS, unit } from '../lai-chau.ts';
import { deadline } from '../programme.ts';
import { AUTHORS, all, GMAIL_SHOWS, owed, SAMPLE } from './sample.ts';

/** What a reader sees of an HTML letter, tags and entities taken away. */
function visible(html: string): string {
  const body = html.slice(html.indexOf('<body'));
  return body
    .replace(/<[^>]*>/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ');
}

const figures = (text: string) => new Set(text.match(/\d[\d.,/]*%?/g));

describe('every message', () => {
  test('names no author', () => {
    expect(AUTHORS.length).toBeGreaterThan(100);
    for (const { html, text, zalo, subject } of all(SAMPLE)) {
      const everything = [html, text, zalo, subject].join('\n');
      expect(AUTHORS.filter((author) => everything.includes(author))).toEqual([]);
    }
  });

  test('claims in no chat that a letter went', () => {
    for (const { zalo } of all(SAMPLE)) expect(zalo).not.toMatch(/thư điện tử|đã gửi/);
  });

  test('has the same figures in HTML and in plain text', () => {
    for (const { html, text } of all(SAMPLE)) {
      // The addresses of links hold numbers too; the plain text shows only those it has to.
      const plain = text.replace(/https:\S+/g, '');
      expect(figures(visible(html))).toEqual(figures(plain));
    }
  });

  test('is readable on a phone: one column, no small print, Vietnamese', () => {
    for (const { html } of all(SAMPLE)) {
      expect(html).toContain('<html lang="vi">');
      expect(html).toContain('<meta charset="utf-8">');
      expect(html).toContain('max-width:640px');
      const sizes = [...html.matchAll(/font-size:(\d+)px/g)].map(([, size]) => Number(size));
      expect(Math.min(...sizes)).toBeGreaterThanOrEqual(15);
      expect(html).not.toMatch(/<script|<style|<img|display:\s*(flex|grid)/);
    }
  });

  test('has keys of its own', () => {
    const keys = all(SAMPLE).map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });
});

const HOSTILE = [
  '<script>alert(1)</script>',
  `"><img src=x onerror=alert(1)>'`,
  'A\r\nBcc: ai@x.example\r\n\r\nthân thư',
  '=cmd|"/c calc"!A1',
  '&lt;b&gt; $& $1 // /* */ <!-- ]]>',
  `${'Rất dài '.repeat(6000)}`,
];

const CALM = 'từ ngữ bình thường';

/** Elements and their attributes, without what they say. */
function structure(html: string): string[] {
  return [...html.matchAll(/<(\/?[a-z0-9]+)((?:\s+[a-z-]+="[^"]*")*)\s*>/gi)].map(
    ([, name, attributes]) => `${name} ${attributes?.replace(/="[^"]*"/g, '')}`,
  );
}

describe.each(HOSTILE)('the hostile text %.40j', (text) => {
  const unitsWith = (words: string) => [
    unit(`chậm ${words}`, { tab: words, targets: [9, 9], cluster: words, recipients: [words] }),
    unit(`vượt ${words}`, { tab: `${words}2`, targets: [1, 1] }),
  ];
  const reportWith = (words: string): Report => {
    const settings = {
      ...SETTINGS,
      shortName: words,
      issuingBody: words,
      senderName: words,
      scope: words,
      place: words,
      replyTo: words,
    };
    const phases = PHASES.map((phase) => ({ ...phase, name: `${phase.name} ${words}` }));
    const units = unitsWith(words);
    const initiative = {
      unit: `vượt ${words}`,
      tab: `${words}2`,
      row: 2,
      title: words,
      grassroots: words,
      registered: { typed: '', value: { day: '2022-05-01', moment: null }, trouble: null },
    } as unknown as Initiative;
    const outcomes: Outcome[] = [0, 1, 2].map((row) => ({
      initiative: { ...initiative, row },
      counts: 'yes',
      phase: 0,
    }));
    const findings = units.map(
      ({ name, tab }): Finding => ({
        rule: 'solution-kind',
        severity: 'error',
        unit: name,
        tab: tab ?? '',
        row: 2,
        column: 'kind',
        facts: { typed: words },
      }),
    );
    const programme = makeProgramme({
      settings,
      phases,
      units,
      grassroots: [{ unit: `chậm ${words}`, name: words, aliases: [] }],
    });
    return assembleReport(programme, outcomes, findings, '2022-11-10');
  };
  const contextWith = (words: string): MailContext => ({
    workbookUrl: text.slice(0, 200),
    today: '2022-11-10',
    remindersDue: (asOf) =>
      owed([deadline(words, '2022-11-08', { document: words })], unitsWith(words), asOf),
    fieldsOf: () =>
      fieldsOf({ deadlineText: words, contact: words }, { number: words, day: words }),
    linkTo: () => `https://sheets.example/${text.slice(0, 200)}`,
    thisWeek: () => [{ what: 'late', count: 1, units: [words] }],
    courseLines: () => [words],
    cellOf: () => 'B2',
  });
  const messages = all(reportWith(text), contextWith(text));

  test('changes no structure of any message', () => {
    const calm = all(reportWith(CALM), { ...contextWith(CALM), workbookUrl: '' });
    expect(messages.map(({ html }) => structure(html))).toEqual(
      calm.map(({ html }) => structure(html)),
    );
  });

  test('leaves headers on one line, the mail light and the reply to nobody strange', () => {
    for (const { subject, from, replyTo, html, text: plain } of messages) {
      for (const header of [subject, from]) {
        expect(header).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}]/u);
        expect(header.length).toBeLessThanOrEqual(180);
      }
      expect(replyTo).toBe('');
      expect(byteLength(html)).toBeLessThan(GMAIL_SHOWS);
      expect(byteLength(html) + byteLength(plain)).toBeLessThan(200_000);
    }
  });
});

test('a header is cut between signs', () => {
  expect(headerLine('a\u0000\r\n\u2028b', 10)).toBe('a b');
  expect(headerLine('𝒜𝒜𝒜𝒜', 5)).toBe('𝒜𝒜…');
});
