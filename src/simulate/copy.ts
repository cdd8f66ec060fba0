import { type Row, Sheet, StyleTable, type Workbook } from '../xlsx/model.ts';

/** An equal workbook that shares nothing which a run could change. */
export function copyOf({ source, styles, sheets, hostState }: Workbook): Workbook {
  return {
    source,
    hostState,
    styles: Object.setPrototypeOf(structuredClone(styles), StyleTable.prototype),
    sheets: sheets.map((sheet) => copyOfSheet(sheet)),
  };
}

/** By hand: most of a campaign's time went into copying in general. */
function copyOfSheet(sheet: Sheet): Sheet {
  const copy = new Sheet(sheet.id, sheet.name, sheet.source);
  return Object.assign(copy, {
    ...sheet,
    rows: sheet.rows.map((row) => row && copyOfRow(row)),
    columnWidths: new Map(sheet.columnWidths),
    hiddenColumns: new Set(sheet.hiddenColumns),
    merges: [...sheet.merges],
    validations: [...sheet.validations],
  });
}

function copyOfRow(row: Row): Row {
  return {
    ...row,
    values: [...row.values],
    styles: [...row.styles],
    formulas: new Map(row.formulas),
    notes: new Map(row.notes),
    links: new Map(row.links),
    touched: new Set(row.touched),
  };
}
