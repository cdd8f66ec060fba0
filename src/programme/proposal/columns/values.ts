import { type Cell, cellText } from '../../../workbook/cell.ts';
import { cleanText, plainKey, remember } from '../../../workbook/text.ts';
import type { ListKey } from '../../initiative/own-columns.ts';
import { parseAmount } from '../../parse/amount.ts';
import { parseDay } from '../../parse/day.ts';
import { parseParticipant } from '../../parse/participant.ts';
import { parseSolutionKind } from '../../parse/solution-kind.ts';
import { parseYesNo } from '../../parse/yes-no.ts';

/** What a value looks like; it may look like several things. */
const LOOKS = {
  day: (cell: Cell) => typeof cell !== 'number' && parseDay(cell).value !== null,
  timed: (cell: Cell, text: string) =>
    cell !== null && typeof cell === 'object'
      ? !cell.moment.endsWith('T00:00:00')
      : /\d\s*(?:h|giờ|:)\s*\d{0,2}/i.test(text) && parseDay(cell).value !== null,
  number: (cell: Cell, text: string) => typeof cell === 'number' || /^[\d.,\s]+$/.test(text),
  money: (cell: Cell, text: string) =>
    (typeof cell === 'number'
      ? cell >= 1000
      : /\d/.test(text) || parseAmount(cell).value === 'none') && parseAmount(cell).value !== null,
  kind: (cell: Cell) => parseSolutionKind(cell).value !== null,
  participant: (cell: Cell) => parseParticipant(cell).value !== null,
  yesNo: (cell: Cell) => parseYesNo(cell).value !== null,
  person: (_: Cell, text: string) => isPerson(text),
  share: (_: Cell, text: string) => /\d\s*%/.test(text),
  place: (_: Cell, text: string) => PLACE.test(plainKey(text)),
  unit: (_: Cell, text: string) => UNIT.test(plainKey(text)),
  document: (_: Cell, text: string) => DOCUMENT.test(plainKey(text)),
  code: (_: Cell, text: string) => /^[\p{L}]{0,8}[-–./_]?\d[\w\-–./]*$/u.test(text),
  prose: (_: Cell, text: string) => text.length > 12 && text.includes(' ') && !isPerson(text),
} as const satisfies Readonly<Record<string, (cell: Cell, text: string) => boolean>>;

type Look = keyof typeof LOOKS;

/** What the values of a column look like: of each look the share of the filled cells. */
export interface ValueProfile {
  /** Filled cells that were looked at. */
  readonly count: number;
  readonly distinct: number;
  readonly shares: Readonly<Record<Look, number>>;
  /** The first one, as typed. */
  readonly sample: string;
}

const PLACE =
  /^(?:cdcs|cong doan (?:co so|truong|tram|phong|benh vien|cong ti|xa|phuong|co quan)|truong|tram|phong|cong ti|benh vien|ubnd|uy ban|chi cuc|chi nhanh|trung tam|ban quan li|so |van phong|khoa|to chuyen mon|doanh nghiep|nha may|xi nghiep|hop tac xa|htx|mam non|tieu hoc|thcs|thpt|ptdt|kho bac|ngan hang|buu dien|dien luc|tt |bv |ct |xn )/;
const UNIT =
  /^(?:ldld|lien doan lao dong|cdn|cd nganh|cong doan (?:nganh|vien chuc|cac khu|khu|phuong|xa|thi tran)|cdvc|huien|thanh pho|thi xa|quan|tp|tx|nganh|khoi)(?= )/;
const DOCUMENT =
  /(?:\d\s*(?:qd|nq|cv|kl|gcn|bb|tb|hd|gxn)|(?:quiet dinh|giai chung nhan|bien ban|so) (?:so )?\d|^so \d|\bqd\b.*\d|\d.*\bqd\b)/;

/** Whether a name is that of a school, a company, an office: `CĐCS Trường Mẫu`. */
export function isGrassrootsName(name: string): boolean {
  return PLACE.test(`${plainKey(name)} `);
}

