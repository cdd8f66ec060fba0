import { isUnfinished } from '../../initiative/missing.ts';
import type { Initiative } from '../../initiative/read.ts';
import { byClaim, portalCodeOf, workOf } from '../claim.ts';
import { eachCandidate, keyOfSkeleton, type Skeleton } from './candidates.ts';
import { alignTitles } from './compare.ts';
import { type Dictionary, learnWords } from './dictionary.ts';
import { compareWith, type Evidence } from './evidence.ts';
import { meaningOf, readTitle, skeletonOf, type Title, unwrap } from './title.ts';

export type { Evidence } from './evidence.ts';

/** Rows that may be one work, for a person to decide. */
export interface NearDuplicateGroup {
  /** The row with which the others are compared. */
  readonly original: Initiative;
  readonly members: readonly NearDuplicate[];
}

/** A row that may be the original's work once more, and what speaks for it. */
interface NearDuplicate {
  readonly initiative: Initiative;
  readonly evidence: Evidence;
}

/**
 * Finds rows whose titles say the same although they are not typed the same: short forms, wording
 * around the title, left-out marks and slips of the fingers are explained away, and nothing else may
 * differ. Every member is like its group's original; a row may be in two groups whose originals are not
 * alike. Rows that the rule of exact duplicates already calls one are taken as one, the first registered.
 * The answer does not depend on the order of the rows; time and memory grow with their number.
 */
export function findNearDuplicates(initiatives: readonly Initiative[]): NearDuplicateGroup[] {
  const rows = withoutExact(initiatives);
  const dictionary = learnWords(new Set(rows.map(({ title }) => unwrap(title))));
  const forms = formsOf(rows, dictionary);
  return groupForms(forms, findLikes(forms, dictionary))
    .map((group) => group.flatMap((form) => form.rows))
    .flatMap((members) => describeGroup(members, dictionary))
    .sort((one, other) => byPlace(one.original, other.original));
}

/** Titles that differ in wording only, and the rows that have them. */
interface Form {
  readonly key: string;
  readonly rows: Initiative[];
  /** How many words have marks: the best spelled title is compared with the others. */
  readonly marks: number;
  readonly skeleton: Skeleton;
}

function byPlace(one: Initiative, other: Initiative): number {
  return compareTexts(one.tab, other.tab) || one.row - other.row;
}

