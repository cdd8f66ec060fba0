/** Bundles test/nation/speed.ts and runs it: `npm run nation:speed`. */
import { join } from 'node:path';
import { build } from 'esbuild';
import { buildNation } from './build.mjs';

const root = join(import.meta.dirname, '..');
const outfile = join(root, 'nation/build/speed.mjs');
process.env.TZ = 'Asia/Ho_Chi_Minh';

await build({
  entryPoints: [join(root, 'test/nation/speed.ts')],
  outfile,
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  packages: 'external',
  define: { 'import.meta.dirname': JSON.stringify(join(root, 'test/nation')) },
  logLevel: 'warning',
});
await buildNation();
await import(outfile);
