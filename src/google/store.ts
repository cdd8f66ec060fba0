import {
  type EachName,
  keyOf,
  type OfEach,
  type PropertyName,
  readText,
  STORED,
  type StoredValue,
  type TagName,
  writeText,
} from '../workbook/stored.ts';

type Properties = GoogleAppsScript.Properties.Properties;
type Metadata = GoogleAppsScript.Spreadsheet.DeveloperMetadata;

/** One text beside the cells; the store is asked for once, however often it is read and written. */
interface StoredEntry<Value> {
  /** `null` where nothing is kept that can be read. */
  read(): Value | null;
  keep(value: Value): void;
  forget(): void;
}

/** What is kept under a name: `stored('auto').read()`, `stored('mail', kind).keep(seen)`. */
export function stored<Name extends PropertyName>(
  name: Name,
  ...of: OfEach<Name>
): StoredEntry<StoredValue<Name>> {
  const key = keyOf(name, ...of);
  const properties = propertiesOf(name);
  return {
    read: () => readText(name, properties.getProperty(key)),
    keep: (value) => {
      properties.setProperty(key, writeText(name, value));
    },
    forget: () => {
      properties.deleteProperty(key);
    },
  };
}

/** All that is kept under a name with one text for each, by the number or name behind its key. */
export function storedAll<Name extends EachName>(name: Name): Map<string, StoredValue<Name>> {
  const { key } = STORED[name];
  const found = Object.entries(propertiesOf(name).getProperties()).flatMap(([each, text]) => {
    const value = each.startsWith(key) ? readText(name, text) : null;
    return value === null ? [] : [[each.slice(key.length), value] as const];
  });
  return new Map(found);
}

function propertiesOf(name: PropertyName): Properties {
  return STORED[name].store === 'user' ? PropertiesService.getUserProperties() : fileProperties();
}

/** All that is kept with the file, for those that treat every text alike. */
export function fileProperties(): Properties {
  return PropertiesService.getDocumentProperties();
}

/** Tags of one name on all tabs. */
export function findTags(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  name: TagName,
): Metadata[] {
  return spreadsheet.createDeveloperMetadataFinder().withKey(keyOf(name)).find();
}

/** The tag of a tab that bears a key. */
export function findTag(sheet: GoogleAppsScript.Spreadsheet.Sheet, key: string): Metadata | null {
  return sheet.getDeveloperMetadata().find((tag) => tag.getKey() === key) ?? null;
}
