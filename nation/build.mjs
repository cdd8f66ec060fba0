/**
 * Makes `build/nation.mjs`, which adds up packages. Its engine is installed on first use, so that the add-in
 * itself is installed as fast as ever.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = dirname(fileURLToPath(import.meta.url));

export function isInstalled() {
  return existsSync(join(here, 'node_modules/@duckdb/node-api'));
}

/** Answers what it failed with, or an empty text. */
export function install() {
  const args = ['ci', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error'];
  const shell = process.platform === 'win32';
  const { status, error, stderr } = spawnSync('npm', args, { cwd: here, encoding: 'utf8', shell });
  if (error) return error.message;
  return status === 0 ? '' : (stderr.trim().split('\n')[0] ?? `npm: ${status}`);
}

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
}