/** Two to six words with capitals and no figures: `Lò Văn Thử`; of several people the first tells. */
const isPerson = remember((text): boolean => {
  const [first = ''] = text.split(/[;,\n–-]/);
  const words = cleanText(first)
    .replace(/\s*\(.*$|\s*\d+\s*%.*$/, '')
    .split(' ');
  return (
    words.length >= 2 &&
    words.length <= 6 &&
    words.every((word) => /^(?:\p{Lu}[\p{L}'.]*)$/u.test(word)) &&
    !PLACE.test(`${plainKey(first)} `) &&
    !UNIT.test(`${plainKey(first)} `)
  );
});

/** So many filled cells tell what a column holds. */
const ENOUGH = 40;

export function profileOf(cells: readonly Cell[]): ValueProfile {
  const filled = cells
    .map((cell) => ({ cell, text: cleanText(cellText(cell)) }))
    .filter(({ text }) => text !== '')
    .slice(0, ENOUGH);
  const shares = Object.fromEntries(
    Object.entries(LOOKS).map(([look, looksSo]) => {
      const those = filled.filter(({ cell, text }) => looksSo(cell, text)).length;
      return [look, filled.length === 0 ? 0 : those / filled.length];
    }),
  ) as Record<Look, number>;
  return {
    count: filled.length,
    distinct: new Set(filled.map(({ text }) => text)).size,
    shares,
    sample: filled[0]?.text ?? '',
  };
}

/** Whether values speak for a key, against it, or say nothing. */
export type Fit = 'for' | 'against' | 'silent';

/** Looks of which one speaks for a key, and those that speak against it. */
const TELLING: {
  readonly [Key in ListKey]?: { readonly for: readonly Look[]; readonly against: readonly Look[] };
} = {
  title: {
    for: ['prose'],
    against: ['day', 'number', 'person', 'place', 'kind', 'document', 'unit'],
  },
  author: { for: ['person'], against: ['day', 'number', 'place', 'document', 'kind'] },
  coauthors: { for: ['share', 'person'], against: ['day', 'place', 'document'] },
  grassroots: { for: ['place'], against: ['day', 'number', 'document', 'unit'] },
  unit: { for: ['unit'], against: ['day', 'number', 'document', 'place', 'kind'] },
  participant: { for: ['participant'], against: ['day', 'number', 'document', 'place'] },
  kind: { for: ['kind'], against: ['day', 'number', 'place', 'document', 'person'] },
  applied: { for: ['day'], against: ['place', 'person', 'document', 'prose', 'yesNo', 'kind'] },
  recognised: { for: ['day'], against: ['place', 'person', 'document', 'kind', 'yesNo', 'prose'] },
  recognitionDocument: { for: ['document'], against: ['day', 'place', 'person', 'kind', 'yesNo'] },
  registered: {
    for: ['day', 'timed'],
    against: ['place', 'person', 'document', 'kind', 'yesNo', 'prose'],
  },
  portalCode: { for: ['code'], against: ['day', 'person', 'place', 'kind', 'prose'] },
  benefit: { for: ['money'], against: ['day', 'person', 'place', 'kind', 'document'] },
  socialBenefit: { for: ['prose'], against: ['day', 'number', 'person', 'kind', 'document'] },
};

/** From this share on a look speaks; a look against a key must outweigh what speaks for it. */
const MOST = 0.6;

const CLOSED: readonly ListKey[] = ['kind', 'participant'];

export function fitOf(key: ListKey, { count, shares }: ValueProfile): Fit {
  const telling = TELLING[key];
  if (count === 0 || !telling) return 'silent';
  const most = (looks: readonly Look[]): number => Math.max(...looks.map((look) => shares[look]));
  const [pro, contra] = [most(telling.for), most(telling.against)];
  if (pro >= MOST && pro >= contra) return 'for';
  // Where only a few words can stand, none of them is an answer too.
  if (CLOSED.includes(key) && pro === 0) return 'against';
  return contra >= MOST ? 'against' : 'silent';
}
