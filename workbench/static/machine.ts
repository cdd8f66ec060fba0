import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { deflateSync, gzipSync, inflateSync } from 'fflate';
import type { Machine } from '../../src/machine/machine.ts';
import { WorkerRealms } from './worker-realms.ts';
import { ZONE } from './zone.ts';

const LEVEL = 1;

/** So many bytes become a text at once: a call takes only so many arguments. */
const PIECE = 0x8000;

/** What stands under the host where there is no Node: a thread of the browser. */
export const machine: Machine = {
  deflate: (bytes) => ({ packed: deflateSync(bytes, { level: LEVEL }), crc: sumOf(bytes) }),
  inflate(packed, size, crc) {
    // One byte more than it should have shows whether there is more; a bomb goes no further.
    const bytes = inflateSync(packed, { out: new Uint8Array(size + 1) });
    if (bytes.length !== size || sumOf(bytes) !== crc)
      throw new Error('It is not what was packed.');
    return bytes;
  },
  gzip: (bytes) => gzipSync(bytes, { mtime: 0 }),
  sha256,
  hmacSha256: (bytes, key) => hmac(sha256, key, bytes),
  toBase64: (bytes) => btoa(toBinary(bytes)),
  fromBase64: (text) => fromBinary(atob(text)),
  toBinary,
  fromBinary,
  zone: () => ZONE,
  realms: (services, code) => new WorkerRealms(services, code),
};

function toBinary(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += PIECE) {
    pieces.push(String.fromCharCode(...bytes.subarray(at, at + PIECE)));
  }
  return pieces.join('');
}

function fromBinary(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) bytes[at] = text.charCodeAt(at);
  return bytes;
}

const SUMS = Uint32Array.from({ length: 256 }, (_, index) => {
  let sum = index;
  for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? 0xedb88320 ^ (sum >>> 1) : sum >>> 1;
  return sum;
});

/** The sum that zip files have (CRC-32). */
function sumOf(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (let at = 0; at < bytes.length; at += 1) {
    sum = (SUMS[(sum ^ (bytes[at] as number)) & 0xff] as number) ^ (sum >>> 8);
  }
  return (sum ^ 0xffffffff) >>> 0;
}
