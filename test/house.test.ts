import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, normalize, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const SRC = fileURLToPath(new URL('../src', import.meta.url));

/**
 * The rooms of the add-in from the ground up: a room may use itself and those above it in this list,
 * never one below. `programme` is a house of its own.
 */
const ADD_IN = [
  'html',
  'workbook',
  'programme/parse',
  'programme/holds',
  'programme/set-up',
  'programme/initiative',
  'programme/finding',
  'programme/rule',
  'programme/duplicates',
  'programme/rules',
  'programme/gaps',
  'programme/progress',
  'programme/verdict',
  'programme/report',
  'programme/deadlines',
  'programme/awards',
  'programme/closing',
  'programme/papers',
  'programme/overview',
  'programme/sending',
  'programme/proposal',
  'words',
  'packages',
  'tabs',
  'pictures',
  'documents',
  'letters',
  'dialogs',
  'google',
  'cells',
  'main',
];

/** What stands beside the add-in, with the rooms that each may use. */
const BESIDE: Readonly<Record<string, readonly string[]>> = {
  machine: [],
  xlsx: ['machine'],
  host: ['machine', 'xlsx'],
  sample: ['xlsx', 'workbook', 'programme'],
  local: ['html', 'machine', 'xlsx', 'host', 'sample', 'words', 'workbook'],
  simulate: ['machine', 'xlsx', 'host', 'sample', 'workbook', 'programme'],
  bench: [
    'machine',
    'xlsx',
    'host',
    'sample',
    'local',
    'workbook',
    'programme',
    'words',
    'documents',
  ],
};

/** The only packages that the sources may name, by room; the rest of the npm world is for the build. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  programme: ['zod'],
  workbook: ['zod'],
  local: ['nodemailer'],
};

/** Rooms that also run in a browser: they name the machine under them only as `#machine`. */
const ON_ANY_MACHINE = ['xlsx', 'host'];

/** Files whose exports are asked for by name from outside: by Google, the host's context, a page, the run. */
const ENTRIES =
  /^(?:main|cells|host\/services\/index|machine\/node|dialogs\/(?:document|health|letters|lint|new-tabs|overview|package|paper|preview|progress|self-test|set-up))\.ts$|^google\/self-test\/probes\.ts$|^pages\//;

interface Import {
  readonly from: string;
  readonly to: string;
}

const files = (readdirSync(SRC, { recursive: true, encoding: 'utf8' }) as string[])
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
  .map((file) => file.replaceAll('\\', '/'))
  .sort();

const specifiers = (file: string): string[] =>
  [
    ...readFileSync(join(SRC, file), 'utf8').matchAll(/\b(?:from |import\(|import )'([^'\s]+)'/g),
  ].map(([, specifier]) => specifier ?? '');

const imports: readonly Import[] = files.flatMap((from) =>
  specifiers(from)
    .filter((specifier) => specifier.startsWith('.'))
    .map((specifier) => ({
      from,
      to: relative(SRC, normalize(join(SRC, dirname(from), specifier))).replaceAll('\\', '/'),
    })),
);

/** `google/run/lock.ts` → `google`, `programme/rules/benefit.ts` → `programme/rules`. */
function roomOf(file: string): string {
  const parts = file.replace(/\.ts$/, '').split('/');
  return parts.slice(0, parts[0] === 'programme' ? 2 : 1).join('/');
}

function mayUse(from: string, to: string): boolean {
  const beside = BESIDE[from];
  if (from === to) return true;
  if (beside) return beside.some((room) => to === room || to.startsWith(`${room}/`));
  const [user, used] = [ADD_IN.indexOf(from), ADD_IN.indexOf(to)];
  return used >= 0 && used < user;
}

/** A dialog holds the script of its page as text and knows nothing of what is in it. */
function isPageAsText(from: string, to: string): boolean {
  return roomOf(from) === 'dialogs' && to === `pages/${basename(from)}?text`;
}

/** Whether a file takes nothing of another one but types. */
function isTypeOnly(from: string, to: string): boolean {
  const path = `/${basename(to)}';`;
  const lines = readFileSync(join(SRC, from), 'utf8').match(/^(?:import|export) [^;]*;$/gm) ?? [];
  return lines.filter((line) => line.endsWith(path)).every((line) => /^\w+ type /.test(line));
}

