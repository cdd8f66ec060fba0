import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** From `build/main.mjs`, and from the sources when they are tested. */
const HERE = dirname(fileURLToPath(import.meta.url));
const FOLDER = [join(HERE, 'sql'), join(HERE, '../sql')].find((each) => existsSync(each)) ?? HERE;

/** The questions that are there: one a file, in BigQuery's dialect, with its sentence on top. */
export const QUESTIONS: readonly string[] = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.sql'))
  .map((name) => name.slice(0, -4))
  .sort();

export function questionOf(name: string): string {
  return readFileSync(join(FOLDER, `${name}.sql`), 'utf8');
}
