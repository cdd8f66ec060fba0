import { type Cell, cellText } from '../../workbook/cell.ts';
import { plainDashes } from '../../workbook/look-alikes.ts';
import { cleanText, remember, saysSomething } from '../../workbook/text.ts';
import { isProse, plainText, type Read, troubled, understood, unsaid } from './read.ts';

/** A share that was attempted but is no number of percents; one of more than 100 % is read as it is. */
export type ShareTrouble = 'no-share';

/** One author and what the list says of the part they had, in percent; `null` where it says nothing. */
export interface Contribution {
  /** `''` for a share that stands alone: it is the lead author's. */
  readonly name: string;
  readonly share: number | null;
}

/** Reads one share in percent, a fraction up to 1 as its percentage: `parseShare('0,6').value // 60`. */
export function parseShare(cell: Cell): Read<number, ShareTrouble> {
  const nothing = unsaid(cell);
  if (nothing) return nothing;
  const typed = cellText(cell);
  const match = isProse(typed) ? null : /^(\d+(?:[.,]\d+)?) ?(%)?$/.exec(plainText(typed));
  if (typeof cell === 'boolean' || !match) return troubled(typed, 'no-share');
  const number = Number(match[1]?.replace(',', '.'));
  const share = match[2] === undefined && number <= 1 ? percentOf(number) : number;
  return understood(typed, share);
}

/**
 * Reads a list of authors with or without shares, parted by semicolons, commas, lines or "và":
 * `parseContributions('Lò Văn A 30%; Vàng Thị B').value`
 * `// [{ name: 'Lò Văn A', share: 30 }, { name: 'Vàng Thị B', share: null }]`.
 */
export function parseContributions(cell: Cell): Read<readonly Contribution[], ShareTrouble> {
  const nothing = unsaid(cell);
  if (nothing) return nothing;
  if (typeof cell === 'string') return readTypedList(cell);
  const alone = parseShare(cell);
  if (alone.value === null) return troubled(alone.typed, alone.trouble ?? 'no-share');
  return understood(alone.typed, [{ name: '', share: alone.value }]);
}

const readTypedList = remember((typed): Read<readonly Contribution[], ShareTrouble> => {
  const list: Contribution[] = [];
  for (const part of splitAuthors(typed)) {
    const read = parsePart(part);
    if (typeof read === 'string') return troubled(typed, read);
    if (read && !NOBODY.test(read.name)) list.push(read);
  }
  return understood(typed, list);
});

/** Lines and signs part authors, a comma inside a number does not; two shares in a part part it too. */
function splitAuthors(typed: string): string[] {
  return plainDashes(typed.normalize('NFKC'))
    .replace(/(\d),(?=\d)/g, '$1.')
    .split(/[;,\n\r|]|\sv\u00E0(?=\s)/)
    .flatMap((part) => (/%.*%/.test(part) ? (part.match(/[^%]+(?:%[\s).]*|$)/g) ?? []) : [part]));
}

const NUMBERING = /^(?:[-+*•]|\(?\d{1,2}[.)](?!\d))\s*/;

/** "Lò Văn A (30%)", "Lò Văn A - 30 %", "30% Lò Văn A". */
const WITH_PERCENT =
  /^(?:(.*?)[\s:(=-]*(\d+(?:\.\d+)?)\s*%[\s).]*|(\d+(?:\.\d+)?)\s*%[\s:=-]*(.+))$/;

/**
 * A number without "%" is a share where it stands alone, behind a sign ("Lò Văn A: 30"), or is a fraction
 * ("Lò Văn A 0,3"). Behind a blank or a letter it belongs to the name: "Nguyễn Văn 12", "Lò Văn A1".
 */
const WITHOUT_PERCENT =
  /^(?:([\p{L}\s.']*?)\s*[:(=-]\s*(\d{1,2}(?:\.\d+)?|100)|([\p{L}\s.']*?)(?:^|\s)(0\.\d+)|()(\d{1,2}|100))[\s).]*$/u;

/** "Lò Văn A: -10%", "Lò Văn A -10%"; with a blank behind it the sign is a dash. */
const NEGATIVE = /(?:(?:^|[:=(])\s*-\s*|\s-)\d+(?:\.\d+)?\s*%/;

/** "ba mươi phần trăm": a share in words, which nobody adds up. */
const IN_WORDS = /phần trăm/i;

const NOBODY = /^(?:không|ko|k)(?: có)?$/i;

function parsePart(part: string): Contribution | ShareTrouble | null {
  const text = cleanText(part).replace(NUMBERING, '');
  if (isProse(text)) return { name: text, share: null };
  if (NEGATIVE.test(text) || IN_WORDS.test(text)) return 'no-share';
  const match = (WITH_PERCENT.exec(text) ?? WITHOUT_PERCENT.exec(text))?.filter(
    (group) => group !== undefined,
  );
  if (!match) {
    if (text.includes('%')) return 'no-share';
    return saysSomething(text) ? { name: trimName(text), share: null } : null;
  }
  const [, one = '', other = ''] = match;
  const [name, typed] = /^[\d.]+$/.test(other) ? [one, other] : [other, one];
  const number = Number(typed);
  const share = text.includes('%') || number > 1 ? number : percentOf(number);
  return { name: trimName(name), share };
}

function trimName(name: string): string {
  return name.replace(/[\s:(=-]+$/, '');
}

/** 0.333 → 33.3, without the dust of binary fractions. */
function percentOf(fraction: number): number {
  return Math.round(fraction * 1e6) / 1e4;
}
