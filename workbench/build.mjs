/**
 * Makes the workbench below `build/workbench`: the server and its thread, anew each time, and the page with
 * its grid, some seconds, when something in it changed. The packages of the grid are installed on first use,
 * so that the add-in itself is installed as fast as ever.
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = dirname(fileURLToPath(import.meta.url));
const out = join(here, '../build/workbench');

/** Whether the packages of the grid are there, as the lock file names them. */
export function isInstalled() {
  const [installed, wanted] = ['node_modules/.package-lock.json', 'package-lock.json'].map((name) =>
    join(here, name),
  );
  return existsSync(installed) && timeOf(installed) >= timeOf(wanted) - A_DAY;
}

/** A fresh checkout has the time of the checkout, also where packages of the same lock came before it. */
const A_DAY = 86_400_000;

const timeOf = (path) => statSync(path).mtimeMs;

/** Answers what it failed with, or an empty text. */
export function install() {
  const args = ['ci', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error'];
  const shell = process.platform === 'win32';
  const { status, error, stderr } = spawnSync('npm', args, { cwd: here, encoding: 'utf8', shell });
  if (error) return error.message;
  return status === 0 ? '' : (stderr.trim().split('\n')[0] ?? `npm: ${status}`);
}

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
    'words.ts',
    'package-lock.json',
    'build.mjs',
    ...readdirSync(join(here, 'page')).map((name) => `page/${name}`),
  ];
  return sources.every((name) => timeOf(join(here, name)) < timeOf(made));
}

async function buildPage() {
  rmSync(join(out, 'page'), { recursive: true, force: true });
  await build({
    entryPoints: [join(here, 'page/main.ts')],
    outdir: join(out, 'page'),
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    minify: !process.env.PLAIN,
    charset: 'utf8',
    legalComments: 'none',
    define: { 'process.env.NODE_ENV': '"production"' },
    loader: { '.svg': 'dataurl', '.woff2': 'dataurl' },
    logLevel: 'error',
  });
  copyFileSync(join(here, 'page/index.html'), join(out, 'page/index.html'));
}
