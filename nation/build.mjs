/**
 * Makes `build/main.mjs`, which adds up packages, and turns the questions of `sql/` for its engine. The engine
 * is installed on first use, so that the add-in itself is installed as fast as ever.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = dirname(fileURLToPath(import.meta.url));

export async function buildNation() {
  await build({
    entryPoints: [join(here, 'main.ts')],
    outfile: join(here, 'build/main.mjs'),
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    charset: 'utf8',
    logLevel: 'warning',
  });
  await turnQuestions();
}

/** Only where one has changed: what turns them takes seconds to start. */
async function turnQuestions() {
  const path = join(here, 'build/turned.json');
  const questions = readdirSync(join(here, 'sql'))
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => readFileSync(join(here, 'sql', name), 'utf8'));
  const known = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {};
  if (questions.every((question) => question in known)) return;
  const { Dialect, transpile } = await import('@polyglot-sql/sdk');
  const turned = questions.flatMap((question) => {
    const { success, sql } = transpile(question, Dialect.BigQuery, Dialect.DuckDB);
    return success && sql?.[0] ? [[question, sql[0]]] : [];
  });
  writeFileSync(path, `${JSON.stringify(Object.fromEntries(turned), null, 1)}\n`);
}
