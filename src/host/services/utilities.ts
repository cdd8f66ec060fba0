import { BlobService, base64Of } from './blob.ts';
import { binaryOf, signedBytes } from './bytes.ts';
import { formatDate } from './date-pattern.ts';
import { charset, digestAlgorithm } from './enums.ts';
import { as, type GBlob } from './google.ts';
import { Exception, host, modelled, notImplemented, other, RealDate, scope } from './runtime.ts';

type G = GoogleAppsScript.Utilities.Utilities;

export class UtilitiesService
  implements Pick<G, 'Charset' | 'DigestAlgorithm' | keyof typeof methods>
{
  readonly Charset = charset;
  readonly DigestAlgorithm = digestAlgorithm;

  /** Of bytes from -128 to 127. */
  base64Encode(data: number[] | string): string {
    if (typeof data === 'string') throw notImplemented('Utilities.base64Encode of a text');
    return host().base64(binaryOf(data));
  }

  /** Bytes from -128 to 127, as Google gives them. */
  computeDigest(algorithm: unknown, value: string | number[], letters?: unknown): number[] {
    const isText = typeof value === 'string';
    if (algorithm !== digestAlgorithm.SHA_256 || (isText && letters !== charset.UTF_8)) {
      throw new Exception('The local host digests UTF_8 by SHA_256 alone.');
    }
    const digest = isText ? host().sha256(value, 'utf8') : host().sha256(binaryOf(value), 'latin1');
    return signedBytes(digest);
  }

  /** Bytes from -128 to 127. */
  computeHmacSha256Signature(value: unknown, key: unknown, letters?: unknown): number[] {
    if (letters !== charset.UTF_8) throw new Exception('The local host signs UTF_8 alone.');
    return signedBytes(host().hmacSha256(String(value), String(key)));
  }

  gzip(blob: GoogleAppsScript.Base.BlobSource, name: string | null = null): GBlob {
    const file = blob as unknown as BlobService;
    const { data } = file;
    const packed =
      typeof data === 'string' ? host().gzip(data, 'utf8') : host().gzip(base64Of(file), 'base64');
    return as(
      BlobService.ofBase64(packed, 'application/x-gzip', name ?? `${file.name ?? 'file'}.gz`),
    );
  }

  formatDate(date: GoogleAppsScript.Base.Date, timeZone: string, pattern: string): string {
    return formatDate(date as unknown as Date, timeZone, pattern);
  }

  getUuid(): string {
    return host().uuid();
  }

  newBlob(data: string | number[], type: string | null = null, name: string | null = null): GBlob {
    return as(
      new BlobService(data, type ?? (typeof data === 'string' ? 'text/plain' : null), name),
    );
  }

  zip(blobs: readonly GoogleAppsScript.Base.BlobSource[], name = 'archive.zip'): GBlob {
    const files = blobs as unknown as readonly BlobService[];
    checkNames(files);
    const base64 = host().zip(
      files.map((file) => ({ name: file.name ?? '', base64: base64Of(file) })),
    );
    return as(BlobService.ofBase64(base64, 'application/zip', name));
  }
}

/** Two files of one name, or one without a name, make no archive (reported). */
function checkNames(blobs: readonly BlobService[]): void {
  const names = blobs.map(({ name }) => name);
  const bad = names.find((name, index) => name === null || names.indexOf(name) < index);
  if (bad !== undefined) throw new Exception(`Invalid argument: ${bad ?? 'blob without a name'}`);
}

/**
 * The script's Date with the host's idea of now; every Date stays `instanceof` it. A plain function, for a
 * script asks `instanceof Date` of every cell, and a proxy would answer each time.
 */
export function hostDate(): DateConstructor {
  const now = (): number => host().now();
  function clock(...args: unknown[]): unknown {
    if (new.target === undefined) return new RealDate(now()).toString();
    return Reflect.construct(RealDate, args.length === 0 ? [now()] : args, new.target);
  }
  Object.defineProperties(clock, {
    ...Object.getOwnPropertyDescriptors(RealDate),
    now: { value: now, writable: true, configurable: true },
  });
  Object.defineProperty(RealDate.prototype, 'constructor', { value: clock });
  return clock as unknown as DateConstructor;
}

const methods = {
  base64Encode: other('number[]'),
  computeDigest: other('EnumValue,String,EnumValue', 'EnumValue,number[]'),
  computeHmacSha256Signature: other('String,String,EnumValue'),
  gzip: other('Blob', 'Blob,String'),
  formatDate: other('Date,String,String'),
  getUuid: other(''),
  newBlob: other(
    'String',
    'String,String?',
    'String,String?,String?',
    'number[]',
    'number[],String?',
    'number[],String?,String?',
  ),
  zip: other('Object[]', 'Object[],String'),
};

modelled('Utilities', scope.none, UtilitiesService, methods);
