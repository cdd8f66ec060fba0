import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Refused } from './package-file.ts';
import { WORDS } from './words.ts';

/** From `build/main.mjs`, and from the sources when they are tested. */
const HERE = dirname(fileURLToPath(import.meta.url));

/** What the build turned, by the text that was turned: what turns it takes four seconds to start. */
const TURNED: ReadonlyMap<string, string> = new Map(
  Object.entries(
    [join(HERE, 'turned.json'), join(HERE, 'build/turned.json')]
      .filter((path) => existsSync(path))
      .map((path) => JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>)[0] ?? {},
  ),
);

/**
 * A question in BigQuery's dialect as DuckDB asks it.
 * @throws Refused naming line and column
 */
export async function portable(question: string): Promise<string> {
  const known = TURNED.get(question);
  if (known !== undefined) return known;
  const { Dialect, transpile } = await import('@polyglot-sql/sdk');
  const { success, sql, error, errorLine, errorColumn } = transpile(
    question,
    Dialect.BigQuery,
    Dialect.DuckDB,
  );
  if (!success || !sql?.[0])
    throw new Refused(WORDS.sql.broken(errorLine ?? 1, errorColumn ?? 1, error ?? ''));
  return sql[0];
}
