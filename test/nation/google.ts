import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { portable } from '../../nation/sql.ts';
import { Store } from '../../nation/store.ts';

/** An answer that the server gives once to the next call whose path it fits, in place of the true one. */
interface Trouble {
  readonly path: RegExp;
  readonly code: number;
  readonly times: number;
}

const TYPES: Readonly<Record<string, string>> = {
  STRING: 'VARCHAR',
  INTEGER: 'BIGINT',
  NUMERIC: 'HUGEINT',
  DATE: 'DATE',
  BOOLEAN: 'BOOLEAN',
};

/** Rows of one page of an answer: few, so that answers have several. */
const PAGE = 3;

interface Job {
  readonly id: string;
  readonly configuration: Readonly<Record<string, unknown>>;
  readonly error: string | null;
  readonly rows: readonly Readonly<Record<string, unknown>>[];
  readonly columns: readonly string[];
  looks: number;
}

type Body = Readonly<Record<string, unknown>>;

/**
 * A server on this machine that answers as the API of BigQuery does where the command calls it: datasets and
 * tables, loads by an upload in two parts, jobs that are running at first, queries in pages. What is loaded is
 * really held, and what is asked really answered, by the engine of this machine.
 */
export class Google {
  readonly calls: string[] = [];
  readonly loads: Body[] = [];
  readonly #troubles: { path: RegExp; code: number; times: number }[] = [];
  readonly #jobs = new Map<string, Job>();
  readonly #tables = new Set<string>();
  readonly #folder = mkdtempSync(join(tmpdir(), 'may-chu-'));
  readonly #store: Store;
  readonly #server = createServer((request, response) => void this.#answer(request, response));
  #hasDataset = false;

  private constructor(store: Store) {
    this.#store = store;
  }

