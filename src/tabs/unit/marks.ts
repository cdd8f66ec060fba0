import type { Finding, Severity } from '../../programme/finding.ts';
import type { InitiativeKey } from '../../programme/initiative/columns.ts';
import { clauseOf, findingLine } from '../../words/findings.ts';
import { MARK_WORDS, SEVERITY_WORDS } from '../../words/vocabulary.ts';
import { groupBy } from '../../workbook/group.ts';
import type { Table } from '../../workbook/table.ts';

/** Fills that nobody picks from a palette, so that a mark is known by its colour even without its note. */
export const MARK_FILLS: { readonly [Each in Severity]: string } = {
  error: '#fbd9d4',
  warning: '#fff0c7',
};

/** A cell of a tab, rows and columns from 0. */
export interface MarkedCell {
  readonly row: number;
  readonly column: number;
  readonly severity: Severity;
  /** What the add-in's part of the note says. */
  readonly text: string;
}

/**
 * The cells of a tab that some finding names; one whose column the tab lacks is marked at its title.
 *
 * @param plan what the findings cite, as the settings say
 */
export function renderMarks(
  findings: readonly Finding[],
  { columns }: Pick<Table<InitiativeKey>, 'columns'>,
  plan: string,
): MarkedCell[] {
  const placed = findings.flatMap((finding) =>
    [...new Set(cellsOf(finding).map((key) => columns[key] ?? columns.title ?? 0))].map(
      (column) => ({ finding, column }),
    ),
  );
  const cells = groupBy(placed, ({ finding, column }) => `${finding.row}|${column}`);
  return [...cells.values()].flatMap((own): MarkedCell[] => {
    const [first] = own;
    if (!first) return [];
    const severity = own.some(({ finding }) => finding.severity === 'error') ? 'error' : 'warning';
    const text = own.map(({ finding }) => markLine(finding, plan)).join('\n');
    return [{ row: first.finding.row - 1, column: first.column, severity, text }];
  });
}

/** One finding may name several empty cells. */
function cellsOf(finding: Finding): readonly InitiativeKey[] {
  return finding.rule === 'required' ? finding.facts.missing : [finding.column];
}

function markLine(finding: Finding, plan: string): string {
  const clause = clauseOf(finding.rule, plan);
  return clause === '' ? findingLine(finding) : `${findingLine(finding)} (${clause})`;
}

/** A rectangle of a tab as it looks now; `#ffffff` is no fill. */
export interface Looks {
  readonly backgrounds: readonly (readonly string[])[];
  readonly notes: readonly (readonly string[])[];
}

export interface CellChange<Value> {
  readonly row: number;
  readonly column: number;
  readonly value: Value;
}

/** What to change so that exactly the wanted cells are marked; `null` is no fill. */
export interface MarkChange {
  readonly fills: readonly CellChange<string | null>[];
  readonly notes: readonly CellChange<string>[];
}

const NO_FILL = '#ffffff';

/**
 * Compares the marks wanted with the looks found. What a person gave a marked cell travels in the
 * add-in's part of its note — the note's own words around the marks, and the fill in the last line — so
 * that it moves with the cell when rows are sorted, and comes back when the mark goes.
 *
 * @param origin the cell of the tab, from 0, at which the rectangle begins
 */
export function changeMarks(
  looks: Looks,
  wanted: readonly MarkedCell[],
  origin: { readonly row: number; readonly column: number },
): MarkChange {
  const byCell = new Map(wanted.map((cell) => [`${cell.row}|${cell.column}`, cell]));
  const fills: CellChange<string | null>[] = [];
  const notes: CellChange<string>[] = [];
  looks.notes.forEach((noteRow, rowIndex) => {
    noteRow.forEach((note, columnIndex) => {
      const fill = looks.backgrounds[rowIndex]?.[columnIndex] ?? NO_FILL;
      const row = origin.row + rowIndex;
      const column = origin.column + columnIndex;
      const mark = byCell.get(`${row}|${column}`);
      if (!mark && note === '' && !isMarkFill(fill)) return;
      const own = personsPart(note, fill);
      const newFill = mark ? MARK_FILLS[mark.severity] : own.fill;
      const newNote = mark ? noteOf(own, mark) : own.note;
      if (newFill !== fill)
        fills.push({ row, column, value: newFill === NO_FILL ? null : newFill });
      if (newNote !== note) notes.push({ row, column, value: newNote });
    });
  });
  return { fills, notes };
}

/**
 * Whether the notes alone tell that exactly the wanted cells are marked, each as it should be: then nobody
 * needs to ask for the fills.
 */
export function marksStand(
  notes: Looks['notes'],
  wanted: readonly MarkedCell[],
  origin: { readonly row: number; readonly column: number },
): boolean {
  const backgrounds = notes.map((row) =>
    row.map((note) => (note.includes(MARK_WORDS.heading) ? MARK_FILLS.error : NO_FILL)),
  );
  return changeMarks({ notes, backgrounds }, wanted, origin).notes.length === 0;
}

function isMarkFill(fill: string): boolean {
  return fill === MARK_FILLS.error || fill === MARK_FILLS.warning;
}

/**
 * Whether a marked cell would show another fill than the one that its note keeps for whoever gave it, were
 * it to have this fill again.
 */
export function losesKeptFill(note: string, now: string, again: string | null): boolean {
  if (!isMarkFill(now) || !note.includes(MARK_WORDS.heading)) return false;
  return personsPart(note, now).fill !== personsPart(note, again ?? NO_FILL).fill;
}

interface PersonsPart {
  readonly note: string;
  readonly fill: string;
}

/** What of a cell's look is the person's: a fill given after the mark is theirs too. */
function personsPart(note: string, fill: string): PersonsPart {
  const start = note.indexOf(MARK_WORDS.heading);
  const marked = start < 0 ? '' : note.slice(start + MARK_WORDS.heading.length);
  const kept = MARK_WORDS.keptFill.exec(marked);
  const above = start < 0 ? note : note.slice(0, start).replace(/\n\n$/, '');
  const below = marked.split('\n').filter((line) => line !== '' && !isMarkLine(line));
  return {
    note: [above, ...below].filter((text) => text !== '').join('\n'),
    fill: isMarkFill(fill) ? (kept?.[1] ?? NO_FILL) : fill,
  };
}

function isMarkLine(line: string): boolean {
  const words = Object.values(SEVERITY_WORDS);
  return words.some((word) => line.startsWith(`${word}: `)) || MARK_WORDS.keptFill.test(line);
}

function noteOf({ note, fill }: PersonsPart, { text }: MarkedCell): string {
  return [
    note === '' ? '' : `${note}\n\n`,
    MARK_WORDS.heading,
    `\n${text}`,
    fill === NO_FILL ? '' : `\n${MARK_WORDS.keepFill(fill)}`,
  ].join('');
}
