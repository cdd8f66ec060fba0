/** `npm run nation`: installs and builds what is missing, then does what it is told. */
import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installOrExit } from '../src/build/own-package.mjs';
import { buildNation } from './build.mjs';

const here = dirname(fileURLToPath(import.meta.url));

// The zone of the host that draws the form, for the whole process.
process.env.TZ = JSON.parse(
  readFileSync(new URL('../appsscript.json', import.meta.url), 'utf8'),
).timeZone;

installOrExit(here, 'phần cộng số liệu');
await buildNation();
const { main } = await import('./build/main.mjs');
process.exitCode = await main(process.argv.slice(2));
