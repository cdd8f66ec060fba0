/** A file that cannot be read as a workbook; the words for people are made from the code by whoever shows it. */
export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile';

  constructor(
    /** `encrypted` has a password; `damaged` is cut short or altered; `not-xlsx` is another kind of file. */
    readonly code: 'not-xlsx' | 'encrypted' | 'damaged',
    /** What was found: the part that is missing or broken, or the kind of file that it seems to be. */
    readonly facts: { readonly part?: string; readonly kind?: string } = {},
  ) {
    super([code, facts.part, facts.kind].filter(Boolean).join(' '));
  }
}
