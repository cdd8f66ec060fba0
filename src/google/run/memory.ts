import type { Identity } from '../../programme/duplicates/identity.ts';
import { type Others, rememberedOthers } from '../../programme/duplicates/others.ts';
import type { Programme } from '../../programme/set-up/programme.ts';
import { type RememberedSetup, rememberedSetup } from '../../programme/set-up/remembered.ts';
import { LAYOUT_VERSION, layoutVersion } from '../../workbook/migrations.ts';
import type { Day, Moment } from '../../workbook/moment.ts';
import {
  findUnreadable,
  keyOf,
  readText,
  type StoredValue,
  type Unreadable,
  writeText,
} from '../../workbook/stored.ts';
import type { TabRole } from '../../workbook/tabs.ts';
import type { Draft } from '../sheet/draft.ts';
import type { RememberedTable } from '../sheet/edited-rows.ts';
import type { Tab } from '../sheet/tab.ts';
import { fileProperties } from '../store.ts';

/** So many bytes fit into one property. */
const MAX_PROPERTY = 9_000;

export type RememberedTab = Readonly<StoredValue<'tab'>>;

interface Change {
  readonly key: string;
  readonly text: string;
  readonly tab: Tab | null;
}

/** What the last run left for the next one, read in one call and written in at most one. */
export class Memory {
  private readonly properties = fileProperties();
  private readonly known: Readonly<Record<string, string>> = this.properties.getProperties();
  private readonly changed: Change[] = [];
  private readonly dropped: Pick<Change, 'key' | 'tab'>[] = [];

  get all(): Readonly<Record<string, string>> {
    return this.known;
  }

