import { describe, expect, test } from 'vitest';
import { renderLeaderReport } from '../../src/letters/leader-report.ts';
import { byteLength } from '../../src/letters/letter.ts';
import { headerLine, type MailContext, type MailMessage } from '../../src/letters/message.ts';
import { renderMistakes } from '../../src/letters/mistakes.ts';
import { renderReminders } from '../../src/letters/reminder.ts';
import { renderThanks } from '../../src/letters/thanks.ts';
import type { Finding } from '../../src/programme/finding.ts';
import type { Initiative } from '../../src/programme/initiative/read.ts';
import type { Outcome } from '../../src/programme/progress/progress.ts';
import { assembleReport, type Report } from '../../src/programme/report.ts';
import { makeProgramme } from '../../src/programme/set-up/windows.ts';
import { counted, laiChau, laiChauReport, PHASES, SETTINGS, unit } from '../lai-chau.ts';
import { AUTHORS, CONTEXT, SAMPLE } from './sample.ts';

const report = laiChauReport();

function all(of: Report, context: MailContext = CONTEXT): MailMessage[] {
  return [
    ...renderReminders(of, context),
    ...renderThanks(of, context),
    ...renderMistakes(of, context),
    renderLeaderReport(of, context),
  ];
}

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

describe('reminders on 10/11/2022', () => {
  const reminders = renderReminders(report, CONTEXT);
  const [, , health] = reminders;

  test('go to the units that are behind, and to no other', () => {
    expect(reminders.map(({ unit, status }) => [unit, status])).toEqual([
      ['CĐN Giáo dục', 'behind'],
      ['LĐLĐ huyện Tam Đường', 'behind'],
      ['Công đoàn ngành Y tế', 'severe'],
    ]);
  });

  test('say unit and day in the subject', () => {
    expect(health?.subject).toBe(
      'Đề nghị tập trung chỉ đạo cập nhật sáng kiến – Công đoàn ngành Y tế – đến ngày 10/11/2022',
    );
  });

  test.each([
    'Trạng thái: Rất chậm',
    'Tính đến ngày 10/11/2022, đơn vị mới có 86/280 sáng kiến, đạt 31% chỉ tiêu cả Chương trình “01 triệu sáng kiến”, dưới mức 50%.',
    '- Giai đoạn 1: Chỉ tiêu 140; Kết quả 84; Tỷ lệ 60%',
    '- Giai đoạn 2: Chỉ tiêu 140; Kết quả 2; Tỷ lệ 1%',
    '- Cả chương trình: Chỉ tiêu 280; Kết quả 86; Tỷ lệ 31%',
    '- Cần có đến nay: ít nhất 190 sáng kiến',
    '- Còn thiếu: 194 sáng kiến',
    '- Thời gian còn lại: 295 ngày (đến hết ngày 01/9/2023)',
    '- Cần bình quân: 0,7 sáng kiến mỗi ngày (khoảng 5 sáng kiến mỗi tuần)',
    '- Thứ tự theo tỷ lệ: 11/11 đơn vị được giao chỉ tiêu',
  ])('tell the unit that is far behind: %s', (sentence) => {
    expect(health?.text).toContain(sentence);
  });

  test('speak more gently to a unit that is only behind', () => {
    const [education] = reminders;
    expect(education?.text).toContain('nỗ lực đáng ghi nhận, song còn chậm so với tiến độ');
    expect(education?.text).not.toContain('quyết liệt');
    expect(health?.text).toContain('tập trung chỉ đạo quyết liệt');
  });

  test('have a text for a chat', () => {
    expect(health?.zalo.split('\n')).toEqual([
      'Công đoàn ngành Y tế, đến ngày 10/11/2022: 86/280 sáng kiến, đạt 31% chỉ tiêu (rất chậm).',
      'Còn thiếu 194 sáng kiến.',
      'Thời gian còn lại: 295 ngày (đến hết ngày 01/9/2023).',
      'Chi tiết xem trong sổ theo dõi.',
    ]);
  });

  test('claim in no chat that a letter went', () => {
    for (const { zalo } of all(SAMPLE)) expect(zalo).not.toMatch(/thư điện tử|đã gửi/);
  });

  test('link the rows to mend, cell by cell', () => {
    const [first] = renderReminders(SAMPLE, CONTEXT);
    expect(first?.html).toMatch(
      /href="https:\/\/sheets\.example\/d\/1\/edit#gid=\d+&amp;range=[A-Z]+\d+"/,
    );
    expect(first?.text).toMatch(/- Ô [A-Z]+\d+ – “/);
    expect(first?.text).toContain('sửa 4 dòng dưới đây còn lỗi');
  });
});

