import { host, modelled, other, scope } from './runtime.ts';

/** Warnings for whoever looks into the log of a run. */
export class ConsoleService implements Pick<Console, 'warn'> {
  warn(first?: unknown, ...values: unknown[]): void {
    host().log('WARNING', formatLine(first, values));
  }
}

function formatLine(first: unknown, values: unknown[]): string {
  if (first === undefined) return '';
  const rest = [...values];
  const head = typeof first === 'string' ? first : show(first);
  const text = head.replace(/%[sdj]/g, (mark) => (rest.length > 0 ? show(rest.shift()) : mark));
  return [text, ...rest.map(show)].join(' ');
}

function show(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value);
  return value instanceof Error ? (value.stack ?? String(value)) : JSON.stringify(value);
}

modelled('console', scope.none, ConsoleService, { warn: other() });