describe('the house', () => {
  test('has a law for every room', () => {
    const rooms = [...new Set(files.map(roomOf))];
    const known = [...ADD_IN, ...Object.keys(BESIDE), 'pages'];
    expect(rooms.filter((room) => !known.includes(room))).toEqual([]);
  });

  test('imports go down', () => {
    const up = imports
      .filter(({ from, to }) => roomOf(from) !== 'pages' && !isPageAsText(from, to))
      .filter(({ from, to }) => !mayUse(roomOf(from), roomOf(to)))
      .map(({ from, to }) => `${from} → ${to}`);
    expect(up).toEqual([]);
  });

  test('pages take types of main.ts and nothing else from outside', () => {
    const taken = files
      .filter((file) => roomOf(file) === 'pages')
      .flatMap((file) => [
        ...readFileSync(join(SRC, file), 'utf8').matchAll(/^(import|export) .*'(\.\.\/.*)';$/gm),
      ])
      .map(([line]) => line);
    expect(new Set(taken)).toEqual(new Set(["import type * as main from '../main.ts';"]));
  });

  test('pages and pictures are made by files of their own, never by what every cell and edit loads', () => {
    const held = files
      .filter((file) => /^(?:google|main|cells)\b/.test(file))
      .flatMap((file) => [
        ...readFileSync(join(SRC, file), 'utf8').matchAll(
          /^import (?!type ).*\/(?:dialogs|pictures)\/.*$/gm,
        ),
      ])
      .map(([line]) => line);
    expect(held).toEqual([]);
  });

  test('letters are written by a file of their own, and what is loaded for a cell knows their kinds alone', () => {
    const held = imports
      .filter(({ from }) => /^(?:google|main|cells|tabs|programme|packages)\b/.test(from))
      .filter(({ from, to }) => {
        const written =
          /^letters\/(?:(?:context|figures|letter|notice|pdf|renders|rows-to-mend)\.ts$|\w+\/(?!kind\.ts$))/;
        return written.test(to) && !isTypeOnly(from, to);
      })
      .map(({ from, to }) => `${from} → ${to}`);
    expect(held).toEqual([]);
  });

  test('no circle', () => {
    const edges = new Map<string, string[]>();
    for (const { from, to } of imports) edges.set(from, [...(edges.get(from) ?? []), to]);
    const done = new Set<string>();
    const circles: string[] = [];
    const visit = (file: string, path: readonly string[]): void => {
      const at = path.indexOf(file);
      if (at >= 0) circles.push([...path.slice(at), file].join(' → '));
      if (at >= 0 || done.has(file)) return;
      for (const next of edges.get(file) ?? []) visit(next, [...path, file]);
      done.add(file);
    };
    for (const file of files) visit(file, []);
    expect(circles).toEqual([]);
  });

  test('packages are named in their rooms only', () => {
    const strange = files.flatMap((file) =>
      specifiers(file)
        .filter((name) => !/^(?:\.|node:|#machine$)/.test(name))
        .filter((name) => !PACKAGES[file.split('/')[0] ?? '']?.includes(name.split('/')[0] ?? ''))
        .map((name) => `${file}: ${name}`),
    );
    expect(strange).toEqual([]);
  });

  test('what also runs in a browser names nothing of Node', () => {
    const named = files
      .filter((file) => ON_ANY_MACHINE.includes(roomOf(file)))
      .flatMap((file) => specifiers(file).map((name) => `${file}: ${name}`))
      .filter((name) => name.includes(': node:'));
    expect(named).toEqual([]);
  });

  test('every function of main.ts leads to a file of its own name', () => {
    const passedOn = readFileSync(join(SRC, 'main.ts'), 'utf8').matchAll(
      /^export \{ (\w+) \} from '\.\/google\/actions\/(.+)\.ts';$/gm,
    );
    const named = [...passedOn].map(([, name = '', file = '']) => [name, file]);
    const kebab = (name: string) => name.replace(/[A-Z]/g, (sign) => `-${sign.toLowerCase()}`);
    expect(named.filter(([name = '', file]) => kebab(name) !== file)).toEqual([]);
    const actions = files.filter((file) => file.startsWith('google/actions/'));
    expect(named.map(([, file]) => `google/actions/${file}.ts`).sort()).toEqual(actions);
  });

  test('no export is used at home only', () => {
    const taken = new Set(
      [
        ...sourcesIn('workbench/book'),
        ...sourcesIn('workbench/server'),
        ...sourcesIn('workbench/page'),
        ...sourcesIn('workbench/static'),
        ...sourcesIn('src').filter((file) => !file.endsWith('.d.ts')),
        ...sourcesIn('test'),
        ...sourcesIn('docs'),
        'build.mjs',
      ].flatMap(namesTakenBy),
    );
    const idle = files
      .filter((file) => !ENTRIES.test(file))
      .flatMap((file) => exportsOf(file).map((name) => `src/${file}: ${name}`))
      .filter((name) => !taken.has(name));
    expect(idle).toEqual([]);
  });
});

function sourcesIn(folder: string): string[] {
  return (readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }) as string[])
    .map((file) => `${folder}/${file.replaceAll('\\', '/')}`)
    .filter((file) => /\.m?ts$|\.mjs$/.test(file));
}

/** What a file takes out of another one: `src/html.ts: html`. */
function namesTakenBy(file: string): string[] {
  const text = readFileSync(join(ROOT, file), 'utf8');
  const of = (names: readonly string[], path: string): string[] => {
    const from = normalize(join(dirname(file), path)).replaceAll('\\', '/');
    return names.map((name) => `${from}: ${name}`);
  };
  const lists = text.matchAll(/\{([^{}]*)\} (?:from |= await import\()'(\.[^']+)'/g);
  const wholes = text.matchAll(/\* as (\w+) from '(\.[^']+)'/g);
  // What a file adds to another's interface is written with that file's own names.
  const added = text.matchAll(/^declare module '(\.[^']+)' \{\n([\s\S]*?)^\}/gm);
  return [
    ...[...added].flatMap(([, path = '', body = '']) => of(body.match(/\w+/g) ?? [], path)),
    ...[...lists].flatMap(([, names = '', path = '']) => of(namesIn(names), path)),
    ...[...wholes].flatMap(([, whole = '', path = '']) => {
      const used = text.matchAll(new RegExp(`\\b${whole}\\.(\\w+)`, 'g'));
      return of(
        [...used].map(([, name = '']) => name),
        path,
      );
    }),
  ];
}

function exportsOf(file: string): string[] {
  const text = readFileSync(join(SRC, file), 'utf8');
  const declared = text.matchAll(
    /^export (?:async )?(?:const|function|class|interface|type) (\w+)/gm,
  );
  const passedOn = text.matchAll(/^export (?:type )?\{([^}]*)\}/gm);
  return [
    ...[...declared].map(([, name = '']) => name),
    ...[...passedOn].flatMap(([, names = '']) => namesIn(names)),
  ];
}

/** `namesIn(' a, type B as C ') // ['a', 'B']` */
function namesIn(list: string): string[] {
  return [...list.matchAll(/(?:^|,)\s*(?:type )?(\w+)/g)].map(([, name = '']) => name);
}
