import { describe, expect, test } from 'vitest';
import { RENDERS } from '../../../src/letters/renders.ts';
import { assembleReport } from '../../../src/programme/report.ts';
import { makeProgramme } from '../../../src/programme/set-up/windows.ts';
import { counted, laiChauReport, PHASES, SETTINGS, unit } from '../../lai-chau.ts';
import { CONTEXT, SAMPLE } from '../sample.ts';

const report = laiChauReport();

describe('reminders on 10/11/2022', () => {
  const reminders = RENDERS.reminder(report, CONTEXT);
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
    'Tiến độ: rất chậm',
    'Tính đến ngày 10/11/2022, đơn vị mới có 86/280 sáng kiến, đạt 31% chỉ tiêu cả Chương trình “01 triệu sáng kiến”, dưới mức 50%.',
    '- Giai đoạn 1: Chỉ tiêu 140; Kết quả 84; Tỷ lệ 60%',
    '- Giai đoạn 2: Chỉ tiêu 140; Kết quả 2; Tỷ lệ 1%',
    '- Cả chương trình: Chỉ tiêu 280; Kết quả 86; Tỷ lệ 31%',
    '- Mức cần đạt đến ngày 10/11/2022: ít nhất 190 sáng kiến',
    '- Còn thiếu so với chỉ tiêu: 194 sáng kiến',
    '- Thời gian còn lại: 295 ngày (đến hết ngày 01/9/2023)',
    '- Từ nay cần thêm: khoảng 05 sáng kiến mỗi tuần',
    '- Xếp thứ: 11/11 đơn vị được giao chỉ tiêu',
  ])('tell the unit that is far behind: %s', (sentence) => {
    expect(health?.text).toContain(sentence);
  });

  test('speak more gently to a unit that is only behind', () => {
    const [education] = reminders;
    expect(education?.text).toContain(
      'Kết quả trên thể hiện sự nỗ lực của đơn vị, song tiến độ còn chậm.',
    );
    expect(education?.text).not.toContain('quyết liệt');
    expect(health?.text).toContain('tập trung chỉ đạo quyết liệt');
  });

  test('have a text for a chat', () => {
    expect(health?.zalo.split('\n')).toEqual([
      'Công đoàn ngành Y tế, đến ngày 10/11/2022: 86/280 sáng kiến, đạt 31% chỉ tiêu (rất chậm).',
      'Còn thiếu 194 sáng kiến.',
      'Thời gian còn lại: 295 ngày (đến hết ngày 01/9/2023).',
      'Chi tiết xem trong bảng tính theo dõi: https://sheets.example/d/1/edit',
    ]);
  });

  test('link the rows to mend, cell by cell', () => {
    const [first] = RENDERS.reminder(SAMPLE, CONTEXT);
    expect(first?.html).toMatch(
      /href="https:\/\/sheets\.example\/d\/1\/edit#gid=\d+&amp;range=[A-Z]+\d+"/,
    );
    expect(first?.text).toMatch(/- Ô [A-Z]+\d+ – “/);
    expect(first?.text).toContain(
      'đề nghị hoàn thiện thông tin của 04 sáng kiến sau (chưa được tính)',
    );
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
    return RENDERS.reminder(assembleReport(programme, rows, [], day), CONTEXT)[0]?.text;
  };

  test('the last one of the programme says so', () => {
    expect(textOn('2023-09-01')).toContain('- Thời gian còn lại: hôm nay là ngày cuối cùng');
    expect(textOn('2023-09-01')).not.toContain('Từ nay cần thêm');
  });

  test('after the end asks for nothing but mending the list', () => {
    expect(textOn('2023-09-05')).toContain('đã hết, kết thúc ngày 01/9/2023');
    expect(textOn('2023-09-05')).toContain('Chương trình đã kết thúc.');
  });

  test('units of one rate share a place, in all and in their cluster', () => {
    expect(textOn('2022-11-10')).toContain('1/3 đơn vị được giao chỉ tiêu; thứ 1/2 Khối I');
  });

  test('a unit without any initiative is told so in words', () => {
    expect(textOn('2022-11-10', 0)).toContain(
      'đơn vị chưa có sáng kiến nào được tính trong Chương trình “01 triệu sáng kiến” (chỉ tiêu: 200 sáng kiến).',
    );
  });

  test.each([
    ['2022-11-10', [100, 100], 100, 'khoảng 03 sáng kiến mỗi tuần'],
    ['2022-11-10', [1, 1], 0, '02 sáng kiến trong thời gian còn lại'],
    ['2023-08-28', [100, 100], 198, '02 sáng kiến trong thời gian còn lại'],
    ['2022-11-10', [300, 300], 10, 'khoảng 14 sáng kiến mỗi tuần'],
  ])('what is needed, on %s with targets of %j and %i done', (day, targets, results, needed) => {
    const of = { ...programme, units: [unit('A', { targets })] };
    const rows = counted('A', 0, results, '2022-05-01');
    const [first] = RENDERS.reminder(assembleReport(of, rows, [], day), CONTEXT);
    expect(first?.text.match(/- Từ nay cần thêm: (.*)/)?.[1]).toBe(needed);
  });

  test('at the pace of the last days the target comes late, in time or never', () => {
    const at = (recent: number) => {
      const rows = [...counted('A', 0, 60), ...counted('A', 1, recent, '2022-11-01')];
      const [first] = RENDERS.reminder(assembleReport(programme, rows, [], '2022-11-10'), CONTEXT);
      return first?.text.match(/- Nếu giữ nhịp độ như 30 ngày qua: (.*)/)?.[1];
    };
    expect(at(0)).toBe('không hoàn thành chỉ tiêu khi Chương trình kết thúc');
    expect(at(10)).toBe('đến khoảng ngày 05/12/2023 mới hoàn thành chỉ tiêu, chậm 95 ngày');
    expect(at(20)).toBe('hoàn thành chỉ tiêu vào khoảng ngày 09/5/2023, trong thời hạn');
  });
});
