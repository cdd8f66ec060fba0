/** `npm run workbench`: installs and builds what is missing, then serves. */
import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installOrExit } from '../src/build/own-package.mjs';
import { buildWorkbench } from './build.mjs';

const here = dirname(fileURLToPath(import.meta.url));

// The zone of the host, for the whole process: a thread could not change it.
process.env.TZ = JSON.parse(
  readFileSync(new URL('../appsscript.json', import.meta.url), 'utf8'),
).timeZone;

installOrExit(here, 'phần hiển thị bảng tính');
await buildWorkbench();
await import('../build/workbench/server.mjs');
