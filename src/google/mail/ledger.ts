import type { Envelope, Step } from '../../programme/sending/plan.ts';
import { letterSigns, type MailKind } from '../../programme/sending/states.ts';
import {
  EMPTY_LEDGER,
  isLongPast,
  type Ledger,
  type LetterMark,
  markOf,
  withMarks,
} from '../../workbook/ledger.ts';
import type { Day } from '../../workbook/moment.ts';
import { stored, storedAll } from '../store.ts';

/** What a letter's mark is to be. */
interface Marking {
  readonly message: Envelope;
  readonly mark: LetterMark | null;
}

/**
 * What is kept beside the log of the letters that began to leave: whatever people do to the tab, none of
 * them goes again unasked. One property for each kind and day.
 */
export class LetterLedger {
  private readonly today: Day;
  private readonly found: Map<string, Ledger>;

  constructor(today: Day) {
    this.today = today;
    this.found = storedAll('letters');
  }

  /** The days of a kind of which letters are known. */
  daysOf(kind: MailKind): Day[] {
    return [...this.found.keys()].flatMap((of) =>
      of.startsWith(`${kind}.`) ? [of.slice(kind.length + 1)] : [],
    );
  }

  /** What is known of a message, as it was last read. */
  known(message: Pick<Envelope, 'key' | 'kind' | 'asOf'>): LetterMark | null {
    return markOf(this.foundOf(ofMessage(message)), letterSigns(message.key));
  }

  /** What is known of a message at this moment. */
  look({ message }: Step): LetterMark | null {
    const of = ofMessage(message);
    this.found.set(of, stored('letters', of).read() ?? EMPTY_LEDGER);
    return this.known(message);
  }

  /** Keeps what differs, a property for each kind and day once. */
  mark(markings: readonly Marking[]): void {
    const changed = markings.filter(({ message, mark }) => this.known(message) !== mark);
    for (const of of new Set(changed.map(({ message }) => ofMessage(message)))) {
      const own = changed.filter(({ message }) => ofMessage(message) === of);
      const marks = own.map(({ message, mark }) => [letterSigns(message.key), mark] as const);
      const ledger = withMarks(this.foundOf(of), marks, this.today);
      stored('letters', of).keep(ledger);
      this.found.set(of, ledger);
    }
  }

  /** Forgets what is so long past that no such letter is written any more. */
  forgetOld(): void {
    for (const [of, { day }] of this.found) {
      if (!isLongPast([day, of.slice(of.indexOf('.') + 1)], this.today)) continue;
      stored('letters', of).forget();
      this.found.delete(of);
    }
  }

  private foundOf(of: string): Ledger {
    return this.found.get(of) ?? EMPTY_LEDGER;
  }
}

/** `'reminder.2022-11-10'` */
function ofMessage({ kind, asOf }: Pick<Envelope, 'kind' | 'asOf'>): string {
  return `${kind}.${asOf}`;
}
