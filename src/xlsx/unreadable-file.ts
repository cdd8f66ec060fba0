/** What an unreadable file has instead of a workbook. */
interface UnreadableFacts {
  /** The part that is missing or broken. */
  readonly part?: string;
  /** The kind of file that it seems to be. */
  readonly kind?: string;
  /** The row, column or area that no sheet has, as the file writes it. */
  readonly place?: string;
}

/** A file that cannot be read as a workbook; the words for people are made from the code by whoever shows it. */
export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile';

  constructor(
    /**
     * `encrypted` has a password; `damaged` is cut short or altered; `not-xlsx` is another kind of file;
     * `too-large` would unpack to more than any workbook holds; `out-of-sheet` names a place that no
     * sheet has.
     */
    readonly code: 'not-xlsx' | 'encrypted' | 'damaged' | 'too-large' | 'out-of-sheet',
    readonly facts: UnreadableFacts = {},
  ) {
    super([code, facts.part, facts.kind, facts.place].filter(Boolean).join(' '));
  }
}

/** Reads something of a part, and names the part when it cannot be read. */
export function readingPart<Answer>(part: string, read: () => Answer): Answer {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    throw new UnreadableFile(error.code, { part, ...error.facts });
  }
}
