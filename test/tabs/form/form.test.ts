import { describe, expect, test } from 'vitest';
import { assembleReport } from '../../../src/programme/report.ts';
import { makeProgramme } from '../../../src/programme/set-up/windows.ts';
import { renderForm } from '../../../src/tabs/form/form.ts';
import { counted, laiChauReport, OFFICIAL, PHASES, SETTINGS, unit } from '../../lai-chau.ts';

const form = renderForm(laiChauReport());
const cellsOf = (role: string) =>
  form.rows.filter((row) => row.role === role).map((row) => row.cells);

describe('the official form of 10/11/2022', () => {
  test('has its title and subtitle', () => {
    expect(cellsOf('title')[0]?.[0]).toBe(OFFICIAL.title);
    expect(cellsOf('subtitle')[0]?.[0]).toBe(OFFICIAL.subtitle);
  });

  test('has its two-row head', () => {
    expect(cellsOf('head-top')[0]).toEqual([
      'TT',
      'TÊN ĐƠN VỊ',
      'CHỈ TIÊU 2 GIAI ĐOẠN',
      'GIAI ĐOẠN 1',
      null,
      null,
      'GIAI ĐOẠN 2',
      null,
      null,
      'TỔNG KẾT QUẢ 2 GIAI ĐOẠN',
      '%',
      'Ghi chú',
    ]);
    expect(cellsOf('head-bottom')[0]?.slice(3, 9)).toEqual([
      'Chỉ tiêu',
      'Kết quả',
      'Tỷ lệ %',
      'Chỉ tiêu',
      'Kết quả',
      'Tỷ lệ %',
    ]);
  });

  test('is reproduced cell by cell, in its order', () => {
    expect(cellsOf('unit').map((cells) => cells.slice(0, 11))).toEqual(OFFICIAL.rows);
  });

  test('has its total, with the phases’ rates that the original leaves blank', () => {
    const [total = []] = cellsOf('total');
    const printed = OFFICIAL.total.map((cell) => (cell === '' ? null : cell));
    printed[5] = 148;
    printed[8] = 34;
    expect(total.slice(0, 11)).toEqual(printed);
  });

  test('says how every unit stands', () => {
    expect(cellsOf('unit').map((cells) => [cells[1], cells[11]])).toEqual([
      ['LĐLĐ huyện Than Uyên', 'Vượt chỉ tiêu cả chương trình; Giai đoạn 2 chậm'],
      ['LĐLĐ huyện Nậm Nhùn', 'Vượt chỉ tiêu cả chương trình; Giai đoạn 2 chậm'],
      ['LĐLĐ huyện Tân Uyên', 'Vượt chỉ tiêu'],
      ['LĐLĐ huyện Sìn Hồ', 'Đúng tiến độ'],
      ['Công đoàn Viên chức', 'Đúng tiến độ; Giai đoạn 2 chậm'],
      ['LĐLĐ huyện Phong Thổ', 'Đúng tiến độ'],
      ['LĐLĐ huyện Mường Tè', 'Đúng tiến độ; Giai đoạn 2 chậm'],
      ['LĐLĐ Thành phố', 'Đúng tiến độ'],
      ['CĐN Giáo dục', 'Chậm'],
      ['LĐLĐ huyện Tam Đường', 'Chậm'],
      ['Công đoàn ngành Y tế', 'Rất chậm'],
      ['Đơn vị phối hợp', 'Không giao chỉ tiêu (số báo cáo)'],
    ]);
  });

  test('tells under the table what 004 says in prose, and the total without the coordinating units', () => {
    const notes = cellsOf('note').map((cells) => cells[1]);
    expect(notes).toEqual(
      expect.arrayContaining([
        'Toàn tỉnh đã có 2.152/2.300 sáng kiến, đạt 94% chỉ tiêu.',
        'Không kể Đơn vị phối hợp (không giao chỉ tiêu): 2.071/2.300 sáng kiến, đạt 90%.',
        '03 đơn vị vượt chỉ tiêu cả chương trình: LĐLĐ huyện Than Uyên, LĐLĐ huyện Nậm Nhùn và LĐLĐ huyện Tân Uyên.',
        'Còn 01 đơn vị đạt dưới 50% chỉ tiêu cả chương trình: Công đoàn ngành Y tế.',
        'Số báo cáo, không lập danh sách: Đơn vị phối hợp: 81 sáng kiến (80 + 1).',
      ]),
    );
  });
});

test('a note goes on in the next row before it runs off the page, and loses no word', () => {
  const units = Array.from({ length: 40 }, (_, index) =>
    unit(`CĐCS Trường số ${index}`, { targets: [9] }),
  );
  const phases = PHASES.slice(0, 1);
  const programme = makeProgramme({ settings: SETTINGS, phases, units, grassroots: [] });
  const form = renderForm(assembleReport(programme, [], [], '2022-05-31'));
  const notes = form.rows
    .filter(({ role }) => role === 'note')
    .map(({ cells }) => String(cells[1]));
  expect(Math.max(...notes.map((note) => note.length))).toBeLessThanOrEqual(150);
  const text = notes.map((note) => note.trim()).join(' ');
  for (const { name } of units) expect(text).toContain(name);
});

describe('another programme', () => {
  test('of one phase has eight columns and speaks of no phases', () => {
    const programme = makeProgramme({
      settings: SETTINGS,
      phases: PHASES.slice(0, 1),
      units: [unit('A', { targets: [4] })],
      grassroots: [],
    });
    const one = renderForm(assembleReport(programme, counted('A', 0, 3), [], '2022-05-31'));
    expect(one.width).toBe(9);
    expect(one.rows[2]?.cells[2]).toBe('CHỈ TIÊU');
    expect(one.rows[4]?.cells).toEqual([1, 'A', 4, 4, 3, 75, 3, 75, 'Chậm']);
  });

  test('in which nobody has a target has no rate anywhere', () => {
    const units = [unit('A')];
    const programme = makeProgramme({ settings: SETTINGS, phases: PHASES, units, grassroots: [] });
    const none = renderForm(assembleReport(programme, counted('A', 0, 3), [], '2022-05-31'));
    expect(none.rows[4]?.cells).toEqual([
      1,
      'A',
      null,
      0,
      3,
      null,
      0,
      0,
      null,
      3,
      null,
      'Không giao chỉ tiêu',
    ]);
    expect(none.rows[5]?.cells.slice(1, 11)).toEqual(['Tổng', 0, 0, 3, null, 0, 0, null, 3, null]);
  });
});
