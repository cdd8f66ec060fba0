import { contentType, type FileKind, fileKindOf, typeLines } from './content-types.ts';
import { PACKAGE, RELATIONSHIPS } from './namespaces.ts';
import { UnreadableFile } from './unreadable-file.ts';
import {
  attribute,
  contentOf,
  elementTexts,
  escapeAttribute,
  withoutComments,
  withoutPrefix,
  xmlDocument,
} from './xml.ts';
import { joinZip, openZip, pack, unpack, type ZipEntry } from './zip.ts';

/** A line that leads from one part of the package to another, or to an address outside. */
export interface Relationship {
  readonly id: string;
  /** The last word of the type's address: `worksheet`, `comments`, … */
  readonly kind: string;
  /** The path of the part, or the address when it lies outside. */
  readonly target: string;
  readonly external: boolean;
}

const TYPES_PATH = '[Content_Types].xml';
const OLE_HEAD = [0xd0, 0xcf, 0x11, 0xe0];
const ZIP_HEAD = [0x50, 0x4b];

/** The parts of a file as they were read. */
export class Package {
  readonly bytes: Uint8Array;
  readonly entries: readonly ZipEntry[];
  private readonly byPath = new Map<string, ZipEntry>();

  constructor(bytes: Uint8Array) {
    refuseOtherFiles(bytes);
    this.bytes = bytes;
    this.entries = openZip(bytes);
    for (const entry of this.entries) this.byPath.set(pathKey(entry.name), entry);
  }

  /** The kind that the file says it is; null when it says something else. */
  fileKind(main: string): FileKind | null {
    return fileKindOf(contentType(linesOf(this.text(TYPES_PATH)), main));
  }

  has(path: string): boolean {
    return this.byPath.has(pathKey(path));
  }

  entry(path: string): ZipEntry | undefined {
    return this.byPath.get(pathKey(path));
  }

  /** The text of a part; null when there is none. */
  text(path: string): string | null {
    const entry = this.byPath.get(pathKey(path));
    return entry ? withoutPrefix(withoutComments(decode(unpack(entry)))) : null;
  }
}

function refuseOtherFiles(bytes: Uint8Array): void {
  if (OLE_HEAD.every((byte, index) => bytes[index] === byte)) {
    // Its names stand in UTF-16, at even places.
    const names = new TextDecoder('utf-16le').decode(bytes);
    throw names.includes('EncryptedPackage')
      ? new UnreadableFile('encrypted')
      : new UnreadableFile('not-xlsx', { kind: 'xls' });
  }
  if (ZIP_HEAD.some((byte, index) => bytes[index] !== byte)) throw new UnreadableFile('not-xlsx');
}

/** Part names are compared without case, and some writers use the wrong slash. */
function pathKey(path: string): string {
  return path.replaceAll('\\', '/').toLowerCase();
}

function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeWide(bytes, 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeWide(bytes, 'utf-16be');
  return new TextDecoder().decode(bytes);
}

