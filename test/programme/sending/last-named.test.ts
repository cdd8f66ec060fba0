import { describe, expect, test } from 'vitest';
import '../../../src/letters/index.ts';
import {
  NOTHING_RECEIVED,
  trackSubmissions,
} from '../../../src/programme/deadlines/submissions.ts';
import { lastNamed } from '../../../src/programme/sending/last-named.ts';
import { type LogEntry, mailKey } from '../../../src/programme/sending/states.ts';
import type { Day } from '../../../src/workbook/moment.ts';
import { deadline, unit } from '../../programme.ts';

const TODAY = '2023-09-09';
const UNIT = unit({ name: 'LĐLĐ huyện Sìn Hồ', recipients: ['sinho@don-vi.example'] });

const line = (asOf: Day, change: Partial<LogEntry> = {}): LogEntry => ({
  row: 2,
  kind: 'deadline',
  unit: UNIT.name,
  to: [...UNIT.recipients],
  asOf,
  state: 'sent',
  attempt: 1,
  at: '',
  by: '',
  tasks: ['Báo cáo'],
  ...change,
});

/** The day of the last letter that named the report, by the log and by what is kept beside it. */
function lastOf(entries: readonly LogEntry[], kept: readonly Day[] = []): Day | null | undefined {
  const submissions = trackSubmissions(
    [deadline('Báo cáo', '2023-09-10')],
    [UNIT],
    () => NOTHING_RECEIVED,
    TODAY,
  );
  const known = (day: Day, key: string) =>
    kept.includes(day) && key === mailKey('deadline', UNIT.name, day) ? 'sent' : null;
  const of = lastNamed({ log: { entries }, known, days: kept, units: [UNIT] }, TODAY);
  return submissions.map(of)[0];
}

describe('the last letter that named a task', () => {
  test.each<[string, readonly LogEntry[], readonly Day[], Day | null]>([
    ['is none where none went', [], [], null],
    ['is the latest of the log', [line('2023-09-03'), line('2023-09-07')], [], '2023-09-07'],
    ['may be one in doubt', [line('2023-09-07', { state: 'unknown' })], [], '2023-09-07'],
    ['is none that failed', [line('2023-09-07', { state: 'failed' })], [], null],
    ['is none that waits', [line('2023-09-07', { state: 'queued' })], [], null],
    ['is none of another kind', [line('2023-09-07', { kind: 'reminder' })], [], null],
    ['is none of another unit', [line('2023-09-07', { unit: 'Y tế', to: [] })], [], null],
    ['is none that named others only', [line('2023-09-07', { tasks: ['Hồ sơ'] })], [], null],
    [
      'is found however the task is spelt',
      [line('2023-09-07', { tasks: ['BÁO  CÁO'] })],
      [],
      '2023-09-07',
    ],
    [
      'is taken for one where the line is silent',
      [line('2023-09-07', { tasks: [] })],
      [],
      '2023-09-07',
    ],
    ['is known without its line', [], ['2023-09-07'], '2023-09-07'],
    [
      'is believed of its line first',
      [line('2023-09-07', { tasks: ['Hồ sơ'] })],
      ['2023-09-07'],
      null,
    ],
    [
      'went under the unit’s former name',
      [line('2023-09-07', { unit: 'Sìn Hồ cũ' })],
      [],
      '2023-09-07',
    ],
    ['is not the one of today, which is asked by itself', [line(TODAY)], [TODAY], null],
  ])('%s', (_, entries, kept, day) => {
    expect(lastOf(entries, kept)).toBe(day);
  });
});
