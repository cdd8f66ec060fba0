import { Dialect, transpile } from '@polyglot-sql/sdk';
import { Refused } from './package-file.ts';
import { WORDS } from './words.ts';

/**
 * A question in BigQuery's dialect as DuckDB asks it.
 * @throws Refused naming line and column
 */
export function portable(question: string): string {
  const { success, sql, error, errorLine, errorColumn } = transpile(
    question,
    Dialect.BigQuery,
    Dialect.DuckDB,
  );
  if (!success || !sql?.[0])
    throw new Refused(WORDS.sql.broken(errorLine ?? 1, errorColumn ?? 1, error ?? ''));
  return sql[0];
}
