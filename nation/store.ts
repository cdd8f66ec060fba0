import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  BIGINT,
  DOUBLE,
  type DuckDBConnection,
  DuckDBDataChunk,
  DuckDBInstance,
  INTEGER,
} from '@duckdb/node-api';
import { type Manifest, PACKAGE_FILES, type PackageFile } from '../src/packages/lines.ts';
import { type OpenedPackage, Refused } from './package-file.ts';
import { portable } from './sql.ts';
import { WORDS } from './words.ts';

export type Line = Readonly<Record<string, unknown>>;

/** What a question answers. */
export interface Answer {
  readonly columns: readonly string[];
  readonly rows: readonly Line[];
}

/** Whoever answers questions of `sql/`: the engine here, or the one at Google. */
export interface Asked {
  answer(question: string): Promise<Answer>;
}

/** What became of a package. */
export type Loaded = 'new' | 'replaced' | 'older' | 'known';

/** A phase as all senders have it, named by the first. */
export interface StoredPhase {
  readonly name: string;
  readonly opens: string;
  readonly closesBefore: string;
  readonly recognisedFrom: string;
  readonly recognisedTo: string;
}

/**
 * All packages that were taken in, by sender and day. Questions are asked of the views `packages`, `units`,
 * `results`, `initiatives`, `findings` and `not_counted`, which show each sender's latest package by a day,
 * and of `history`, which shows all.
 */
export class Store {
  readonly #connection: DuckDBConnection;
  readonly #close: () => void;

  private constructor(connection: DuckDBConnection, close: () => void) {
    this.#connection = connection;
    this.#close = close;
  }

  /** `':memory:'` for one that is not kept. */
  static async open(path: string): Promise<Store> {
    const instance = await DuckDBInstance.create(path, { memory_limit: '1500MB' });
    const connection = await instance.connect();
    const store = new Store(connection, () => {
      connection.closeSync();
      instance.closeSync();
    });
    await store.#run(TABLES);
    await store.show(null);
    return store;
  }

  close(): void {
    this.#close();
  }

