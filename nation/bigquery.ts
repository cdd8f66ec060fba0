import { QUESTIONS } from './questions.ts';
import type { Store } from './store.ts';
import { WORDS } from './words.ts';

/** What is loaded: a table a sender and kind, so that one sender’s new package replaces its own alone. */
export const TABLES = ['units', 'results', 'initiatives', 'findings', 'not_counted'] as const;

/** List price of a terabyte that a query reads, in dollars; the first of each month is free. */
const DOLLARS_PER_TERABYTE = 6.25;

/** In bytes of a row as BigQuery counts them: two for each text and its letters, eight for each number. */
async function sizes(store: Store): Promise<ReadonlyMap<string, { rows: number; bytes: number }>> {
  const all = new Map<string, { rows: number; bytes: number }>();
  for (const table of TABLES) {
    const columns = await store.ask(
      `SELECT column_name AS name, data_type AS type FROM information_schema.columns WHERE table_name = 'all_${table}'`,
    );
    const bytes = columns
      .map(({ name, type }) => (type === 'VARCHAR' ? `2 + COALESCE(strlen("${name}"), 0)` : '8'))
      .join(' + ');
    for (const line of await store.ask(
      `SELECT sender, COUNT(*) AS "rows", CAST(SUM(${bytes}) AS BIGINT) AS bytes FROM ${table} GROUP BY sender ORDER BY sender`,
    )) {
      all.set(`${table}_${line.sender}`, { rows: Number(line.rows), bytes: Number(line.bytes) });
    }
  }
  return all;
}

/** Every step that loading and asking would take, with what it reads and costs; nobody is asked for it. */
export async function plan(store: Store, project: string, dataset: string): Promise<string[]> {
  const tables = await sizes(store);
  const whole = [...tables.values()].reduce((total, { bytes }) => total + bytes, 0);
  return [
    WORDS.bigquery.plan(project, dataset),
    ...[...tables].map(([name, { rows, bytes }]) => WORDS.bigquery.table(name, rows, bytes)),
    ...TABLES.map((table) => WORDS.bigquery.view(table)),
    ...QUESTIONS.map((name) =>
      WORDS.bigquery.query(name, whole, (whole / 1e12) * DOLLARS_PER_TERABYTE),
    ),
  ];
}
