import { followPlaces } from '../../tabs/places.ts';
import type { Grid } from '../../workbook/cell.ts';
import { type Block, type JournalTab, type Step, sameKept } from '../../workbook/journal.ts';
import type { Moves } from '../../workbook/places.ts';
import { isFormula } from '../sheet/cell-values.ts';
import type { SheetWorkbook } from '../sheet/workbook.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type TabStep = Exclude<Extract<Step, { readonly sheet: number }>, { readonly kind: 'tab' }>;

/**
 * Where rows and columns of the tabs came to stand since the run, by the key that the steps call a tab. Where
 * the run wrote all there is, and perhaps was cut off, nothing moved while each cell holds what it held
 * before or after.
 */
export function movesSince(
  workbook: SheetWorkbook,
  tabs: readonly JournalTab[],
  sheets: ReadonlyMap<number, Sheet>,
  steps: readonly Step[],
): ReadonlyMap<number, Moves> {
  return new Map(
    tabs.flatMap(({ key, places }) => {
      const sheet = sheets.get(key);
      if (!places || !sheet) return [];
      const now = workbook.readGrid(sheet);
      if (places.passedOver.length === 0 && isInPlace(key, steps, now)) return [];
      const moves = followPlaces(places, now);
      return moves.isMoved ? [[key, moves] as const] : [];
    }),
  );
}

function isInPlace(key: number, steps: readonly Step[], now: Grid): boolean {
  const cells = steps.flatMap((step) =>
    step.kind === 'cells' && step.sheet === key && step.aspect === 'values' ? step.cells : [],
  );
  return (
    cells.length > 0 &&
    cells.every(({ row, column, before, after }) => {
      const current = now[row]?.[column] ?? null;
      return isFormula(before) || sameKept(current, before) || sameKept(current, after);
    })
  );
}

/** A step at the places of now. */
interface MovedStep {
  /** `null` where nothing of it can be told any more. */
  readonly step: TabStep | null;
  /** Whether something of it was left out. */
  readonly isPart: boolean;
}

/** What is said of cells follows them one by one; what is said of a block only where it moved as a whole. */
export function moveStep(step: TabStep, moves: Moves | undefined): MovedStep {
  if (!moves) return { step, isPart: false };
  switch (step.kind) {
    case 'cells':
    case 'links': {
      const cells = step.cells.flatMap((cell) => {
        const [row, column] = [moves.row(cell.row), moves.column(cell.column)];
        return row === null || column === null ? [] : [{ ...cell, row, column }];
      });
      const isPart = cells.length < step.cells.length;
      return { step: cells.length > 0 ? ({ ...step, cells } as TabStep) : null, isPart };
    }
    case 'widths': {
      const block = { row: 0, column: step.column, rows: 0, columns: step.after.length };
      const moved = moveBlock(block, moves);
      return { step: moved && { ...step, column: moved.column }, isPart: moved === null };
    }
    case 'looks':
    case 'page':
    case 'merges': {
      const block = moveBlock(step.block, moves);
      return block ? { step: { ...step, block }, isPart: false } : { step: null, isPart: true };
    }
    case 'clipped': {
      const block = moveBlock(step.block, moves, true);
      return { step: block && { ...step, block }, isPart: false };
    }
    case 'rules': {
      const blocks = step.blocks.flatMap((block) => moveBlock(block, moves, true) ?? []);
      return { step: { ...step, blocks }, isPart: false };
    }
    case 'rows':
      return { step: null, isPart: true };
    default:
      return { step, isPart: false };
  }
}

/**
 * Where a block came to stand; `null` where it was torn apart, or has rows or columns more or less that it
 * may not have.
 */
function moveBlock(
  { row, column, rows, columns }: Block,
  moves: Moves,
  mayChange = false,
): Block | null {
  const down = stretch(row, rows, moves.row, mayChange);
  const across = stretch(column, columns, moves.column, mayChange);
  return down && across
    ? { row: down.first, column: across.first, rows: down.count, columns: across.count }
    : null;
}

function stretch(
  first: number,
  count: number,
  to: (before: number) => number | null,
  mayChange: boolean,
): { readonly first: number; readonly count: number } | null {
  if (count === 0) return { first, count };
  const known = Array.from({ length: count }, (_, index) => to(first + index)).filter(
    (now) => now !== null,
  );
  if (known.length === 0) return null;
  const start = known.reduce((least, now) => Math.min(least, now));
  const end = known.reduce((most, now) => Math.max(most, now));
  const isWhole = known.length === count && end - start + 1 === count;
  return isWhole || mayChange ? { first: start, count: end - start + 1 } : null;
}
