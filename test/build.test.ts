import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { buildCode } from '../build.mjs';
import { checkBundle, checkPage, checkScriptlet } from '../src/build/guards.mjs';
import { PAGE_FILES, toScriptlet } from '../src/build/page-files.mjs';

/** Builds an add-in whose entry module is the given text. */
function buildEntry(source: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'sang-kien-build-'));
  const entry = join(folder, 'main.ts');
  writeFileSync(entry, source);
  return buildCode(entry);
}

const HELP = `/**
 * Gấp đôi một số.
 * @param {A1} so Số cần gấp đôi.
 * @return {number} Hai lần số đó.
 * @customfunction
 */`;

describe('the bundle that is pushed', () => {
  test('has one top-level function for each export, custom functions with their help directly above', async () => {
    const code = await buildEntry(
      `${HELP}\nexport function SK_DOI(so: number): number { return so * 2; }`,
    );
    expect(code).toContain(`${HELP}\nfunction SK_DOI(so){return app.SK_DOI(so)}`);
  });

  test.each([
    {
      name: 'a timer',
      source: 'export function f() { setTimeout(() => {}, 1); }',
      says: 'setTimeout does not exist',
    },
    {
      name: 'a URL',
      source: 'export function f() { return new URL("https://x.example"); }',
      says: 'URL does not exist',
    },
    {
      name: 'an environment',
      source: 'export function f() { return process.env; }',
      says: 'process does not exist',
    },
    {
      name: 'a service called while loading',
      source:
        'const id = SpreadsheetApp.getActiveSpreadsheet().getId();\nexport function f() { return id; }',
      says: 'Loading it fails without a service',
    },
    {
      name: 'a custom function without help',
      source: 'export function SK_DOI(so: number) { return so * 2; }',
      says: '@customfunction, @return, @param so',
    },
    {
      name: 'a custom function one of whose parameters has no help',
      source: `${HELP}\nexport function SK_DOI(so: number, hai: number) { return so * hai; }`,
      says: '@param hai',
    },
  ])('refuses $name', async ({ source, says }) => {
    await expect(buildEntry(source)).rejects.toThrow(says);
  });

  test('lowers private and static fields, which the push would refuse', async () => {
    const code = await buildEntry(
      'class A { #x = 1; static y = 2; get() { return this.#x + A.y; } }\nexport function f() { return new A().get(); }',
    );
    expect(checkBundle(code)).toEqual([]);
    expect(code).not.toContain('#x');
  });

  test.each([
    { code: 'class A { #m() {} }', says: 'a private method' },
    { code: 'class A { static x = 1; }', says: 'a class field' },
    { code: 'export const x = 1;', says: 'an export' },
    { code: 'import x from "y";', says: 'an import' },
  ])('$says would be noticed', ({ code, says }) => {
    expect(checkBundle(code).join('\n')).toContain(says);
  });

  test('passes on the licence of each package that is in it, and of no other', async () => {
    const zod = join(import.meta.dirname, '../node_modules/zod');
    const { version } = JSON.parse(readFileSync(join(zod, 'package.json'), 'utf8'));
    const licence = readFileSync(join(zod, 'LICENSE'), 'utf8').trim();
    const code = await buildCode();
    expect(code).toContain(`/*!\nzod ${version}\n\n${licence}\n*/`);
    expect(await buildEntry('export function f() { return 1; }')).not.toContain('/*!');
  });

  test('may ask whether something exists, and may use the name for its own', () => {
    expect(checkBundle('if (typeof URL === "undefined") f();')).toEqual([]);
    expect(checkBundle('function g(module) { return module; }')).toEqual([]);
  });
});

describe('the script of a page', () => {
  test('may use the document, its server and the language', () => {
    const script = 'google.script.run.f(Array.from(document.querySelectorAll("a").length));';
    expect(checkPage(script)).toEqual([]);
  });

  test.each([
    { name: 'another sign than ASCII', script: 'f("ô");', says: 'not ASCII' },
    { name: 'an address', script: 'f("https://x.example");', says: 'for comments' },
    { name: 'a comment in a text', script: 'f("/* */");', says: 'for comments' },
    { name: 'a pattern', script: 'f("$&");', says: 'patterns such as $&' },
    { name: 'the end of a script', script: 'f("</script>");', says: 'at a tag' },
    { name: 'a comment of the page', script: 'f("<!--");', says: 'at a tag' },
    { name: 'a long line', script: `f("${'x'.repeat(500)}");`, says: 'long lines' },
    { name: 'a service', script: 'SpreadsheetApp.flush();', says: 'SpreadsheetApp does not exist' },
  ])('holds no $name', ({ script, says }) => {
    const faults = checkPage(`function f() {}\n${script}`);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(says);
  });
});

describe('the code in the file of a page', () => {
  const CODE = `f("Chào </b>, $& \\"“”\\" https://x.example ?> <? \\\\ ${'dài '.repeat(20)}", /^<[a-zà-ỹ$/]+?>$/giu)`;
  const given = (code: string): unknown[] =>
    runInNewContext(`var f = (...args) => args.map(String); ${code}`) as unknown[];

  test('says the same in signs that HtmlService leaves alone', () => {
    const written = toScriptlet(CODE);
    expect(given(written)).toEqual(given(CODE));
    expect(checkScriptlet(`var f = 1; ${written}`)).toEqual([]);
  });

  test.each([
    { name: 'a pattern', code: 'f("$&");', says: 'patterns such as $&' },
    { name: 'an address', code: 'f("https://x.example");', says: 'for comments' },
    { name: 'the end of a scriptlet', code: 'f("?>");', says: 'ends at the sign' },
    { name: 'a text over two lines', code: 'f(`a`);', says: 'lines are indented' },
    { name: 'a timer', code: 'setTimeout(f, 1);', says: 'does not exist in Apps Script' },
  ])('holds no $name', ({ code, says }) => {
    expect(checkScriptlet(code)).toEqual([expect.stringContaining(says)]);
  });

  test('is in its file a scriptlet and one that prints, and nothing else', () => {
    for (const name of PAGE_FILES) {
      const file = readFileSync(join(import.meta.dirname, `../dist/${name}.html`), 'utf8');
      expect(file).toMatch(
        /^<\? [\s\S]+ \?><\?!= page\[part\]\.apply\(null, JSON\.parse\(given\)\) \?>\n$/,
      );
      expect(file.match(/<\?|\?>/g)).toHaveLength(4);
      expect(Math.max(...file.split('\n').map((line) => line.length))).toBeLessThan(500);
    }
  });
});
