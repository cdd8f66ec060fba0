/** Bundles test/workbench/speed.ts and runs it: `npm run workbench:speed`. */
import { join } from 'node:path';
import { build } from 'esbuild';
import { buildWorkbench } from './build.mjs';

const root = join(import.meta.dirname, '..');
const outfile = join(root, 'build/workbench-speed.mjs');
process.env.TZ = 'Asia/Ho_Chi_Minh';

await build({
  entryPoints: [join(root, 'test/workbench/speed.ts')],
  outfile,
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  packages: 'external',
  define: { 'import.meta.dirname': JSON.stringify(join(root, 'test/workbench')) },
  logLevel: 'warning',
});
await buildWorkbench();
await import(outfile);
