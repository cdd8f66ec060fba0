import { CONTENT } from './namespaces.ts';
import { attribute, escapeAttribute } from './xml.ts';

/** What an Excel file may be: a workbook or a template, without or with macros. */
export type FileKind = 'xlsx' | 'xlsm' | 'xltx' | 'xltm';

const MAIN_TYPES: readonly (readonly [FileKind, string])[] = [
  ['xlsx', `${CONTENT}.sheet.main+xml`],
  ['xlsm', 'application/vnd.ms-excel.sheet.macroEnabled.main+xml'],
  ['xltx', `${CONTENT}.template.main+xml`],
  ['xltm', 'application/vnd.ms-excel.template.macroEnabled.main+xml'],
];

const OFFICE = 'application/vnd.openxmlformats-officedocument';

/** By the kind of the relationship that leads to the part. */
const BY_KIND: ReadonlyMap<string, string> = new Map([
  ...[
    'worksheet chartsheet dialogsheet sharedStrings styles comments table calcChain connections',
    'externalLink pivotTable pivotCacheDefinition pivotCacheRecords sheetMetadata',
  ]
    .flatMap((kinds) => kinds.split(' '))
    .map((kind): [string, string] => [kind, `${CONTENT}.${kind}+xml`]),
  ['theme', `${OFFICE}.theme+xml`],
  ['drawing', `${OFFICE}.drawing+xml`],
  ['vmlDrawing', `${OFFICE}.vmlDrawing`],
  ['chart', `${OFFICE}.drawingml.chart+xml`],
  ['printerSettings', `${CONTENT}.printerSettings`],
  ['custom-properties', `${OFFICE}.custom-properties+xml`],
  ['extended-properties', `${OFFICE}.extended-properties+xml`],
  ['core-properties', 'application/vnd.openxmlformats-package.core-properties+xml'],
  ['customXmlProps', `${OFFICE}.customXmlProperties+xml`],
  ['vbaProject', 'application/vnd.ms-office.vbaProject'],
  ['threadedComment', 'application/vnd.ms-excel.threadedcomments+xml'],
  ['person', 'application/vnd.ms-excel.person+xml'],
]);

/** Of parts to which no known kind of relationship leads. */
const BY_EXTENSION: ReadonlyMap<string, string> = new Map([
  ['rels', 'application/vnd.openxmlformats-package.relationships+xml'],
  ['xml', 'application/xml'],
  ['vml', `${OFFICE}.vmlDrawing`],
  ['png', 'image/png'],
  ['jpg', 'image/jpeg'],
  ['jpeg', 'image/jpeg'],
  ['gif', 'image/gif'],
  ['bmp', 'image/bmp'],
  ['emf', 'image/x-emf'],
  ['wmf', 'image/x-wmf'],
  ['svg', 'image/svg+xml'],
]);
const UNKNOWN = 'application/octet-stream';

/** A part and the kinds of the relationships that lead to it. */
interface TypedPart {
  readonly path: string;
  readonly kinds: readonly string[];
}

/** The kind of file that the type of the workbook's part says; null where it says something else. */
export function fileKindOf(type: string | null): FileKind | null {
  return MAIN_TYPES.find(([, each]) => each === type)?.[0] ?? null;
}

/** The type that the lines of a package's list give the part at `path`; null when they give none. */
export function contentType(lines: readonly string[], path: string): string | null {
  const { overrides, defaults } = readLines(lines);
  return overrides.get(partKey(path)) ?? defaults.get(extensionOf(path)) ?? null;
}

/**
 * The lines of a package's list of types after which each part has exactly one type and the right one:
 * without lines for parts that are not there, without second lines, with those that were missing. The
 * list itself where nothing is wrong with it.
 */
export function typeLines(
  before: readonly string[],
  parts: readonly TypedPart[],
  file: FileKind | null,
): readonly string[] {
  const { overrides, defaults } = readLines(before);
  const written = new Map<string, string>();
  for (const { path, kinds } of parts) {
    const extension = extensionOf(path);
    const own = overrides.get(partKey(path));
    const given = own ?? defaults.get(extension) ?? null;
    const type = rightType(kinds, given, file) ?? BY_EXTENSION.get(extension) ?? UNKNOWN;
    const isUsual = BY_EXTENSION.get(extension) === type;
    if (given === null && isUsual) defaults.set(extension, type);
    if (own !== undefined || defaults.get(extension) !== type) written.set(path, type);
  }
  const lines = [
    ...[...defaults].map(
      ([extension, type]) =>
        `<Default Extension="${escapeAttribute(extension)}" ContentType="${escapeAttribute(type)}"/>`,
    ),
    ...[...written].map(
      ([path, type]) =>
        `<Override PartName="${escapeAttribute(`/${path}`)}" ContentType="${escapeAttribute(type)}"/>`,
    ),
  ];
  const isSame = lines.length === before.length && sameLines(readLines(before), readLines(lines));
  return isSame ? before : lines;
}

function sameLines(one: TypeLists, other: TypeLists): boolean {
  const isIn = (list: ReadonlyMap<string, string>) => (entry: readonly [string, string]) =>
    list.get(entry[0]) === entry[1];
  return (
    [...one.overrides].every(isIn(other.overrides)) && [...one.defaults].every(isIn(other.defaults))
  );
}

/** What a part's relationships ask for, else what the list gives. */
function rightType(
  kinds: readonly string[],
  given: string | null,
  file: FileKind | null,
): string | null {
  if (kinds.includes('officeDocument')) {
    const kind = file ?? fileKindOf(given) ?? 'xlsx';
    return MAIN_TYPES.find(([each]) => each === kind)?.[1] ?? given;
  }
  const known = kinds.map((kind) => BY_KIND.get(kind)).find((type) => type !== undefined);
  return known ?? given;
}

interface TypeLists {
  readonly overrides: Map<string, string>;
  readonly defaults: Map<string, string>;
}

function readLines(lines: readonly string[]): TypeLists {
  const overrides = new Map<string, string>();
  const defaults = new Map<string, string>();
  for (const line of lines) {
    const type = attribute(line, 'ContentType') ?? '';
    const part = attribute(line, 'PartName');
    const extension = attribute(line, 'Extension');
    if (part !== null) overrides.set(partKey(part), type);
    else if (extension !== null) defaults.set(extension.toLowerCase(), type);
  }
  return { overrides, defaults };
}

/** Names of parts are compared without case, and some writers forget the first slash. */
function partKey(path: string): string {
  return path.replace(/^\//, '').replaceAll('\\', '/').toLowerCase();
}

function extensionOf(path: string): string {
  return /\.([^./\\]+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
}
