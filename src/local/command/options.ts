import { parseArgs } from 'node:util';
import { words } from '../words.ts';
import { CommandError } from './exit.ts';

const OPTIONS = {
  workbook: { type: 'string' },
  out: { type: 'string' },
  outbox: { type: 'string' },
  smtp: { type: 'string' },
  'smtp-remote': { type: 'boolean' },
  'out-dir': { type: 'string' },
  field: { type: 'string', multiple: true },
  file: { type: 'string' },
  mail: { type: 'boolean' },
  now: { type: 'string' },
  user: { type: 'string' },
  tab: { type: 'string' },
  answer: { type: 'string', multiple: true },
  edit: { type: 'string', multiple: true },
  yes: { type: 'boolean' },
  force: { type: 'boolean' },
  list: { type: 'boolean' },
  closing: { type: 'boolean' },
  district: { type: 'boolean' },
  verbose: { type: 'boolean' },
  help: { type: 'boolean' },
} as const;

export type Options = Readonly<ReturnType<typeof parseOptions>['values']>;

interface Command {
  readonly options: Options;
  readonly words: readonly string[];
  /** What stands after `call NAME`: taken out first, for `-5` is a number there and no option. */
  readonly json: readonly string[];
}

export function parseCommand(args: readonly string[]): Command {
  const isCall = args[0] === 'call';
  const json = isCall ? args.filter((_, index) => index > 1 && isArgument(args, index)) : [];
  const rest = args.filter((_, index) => !isCall || index < 2 || !isArgument(args, index));
  try {
    const { values, positionals } = parseOptions(rest);
    return { options: values, words: positionals, json };
  } catch (error) {
    throw new CommandError(words.unknownOption((error as Error).message));
  }
}

function parseOptions(args: string[]) {
  return parseArgs({ args, allowPositionals: true, options: OPTIONS });
}

/** Neither an option nor what follows one. */
function isArgument(args: readonly string[], index: number): boolean {
  const [before = '', arg = ''] = [args[index - 1], args[index]];
  return !arg.startsWith('--') && !takesValue(before);
}

function takesValue(arg: string): boolean {
  return Object.entries(OPTIONS).some(
    ([name, { type }]) => type === 'string' && arg === `--${name}`,
  );
}

/** What `--edit` types, and where. */
interface Edit {
  readonly tab: string;
  readonly cell: string;
  readonly text: string;
}

/** `parseEdit('Sìn Hồ!B12=Máy sấy') // tab 'Sìn Hồ', cell 'B12', text 'Máy sấy'`. */
export function parseEdit(typed: string): Edit {
  const found = /^(.+?)!([a-z]{1,3}[1-9]\d{0,6})=([\s\S]*)$/i.exec(typed);
  if (!found) throw new CommandError(words.wrongEdit(typed));
  const [, place = '', cell = '', text = ''] = found;
  const tab = /^'(.*)'$/.exec(place)?.[1]?.replaceAll("''", "'") ?? place;
  return { tab, cell: cell.toUpperCase(), text };
}

/** `parseField('Số=1070/LĐLĐ') // ['Số', '1070/LĐLĐ']`; a line break is written as `\\n`. */
export function parseField(typed: string): readonly [name: string, text: string] {
  const at = typed.indexOf('=');
  if (at < 1) throw new CommandError(words.wrongField(typed));
  return [typed.slice(0, at).trim(), typed.slice(at + 1).replace(/\\n/g, '\n')];
}

/** The address of the user who runs the command, `null` when it does not say. */
export function parseUser(text: string | undefined): string | null {
  if (text === undefined) return null;
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text)) throw new CommandError(words.wrongUser(text));
  return text;
}

/** Milliseconds of a clock time in the manifest's zone, which is the process' by now. */
export function parseNow(text: string | undefined): number {
  if (text === undefined) return Date.now();
  const parts = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}))?)?$/.exec(text);
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = (parts ?? [])
    .slice(1)
    .map((part) => Number(part ?? 0));
  const date = new Date(year, month - 1, day, hour, minute, second);
  const isReal =
    date.getDate() === day && date.getMonth() === month - 1 && hour < 24 && minute < 60;
  if (!parts || !isReal || second > 59) throw new CommandError(words.wrongNow(text));
  return date.getTime();
}
