import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Manifest as AddInManifest } from '../src/host/host.ts';
import { readPageFiles } from '../src/machine/page-files.ts';
import { writeXlsx } from '../src/xlsx/index.ts';
import { plan } from './bigquery.ts';
import { Cloud } from './cloud.ts';
import { findPairs } from './duplicates.ts';
import { defaultForm, figuresOf, inForm, latestOf, makeForm } from './form.ts';
import { generate } from './generate.ts';
import { openPackage, Refused, readPackage } from './package-file.ts';
import { QUESTIONS, questionOf } from './questions.ts';
import { returnFiles } from './return-files.ts';
import { readSenders, type Sender } from './senders.ts';
import { type Asked, Store } from './store.ts';
import { WORDS } from './words.ts';

const OPTIONS = {
  db: { type: 'string' },
  senders: { type: 'string' },
  any: { type: 'boolean' },
  'as-of': { type: 'string' },
  out: { type: 'string' },
  name: { type: 'string' },
  project: { type: 'string' },
  dataset: { type: 'string' },
  endpoint: { type: 'string' },
  rows: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

const DONE = 0;
const REFUSED = 1;
const WRONG_USE = 2;

interface Wish {
  readonly rest: readonly string[];
  readonly db: string;
  readonly senders: readonly Sender[] | null;
  readonly sendersPath: string;
  readonly any: boolean;
  readonly asOf: string | null;
  readonly out: string | undefined;
  readonly name: string;
  readonly project: string | undefined;
  readonly dataset: string | undefined;
  readonly endpoint: string | undefined;
}

/** A command that was told wrongly. */
class WrongUse extends Error {}

const say = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

/** Does what the arguments say; answers the exit code. */
export async function main(args: readonly string[]): Promise<number> {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: OPTIONS,
      allowPositionals: true,
    });
    const [command, ...rest] = positionals;
    if (values.help || command === undefined) {
      say(WORDS.help);
      return command === undefined && !values.help ? WRONG_USE : DONE;
    }
    const act = COMMANDS.get(command);
    if (!act) throw new WrongUse(WORDS.unknownCommand(command));
    const asOf = values['as-of'] ?? null;
    if (asOf !== null && Number.isNaN(Date.parse(`${asOf}T00:00:00Z`)))
      throw new WrongUse(WORDS.badDay(asOf));
    const db =
      values.db ??
      (command === 'demo'
        ? join(values.out ?? 'out/nation', 'nation.duckdb')
        : 'out/nation.duckdb');
    const sendersPath = values.senders ?? join(dirname(db), 'senders.csv');
    return await act({
      rest,
      db,
      senders: readSenders(sendersPath),
      sendersPath,
      any: values.any ?? false,
      asOf,
      out: values.out,
      name: values.name ?? WORDS.form.office,
      project: values.project,
      dataset: values.dataset,
      endpoint: values.endpoint,
    });
  } catch (error) {
    if (error instanceof Refused) {
      say(error.message);
      return REFUSED;
    }
    if (
      error instanceof WrongUse ||
      (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS')
    ) {
      say((error as Error).message);
      return WRONG_USE;
    }
    throw error;
  }
}

const COMMANDS = new Map<string, (wish: Wish) => Promise<number>>([
  ['load', load],
  ['status', (wish) => asking(wish, status)],
  ['form', (wish) => asking(wish, form)],
  ['duplicates', (wish) => asking(wish, duplicates)],
  ['sql', (wish) => asking(wish, sql)],
  ['bigquery', bigquery],
  ['demo', demo],
]);

async function withStore<Answer>(
  path: string,
  act: (store: Store) => Promise<Answer>,
): Promise<Answer> {
  mkdirSync(dirname(path), { recursive: true });
  const store = await Store.open(path);
  try {
    return await act(store);
  } finally {
    store.close();
  }
}

/** Of what is there by the day that was named. */
async function asking(
  wish: Wish,
  act: (store: Store, wish: Wish) => Promise<number>,
): Promise<number> {
  if (!existsSync(wish.db)) throw new Refused(WORDS.empty);
  return withStore(wish.db, async (store) => {
    await store.show(wish.asOf);
    if ((await store.ask('SELECT 1 FROM packages LIMIT 1')).length === 0) {
      const [oldest] = await store.ask(
        'SELECT CAST(MIN(as_of) AS VARCHAR) AS day FROM all_packages',
      );
      const first = oldest?.day ?? null;
      throw new Refused(
        wish.asOf === null || first === null
          ? WORDS.empty
          : WORDS.noneYet(wish.asOf, String(first)),
      );
    }
    return act(store, wish);
  });
}

