import { describe, expect, test } from 'vitest';
import { parseParticipant } from '../../../src/programme/parse/participant.ts';

describe('who takes part is read', () => {
  test.each([
    ['Cán bộ công đoàn', 'officer'],
    ['Chủ tịch CĐCS', 'officer'],
    ['Đoàn viên', 'member'],
    ['ĐV', 'member'],
    ['Đoàn viên, CNVCLĐ', 'member'],
    ['CNVCLĐ', 'worker'],
    ['Người lao động', 'worker'],
    ['NLĐ', 'worker'],
    ['công nhân', 'worker'],
    ['Giáo viên', 'worker'],
  ])('“%s” is %s', (typed, value) => {
    expect(parseParticipant(typed).value).toBe(value);
  });

  test.each([
    'Học sinh',
    'Nông dân',
    'Người ngoài',
    'Không phải đoàn viên',
    'Giáo viên về hưu',
    'x',
  ])('“%s” is none of them', (typed) => expect(parseParticipant(typed).trouble).toBe('unknown'));
});