describe('a reminder on other days', () => {
  const programme = makeProgramme({
    settings: SETTINGS,
    phases: PHASES,
    units: [
      unit('A', { targets: [100, 100], cluster: 'Khối I' }),
      unit('B', { targets: [100, 100], cluster: 'Khối I' }),
      unit('C', { targets: [100, 100] }),
    ],
    grassroots: [],
  });
  const textOn = (day: string, results = 10) => {
    const rows = [
      ...counted('A', 0, results, '2022-05-01'),
      ...counted('B', 0, results, '2022-05-01'),
    ];
    return renderReminders(assembleReport(programme, rows, [], day), CONTEXT)[0]?.text;
  };

  test('the last one of the programme says so', () => {
    expect(textOn('2023-09-01')).toContain('- Thời gian còn lại: hôm nay là ngày cuối cùng');
    expect(textOn('2023-09-01')).not.toContain('Cần bình quân');
  });

  test('after the end asks for nothing but mending the list', () => {
    expect(textOn('2023-09-05')).toContain('đã hết, kết thúc ngày 01/9/2023');
    expect(textOn('2023-09-05')).toContain('Chương trình đã kết thúc.');
  });

  test('units of one rate share a place, in all and in their cluster', () => {
    expect(textOn('2022-11-10')).toContain('1/3 đơn vị được giao chỉ tiêu; 1/2 trong Khối I');
  });

  test('a unit without any initiative is told so in words', () => {
    expect(textOn('2022-11-10', 0)).toContain(
      'đơn vị chưa có sáng kiến nào được tính trong Chương trình “01 triệu sáng kiến” (chỉ tiêu 200).',
    );
  });

  test.each([
    ['2022-11-10', [100, 100], 100, '0,3 sáng kiến mỗi ngày (khoảng 3 sáng kiến mỗi tuần)'],
    ['2022-11-10', [1, 1], 0, 'dưới 0,1 sáng kiến mỗi ngày (chưa đến 1 sáng kiến mỗi tuần)'],
    ['2023-08-28', [100, 100], 198, '0,5 sáng kiến mỗi ngày'],
    ['2022-11-10', [300, 300], 10, '2 sáng kiến mỗi ngày'],
  ])('what is needed, on %s with targets of %j and %i done', (day, targets, results, needed) => {
    const of = { ...programme, units: [unit('A', { targets })] };
    const rows = counted('A', 0, results, '2022-05-01');
    const [first] = renderReminders(assembleReport(of, rows, [], day), CONTEXT);
    expect(first?.text.match(/- Cần bình quân: (.*)/)?.[1]).toBe(needed);
  });

  test('at the pace of the last days the target comes late, in time or never', () => {
    const at = (recent: number) => {
      const rows = [...counted('A', 0, 60), ...counted('A', 1, recent, '2022-11-01')];
      const [first] = renderReminders(assembleReport(programme, rows, [], '2022-11-10'), CONTEXT);
      return first?.text.match(/- Theo nhịp độ 30 ngày qua: (.*)/)?.[1];
    };
    expect(at(0)).toBe('sẽ không đạt chỉ tiêu trong thời gian của Chương trình');
    expect(at(10)).toBe('đến khoảng ngày 05/12/2023 mới đạt chỉ tiêu, chậm 95 ngày');
    expect(at(20)).toBe('đạt chỉ tiêu vào khoảng ngày 09/5/2023, kịp thời hạn');
  });
});

describe('thanks on 10/11/2022', () => {
  const [thanUyen, , tanUyen] = renderThanks(report, CONTEXT);

  test('go to the three units that exceeded their targets', () => {
    expect(renderThanks(report, CONTEXT).map(({ unit }) => unit)).toEqual([
      'LĐLĐ huyện Than Uyên',
      'LĐLĐ huyện Nậm Nhùn',
      'LĐLĐ huyện Tân Uyên',
    ]);
    expect(tanUyen?.subject).toBe(
      'Cảm ơn LĐLĐ huyện Tân Uyên đã vượt chỉ tiêu sáng kiến – đến ngày 10/11/2022',
    );
  });

  test('encourage a unit that fell asleep after its success, and only that', () => {
    expect(thanUyen?.text).toContain(
      'Riêng Giai đoạn 2, đơn vị có 30/125 sáng kiến, đạt 24% chỉ tiêu, trong khi theo tiến độ đến nay cần có ít nhất 45.',
    );
    expect(tanUyen?.text).not.toContain('Riêng Giai đoạn');
  });
});

