import { readFileSync } from 'node:fs';
import {
  type Counts,
  createHost,
  type Host,
  type HostOptions,
  type InjectedError,
  type Mail,
  type Manifest,
  type ServiceCall,
} from '../host/context.ts';
import { ScriptError } from '../host/host.ts';
import { readPageFiles } from '../machine/page-files.ts';
import type { Workbook } from '../xlsx/model.ts';
import { BROKEN_IN_VIETNAMESE } from './words.ts';

const read = (name: string): string => readFileSync(name, 'utf8');

let texts: Pick<HostOptions, 'code' | 'services' | 'manifest' | 'htmlFiles'> | null = null;

/** What is pushed and the services below it, read once. */
function addIn() {
  texts ??= {
    code: read('dist/Code.js'),
    services: read('build/services.js'),
    manifest: JSON.parse(read('dist/appsscript.json')) as Manifest,
    htmlFiles: readPageFiles('dist'),
  };
  return texts;
}

/** Before whom and when a run happens. */
interface Scene {
  readonly workbook: Workbook;
  readonly user: string;
  readonly now: number;
  readonly code: string | null;
}

export function sceneOf({ workbook, now, code }: Omit<Scene, 'user'>, user: string): Scene {
  return { workbook, user, now, code };
}

/** Says in words what happens. */
export type Tell = (words: string) => void;

/** What a run came to. */
export interface Ran {
  /** `done`, `refused` or `busy`; empty where the run answers nothing. */
  readonly outcome: string;
  readonly message: string;
  readonly error: ScriptError | null;
  readonly counts: Counts;
  readonly mails: readonly Mail[];
  readonly pages: number;
  /** What the run answered, and what the button of its page did. */
  readonly answers: readonly unknown[];
}

/** Lets a run happen and tells what came of it; only what the add-in throws is caught. */
export function ran(
  { workbook, user, now, code }: Scene,
  act: (host: Host) => unknown,
  options: Partial<HostOptions> = {},
): Ran {
  const built = addIn();
  const host = createHost({
    workbook,
    ...built,
    code: code ?? built.code,
    user,
    now,
    answers: 'yes',
    timeoutMilliseconds: Number.POSITIVE_INFINITY,
    ...options,
  });
  const { answer, error } = attempt(() => act(host));
  const pressed = host.pageCalls;
  const result = (answer ?? {}) as { readonly outcome?: string; readonly message?: string };
  return {
    outcome: result.outcome ?? '',
    message: result.message ?? '',
    error: error ?? pressed.find((call) => call.error)?.error ?? null,
    counts: host.counts(),
    mails: host.mails,
    pages: host.pages.length,
    answers: [answer, ...pressed.map((call) => call.result)],
  };
}

function attempt(act: () => unknown): { answer: unknown; error: ScriptError | null } {
  try {
    return { answer: act(), error: null };
  } catch (error) {
    if (!(error instanceof ScriptError)) throw error;
    return { answer: null, error };
  }
}

/** How the simulator says that it made a call fail. */
const BROKEN: InjectedError = {
  name: 'Exception',
  message: 'Service error: made by the simulator',
};

export function isMadeByUs({ message }: ScriptError): boolean {
  return message === BROKEN.message || message === BROKEN_IN_VIETNAMESE;
}

/** What goes wrong in a run. */
export type Fault = 'throws before' | 'throws after' | 'killed';

/** The host's options that make a call go wrong. */
export function failing(fault: Fault, at: number): Partial<HostOptions> {
  const on = (isHit: (number: number) => boolean) => (call: ServiceCall) =>
    isHit(call.number) ? BROKEN : null;
  if (fault === 'throws after') return { afterCall: on((number) => number === at) };
  return {
    beforeCall: on((number) => (fault === 'killed' ? number >= at : number === at)),
  };
}

/** The host's options that let somebody act before a call. */
export function meanwhile(at: number, act: () => void): Partial<HostOptions> {
  return {
    beforeCall: ({ number }) => {
      if (number === at) act();
      return null;
    },
  };
}