  /** Drafts to replace everything at once. */
  replace(draft: Draft, wanted: Readonly<Record<string, string>>): void {
    const keys = [...new Set([...Object.keys(this.known), ...Object.keys(wanted)])];
    const changes = Object.fromEntries(
      keys
        .map((key): [string, [string | null, string | null]] => [
          key,
          [this.known[key] ?? null, wanted[key] ?? null],
        ])
        .filter(([, [before, after]]) => before !== after),
    );
    draft.later('memory', null, () => this.properties.setProperties({ ...wanted }, true), [
      { kind: 'properties', changes },
    ]);
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

  /**
   * @param zone IANA name of the spreadsheet's time zone
   * @param tabs numbers of the set-up tabs
   */
  rememberSetup(zone: string, { settings, phases }: Programme, tabs: readonly number[]): void {
    this.write(keyOf('setup'), writeText('setup', { zone, settings, phases, tabs: [...tabs] }));
    const version = layoutVersion(this.known) ?? LAYOUT_VERSION;
    if (version === LAYOUT_VERSION) this.write(keyOf('layout'), writeText('layout', version));
  }

  /** @param isWritten whether it holds only once the run has written into the tab */
  rememberTab(tab: Tab, remembered: RememberedTab, isWritten = true): void {
    const text = writeText('tab', remembered);
    const cut = { ...remembered, grassroots: null, isCut: true };
    const kept = fits(text) ? text : writeText('tab', cut);
    this.write(keyOf('tab', tab.key), kept, isWritten ? tab : null);
  }

  /** The day on which all tabs were last checked together; `null` where the set-up was edited since. */
  get checkedOn(): Day | null {
    const checked = readText('checked', this.known[keyOf('checked')]);
    return checked?.setup === this.setupEdited ? checked.day : null;
  }

  rememberChecked(day: Day): void {
    this.write(keyOf('checked'), writeText('checked', { day, setup: this.setupEdited }));
  }

  /** Somebody is editing the set-up: what was read from it before is old. Kept at once. */
  setupIsEdited(at: Moment): void {
    this.properties.setProperty(keyOf('setupEdited'), writeText('setupEdited', at));
  }

  /** Something was typed since the form was last renewed by itself: kept at once, and once. */
  fileIsEdited(): void {
    const key = keyOf('edited');
    if (this.known[key] === undefined) this.properties.setProperty(key, writeText('edited', true));
  }

  /** What the check of a tab needs of the others; `null` where that is not known or was too much to keep. */
  others(sheetId: number): (Others & { readonly accepted: readonly Identity[] }) | null {
    const kept = readText('others', this.known[keyOf('others', sheetId)]);
    const others = kept && rememberedOthers(kept.others);
    return kept && others && { ...others, accepted: kept.accepted };
  }

  rememberOthers(tab: Tab, others: Others, accepted: readonly Identity[]): void {
    const text = writeText('others', { others, accepted: [...accepted] });
    const kept = fits(text) ? text : writeText('others', { others: null, accepted: [] });
    this.write(keyOf('others', tab.key), kept);
  }

  /** Where the head and the columns of a unit's tab stood when they were last read. */
  table(sheetId: number): RememberedTable | null {
    return readText('table', this.known[keyOf('table', sheetId)]);
  }

  rememberTable(tab: Tab, table: RememberedTable): void {
    this.write(keyOf('table', tab.key), writeText('table', table), tab);
  }

  /** Keeps at once, or forgets, what an edit saw of the head: no run drafts it. */
  keepTable(sheetId: number, table: RememberedTable | null): void {
    const key = keyOf('table', sheetId);
    const text = table && writeText('table', table);
    if (text === (this.known[key] ?? null)) return;
    if (text === null) this.properties.deleteProperty(key);
    else this.properties.setProperty(key, text);
  }

  /** Numbers of the tabs whose column `Kiểm tra` was given no looks yet, as a stop left it. */
  get undressed(): readonly number[] {
    return readText('dressing', this.known[keyOf('dressing')]) ?? [];
  }

  /** Drafts to know, until it is done, which tabs get looks for their column `Kiểm tra`. */
  dress(draft: Draft, tabs: readonly Tab[]): void {
    const left = new Set([...this.undressed, ...tabs.map(({ key }) => key)]);
    const keep = () => {
      this.properties.setProperty(keyOf('dressing'), writeText('dressing', [...left]));
    };
    draft.later('forgotten', null, keep);
    for (const tab of tabs) draft.later('tabs', tab, () => left.delete(tab.key));
    draft.later('tabs', null, () => {
      if (left.size === 0) this.properties.deleteProperty(keyOf('dressing'));
      else keep();
    });
  }

  /** A key of the marks that were last put on a tab; `null` when none ever were. */
  marks(sheetId: number): string | null {
    return this.known[keyOf('marks', sheetId)] ?? null;
  }

  rememberMarks(tab: Tab, key: string): void {
    this.write(keyOf('marks', tab.key), key, tab);
  }

  /** A key of the links and fills that a list was last given; `null` when it never was. */
  list(role: TabRole): string | null {
    return this.known[keyOf('list', role)] ?? null;
  }

  /**
   * To be called where a list is written anew. A key that stays the same is dropped before and set
   * again at the end: a stop in between leaves none, so that the next run gives the links again.
   */
  rememberList(role: TabRole, key: string, tab: Tab): void {
    const name = keyOf('list', role);
    if (this.known[name] === key) this.dropped.push({ key: name, tab });
    this.changed.push({ key: name, text: key, tab });
  }

  /** Keys of the texts that were written into the parts of the outline, by the parts' numbers. */
  get outline(): StoredValue<'outline'> {
    return readText('outline', this.known[keyOf('outline')]) ?? {};
  }

  /** Kept before the tab is written, beside what was there: a stop in between leaves neither unknown. */
  rememberOutline(tab: Tab, written: StoredValue<'outline'>, draft: Draft): void {
    const [key, text] = [keyOf('outline'), writeText('outline', written)];
    const before = this.known[key] ?? null;
    if (text === before) return;
    draft.later('forgotten', tab, () => this.properties.setProperty(key, text), [
      { kind: 'properties', changes: { [key]: [before, text] } },
    ]);
  }

  /** Drafts to keep what changed, a tab's only if the run writes into that tab. */
  draft(draft: Draft): void {
    if (this.changed.length === 0) return;
    for (const { key, tab } of this.dropped) {
      draft.later('forgotten', tab, () => this.properties.deleteProperty(key));
    }
    const wanted: Record<string, string> = {};
    for (const { key, text, tab } of this.changed) {
      draft.later('memory', tab, () => {
        wanted[key] = text;
      });
    }
    const changes = Object.fromEntries(
      this.changed
        .filter(({ key, text }) => this.known[key] !== text)
        .map(({ key, text }) => [key, [this.known[key] ?? null, text] as const]),
    );
    draft.later('memory', null, () => this.properties.setProperties(wanted), [
      { kind: 'properties', changes },
    ]);
  }

  private get setupEdited(): string {
    return readText('setupEdited', this.known[keyOf('setupEdited')]) ?? '';
  }

  private write(key: string, text: string, tab: Tab | null = null): void {
    if (this.known[key] !== text) this.changed.push({ key, text, tab });
  }
}

/** Whether a text fits into one property. */
function fits(text: string): boolean {
  let bytes = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : 3;
  }
  return bytes <= MAX_PROPERTY;
}

function setupOf(text: string | undefined): RememberedSetup | null {
  return rememberedSetup(readText('setup', text));
}