async function load({ rest, db, senders, sendersPath, any }: Wish): Promise<number> {
  if (rest.length === 0) throw new WrongUse(WORDS.nothingNamed);
  if (senders === null && !any) throw new Refused(WORDS.senders.needed(sendersPath));
  const paths = rest.flatMap(packagesAt);
  const known = new Set(senders?.map(({ code }) => code));
  const sums = { taken: 0, known: 0, refused: 0 };
  await withStore(db, async (store) => {
    for (const [index, path] of paths.entries()) {
      progress(index, paths.length);
      try {
        const { bytes, sha256 } = readPackage(path);
        if (await store.knows(sha256)) {
          sums.known += 1;
          if (paths.length <= FEW) say(`${basename(path)}: ${WORDS.loaded.known}`);
          continue;
        }
        const opened = openPackage(bytes, sha256);
        const { sender, asOf, files } = opened.manifest;
        if (!any && !known.has(sender.code))
          throw new Refused(WORDS.refused.unknownSender(sender.code, sender.name));
        const became = await store.load(opened, basename(path));
        sums.taken += 1;
        if (became !== 'known')
          say(
            `${basename(path)}: ${WORDS.loaded[became](sender.name, asOf, files.initiatives.rows)}`,
          );
      } catch (error) {
        if (!(error instanceof Refused)) throw error;
        sums.refused += 1;
        say(`${basename(path)}: ${error.message}`);
      }
    }
  });
  progress(paths.length, paths.length);
  say(WORDS.loadedAll(sums.taken, sums.known, sums.refused));
  return sums.refused > 0 ? REFUSED : DONE;
}

/** Of more files it is said together that they were there before. */
const FEW = 10;

/** A line that is written over, where somebody sits before it. */
function progress(done: number, all: number): void {
  if (!process.stderr.isTTY) return;
  process.stderr.write(`\r\u001b[K${done < all ? WORDS.loading(done + 1, all) : ''}`);
}

function packagesAt(path: string): string[] {
  if (!existsSync(path)) throw new WrongUse(WORDS.noSuchFile(path));
  if (!statSync(path).isDirectory()) return [path];
  const inside = readdirSync(path)
    .filter((name) => name.endsWith('.zip'))
    .sort();
  if (inside.length === 0) throw new WrongUse(WORDS.noPackages(path));
  return inside.map((name) => join(path, name));
}

async function status(store: Asked, { senders }: Wish): Promise<number> {
  const figures = await figuresOf(store, senders);
  const sent = figures.filter(({ day }) => day !== null);
  const { rows: history } = await store.answer(questionOf('history'));
  const days = sent.map(({ day }) => day ?? '').sort();
  say(WORDS.status.head(sent.length, days.at(-1) ?? ''));
  for (const { code, name, day, results, targets } of sent) {
    const result = results.reduce((total, each) => total + each, 0);
    const before = history
      .filter((line) => line.code === code && String(line.day) < (day ?? ''))
      .at(-1);
    const fewer =
      before && Number(before.result) > result
        ? WORDS.status.fewer(Number(before.result), String(before.day))
        : '';
    say(
      `  ${WORDS.status.line(
        name,
        day ?? '',
        result,
        targets.reduce<number>((total, each) => total + (each ?? 0), 0),
      )}${fewer}`,
    );
  }
  const missing = figures.filter(({ day }) => day === null).map(({ name }) => name);
  if (senders !== null)
    say(missing.length > 0 ? WORDS.status.missing(missing) : WORDS.status.nobodyMissing);
  return DONE;
}

const HERE = dirname(fileURLToPath(import.meta.url));

/** The root of the project, from `build/main.mjs`, and from the sources when they are tested. */
const ROOT =
  ['..', '../..']
    .map((up) => join(HERE, up))
    .find((each) => existsSync(join(each, 'dist/Code.js'))) ?? HERE;

/** The add-in that draws the form: the bundle that is pushed. */
export function readAddIn(root: string) {
  const read = (path: string): string => readFileSync(join(root, path), 'utf8');
  return {
    code: read('dist/Code.js'),
    services: read('build/services.js'),
    manifest: JSON.parse(read('dist/appsscript.json')) as AddInManifest,
    htmlFiles: readPageFiles(join(root, 'dist')),
  };
}

