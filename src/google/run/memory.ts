import type { InitiativeKey } from '../../programme/initiative/columns.ts';
import type { Phase, Programme, Settings } from '../../programme/set-up/programme.ts';
import { LAYOUT_KEY, LAYOUT_VERSION, layoutVersion } from '../../workbook/migrations.ts';

/** What the last run leaves for the next one beside the cells: document properties, 9 KB each. */
const SETUP_KEY = 'sang-kien.setup';
const TAB_KEY = 'sang-kien.tab.';
const MARKS_KEY = 'sang-kien.marks.';
const MAX_PROPERTY = 9_000;

/** What a check of edited rows needs of the set-up tabs, without reading them. */
export interface RememberedSetup {
  /** The spreadsheet's time zone. */
  readonly zone: string;
  readonly settings: Settings;
  readonly phases: readonly Phase[];
}

export interface RememberedTab {
  readonly unit: string;
  /** Members of the unit's list; `null` where it has none or it is too long to keep. */
  readonly grassroots: readonly string[] | null;
  /** The colour last given to the tab. */
  readonly color: string;
  /** Where each column stood, from 0, so that a header that was typed over can be put back. */
  readonly columns?: Readonly<Partial<Record<InitiativeKey, number>>>;
}

/** All properties, read in one call and written in at most one. */
export class Memory {
  private readonly properties = PropertiesService.getDocumentProperties();
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

  get setup(): RememberedSetup | null {
    return this.read<RememberedSetup>(SETUP_KEY);
  }

  tab(sheetId: number): RememberedTab | null {
    return this.read<RememberedTab>(TAB_KEY + sheetId);
  }

  /** @param zone IANA name of the spreadsheet's time zone */
  rememberSetup(zone: string, { settings, phases }: Programme): void {
    const setup: RememberedSetup = { zone, settings, phases };
    this.write(SETUP_KEY, JSON.stringify(setup));
    const version = layoutVersion(this.known) ?? LAYOUT_VERSION;
    if (version === LAYOUT_VERSION) this.write(LAYOUT_KEY, String(version));
  }

  rememberTab(sheetId: number, tab: RememberedTab): void {
    const text = JSON.stringify(tab);
    const fits = text.length * 3 <= MAX_PROPERTY;
    this.write(TAB_KEY + sheetId, fits ? text : JSON.stringify({ ...tab, grassroots: null }));
  }

  /** A key of the marks that were last put on a tab; `null` when none ever were. */
  marks(sheetId: number): string | null {
    return this.known[MARKS_KEY + sheetId] ?? null;
  }

  rememberMarks(sheetId: number, key: string): void {
    this.write(MARKS_KEY + sheetId, key);
  }

  /** Writes what changed; answers each key with its text before and after. */
  save(): Record<string, readonly [string | null, string]> {
    const changes = Object.entries(this.changed);
    if (changes.length > 0) this.properties.setProperties(this.changed);
    return Object.fromEntries(
      changes.map(([key, text]) => [key, [this.known[key] ?? null, text] as const]),
    );
  }

  private read<Value>(key: string): Value | null {
    const text = this.known[key];
    return text === undefined ? null : (JSON.parse(text) as Value);
  }

  private write(key: string, text: string): void {
    if (this.known[key] !== text) this.changed[key] = text;
  }
}
