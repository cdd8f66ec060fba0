import { createHash, createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { machine as node } from '#machine';
import type { Machine } from '../../src/machine/machine.ts';
import { IS_INSTALLED } from '../workbench/workbench.ts';

const MACHINES: readonly (readonly [name: string, machine: Machine])[] = [
  ['Node', node],
  ...(IS_INSTALLED
    ? [['a browser', (await import('../../workbench/static/machine.ts')).machine] as const]
    : []),
];

const bytes = fc.oneof(
  fc.uint8Array({ maxLength: 3000 }),
  // Long and dull, as sheets are: what packs well goes other ways through a packer.
  fc
    .tuple(fc.uint8Array({ minLength: 1, maxLength: 40 }), fc.nat(3000))
    .map(([piece, times]) =>
      Uint8Array.from({ length: times }, (_, at) => piece[at % piece.length] ?? 0),
    ),
);

const same = (a: Uint8Array, b: Uint8Array): boolean => Buffer.from(a).equals(b);

describe.each(MACHINES)('the machine of %s', (_, machine) => {
  test('unpacks what either machine packed, and both find the same sum', () => {
    fc.assert(
      fc.property(bytes, (given) => {
        const { packed, crc } = machine.deflate(given);
        const other = node.deflate(given);
        return (
          crc === other.crc &&
          same(node.inflate(packed, given.length, crc), given) &&
          same(machine.inflate(other.packed, given.length, crc), given)
        );
      }),
    );
  });

  test.each([
    ['another sum', 0, 1],
    ['more than was said', -1, 0],
    ['less than was said', 1, 0],
  ])('refuses what has %s', (_name, more, off) => {
    const given = new TextEncoder().encode('sáng kiến '.repeat(50));
    const { packed, crc } = machine.deflate(given);
    expect(() => machine.inflate(packed, given.length + more, (crc ^ off) >>> 0)).toThrow();
  });

  test('a bomb is not unpacked further than its size was stated', () => {
    const { packed } = node.deflate(new Uint8Array(64 * 1024 * 1024));
    expect(packed.length).toBeLessThan(400_000);
    expect(() => machine.inflate(packed, 1000, 0)).toThrow();
  });

  test('digests, base64 and signs by their codes are those of Node', () => {
    fc.assert(
      fc.property(bytes, bytes, (given, key) => {
        const text = machine.toBase64(given);
        const signs = machine.toBinary(given);
        return (
          same(machine.sha256(given), createHash('sha256').update(given).digest()) &&
          same(machine.hmacSha256(given, key), createHmac('sha256', key).update(given).digest()) &&
          text === Buffer.from(given).toString('base64') &&
          same(machine.fromBase64(text), given) &&
          signs === Buffer.from(given).toString('latin1') &&
          same(machine.fromBinary(signs), given)
        );
      }),
    );
  });

  test('a gzip file has no time in it, so that the same content is the same file', () => {
    const zipped = machine.gzip(new TextEncoder().encode('sáng kiến'));
    expect([...zipped.subarray(0, 8)]).toEqual([0x1f, 0x8b, 8, 0, 0, 0, 0, 0]);
  });
});

test.skipIf(IS_INSTALLED)(
  'that of a browser is skipped: the packages of the workbench are not installed here',
  () => {
    expect(MACHINES.map(([name]) => name)).toEqual(['Node']);
  },
);
