import { plainKey, remember } from '../../../workbook/text.ts';

/** The words of a header without marks, abbreviations written out. */
export interface HeadWords {
  /** Outside brackets: `TÊN ĐƠN VỊ (CĐCS)` → `ten don vi`. */
  readonly main: string;
  /** Inside brackets: `cong doan co so`. */
  readonly aside: string;
}

const SHORT_FORMS: Readonly<Record<string, string>> = {
  sk: 'sáng kiến',
  gp: 'giải pháp',
  gpkt: 'giải pháp kỹ thuật',
  skkn: 'sáng kiến kinh nghiệm',
  sktk: 'sáng kiến',
  nckh: 'nghiên cứu khoa học',
  qđ: 'quyết định',
  qđcn: 'quyết định công nhận',
  vb: 'văn bản',
  cn: 'công nhận',
  cđcs: 'công đoàn cơ sở',
  lđlđ: 'liên đoàn lao động',
  đv: 'đơn vị',
  cq: 'cơ quan',
  xh: 'xã hội',
  kt: 'kinh tế',
  ktxh: 'kinh tế xã hội',
  hq: 'hiệu quả',
  gt: 'giá trị',
  lv: 'lĩnh vực',
  shtt: 'sở hữu trí tuệ',
  ht: 'họ tên',
  gv: 'giáo viên',
  hđsk: 'hội đồng sáng kiến',
  trđ: 'triệu đồng',
};

const WRITTEN_OUT: ReadonlyMap<string, string> = new Map(
  Object.entries(SHORT_FORMS).map(([short, long]) => [plainKey(short), plainKey(long)]),
);

/** Beside a word for something that happens “TG” is the time, elsewhere the author. */
const HAPPENS = plainKey('áp dụng').concat(
  '|',
  ['cập nhật', 'công nhận', 'nhập', 'triển khai', 'thực hiện'].map(plainKey).join('|'),
);
const TIME_SHORT = new RegExp(`\\btg(?= (?:${HAPPENS}|qd))`, 'g');

/** The first rows of some sixty tabs. */
export const TEXTS_REMEMBERED = 20_000;

/** `headWords('Ngày QĐ\n(dd/mm)') // { main: 'ngai quiet dinh', aside: 'dd mm' }` */
export const headWords = remember((header): HeadWords => {
  const asides: string[] = [];
  const main = header.replace(/[([{]([^)\]}]*)[)\]}]?/g, (_, aside: string) => {
    asides.push(aside);
    return ' ';
  });
  return { main: writeOut(main), aside: writeOut(asides.join(' ')) };
}, TEXTS_REMEMBERED);

function writeOut(text: string): string {
  const spaced = plainKey(text.replace(/%/g, ' phan tram '));
  return spaced
    .replace(TIME_SHORT, plainKey('thời gian'))
    .replace(/\bt gian\b/g, plainKey('thời gian'))
    .split(' ')
    .map((word) => (word === 'tg' ? plainKey('tác giả') : (WRITTEN_OUT.get(word) ?? word)))
    .join(' ');
}
