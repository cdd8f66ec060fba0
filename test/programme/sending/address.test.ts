import { describe, expect, test } from 'vitest';
import { checkAddress } from '../../../src/programme/parse/addresses.ts';
import { sortAddresses } from '../../../src/programme/sending/address.ts';

describe('an address', () => {
  test.each([
    'lien.doan@tamduong.example',
    'can.bo+sk@cong-doan.lai-chau.example',
    'A_1@X9.EXAMPLE',
  ])('%s is sound', (typed) => {
    expect(checkAddress(typed)).toBeNull();
  });

  test.each([
    ['', 'empty'],
    ['a b@tamduong.example', 'spaces'],
    [' a@tamduong.example', 'spaces'],
    ['a@tamduong.example\r\nBcc: b@x.example', 'spaces'],
    ['a@tamduong.exampleb@sinho.example', 'several'],
    ['a@tamduong.example,b@sinho.example', 'several'],
    ['a@tamduong.exampleb@sinho.examplec@x.example', 'several'],
    ['yte@@x.example', 'extra-at'],
    ['yte@x@y.example', 'extra-at'],
    ['@yte@x.example', 'extra-at'],
    ['tamduong.example', 'no-at'],
    ['a@tamduong.example.', 'trailing-dot'],
    ['cánbộ@tamduong.example', 'accents'],
    ['a@tamduong', 'malformed'],
    ['@tamduong.example', 'malformed'],
    ['a..b@tamduong.example', 'malformed'],
    ['a@-tamduong.example', 'malformed'],
    ['<a@tamduong.example>', 'malformed'],
    [`${'a'.repeat(65)}@tamduong.example`, 'too-long'],
  ])('%j is refused: %s', (typed, trouble) => {
    expect(checkAddress(typed)).toBe(trouble);
  });
});

test('of two spellings of one address one gets the message, wrong ones are named', () => {
  expect(sortAddresses(['A@sinho.example', 'a@SINHO.example', 'sinho', 'b@sinho.example'])).toEqual(
    {
      sound: ['A@sinho.example', 'b@sinho.example'],
      wrong: [{ typed: 'sinho', trouble: 'no-at' }],
      twice: ['A@sinho.example'],
    },
  );
});
