import * as z from 'zod/mini';
import { type Ledger, ledgerText, readLedger } from './ledger.ts';
import { TAB_ROLES } from './tabs.ts';

/** With the file, with one person who uses it, or as a tag on a tab. */
type Store = 'document' | 'user' | 'tag';

/** One text that is kept beside the cells, and what it says. */
interface Keeping<Value, Where extends Store = Store, Each extends boolean = boolean> {
  /** Never changes: workbooks in use have it. */
  readonly key: string;
  readonly store: Where;
  /** One for each tab or kind of letter, whose number or name follows the key. */
  readonly isEach: Each;
  /** `null` for a text that says nothing of the kind: it counts as absent. */
  readonly read: (text: string) => Value | null;
  readonly write: (value: Value) => string;
}

/** As `z.record` of texts, which alone would be a tenth of all that is bundled of zod. */
function named<Value extends z.ZodMiniType>(value: Value) {
  return z.catchall(z.object({}), value);
}

/** The office's own headers in one list; which keys there are is the programme's. */
const ownHead = once(() =>
  z.object({
    headers: z.array(
      z.object({ header: z.string(), nth: z.number(), key: z.nullable(z.string()) }),
    ),
    /** Rows between the head and the first row of data. */
    skipped: z.number(),
    /** Its rows went into tabs of their own. */
    isSplit: z.boolean(),
  }),
);

/**
 * Everything that the add-in keeps beside the cells. What a schema cannot read counts as absent and is
 * made anew, as a text that a person or another version left must stop no run. Settings and phases are
 * the programme's: here they are some record and some list, and `rememberedSetup`, beside their types,
 * reads them to the end; so this list knows nothing of the campaign and the migrations may build on it.
 */
