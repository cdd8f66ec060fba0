import { describe, expect, test } from 'vitest';
import { KINDS_IN_LOG } from '../../../src/letters/index.ts';
import { LOG_COLUMNS } from '../../../src/tabs/mail-log/columns.ts';
import { readMailLog } from '../../../src/tabs/mail-log/read.ts';
import { NAMED_TASK_WORDS } from '../../../src/words/vocabulary.ts';
import type { Cell } from '../../../src/workbook/cell.ts';
import { SetupError } from '../../../src/workbook/setup-error.ts';

const TAB = 'Nhật ký email';
const HEAD = LOG_COLUMNS.map(({ header }) => header);

const read = (...lines: readonly (readonly Cell[])[]) =>
  readMailLog(TAB, [HEAD, ...lines], KINDS_IN_LOG).entries;

describe('a line of the log', () => {
  test('is read as it was written, whatever people did to its spelling', () => {
    const to = 'a@x.example; b@x.example, c@x.example';
    const line = ['đôn  ĐỐC', 'Sìn Hồ', to, '10/11/2022', 'Đã gửi (lần 2)', '', 'd@x.example', ''];
    expect(read([], line)).toEqual([
      {
        row: 3,
        kind: 'reminder',
        unit: 'Sìn Hồ',
        to: ['a@x.example', 'b@x.example', 'c@x.example'],
        asOf: '2022-11-10',
        state: 'sent',
        attempt: 2,
        at: '',
        by: 'd@x.example',
        tasks: [],
      },
    ]);
  });

  test('says which tasks a letter named, without the stages', () => {
    const tasks = [
      NAMED_TASK_WORDS.text('Báo cáo (bản chính)', ['7', '3'].map(NAMED_TASK_WORDS.before)),
      NAMED_TASK_WORDS.text('Hồ sơ', [NAMED_TASK_WORDS.after('+8')]),
      'Tham luận (02 bài)',
    ];
    const line = LOG_COLUMNS.map(({ key }) => {
      if (key === 'tasks') return tasks.join('\n');
      return key === 'kind' ? KINDS_IN_LOG.deadline : '';
    });
    expect(read(line)[0]?.tasks).toEqual(['Báo cáo (bản chính)', 'Hồ sơ', 'Tham luận (02 bài)']);
  });

  test.each(Object.entries(KINDS_IN_LOG))('of the kind %s says “%s”', (kind, word) => {
    expect(read([word, 'A']).map((entry) => entry.kind)).toEqual([kind]);
  });

  test.each([
    ['đã gửi', 'sent', 1],
    ['đã gửi (lần 3)', 'sent', 3],
    ['chờ gửi lần 2', 'queued', 2],
    ['lỗi (lần 0)', 'failed', 1],
    ['xong rồi', 'unknown', 1],
    ['', 'unknown', 1],
  ])('in the state “%s”: %s, attempt %d', (typed, state, attempt) => {
    const [entry] = read(['Đôn đốc', 'A', '', '10/11/2022', typed]);
    expect([entry?.state, entry?.attempt]).toEqual([state, attempt]);
  });

  test('of another kind is people’s own', () => {
    expect(read(['Gọi điện', 'A'], [null, 'B'])).toEqual([]);
  });
});

test('a log that has lost a column that says what was sent cannot be read', () => {
  for (const lost of ['Loại', 'Đơn vị', 'Tính đến', 'Trạng thái']) {
    const head = HEAD.filter((header) => header !== lost);
    expect(() => readMailLog(TAB, [head], KINDS_IN_LOG)).toThrow(SetupError);
  }
});
