import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createHost } from '../../host/context.ts';
import {
  type Host,
  type HostEvent,
  type HostOptions,
  type Manifest,
  ScriptError,
} from '../../host/host.ts';
import type { MenuItem } from '../../host/services/port.ts';
import { isFormerEditor, ownerOf } from '../../host/state.ts';
import { readPageFiles } from '../../machine/page-files.ts';
import type { Workbook } from '../../xlsx/model.ts';
import { words } from '../words.ts';
import { CommandError } from './exit.ts';
import { type Options, parseNow, parseUser } from './options.ts';
import { emptyWorkbook } from './workbook-file.ts';

export type Bundle = Pick<HostOptions, 'code' | 'services' | 'manifest' | 'htmlFiles'>;

/** From `build/local.mjs`, which is where this runs. */
const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** What the build made of the add-in and of the services under it. */
export function readBundle(): Bundle {
  const read = (path: string): string => readFileSync(join(root, path), 'utf8');
  if (!existsSync(join(root, 'dist/Code.js'))) throw new CommandError(words.notBuilt);
  return {
    code: read('dist/Code.js'),
    services: read('build/services.js'),
    manifest: JSON.parse(read('dist/appsscript.json')) as Manifest,
    htmlFiles: readPageFiles(join(root, 'dist')),
  };
}

/** Who owns a workbook that nobody of ours opened before, when the command does not say. */
const DEFAULT_USER = 'can-bo@cong-doan.example';

/** The user, moment and workbook that a command names. */
export function hostOptions(
  bundle: Bundle,
  options: Options,
  workbook: Workbook,
  onEvent: (event: HostEvent) => void,
): HostOptions {
  const user = parseUser(options.user) ?? ownerOf(workbook) ?? DEFAULT_USER;
  if (isFormerEditor(workbook, user)) throw new CommandError(words.noAccess(user));
  return {
    ...bundle,
    workbook,
    onEvent,
    user,
    now: parseNow(options.now),
    answers: options.yes ? 'yes' : 'no',
    typedAnswers: options.answer ?? [],
    openTab: options.tab,
  };
}

/** The menus of the bundle, whatever the workbook. */
export function menusOf(bundle: Bundle, options: Options): ReturnType<Host['menu']> {
  return createHost(hostOptions(bundle, options, emptyWorkbook(), () => {})).menu();
}

/** What the script itself failed with; a function that it lacks ends the command, and other errors are ours. */
export function scriptFailure(
  error: unknown,
  bundle: Bundle,
  options: Options,
  name: string,
): ScriptError {
  if (!(error instanceof ScriptError)) throw error;
  if (!error.message.startsWith('Script function not found')) return error;
  const known = menusOf(bundle, options).flatMap(({ items }) => functionNames(items));
  throw new CommandError(words.unknownFunction(name, known));
}

function functionNames(items: readonly MenuItem[]): string[] {
  return items.flatMap((item) => {
    if (item.kind === 'separator') return [];
    return item.kind === 'item' ? [item.functionName] : functionNames(item.items);
  });
}