  async #run(sql: string): Promise<void> {
    await this.#connection.run(sql);
  }

  /** The rows that a query answers. */
  async ask(sql: string, values: readonly unknown[] = []): Promise<Line[]> {
    const reader = await this.#connection.runAndReadAll(sql, values);
    return reader.getRowObjectsJson();
  }

  /** Writes what a query answers into a file, a JSON text a line. */
  async write(sql: string, path: string): Promise<void> {
    await this.#run(`COPY (${sql}) TO '${path.replaceAll("'", "''")}' (FORMAT JSON)`);
  }

  /** The rows that a question of `sql/` answers, and what its columns are called. */
  async answer(question: string): Promise<Answer> {
    const reader = await this.#connection.runAndReadAll(await portable(question));
    return { columns: reader.columnNames(), rows: reader.getRowObjectsJson() };
  }

  /** A query's rows as columns, so many at a time: what is too much to hold is passed by. */
  async stream(
    sql: string,
    visit: (columns: readonly (readonly unknown[])[]) => void,
  ): Promise<void> {
    const result = await this.#connection.stream(sql);
    for (;;) {
      const chunk = await result.fetchChunk();
      if (chunk === null || chunk.rowCount === 0) return;
      visit(chunk.getColumns());
    }
  }

  /** A table of this session alone, filled with rows of numbers. */
  async fill(
    table: string,
    columns: Readonly<Record<string, 'BIGINT' | 'DOUBLE' | 'INTEGER'>>,
    rows: Iterable<readonly (number | bigint)[]>,
  ): Promise<void> {
    const types = Object.values(columns);
    const heads = Object.entries(columns).map((column) => column.join(' '));
    await this.#run(`CREATE OR REPLACE TEMP TABLE ${table} (${heads.join(', ')})`);
    const appender = await this.#connection.createAppender(table);
    const write = (part: readonly (readonly (number | bigint)[])[]): void => {
      const chunk = DuckDBDataChunk.create(
        types.map((type) => TYPES[type]),
        part.length,
      );
      chunk.setColumns(types.map((_, column) => part.map((row) => row[column] ?? 0)));
      appender.appendDataChunk(chunk);
    };
    let part: (readonly (number | bigint)[])[] = [];
    for (const row of rows) {
      part.push(row);
      if (part.length < CHUNK) continue;
      write(part);
      part = [];
    }
    if (part.length > 0) write(part);
    appender.closeSync();
  }

  /** Lets the views show each sender's latest package by the end of a day; `null` for the latest of all. */
  async show(day: string | null): Promise<void> {
    const by = day === null ? '' : `WHERE as_of <= DATE '${day}'`;
    await this.#run(`
      CREATE OR REPLACE TEMP VIEW packages AS
        SELECT * FROM all_packages ${by} QUALIFY ROW_NUMBER() OVER (PARTITION BY sender ORDER BY as_of DESC) = 1;
      CREATE OR REPLACE TEMP VIEW history AS SELECT * FROM all_packages ${by};
      CREATE OR REPLACE TEMP VIEW history_results AS SELECT * FROM all_results ${by};
      ${KINDS.map((kind) => `CREATE OR REPLACE TEMP VIEW ${kind} AS SELECT each.* FROM all_${kind} AS each JOIN packages USING (sender, as_of);`).join('\n')}`);
  }

  async phases(): Promise<StoredPhase[]> {
    const rows = await this.ask(
      'SELECT name, opens, closes_before AS "closesBefore", recognised_from AS "recognisedFrom", recognised_to AS "recognisedTo" FROM phases ORDER BY phase',
    );
    return rows as unknown as StoredPhase[];
  }

  /** Whether the same bytes of this sender are there already. */
  async knows(sha256: string): Promise<boolean> {
    return (await this.ask('SELECT 1 FROM all_packages WHERE sha256 = $1', [sha256])).length > 0;
  }

  /**
   * Takes in a package, whole or not at all; one of the same sender and day is replaced.
   * @throws Refused where its lines do not come to what its manifest says
   */
  async load({ manifest, texts, sha256 }: OpenedPackage, file: string): Promise<Loaded> {
    const { code } = manifest.sender;
    const others = await this.ask(
      'SELECT CAST(as_of AS VARCHAR) AS day FROM all_packages WHERE sender = $1',
      [code],
    );
    const folder = mkdtempSync(join(tmpdir(), 'goi-so-lieu-'));
    await this.#run('BEGIN');
    try {
      await this.#matchPhases(manifest);
      for (const each of PACKAGE_FILES) await this.#read(each, texts[each], folder);
      await this.#run(`CREATE OR REPLACE TEMP TABLE new_results AS
        SELECT name AS unit, source, generate_subscripts(targets, 1) AS phase, unnest(targets) AS target, unnest(results) AS result FROM new_units`);
      await this.#check(manifest);
      await this.#insert(manifest, file, sha256);
      await this.#run('COMMIT');
    } catch (error) {
      await this.#run('ROLLBACK');
      throw error;
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
    const days = others.map(({ day }) => String(day));
    if (days.includes(manifest.asOf)) return 'replaced';
    return days.some((day) => day > manifest.asOf) ? 'older' : 'new';
  }

  /** Phases are the same by their windows, whatever they are called. */
  async #matchPhases({ phases, sender }: Manifest): Promise<void> {
    const known = await this.phases();
    if (known.length === 0) {
      for (const [index, phase] of phases.entries()) {
        await this.ask('INSERT INTO phases VALUES ($1, $2, $3, $4, $5, $6)', [
          index + 1,
          phase.name,
          phase.opens,
          phase.closesBefore,
          phase.recognisedFrom,
          phase.recognisedTo,
        ]);
      }
    }
    const all = known.length === 0 ? phases : known;
    const places = phases.map(({ opens, closesBefore }) =>
      all.findIndex((each) => each.opens === opens && each.closesBefore === closesBefore),
    );
    if (places.includes(-1) || places.length !== all.length)
      throw new Refused(WORDS.refused.otherPhases(sender.name));
    const rows = places.map((place, index) => `(${index + 1}, ${place + 1})`).join(', ');
    await this.#run(
      `CREATE OR REPLACE TEMP TABLE phase_of AS SELECT * FROM (VALUES ${rows}) AS pairs(theirs, ours)`,
    );
  }

  /** A file of lines as a table beside the others. */
  async #read(file: PackageFile, text: Uint8Array, folder: string): Promise<void> {
    const path = join(folder, `${file}.ndjson`);
    writeFileSync(path, text);
    const columns = Object.entries(COLUMNS[file])
      .map(([name, type]) => `${name}: '${type}'`)
      .join(', ');
    try {
      await this.#run(
        `CREATE OR REPLACE TEMP TABLE new_${file} AS SELECT * FROM read_json('${path.replaceAll("'", "''")}', format = 'newline_delimited', maximum_object_size = 4194304, columns = {${columns}})`,
      );
    } catch {
      throw new Refused(WORDS.refused.unreadable(`${file}.ndjson`));
    }
  }

  /** Each question answers with what is amiss; the first that answers is told. */
  async #check(manifest: Manifest): Promise<void> {
    const { sums, files, asOf, phases } = manifest;
    for (const file of PACKAGE_FILES) {
      const [counted] = await this.ask(`SELECT COUNT(*) AS lines FROM new_${file}`);
      if (Number(counted?.lines) !== files[file].rows)
        throw new Refused(WORDS.refused.lines(file, Number(counted?.lines), files[file].rows));
    }
    for (const { question, say } of checksOf(asOf, phases)) {
      const [found] = await this.ask(question);
      if (found) throw new Refused(say(found));
    }
    const perPhase = await this.ask(`
      SELECT phase, SUM(target) AS targets, SUM(result) AS results, SUM(IF(source = 'reported', result, 0)) AS reported
      FROM new_results GROUP BY phase`);
    const of = (index: number) => perPhase.find(({ phase }) => Number(phase) === index + 1);
    phases.forEach(({ name }, index) => {
      for (const key of ['targets', 'results', 'reported'] as const) {
        const [lines, claimed] = [Number(of(index)?.[key] ?? 0), sums[key][index] ?? 0];
        if (lines !== claimed)
          throw new Refused(WORDS.refused.sum(WORDS.sums[key](name), lines, claimed));
      }
    });
    const out = await this.ask(
      'SELECT rule, COUNT(*) AS rows FROM new_initiatives WHERE NOT counts GROUP BY rule',
    );
    const rules = Object.fromEntries(out.map(({ rule, rows }) => [String(rule), Number(rows)]));
    for (const rule of new Set([...Object.keys(rules), ...Object.keys(sums.notCounted)])) {
      const [lines, claimed] = [rules[rule] ?? 0, sums.notCounted[rule] ?? 0];
      if (lines !== claimed)
        throw new Refused(WORDS.refused.sum(WORDS.sums.rule(rule), lines, claimed));
    }
    const [rest] = await this.ask(`
      SELECT
        (SELECT CAST(COALESCE(SUM(CAST(benefit AS HUGEINT)), 0) AS VARCHAR) FROM new_initiatives WHERE counts) AS benefit,
        COALESCE(SUM(listed), 0) AS listed, COALESCE(SUM(covered), 0) AS covered
      FROM new_units`);
    const claimed = {
      benefit: sums.benefit,
      listed: String(sums.coverage?.listed ?? 0),
      covered: String(sums.coverage?.covered ?? 0),
    };
    for (const key of ['benefit', 'listed', 'covered'] as const) {
      if (String(rest?.[key]) !== claimed[key])
        throw new Refused(WORDS.refused.sum(WORDS.sums[key], String(rest?.[key]), claimed[key]));
    }
  }

  async #insert(manifest: Manifest, file: string, sha256: string): Promise<void> {
    const { sender, asOf, sums } = manifest;
    const at = `'${sender.code}', DATE '${asOf}'`;
    for (const kind of ['packages', ...KINDS])
      await this.#run(
        `DELETE FROM all_${kind} WHERE sender = '${sender.code}' AND as_of = DATE '${asOf}'`,
      );
    await this.ask(
      `INSERT INTO all_packages SELECT ${at}, $1, $2, $3, $4, $5, $6, $7, $8, CAST($9 AS HUGEINT), $10, $11, $12, $13`,
      [
        sender.name,
        manifest.level,
        manifest.below,
        manifest.programme.name,
        manifest.programme.shortName,
        manifest.madeAt,
        manifest.madeBy,
        manifest.authors,
        sums.benefit,
        sums.coverage?.listed ?? null,
        sums.coverage?.covered ?? null,
        file,
        sha256,
      ],
    );
    await this.#run(`
      INSERT INTO all_units SELECT ${at}, name, cluster, source, status, listed, covered FROM new_units;
      INSERT INTO all_results SELECT ${at}, unit, ours, target, result, source FROM new_results JOIN phase_of ON phase = theirs;
      INSERT INTO all_initiatives SELECT ${at}, key, unit, grassroots, title, code, author, "authorName", kind, participant,
        recognised, applied, registered, ours, counts, rule, benefit, outstanding
        FROM new_initiatives LEFT JOIN phase_of ON phase = theirs;
      INSERT INTO all_findings SELECT ${at}, key, rule, severity FROM new_findings;
      INSERT INTO all_not_counted SELECT ${at}, rule, COUNT(*) FROM new_initiatives WHERE NOT counts GROUP BY rule;`);
  }
}

const TYPES = { BIGINT, DOUBLE, INTEGER } as const;

/** Rows that the engine takes at once. */
const CHUNK = 2048;

/** What belongs to a package, by sender and day. */
const KINDS = ['units', 'results', 'initiatives', 'findings', 'not_counted'] as const;

/** The fields of each line. */
const COLUMNS: Readonly<Record<PackageFile, Readonly<Record<string, string>>>> = {
  units: {
    name: 'VARCHAR',
    cluster: 'VARCHAR',
    targets: 'BIGINT[]',
    results: 'BIGINT[]',
    source: 'VARCHAR',
    status: 'VARCHAR',
    listed: 'BIGINT',
    covered: 'BIGINT',
  },
  initiatives: {
    key: 'VARCHAR',
    unit: 'VARCHAR',
    grassroots: 'VARCHAR',
    title: 'VARCHAR',
    code: 'VARCHAR',
    author: 'VARCHAR',
    authorName: 'VARCHAR',
    kind: 'VARCHAR',
    participant: 'VARCHAR',
    recognised: 'DATE',
    applied: 'DATE',
    registered: 'DATE',
    phase: 'BIGINT',
    counts: 'BOOLEAN',
    rule: 'VARCHAR',
    benefit: 'BIGINT',
    outstanding: 'BOOLEAN',
  },
  findings: { key: 'VARCHAR', rule: 'VARCHAR', severity: 'VARCHAR' },
};

const TABLES = `
  CREATE TABLE IF NOT EXISTS phases (phase BIGINT, name VARCHAR, opens VARCHAR, closes_before VARCHAR, recognised_from VARCHAR, recognised_to VARCHAR);
  CREATE TABLE IF NOT EXISTS all_packages (sender VARCHAR, as_of DATE, name VARCHAR, level VARCHAR, below VARCHAR, programme VARCHAR,
    short_name VARCHAR, made_at VARCHAR, made_by VARCHAR, authors VARCHAR, benefit HUGEINT, listed BIGINT, covered BIGINT, file VARCHAR, sha256 VARCHAR);
  CREATE TABLE IF NOT EXISTS all_units (sender VARCHAR, as_of DATE, name VARCHAR, cluster VARCHAR, source VARCHAR, status VARCHAR, listed BIGINT, covered BIGINT);
  CREATE TABLE IF NOT EXISTS all_results (sender VARCHAR, as_of DATE, unit VARCHAR, phase BIGINT, target BIGINT, result BIGINT, source VARCHAR);
  CREATE TABLE IF NOT EXISTS all_initiatives (sender VARCHAR, as_of DATE, key VARCHAR, unit VARCHAR, grassroots VARCHAR, title VARCHAR, code VARCHAR,
    author VARCHAR, author_name VARCHAR, kind VARCHAR, participant VARCHAR, recognised DATE, applied DATE, registered DATE, phase BIGINT,
    counts BOOLEAN, rule VARCHAR, benefit BIGINT, outstanding BOOLEAN);
  CREATE TABLE IF NOT EXISTS all_findings (sender VARCHAR, as_of DATE, key VARCHAR, rule VARCHAR, severity VARCHAR);
  CREATE TABLE IF NOT EXISTS all_not_counted (sender VARCHAR, as_of DATE, rule VARCHAR, lines BIGINT);`;

interface Check {
  /** Answers one row where something is amiss, else none. */
  readonly question: string;
  readonly say: (found: Line) => string;
}

function checksOf(asOf: string, phases: Manifest['phases']): Check[] {
  const windows = phases
    .map(
      ({ opens, closesBefore }, index) =>
        `(${index + 1}, DATE '${opens.slice(0, 10)}', DATE '${closesBefore.slice(0, 10)}')`,
    )
    .join(', ');
  return [
    {
      question: `SELECT name AS what FROM new_units WHERE name IS NULL OR source IS NULL OR source NOT IN ('rows', 'reported', 'lost')
        OR targets IS NULL OR results IS NULL OR len(targets) <> ${phases.length} OR len(results) <> ${phases.length} LIMIT 1`,
      say: ({ what }) => WORDS.refused.line('units', String(what)),
    },
    {
      question: 'SELECT name AS what FROM new_units GROUP BY name HAVING COUNT(*) > 1 LIMIT 1',
      say: ({ what }) => WORDS.refused.twice('units', String(what)),
    },
    {
      question: `SELECT COALESCE(key, title) AS what FROM new_initiatives WHERE key IS NULL OR unit IS NULL OR title IS NULL OR counts IS NULL
        OR counts <> (phase IS NOT NULL) OR counts <> (rule IS NULL) OR phase < 1 OR phase > ${phases.length} LIMIT 1`,
      say: ({ what }) => WORDS.refused.line('initiatives', String(what)),
    },
    {
      question: 'SELECT key AS what FROM new_initiatives GROUP BY key HAVING COUNT(*) > 1 LIMIT 1',
      say: ({ what }) => WORDS.refused.twice('initiatives', String(what)),
    },
    {
      question:
        'SELECT unit AS what FROM new_initiatives WHERE unit NOT IN (SELECT name FROM new_units) LIMIT 1',
      say: ({ what }) => WORDS.refused.noUnit(String(what)),
    },
    {
      // A window that closes at 00:00 closes with the day before; one that closes in the day takes it in.
      question: `SELECT key AS what FROM new_initiatives JOIN (VALUES ${windows}) AS windows(number, opens, closes) ON number = phase
        WHERE counts AND (registered IS NULL OR registered < opens OR registered > closes OR registered > DATE '${asOf}') LIMIT 1`,
      say: ({ what }) => WORDS.refused.outside(String(what)),
    },
    {
      question:
        'SELECT key AS what FROM new_findings WHERE key IS NULL OR key NOT IN (SELECT key FROM new_initiatives) LIMIT 1',
      say: ({ what }) => WORDS.refused.noRow(String(what)),
    },
    {
      question: `SELECT unit AS what FROM new_results WHERE result IS NULL OR result < 0 OR target < 0 LIMIT 1`,
      say: ({ what }) => WORDS.refused.line('units', String(what)),
    },
    {
      question: `SELECT each.unit AS what FROM new_results AS each
        LEFT JOIN (SELECT unit, phase, COUNT(*) AS lines FROM new_initiatives WHERE counts GROUP BY unit, phase) AS counted USING (unit, phase)
        WHERE source <> 'reported' AND result <> COALESCE(lines, 0) LIMIT 1`,
      say: ({ what }) => WORDS.refused.unitSum(String(what)),
    },
  ];
}
