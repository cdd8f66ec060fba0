import { type Cell, cellText } from '../../workbook/cell.ts';
import { cleanText, foldText } from '../../workbook/text.ts';
import { type Read, troubled, understood } from './read.ts';

/** Reads how strict a rule is: `parseSeverity('Cảnh báo').value // 'warning'`. */
export function parseSeverity(cell: Cell): Read<'warning' | 'error', 'unclear'> {
  const typed = cleanText(cellText(cell));
  const severity = SEVERITIES.get(foldText(typed));
  return severity === undefined ? troubled(typed, 'unclear') : understood(typed, severity);
}

const SEVERITIES = new Map<string, 'warning' | 'error'>([
  ['cảnh báo', 'warning'],
  ['lỗi', 'error'],
]);
