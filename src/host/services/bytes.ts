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

/** Bytes from -128 to 127, as Google gives them, of signs by their codes. */
export function signedBytes(binary: string): number[] {
  const bytes: number[] = new Array(binary.length);
  for (let at = 0; at < binary.length; at += 1) bytes[at] = (binary.charCodeAt(at) << 24) >> 24;
  return bytes;
}

/** Signs by the codes of bytes: an array of this realm is slow to read in another. */
export function binaryOf(bytes: readonly number[]): string {
  const parts: string[] = [];
  for (let start = 0; start < bytes.length; start += PART) {
    const codes = bytes.slice(start, start + PART).map((byte) => byte & 0xff);
    parts.push(String.fromCharCode.apply(null, codes));
  }
  return parts.join('');
}

/** No more than a call takes arguments. */
const PART = 8192;
