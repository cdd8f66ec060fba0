import { pick } from './random.ts';

type Damage = (title: string, random: () => number) => string;

/** What happens to a title on its way into a second row; a damage that finds nothing changes nothing. */
export const DAMAGES: Readonly<Record<string, Damage>> = {
  'decomposed letters': (title) => title.normalize('NFD'),
  'tone on the other vowel': (title) =>
    replaceAll(title, [
      ['òa', 'oà'],
      ['óa', 'oá'],
      ['ỏe', 'oẻ'],
      ['ủy', 'uỷ'],
      ['úy', 'uý'],
      ['ụy', 'uỵ'],
    ]),
  'i for y': (title) =>
    replaceAll(title, [
      ['kỹ', 'kĩ'],
      ['lý', 'lí'],
      ['quy ', 'qui '],
      ['tỷ', 'tỉ'],
    ]),
  'no marks at all': (title) => withoutMarks(title),
  'no marks in half of it': (title) => {
    const words = title.split(' ');
    const half = Math.floor(words.length / 2);
    return [...words.slice(0, half), ...words.slice(half).map(withoutMarks)].join(' ');
  },
  capitals: (title) => title.toUpperCase(),
  'every word with a capital': (title) =>
    title.replace(
      /(^| )(\p{L})/gu,
      (_, blank: string, letter: string) => blank + letter.toUpperCase(),
    ),
  wrapped: (title, random) =>
    pick(random, [
      'Sáng kiến: ',
      'Tên sáng kiến: ',
      'SKKN: ',
      'Sáng kiến kinh nghiệm: ',
      'Đề tài: ',
      '1. ',
    ]) + title,
  'quoted with dots': (title) => `“${title}”...`,
  'a year behind': (title, random) =>
    /\d{4}/.test(title)
      ? title
      : title + pick(random, [' năm học 2021-2022', ' (năm 2022)', ' năm 2022']),
  'other opening': (title, random) =>
    pick(random, ['Một số biện pháp ', 'Giải pháp ', 'Biện pháp ', 'Một số kinh nghiệm ', '']) +
    lowerFirst(title.replace(/^(?:Một số )?(?:biện pháp|giải pháp|kinh nghiệm) /i, '')),
  'light words dropped': (title) =>
    title
      .replace(/ nhằm | cho /u, (word) => (word === ' nhằm ' ? ' để ' : ' cho '))
      .replace(/ (?:trong|các) /u, ' '),
  'short forms': (title) =>
    replaceAll(title, [
      ['học sinh', 'HS'],
      ['công nghệ thông tin', 'CNTT'],
      ['Trung tâm y tế', 'TTYT'],
      ['Ủy ban nhân dân', 'UBND'],
      ['công đoàn cơ sở', 'CĐCS'],
      ['phụ huynh', 'PH'],
      ['Tiểu học', 'TH'],
    ]),
  'short forms spelled out': (title) =>
    replaceAll(title, [
      ['THCS', 'Trung học cơ sở'],
      ['PTDTBT', 'Phổ thông dân tộc bán trú'],
    ]),
  'a letter lost': (title, random) =>
    spoil(title, random, (word, at) => word.slice(0, at) + word.slice(at + 1)),
  'a letter doubled': (title, random) =>
    spoil(title, random, (word, at) => word.slice(0, at) + word.slice(at - 1)),
  'letters swapped': (title, random) =>
    spoil(
      title,
      random,
      (word, at) =>
        word.slice(0, at - 1) + (word[at] ?? '') + (word[at - 1] ?? '') + word.slice(at + 1),
    ),
  'a blank lost': (title, random) => {
    const words = title.split(' ');
    const at = 2 + Math.floor(random() * (words.length - 4));
    return /\d/.test(`${words[at]}${words[at + 1]}`)
      ? title
      : [...words.slice(0, at), `${words[at]}${words[at + 1]}`, ...words.slice(at + 2)].join(' ');
  },
  'blanks and commas': (title) =>
    `${title.replace(/ /g, '  ').replace(/ (?=nhằm|cho|tại)/g, ', ')} .`,
  'a word twice': (title, random) => {
    const words = title.split(' ');
    const at = 3 + Math.floor(random() * (words.length - 5));
    return /\d/.test(words[at] ?? '')
      ? title
      : [...words.slice(0, at + 1), ...words.slice(at)].join(' ');
  },
};

function replaceAll(title: string, pairs: readonly (readonly [string, string])[]): string {
  return pairs.reduce((text, [from, to]) => text.split(from).join(to), title);
}

function withoutMarks(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D');
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** One word of at least four letters with one letter spoiled; names are spared. */
function spoil(
  title: string,
  random: () => number,
  change: (word: string, at: number) => string,
): string {
  const words = title.split(' ');
  const long = words.flatMap((word, at) => (/^\p{Ll}{4,}$/u.test(word) ? [at] : []));
  if (long.length === 0) return title;
  const chosen = pick(random, long);
  const word = words[chosen]!;
  words[chosen] = change(word, 1 + Math.floor(random() * (word.length - 1)));
  return words.join(' ');
}
