import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BigQuery, Dataset } from '@google-cloud/bigquery';
import { Refused } from './package-file.ts';
import type { Answer, Line, Store } from './store.ts';
import { WORDS } from './words.ts';

/** Where figures are kept at Google. */
export interface Place {
  readonly project: string;
  readonly dataset: string;
  /** Of another server than Google's, which asks nobody who they are. */
  readonly endpoint?: string | undefined;
}

/** What is loaded: a table a sender and kind, so that one sender’s new package replaces its own alone. */
export const KINDS = [
  'packages',
  'units',
  'results',
  'initiatives',
  'findings',
  'not_counted',
] as const;

type Kind = (typeof KINDS)[number];

/** Those that the views show of each sender's latest package alone. */
const LATEST: readonly Kind[] = ['units', 'results', 'initiatives', 'findings', 'not_counted'];

const TYPES: Readonly<Record<string, string>> = {
  VARCHAR: 'STRING',
  BIGINT: 'INTEGER',
  HUGEINT: 'NUMERIC',
  DATE: 'DATE',
  BOOLEAN: 'BOOLEAN',
};

/** Who asks a server that is not Google's: nobody is signed in there. */
const NOBODY = {
  universeDomain: 'googleapis.com',
  getRequestHeaders: async (): Promise<Headers> => new Headers(),
  getUniverseDomain: async (): Promise<string> => 'googleapis.com',
};

/** Google says of these that they pass by themselves. */
const PASSING: readonly unknown[] = [429, 500, 502, 503, 504];

/** Milliseconds before another try. */
const WAITS = [1_000, 4_000, 16_000];

/** A dataset of BigQuery, by the client of Google and with whatever account the machine is signed in. */
export class Cloud {
  readonly #client: BigQuery;
  readonly #dataset: Dataset;
  readonly #waits: readonly number[];

  private constructor(client: BigQuery, dataset: Dataset, waits: readonly number[]) {
    this.#client = client;
    this.#dataset = dataset;
    this.#waits = waits;
  }

  static async open(place: Place, waits: readonly number[] = WAITS): Promise<Cloud> {
    const { project, dataset, endpoint } = place;
    const google = await import('@google-cloud/bigquery');
    const client = new google.BigQuery({
      projectId: project,
      ...(endpoint === undefined ? {} : { apiEndpoint: endpoint, authClient: NOBODY }),
    });
    return new Cloud(client, client.dataset(dataset), waits);
  }

