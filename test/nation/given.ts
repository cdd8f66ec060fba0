import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { packed } from '../../nation/generate.ts';
import { openPackage } from '../../nation/package-file.ts';
import type { Store } from '../../nation/store.ts';
import type { InitiativeLine, Manifest, PackageLines, UnitLine } from '../../src/packages/lines.ts';

/** The engine is installed on first use: its tests run where it is. */
export const IS_INSTALLED = existsSync(
  join(import.meta.dirname, '../../nation/node_modules/@duckdb/node-api'),
);

export const AS_OF = '2022-11-10';

/** A folder that goes with the tests of a file. */
export function ownFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'sang-kien-nation-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export const line = (change: Partial<InitiativeLine> = {}): InitiativeLine => ({
  key: 'k1',
  unit: 'Bản Mây',
  grassroots: 'CĐCS Suối Mơ',
  title: 'Bể lọc nước nhiều ngăn',
  code: null,
  author: null,
  kind: 'technical',
  participant: 'member',
  recognised: '2022-03-01',
  applied: '2022-02-01',
  registered: '2022-04-01',
  phase: 1,
  counts: true,
  rule: null,
  benefit: 1_000_000,
  outstanding: false,
  ...change,
});

export const unit = (change: Partial<UnitLine> = {}): UnitLine => ({
  name: 'Bản Mây',
  cluster: '',
  targets: [10, 5],
  results: [1, 0],
  source: 'rows',
  status: 'behind',
  listed: null,
  covered: null,
  ...change,
});

export const LINES: PackageLines = { units: [unit()], initiatives: [line()], findings: [] };

export interface Change {
  readonly code?: string;
  readonly asOf?: string;
  readonly lines?: PackageLines;
  readonly manifest?: (manifest: Manifest) => Manifest;
}

export const made = ({
  code = 'A',
  asOf = AS_OF,
  lines = LINES,
  manifest,
}: Change = {}): Uint8Array => packed(code, `LĐLĐ ${code}`, asOf, lines, manifest);

export const load = async (store: Store, bytes: Uint8Array) =>
  store.load(openPackage(bytes, String(bytes.length) + bytes.slice(-80).join()), 'goi.zip');

export const withStore = async (act: (store: Store) => Promise<void>): Promise<void> => {
  // Where the engine is not installed this file is read all the same.
  const { Store: Engine } = await import('../../nation/store.ts');
  const store = await Engine.open(':memory:');
  try {
    await act(store);
  } finally {
    store.close();
  }
};
