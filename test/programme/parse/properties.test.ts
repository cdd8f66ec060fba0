import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseAmount } from '../../../src/programme/parse/amount.ts';
import { parseDay } from '../../../src/programme/parse/day.ts';
import { parseParticipant } from '../../../src/programme/parse/participant.ts';
import type { Read } from '../../../src/programme/parse/read.ts';
import { parseRegistration } from '../../../src/programme/parse/registration.ts';
import { parseContributions, parseShare } from '../../../src/programme/parse/share.ts';
import { parseSolutionKind } from '../../../src/programme/parse/solution-kind.ts';
import { parseStatement, parseYesNo } from '../../../src/programme/parse/yes-no.ts';
import { type Cell, cellText } from '../../../src/workbook/cell.ts';
import { anyCell } from '../../typed-cells.ts';

const readers: Readonly<Record<string, (cell: Cell) => Read<unknown>>> = {
  parseAmount,
  parseContributions,
  parseDay,
  parseParticipant,
  parseRegistration,
  parseShare,
  parseSolutionKind,
  parseStatement,
  parseYesNo,
};

describe.each(Object.entries(readers))('%s', (_, read) => {
  test('never throws, keeps what was typed, and has a value or a trouble but not both', () => {
    fc.assert(
      fc.property(anyCell, (cell) => {
        const { typed, value, trouble } = read(cell);
        expect(typed).toBe(cellText(cell));
        expect(value === null || trouble === null).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test('says the same of the same cell', () => {
    fc.assert(
      fc.property(anyCell, (cell) => {
        expect(read(cell)).toEqual(read(cell));
      }),
    );
  });
});

test('every day is read back from the ways to write it', () => {
  const days = fc.date({
    min: new Date('2000-01-01'),
    max: new Date('2099-12-31'),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(days, (date) => {
      const day = date.toISOString().slice(0, 10);
      const [year, month, dayOfMonth] = day.split('-').map(Number);
      for (const typed of [
        `${dayOfMonth}/${month}/${year}`,
        `${dayOfMonth}-${month}-${String(year).slice(2)}`,
        `ngày ${dayOfMonth} tháng ${month} năm ${year}`,
      ]) {
        expect(parseDay(typed).value).toBe(day);
      }
    }),
  );
});

test('every amount is read back from its grouped digits', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 999_999_999_999 }), (amount) => {
      const dotted = String(amount).replace(/\B(?=(\d{3})+$)/g, '.');
      expect(parseAmount(`${dotted} đồng`).value).toBe(amount);
    }),
  );
});
