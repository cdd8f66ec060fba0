import { cutOf } from '../../programme/overview/cut.ts';
import { rowFacts } from '../../programme/overview/rows.ts';
import { tallyRows } from '../../programme/overview/tally.ts';
import type { Form } from '../../tabs/form/form.ts';
import { type Kept, keepReport, keptCells, readKept } from '../../tabs/kept/kept.ts';
import type { Grid } from '../../workbook/cell.ts';
import { chunks } from '../../workbook/journal.ts';
import { figuresOnly } from '../documents/gather.ts';
import type { Reading } from '../run/read.ts';
import { asText } from '../sheet/cell-values.ts';
import { rangeOf } from '../sheet/ranges.ts';
import type { SheetWorkbook } from '../sheet/workbook.ts';

/** So long a text would make the journal too long to take the run back: it stays then, and the next run replaces it. */
const MOST_NOTED = 300_000;

/** What was kept of earlier reports, as it was found. */
interface FoundKept {
  readonly grid: Grid;
  readonly kept: Kept;
}

export function findKept(workbook: SheetWorkbook): FoundKept {
  const sheet = workbook.byRole('kept');
  const grid = sheet ? workbook.readGrid(sheet) : [];
  return { grid, kept: readKept(grid) };
}

/** Drafts to keep the figures, the form and the rows of a report: only lines that changed are written. */
export function draftKept(
  workbook: SheetWorkbook,
  { grid, kept }: FoundKept,
  { report, verdict, now }: Reading,
  form: Form,
): void {
  const { draft } = workbook;
  const content = {
    figures: figuresOnly(report),
    tallies: tallyRows(rowFacts(report)),
    form,
    cut: cutOf(report.outcomes, verdict.identities.names),
  };
  const lines = keepReport(kept, content, now);
  const isComplete = workbook.isComplete('kept');
  if (isComplete && lines.every((line, row) => line === kept[row])) return;
  const tab = workbook.open('kept');
  lines.forEach((line, row) => {
    if (line === null || line === kept[row]) return;
    const cells = keptCells(line, chunks(line.text));
    while (cells.length < (grid[row]?.length ?? 0)) cells.push('');
    if (row >= grid.length || cells.length > (grid[row]?.length ?? 0)) {
      draft.grow(tab, row + 1, cells.length);
    }
    const at = { row, column: 0 };
    const values = cells.map((cell) => (cell === '' ? null : cell));
    if (line.text.length <= MOST_NOTED)
      draft.exactValues(tab, at, grid, [values], { isOurs: true });
    else {
      const block = { ...at, rows: 1, columns: cells.length };
      draft.later('values', tab, () => rangeOf(tab.sheet, block).setValues([cells.map(asText)]));
    }
  });
  if (!isComplete) draft.dress(tab, (sheet) => sheet.hideSheet());
  workbook.complete(tab);
}