async function form(store: Asked, { name, senders, asOf, out, db }: Wish): Promise<number> {
  const figures = await figuresOf(store, senders);
  const left = figures.filter((each) => !inForm(figures).includes(each));
  if (left.length > 0) say(WORDS.form.leftOut(left.map((each) => each.name)));
  const workbook = await makeForm(store, { office: name, senders, asOf }, readAddIn(ROOT));
  const { rows: sent } = await store.answer(questionOf('senders'));
  const path = out?.endsWith('.xlsx')
    ? out
    : defaultForm(out ?? dirname(db), asOf ?? latestOf(sent));
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, writeXlsx(workbook));
  say(WORDS.form.written(path));
  return DONE;
}

async function duplicates(store: Store, { out, db }: Wish): Promise<number> {
  say(WORDS.duplicates.searching);
  const packages = await store.ask(
    'SELECT sender, name, authors, CAST(as_of AS VARCHAR) AS day FROM packages ORDER BY sender',
  );
  const silent = packages
    .filter(({ authors }) => authors === 'none')
    .map(({ name }) => String(name));
  if (silent.length > 0) say(WORDS.duplicates.noAuthors(silent));
  const pairs = await findPairs(store);
  if (pairs.length === 0) {
    say(WORDS.duplicates.none);
    return DONE;
  }
  say(WORDS.duplicates.found(pairs.length, pairs.filter(({ by }) => by !== 'near').length));
  const folder = out ?? join(dirname(db), 'tra-ve');
  mkdirSync(folder, { recursive: true });
  for (const file of returnFiles(pairs, packages)) {
    const path = join(folder, `tra-ve-${file.sender}.json`);
    writeFileSync(path, `${JSON.stringify(file, null, 1)}\n`);
  }
  say(WORDS.form.written(folder));
  return DONE;
}

async function sql(store: Store, { rest }: Wish): Promise<number> {
  return answerQuestion(store, rest.join(' '));
}

async function answerQuestion(store: Asked, question: string): Promise<number> {
  if (question === '') throw new WrongUse(QUESTIONS.join('\n'));
  try {
    const { columns, rows } = await store.answer(
      QUESTIONS.includes(question) ? questionOf(question) : question,
    );
    say(columns.join('\t'));
    for (const row of rows) say(columns.map((column) => String(row[column] ?? '')).join('\t'));
    return DONE;
  } catch (error) {
    if (error instanceof Refused) throw error;
    throw new Refused(WORDS.sql.failed((error as Error).message.split('\n')[0] ?? ''));
  }
}

async function bigquery(wish: Wish): Promise<number> {
  const { rest, project, dataset, endpoint, asOf } = wish;
  const [what = ''] = rest;
  if (!['plan', 'load', 'status', 'form', 'sql'].includes(what))
    throw new WrongUse(WORDS.unknownCommand(`bigquery ${what}`));
  if (!project || !dataset) throw new WrongUse(WORDS.bigquery.needs);
  if (what === 'plan')
    return asking(wish, async (store) => {
      for (const line of await plan(store, project, dataset)) say(line);
      return DONE;
    });
  if (asOf !== null) throw new WrongUse(WORDS.bigquery.latestOnly);
  const cloud = await Cloud.open({ project, dataset, endpoint });
  if (what === 'status') return status(cloud, wish);
  if (what === 'form') return form(cloud, wish);
  if (what === 'sql') return answerQuestion(cloud, rest.slice(1).join(' '));
  return asking(wish, async (store) => {
    await cloud.load(store, say);
    say(WORDS.bigquery.loadedAll(dataset));
    return DONE;
  });
}

async function demo(wish: Wish): Promise<number> {
  const folder = wish.out ?? 'out/nation';
  const packages = join(folder, 'goi');
  generate(packages, {
    senders: 5,
    rows: 5_000,
    seed: 2022,
    asOf: '2022-11-10',
    key: 'khóa của chương trình mẫu',
  });
  say(WORDS.demo.made(packages));
  const here = { ...wish, rest: [packages], any: true, out: undefined };
  const loaded = await load(here);
  if (loaded !== DONE) return loaded;
  await asking(here, status);
  await asking(here, form);
  await asking(here, duplicates);
  say(
    WORDS.demo.open(defaultForm(dirname(wish.db), '2022-11-10'), join(dirname(wish.db), 'tra-ve')),
  );
  return DONE;
}
