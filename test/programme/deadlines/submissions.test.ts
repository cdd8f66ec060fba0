import { describe, expect, test } from 'vitest';
import type { TrackedDeadline } from '../../../src/programme/deadlines/deadline.ts';
import {
  type Received,
  summarizeTasks,
  trackSubmissions,
} from '../../../src/programme/deadlines/submissions.ts';
import { parseDay } from '../../../src/programme/parse/day.ts';
import type { Form } from '../../../src/programme/parse/deadline.ts';
import { unit } from '../../programme.ts';

const BOTH: readonly Form[] = ['paper', 'file'];

function deadline(forms: readonly Form[] = BOTH): TrackedDeadline {
  return {
    task: 'Báo cáo tổng kết',
    due: { day: '2023-09-12', moment: null, counting: null },
    words: '',
    counting: 'by',
    lastDay: '2023-09-12',
    units: null,
    forms,
    kind: 'submission',
    document: '',
    stages: [7, 3, 1],
    row: 2,
  };
}

function received(paper: string, file: string): Received {
  return { paper: parseDay(paper), file: parseDay(file) };
}

function track(asOf: string, days: Received, forms: readonly Form[] = BOTH) {
  const [submission] = trackSubmissions([deadline(forms)], [unit()], () => days, asOf);
  return submission;
}

describe('how far a unit is with what is due on 12/9/2023', () => {
  test.each([
    ['2023-09-04', '', '', { kind: 'open' }],
    ['2023-09-05', '', '', { kind: 'soon', days: 7 }],
    ['2023-09-11', '', '', { kind: 'soon', days: 1 }],
    ['2023-09-12', '', '', { kind: 'today' }],
    ['2023-09-13', '', '', { kind: 'overdue', days: 1, lacking: null }],
    ['2023-09-12', '10/9/2023', '', { kind: 'lacking', form: 'file' }],
    ['2023-09-01', '', '31/8/2023', { kind: 'lacking', form: 'paper' }],
    ['2023-09-15', '10/9/2023', '', { kind: 'overdue', days: 3, lacking: 'file' }],
    ['2023-09-12', '10/9/2023', '12/9/2023', { kind: 'in-time' }],
    ['2023-09-20', '10/9/2023', '14/9/2023', { kind: 'late', days: 2 }],
    ['2023-09-13', '10/9/2023', '14/9/2023', { kind: 'overdue', days: 1, lacking: 'file' }],
    ['2023-09-12', 'x', '', { kind: 'today' }],
  ])('on %s with “%s” and “%s”', (asOf, paper, file, state) => {
    expect(track(asOf, received(paper, file))?.state).toEqual(state);
  });

  test('where one form is asked, the other counts for nothing', () => {
    expect(track('2023-09-12', received('', '10/9/2023'), ['paper'])?.state.kind).toBe('today');
    expect(track('2023-09-12', received('', '10/9/2023'), ['file'])?.state.kind).toBe('in-time');
  });

  test('a day to come and one that cannot be read are named', () => {
    expect(track('2023-09-12', received('x', '20/9/2023'))?.doubtful).toEqual([
      { form: 'paper', trouble: 'unreadable' },
      { form: 'file', trouble: 'future' },
    ]);
  });
});

test('one line a task: due = in time + late + missing', () => {
  const units = ['A', 'B', 'C', 'D'].map((name) => unit({ name }));
  const days: Readonly<Record<string, Received>> = {
    a: received('10/9/2023', '10/9/2023'),
    b: received('15/9/2023', '10/9/2023'),
    c: received('10/9/2023', ''),
  };
  const submissions = trackSubmissions(
    [deadline()],
    units,
    (key) => days[key.split('|')[1] ?? ''],
    '2023-09-20',
  );
  expect(summarizeTasks(submissions)).toMatchObject([
    { due: 4, inTime: 1, late: 1, missing: ['C', 'D'] },
  ]);
});
