import { describe, expect, test } from 'vitest';
import { mailContext } from '../../../src/letters/context.ts';
import { renderDeadlines } from '../../../src/letters/deadline/deadline.ts';
import type { MailMessage } from '../../../src/letters/message.ts';
import type { TrackedDeadline } from '../../../src/programme/deadlines/deadline.ts';
import { remindersDue } from '../../../src/programme/deadlines/reminding.ts';
import {
  NOTHING_RECEIVED,
  type Received,
  trackSubmissions,
} from '../../../src/programme/deadlines/submissions.ts';
import { parseDay } from '../../../src/programme/parse/day.ts';
import { assembleReport } from '../../../src/programme/report.ts';
import type { Day } from '../../../src/workbook/moment.ts';
import { deadline, programme, unit } from '../../programme.ts';

const SIN_HO = unit({ name: 'LĐLĐ huyện Sìn Hồ', recipients: ['sinho@don-vi.example'] });
const TAN_UYEN = unit({ name: 'LĐLĐ huyện Tân Uyên' });

/** The deadlines of 000 and 001. */
const REPORT = deadline('Báo cáo tổng kết', '2023-09-10', {
  forms: ['paper', 'file'],
  document: '000 III.2',
});
const DOSSIER = deadline('Hồ sơ đề nghị khen thưởng', '2023-09-12', {
  due: { day: '2023-09-13', moment: null, counting: null },
  counting: 'before',
});

function letters(
  today: Day,
  tasks: readonly TrackedDeadline[] = [REPORT, DOSSIER],
  received: Received = NOTHING_RECEIVED,
): MailMessage[] {
  const units = [SIN_HO, TAN_UYEN];
  const submissions = trackSubmissions(tasks, units, () => received, today);
  const due = () => remindersDue(submissions, today, () => null);
  const closing = { remindersDue: due, thisWeek: () => [] };
  const report = assembleReport(
    programme({ units, settings: { papersTo: 'Ban Chính sách pháp luật' } }),
    [],
    [],
    today,
  );
  return renderDeadlines(
    report,
    mailContext('https://sheets.example/1', [], new Map(), today, closing),
  );
}

describe('a letter about deadlines', () => {
  test('goes to each unit with all that it owes, in the document’s own words, and says where to', () => {
    const [first, second] = letters('2023-09-05');
    expect([first?.to, second?.to]).toEqual([['sinho@don-vi.example'], []]);
    expect(first?.text).toContain(
      [
        'Báo cáo tổng kết:',
        '',
        '- Thời hạn: chậm nhất ngày 10/9/2023 (000 III.2)',
        '- Hình thức: bản giấy và file mềm',
        '- Tình trạng: còn 05 ngày',
        '',
        'Hồ sơ đề nghị khen thưởng:',
        '',
        '- Thời hạn: trước ngày 13/9/2023',
        '- Hình thức: file mềm',
        '- Tình trạng: còn 07 ngày',
        '',
        'Nơi nhận: Ban Chính sách pháp luật',
      ].join('\n'),
    );
  });

  test.each<[string, Day, string, string]>([
    ['calm while there is time', '2023-09-05', 'Nhắc hạn nộp báo cáo, hồ sơ', 'chuẩn bị'],
    ['urgent on the last days', '2023-09-09', 'Báo cáo, hồ sơ đã đến hạn nộp', 'gửi ngay'],
    ['firm when it is past', '2023-09-11', 'Đề nghị nộp báo cáo, hồ sơ đã quá hạn', 'chỉ đạo gửi'],
  ])('is %s', (_, today, subject, words) => {
    const [letter] = letters(today);
    expect(letter?.subject).toContain(`${subject} – LĐLĐ huyện Sìn Hồ – ngày `);
    expect(letter?.text).toContain(words);
  });

  test.each<[Day, string]>([
    ['2023-09-10', 'hôm nay là ngày cuối'],
    ['2023-09-12', 'đã quá hạn 02 ngày'],
  ])('counts days from the last good day: %s', (today, words) => {
    expect(letters(today, [REPORT])[0]?.text).toContain(`Tình trạng: ${words}`);
  });

  test('says which of two forms is there already', () => {
    const received = { ...NOTHING_RECEIVED, file: parseDay('06/9/2023') };
    expect(letters('2023-09-07', [REPORT], received)[0]?.text).toContain(
      'Hình thức: bản giấy và file mềm; đã nhận file mềm ngày 06/9/2023',
    );
  });

  test('tells the log each task with the stages that called for it', () => {
    expect(letters('2023-09-09')[0]?.tasks).toBe(
      'Báo cáo tổng kết (mốc 07 ngày, mốc 03 ngày, mốc 01 ngày)\nHồ sơ đề nghị khen thưởng (mốc 07 ngày, mốc 03 ngày)',
    );
    expect(letters('2023-09-13', [REPORT])[0]?.tasks).toBe('Báo cáo tổng kết (quá hạn 03 ngày)');
  });

  test('is short in a chat', () => {
    expect(letters('2023-09-05')[0]?.zalo).toBe(
      [
        'LĐLĐ huyện Sìn Hồ: nhắc hạn nộp báo cáo, hồ sơ',
        '- Báo cáo tổng kết: chậm nhất ngày 10/9/2023, bản giấy và file mềm; còn 05 ngày',
        '- Hồ sơ đề nghị khen thưởng: trước ngày 13/9/2023, file mềm; còn 07 ngày',
        'Nơi nhận: Ban Chính sách pháp luật',
      ].join('\n'),
    );
  });

  test('is written to nobody while no stage is reached', () => {
    expect(letters('2023-09-01')).toEqual([]);
  });
});
