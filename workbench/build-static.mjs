/**
 * `npm run workbench:build`: makes `workbench/dist`, the workbench as a folder of files for a web server of
 * any kind. The host runs in the browser, with the same bundle; once loaded, nothing is asked for any more.
 */
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { build } from 'esbuild';
import { licencesOf } from '../src/build/licences.mjs';
import { installOrExit } from '../src/build/own-package.mjs';
import { pageOptions } from './build.mjs';

const here = import.meta.dirname;
const root = join(here, '..');
const out = join(here, 'dist');

/** Frames of the add-in's pages and letters have what the page has, so their own scripts and looks are let in. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self' 'unsafe-inline' 'unsafe-eval' blob:",
  "worker-src 'self' blob:",
  "style-src 'self' 'unsafe-inline'",
  'img-src data: blob:',
  "font-src 'self' data:",
  "connect-src 'self'",
  'frame-src blob:',
  "form-action 'none'",
  "base-uri 'none'",
].join('; ');

async function buildStatic() {
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  const page = await build({
    ...pageOptions,
    outdir: out,
    conditions: ['static'],
    metafile: true,
  });
  const thread = await build({
    entryPoints: [join(here, 'static/thread.ts')],
    outdir: out,
    bundle: true,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    minify: true,
    charset: 'utf8',
    legalComments: 'none',
    metafile: true,
    logLevel: 'error',
  });
  writeFileSync(join(out, 'add-in.json'), JSON.stringify(addIn()));
  const html = readFileSync(join(here, 'page/index.html'), 'utf8');
  const policy = `<meta http-equiv="content-security-policy" content="${POLICY}">`;
  writeFileSync(
    join(out, 'index.html'),
    html.replace('<meta charset="utf-8">', (charset) => `${charset}\n${policy}`),
  );
  const inputs = [page, thread].flatMap(({ metafile }) => Object.keys(metafile.inputs));
  writeFileSync(join(out, 'giay-phep.txt'), notices(inputs));
  copyFileSync(join(root, 'LICENSE'), join(out, 'LICENSE'));
}

/** What is passed on is passed on with its licence; equal texts stand once, below all that they are for. */
function notices(inputs) {
  const byText = new Map();
  for (const { name, version, license, text } of licencesOf(inputs)) {
    if (text === null && !license) throw new Error(`${name} has no licence to pass on.`);
    const given = text ?? `Licence: ${license}`;
    byText.set(given, [...(byText.get(given) ?? []), `${name} ${version}`]);
  }
  const parts = [...byText].map(([text, names]) => `${names.join('\n')}\n\n${text}\n`);
  return parts.join(`\n${'-'.repeat(80)}\n\n`);
}

/** What the host is given of the add-in: the texts that are pushed, and those of the services. */
function addIn() {
  const read = (path) => readFileSync(join(root, path), 'utf8');
  const pages = readdirSync(join(root, 'dist')).filter((name) => name.endsWith('.html'));
  return {
    code: read('dist/Code.js'),
    services: read('build/services.js'),
    manifest: JSON.parse(read('dist/appsscript.json')),
    htmlFiles: Object.fromEntries(pages.map((name) => [name, read(`dist/${name}`)])),
  };
}

installOrExit(here, 'phần hiển thị bảng tính');
await buildStatic();
console.log(
  `Đã dựng ${relative(process.cwd(), out)}: chép cả thư mục lên một máy chủ web là dùng được.`,
);
