import { keyOf, readText } from './stored.ts';

/** What the add-in keeps beside the cells: document properties, and tags on tabs by Google's number. */
export interface Stored {
  readonly properties: Readonly<Record<string, string>>;
  readonly tags: readonly StoredTag[];
}

interface StoredTag {
  readonly sheet: number;
  readonly key: string;
  readonly value: string;
}

/** Raised when what is stored changes its form, with a migration from the version before. */
export const LAYOUT_VERSION = 1;

/** From the version of its place in the list to the next; each keeps every value. */
const MIGRATIONS: readonly ((stored: Stored) => Stored)[] = [renameKeys];

/** The version of a workbook's layout; `null` where the add-in never wrote. */
export function layoutVersion(properties: Stored['properties']): number | null {
  const keys = Object.keys(properties);
  const version = readText('layout', properties[keyOf('layout')]);
  if (version !== null) return version;
  if (keys.some((key) => key.startsWith(FIRST_PREFIX))) return 0;
  return keys.some((key) => key.startsWith(PREFIX)) ? 1 : null;
}

/** The same in the layout of now. */
export function migrate(stored: Stored): Stored {
  const version = layoutVersion(stored.properties) ?? LAYOUT_VERSION;
  const { properties, tags } = MIGRATIONS.slice(version).reduce((now, step) => step(now), stored);
  return { properties: { ...properties, [keyOf('layout')]: String(LAYOUT_VERSION) }, tags };
}

const FIRST_PREFIX = 'sk.';
const PREFIX = 'sang-kien.';

/** 0 → 1: keys bear the add-in's whole name, so that they meet no other add-in's. */
function renameKeys({ properties, tags }: Stored): Stored {
  const renamed = (key: string): string =>
    key.startsWith(FIRST_PREFIX) ? PREFIX + key.slice(FIRST_PREFIX.length) : key;
  return {
    properties: Object.fromEntries(
      Object.entries(properties).map(([key, value]) => [renamed(key), value]),
    ),
    tags: tags.map((tag) => ({ ...tag, key: renamed(tag.key) })),
  };
}