function compareTexts(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

/** One row for each portal code and for each title with its lead author. */
function withoutExact(initiatives: readonly Initiative[]): Initiative[] {
  const codes = new Set<string>();
  const works = new Set<string>();
  return [...initiatives]
    .sort((one, other) => byClaim(one, other) || byPlace(one, other))
    .filter((initiative) => {
      if (initiative.title === '' || isUnfinished(initiative)) return false;
      const [code, work] = [portalCodeOf(initiative), workOf(initiative)];
      const isNew = !codes.has(code ?? '') && !works.has(work ?? '');
      if (isNew && code !== null) codes.add(code);
      if (isNew && work !== null) works.add(work);
      return isNew;
    });
}

/** In an order that does not depend on the rows': most rows first, then the best spelled. */
function formsOf(rows: readonly Initiative[], dictionary: Dictionary): Form[] {
  const forms = new Map<string, Form>();
  const titles = new Map<string, Form | null>();
  for (const row of rows) {
    let form = titles.get(row.title);
    if (form === undefined) {
      form = formOf(row.title, dictionary, forms);
      titles.set(row.title, form);
    }
    form?.rows.push(row);
  }
  return [...forms.values()].sort(
    (one, other) =>
      other.rows.length - one.rows.length ||
      other.marks - one.marks ||
      compareTexts(one.key, other.key),
  );
}

/** `null` for a title of fewer than two words that say anything. */
function formOf(title: string, dictionary: Dictionary, forms: Map<string, Form>): Form | null {
  const read = readTitle(unwrap(title), dictionary);
  const skeleton = skeletonOf(read);
  if (skeleton.length < 2) return null;
  const key = meaningOf(read);
  const known = forms.get(key);
  if (known) return known;
  const marks = read.tokens.filter(({ word }) => word.isMarked).length;
  const form = { key, rows: [], marks, skeleton };
  forms.set(key, form);
  return form;
}

/** Forms of one skeleton beyond this many are compared with the first ones only. */
const MOST_FORMS = 12;

/** For each form the places of those that say the same. */
function findLikes(forms: readonly Form[], dictionary: Dictionary): ReadonlyMap<number, number[]> {
  const likes = new Map<number, number[]>();
  const titles = new Map<Form, Title>();
  const titleOf = (form: Form): Title => {
    const known = titles.get(form) ?? readTitle(unwrap(form.rows[0]?.title ?? ''), dictionary);
    titles.set(form, known);
    return known;
  };
  const add = (one: number, other: number) => {
    const list = likes.get(one);
    if (list) list.push(other);
    else likes.set(one, [other]);
  };
  const compare = (first: number, second: number) => {
    const [one, other] = first < second ? [first, second] : [second, first];
    const [form, otherForm] = [forms[one], forms[other]];
    if (!form || !otherForm || likes.get(one)?.includes(other)) return;
    if (alignTitles(titleOf(form), titleOf(otherForm), dictionary) === null) return;
    add(one, other);
    add(other, one);
  };
  const { skeletons, formsBySkeleton } = skeletonsOf(forms);
  for (const places of formsBySkeleton) eachPairOf(places, compare);
  eachCandidate(skeletons, (one, other) => {
    for (const place of formsBySkeleton[one]?.slice(0, MOST_FORMS) ?? []) {
      for (const otherPlace of formsBySkeleton[other]?.slice(0, MOST_FORMS) ?? []) {
        if (place !== otherPlace) compare(place, otherPlace);
      }
    }
  });
  return likes;
}

function eachPairOf(places: readonly number[], visit: (one: number, other: number) => void): void {
  places.slice(0, MOST_FORMS).forEach((one, at) => {
    for (const other of places.slice(at + 1)) visit(one, other);
  });
}

interface Skeletons {
  readonly skeletons: Skeleton[];
  readonly formsBySkeleton: number[][];
}

function skeletonsOf(forms: readonly Form[]): Skeletons {
  const bySum = new Map<number, number>();
  const skeletons: Skeleton[] = [];
  const formsBySkeleton: number[][] = [];
  forms.forEach(({ skeleton }, place) => {
    const sum = keyOfSkeleton(skeleton);
    const known = bySum.get(sum);
    if (known !== undefined) {
      formsBySkeleton[known]?.push(place);
      return;
    }
    bySum.set(sum, skeletons.length);
    skeletons.push(skeleton);
    formsBySkeleton.push([place]);
  });
  return { skeletons, formsBySkeleton };
}

/** Each form that is in no group yet becomes the centre of one, with all that are like it. */
function groupForms(
  forms: readonly Form[],
  likes: ReadonlyMap<number, readonly number[]>,
): Form[][] {
  const grouped = new Set<number>();
  return forms.flatMap((form, place) => {
    if (grouped.has(place)) return [];
    const others = [...(likes.get(place) ?? [])].sort((one, other) => one - other);
    for (const each of [place, ...others]) grouped.add(each);
    return [[form, ...others.flatMap((each) => forms[each] ?? [])]];
  });
}

/** The first row has the centre's title, which is like all others; no group of one row. */
function describeGroup(rows: readonly Initiative[], dictionary: Dictionary): NearDuplicateGroup[] {
  const [original, ...others] = rows;
  if (!original || others.length === 0) return [];
  const evidenceOf = compareWith(original, dictionary);
  const members = others
    .sort(byPlace)
    .map((initiative) => ({ initiative, evidence: evidenceOf(initiative) }));
  return [{ original, members }];
}