export const STORED = {
  /** What a check of edited rows needs of the set-up tabs, without reading them. */
  setup: json('sang-kien.setup', 'document', () =>
    z.object({
      zone: z.string(),
      settings: z.unknown(),
      phases: z.unknown(),
      /** Numbers of the tabs that this was read from. */
      tabs: z.optional(z.array(z.number())),
    }),
  ),
  /** Set when somebody typed into a set-up tab: what was read from it before is old. Which day and time it was. */
  setupEdited: text('sang-kien.setup-edited', 'document'),
  /** What the last run left for the next one about a unit's tab, by the tab's number. */
  tab: each(
    json('sang-kien.tab.', 'document', () =>
      z.object({
        unit: z.string(),
        /** The tab's own: with it or the unit's tag the number is believed, as other programs number tabs anew. */
        name: z.optional(z.string()),
        /** Members of the unit's list, each with its other names on lines below; `null` where it has none or it is too long to keep. */
        grassroots: z.nullable(z.array(z.string())),
        /** It was too long. */
        isCut: z.optional(z.boolean()),
        /** The colour last given to the tab. */
        color: z.string(),
        /** Where each column stood, from 0, so that a header that was typed over can be put back. */
        columns: z.optional(named(z.number())),
        /** About how many there are: by it the next run knows how long it will take. */
        rows: z.optional(z.number()),
        /** What was agreed about its head, as its tag says. */
        own: z.optional(ownHead()),
      }),
    ),
  ),
  /** Where the head of a unit's tab and its columns stand, by the tab's number: an edit reads its rows alone. */
  table: each(
    json('sang-kien.table.', 'document', () =>
      z.object({
        /** Positions from 0: of the last row of the head and of the first row of data. */
        headRow: z.number(),
        firstRow: z.number(),
        columns: named(z.number()),
        heads: named(z.string()),
        /** The two rows that end with the head, as typed. */
        head: z.array(z.array(z.string())),
      }),
    ),
  ),
  /** When all tabs were last checked together, and what `setupEdited` said then. */
  checked: json('sang-kien.checked', 'document', () =>
    z.object({ day: z.string(), setup: z.string() }),
  ),
  /** What the check of one tab needs of the others, by the tab's number. */
  others: each(
    json('sang-kien.others.', 'document', () =>
      z.object({
        /** The programme's; `null` where it is too much to keep. */
        others: z.unknown(),
        /** Keys of findings about its unit's rows that officers accepted. */
        accepted: z.array(z.string()),
      }),
    ),
  ),
  /** A key of the marks that were last put on a tab, by the tab's number. */
  marks: each(text('sang-kien.marks.', 'document')),
  /** A key of the links and fills that a list was last given, by the role of its tab. */
  list: each(text('sang-kien.list.', 'document')),
  /** Of each part of the outline, by its number, keys of the texts that the add-in wrote there last. */
  outline: json('sang-kien.outline', 'document', () => z.record(z.string(), z.array(z.string()))),
  /** What was typed last into the fields of a document, by its kind. */
  fields: each(
    json('sang-kien.fields.', 'document', () =>
      z.object({
        /** The day of the report for which it was. */
        asOf: z.string(),
        values: z.record(z.string(), z.string()),
      }),
    ),
  ),
  /** The version of all this. */
  layout: layoutNumber('sang-kien.layout'),
  /** Who is writing now. */
  running: json('sang-kien.running', 'document', () =>
    z.object({ who: z.string(), action: z.string(), since: z.string() }),
  ),
  /** In whose name the form is renewed, by which triggers, and the number of the tab `Yêu cầu`. */
  auto: json('sang-kien.auto', 'document', () =>
    z.object({ owner: z.string(), triggers: z.array(z.string()), sheet: z.number() }),
  ),
  /** When the form was last renewed by itself. */
  renewed: text('sang-kien.renewed', 'document'),
  /** Something was typed since. */
  edited: flag('sang-kien.edited', 'document'),
  /** What a click is about that switches the form's clock: one that was cut off is finished by the next. */
  switching: oneOf('sang-kien.switching', 'user', ['on', 'off']),
  /** The row of this user's last run in the tab of journals: any editor can write there. */
  journal: json('sang-kien.journal', 'user', () =>
    z.object({
      length: z.number(),
      hash: z.string(),
      /** Where it stands: the number of the tab, the row from 1, how many texts it has. */
      place: z.optional(z.object({ sheet: z.number(), row: z.number(), count: z.number() })),
    }),
  ),
  /** Work of this user's that goes in steps and is not done yet. */
  steps: json('sang-kien.steps', 'user', () =>
    z.object({
      action: z.string(),
      /** When the last step began. */
      at: z.string(),
      /** Numbers of the tabs that the steps before have seen to. */
      done: z.array(z.number()),
      /** What they changed, in words with numbers; 0 for words without one. */
      changes: z.optional(z.record(z.string(), z.number())),
    }),
  ),
  /** How far the step is that this user watches, for the page to show. */
  progress: json('sang-kien.progress', 'user', () =>
    z.object({
      part: z.string(),
      done: z.number(),
      total: z.number(),
      tabs: z.array(z.string()),
    }),
  ),
  /** This user does not want the step to go on. */
  calledOff: flag('sang-kien.called-off', 'user'),
  /** Numbers of the tabs whose new column `Kiểm tra` is being given its looks. */
  dressing: json('sang-kien.dressing', 'document', () => z.array(z.number())),
  /** Merged blocks that are being taken apart, with what stands in each of their rows afterwards. */
  unmerging: json('sang-kien.unmerging', 'document', () =>
    z.array(
      z.object({
        tab: z.string(),
        row: z.number(),
        column: z.number(),
        rows: z.number(),
        columns: z.number(),
      }),
    ),
  ),
  /** Set while the workbook is meant to be protected, so that a missing protection is a drift. */
  protected: flag('sang-kien.protected', 'document'),
  /** Set while protections are being made: one that says nothing and lists nobody is then a stop's, not a person's. */
  protecting: flag('sang-kien.protecting', 'document'),
  /** Who lets reminders go by themselves, and when. Without it none do. */
  weekly: json('sang-kien.weekly', 'document', () =>
    z.object({
      weekday: z.number().check(z.gte(0), z.lte(6)),
      hour: z.number().check(z.gte(0), z.lte(23)),
      by: z.string(),
    }),
  ),
  /** Who lets reminders of deadlines go by themselves, and the day on which they last did. */
  daily: json('sang-kien.daily', 'document', () =>
    z.object({ by: z.string(), ran: z.optional(z.string()) }),
  ),
  /** The day of reminders of deadlines of which this person was not told yet whom they reached. */
  digest: json('sang-kien.digest', 'user', () =>
    z.object({
      day: z.string(),
      /** Telling began: nobody knows whether it came to its end. */
      isGoing: z.optional(z.boolean()),
    }),
  ),
  /** A log of letters was kept here, so that its tab is missed when it is gone. */
  mailLog: flag('sang-kien.mail-log', 'document'),
  /** Which letters began to leave, by their kind and day: proof that no cell holds. */
  letters: each(ledger('sang-kien.letters.')),
  /** A preview that its officer has seen, by the kind of its letters. */
  mail: each(
    json('sang-kien.mail.', 'user', () =>
      z.object({
        kind: z.string(),
        token: z.string(),
        asOf: z.string(),
        /** The fingerprints of its messages, one after another. */
        messages: z.string(),
        /** Sending again, or beginning a new log, was asked for and heard. */
        isUsed: z.boolean(),
        /** The officer knows that the log is lost and lets a new one begin. */
        mayStartLog: z.boolean(),
        /** Messages sent by runs whose time ran out. */
        sent: z.number(),
      }),
    ),
  ),
  /** What officers last added to letters of a kind in words of their own. */
  ownWords: each(text('sang-kien.own-words.', 'document')),
  /** Letters that this person let go and that wait, by their kind and day: all that a clock may send. */
  promised: each(
    json('sang-kien.promised.', 'user', () =>
      z.object({
        /** The day on which they were let go. */
        since: z.string(),
        /** The signs of each, one after another. */
        letters: z.string(),
        /** The officer's own words in them. */
        ownWords: z.optional(z.string()),
      }),
    ),
  ),
  /** The role of a tab, so that it may be renamed. */
  role: oneOf('sang-kien.tab', 'tag', TAB_ROLES),
  /** The name of the unit whose tab it is. */
  unit: text('sang-kien.unit', 'tag'),
  /**
   * What was agreed at set-up about the head of a list. It stays with the tab: a copy of the tab or of the
   * file is read alike, a renamed tab too, and no other tab takes the same words for something else.
   */
  head: json('sang-kien.head', 'tag', ownHead),
  /** Says that a tab of ours is whole; without it the next run dresses the tab anew. */
  complete: text('sang-kien.complete', 'tag'),
  /** The layout of the consolidated form last written, so that looks are set once and a person's stay. */
  form: text('sang-kien.form', 'tag'),
} as const;

