/** `npm run nation`: installs and builds what is missing, then does what it is told. */
import { readFileSync } from 'node:fs';
import { buildNation, install, isInstalled } from './build.mjs';

// The zone of the host that draws the form, for the whole process.
process.env.TZ = JSON.parse(
  readFileSync(new URL('../appsscript.json', import.meta.url), 'utf8'),
).timeZone;

if (!isInstalled()) {
  console.log('Lần đầu: đang cài phần cộng số liệu, khoảng 1 phút…');
  const failure = install();
  if (failure !== '') {
    console.error(`Không cài được phần cộng số liệu (${failure}): kiểm tra mạng rồi chạy lại.`);
    process.exit(1);
  }
}
await buildNation();
const { main } = await import('./build/main.mjs');
process.exitCode = await main(process.argv.slice(2));
