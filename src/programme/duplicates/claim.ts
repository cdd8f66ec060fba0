import { plainDashes } from '../../workbook/look-alikes.ts';
import { matchHash, matchKey } from '../../workbook/text.ts';
import { leadName } from '../initiative/lead.ts';
import type { Initiative } from '../initiative/read.ts';

/**
 * The code that the portal gave the initiative, however it is spaced and cased; `null` where none is
 * typed. A code has a number in it that is not nought: "chưa có", "-", "0" and "SK-00" only fill the
 * cell. Taken for codes, they would make all rows that bear them one initiative.
 */
export function portalCodeOf({ portalCode }: Initiative): string | null {
  const code = plainDashes(portalCode).toUpperCase().replace(/\s/g, '');
  return /[1-9]/.test(code) ? code : null;
}

/** Title and lead author as they are compared; `null` for a row that lacks one of them. */
export function workOf(initiative: Initiative): string | null {
  const [title, lead] = workKeys(initiative);
  return title === '' || lead === '' ? null : `${title}|${lead}`;
}

/** The keys of title and lead author, each `''` where it is missing. */
export function workKeys(initiative: Initiative): readonly [title: string, lead: string] {
  return [matchKey(initiative.title), matchKey(leadName(initiative))];
}

/** Rows of one work have one number; the few others that share it are told apart by `workOf`. */
export function workHash(initiative: Initiative): number {
  return (matchHash(initiative.title) << 1) ^ matchHash(leadName(initiative));
}

/** Of rows that are one initiative, the one registered first counts: it comes first; 0 for a tie. */
export function byClaim(one: Initiative, other: Initiative): number {
  const [first, second] = [instantOf(one), instantOf(other)];
  if (first === second) return 0;
  return first < second ? -1 : 1;
}

/** A day without a time is its first instant; a row that is not registered comes after all that are. */
function instantOf({ registered: { value } }: Initiative): string {
  return value === null ? '~' : (value.moment ?? value.day);
}
