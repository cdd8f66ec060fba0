import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const SERVICES = 'src/host/services';
const ADD_IN = ['src/google', 'src/main.ts', 'src/cells.ts'];

/**
 * What only tests call, each with what a test could not tell without it. The tests of the host do not
 * keep a method alive by themselves: each would keep its own.
 */
const FOR_TESTS: Readonly<Record<string, string>> = {
  getText: 'what a written link shows',
};

function filesIn(place: string): string[] {
  if (place.endsWith('.ts')) return [place];
  return (readdirSync(join(ROOT, place), { recursive: true, encoding: 'utf8' }) as string[])
    .filter((file) => file.endsWith('.ts'))
    .map((file) => join(place, file));
}

const textOf = (file: string): string => readFileSync(join(ROOT, file), 'utf8');

/** `  getRow: go(''),` is how a service says that it models a method; the compiler asks for each such line. */
function modelledBy(file: string): string[] {
  return [...textOf(file).matchAll(/\b(\w+): (?:read|write|go|other|needing)\(/g)].map(
    ([, name]) => name ?? '',
  );
}

const modelled = filesIn(SERVICES)
  .map((file) => ({ file, methods: modelledBy(file) }))
  .filter(({ methods }) => methods.length > 0);

/** Every `.name(` of the add-in; names are compared, not classes. */
const called = new Set(
  ADD_IN.flatMap(filesIn).flatMap((file) =>
    [...textOf(file).matchAll(/\.(\w+)\(/g)].map(([, name]) => name ?? ''),
  ),
);

describe('the services of the host', () => {
  test('are found by this test', () => {
    const methods = modelled.flatMap((service) => service.methods);
    expect(methods).toEqual(
      expect.arrayContaining(['getValues', 'setBorder', 'sendEmail', 'warn']),
    );
    expect(methods.length).toBeGreaterThan(150);
  });

  test('model what the add-in calls, and no more', () => {
    const idle = modelled.flatMap(({ file, methods }) =>
      methods
        .filter((name) => !called.has(name) && !(name in FOR_TESTS))
        .map((name) => `${file}: ${name}`),
    );
    expect(idle).toEqual([]);
  });

  test('model for tests only what the add-in does not call itself', () => {
    const names = modelled.flatMap(({ methods }) => methods);
    const stale = Object.keys(FOR_TESTS).filter(
      (name) => called.has(name) || !names.includes(name),
    );
    expect(stale).toEqual([]);
  });
});
