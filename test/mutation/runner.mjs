/**
 * A runner of Stryker's for tests that need nothing but the code. Each test file is bundled and compiled
 * once, and run anew for each mutant in the same process: nothing is remembered from one to the next,
 * and two thousand of them take minutes.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Script } from 'node:vm';
import { commonTokens, declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import { determineHitLimitReached, toMutantRunResult } from '@stryker-mutator/api/test-runner';
import { build } from 'esbuild';
import * as vitest from './vitest.mjs';

const nodeRequire = createRequire(import.meta.url);

/** What a test file computes while it is read, before its tests, is covered under this name. */
const READING = 'as it is read';

/** What the instrumented code and its runner tell each other. */
globalThis.__stryker__ ??= {};
const told = globalThis.__stryker__;

class InProcessRunner {
  static inject = [commonTokens.options];

  constructor({ inProcess }) {
    this.folders = inProcess.folders;
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    const files = this.folders.flatMap((folder) =>
      readdirSync(folder)
        .filter((file) => file.endsWith('.test.ts'))
        .map((file) => `${folder}/${file}`),
    );
    const compiled = await Promise.all(files.map(compile));
    this.files = files.map((file, index) => ({ file, run: compiled[index] }));
  }

  async dryRun() {
    const results = [];
    for (const { file, run } of this.files) {
      const reading = `${file} > ${READING}`;
      // What is made while the code itself is loaded belongs to no test.
      told.currentTestId = undefined;
      const tests = read(file, run, () => {
        told.currentTestId = reading;
      });
      for (const test of [{ id: reading, run: () => {} }, ...tests]) {
        told.currentTestId = test.id;
        const since = performance.now();
        const failure = await failureOf(test.run);
        if (failure !== null) return { status: 'error', errorMessage: `${test.id}: ${failure}` };
        const timeSpentMs = performance.now() - since;
        results.push({ ...passed(test.id), timeSpentMs, fileName: resolve(file) });
      }
    }
    told.currentTestId = undefined;
    return { status: 'complete', tests: results, mutantCoverage: told.mutantCoverage };
  }

  async mutantRun({ activeMutant, testFilter, hitLimit }) {
    told.hitCount = hitLimit === undefined ? undefined : 0;
    told.hitLimit = hitLimit;
    told.activeMutant = activeMutant.id;
    const tests = await this.tryTests(new Set(testFilter), basename(activeMutant.fileName, '.ts'));
    told.activeMutant = undefined;
    const timedOut = determineHitLimitReached(told.hitCount, hitLimit);
    return toMutantRunResult(timedOut ?? { status: 'complete', tests });
  }

  /** Until one fails; the tests that bear the name of what is changed come first. */
  async tryTests(asked, name) {
    const isOwn = ({ file }) => basename(file, '.test.ts') === name;
    const results = [];
    for (const { file, run } of [...this.files].sort((a, b) => isOwn(b) - isOwn(a))) {
      if (![...asked].some((id) => id.startsWith(`${file} > `))) continue;
      const reading = `${file} > ${READING}`;
      const isWhole = asked.has(reading);
      let tests = [];
      const failure = await failureOf(() => {
        tests = read(file, run).filter(({ id }) => isWhole || asked.has(id));
      });
      if (failure !== null) return [failed(reading, failure)];
      for (const test of tests) {
        const wrong = await failureOf(test.run);
        if (wrong !== null) return [failed(test.id, wrong)];
        results.push(passed(test.id));
      }
    }
    return results;
  }
}

/** Runs a test file with all the code that it asks for; answers its tests. */
function read(file, run, whenCodeIsLoaded = () => {}) {
  globalThis.__codeIsLoaded__ = whenCodeIsLoaded;
  vitest.inFile(file);
  run((name) => (name === 'vitest' ? vitest : nodeRequire(name)), { exports: {} });
  return [...vitest.tests];
}

async function compile(file) {
  const { outputFiles } = await build({
    entryPoints: [resolve(file)],
    absWorkingDir: process.cwd(),
    bundle: true,
    write: false,
    format: 'cjs',
    platform: 'node',
    packages: 'external',
    logLevel: 'error',
    plugins: [asTestFile],
  });
  const script = `(function (require, module) { ${outputFiles[0].text} })`;
  return new Script(script, { filename: file }).runInThisContext();
}

/** A bundle stands elsewhere than its file; its own lines come after all the code that it asks for. */
const asTestFile = {
  name: 'test file',
  setup({ onLoad }) {
    onLoad({ filter: /\.test\.ts$/ }, ({ path }) => {
      const text = readFileSync(path, 'utf8')
        .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href))
        .replaceAll('import.meta.dirname', JSON.stringify(dirname(path)));
      return { loader: 'ts', contents: `__codeIsLoaded__();${text}` };
    });
  },
};

function passed(id) {
  return { id, name: id, timeSpentMs: 0, status: 0 };
}

function failed(id, failureMessage) {
  return { ...passed(id), status: 1, failureMessage };
}

async function failureOf(run) {
  try {
    await run();
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

export const strykerPlugins = [
  declareClassPlugin(PluginKind.TestRunner, 'in-process', InProcessRunner),
];

export const strykerValidationSchema = {
  properties: {
    inProcess: {
      type: 'object',
      properties: {
        folders: {
          description: 'Folders whose tests are tried; not those of their own folders.',
          type: 'array',
          items: { type: 'string' },
        },
      },
    },
  },
};
