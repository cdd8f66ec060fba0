import { describe, expect, test } from 'vitest';
import type { MailMessage } from '../../../src/letters/message.ts';
import { RENDERS } from '../../../src/letters/renders.ts';
import { assembleReport, type Report } from '../../../src/programme/report.ts';
import { counted, laiChau, laiChauReport, unit } from '../../lai-chau.ts';
import { CONTEXT } from '../sample.ts';

const report = laiChauReport();

/** The one letter to the leaders. */
function leaderReport(of: Report): MailMessage {
  const [message] = RENDERS.report(of, CONTEXT);
  if (!message) throw new Error('There is always one.');
  return message;
}

describe('the report to the leaders', () => {
  test('says what the letter of 10/11/2022 says', () => {
    const { text, subject, zalo } = leaderReport(report);
    expect(subject).toBe(
      'Báo cáo Chương trình “01 triệu sáng kiến” đến ngày 10/11/2022: 2.152/2.300, đạt 94%',
    );
    for (const line of [
      'Toàn tỉnh đến 10/11/2022: 2.152/2.300 (94%)',
      'Biểu tổng hợp theo mẫu, với số liệu từng giai đoạn của từng đơn vị, được gửi kèm thư này.',
      '- Công đoàn ngành Y tế – rất chậm: 86/280 (31%)',
    ])
      expect(text).toContain(line);
    for (const sentence of [
      'toàn tỉnh đã có 2.152/2.300 sáng kiến tham gia Chương trình, đạt 94% chỉ tiêu.',
      'Không kể Đơn vị phối hợp (không giao chỉ tiêu): 2.071/2.300 sáng kiến, đạt 90%.',
      '03 đơn vị vượt chỉ tiêu cả chương trình: LĐLĐ huyện Than Uyên, LĐLĐ huyện Nậm Nhùn và LĐLĐ huyện Tân Uyên.',
      'Giai đoạn 2: 07 đơn vị chậm so với tiến độ của giai đoạn: LĐLĐ huyện Than Uyên, LĐLĐ huyện Nậm Nhùn, Công đoàn Viên chức, LĐLĐ huyện Mường Tè, CĐN Giáo dục, LĐLĐ huyện Tam Đường và Công đoàn ngành Y tế.',
      '03 đơn vị chậm tiến độ: CĐN Giáo dục, LĐLĐ huyện Tam Đường và Công đoàn ngành Y tế.',
      'Còn 01 đơn vị đạt dưới 50% chỉ tiêu cả chương trình: Công đoàn ngành Y tế.',
    ])
      expect(zalo).toContain(sentence);
  });

  test('has another sentence where nobody is behind', () => {
    const programme = { ...laiChau(), units: [unit('A', { targets: [2, 2] })] };
    const rows = [...counted('A', 0, 2), ...counted('A', 1, 2, '2022-07-01')];
    const good = assembleReport(programme, rows, [], '2022-11-10');
    const { text, zalo } = leaderReport(good);
    expect(text).toContain('Không có đơn vị nào chậm tiến độ.');
    expect(zalo).toContain('Không có đơn vị nào đạt dưới 50% chỉ tiêu cả chương trình.');
    expect(zalo).toContain('01 đơn vị đạt đúng 100% chỉ tiêu: A.');
    expect(RENDERS.reminder(good, CONTEXT)).toEqual([]);
  });

  test('tells what is to be done this week, of what there is', () => {
    const { text } = leaderReport(report);
    const at = text.slice(text.indexOf('VIỆC CẦN LÀM TUẦN NÀY'), text.indexOf('CÁC ĐƠN VỊ KHÁC'));
    expect(at).toMatch(/^- Đơn vị quá hạn nộp báo cáo, hồ sơ: 02 \(.+ và .+\)\.$/m);
    expect(at).toContain('- Trường hợp đề nghị khen thưởng còn thiếu giấy tờ: 03.');
    expect(at).not.toContain('07 ngày tới');
  });

  test('is read from the top: how all stand, what changed, who is slow, what to do, the others, the rest', () => {
    const { text } = leaderReport(report);
    const parts = [
      'Toàn tỉnh đến 10/11/2022: 2.152/2.300 (94%)',
      '+41 so với 01/11/2022.',
      'ĐƠN VỊ CẦN ĐÔN ĐỐC',
      'Công đoàn ngành Y tế – rất chậm: 86/280 (31%)',
      'VIỆC CẦN LÀM TUẦN NÀY',
      'CÁC ĐƠN VỊ KHÁC',
      'Biểu tổng hợp theo mẫu',
    ];
    const places = parts.map((part) => text.indexOf(part));
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  test('speaks of no rates where nobody has a target', () => {
    const programme = { ...laiChau(), units: [unit('A')] };
    const { text, subject } = leaderReport(
      assembleReport(programme, counted('A', 0, 4), [], '2022-11-10'),
    );
    expect(text).not.toMatch(/null|undefined|NaN|%/);
    expect(subject).toContain('04 sáng kiến');
  });
});
