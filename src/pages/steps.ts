import type * as main from '../main.ts';
import { type Arguments, call } from './server.ts';

/** Functions that are called again as long as they say that there is more to do. */
type Stepped = {
  [Name in keyof typeof main]: ReturnType<(typeof main)[Name]> extends { readonly hasMore: boolean }
    ? Name
    : never;
}[keyof typeof main];

export type Progress = NonNullable<ReturnType<typeof main.watchSteps>>;

/** In milliseconds. */
const LOOK_EVERY = 2_000;

/**
 * Calls a function step by step until nothing is left or somebody stops it, and meanwhile shows how far it
 * is. Answers what stops it: a step that runs ends where it next looks up, and none comes after it.
 * @param between told what each step answered, and whether it was the last
 */
export function callInSteps<Name extends Stepped>(
  name: Name,
  argsOf: () => Arguments[Name],
  show: (progress: Progress) => void,
  between: (answer: ReturnType<(typeof main)[Name]>, isLast: boolean) => void,
  fail: (error: Error) => void,
): () => void {
  let isRunning = true;
  let isStopped = false;
  const lookLater = (): void => {
    setTimeout(look, LOOK_EVERY);
  };
  const look = (): void => {
    if (!isRunning) return;
    call(
      'watchSteps',
      [],
      (progress) => {
        if (isRunning && progress) show(progress);
        lookLater();
      },
      lookLater,
    );
  };
  const step = (): void => {
    call(
      name,
      argsOf(),
      (answer) => {
        const { hasMore } = answer as { readonly hasMore: boolean };
        isRunning = hasMore && !isStopped;
        between(answer, !isRunning);
        if (isRunning) step();
      },
      (error) => {
        isRunning = false;
        fail(error);
      },
    );
  };
  lookLater();
  step();
  return () => {
    isStopped = true;
    call(
      'stopSteps',
      [],
      () => {},
      () => {},
    );
  };
}
