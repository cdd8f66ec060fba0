import type { Programme } from '../../programme/set-up/programme.ts';
import { type RememberedSetup, rememberedSetup } from '../../programme/set-up/remembered.ts';
import { LAYOUT_VERSION, layoutVersion } from '../../workbook/migrations.ts';
import {
  findUnreadable,
  keyOf,
  readText,
  type StoredValue,
  type Unreadable,
  writeText,
} from '../../workbook/stored.ts';
import { fileProperties } from '../store.ts';

/** So many bytes fit into one property. */
const MAX_PROPERTY = 9_000;

export type RememberedTab = Readonly<StoredValue<'tab'>>;

/** What the last run left for the next one, read in one call and written in at most one. */
export class Memory {
  private readonly properties = fileProperties();
  private readonly known: Readonly<Record<string, string>> = this.properties.getProperties();
  private readonly changed: Record<string, string> = {};

  get all(): Readonly<Record<string, string>> {
    return this.known;
  }

  /** Replaces everything at once; answers what changed, as `save` does. */
  replace(
    wanted: Readonly<Record<string, string>>,
  ): Record<string, [string | null, string | null]> {
    const keys = [...new Set([...Object.keys(this.known), ...Object.keys(wanted)])];
    this.properties.setProperties({ ...wanted }, true);
    return Object.fromEntries(
      keys
        .map((key): [string, [string | null, string | null]] => [
          key,
          [this.known[key] ?? null, wanted[key] ?? null],
        ])
        .filter(([, [before, after]]) => before !== after),
    );
  }

  /** What cannot be read of it, and so counts as absent. */
  get unreadable(): Unreadable[] {
    return findUnreadable(this.known, (name, text) =>
      name === 'setup' ? setupOf(text) !== null : readText(name, text) !== null,
    );
  }

  /** Texts that nobody can read are gone for good: undoing brings none of them back. */
  forget(keys: readonly string[]): void {
    for (const key of keys) this.properties.deleteProperty(key);
  }

  get isProtected(): boolean {
    return readText('protected', this.known[keyOf('protected')]) !== null;
  }

  get setup(): RememberedSetup | null {
    return setupOf(this.known[keyOf('setup')]);
  }

  tab(sheetId: number): RememberedTab | null {
    return readText('tab', this.known[keyOf('tab', sheetId)]);
  }

  /** @param zone IANA name of the spreadsheet's time zone */
  rememberSetup(zone: string, { settings, phases }: Programme): void {
    this.write(keyOf('setup'), writeText('setup', { zone, settings, phases }));
    const version = layoutVersion(this.known) ?? LAYOUT_VERSION;
    if (version === LAYOUT_VERSION) this.write(keyOf('layout'), writeText('layout', version));
  }

  rememberTab(sheetId: number, tab: RememberedTab): void {
    const text = writeText('tab', tab);
    // No sign takes more than three bytes a unit of its text.
    const fits = text.length * 3 <= MAX_PROPERTY;
    const kept = fits ? text : writeText('tab', { ...tab, grassroots: null });
    this.write(keyOf('tab', sheetId), kept);
  }

  /** A key of the marks that were last put on a tab; `null` when none ever were. */
  marks(sheetId: number): string | null {
    return this.known[keyOf('marks', sheetId)] ?? null;
  }

  rememberMarks(sheetId: number, key: string): void {
    this.write(keyOf('marks', sheetId), key);
  }

  /** Writes what changed; answers each key with its text before and after. */
  save(): Record<string, readonly [string | null, string]> {
    const changes = Object.entries(this.changed);
    if (changes.length > 0) this.properties.setProperties(this.changed);
    return Object.fromEntries(
      changes.map(([key, text]) => [key, [this.known[key] ?? null, text] as const]),
    );
  }

  private write(key: string, text: string): void {
    if (this.known[key] !== text) this.changed[key] = text;
  }
}

function setupOf(text: string | undefined): RememberedSetup | null {
  return rememberedSetup(readText('setup', text));
}
