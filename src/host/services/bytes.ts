const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** UTF-8 without TextEncoder, which Apps Script lacks too. */
export function utf8(text: string): number[] {
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x80) bytes.push(code);
    else if (code < 0x800) bytes.push(0xc0 | (code >> 6), tail(code, 0));
    else if (code < 0x10000) bytes.push(0xe0 | (code >> 12), tail(code, 6), tail(code, 0));
    else bytes.push(0xf0 | (code >> 18), tail(code, 12), tail(code, 6), tail(code, 0));
  }
  return bytes;
}

function tail(code: number, shift: number): number {
  return 0x80 | ((code >> shift) & 0x3f);
}

/** A part at a time, as signs by their codes: a package of figures has a million bytes and more. */
export function toBase64(bytes: readonly number[]): string {
  const parts: string[] = [];
  for (let start = 0; start < bytes.length; start += PART) {
    const codes: number[] = [];
    const end = Math.min(bytes.length, start + PART);
    for (let at = start; at < end; at += 3) {
      const group =
        (byteOf(bytes[at]) << 16) | (byteOf(bytes[at + 1]) << 8) | byteOf(bytes[at + 2]);
      codes.push(
        CODES[group >> 18] ?? 0,
        CODES[(group >> 12) & 0x3f] ?? 0,
        at + 1 < end ? (CODES[(group >> 6) & 0x3f] ?? 0) : EQUALS,
        at + 2 < end ? (CODES[group & 0x3f] ?? 0) : EQUALS,
      );
    }
    parts.push(String.fromCharCode.apply(null, codes));
  }
  return parts.join('');
}

/** Whole groups of three bytes, and no more signs than a call takes arguments. */
const PART = 3 * 1024;
const CODES: readonly number[] = [...ALPHABET].map((letter) => letter.charCodeAt(0));
const EQUALS = '='.charCodeAt(0);

function byteOf(byte = 0): number {
  return byte & 0xff;
}

const VALUES: readonly number[] = Array.from({ length: 128 }, (_, code) =>
  ALPHABET.indexOf(String.fromCharCode(code)),
);

export function fromBase64(text: string): number[] {
  const padding = /=*$/.exec(text)?.[0].length ?? 0;
  const letters = text.length - padding;
  const bytes: number[] = new Array(Math.floor((letters * 3) / 4));
  let count = 0;
  let bits = 0;
  let held = 0;
  for (let at = 0; at < letters; at += 1) {
    held = ((held << 6) | (VALUES[text.charCodeAt(at)] ?? 0)) & 0xffffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[count] = (held >> bits) & 0xff;
    count += 1;
  }
  return bytes;
}
