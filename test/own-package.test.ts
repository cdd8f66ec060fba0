import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { install, isInstalled } from '../src/build/own-package.mjs';

/** Packages of a folder's own, which no registry is asked for. */
const GIVEN = ['khung', 'nen'];

describe('a package with a lock file of its own', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'sang-kien-package-'));
    for (const name of GIVEN) write(`${name}/package.json`, { name, version: '1.0.0' });
    want(['khung']);
  });

  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  function write(path: string, content: object): void {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), JSON.stringify(content));
  }

  /** Writes what the folder wants, as npm does. */
  function want(names: readonly string[], others: object = {}): void {
    const dependencies = Object.fromEntries(names.map((name) => [name, `file:${name}`]));
    const own = { name: 'rieng', version: '1.0.0', dependencies };
    const packages = Object.fromEntries(
      names.flatMap((name) => [
        [name, { version: '1.0.0' }],
        [`node_modules/${name}`, { resolved: name, link: true }],
      ]),
    );
    write('package.json', own);
    write('package-lock.json', {
      ...own,
      lockfileVersion: 3,
      requires: true,
      packages: { '': own, ...packages, ...others },
    });
  }

  test('is not installed at first, and is once npm has done so', () => {
    expect(isInstalled(folder)).toBe(false);
    expect(install(folder)).toBe('');
    expect(isInstalled(folder)).toBe(true);
  });

  test('is not installed any more once its lock file names one more', () => {
    install(folder);
    want(GIVEN);
    expect(isInstalled(folder)).toBe(false);
    expect(install(folder)).toBe('');
    expect(isInstalled(folder)).toBe(true);
  });

  test('is not installed where a package is gone', () => {
    install(folder);
    rmSync(join(folder, 'node_modules/khung'), { recursive: true });
    expect(isInstalled(folder)).toBe(false);
  });

  test.each([
    ['of another version', { version: '1.1.0', integrity: 'sha512-a' }, false],
    ['of another content', { version: '1.0.0', integrity: 'sha512-b' }, false],
    ['as it is wanted', { version: '1.0.0', integrity: 'sha512-a' }, true],
  ])('a package %s', (_, found, expected) => {
    const path = 'node_modules/nen';
    write(`${path}/package.json`, {});
    want([], { [path]: { version: '1.0.0', integrity: 'sha512-a' } });
    write('node_modules/.package-lock.json', { packages: { [path]: found } });
    expect(isInstalled(folder)).toBe(expected);
  });

  test('needs no package that is for other machines', () => {
    install(folder);
    const other = { version: '1.0.0', optional: true, os: ['aix'] };
    want(['khung'], { 'node_modules/may-khac': other });
    expect(isInstalled(folder)).toBe(true);
  });
});
