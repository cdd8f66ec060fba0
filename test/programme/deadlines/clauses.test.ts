import { describe, expect, test } from 'vitest';
import {
  DEADLINE_COLUMNS,
  readDeadlines,
  trackedOf,
} from '../../../src/programme/deadlines/deadline.ts';
import { trackSubmissions } from '../../../src/programme/deadlines/submissions.ts';
import { parseDay } from '../../../src/programme/parse/day.ts';
import { dueText } from '../../../src/words/deadlines.ts';
import { readTable } from '../../../src/workbook/table.ts';
import { unit } from '../../programme.ts';

const HEADS = ['Việc', 'Hạn', 'Cách tính', 'Loại'];
const UNIT = unit();

/** `Mốc thời hạn` as an officer types both documents. */
const ROWS = [
  ['Báo cáo đánh giá kết quả (000 III.2)', '10/9/2023', 'chậm nhất', null],
  ['Báo cáo tham luận (000 III.2)', 'chậm nhất ngày 12/9/2023', null, null],
  ['Báo cáo tổng kết (001 VI.2)', '13/9/2023', 'trước', null],
  ['Hồ sơ đề nghị khen thưởng (001 VI.2)', 'trước 13/9/2023', null, null],
  ['Hội nghị tổng kết tỉnh (000 III.1)', '18/9/2023', null, 'sự kiện'],
  ['Tổng kết ở cơ sở (001 VI.1)', 'trong tháng 9/2023', null, 'sự kiện'],
  ['Tổng kết huyện (001 VI.1)', '15/9/2023', null, 'sự kiện'],
  ['Tổng kết ở đơn vị (000 III.1)', null, null, 'sự kiện'],
];

const deadlines = readDeadlines(readTable('Mốc thời hạn', [HEADS, ...ROWS], DEADLINE_COLUMNS), [
  UNIT,
]);

/** How a task stands when both forms came on a day, seen at the end of the month. */
function stateOf(task: string, day: string): string | undefined {
  const both = { paper: parseDay(day), file: parseDay(day) };
  const all = trackSubmissions(deadlines, [UNIT], () => both, '2023-09-30');
  return all.find(({ deadline }) => deadline.task.startsWith(task))?.state.kind;
}

describe('what is due, by its clause', () => {
  test.each([
    ['L1, 000 III.2 “chậm nhất ngày 10/9/2023”', 'Báo cáo đánh giá', '10/9/2023', '11/9/2023'],
    ['L2, 000 III.2 “chậm nhất ngày 12/9/2023”', 'Báo cáo tham luận', '12/9/2023', '13/9/2023'],
    ['L4, 001 VI.2 “trước ngày 13/9/2023”', 'Báo cáo tổng kết', '12/9/2023', '13/9/2023'],
    ['L4, 001 VI.2, hồ sơ', 'Hồ sơ đề nghị', '12/9/2023', '13/9/2023'],
  ])('%s', (_, task, lastGood, first) => {
    expect([stateOf(task, lastGood), stateOf(task, first)]).toEqual(['in-time', 'late']);
  });

  test.each([
    ['L3, 000 III.1 “dự kiến ngày 18 tháng 9 năm 2023”', 4, 'ngày 18/9/2023'],
    ['L5, 001 VI.1 “thực hiện trong tháng 9/2023”', 5, 'trong tháng 9/2023'],
    ['L6, 001 VI.1 “dự kiến ngày 15/9/2023”', 6, 'ngày 15/9/2023'],
    ['L8, 000 III.1 “lãnh đạo đơn vị quyết định thời gian”', 7, ''],
  ])('%s is shown and nobody is late for it', (_, row, words) => {
    const event = deadlines[row];
    expect([event && dueText(event), event?.kind]).toEqual([words, 'event']);
    expect(trackedOf(deadlines)).not.toContain(event);
  });

  test('L9, 000 III.2 “gửi đồng thời file mềm”: one form alone is not yet all', () => {
    const paper = { paper: parseDay('10/9/2023'), file: parseDay('') };
    const [report] = trackSubmissions(deadlines, [UNIT], () => paper, '2023-09-10');
    expect(report?.state).toEqual({ kind: 'lacking', form: 'file' });
  });
});
