import { type Allowed, type Book, lostFrom } from './book.ts';
import type { Entry } from './events.ts';
import { figuresOf, wrongInTabs, wrongOnForm, wrongOnList } from './figures.ts';
import { pairOf } from './list-acts.ts';
import type { Ran } from './runs.ts';
import { linesOf, mayEdit, tabOf } from './tabs.ts';
import { LISTS } from './words.ts';
import type { World } from './world.ts';

/** What must hold whatever happens, in words. */
const INVARIANTS = {
  kept: 'no cell, formula, note, fill, word, decision, reason or order of people’s is lost or moved but by them',
  figures:
    'the form adds up and equals the report of the cells as they are; so do lists, marks and Kiểm tra',
  steady: 'a further click changes nothing',
  mended: 'after a fault one or two clicks end where an undisturbed run ends',
  undone: 'undo gives back all of the run that nobody touched since, and nothing else',
  health: 'the health check names what a stop left half-made, and its button leaves nothing of it',
  letters:
    'no letter goes twice, none from another’s mailbox, none at night, none is lost silently',
  sentences: 'nothing is thrown but sentences',
  refusal: 'a run that is refused or finds the workbook locked writes nothing',
} as const;

type Invariant = keyof typeof INVARIANTS;

/** An invariant that does not hold, and where. */
export class Violation extends Error {
  override readonly name = 'Violation';
  readonly invariant: Invariant;
  readonly details: readonly string[];

  constructor(invariant: Invariant, details: readonly string[]) {
    super(INVARIANTS[invariant]);
    this.invariant = invariant;
    this.details = details;
  }
}

/** @throws Violation where there are details */
export function mustHold(invariant: Invariant, details: readonly string[]): void {
  if (details.length > 0) throw new Violation(invariant, details);
}

/** Nothing of people's is lost. */
export function checkKept({ book, workbook }: World, allowed: Allowed = {}): void {
  mustHold('kept', [
    ...lostFrom(book, workbook, allowed),
    ...lostReasons(book, linesOf(tabOf(workbook, 'findings'))),
    ...lostDecisions(book, linesOf(tabOf(workbook, 'duplicates'))),
    ...lostReceipts(book, linesOf(tabOf(workbook, 'submissions'), 'Ghi chú')),
  ]);
}

type Lines = ReturnType<typeof linesOf>;

function lostReasons({ reasons }: Book, lines: Lines): string[] {
  return [...reasons].flatMap(([reason, rule]) => {
    const own = lines.filter(({ get }) => get(LISTS.reason) === reason);
    if (own.length === 0) return [`the reason “${reason}” is gone`];
    const isWhole = own.some(({ get }) => get('Mã') === rule);
    return isWhole ? [] : [`the reason “${reason}” stands beside another rule than “${rule}”`];
  });
}

function lostReceipts({ receipts }: Book, lines: Lines): string[] {
  return [...receipts].flatMap(([words, about]) => {
    const own = lines.filter(({ get }) => get('Ghi chú') === words);
    const found = own.map(({ get }) => `${get('Việc')}, ${get('Nộp bản giấy')}`);
    return found.includes(about) ? [] : [`“${words}” beside “${about}” is beside “${found}”`];
  });
}

/** A decision is about a pair of rows: where the pair is still shown, so is the decision. */
function lostDecisions({ decisions }: Book, lines: Lines): string[] {
  const shown = pairsIn(lines);
  return [...decisions].flatMap(([pair, decision]) => {
    const now = shown.get(pair);
    return now === undefined || now.includes(decision)
      ? []
      : [`the decision “${decision}” on ${pair} became “${now.join('”, “')}”`];
  });
}

/** Pairs that are no longer shown are no longer decided. */
export function forgetGonePairs({ book: { decisions }, workbook }: World): void {
  const shown = pairsIn(linesOf(tabOf(workbook, 'duplicates')));
  for (const pair of decisions.keys()) if (!shown.has(pair)) decisions.delete(pair);
}

function pairsIn(lines: Lines): Map<string, string[]> {
  const firsts = new Map(
    lines.flatMap(({ get }) =>
      get('Khác nhau ở') === LISTS.first ? [[get('Nhóm'), String(get(LISTS.key))]] : [],
    ),
  );
  const pairs = new Map<string, string[]>();
  for (const { get } of lines) {
    const first = firsts.get(get('Nhóm'));
    if (first === undefined) continue;
    const pair = pairOf(first, String(get(LISTS.key)));
    pairs.set(pair, [...(pairs.get(pair) ?? []), String(get(LISTS.decision) ?? '')]);
  }
  return pairs;
}

/** What a finished run shows is what the core says of the cells. */
export function checkFigures(
  { workbook, now }: World,
  { entry, user }: { readonly entry: Entry; readonly user: string },
): void {
  if (entry === 'findDuplicates' || entry === 'checkThisTab') return;
  // Whoever is no officer where rights are set asks for the form, and it comes by the clock.
  if (!mayEdit(workbook, 'units', user)) return;
  const figures = figuresOf(workbook, dayOf(now));
  if (!figures) throw new Violation('figures', ['the core refuses what the run accepted']);
  const isSummary = entry === 'buildSummary';
  mustHold('figures', [
    ...(isSummary ? wrongOnForm(workbook, figures) : []),
    ...wrongOnList(workbook, figures),
    ...wrongInTabs(workbook, figures, { marks: !isSummary }),
  ]);
}

/** In the zone of the process, which is the programme's. */
export function dayOf(now: number): string {
  const date = new Date(now);
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** Only the simulator's own faults may reach whoever runs something. */
export function checkSentences({ error }: Ran, isExpected = false): void {
  if (!error || isExpected) return;
  throw new Violation('sentences', [`${error.name}: ${error.message}`, error.scriptStack]);
}
