import { type Cell, cellText } from '../../workbook/cell.ts';
import { remember } from '../../workbook/text.ts';
import { type MomentTrouble, momentIn } from './moment.ts';
import { isProse, plainText, type Read, troubled, understood, unsaid } from './read.ts';
import { parseRegistration, type Registration } from './registration.ts';

/** `by`: the day itself still counts ("chậm nhất", 000 III.2); `before`: it does not ("trước", 001 VI.2). */
export type Counting = 'by' | 'before';

/** How papers reach the office (000 III.2). */
export type Form = 'paper' | 'file';

/** The day of a deadline as it is written, with the time where one is. */
export interface Due extends Registration {
  /** The way of counting that stands beside the day in the same cell; `null` where none does. */
  readonly counting: Counting | null;
}

const BEFORE = /^trước(?: hạn)?(?!\p{L})\s*/u;
const BY =
  /^(?:(?:chậm nhất|muộn nhất|hạn cuối|đến hết|hết|đến)(?!\p{L})(?: (?:là|vào|đến|hết|trong))*[\s:]*)+/u;

/** Reads `13/9/2023`, `trước ngày 13/9/2023`, `chậm nhất 17h00 ngày 12/9/2023`. */
export function parseDue(cell: Cell): Read<Due, MomentTrouble> {
  if (typeof cell === 'string' && !unsaid(cell)) return readTypedDue(cell);
  const { typed, value, trouble } = parseRegistration(cell);
  return { typed, value: value && { ...value, counting: null }, trouble };
}

const readTypedDue = remember((typed): Read<Due, MomentTrouble> => {
  if (isProse(typed)) return troubled(typed, 'unreadable');
  const plain = plainText(typed);
  const counting = BEFORE.test(plain) ? 'before' : BY.test(plain) ? 'by' : null;
  const parsed = momentIn(plain.replace(BEFORE, '').replace(BY, ''));
  return typeof parsed === 'string'
    ? troubled(typed, parsed)
    : understood(typed, { ...parsed, counting });
});

/** Reads `chậm nhất` and `trước`. */
export const parseCounting = wordReader<Counting>([
  ['by', /^(?:chậm nhất|muộn nhất|đến hết|hết)(?: ngày)?$/],
  ['before', /^trước(?: ngày)?$/],
]);

/** Reads whether what is due is handed in or takes place. */
export const parseDeadlineKind = wordReader<'submission' | 'event'>([
  ['submission', /^(?:phải )?nộp$/],
  ['event', /^(?:sự kiện|tổ chức|hội nghị)$/],
]);

/** Reads `bản giấy và file mềm`, `file mềm`, `bản giấy`. */
export function parseForms(cell: Cell): Read<readonly Form[], 'unreadable'> {
  const nothing = unsaid(cell);
  if (nothing) return nothing;
  const typed = cellText(cell);
  const plain = isProse(typed) ? '' : plainText(typed);
  const forms = FORMS.filter(([, words]) => words.test(plain)).map(([form]) => form);
  const rest = FORMS.reduce((text, [, words]) => text.replace(words, ' '), plain);
  const isWhole = /^(?:\s|và|[+,;&/])*$/.test(rest);
  return forms.length > 0 && isWhole ? understood(typed, forms) : troubled(typed, 'unreadable');
}

const FORMS: readonly (readonly [Form, RegExp])[] = [
  ['paper', /(?:bản|văn bản) giấy|bản cứng|giấy/],
  ['file', /(?:file|bản|tệp) (?:mềm|điện tử)|file|tệp|e-?mail/],
];

/** The days before a deadline on which units are reminded: `7; 3; 1`, most first, each once. */
export function parseStages(cell: Cell): Read<readonly number[], 'unreadable'> {
  const nothing = unsaid(cell);
  if (nothing) return nothing;
  const typed = cellText(cell);
  const plain = isProse(typed) ? '' : plainText(typed);
  if (/^không(?: nhắc)?$/.test(plain)) return understood(typed, []);
  const days = plain.replace(/ngày|trước|và/g, ' ').split(/[\s;,/]+/);
  const numbers = days.filter((part) => part !== '').map(Number);
  const areDays = numbers.every((days) => Number.isInteger(days) && days >= 0 && days <= 365);
  if (numbers.length === 0 || !areDays) return troubled(typed, 'unreadable');
  return understood(
    typed,
    [...new Set(numbers)].sort((a, b) => b - a),
  );
}

function wordReader<Word extends string>(
  words: readonly (readonly [Word, RegExp])[],
): (cell: Cell) => Read<Word, 'unreadable'> {
  return (cell) => {
    const nothing = unsaid(cell);
    if (nothing) return nothing;
    const typed = cellText(cell);
    const plain = isProse(typed) ? '' : plainText(typed);
    const found = words.find(([, pattern]) => pattern.test(plain));
    return found ? understood(typed, found[0]) : troubled(typed, 'unreadable');
  };
}
