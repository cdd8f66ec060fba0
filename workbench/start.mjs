/** `npm run workbench`: installs and builds what is missing, then serves. */
import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { install, isInstalled } from '../src/build/own-package.mjs';
import { buildWorkbench } from './build.mjs';

const here = dirname(fileURLToPath(import.meta.url));

// The zone of the host, for the whole process: a thread could not change it.
process.env.TZ = JSON.parse(
  readFileSync(new URL('../appsscript.json', import.meta.url), 'utf8'),
).timeZone;

if (!isInstalled(here)) {
  console.log('Lần đầu: đang cài phần hiển thị bảng tính, khoảng 1 phút…');
  const failure = install(here);
  if (failure !== '') {
    console.error(
      `Không cài được phần hiển thị bảng tính (${failure}): kiểm tra mạng rồi chạy lại.`,
    );
    process.exit(1);
  }
}
await buildWorkbench();
await import('../build/workbench/server.mjs');
