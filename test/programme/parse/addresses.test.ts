import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkAddress, parseAddresses } from '../../../src/programme/parse/addresses.ts';

const A = 'a@don-vi.example';
const B = 'b@don-vi.example';

describe('the addresses of a cell', () => {
  test.each([
    ['', []],
    [A, [A]],
    [`${A}; ${B}`, [A, B]],
    [`${A},${B}`, [A, B]],
    [`${A} ${B}`, [A, B]],
    [`${A}\n${B}\r\n`, [A, B]],
    [` ;${A};;\u00a0${B}; `, [A, B]],
    [`\u200b${A}\ufeff`, [A]],
    [`Lò Văn A <${A}>`, [A]],
    [`Lò Văn A<${A}>; Vàng Thị B <${B}>`, [A, B]],
    [`Lò Văn A <${A}>\nVàng Thị B <${B}>`, [A, B]],
    [`Lò Văn A <${A}> Vàng Thị B <${B}>`, [A, B]],
    [`"Lò, Văn A" <${A}>, '${B}' <${B}>`, [A, B]],
    [`“Lò; Văn A” <${A}>`, [A]],
    [`Lò Văn A, Chủ tịch <${A}>, ${B}`, [A, B]],
    [`${B}, Lò Văn A, Phó Chủ tịch, Trưởng ban <${A}>`, [B, A]],
    [`mailto:${A}; <mailto:${B}?subject=Ch%C3%A0o>`, [A, B]],
    [`${A} <mailto:${A}>; Vàng Thị B [mailto:${B}]`, [A, B]],
    [`${A} (chị Lò); ${B}`, [A, B]],
  ])('%j are read', (typed, addresses) => {
    expect(parseAddresses(typed)).toEqual(addresses);
  });

  test.each([
    ['ldld.a@mau.example,vn', 'ldld.a@mau.example,vn', 'comma'],
    ['ldld.a@mau,example.vn', 'ldld.a@mau,example.vn', 'comma'],
    ['lan@gmail,com', 'lan@gmail,com', 'comma'],
    ['lan@gmail;com', 'lan@gmail;com', 'comma'],
    [`${A}; b2@cd.example,vn; ${B}`, 'b2@cd.example,vn', 'comma'],
    [`${A}; pho chu tich`, 'pho chu tich', 'no-at'],
    [`lan.don-vi.example, ${A}`, 'lan.don-vi.example', 'no-at'],
    [`lan.don-vi.example, Chủ tịch <${A}>`, 'lan.don-vi.example', 'no-at'],
    ['a＠don-vi.example', 'a＠don-vi.example', 'wide'],
    ['a@don-vi．example', 'a@don-vi．example', 'wide'],
    [`${A}，${B}`, `${A}，${B}`, 'wide'],
    ['lan@don-vi. example', 'lan@don-vi. example', 'spaces'],
    [`chị Lan ${A}`, `chị Lan ${A}`, 'spaces'],
    [`${A} và ${B}`, `${A} và ${B}`, 'spaces'],
    ['Lò Văn A <a@gmail,com>', 'Lò Văn A <a@gmail,com>', 'comma'],
    [`${B} <${A}>`, `${B} <${A}>`, 'malformed'],
    [`Lò Văn A <${A}`, `Lò Văn A <${A}`, 'spaces'],
    [`${A}${B}`, `${A}${B}`, 'several'],
    ['а@don-vi.example', 'а@don-vi.example', 'accents'],
  ])('%j hold one that is none: %j', (typed, piece, trouble) => {
    const wrong = parseAddresses(typed).filter((each) => checkAddress(each) !== null);
    expect(wrong).toEqual([piece]);
    expect(checkAddress(piece)).toBe(trouble);
  });

  const name = fc.constantFrom('Lò Văn A', 'Vàng Thị B, Chủ tịch', '“C; D”', '"E, F"', '');
  const address = fc
    .tuple(fc.stringMatching(/^[a-z]{1,8}$/), fc.stringMatching(/^[a-z]{2,8}$/))
    .map(([local, host]) => `${local}@${host}.example`);
  const entry = fc
    .tuple(name, address)
    .map(([who, at]) => ({ at, typed: who === '' ? at : `${who} <${at}>` }));

  test('any list that a mail program copies is read, and none with a bad piece is read whole', () => {
    fc.assert(
      fc.property(
        fc.array(entry, { minLength: 1, maxLength: 6 }),
        fc.constantFrom(';', '; ', '\n', ';\r\n'),
        fc.constantFrom('sai', 'sai@', 'sai@gmail', 'sai@gmail,com', 'sai @don-vi.example'),
        fc.nat(5),
        (entries, separator, bad, place) => {
          const typed = entries.map((each) => each.typed);
          expect(parseAddresses(typed.join(separator))).toEqual(entries.map(({ at }) => at));
          typed.splice(place, 0, bad);
          const read = parseAddresses(typed.join(separator));
          expect(read.some((each) => checkAddress(each) !== null)).toBe(true);
        },
      ),
    );
  });
});
