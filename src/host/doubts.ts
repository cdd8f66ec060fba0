/**
 * What no document of Google's settles, or where reports conflict: the host can play each answer, so that the
 * add-in is tried under all of them. The first position is what the host plays unless it is told another.
 */
export const DOUBTS = {
  /** A leading apostrophe that is written into a cell formatted `@`: reports conflict. */
  apostropheInText: ['hidden', 'kept'],
  /** The format of a cell that nobody gave one, when it is read. */
  automaticFormat: ['digits', 'general'],
  /** A script writes what a rule that rejects input does not take: reported at the line and at the flush; one page says it is written. */
  rejectedWrite: ['at-the-line', 'late', 'written'],
  /** A value that is written under a merge. */
  underMerge: ['lost', 'kept'],
  /** When the write into a protected cell fails. */
  protectedWrite: ['late', 'at-the-line'],
  /** Who stands on the list of a new protection: reported nobody, documented who may edit the file. */
  newProtection: ['everyone', 'nobody'],
  /** An address without a Google account on the list of a protection. */
  strangers: ['kept', 'refused'],
  /** In which order tags are found. */
  tagOrder: ['as-made', 'last-first'],
  /** A new rule “checkbox” on an empty cell. */
  freshCheckbox: ['empty', 'false'],
  /** The names of region and time zone once they are set. */
  regionNames: ['kept', 'normalised'],
  /** Whether a run that somebody clicked is told who that is: “security policies” may keep it (documented). */
  clicker: ['told', 'unknown'],
  /** Whether a page that is converted to PDF lies as its style asks. */
  pdfPage: ['as-asked', 'upright'],
} as const;

export type Doubt = keyof typeof DOUBTS;

/** A position for each. */
export type Doubts = { readonly [Each in Doubt]: (typeof DOUBTS)[Each][number] };

/** All at their first position, but for these. */
export function positions(chosen: Partial<Doubts> = {}): Doubts {
  const first = Object.entries(DOUBTS).map(([doubt, [position]]) => [doubt, position]);
  return { ...(Object.fromEntries(first) as Doubts), ...chosen };
}
