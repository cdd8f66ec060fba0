/** `npm run nation`: installs and builds what is missing, then does what it is told. */
import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { install, isInstalled } from '../src/build/own-package.mjs';
import { buildNation } from './build.mjs';

const here = dirname(fileURLToPath(import.meta.url));

// The zone of the host that draws the form, for the whole process.
process.env.TZ = JSON.parse(
  readFileSync(new URL('../appsscript.json', import.meta.url), 'utf8'),
).timeZone;

if (!isInstalled(here)) {
  console.log('Lần đầu: đang cài phần cộng số liệu, khoảng 1 phút…');
  const failure = install(here);
  if (failure !== '') {
    console.error(`Không cài được phần cộng số liệu (${failure}): kiểm tra mạng rồi chạy lại.`);
    process.exit(1);
  }
}
await buildNation();
const { main } = await import('./build/main.mjs');
process.exitCode = await main(process.argv.slice(2));