  /** Does it again where Google is busy; what is wrong otherwise is a sentence. */
  async #tried<Value>(act: () => Promise<Value>): Promise<Value> {
    for (let turn = 0; ; turn += 1) {
      try {
        return await act();
      } catch (error) {
        const { code, message } = error as { readonly code?: unknown; readonly message: string };
        const wait = this.#waits[turn];
        if (!PASSING.includes(Number(code)) || wait === undefined)
          throw new Refused(WORDS.bigquery.failed(Number(code ?? 0), message.split('\n')[0] ?? ''));
        await new Promise((go) => setTimeout(go, wait));
      }
    }
  }

  /** Loads what the store holds of each sender, in the place of what was there, and makes the views. */
  async load(store: Store, say: (line: string) => void): Promise<void> {
    await this.#make();
    const folder = mkdtempSync(join(tmpdir(), 'goi-so-lieu-'));
    try {
      const senders = await store.ask('SELECT DISTINCT sender FROM all_packages ORDER BY sender');
      for (const { sender } of senders) {
        for (const kind of KINDS) await this.#loadTable(store, kind, String(sender), folder);
        say(WORDS.bigquery.loaded(String(sender)));
      }
      await this.#loadPhases(store, folder);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
    await this.#makeViews();
  }

  /** The dataset, where it is not there; one that somebody made meanwhile is as good. */
  async #make(): Promise<void> {
    const [isThere] = await this.#tried(() => this.#dataset.exists());
    if (isThere) return;
    await this.#tried(async () => {
      try {
        await this.#dataset.create();
      } catch (error) {
        if ((error as { code?: number }).code !== 409) throw error;
      }
    });
  }

  async #loadTable(store: Store, kind: Kind, sender: string, folder: string): Promise<void> {
    const path = join(folder, `${kind}.ndjson`);
    await store.write(`SELECT * FROM all_${kind} WHERE sender = '${sender}'`, path);
    await this.#put(`${kind}_${sender}`, path, await this.#fields(store, `all_${kind}`), 'as_of');
  }

  async #loadPhases(store: Store, folder: string): Promise<void> {
    const path = join(folder, 'phases.ndjson');
    await store.write('SELECT * FROM phases', path);
    await this.#put('phases', path, await this.#fields(store, 'phases'), null);
  }

  async #put(
    name: string,
    path: string,
    fields: readonly { readonly name: string; readonly type: string }[],
    day: string | null,
  ): Promise<void> {
    await this.#tried(() =>
      this.#dataset.table(name).load(path, {
        sourceFormat: 'NEWLINE_DELIMITED_JSON',
        schema: { fields: [...fields] },
        writeDisposition: 'WRITE_TRUNCATE',
        ...(day === null ? {} : { timePartitioning: { type: 'DAY', field: day } }),
      }),
    );
  }

  async #fields(store: Store, table: string) {
    const columns = await store.ask(
      'SELECT column_name AS name, data_type AS type FROM information_schema.columns WHERE table_name = $1 ORDER BY ordinal_position',
      [table],
    );
    return columns.map(({ name, type }) => ({
      name: String(name),
      type: TYPES[String(type)] ?? 'STRING',
    }));
  }

  /** Over all tables that are there, of senders whom another machine loaded too. */
  async #makeViews(): Promise<void> {
    const [tables] = await this.#tried(() => this.#dataset.getTables());
    const names = tables.map(({ id }) => id ?? '');
    for (const [view, text] of viewsOf(names, this.#dataset.id ?? ''))
      await this.#query(`CREATE OR REPLACE VIEW \`${this.#dataset.id}.${view}\` AS ${text}`);
  }

  async #query(query: string): Promise<Line[]> {
    const [rows] = await this.#tried(() =>
      this.#client.query({ query, defaultDataset: { datasetId: this.#dataset.id ?? '' } }),
    );
    return rows.map(plainRow);
  }

  async answer(question: string): Promise<Answer> {
    const rows = await this.#query(question);
    return { columns: Object.keys(rows[0] ?? {}), rows };
  }
}

/** The views that questions ask, each over the tables of its kind. */
function viewsOf(tables: readonly string[], dataset: string): [view: string, text: string][] {
  const all = (kind: Kind): string =>
    tables
      .filter((name) => name.startsWith(`${kind}_`))
      .map((name) => `SELECT * FROM \`${dataset}.${name}\``)
      .join(' UNION ALL ');
  const at = (name: string): string => `\`${dataset}.${name}\``;
  return [
    ['history', all('packages')],
    [
      'packages',
      `SELECT * FROM ${at('history')} WHERE TRUE QUALIFY ROW_NUMBER() OVER (PARTITION BY sender ORDER BY as_of DESC) = 1`,
    ],
    ['history_results', all('results')],
    ...LATEST.filter((kind) => all(kind) !== '').map((kind): [string, string] => [
      kind,
      `SELECT each.* FROM (${all(kind)}) AS each JOIN ${at('packages')} AS latest ON latest.sender = each.sender AND latest.as_of = each.as_of`,
    ]),
  ];
}

/** Days and large numbers come as objects of the client's own. */
function plainRow(row: Readonly<Record<string, unknown>>): Line {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => {
      if (typeof value !== 'object' || value === null) return [name, value];
      return [name, 'value' in value ? (value as { value: unknown }).value : String(value)];
    }),
  );
}
