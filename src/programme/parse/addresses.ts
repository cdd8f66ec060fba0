import { type Cell, cellText } from '../../workbook/cell.ts';
import { INVISIBLE } from '../../workbook/look-alikes.ts';

/** Why nothing can be sent to what was typed as an address. */
export type AddressTrouble =
  | 'empty'
  | 'several'
  | 'comma'
  | 'wide'
  | 'extra-at'
  | 'spaces'
  | 'no-at'
  | 'trailing-dot'
  | 'accents'
  | 'malformed'
  | 'too-long';

const LOCAL = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/i;
const DOMAIN = /^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/i;

/** Signs of a keyboard for Chinese or Japanese: they only look like an at, a dot or a comma. */
const WIDE = /[\u3000-\u303f\uff00-\uffef]/;

/** `checkAddress('ld@tamduong.example.') // 'trailing-dot'`; `null` for an address that mail can be sent to. */
export function checkAddress(typed: string): AddressTrouble | null {
  if (typed === '') return 'empty';
  const [, bracketed] = /<([^<>]*)>$/.exec(typed) ?? [];
  if (bracketed !== undefined) return checkAddress(bracketed) ?? 'malformed';
  if (WIDE.test(typed)) return 'wide';
  const parts = typed.split('@');
  const [local = '', domain] = parts;
  if (domain === undefined) return 'no-at';
  if (/[,;]/.test(typed)) return parts.length > 2 ? 'several' : 'comma';
  if (/\s/.test(typed)) return 'spaces';
  if (parts.length > 2) return parts.slice(1, -1).every(isStuck) ? 'several' : 'extra-at';
  if (typed.endsWith('.')) return 'trailing-dot';
  if (typed.length > 254 || local.length > 64) return 'too-long';
  if (/[\u0080-\uffff]/.test(typed)) return 'accents';
  return LOCAL.test(local) && DOMAIN.test(domain) ? null : 'malformed';
}

/** Between two “@” of addresses without a gap stands a whole domain and the next name. */
function isStuck(between: string): boolean {
  return /[^.]\.[^.]/.test(between);
}

/** A stretch between two separators, with the one before it. */
interface Piece {
  readonly before: string;
  readonly text: string;
}

/**
 * The addresses of a cell, as people type them and as mail programs copy them: apart by `;`, `,`, blanks
 * or lines, bare, behind `mailto:`, or as `Tên <a@b>`, where the name may hold commas. What cannot be
 * read stays as it was typed, whole: `a@mau.example,vn` is one piece that `checkAddress` refuses, never
 * an address and a rest.
 */
export function parseAddresses(cell: Cell): readonly string[] {
  const text = cellText(cell).normalize('NFC').replace(UNSEEN, '').replace(BLANK, ' ');
  return joinBroken(joinNames(cut(text))).flatMap(({ text: piece }) => readPiece(piece));
}

const UNSEEN = new RegExp(`[${INVISIBLE}]`, 'g');

/** All blanks but line breaks, which separate. */
const BLANK = /[^\S\r\n]+/g;

const QUOTES: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ['“', '”'],
]);

/** Cut at separators that stand in no name and no brackets, and behind every closing bracket. */
function cut(text: string): Piece[] {
  const pieces: Piece[] = [];
  let before = '';
  let start = 0;
  const end = (at: number, separator: string): void => {
    const piece = text.slice(start, at).trim();
    if (piece !== '') {
      pieces.push({ before, text: piece });
      before = separator;
    } else if (separator !== ' ') before = separator;
    start = at + (separator === ' ' ? 0 : 1);
  };
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at);
    const closing = sign === '<' ? '>' : QUOTES.get(sign);
    const close = closing === undefined ? -1 : text.indexOf(closing, at + 1);
    if (close > 0) {
      at = close;
      if (closing === '>') end(at + 1, ' ');
    } else if (SEPARATORS.includes(sign)) end(at, sign);
  }
  end(text.length, '');
  return pieces;
}

const SEPARATORS = ';,\r\n';

/** `Lò Văn A, Chủ tịch <a@b>` is one: words that look like no part of an address belong to the name. */
function joinNames(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    let whole = piece;
    while (/^[^@<]*<[^<>]*>$/.test(whole.text) && whole.before === ',') {
      const last = joined[joined.length - 1];
      if (!last || !isName(last.text)) break;
      whole = { before: last.before, text: `${last.text}, ${whole.text}` };
      joined.pop();
    }
    joined.push(whole);
  }
  return joined;
}

function isName(text: string): boolean {
  return !/[@<>]/.test(text) && / /.test(text) && !/(?:^| )[!-~]+\.[a-z]{2,}(?: |$)/i.test(text);
}

/** What a comma cut off an address without being asked: `a@mau.example` and `vn`. */
function joinBroken(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const last = joined[joined.length - 1];
    const isRest =
      (piece.before === ',' || piece.before === ';') && /^[a-z0-9.-]+$/i.test(piece.text);
    if (last?.text.includes('@') && isRest) {
      joined[joined.length - 1] = { ...last, text: `${last.text}${piece.before}${piece.text}` };
    } else joined.push(piece);
  }
  return joined;
}

function readPiece(piece: string): string[] {
  const named =
    /^([^<>]*)<([^<>]*)>$/.exec(piece) ?? /^([^[\]]*)\[(mailto:[^[\]]*)\]$/i.exec(piece);
  if (named) {
    const [, name = '', inner = ''] = named;
    const address = bare(inner);
    const called = name.replace(/["'“”\s]/g, '').toLowerCase();
    const isNamed = !called.includes('@') || bare(called) === address.toLowerCase();
    return [isNamed && checkAddress(address) === null ? address : piece];
  }
  // A word in round brackets is a note.
  const [, noted] = /^(\S+) ?\([^()@<>]*\)$/.exec(piece) ?? [];
  const words = (noted ?? piece).split(' ').map(bare);
  return words.every((word) => checkAddress(word) === null) ? words : [piece];
}

/** Without what a link adds to an address. */
function bare(typed: string): string {
  const [, linked] = /^mailto:([^?]*)(?:\?.*)?$/i.exec(typed.trim()) ?? [];
  return linked ?? typed.trim();
}
