import { as } from './google.ts';
import { host, modelled, other, scope } from './runtime.ts';

type GLogger = GoogleAppsScript.Base.Logger;

/** The lines of a run. */
export class LoggerService implements Pick<GLogger, 'log' | 'clear' | 'getLog'> {
  lines: string[] = [];

  log(first: unknown, ...values: unknown[]): GLogger {
    const line = formatLine(first, values);
    this.lines.push(line);
    host().log('INFO', line);
    return as(this);
  }

  clear(): void {
    this.lines = [];
  }

  getLog(): string {
    return this.lines.map((line) => `${line}\n`).join('');
  }
}

/** The console's lines carry their severity. */
export class ConsoleService implements Pick<Console, 'log' | 'info' | 'warn' | 'error'> {
  log(first?: unknown, ...values: unknown[]): void {
    host().log('DEBUG', formatLine(first, values));
  }

  info(first?: unknown, ...values: unknown[]): void {
    host().log('INFO', formatLine(first, values));
  }

  warn(first?: unknown, ...values: unknown[]): void {
    host().log('WARNING', formatLine(first, values));
  }

  error(first?: unknown, ...values: unknown[]): void {
    host().log('ERROR', formatLine(first, values));
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

modelled('Logger', scope.none, LoggerService, { clear: other(), getLog: other(), log: other() });

modelled('console', scope.none, ConsoleService, {
  error: other(),
  info: other(),
  log: other(),
  warn: other(),
});
