import { machine } from '#machine';
import { UnreadableFile } from './unreadable-file.ts';

/** One file of a package, still compressed, so that an unchanged one is written back as it came. */
export interface ZipEntry {
  readonly name: string;
  /** 0 stored, 8 deflated */
  readonly method: number;
  readonly crc: number;
  readonly size: number;
  /** DOS date and time in one number. */
  readonly time: number;
  readonly packed: Uint8Array;
}

const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;
const END_OF_DIRECTORY = 0x06054b50;
const END_SIZE = 22;
const FIRST_OF_JANUARY_1980 = 0x00210000;
const NAMES_ARE_UTF8 = 0x0800;
const UNKNOWN_SIZE = 0xffffffff;
/** Unpacked. The largest workbooks that Google opens stay far below; a bomb unpacks to a thousand times its size. */
const MOST_BYTES_OF_ENTRY = 256 * 1024 * 1024;
const MOST_BYTES = 512 * 1024 * 1024;

/** The entries of a zip file in the order of its directory. */
export function openZip(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return readDirectory(bytes, view);
  } catch (error) {
    if (error instanceof RangeError) throw new UnreadableFile('damaged', { part: 'directory' });
    throw error;
  }
}

function readDirectory(bytes: Uint8Array, view: DataView): ZipEntry[] {
  const end = endOfDirectory(view);
  const count = view.getUint16(end + 10, true);
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index++) {
    if (view.getUint32(at, true) !== CENTRAL_HEADER) {
      throw new UnreadableFile('damaged', { part: 'directory' });
    }
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    entries.push(readEntry(bytes, view, at, name));
    at += 46 + nameLength + extraLength + view.getUint16(at + 32, true);
  }
  refuseBombs(entries);
  return entries;
}

/** By the sizes that the directory states; unpacking stops where an entry has more than it states. */
function refuseBombs(entries: readonly ZipEntry[]): void {
  const large = entries.find(({ size }) => size > MOST_BYTES_OF_ENTRY);
  if (large) throw new UnreadableFile('too-large', { part: large.name });
  const all = entries.reduce((sum, { size }) => sum + size, 0);
  if (all > MOST_BYTES) throw new UnreadableFile('too-large');
}

function endOfDirectory(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - END_SIZE - 0xffff);
  for (let at = view.byteLength - END_SIZE; at >= lowest; at--) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  }
  throw new UnreadableFile('damaged', { part: 'directory' });
}

function readEntry(bytes: Uint8Array, view: DataView, at: number, name: string): ZipEntry {
  const flags = view.getUint16(at + 8, true);
  const method = view.getUint16(at + 10, true);
  if ((flags & 1) === 1) throw new UnreadableFile('encrypted', { part: name });
  if (method !== 0 && method !== 8) throw new UnreadableFile('damaged', { part: name });
  const { packedSize, size, offset } = sizes(view, at);
  if (view.getUint32(offset, true) !== LOCAL_HEADER) {
    throw new UnreadableFile('damaged', { part: name });
  }
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packedSize > bytes.length) throw new UnreadableFile('damaged', { part: name });
  return {
    name,
    method,
    crc: view.getUint32(at + 16, true),
    size,
    time: view.getUint32(at + 12, true),
    packed: bytes.subarray(start, start + packedSize),
  };
}

/** The three numbers that large-file writers put into an extra field instead of their usual place. */
function sizes(view: DataView, at: number): { packedSize: number; size: number; offset: number } {
  const usual = {
    size: view.getUint32(at + 24, true),
    packedSize: view.getUint32(at + 20, true),
    offset: view.getUint32(at + 42, true),
  };
  let extra = at + 46 + view.getUint16(at + 28, true);
  const extraEnd = extra + view.getUint16(at + 30, true);
  while (extra + 4 <= extraEnd && view.getUint16(extra, true) !== 1) {
    extra += 4 + view.getUint16(extra + 2, true);
  }
  if (extra + 4 > extraEnd) return usual;
  let field = extra + 4;
  for (const key of ['size', 'packedSize', 'offset'] as const) {
    if (usual[key] !== UNKNOWN_SIZE) continue;
    usual[key] = Number(view.getBigUint64(field, true));
    field += 8;
  }
  return usual;
}

/** The content of an entry, if it has the size and the sum that the directory states. */
export function unpack({ name, method, packed, size, crc }: ZipEntry): Uint8Array {
  if (method === 0) return packed;
  try {
    return machine.inflate(packed, size, crc);
  } catch {
    throw new UnreadableFile('damaged', { part: name });
  }
}

/** Compresses a new entry. */
export function pack(name: string, bytes: Uint8Array): ZipEntry {
  const time = FIRST_OF_JANUARY_1980;
  return { name, method: 8, size: bytes.length, time, ...machine.deflate(bytes) };
}

/** One zip file of the entries, in their order. */
export function joinZip(entries: readonly ZipEntry[]): Uint8Array {
  const names = entries.map((entry) => new TextEncoder().encode(entry.name));
  const nameBytes = names.reduce((sum, name) => sum + name.length, 0);
  const packedBytes = entries.reduce((sum, entry) => sum + entry.packed.length, 0);
  const directory = packedBytes + nameBytes + 30 * entries.length;
  const end = directory + nameBytes + 46 * entries.length;
  const bytes = new Uint8Array(end + END_SIZE);
  const view = new DataView(bytes.buffer);
  let local = 0;
  let central = directory;
  entries.forEach((entry, index) => {
    const name = names[index] ?? new Uint8Array();
    view.setUint32(local, LOCAL_HEADER, true);
    writeCommon(view, local + 4, entry, name.length);
    bytes.set(name, local + 30);
    bytes.set(entry.packed, local + 30 + name.length);
    view.setUint32(central, CENTRAL_HEADER, true);
    view.setUint16(central + 4, 20, true);
    writeCommon(view, central + 6, entry, name.length);
    view.setUint32(central + 42, local, true);
    bytes.set(name, central + 46);
    local += 30 + name.length + entry.packed.length;
    central += 46 + name.length;
  });
  view.setUint32(end, END_OF_DIRECTORY, true);
  view.setUint16(end + 8, entries.length, true);
  view.setUint16(end + 10, entries.length, true);
  view.setUint32(end + 12, end - directory, true);
  view.setUint32(end + 16, directory, true);
  return bytes;
}

/** The fields that stand in the same order before an entry and in the directory. */
function writeCommon(view: DataView, at: number, entry: ZipEntry, nameLength: number): void {
  view.setUint16(at, 20, true);
  view.setUint16(at + 2, NAMES_ARE_UTF8, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint32(at + 6, entry.time, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.packed.length, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, nameLength, true);
}
