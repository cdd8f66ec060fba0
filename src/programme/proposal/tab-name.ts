import { TAB_NAMES } from '../../workbook/tabs.ts';
import { cleanText, foldText } from '../../workbook/text.ts';

/** A tab that is no listed unit's: it bears the tag of a unit, or nothing stands in it (`null`). */
export interface LeftOverTab {
  readonly tab: string;
  readonly unit: string | null;
}

/** Excel opens no longer names; Google allows 100. */
const LONGEST = 31;

/**
 * A free name for the tab of a unit, without the signs that a tab's name may not hold:
 * `newTabName('CĐCS a/b:c', []) // 'CĐCS a b c'`.
 */
export function newTabName(unit: string, taken: readonly string[]): string {
  const known = new Set([...taken, ...Object.values(TAB_NAMES)].map(foldText));
  const plain = cleanText(unit.replace(/[[\]*?/\\:'"<>|\p{Cc}]/gu, ' '));
  const base = plain === '' ? 'Danh sách' : plain;
  for (let number = 1; ; number += 1) {
    const suffix = number === 1 ? '' : ` (${number})`;
    const name = shorten(base, LONGEST - suffix.length) + suffix;
    if (!known.has(foldText(name))) return name;
  }
}

/** Cut between words where one ends in the second half. */
function shorten(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest + 1);
  const space = cut.lastIndexOf(' ');
  return text.slice(0, space > longest / 2 ? space : longest).trim();
}