export type StoredName = keyof typeof STORED;

type InStore<Where extends Store> = {
  [Name in StoredName]: (typeof STORED)[Name]['store'] extends Where ? Name : never;
}[StoredName];

export type PropertyName = InStore<'document' | 'user'>;

export type TagName = InStore<'tag'>;

/** Names of properties with one text for each of several things. */
export type EachName = {
  [Name in PropertyName]: (typeof STORED)[Name]['isEach'] extends true ? Name : never;
}[PropertyName];

/** What is kept under a name, as it is read back. */
export type StoredValue<Name extends StoredName> = NonNullable<
  ReturnType<(typeof STORED)[Name]['read']>
>;

/** The number or name that a key with one text for each needs, and the others do not. */
export type OfEach<Name extends StoredName> = (typeof STORED)[Name]['isEach'] extends true
  ? [of: string | number]
  : [];

/** `keyOf('tab', 7) // 'sang-kien.tab.7'` */
export function keyOf<Name extends StoredName>(name: Name, ...[of = '']: OfEach<Name>): string {
  return STORED[name].key + of;
}

/** What a text kept under a name says. */
export function readText<Name extends StoredName>(
  name: Name,
  text: string | null | undefined,
): StoredValue<Name> | null {
  if (text === null || text === undefined) return null;
  return STORED[name].read(text) as StoredValue<Name> | null;
}

/** The text that keeps a value under a name. */
export function writeText<Name extends StoredName>(name: Name, value: StoredValue<Name>): string {
  return (STORED[name] as unknown as Keeping<StoredValue<Name>>).write(value);
}

/**
 * What a workbook misses when it cannot be read. The rest is read whatever it is, or is written anew
 * before anybody reads it: `running` by every run, a preview by the next one.
 */
const MISSED = ['setup', 'tab', 'layout', 'auto', 'unmerging', 'weekly', 'daily'] as const;

export type MissedName = (typeof MISSED)[number];

/** Properties of one name that cannot be read. */
export interface Unreadable {
  readonly name: MissedName;
  readonly keys: readonly string[];
}

/** What of a file's properties cannot be read. */
export function findUnreadable(
  properties: Readonly<Record<string, string>>,
  canRead = (name: MissedName, text: string): boolean => readText(name, text) !== null,
): Unreadable[] {
  return MISSED.flatMap((name) => {
    const { key, isEach } = STORED[name];
    const keys = Object.entries(properties)
      .filter(([each]) => (isEach ? each.startsWith(key) : each === key))
      .flatMap(([each, text]) => (canRead(name, text) ? [] : [each]));
    return keys.length > 0 ? [{ name, keys }] : [];
  });
}

function json<Where extends Store, Value>(
  key: string,
  store: Where,
  schema: () => z.ZodMiniType<Value>,
): Keeping<Value, Where, false> {
  const known = once(schema);
  return {
    key,
    store,
    isEach: false,
    read: (text) => z.safeParse(known(), parsed(text)).data ?? null,
    write: (value) => JSON.stringify(value),
  };
}

/** Most runs read few of these texts, and every run pays for what is made before it begins. */
function once<Made>(make: () => Made): () => Made {
  let made: Made | null = null;
  return () => {
    made ??= make();
    return made;
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function text<Where extends Store>(key: string, store: Where): Keeping<string, Where, false> {
  return { key, store, isEach: false, read: (text) => text, write: (value) => value };
}

/** Whatever it holds, it is there: what it guards is better guarded once too often. */
function flag<Where extends Store>(key: string, store: Where): Keeping<true, Where, false> {
  return { key, store, isEach: false, read: () => true, write: () => '1' };
}

/** Never absent where there is a text: letters of a torn ledger are in doubt, not new. */
function ledger(key: string): Keeping<Ledger, 'document', false> {
  return { key, store: 'document', isEach: false, read: readLedger, write: ledgerText };
}

function oneOf<Value extends string, Where extends Store>(
  key: string,
  store: Where,
  values: readonly Value[],
): Keeping<Value, Where, false> {
  const read = (text: string): Value | null => values.find((value) => value === text) ?? null;
  return { key, store, isEach: false, read, write: (value) => value };
}

function layoutNumber(key: string): Keeping<number, 'document', false> {
  const read = (text: string): number | null => (/^\d{1,6}$/.test(text) ? Number(text) : null);
  return { key, store: 'document', isEach: false, read, write: String };
}

function each<Value, Where extends Store>(
  keeping: Keeping<Value, Where, false>,
): Keeping<Value, Where, true> {
  return { ...keeping, isEach: true };
}
