import { type Cell, cellText } from '../../workbook/cell.ts';
import { plainKey, remember } from '../../workbook/text.ts';
import { type Read, troubled, understood, unsaid } from './read.ts';

/** The kinds of solution that take part (plan of Bắc Kạn, IV.1.1–1.7). */
type SolutionKind =
  | 'technical'
  | 'management'
  | 'operational'
  | 'applied-technology'
  | 'union-work'
  | 'covid'
  | 'research';

/**
 * Reads a kind of solution by its own words or a known short form, whatever the case, marks and
 * punctuation; nothing is matched by likeness: `parseSolutionKind('GP kĩ thuật').value // 'technical'`.
 */
export function parseSolutionKind(cell: Cell): Read<SolutionKind, 'unknown'> {
  return unsaid(cell) ?? readTypedKind(cellText(cell));
}

/** Left of each pattern: "giải pháp" and numbering; written as `plainKey` writes. */
const KINDS: readonly (readonly [SolutionKind, RegExp])[] = [
  ['technical', /^(?:ki thuat|kt)$/],
  ['management', /^quan li$/],
  ['operational', /^tac nghiep$/],
  [
    'applied-technology',
    /^(?:(?:ung dung )?(?:tien bo (?:khoa hoc )?(?:ki thuat|kt)|tbkt)(?: va)?(?: cong nghe)?|ung dung cong nghe)$/,
  ],
  ['union-work', /^(?:trong )?(?:(?:hoat dong|hd|cong tac) (?:cong doan|cd)|cong doan)$/],
  [
    'covid',
    /^(?:trong )?(?:(?:cong tac )?phong(?: va)? chong )?(?:(?:dai )?dich (?:benh )?)?covid(?: ?19)?$/,
  ],
  [
    'research',
    /^(?:de tai|dt|de tai (?:nghien cuu )?khoa hoc(?: cong nghe)?|(?:de tai |dt )?nckh|nghien cuu khoa hoc)(?: cap .+)?$/,
  ],
];

const readTypedKind = remember((text): Read<SolutionKind, 'unknown'> => {
  const words = plainKey(text)
    .replace(/^(?:\d+ )+/, '')
    .replace(/^(?:sang kien )?(?:(?:la |thuoc )?(?:giai phap|gp|nhom) )*/, '');
  const found = KINDS.find(([, pattern]) => pattern.test(words));
  return found ? understood(text, found[0]) : troubled(text, 'unknown');
});
