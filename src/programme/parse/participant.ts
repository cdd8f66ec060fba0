import { type Cell, cellText } from '../../workbook/cell.ts';
import { plainKey, remember } from '../../workbook/text.ts';
import { type Read, troubled, understood, unsaid } from './read.ts';

/** Who may take part (plan of Bắc Kạn, II.1). */
type Participant = 'officer' | 'member' | 'worker';

/**
 * Reads who the author is from the words of the plan, their short forms and common occupations of
 * workers and public employees: `parseParticipant('Đoàn viên CĐ').value // 'member'`.
 */
export function parseParticipant(cell: Cell): Read<Participant, 'unknown'> {
  return unsaid(cell) ?? readTypedParticipant(cellText(cell));
}

/** Written as `plainKey` writes: no marks, "y" as "i". */
const OUTSIDE =
  /\b(?:khong|ngoai|huu tri|nghi huu|ve huu|hoc sinh|sinh vien|hoc vien|nong dan|khach|phu huinh|ho kinh doanh|tu do|nguoi than)\b/;

const INSIDE: readonly (readonly [Participant, RegExp])[] = [
  [
    'officer',
    /\b(?:can bo (?:cong doan|cd)|cbcd|(?:pho )?chu tich (?:cong doan|cd|cdcs)|ban chap hanh|uv ?bch)\b/,
  ],
  ['member', /\b(?:doan vien|dv|dvcd|cddv)\b/],
  [
    'worker',
    /\b(?:cong nhan|vien chuc|cong chuc|lao dong|nld|cn|vc|cc|cnv|cnvc|cnvcld|cnld|ccvc|ccvcld|cbcc|cbccvc|cbccvcld|cbvc|cbcnv|cbgvnv|can bo|giao vien|gv|giang vien|nhan vien|nv|bac si|i si|dieu duong|ho sinh|duoc si|ki su|ki thuat vien|chuien vien|hieu truong|hieu pho|to truong|lai xe)\b/,
  ],
];

const readTypedParticipant = remember((text): Read<Participant, 'unknown'> => {
  const words = plainKey(text);
  const found = OUTSIDE.test(words) ? undefined : INSIDE.find(([, who]) => who.test(words));
  return found ? understood(text, found[0]) : troubled(text, 'unknown');
});
