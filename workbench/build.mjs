/**
 * Makes the workbench below `build/workbench`: the server and its thread, anew each time, and the page with
 * its grid, some seconds, when something in it changed. The packages of the grid are installed on first use,
 * so that the add-in itself is installed as fast as ever.
 */
import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = dirname(fileURLToPath(import.meta.url));
const out = join(here, '../build/workbench');

const timeOf = (path) => statSync(path).mtimeMs;

export async function buildWorkbench() {
  mkdirSync(join(out, 'page'), { recursive: true });
  await buildServer();
  if (!isPageFresh()) await buildPage();
}

async function buildServer() {
  await build({
    entryPoints: { server: join(here, 'server/main.ts'), thread: join(here, 'server/thread.ts') },
    outdir: out,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    charset: 'utf8',
    logLevel: 'warning',
  });
}

function isPageFresh() {
  const made = join(out, 'page/main.js');
  if (!existsSync(made)) return false;
  const sources = [
    'protocol.ts',
    'moments.ts',
    'words.ts',
    'package-lock.json',
    'build.mjs',
    ...readdirSync(join(here, 'page')).map((name) => `page/${name}`),
  ];
  return sources.every((name) => timeOf(join(here, name)) < timeOf(made));
}

/**
 * The grid would load how to hyphenate 76 languages, one of them at its start and others by what it takes a
 * text for; cells are not hyphenated, and Vietnamese is not at all.
 */
const withoutHyphens = {
  name: 'without-hyphens',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^\.\// }, ({ kind, importer, path }) =>
      kind === 'dynamic-import' && /@univerjs.engine-render/.test(importer)
        ? { path, namespace: 'hyphens' }
        : undefined,
    );
    onLoad({ filter: /.*/, namespace: 'hyphens' }, () => ({ contents: 'export {};' }));
  },
};

/** How the page is made, here and as a folder of files. */
export const pageOptions = {
  entryPoints: [join(here, 'page/main.ts')],
  bundle: true,
  format: 'esm',
  platform: 'browser',
  target: 'es2022',
  minify: !process.env.PLAIN,
  charset: 'utf8',
  legalComments: 'none',
  define: { 'process.env.NODE_ENV': '"production"' },
  plugins: [withoutHyphens],
  loader: { '.svg': 'dataurl', '.woff2': 'dataurl' },
  logLevel: 'error',
};

async function buildPage() {
  rmSync(join(out, 'page'), { recursive: true, force: true });
  await build({ ...pageOptions, outdir: join(out, 'page') });
  copyFileSync(join(here, 'page/index.html'), join(out, 'page/index.html'));
}
