/** `npm run workbench`: installs and builds what is missing, then serves. */
import { readFileSync } from 'node:fs';
import { buildWorkbench, install, isInstalled } from './build.mjs';

// The zone of the host, for the whole process: a thread could not change it.
process.env.TZ = JSON.parse(
  readFileSync(new URL('../appsscript.json', import.meta.url), 'utf8'),
).timeZone;

if (!isInstalled()) {
  console.log('Lần đầu: đang cài phần hiển thị bảng tính, khoảng 1 phút…');
  const failure = install();
  if (failure !== '') {
    console.error(
      `Không cài được phần hiển thị bảng tính (${failure}): kiểm tra mạng rồi chạy lại.`,
    );
    process.exit(1);
  }
}
await buildWorkbench();
await import('../build/workbench/server.mjs');
