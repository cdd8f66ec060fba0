import { machine } from '#machine';
import type { Realms } from '../machine/machine.ts';
import { ScriptError } from './host.ts';
import type { HostPort } from './services/port.ts';

interface Known {
  readonly services: string;
  readonly code: string;
  readonly realms: Realms<HostPort>;
}

/** The places of the texts that ran last: one host after another runs the same. */
let last: Known | null = null;

/** Takes the texts of `build/services.js` and `dist/Code.js`; one that is no JavaScript is a `ScriptError`. */
export function realmsOf(services: string, code: string): Realms<HostPort> {
  if (last?.services === services && last.code === code) return last.realms;
  try {
    last = { services, code, realms: machine.realms(services, code) };
  } catch (error) {
    const { name, message, stack } = error as Error;
    throw new ScriptError(name, message, stack ?? '');
  }
  return last.realms;
}
