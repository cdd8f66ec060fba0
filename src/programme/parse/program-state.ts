import type { Cell } from '../../workbook/cell.ts';
import { plainText } from './read.ts';

/** A formula's answer that is still on its way, or the error that it ended in. */
export type ProgramState = 'loading' | 'broken';

/**
 * What a program left in a cell instead of a value; `null` for what people type:
 * `programState('#REF!') // 'broken'`, `programState('Đang tải…') // 'loading'`.
 */
export function programState(cell: Cell | undefined): ProgramState | null {
  if (typeof cell !== 'string' || cell.length > LONGEST || !BEGINS.test(cell)) return null;
  const text = plainText(cell);
  if (ERROR_VALUE.test(text)) return 'broken';
  return LOADING.test(text) ? 'loading' : null;
}

const LONGEST = 30;

/** Nearly every text says at its first letters that it is none. */
const BEGINS = /^(?:#|[[(]?(?:lo|[đð]a))/i;

const ERROR_VALUE =
  /^#(?:ref!|n\/a|value!|name\?|div\/0!|null!|num!|error!|spill!|calc!|getting_data|busy!|connect!|blocked!|field!|unknown!)$/;

const LOADING = /^[[(]?(?:loading|đang (?:tải|nạp)(?: (?:dữ liệu|xuống|lên))?)[\s.…]*[\])]?$/;
