import type { ReportFigures } from '../programme/report.ts';
import { FORM_COLUMNS, type Form, renderForm } from '../tabs/form/form.ts';
import { DOCUMENT_WORDS } from '../words/documents.ts';
import { wholeNumber } from '../words/numbers.ts';
import { cellName, cellText } from '../workbook/cell.ts';
import type { GridValue } from '../workbook/grid.ts';
import type { Annex, DocumentTable, HeadCell } from './document.ts';

/** The consolidated form behind a letter, on a sheet of its own across. */
export function formAnnex(report: ReportFigures, caption: string): Annex {
  const form = renderForm(report);
  const subtitle = cellText(textOf(form.rows.find(({ role }) => role === 'subtitle')?.cells[0]));
  return {
    title: DOCUMENT_WORDS.annex,
    caption,
    isLandscape: true,
    blocks: [
      { kind: 'text', as: 'centred', line: [{ text: subtitle, bold: true }] },
      { kind: 'table', table: formTable(form) },
    ],
  };
}

function formTable(form: Form): DocumentTable {
  const columns = form.width;
  const rows = form.rows.filter(({ role }) => role === 'unit' || role === 'total');
  return {
    columns: Array.from({ length: columns }, (_, column) => ({
      width: widthOf(column, form),
      align: column === FORM_COLUMNS.unit || column === columns - 1 ? 'left' : 'center',
    })),
    head: headOf(form),
    rows: rows.map(({ cells }) => cells.map(shown)),
    hasTotal: true,
  };
}

function widthOf(column: number, { phases }: Form): number {
  if (column === FORM_COLUMNS.number) return 10;
  if (column === FORM_COLUMNS.unit) return 48;
  return column === FORM_COLUMNS.remark(phases) ? 42 : 17;
}

/** Both rows of the form's head: what stands over three columns, and what reaches down. */
function headOf({ rows }: Form): HeadCell[][] {
  const [top, bottom] = ['head-top', 'head-bottom'].map(
    (role) => rows.find((row) => row.role === role)?.cells ?? [],
  );
  const upper: HeadCell[] = [];
  const lower: HeadCell[] = [];
  for (let column = 0; column < (top?.length ?? 0); ) {
    const below = bottom?.[column] ?? null;
    const text = shown(top?.[column] ?? null);
    if (below === null) {
      upper.push({ text, columns: 1, rows: 2 });
      column += 1;
      continue;
    }
    let across = 0;
    do {
      lower.push({ text: shown(bottom?.[column + across] ?? null), columns: 1, rows: 1 });
      across += 1;
    } while (
      (bottom?.[column + across] ?? null) !== null &&
      (top?.[column + across] ?? null) === null
    );
    upper.push({ text, columns: across, rows: 1 });
    column += across;
  }
  return [upper, lower];
}

function shown(value: GridValue): string {
  return typeof value === 'number' ? wholeNumber(value) : cellText(textOf(value));
}

function textOf(value: GridValue | undefined): string | null {
  return typeof value === 'string' ? value : null;
}

/** The cells of one result in the form, or of its sum. */
interface FormCells {
  readonly result: string;
  readonly target: string;
  readonly rate: string;
}

/** Where the sums and the units of the form stand in its tab. */
export function formCells(report: ReportFigures) {
  const { rows, phases } = renderForm(report);
  const total = rows.findIndex(({ role }) => role === 'total');
  const cells = (result: number, target: number, rate: number): FormCells => ({
    result: cellName(total, result),
    target: cellName(total, target),
    rate: cellName(total, rate),
  });
  return {
    total: cells(FORM_COLUMNS.result(phases), FORM_COLUMNS.target, FORM_COLUMNS.rate(phases)),
    phase: (index: number): FormCells =>
      cells(
        FORM_COLUMNS.phaseResult(index),
        FORM_COLUMNS.phaseTarget(index),
        FORM_COLUMNS.phaseRate(index),
      ),
    units: (names: readonly string[]): string =>
      rows
        .flatMap(({ role, cells: own }, row) =>
          role === 'unit' && names.includes(String(own[FORM_COLUMNS.unit]))
            ? [cellName(row, FORM_COLUMNS.unit)]
            : [],
        )
        .join(', '),
  };
}
