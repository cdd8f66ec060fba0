import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Host, HostOptions } from '../../src/host/context.ts';
import { callInSteps } from '../../src/pages/steps.ts';
import type { Workbook } from '../../src/xlsx/model.ts';
import { open } from '../add-in.ts';
import { differences, modelOf } from '../google/model.ts';
import { manyUnits, SLOW } from '../google/run/many-units.ts';
import { NOW } from '../google/run/meanwhile.ts';

interface Answer {
  readonly outcome: string;
  readonly message: string;
  readonly hasMore: boolean;
}

/** What a page calls, as Google gives it to its script. */
function serve(host: Host, asked: string[], beforeAnswer: (name: string) => void): void {
  const runner = (finish: (answer: unknown) => void, fail: (error: Error) => void): object =>
    new Proxy(
      {},
      {
        get: (_, name: string) => {
          if (name === 'withSuccessHandler') return (by: typeof finish) => runner(by, fail);
          if (name === 'withFailureHandler') return (by: typeof fail) => runner(finish, by);
          return (...args: unknown[]) => {
            asked.push(name);
            setTimeout(() => {
              const answer = host.runFromPage(name, ...args);
              beforeAnswer(name);
              finish(answer);
            }, 1);
          };
        },
      },
    );
  const run = runner(
    () => {},
    () => {},
  );
  Object.assign(globalThis, { google: { script: { run } } });
}

function hostOf(workbook: Workbook, options: Partial<HostOptions> = {}): Host {
  return open(workbook, { now: NOW, answers: 'yes', ...options });
}

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

/**
 * The page of a slow “Kiểm tra toàn bộ”; `act` is told what stops it before each service call of a step,
 * `onTheWay` when the answer of a step is on its way to the page.
 */
async function watchCheck(
  workbook: Workbook,
  act: (stop: () => void, call: number) => void,
  onTheWay: (stop: () => void) => void,
): Promise<{ answers: Answer[]; asked: string[] }> {
  const answers: Answer[] = [];
  const asked: string[] = [];
  let stop = (): void => {};
  const beforeCall: HostOptions['beforeCall'] = ({ number }) => {
    act(() => hostOf(workbook).runFromPage('stopSteps'), number);
    return null;
  };
  serve(hostOf(workbook, { callMilliseconds: SLOW, beforeCall }), asked, (name) => {
    if (name === 'goOn') onTheWay(stop);
  });
  stop = callInSteps(
    'goOn',
    () => ['checkData'],
    () => {},
    (answer) => {
      answers.push(answer);
    },
    (error) => {
      throw error;
    },
  );
  await vi.runAllTimersAsync();
  return { answers, asked };
}

const NOBODY = (): void => {};

test('steps are called one after another until nothing is left', async () => {
  const { answers } = await watchCheck(manyUnits(), NOBODY, NOBODY);
  expect(answers.length).toBeGreaterThan(1);
  expect(answers.map(({ hasMore }) => hasMore)).toEqual(
    answers.map((_, at) => at < answers.length - 1),
  );
});

test('stopped while a step runs, it ends where it next looks up, says what is left, and the next click goes on', async () => {
  const whole = manyUnits();
  hostOf(whole).run('checkData');
  const workbook = manyUnits();
  let calls = 0;
  const { answers } = await watchCheck(
    workbook,
    (stop, call) => {
      calls = call;
      if (call === 90) stop();
    },
    NOBODY,
  );
  expect(calls).toBeGreaterThan(90);
  expect(answers).toHaveLength(1);
  expect(answers[0]).toMatchObject({ hasMore: false, outcome: 'done' });
  expect(answers[0]?.message).toMatch(/^Đã dừng/);
  expect(differences(modelOf(whole), modelOf(workbook))).not.toEqual([]);
  hostOf(workbook).run('checkData');
  expect(differences(modelOf(whole), modelOf(workbook))).toEqual([]);
});

test('stopped between two steps, none comes after', async () => {
  const { answers, asked } = await watchCheck(manyUnits(), NOBODY, (stop) => stop());
  expect(answers).toHaveLength(1);
  expect(answers[0]?.hasMore).toBe(true);
  expect(asked.filter((name) => name === 'goOn')).toHaveLength(1);
  expect(asked).toContain('stopSteps');
});
