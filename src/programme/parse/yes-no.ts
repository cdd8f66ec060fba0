import { type Cell, cellText } from '../../workbook/cell.ts';
import { remember } from '../../workbook/text.ts';
import { isProse, plainText, type Read, troubled, understood, unsaid } from './read.ts';

/** The cell says something that is neither yes nor no. */
type YesNoTrouble = 'unclear';

/**
 * Reads an answer; an unticked box is "không", an empty cell is no answer at all:
 * `parseYesNo('Không vi phạm').value // false`.
 */
export function parseYesNo(cell: Cell): Read<boolean, YesNoTrouble> {
  if (typeof cell === 'boolean') return cell ? TICKED : UNTICKED;
  const nothing = unsaid(cell);
  if (nothing)
    return typeof cell === 'string' && /[✓✔☑]/.test(cell) ? understood(cell, true) : nothing;
  return readTypedYesNo(cellText(cell));
}

/**
 * Reads whether something was done where a date or a document may be typed instead of "có":
 * `parseStatement('Biên bản số 12 ngày 03/10/2021').value // true`.
 */
export function parseStatement(cell: Cell): Read<boolean, YesNoTrouble> {
  if (cell !== null && typeof cell === 'object') return understood(cell.moment, true);
  const answer = parseYesNo(cell);
  const { typed, trouble } = answer;
  if (trouble === null || !DOCUMENTED.test(isProse(typed) ? typed : plainText(typed)))
    return answer;
  return understood(answer.typed, true);
}

const TICKED = understood('true', true);
const UNTICKED = understood('false', false);

const YES = /^(?:x|v|y|yes|true|có|co|đúng|rồi|1|(?:có|đã|đang|vi phạm|được|thuộc)(?!\p{L}).*)$/u;
const NO = /^(?:k|kg|kh|n|no|false|khong|chua|sai|0|(?:không|ko|chưa)(?!\p{L}).*)$/u;
const UNSURE =
  /^(?:không|ko|chưa|khó) (?:rõ|biết|xác định|chắc)|^có (?:thể|lẽ|hay)|^(?:có|đã|đang|được)(?!\p{L}).*(?:không|chưa)|^đang (?:chờ|xét|đăng|nộp|làm|xin|xem|trình|đề)|\?|(?:^|[^\p{L}])(?:hoặc|nhưng)(?!\p{L})/u;
const DOCUMENTED =
  /\d{2}|biên bản|quyết định|xác nhận|nghiệm thu|giấy|công văn|xếp loại|đạt|khá|xuất sắc|tốt/;

const readTypedYesNo = remember((text): Read<boolean, YesNoTrouble> => {
  const plain = isProse(text) ? '?' : plainText(text);
  if (UNSURE.test(plain)) return troubled(text, 'unclear');
  if (YES.test(plain)) return understood(text, true);
  if (NO.test(plain)) return understood(text, false);
  return troubled(text, 'unclear');
});
