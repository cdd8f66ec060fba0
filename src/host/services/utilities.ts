import { BlobService } from './blob.ts';
import { fromBase64, signed, toBase64, utf8 } from './bytes.ts';
import { formatDate } from './date-pattern.ts';
import { as, type GBlob } from './google.ts';
import { enumeration, host, modelled, notImplemented, other, RealDate, scope } from './runtime.ts';

type G = GoogleAppsScript.Utilities.Utilities;

const digestAlgorithm = enumeration<G['DigestAlgorithm']>(
  'Utilities.DigestAlgorithm',
  'MD5',
  'SHA_1',
  'SHA_256',
);
const charset = enumeration<G['Charset']>('Utilities.Charset', 'US_ASCII', 'UTF_8');

export class UtilitiesService
  implements Pick<G, 'Charset' | 'DigestAlgorithm' | keyof typeof methods>
{
  readonly Charset = charset;
  readonly DigestAlgorithm = digestAlgorithm;

  formatDate(date: GoogleAppsScript.Base.Date, timeZone: string, pattern: string): string {
    return formatDate(date as unknown as Date, timeZone, pattern);
  }

  /** Nothing waits: the host's clock moves. */
  sleep(milliseconds: number): void {
    host().sleep(milliseconds);
  }

  getUuid(): string {
    return host().uuid();
  }

  newBlob(data: string | number[], type: string | null = null, name: string | null = null): GBlob {
    return as(
      new BlobService(data, type ?? (typeof data === 'string' ? 'text/plain' : null), name),
    );
  }

  base64Encode(data: string | number[]): string {
    return toBase64(typeof data === 'string' ? utf8(data) : data);
  }

  base64EncodeWebSafe(data: string | number[]): string {
    return this.base64Encode(data).replaceAll('+', '-').replaceAll('/', '_');
  }

  base64Decode(text: string): number[] {
    return signed(fromBase64(text));
  }

  computeDigest(algorithm: unknown, value: string | number[]): number[] {
    const name = String(algorithm);
    if (name !== 'MD5' && name !== 'SHA_1' && name !== 'SHA_256') {
      throw notImplemented(`Utilities.computeDigest ${name}`);
    }
    const hex = host().digest(name, this.base64Encode(value));
    return signed((hex.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16)));
  }
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
  base64Decode: other('String', 'String,EnumValue'),
  base64Encode: other('String', 'String,EnumValue', 'number[]'),
  base64EncodeWebSafe: other('String', 'String,EnumValue', 'number[]'),
  computeDigest: other('EnumValue,String', 'EnumValue,String,EnumValue', 'EnumValue,number[]'),
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
  sleep: other('number'),
};

modelled('Utilities', scope.none, UtilitiesService, methods);
