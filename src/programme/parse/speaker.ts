import { type Cell, cellText } from '../../workbook/cell.ts';
import { plainKey } from '../../workbook/text.ts';
import { type Read, troubled, understood, unsaid } from './read.ts';

/** Who gives a paper: the unit, one of its grassroots unions, or somebody who made an initiative (000, annex). */
export type Speaker = 'unit' | 'grassroots' | 'individual';

/** Reads `đơn vị`, `CĐCS`, `cá nhân` and their usual longer forms: `parseSpeaker('01 cá nhân tiêu biểu').value`. */
export function parseSpeaker(cell: Cell): Read<Speaker, 'unknown'> {
  const nothing = unsaid(cell);
  if (nothing) return nothing;
  const typed = cellText(cell);
  const words = plainKey(typed.slice(0, 200));
  const found = WORDS.find(([, pattern]) => pattern.test(words));
  return found ? understood(typed, found[0]) : troubled(typed, 'unknown');
}

/** Written as `plainKey` writes. */
const WORDS: readonly (readonly [Speaker, RegExp])[] = [
  ['individual', /\b(?:ca nhan|tac gia|doan vien)\b/],
  ['grassroots', /\b(?:cdcs|cong doan co so|co so)\b/],
  ['unit', /\b(?:don vi|tap the|ldld|lien doan lao dong|cong doan nganh)\b/],
];
