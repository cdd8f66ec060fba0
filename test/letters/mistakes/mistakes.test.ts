import { describe, expect, test } from 'vitest';
import { byteLength } from '../../../src/letters/letter.ts';
import { RENDERS } from '../../../src/letters/renders.ts';
import type { Finding } from '../../../src/programme/finding.ts';
import { assembleReport } from '../../../src/programme/report.ts';
import { laiChau, unit } from '../../lai-chau.ts';
import { CONTEXT, GMAIL_SHOWS, SAMPLE } from '../sample.ts';

describe('the list of mistakes', () => {
  const mistakes = RENDERS.mistakes(SAMPLE, CONTEXT);

  test('goes to every unit with findings, with all of them', () => {
    const units = new Set(SAMPLE.findings.map((finding) => finding.unit));
    expect(new Set(mistakes.map(({ unit }) => unit))).toEqual(units);
    for (const { unit, text, html } of mistakes) {
      const count = SAMPLE.findings.filter((finding) => finding.unit === unit).length;
      expect(text.match(/^- (Ô|Dòng) /gm)).toHaveLength(count);
      expect(html.match(/<li /g)).toHaveLength(count);
    }
  });

  test('tells errors before warnings', () => {
    for (const { text } of mistakes) {
      const warnings = text.indexOf('ĐƯỢC TÍNH, NÊN XEM LẠI:');
      if (warnings >= 0) expect(text.slice(warnings)).not.toContain('CHƯA ĐƯỢC TÍNH:');
    }
    expect(mistakes.some(({ text }) => text.includes('ĐƯỢC TÍNH, NÊN XEM LẠI:'))).toBe(true);
  });

  test('names no author in the findings that are about authors', () => {
    const base = { unit: 'A', tab: 'A', row: 5, severity: 'warning' } as const;
    const name = 'Lò Văn Bí Mật';
    const about = [
      {
        rule: 'lead-author',
        column: 'author',
        facts: { fault: 'several-leads', names: [name, name] },
      },
      {
        rule: 'lead-author',
        column: 'coauthors',
        facts: { fault: 'not-highest', lead: name, share: 40, highest: name, highestShare: 60 },
      },
      { rule: 'formula-like', column: 'author', facts: { typed: `=${name}` } },
      {
        rule: 'unreadable',
        column: 'coauthors',
        facts: { typed: `${name} x%`, trouble: 'no-share' },
      },
    ].map((finding) => ({ ...base, ...finding }) as Finding);
    const programme = { ...laiChau(), units: [unit('A', { targets: [4] })] };
    const [message] = RENDERS.mistakes(assembleReport(programme, [], about, '2022-11-10'), CONTEXT);
    expect(`${message?.html}${message?.text}`).not.toContain('Bí Mật');
    expect(message?.text).toContain('Cột “Tác giả” có 02 người.');
    expect(message?.text.match(/^- Dòng 5 – /gm)).toHaveLength(4);
  });

  test('that is too long for a mail ends with the number of the rest and a link', () => {
    const findings = Array.from(
      { length: 3000 },
      (_, index): Finding => ({
        ...(index % 2 === 0
          ? { rule: 'required', facts: { missing: ['title'] } }
          : { rule: 'not-on-portal', facts: { portalCode: '' } }),
        severity: 'error',
        unit: 'A',
        tab: 'A',
        row: index + 2,
        column: 'title',
      }),
    );
    const programme = { ...laiChau(), units: [unit('A', { targets: [4] })] };
    const long = assembleReport(programme, [], findings, '2022-11-10');
    for (const message of [
      ...RENDERS.mistakes(long, CONTEXT),
      ...RENDERS.reminder(long, CONTEXT),
    ]) {
      expect(byteLength(message.html)).toBeLessThan(GMAIL_SHOWS);
      expect(byteLength(message.html) + byteLength(message.text)).toBeLessThan(200_000);
      expect(message.text).toMatch(/… và [\d.]+ ô khác\./);
    }
    const text = RENDERS.mistakes(long, CONTEXT)[0]?.text ?? '';
    expect(text).toContain('Chưa được tính: 3.000 sáng kiến'.toUpperCase());
    const listed = text.match(/^- /gm)?.length ?? 0;
    const rest = [...text.matchAll(/… và ([\d.]+) ô khác/g)].map(([, n]) =>
      Number(n?.replace('.', '')),
    );
    const unlisted = rest.reduce((sum, n) => sum + n, 0);
    expect(listed + unlisted === 3000 || listed + unlisted === 1500).toBe(true);
  });
});
