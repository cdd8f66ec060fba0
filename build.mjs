/**
 * Makes what is pushed (dist/) and what runs it without Google (build/).
 *
 * Apps Script sees only top-level functions, so the bundle is one IIFE and a stub is written for each
 * export of src/main.ts, with its JSDoc, which esbuild drops and the editor's help needs. The build
 * fails with a sentence when the result would be refused or misunderstood at Google.
 */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import vm from 'node:vm';
import { build } from 'esbuild';
import { checkBundle } from './src/build/guards.mjs';
import { renderGuide } from './src/build/guide.mjs';
import { renderLicences } from './src/build/licences.mjs';
import { buildPageFiles } from './src/build/page-files.mjs';
import { pagesAsText } from './src/build/pages.mjs';
import { renderStubs } from './src/build/stubs.mjs';

const root = dirname(fileURLToPath(import.meta.url));
const MAX_BYTES = 480 * 1024;

/** For whoever opens the script editor: what this file is, and that it is not to be edited there. */
const HEAD =
  '// Sáng kiến: made by “npm run build” from the TypeScript in src/; change it there.\n';

/**
 * The text of Code.js, checked. `entry` is given by tests that want a bundle that must be refused,
 * `planted` by those that plant a fault.
 */
export async function buildCode(entry = join(root, 'src/main.ts'), planted = []) {
  const result = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'app',
    target: 'es2019',
    // Both run at Google as they are, as plain scripts that use them show; lowered they take 18 KB.
    supported: { 'optional-chain': true, 'nullish-coalescing': true },
    charset: 'utf8',
    legalComments: 'none',
    minify: true,
    // A field that is set is an assignment, one that is only declared is nothing.
    tsconfigRaw: { compilerOptions: { useDefineForClassFields: false } },
    lineLimit: 4000,
    plugins: [...planted, pagesAsText],
    metafile: true,
    logLevel: 'warning',
  });
  const bundle = result.outputFiles[0].text;
  const stubs = renderStubs(exportsOf(bundle), readSources(entry));
  const code = `${HEAD}${bundle}\n${stubs}${renderLicences(Object.keys(result.metafile.inputs))}`;
  const faults = checkBundle(code);
  const bytes = Buffer.byteLength(code);
  if (bytes > MAX_BYTES) faults.push(`Code.js has ${bytes} bytes, more than ${MAX_BYTES}.`);
  if (faults.length > 0)
    throw new Error(`The bundle must not be pushed:\n- ${faults.join('\n- ')}`);
  return code;
}

/** Loads the bundle in a context without Google, which also proves that loading calls no service. */
function exportsOf(bundle) {
  const context = vm.createContext({});
  try {
    vm.runInContext(bundle, context);
  } catch (error) {
    throw new Error(
      `The bundle must not be pushed:\n- Loading it fails without a service: ${error.message}`,
    );
  }
  return vm.runInContext('Object.keys(app)', context).filter((name) => name !== '__esModule');
}

/** The entry module and those whose exports it passes on, where the JSDoc of each function stands. */
function readSources(entry) {
  const text = readFileSync(entry, 'utf8');
  const passedOn = [...text.matchAll(/^export \{[^}]+\} from '(.+)';$/gm)].map(([, path]) => path);
  return [text, ...passedOn.map((path) => readFileSync(join(dirname(entry), path), 'utf8'))];
}

async function buildLocal() {
  const common = { bundle: true, write: false, charset: 'utf8', logLevel: 'warning' };
  const services = await build({
    ...common,
    entryPoints: [join(root, 'src/host/services/index.ts')],
    format: 'iife',
    globalName: 'sangKienHost',
    target: 'es2022',
  });
  const node = {
    ...common,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
  };
  const local = await build({ ...node, entryPoints: [join(root, 'src/local/main.ts')] });
  const bench = await build({ ...node, entryPoints: [join(root, 'src/bench/main.ts')] });
  const simulate = await build({ ...node, entryPoints: [join(root, 'src/simulate/main.ts')] });
  return {
    'build/services.js': services.outputFiles[0].text,
    'build/local.mjs': local.outputFiles[0].text,
    'build/bench.mjs': bench.outputFiles[0].text,
    'build/simulate.mjs': simulate.outputFiles[0].text,
  };
}

/** Writes whole files or nothing, so that two builds at once never show half a bundle. */
function writeAll(files) {
  for (const [name, text] of Object.entries(files)) {
    const path = join(root, name);
    mkdirSync(dirname(path), { recursive: true });
    const temporary = `${path}.${process.pid}`;
    writeFileSync(temporary, text);
    renameSync(temporary, path);
  }
}

/** A new picture is not there before `npm run pictures`, which builds first; then guide.test.ts misses it. */
function pictureOf(path) {
  const file = join(root, 'docs', path);
  return existsSync(file) ? readFileSync(file, 'base64') : '';
}

async function main() {
  writeAll({
    'dist/Code.js': await buildCode(),
    'dist/appsscript.json': readFileSync(join(root, 'appsscript.json'), 'utf8'),
    'dist/huong-dan.html': renderGuide(
      readFileSync(join(root, 'docs/huong-dan.md'), 'utf8'),
      pictureOf,
    ),
    ...(await buildPageFiles(root)),
    ...(await buildLocal()),
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await main().catch((error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}
