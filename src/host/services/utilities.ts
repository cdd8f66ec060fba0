import { BlobService } from './blob.ts';
import { formatDate } from './date-pattern.ts';
import { charset, digestAlgorithm } from './enums.ts';
import { as, type GBlob } from './google.ts';
import { Exception, host, modelled, other, RealDate, scope } from './runtime.ts';

type G = GoogleAppsScript.Utilities.Utilities;

export class UtilitiesService
  implements Pick<G, 'Charset' | 'DigestAlgorithm' | keyof typeof methods>
{
  readonly Charset = charset;
  readonly DigestAlgorithm = digestAlgorithm;

  /** Bytes from -128 to 127, as Google gives them. */
  computeDigest(algorithm: unknown, value: string | number[], letters?: unknown): number[] {
    if (algorithm !== digestAlgorithm.SHA_256 || letters !== charset.UTF_8) {
      throw new Exception('The local host digests UTF_8 by SHA_256 alone.');
    }
    const hex = host().sha256(String(value));
    const bytes = hex.match(/../g) ?? [];
    return bytes.map((byte) => (Number.parseInt(byte, 16) << 24) >> 24);
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
  computeDigest: other('EnumValue,String,EnumValue'),
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
};

modelled('Utilities', scope.none, UtilitiesService, methods);