describe('the report to the leaders', () => {
  test('says what the letter of 10/11/2022 says', () => {
    const { text, subject } = renderLeaderReport(report, CONTEXT);
    expect(subject).toBe(
      'Báo cáo Chương trình “01 triệu sáng kiến” đến ngày 10/11/2022: 2.152/2.300, đạt 94%',
    );
    for (const sentence of [
      'toàn tỉnh đã có 2.152/2.300 sáng kiến tham gia Chương trình, đạt 94% chỉ tiêu.',
      'Không kể Đơn vị phối hợp (không giao chỉ tiêu): 2.071/2.300 sáng kiến, đạt 90%.',
      '03 đơn vị vượt chỉ tiêu cả chương trình: LĐLĐ huyện Than Uyên, LĐLĐ huyện Nậm Nhùn và LĐLĐ huyện Tân Uyên.',
      'Giai đoạn 2: 07 đơn vị chậm so với tiến độ của giai đoạn: LĐLĐ huyện Than Uyên, LĐLĐ huyện Nậm Nhùn, Công đoàn Viên chức, LĐLĐ huyện Mường Tè, CĐN Giáo dục, LĐLĐ huyện Tam Đường và Công đoàn ngành Y tế.',
      '03 đơn vị chậm tiến độ: CĐN Giáo dục, LĐLĐ huyện Tam Đường và Công đoàn ngành Y tế.',
      'Còn 01 đơn vị đạt dưới 50% chỉ tiêu cả chương trình: Công đoàn ngành Y tế.',
      'Biểu tổng hợp theo mẫu được gửi kèm thư này.',
      '- Tổng: Giai đoạn 1 1.775/1.200 (148%); Giai đoạn 2 377/1.100 (34%); Cả chương trình 2.152/2.300 (94%)',
    ]) {
      expect(text).toContain(sentence);
    }
  });

  test('has another sentence where nobody is behind', () => {
    const programme = { ...laiChau(), units: [unit('A', { targets: [2, 2] })] };
    const good = assembleReport(programme, counted('A', 0, 4), [], '2022-11-10');
    const { text } = renderLeaderReport(good, CONTEXT);
    expect(text).toContain('Không có đơn vị nào chậm tiến độ.');
    expect(text).toContain('Không có đơn vị nào đạt dưới 50% chỉ tiêu cả chương trình.');
    expect(text).toContain('01 đơn vị đạt đúng 100% chỉ tiêu: A.');
    expect(renderReminders(good, CONTEXT)).toEqual([]);
  });

  test('speaks of no rates where nobody has a target', () => {
    const programme = { ...laiChau(), units: [unit('A')] };
    const { text, subject } = renderLeaderReport(
      assembleReport(programme, counted('A', 0, 4), [], '2022-11-10'),
      CONTEXT,
    );
    expect(text).not.toMatch(/null|undefined|NaN|%/);
    expect(subject).toContain('4 sáng kiến');
  });
});

describe('the list of mistakes', () => {
  const mistakes = renderMistakes(SAMPLE, CONTEXT);

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
      const warnings = text.indexOf('CẢNH BÁO:');
      if (warnings >= 0) expect(text.slice(warnings)).not.toContain('LỖI:');
    }
    expect(mistakes.some(({ text }) => text.includes('CẢNH BÁO:'))).toBe(true);
  });

  test('names no author, in any message', () => {
    expect(AUTHORS.length).toBeGreaterThan(100);
    for (const { html, text, zalo, subject } of all(SAMPLE)) {
      const everything = [html, text, zalo, subject].join('\n');
      expect(AUTHORS.filter((author) => everything.includes(author))).toEqual([]);
    }
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
    const [message] = renderMistakes(assembleReport(programme, [], about, '2022-11-10'), CONTEXT);
    expect(`${message?.html}${message?.text}`).not.toContain('Bí Mật');
    expect(message?.text).toContain('Cột Tác giả có 2 người.');
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
    for (const message of [...renderMistakes(long, CONTEXT), ...renderReminders(long, CONTEXT)]) {
      expect(byteLength(message.html) + byteLength(message.text)).toBeLessThan(200_000);
      expect(message.text).toMatch(/… và [\d.]+ ô khác\./);
    }
    const text = renderMistakes(long, CONTEXT)[0]?.text ?? '';
    expect(text).toContain('Lỗi: 3.000 dòng'.toUpperCase());
    const listed = text.match(/^- /gm)?.length ?? 0;
    const rest = [...text.matchAll(/… và ([\d.]+) ô khác/g)].map(([, n]) =>
      Number(n?.replace('.', '')),
    );
    const unlisted = rest.reduce((sum, n) => sum + n, 0);
    expect(listed + unlisted === 3000 || listed + unlisted === 1500).toBe(true);
  });
});

describe('every message', () => {
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

/** Elements and their attributes, without what they say. */
function structure(html: string): string[] {
  return [...html.matchAll(/<(\/?[a-z0-9]+)((?:\s+[a-z-]+="[^"]*")*)\s*>/gi)].map(
    ([, name, attributes]) => `${name} ${attributes?.replace(/="[^"]*"/g, '')}`,
  );
}

describe.each(HOSTILE)('the hostile text %.40j', (text) => {
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
    const units = [
      unit(`chậm ${words}`, { tab: words, targets: [9, 9], cluster: words, recipients: [words] }),
      unit(`vượt ${words}`, { tab: `${words}2`, targets: [1, 1] }),
    ];
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
  const context: MailContext = {
    workbookUrl: text.slice(0, 200),
    linkTo: () => `https://sheets.example/${text.slice(0, 200)}`,
    cellOf: () => 'B2',
  };
  const messages = all(reportWith(text), context);

  test('changes no structure of any message', () => {
    const calm = all(reportWith('từ ngữ bình thường'), { ...context, workbookUrl: '' });
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
      expect(byteLength(html) + byteLength(plain)).toBeLessThan(200_000);
    }
  });
});

test('a header is cut between signs', () => {
  expect(headerLine('a\u0000\r\n\u2028b', 10)).toBe('a b');
  expect(headerLine('𝒜𝒜𝒜𝒜', 5)).toBe('𝒜𝒜…');
});
