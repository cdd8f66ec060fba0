import { createHash, createHmac } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Machine } from './machine.ts';
import { NodeRealms } from './node-realms.ts';

/** Level 1 is several times faster than the usual 6, and sheets still shrink to a tenth. */
const LEVEL = 1;
const GZIP_HEAD = Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff);
const GZIP_TAIL_SIZE = 8;

/** Zones by what the process was told, so that they are not asked for at each run. */
const zones = new Map<string | undefined, string>();

/** Packs and unpacks as gzip, so that the library makes and checks the sum as well. */
export const machine: Machine = {
  deflate(bytes) {
    const zipped = gzipSync(bytes, { level: LEVEL });
    const tail = zipped.length - GZIP_TAIL_SIZE;
    const crc = new DataView(zipped.buffer, zipped.byteOffset + tail).getUint32(0, true);
    return { packed: zipped.subarray(GZIP_HEAD.length, tail), crc };
  },
  inflate(packed, size, crc) {
    const head = GZIP_HEAD.length;
    const wrapped = new Uint8Array(head + packed.length + GZIP_TAIL_SIZE);
    wrapped.set(GZIP_HEAD);
    wrapped.set(packed, head);
    const tail = new DataView(wrapped.buffer, head + packed.length);
    tail.setUint32(0, crc, true);
    tail.setUint32(4, size, true);
    return gunzipSync(wrapped, { maxOutputLength: Math.max(1, size) });
  },
  gzip: (bytes) => gzipSync(bytes),
  sha256: (bytes) => createHash('sha256').update(bytes).digest(),
  hmacSha256: (bytes, key) => createHmac('sha256', key).update(bytes).digest(),
  toBase64: (bytes) => bufferOf(bytes).toString('base64'),
  fromBase64: (text) => Buffer.from(text, 'base64'),
  toBinary: (bytes) => bufferOf(bytes).toString('latin1'),
  fromBinary: (text) => Buffer.from(text, 'latin1'),
  zone() {
    const told = process.env.TZ;
    const zone = zones.get(told) ?? new Intl.DateTimeFormat().resolvedOptions().timeZone;
    zones.set(told, zone);
    return zone;
  },
  realms: (services, code) => new NodeRealms(services, code),
};

/** The same bytes, not a copy. */
function bufferOf({ buffer, byteOffset, length }: Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, length);
}
