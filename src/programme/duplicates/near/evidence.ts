import { type Day, daysBetween } from '../../../workbook/moment.ts';
import { cleanText, matchKey, remember } from '../../../workbook/text.ts';
import { leadName } from '../../initiative/lead.ts';
import type { Initiative } from '../../initiative/read.ts';
import { alignTitles, type Step } from './compare.ts';
import type { Dictionary } from './dictionary.ts';
import { meaningOf, readTitle, type Title, type Token, unwrap } from './title.ts';

/** What is written differently at one place of two titles; `''` where one has nothing there. */
interface Difference {
  readonly here: string;
  readonly there: string;
  /** Left-out or other wording, marks left out or misplaced, a slip of the fingers. */
  readonly kind: 'wording' | 'marks' | 'typo';
}

/** What speaks for two rows being one work: facts for the person who decides. */
export interface Evidence {
  /** Empty when the titles say the same, letter case and punctuation apart. */
  readonly differences: readonly Difference[];
  /** Words that both titles write alike, of the words of the longer one. */
  readonly sharedWords: number;
  readonly words: number;
  readonly sameAuthor: boolean;
  /** One row's lead author stands among the co-authors of the other. */
  readonly namedAsCoauthor: boolean;
  readonly sameGrassroots: boolean;
  readonly sameUnit: boolean;
  /** Both rows name the same document of recognition. */
  readonly sameDocument: boolean;
  /** Days between the two dates; `null` where a row has none. */
  readonly daysBetweenRecognitions: number | null;
  readonly daysBetweenRegistrations: number | null;
}

/** Compares rows ("here") with the one they are like ("there"). */
export function compareWith(
  there: Initiative,
  dictionary: Dictionary,
): (here: Initiative) => Evidence {
  const wordsOf = remember((title) => compareWords(title, there.title, dictionary));
  const organisationOf = remember((name) => meaningOf(readTitle(cleanText(name), dictionary)));
  const keyOf = remember(matchKey);
  const isSame = (one: string, other: string, key = keyOf) =>
    key(one) !== '' && key(one) === key(other);
  const isCoauthor = (name: string, { coauthors }: Initiative) =>
    coauthors.value?.some((each) => isSame(each.name, name)) ?? false;
  const author = leadName(there);
  return (here) => ({
    ...wordsOf(here.title),
    sameAuthor: isSame(leadName(here), author),
    namedAsCoauthor: isCoauthor(leadName(here), there) || isCoauthor(author, here),
    sameGrassroots:
      isSame(here.grassroots, there.grassroots, organisationOf) && here.grassroots !== '',
    sameUnit: here.unit === there.unit,
    sameDocument: isSame(here.recognitionDocument, there.recognitionDocument),
    daysBetweenRecognitions: distance(here.recognised.value, there.recognised.value),
    daysBetweenRegistrations: distance(
      here.registered.value?.day ?? null,
      there.registered.value?.day ?? null,
    ),
  });
}

function distance(one: Day | null, other: Day | null): number | null {
  return one === null || other === null ? null : Math.abs(daysBetween(one, other));
}

type Words = Pick<Evidence, 'differences' | 'sharedWords' | 'words'>;

function compareWords(hereTitle: string, thereTitle: string, dictionary: Dictionary): Words {
  const here = unwrap(hereTitle);
  const there = unwrap(thereTitle);
  const [read, other] = [readTitle(here, dictionary), readTitle(there, dictionary)];
  const steps = alignTitles(read, other, dictionary);
  const words = Math.max(read.tokens.length, other.tokens.length);
  if (steps === null) {
    return { differences: differenceOf(hereTitle, thereTitle), sharedWords: 0, words };
  }
  const [before, after] = wrappings(hereTitle, here);
  const [otherBefore, otherAfter] = wrappings(thereTitle, there);
  const runs = runsOf(steps).map((run) => describeRun(run, read, other));
  return {
    differences: [
      ...differenceOf(before, otherBefore),
      ...runs,
      ...differenceOf(after, otherAfter),
    ],
    sharedWords: steps.filter(isAlike).length,
    words,
  };
}

/** What stands before and behind the title proper. */
function wrappings(title: string, unwrapped: string): readonly [string, string] {
  const clean = cleanText(title);
  const at = clean.indexOf(unwrapped);
  return [clean.slice(0, at).trim(), clean.slice(at + unwrapped.length).trim()];
}

function differenceOf(here: string, there: string): Difference[] {
  return here.toLowerCase() === there.toLowerCase() ? [] : [{ here, there, kind: 'wording' }];
}

function isAlike({ one, other }: Step): boolean {
  return (
    one !== null && one.isSpelledOut === other?.isSpelledOut && one.word.lower === other.word.lower
  );
}

/** Neighbouring steps that differ, together. */
function runsOf(steps: readonly Step[]): Step[][] {
  const runs: Step[][] = [];
  let isOpen = false;
  for (const step of steps) {
    const last = runs[runs.length - 1];
    if (isAlike(step)) isOpen = false;
    else if (isOpen && last) last.push(step);
    else {
      runs.push([step]);
      isOpen = true;
    }
  }
  return runs;
}

function describeRun(run: readonly Step[], here: Title, there: Title): Difference {
  return {
    here: piecesOf(
      here,
      run.map(({ one }) => one),
    ),
    there: piecesOf(
      there,
      run.map(({ other }) => other),
    ),
    kind: run.some(({ reason }) => reason === 'typo')
      ? 'typo'
      : run.some(hasOtherMarks)
        ? 'marks'
        : 'wording',
  };
}

function hasOtherMarks({ one, other, reason }: Step): boolean {
  return reason === 'marks' || (reason === null && one?.isSpelledOut === other?.isSpelledOut);
}

function piecesOf({ pieces }: Title, tokens: readonly (Token | null)[]): string {
  const places = new Set(tokens.flatMap((token) => (token ? [token.piece] : [])));
  return [...places].map((place) => pieces[place] ?? '').join(' ');
}
