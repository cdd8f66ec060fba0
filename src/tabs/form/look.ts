import type { Status } from '../../programme/progress/status.ts';
import type { Look } from '../../workbook/grid.ts';
import { NUMBER_FORMATS } from '../../workbook/number-formats.ts';
import { FORM_COLUMNS, type Form, type FormRole } from './form.ts';

/** The font of official documents (Nghị định 30/2020, phụ lục I). */
export const FORM_FONT = 'Times New Roman';

export const HEAD_FILL = '#e7ecf4';

/** Pale enough for black text and grey print; the status word stands in the row too. */
export const STATUS_FILLS: { readonly [Each in Status]: string | null } = {
  exceeded: '#e3f1dd',
  met: '#e3f1dd',
  'on-track': null,
  behind: '#fdebcf',
  severe: '#f8d5d0',
  'no-target': '#f0f0f0',
  lost: '#f0f0f0',
};

/** Of the rate of the open phase where it is slow, whatever the fill of the row; the words say so too. */
export const SLOW_PHASE_FILL = '#fdebcf';

/** The same hues, strong enough for the thin stripe of a tab. */
export const STATUS_TAB_COLORS: { readonly [Each in Status]: string } = {
  exceeded: '#2e7d32',
  met: '#2e7d32',
  'on-track': '#9ccc65',
  behind: '#f39c12',
  severe: '#c0392b',
  'no-target': '#9e9e9e',
  lost: '#9e9e9e',
};

/** Widths in pixels that fill an A4 page across at 96 dpi (267 mm between margins of 15 mm). */
const PAGE = 1009;
const WIDTHS = { number: 34, phase: 62, total: 76, rate: 46, remark: 243 } as const;

export function columnWidths(phases: number): number[] {
  const three = [WIDTHS.phase, WIDTHS.phase, WIDTHS.phase];
  const figures = Array.from({ length: phases }, () => three).flat();
  const fixed = [WIDTHS.total, ...figures, WIDTHS.total, WIDTHS.rate, WIDTHS.remark];
  const rest = PAGE - WIDTHS.number - fixed.reduce((sum, width) => sum + width, 0);
  return [WIDTHS.number, Math.max(rest, 180), ...fixed];
}

/** In pixels. */
export const ROW_HEIGHTS: { readonly [Role in FormRole]: number } = {
  title: 34,
  subtitle: 32,
  'head-top': 52,
  'head-bottom': 28,
  unit: 31,
  total: 31,
  gap: 16,
  'note-heading': 24,
  note: 20,
};

/** How a cell of the form looks, from the role of its row and its column. */
export function lookOf(form: Form, role: FormRole, column: number): Required<Look> {
  const { phases } = form;
  const plain = { bold: false, italic: false, size: 12, wrap: false, border: false } as const;
  const isName = column === FORM_COLUMNS.unit;
  const isRemark = column === FORM_COLUMNS.remark(phases);
  switch (role) {
    case 'title':
      return { ...plain, bold: true, size: 16, align: 'center', format: 'General' };
    case 'subtitle':
      return { ...plain, italic: true, size: 13, align: 'center', format: 'General' };
    case 'head-top':
    case 'head-bottom':
      return {
        ...plain,
        bold: true,
        size: 11,
        wrap: true,
        border: true,
        align: 'center',
        format: 'General',
      };
    case 'unit':
    case 'total':
      return {
        ...plain,
        bold: role === 'total' || column === FORM_COLUMNS.rate(phases),
        border: true,
        wrap: isName || isRemark,
        size: isRemark ? 10 : 12,
        align: isName || isRemark ? 'left' : 'center',
        format: isName || isRemark ? 'General' : NUMBER_FORMATS.count,
      };
    case 'note-heading':
      return { ...plain, bold: true, size: 11, align: 'left', format: 'General' };
    case 'gap':
    case 'note':
      return { ...plain, size: 11, align: 'left', format: 'General' };
  }
}

/** Cells merged in the title and the head, as rows and columns from 0 with their extent. */
export function mergesOf(
  form: Form,
): { row: number; column: number; rows: number; columns: number }[] {
  const { phases, width } = form;
  const downwards = [
    FORM_COLUMNS.number,
    FORM_COLUMNS.unit,
    FORM_COLUMNS.target,
    FORM_COLUMNS.result(phases),
    FORM_COLUMNS.rate(phases),
    FORM_COLUMNS.remark(phases),
  ];
  return [
    { row: 0, column: 0, rows: 1, columns: width },
    { row: 1, column: 0, rows: 1, columns: width },
    ...downwards.map((column) => ({ row: 2, column, rows: 2, columns: 1 })),
    ...Array.from({ length: phases }, (_, index) => ({
      row: 2,
      column: FORM_COLUMNS.phaseTarget(index),
      rows: 1,
      columns: 3,
    })),
  ];
}
