import { describe, expect, test } from 'vitest';
import { openPhase } from '../../../src/programme/progress/pace.ts';
import type { Phase } from '../../../src/programme/set-up/programme.ts';
import {
  makeProgramme,
  phaseOf,
  recognitionOf,
  recognitionPhaseOf,
} from '../../../src/programme/set-up/windows.ts';
import { programme } from '../../programme.ts';

const { phases } = programme();
const [first, second] = phases as [Phase, Phase];

describe('the phase of a registration', () => {
  test.each([
    ['one second before the first opening', '2022-01-08T06:59:59', null],
    ['the first opening', '2022-01-08T07:00:00', 0],
    ['the last second of the first phase', '2022-05-31T23:59:59', 0],
    ['24:00 of its last day', '2022-06-01T00:00:00', null],
    ['the closed morning', '2022-06-01T06:59:59', null],
    ['the second opening', '2022-06-01T07:00:00', 1],
    ['the last second', '2023-09-01T23:59:59', 1],
    ['24:00 of the last day', '2023-09-02T00:00:00', null],
  ])('%s', (_, moment, phase) => {
    expect(phaseOf({ day: moment.slice(0, 10), moment }, phases)).toBe(phase);
  });

  test.each([
    ['the day before the first opening', '2022-01-07', null],
    ['the day of the first opening', '2022-01-08', 0],
    ['the last day of the first phase', '2022-05-31', 0],
    ['the day of the second opening', '2022-06-01', 1],
    ['the last day', '2023-09-01', 1],
    ['the day after the last', '2023-09-02', null],
  ])('%s, without a time', (_, day, phase) => {
    expect(phaseOf({ day, moment: null }, phases)).toBe(phase);
  });

  test('no phases, no phase', () => {
    expect(phaseOf({ day: '2022-03-01', moment: null }, [])).toBeNull();
  });
});

describe('the phase of a recognition', () => {
  test.each([
    ['2021-08-31', null],
    ['2021-09-01', 0],
    ['2022-05-31', 0],
    ['2022-06-01', 1],
    ['2023-09-01', 1],
    ['2023-09-02', null],
  ])('%s', (day, phase) => {
    expect(recognitionPhaseOf(day, phases)).toBe(phase);
  });
});

describe('whatever the order in which the phases are listed', () => {
  const noon = { ...first, closesBefore: '2022-06-01T12:00:00', recognisedTo: '2022-07-01' };
  const afternoon = { ...second, opens: '2022-06-01T13:00:00' };

  test.each([
    { order: 'as they follow', listed: [noon, afternoon] },
    { order: 'the last first', listed: [afternoon, noon] },
  ])('$order: what they allow together, and which of two a day belongs to', ({ listed }) => {
    const { window } = makeProgramme({ ...programme(), phases: listed });
    expect(window).toEqual({
      closesBefore: '2023-09-02T00:00:00',
      lastDay: '2023-09-01',
      recognised: { from: '2021-09-01', to: '2023-09-01' },
      applied: { from: '2021-09-01', to: '2023-09-01' },
    });
    expect(listed[phaseOf({ day: '2022-06-01', moment: null }, listed) ?? -1]).toBe(noon);
    expect(listed[recognitionPhaseOf('2022-06-15', listed) ?? -1]).toBe(noon);
    expect(listed[openPhase(listed, '2022-06-01') ?? -1]).toBe(afternoon);
  });
});

test('no phases, nothing that they allow together', () => {
  expect(recognitionOf([])).toBeNull();
  expect(programme({ phases: [] }).window).toMatchObject({
    closesBefore: '',
    recognised: { from: '', to: '' },
  });
});
