import type { Grid } from '../../workbook/cell.ts';
import type { Block, Kept } from '../../workbook/journal.ts';
import { rolesOf, type TabRole } from '../../workbook/tabs.ts';
import { rangeOf } from '../sheet/ranges.ts';
import type { SheetWorkbook } from '../sheet/workbook.ts';
import { formArea } from '../tabs/form-sheet.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** A formula over a cell that the add-in writes, with what it gives now. */
export interface FormulaCell {
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  readonly value: Kept;
}

/** Tabs that are written as a whole. */
export const GENERATED = rolesOf('form', 'list');

/** Of the form only where the add-in writes; `null` where there is no tagged tab of the role. */
export function formulasOfGenerated(
  workbook: SheetWorkbook,
  role: TabRole,
): { readonly tab: string; readonly formulas: readonly FormulaCell[] } | null {
  const sheet = workbook.isTagged(role) ? workbook.byRole(role) : null;
  if (!sheet) return null;
  const grid = workbook.readGrid(sheet);
  const [rows, columns] = [grid.length, grid[0]?.length ?? 1];
  const own = role === 'consolidated' ? formArea(sheet) : { rows, columns };
  const [height, width] = [Math.min(rows, own.rows), Math.min(columns, own.columns)];
  const block = { row: 0, column: 0, rows: height, columns: width };
  return { tab: workbook.nameOf(role), formulas: formulasIn(sheet, grid, block) };
}

/** None in a block without cells, as of a tab that a stop left empty. */
export function formulasIn(sheet: Sheet, grid: Grid, block: Block): FormulaCell[] {
  if (block.rows < 1 || block.columns < 1) return [];
  return rangeOf(sheet, block)
    .getFormulas()
    .flatMap((formulas, index) =>
      formulas.flatMap((formula, offset) => {
        const [row, column] = [block.row + index, block.column + offset];
        const value = grid[row]?.[column] ?? null;
        return formula === '' ? [] : [{ row, column, formula, value }];
      }),
    );
}
