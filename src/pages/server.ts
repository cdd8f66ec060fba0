import type * as main from '../main.ts';

type Main = typeof main;

export type Arguments = { readonly [Name in keyof Main]: Parameters<Main[Name]> };

/** Every function of `main.ts`; its answer comes to whom the runner was told of. */
type Functions = { readonly [Name in keyof Arguments]: (...args: Arguments[Name]) => void };

interface Runner extends Functions {
  withSuccessHandler(finish: (answer: never) => void): Runner;
  withFailureHandler(fail: (error: Error) => void): Runner;
}

declare const google: {
  readonly script: { readonly run: Runner; readonly host: { close(): void } };
};

/** Calls a function of `main.ts`; one of the two is told when it has ended. */
export function call<Name extends keyof Main>(
  name: Name,
  args: Arguments[Name],
  finish: (answer: ReturnType<Main[Name]>) => void,
  fail: (error: Error) => void,
): void {
  const functions: Functions = google.script.run
    .withSuccessHandler(finish)
    .withFailureHandler(fail);
  functions[name](...args);
}

/** Closes the dialog. */
export function close(): void {
  google.script.host.close();
}
