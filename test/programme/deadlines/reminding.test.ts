import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { remindersDue } from '../../../src/programme/deadlines/reminding.ts';
import {
  NOTHING_RECEIVED,
  trackSubmissions,
} from '../../../src/programme/deadlines/submissions.ts';
import { parseDay } from '../../../src/programme/parse/day.ts';
import { addDays, type Day, daysBetween } from '../../../src/workbook/moment.ts';
import { deadline, unit } from '../../programme.ts';

const LAST = '2023-09-12';

function stagesOn(today: Day, last: Day | null): readonly string[] {
  const submissions = trackSubmissions(
    [deadline('Báo cáo', LAST)],
    [unit()],
    () => NOTHING_RECEIVED,
    today,
  );
  return remindersDue(submissions, today, () => last)[0]?.tasks[0]?.stages ?? [];
}

describe('a letter is called for', () => {
  test.each<[string, Day, Day | null, readonly string[]]>([
    ['not before the first stage', '2023-09-04', null, []],
    ['on the first stage', '2023-09-05', null, ['7']],
    ['once a stage', '2023-09-06', '2023-09-05', []],
    ['on the next one', '2023-09-09', '2023-09-05', ['3']],
    ['for all that passed without a click, in one letter', '2023-09-11', null, ['7', '3', '1']],
    ['for those that passed since the last letter', '2023-09-11', '2023-09-06', ['3', '1']],
    ['not on the last day when the last stage is told', '2023-09-12', '2023-09-11', []],
    ['on the first click after the last day', '2023-09-14', '2023-09-11', ['+2']],
    ['once a week from then on', '2023-09-20', '2023-09-14', []],
    ['on the day of the week', '2023-09-21', '2023-09-14', ['+9']],
  ])('%s', (_, today, last, stages) => {
    expect(stagesOn(today, last)).toEqual(stages);
  });
});

test('a letter names all that the unit owes, in the order in which it is due', () => {
  const tasks = [deadline('Hồ sơ', '2023-10-30'), deadline('Báo cáo', LAST)];
  const submissions = trackSubmissions(tasks, [unit()], () => NOTHING_RECEIVED, '2023-09-09');
  const [letter] = remindersDue(submissions, '2023-09-09', () => null);
  expect(
    letter?.tasks.map(({ submission, left, stages }) => [submission.deadline.task, left, stages]),
  ).toEqual([
    ['Báo cáo', 3, ['7', '3']],
    ['Hồ sơ', 51, []],
  ]);
});

test('what has come stops the letters', () => {
  const received = { paper: parseDay(''), file: parseDay('1/9/2023') };
  const submissions = trackSubmissions(
    [deadline('Báo cáo', LAST)],
    [unit()],
    () => received,
    '2023-09-11',
  );
  expect(remindersDue(submissions, '2023-09-11', () => null)).toEqual([]);
});

test('whatever the days of clicking, no stage is told twice and none is left out', () => {
  const days = fc.uniqueArray(fc.integer({ min: -20, max: 30 }), { minLength: 1 });
  fc.assert(
    fc.property(days, (clicks) => {
      let last: Day | null = null;
      const told: string[] = [];
      for (const click of [...clicks].sort((a, b) => a - b)) {
        const today = addDays(LAST, click);
        const stages = stagesOn(today, last);
        if (stages.length === 0) continue;
        told.push(...stages);
        last = today;
      }
      expect(new Set(told).size).toBe(told.length);
      const reached = [7, 3, 1].filter((days) =>
        clicks.some((click) => click <= 0 && daysBetween(addDays(LAST, click), LAST) <= days),
      );
      expect(told.filter((stage) => !stage.startsWith('+'))).toEqual(reached.map(String));
    }),
  );
});