  static async start(): Promise<Google> {
    const google = new Google(await Store.open(':memory:'));
    await new Promise<void>((go) => google.#server.listen(0, '127.0.0.1', go));
    return google;
  }

  get endpoint(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** The next calls of a path are answered with a fault. */
  trouble({ path, code, times }: Trouble): void {
    this.#troubles.push({ path, code, times });
  }

  close(): void {
    this.#server.closeAllConnections();
    this.#server.close();
    this.#store.close();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const { pathname: path, searchParams } = new URL(request.url ?? '', this.endpoint);
    this.calls.push(`${request.method} ${path}`);
    const send = (body: unknown, status = 200): void => {
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(JSON.stringify(body));
    };
    const fail = (code: number, message: string): void =>
      send({ error: { code, message, errors: [{ message, reason: 'x' }] } }, code);
    const trouble = this.#troubles.find((each) => each.times > 0 && each.path.test(path));
    if (trouble) {
      trouble.times -= 1;
      fail(trouble.code, `trouble ${trouble.code}`);
      return;
    }
    const raw = Buffer.concat(parts);
    const bytes = request.headers['content-encoding'] === 'gzip' ? gunzipSync(raw) : raw;
    try {
      if (path.startsWith('/upload/')) send(await this.#upload(request, bytes));
      else if (path.endsWith('/tables')) send(this.#list());
      else if (/\/datasets\/[^/]+$/.test(path) && request.method === 'GET') {
        if (this.#hasDataset) send({ kind: 'bigquery#dataset', id: 'P:D' });
        else fail(404, 'Not found: Dataset');
      } else if (path.endsWith('/datasets')) {
        this.#hasDataset = true;
        send({ id: 'P:D', datasetReference: { projectId: 'P', datasetId: 'D' } });
      } else if (path.endsWith('/queries')) {
        const job = await this.#run(JSON.parse(bytes.toString('utf8')) as Body);
        if (job.error === null) send(this.#page(job, 0));
        else fail(400, job.error);
      } else if (/\/jobs$/.test(path)) {
        const { configuration } = JSON.parse(bytes.toString('utf8')) as Body;
        const query = (configuration as { query?: Body } | undefined)?.query ?? {};
        send(this.#shown(await this.#run(query)));
      } else if (/\/queries\/[^/]+$/.test(path)) {
        const job = this.#jobs.get(path.split('/').at(-1) ?? '');
        if (job) send(this.#page(job, Number(searchParams.get('pageToken') ?? 0)));
        else fail(404, 'Not found: Job');
      } else if (/\/jobs\/[^/]+$/.test(path)) {
        const job = this.#jobs.get(path.split('/').at(-1) ?? '');
        if (job) send(this.#shown(job));
        else fail(404, 'Not found: Job');
      } else fail(404, `Not found: ${path}`);
    } catch (error) {
      fail(400, (error as Error).message);
    }
  }

  #list(): unknown {
    return {
      tables: [...this.#tables].map((tableId) => ({
        id: `P:D.${tableId}`,
        tableReference: { projectId: 'P', datasetId: 'D', tableId },
      })),
    };
  }

  /** Two parts behind a boundary: what is to be done, and the lines. */
  async #upload(request: IncomingMessage, bytes: Buffer): Promise<unknown> {
    const boundary = /boundary=([^;]+)/.exec(request.headers['content-type'] ?? '')?.[1] ?? '';
    const [, head = '', lines = ''] = bytes
      .toString('utf8')
      .split(`--${boundary.replaceAll('"', '')}`);
    const content = (part: string): string => part.slice(part.indexOf('\r\n\r\n') + 4).trim();
    const said = JSON.parse(content(head)) as {
      readonly configuration: { readonly load: Body };
      readonly jobReference: { readonly jobId: string };
    };
    const { load } = said.configuration;
    this.loads.push(load);
    const { tableId } = load.destinationTable as { readonly tableId: string };
    const { fields } = load.schema as {
      readonly fields: readonly { readonly name: string; readonly type: string }[];
    };
    const path = join(this.#folder, 'nap.ndjson');
    writeFileSync(path, content(lines));
    const columns = fields.map(({ name, type }) => `${name}: '${TYPES[type]}'`).join(', ');
    await this.#store.ask(
      `CREATE OR REPLACE TABLE "D.${tableId}" AS SELECT * FROM read_json('${path}', format = 'newline_delimited', columns = {${columns}})`,
    );
    this.#tables.add(tableId);
    const job: Job = {
      id: said.jobReference.jobId,
      configuration: said.configuration,
      error: null,
      rows: [],
      columns: [],
      looks: 0,
    };
    this.#jobs.set(job.id, job);
    return this.#shown(job);
  }

  async #run(query: Body): Promise<Job> {
    const text = String(query.query);
    const job = {
      id: `job-${this.#jobs.size}`,
      configuration: { query },
      error: null as string | null,
      rows: [] as readonly Readonly<Record<string, unknown>>[],
      columns: [] as readonly string[],
      looks: 0,
    };
    try {
      // Names of a dataset are names of tables here.
      const here = (await portable(text)).replace(/"?\bD"?\."?(\w[\w-]*)"?/g, '"D.$1"');
      const view = /CREATE OR REPLACE VIEW "D\.(\w+)"/.exec(here)?.[1];
      if (view) {
        await this.#store.ask(here);
        await this.#store.ask(`CREATE OR REPLACE TEMP VIEW ${view} AS SELECT * FROM "D.${view}"`);
      } else if (text.includes('FROM phases')) {
        await this.#store.ask('CREATE OR REPLACE TEMP VIEW phases AS SELECT * FROM "D.phases"');
      }
      if (!view) {
        const rows = await this.#store.ask(here);
        job.rows = rows;
        job.columns = Object.keys(rows[0] ?? {});
      }
    } catch (error) {
      job.error = (error as Error).message;
    }
    this.#jobs.set(job.id, job);
    return job;
  }

  /** A job is at work when it is first looked at. */
  #shown(job: Job): unknown {
    job.looks += 1;
    return {
      id: `P:US.${job.id}`,
      jobReference: { projectId: 'P', jobId: job.id, location: 'US' },
      configuration: job.configuration,
      status: {
        state: job.looks > 1 ? 'DONE' : 'RUNNING',
        ...(job.error === null
          ? {}
          : { errorResult: { message: job.error, reason: 'invalidQuery' } }),
      },
    };
  }

  #page(job: Job, from: number): unknown {
    const rows = job.rows.slice(from, from + PAGE);
    const next = from + PAGE < job.rows.length ? String(from + PAGE) : undefined;
    return {
      jobComplete: true,
      jobReference: { projectId: 'P', jobId: job.id, location: 'US' },
      totalRows: String(job.rows.length),
      schema: { fields: job.columns.map((name) => ({ name, type: 'STRING', mode: 'NULLABLE' })) },
      rows: rows.map((row) => ({
        f: job.columns.map((name) => ({ v: row[name] === null ? null : String(row[name]) })),
      })),
      ...(next === undefined ? {} : { pageToken: next }),
    };
  }
}
