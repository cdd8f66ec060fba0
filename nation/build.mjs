/**
 * Makes `build/nation.mjs`, which adds up packages. Its engine is installed on first use, so that the add-in
 * itself is installed as fast as ever.
 */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = dirname(fileURLToPath(import.meta.url));

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
