import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The pages of a project as they are pushed, by file name. */
export function readPageFiles(folder: string): Record<string, string> {
  const names = readdirSync(folder).filter((name) => name.endsWith('.html'));
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}
