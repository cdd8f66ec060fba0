import { matchKey } from '../workbook/text.ts';

/** Abbreviations in names of union offices; a longer one stands before those that it begins with. */
const IN_FULL: readonly (readonly [abbreviation: string, full: string])[] = [
  ['TLĐLĐ', 'Tổng Liên đoàn Lao động'],
  ['TLĐ', 'Tổng Liên đoàn Lao động Việt Nam'],
  ['LĐLĐ', 'Liên đoàn Lao động'],
  ['CĐCS', 'Công đoàn cơ sở'],
  ['CĐVC', 'Công đoàn Viên chức'],
  ['CĐN', 'Công đoàn ngành'],
  ['CĐ', 'Công đoàn'],
  ['BCH', 'Ban Chấp hành'],
  ['BTV', 'Ban Thường vụ'],
  ['KCN', 'Khu công nghiệp'],
  ['KKT', 'Khu kinh tế'],
  ['TP', 'thành phố'],
  ['TX', 'thị xã'],
];

const FULL_NAMES = new Map(IN_FULL);

const ABBREVIATION = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${IN_FULL.map(([short]) => short).join('|')})(?![\\p{L}\\p{N}])\\.?`,
  'gu',
);

/** `officeInFull('LĐLĐ tỉnh Lai Châu') // 'Liên đoàn Lao động tỉnh Lai Châu'`: letterheads abbreviate nothing. */
export function officeInFull(name: string): string {
  return name
    .replace(ABBREVIATION, (short) => `${FULL_NAMES.get(short.replace('.', '')) ?? short} `)
    .replace(/ +/g, ' ')
    .trim();
}

/** As the left corner of an official document bears it. */
export function letterheadName(name: string): string {
  return officeInFull(name).toUpperCase();
}

/** Where somebody works: a grassroots union and its unit, one of them where both are the same body. */
export function placeText({ grassroots, unit }: { grassroots: string; unit: string }): string {
  const isSame = matchKey(unit).endsWith(matchKey(grassroots));
  return [isSame ? '' : grassroots, unit].filter((text) => text !== '').join(', ');
}
