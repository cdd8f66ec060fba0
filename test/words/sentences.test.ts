import { describe, expect, test } from 'vitest';
import { filesOf, type Text, textsOf, WORDS } from './texts.ts';

/** Vietnamese outside the words, by what the path begins with, and why it stands there. */
const ELSEWHERE: readonly (readonly [path: string, why: string])[] = [
  ['local/words.ts', 'what the command line says'],
  ['local/command/workbook-file.ts', 'the name that Google gives a first tab'],
  ['sample/', 'what people typed into the demonstration'],
  ['bench/', 'what people typed into the workbook that is measured'],
  ['simulate/', 'what people type while the campaign is played'],
  ['google/self-test/probes.ts', 'what is typed into a scratch tab'],
  ['workbook/text.ts', 'letters'],
  ['workbook/look-alikes.ts', 'letters'],
  ['programme/parse/', 'what people type'],
  ['programme/sending/weekly.ts', 'what people type'],
  ['programme/duplicates/near/', 'what titles are made of'],
  ['programme/proposal/', 'names that tabs are known by and get'],
  ['programme/set-up/', 'names of columns and settings, and what settings begin with'],
  ['programme/rules/', 'quotations of the plans'],
  ['programme/duplicates/exact.ts', 'quotations of the plans'],
  ['programme/duplicates/review.ts', 'quotations of the plans'],
];

/** Where only names of tabs and columns stand. */
const NAMES = [
  'workbook/tabs.ts',
  'programme/initiative/',
  'programme/awards/support-team.ts',
  'programme/deadlines/deadline.ts',
  'programme/papers/assignments.ts',
  'tabs/',
];
const NAME = /^\p{Lu}[^.:;!?]{0,40}$/u;

const texts = filesOf((file) => file.endsWith('.ts') && !WORDS.test(file)).flatMap(textsOf);

describe('what people read', () => {
  test('stands in the words, but for names of tabs and columns and what is excepted', () => {
    const isName = ({ file, text }: Text): boolean =>
      NAMES.some((path) => file.startsWith(path)) && NAME.test(text);
    const strange = texts
      .filter(({ file }) => !ELSEWHERE.some(([path]) => file.startsWith(path)))
      .filter((each) => !isName(each))
      .map(({ file, text }) => `${file}: ${text}`);
    expect(strange).toEqual([]);
  });

  test('is excepted only where there is something to except', () => {
    const holds = (path: string): boolean => texts.some(({ file }) => file.startsWith(path));
    const idle = [...ELSEWHERE.map(([path]) => path), ...NAMES].filter((path) => !holds(path));
    expect(idle).toEqual([]);
  });
});
