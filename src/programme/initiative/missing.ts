import { saysSomething } from '../../workbook/text.ts';
import type { Read } from '../parse/read.ts';
import type { InitiativeKey } from './columns.ts';
import type { Initiative } from './read.ts';

/** The cells without which no row is an initiative, in the order in which they are told. */
const ALWAYS = ['title', 'author', 'grassroots', 'kind', 'applied'] as const;

/** The cells that say that it is recognised. */
const RECOGNITION = ['recognised', 'recognitionDocument'] as const;

type RequiredKey = (typeof ALWAYS)[number] | (typeof RECOGNITION)[number];

/** Of what every row must say about itself, the cells that are empty. */
export function missingAlways(initiative: Initiative): readonly InitiativeKey[] {
  return isWhole(initiative) ? NOTHING : ALWAYS.filter((key) => isEmpty(initiative, key));
}

/**
 * What a row that is being typed still lacks before it can count; `null` for a row that is typed: one
 * with a title or an author and fewer than half of the other required cells is not.
 */
export function missingOfUnfinished(initiative: Initiative): readonly InitiativeKey[] | null {
  return isUnfinished(initiative) ? missingCells(initiative) : null;
}

/** All that a row lacks before it can count. */
export function missingCells(initiative: Initiative): readonly InitiativeKey[] {
  const missing: InitiativeKey[] = [...ALWAYS, ...RECOGNITION].filter((key) =>
    isEmpty(initiative, key),
  );
  if (isUnsaid(initiative.registered)) missing.push('registered');
  if (isUnsaid(initiative.benefit) && !saysSomething(initiative.socialBenefit)) {
    missing.push('benefit');
  }
  return missing;
}

/** Whether a row is only being typed: no rule speaks on it, and it does not count. */
export function isUnfinished(initiative: Initiative): boolean {
  // Nearly every row has all of it.
  if (isWhole(initiative)) return false;
  let filled = 0;
  for (const key of ALWAYS) if (!isEmpty(initiative, key)) filled += 1;
  for (const key of RECOGNITION) if (!isEmpty(initiative, key)) filled += 1;
  const others = ALWAYS.length + RECOGNITION.length - 1;
  const isBegun = !isEmpty(initiative, 'title') || !isEmpty(initiative, 'author');
  return isBegun && 2 * (filled - 1) < others;
}

/** Whether a cell says nothing; what a program shows in it is something. */
export function isEmpty(initiative: Initiative, key: RequiredKey): boolean {
  const { states } = initiative;
  const field = initiative[key];
  const isNothing = typeof field === 'string' ? !saysSomething(field) : isUnsaid(field);
  return isNothing && (states.length === 0 || !states.some(({ column }) => column === key));
}

function isWhole({ title, author, grassroots, kind, applied }: Initiative): boolean {
  return (
    !isUnsaid(kind) &&
    !isUnsaid(applied) &&
    saysSomething(title) &&
    saysSomething(author) &&
    saysSomething(grassroots)
  );
}

function isUnsaid({ value, trouble }: Read<unknown>): boolean {
  return value === null && trouble === null;
}

const NOTHING: readonly InitiativeKey[] = [];
