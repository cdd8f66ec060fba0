import { type Cell, cellText } from '../../workbook/cell.ts';
import { cleanText, foldText } from '../../workbook/text.ts';
import { type Read, troubled, understood } from './read.ts';

/** By what an open phase is called slow: a share of what is expected, or how likely so few would be. */
export type SlowRule = 'share' | 'chance';

/** `parseSlowRule('Xác suất').value // 'chance'` */
export function parseSlowRule(cell: Cell): Read<SlowRule, 'unclear'> {
  const typed = cleanText(cellText(cell));
  const rule = SLOW_RULES.get(foldText(typed));
  return rule === undefined ? troubled(typed, 'unclear') : understood(typed, rule);
}

const SLOW_RULES = new Map<string, SlowRule>([
  ['tỷ lệ', 'share'],
  ['xác suất', 'chance'],
]);