function decodeWide(bytes: Uint8Array, encoding: string): string {
  const text = new TextDecoder(encoding).decode(bytes);
  return text.replace(/^(<\?xml[^>]*encoding=["'])[^"']+/i, '$1UTF-8');
}

/** What will be written: the parts of a package with the changed ones laid over them. */
export class PackageEdit {
  /** By path key; null for a part that is taken away. */
  private readonly changed = new Map<string, ZipEntry | null>();
  private readonly texts = new Map<string, string>();
  private readonly lines = new Map<string, RelationshipList>();

  /** `kind` makes another kind of file of it. */
  constructor(
    private readonly original: Package,
    private readonly kind: FileKind | null = null,
  ) {}

  has(path: string): boolean {
    const changed = this.changed.get(pathKey(path));
    return changed === undefined ? this.original.has(path) : changed !== null;
  }

  /** The text of a part, as changed so far; not of one written with `writeLast`. */
  text(path: string): string | null {
    if (this.changed.has(pathKey(path))) return this.texts.get(pathKey(path)) ?? null;
    return this.original.text(path);
  }

  write(path: string, text: string): void {
    this.texts.set(pathKey(path), text);
    this.writeLast(path, text);
  }

  /** Writes a part that nobody will ask for again, so that its text need not be kept. */
  writeLast(path: string, text: string): void {
    const name = this.original.entry(path)?.name ?? path;
    this.changed.set(pathKey(path), pack(name, new TextEncoder().encode(text)));
  }

  /** Takes a part away with its relationships. */
  remove(path: string): void {
    for (const gone of [path, relationshipsPath(path)]) {
      if (!this.has(gone)) continue;
      this.changed.set(pathKey(gone), null);
      this.texts.delete(pathKey(gone));
    }
    this.lines.delete(pathKey(path));
  }

  /** The first path made from `name(1)`, `name(2)`, … that is not taken. */
  freePath(name: (index: number) => string): string {
    let index = 1;
    while (this.has(name(index))) index++;
    return name(index);
  }

  relationships(path: string): Relationship[] {
    return this.list(path).lines.map((line) => parseRelationship(line, path));
  }

  /** Adds a line from the part at `path` and gives its id. */
  relate(path: string, kind: string, target: string, external = false): string {
    const list = this.list(path);
    const id = `rId${list.next++}`;
    const address = escapeAttribute(external ? target : relativePath(path, target));
    const mode = external ? ' TargetMode="External"' : '';
    const type = `${RELATIONSHIPS}/${kind}`;
    list.lines.push(`<Relationship Id="${id}" Type="${type}" Target="${address}"${mode}/>`);
    list.changed = true;
    return id;
  }

  unrelate(path: string, id: string): void {
    const list = this.list(path);
    list.lines = list.lines.filter((line) => attribute(line, 'Id') !== id);
    list.changed = true;
  }

  private list(path: string): RelationshipList {
    const known = this.lines.get(pathKey(path));
    if (known) return known;
    const lines = linesOf(this.text(relationshipsPath(path)));
    const numbers = lines.map((line) => Number(/\d+$/.exec(attribute(line, 'Id') ?? '')?.[0] ?? 0));
    const list = { path, lines, next: Math.max(0, ...numbers) + 1, changed: false };
    this.lines.set(pathKey(path), list);
    return list;
  }

  /** The bytes of the file; those that were read when nothing changed. */
  finish(): Uint8Array {
    const lists = [...this.lines.values()];
    const isChanged = this.changed.size > 0 || lists.some(({ changed }) => changed);
    if (!isChanged && this.kind === null) return this.original.bytes;
    this.dropDangling();
    this.writeLists();
    this.writeTypes();
    const added = new Map(this.changed);
    const entries = this.original.entries.flatMap((entry) => {
      const changed = this.changed.get(pathKey(entry.name));
      added.delete(pathKey(entry.name));
      // Of two entries with one name the last is the part.
      if (changed === undefined) return this.original.entry(entry.name) === entry ? [entry] : [];
      return changed === null ? [] : [changed];
    });
    for (const entry of added.values()) if (entry) entries.push(entry);
    return joinZip(entries);
  }

  /** The names of the parts as they will be written. */
  private parts(): string[] {
    const names = this.original.entries.map(({ name }) => name);
    for (const entry of this.changed.values()) if (entry) names.push(entry.name);
    const byKey = new Map(names.map((name) => [pathKey(name), name.replaceAll('\\', '/')]));
    return [...byKey.values()].filter((name) => this.has(name) && !name.endsWith('/'));
  }

  /** Lines that lead to no part and that nothing refers to. */
  private dropDangling(): void {
    for (const path of this.sources()) {
      const list = this.list(path);
      const kept = list.lines.filter((line) => {
        const { id, target, external } = parseRelationship(line, path);
        return external || this.has(target) || this.refersTo(path, id);
      });
      if (kept.length < list.lines.length) Object.assign(list, { lines: kept, changed: true });
    }
  }

  private refersTo(path: string, id: string): boolean {
    const text = path === '' ? '' : (this.original.text(path) ?? '');
    return text.includes(`"${id}"`) || text.includes(`'${id}'`);
  }

  /** The parts from which relationships lead; the package itself is `''`. */
  private sources(): string[] {
    const written = this.parts().map((name) => /^(.*?)_rels\/([^/]*)\.rels$/i.exec(name));
    const sources = written.flatMap((found) => (found ? [`${found[1]}${found[2]}`] : []));
    const listed = [...this.lines.values()].map(({ path }) => path);
    return [...new Map([...sources, ...listed].map((path) => [pathKey(path), path])).values()];
  }

  private writeLists(): void {
    for (const { path, lines, changed } of this.lines.values()) {
      const root = `<Relationships xmlns="${PACKAGE}/relationships">`;
      const xml = xmlDocument(`${root}${lines.join('')}</Relationships>`);
      if (changed) this.writeLast(relationshipsPath(path), xml);
    }
  }

  private writeTypes(): void {
    const kinds = new Map<string, string[]>();
    for (const path of this.sources()) {
      for (const { kind, target, external } of this.relationships(path)) {
        if (!external) kinds.set(pathKey(target), [...(kinds.get(pathKey(target)) ?? []), kind]);
      }
    }
    const parts = this.parts()
      .filter((path) => path !== TYPES_PATH)
      .map((path) => ({ path, kinds: kinds.get(pathKey(path)) ?? [] }));
    const before = linesOf(this.text(TYPES_PATH));
    const lines = typeLines(before, parts, this.kind);
    if (lines === before) return;
    const root = `<Types xmlns="${PACKAGE}/content-types">`;
    this.writeLast(TYPES_PATH, xmlDocument(`${root}${lines.join('')}</Types>`));
  }
}

interface RelationshipList {
  readonly path: string;
  lines: string[];
  next: number;
  changed: boolean;
}

function linesOf(xml: string | null): string[] {
  return xml === null ? [] : elementTexts(contentOf(xml));
}

/** The lines that leave the part at `path`; the package itself is `''`. */
export function relationshipsOf(source: Package, path: string): Relationship[] {
  return parseRelationships(source.text(relationshipsPath(path)), path);
}

function parseRelationships(xml: string | null, path: string): Relationship[] {
  return linesOf(xml).map((line) => parseRelationship(line, path));
}

function parseRelationship(line: string, path: string): Relationship {
  const external = attribute(line, 'TargetMode') === 'External';
  const target = attribute(line, 'Target') ?? '';
  return {
    id: attribute(line, 'Id') ?? '',
    kind: (attribute(line, 'Type') ?? '').replace(/^.*\//, ''),
    target: external ? target : resolvePath(path, target),
    external,
  };
}

function relationshipsPath(path: string): string {
  const cut = path.lastIndexOf('/') + 1;
  return `${path.slice(0, cut)}_rels/${path.slice(cut)}.rels`;
}

/** From the folder of one part to another; some readers understand nothing else. */
function relativePath(from: string, to: string): string {
  const source = from.split('/').slice(0, -1);
  const target = to.split('/');
  let shared = 0;
  while (shared < source.length && source[shared] === target[shared]) shared++;
  return [...source.slice(shared).map(() => '..'), ...target.slice(shared)].join('/');
}

function resolvePath(from: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const steps = from.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  return steps.join('/');
}
