import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  EMPTY_LEDGER,
  isLongPast,
  type LetterMark,
  ledgerText,
  markOf,
  readLedger,
  withMarks,
} from '../../src/workbook/ledger.ts';

const DAY = '2022-11-10';
const MARKS: readonly LetterMark[] = ['sending', 'sent', 'unknown'];

const signs = fc.stringMatching(/^[0-9a-z]{10}$/);
const changes = fc.array(fc.tuple(signs, fc.constantFrom(...MARKS, null)), { maxLength: 80 });

describe('the ledger of a kind and day', () => {
  test('64 letters take 714 bytes, and 800 fit into a property', () => {
    const letters = (count: number) =>
      Array.from({ length: count }, (_, index): [string, LetterMark] => [
        String(index).padStart(10, '0'),
        'sent',
      ]);
    expect(ledgerText(withMarks(EMPTY_LEDGER, letters(64), DAY))).toHaveLength(714);
    expect(ledgerText(withMarks(EMPTY_LEDGER, letters(800), DAY)).length).toBeLessThan(9_000);
  });

  test('is read back as it was written', () => {
    fc.assert(
      fc.property(changes, (list) => {
        const ledger = withMarks(EMPTY_LEDGER, list, DAY);
        expect(readLedger(ledgerText(ledger))).toEqual(ledger);
      }),
    );
  });

  test('the last mark of a letter stands, and none where it was taken away', () => {
    fc.assert(
      fc.property(changes, (list) => {
        const ledger = withMarks(EMPTY_LEDGER, list, DAY);
        for (const [letter, mark] of new Map(list)) expect(markOf(ledger, letter)).toBe(mark);
        expect(markOf(ledger, '----------')).toBeNull();
      }),
    );
  });

  test('cut or changed anywhere, it forgets no letter: those that it cannot read are in doubt', () => {
    fc.assert(
      fc.property(changes, fc.nat(), fc.constantFrom('', '{', ' ', '+'), (list, at, typed) => {
        const before = withMarks(EMPTY_LEDGER, list, DAY);
        const text = ledgerText(before);
        const cut = at % text.length;
        const torn = readLedger(text.slice(0, cut) + typed + text.slice(cut + 1));
        const kept = readLedger(ledgerText(withMarks(torn, [], DAY)));
        fc.pre(torn.isTorn);
        for (const letter of before.marks.keys()) {
          expect(markOf(torn, letter)).not.toBeNull();
          expect(markOf(kept, letter)).not.toBeNull();
        }
      }),
    );
  });

  test('is long past 120 days after its day and after all that was done for it later', () => {
    expect(isLongPast([DAY, DAY], '2023-03-10')).toBe(false);
    expect(isLongPast([DAY, DAY], '2023-03-11')).toBe(true);
    expect(isLongPast([DAY, '2023-01-01'], '2023-03-11')).toBe(false);
    expect(isLongPast(['', DAY], '2023-03-11')).toBe(true);
  });
});
