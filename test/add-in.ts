import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createHost, type Host, type HostOptions, type Manifest } from '../src/host/context.ts';
import type { Doubts } from '../src/host/doubts.ts';
import { readPageFiles } from '../src/machine/page-files.ts';
import { newWorkbook } from '../src/xlsx/index.ts';
import type { CellLook, CellValue, Sheet, StyleTable, Workbook } from '../src/xlsx/model.ts';
import { Sheet as Tab } from '../src/xlsx/model.ts';

const built = (name: string): string => readFileSync(join(import.meta.dirname, '..', name), 'utf8');

/** What is pushed, and the services below it; read once a file, so that every host runs the same texts. */
export const ADD_IN = {
  code: built('dist/Code.js'),
  services: built('build/services.js'),
  manifest: JSON.parse(built('dist/appsscript.json')) as Manifest,
  htmlFiles: readPageFiles(join(import.meta.dirname, '../dist')),
};

/** Positions under which all tests are to run: `HOST_DOUBTS='{"underMerge":"kept"}' npm test`. */
const TRIED = process.env.HOST_DOUBTS && (JSON.parse(process.env.HOST_DOUBTS) as Partial<Doubts>);

export const OFFICER = 'can-bo@lien-doan.example';

/** The built add-in in front of a workbook, on the evening of the official form unless said. */
export function open(workbook: Workbook, options: Partial<HostOptions> = {}): Host {
  return createHost({
    workbook,
    ...ADD_IN,
    ...(TRIED && { doubts: TRIED }),
    user: OFFICER,
    now: '2022-11-10T17:00',
    ...options,
  });
}

/** What a menu entry answered. */
export interface Result {
  readonly outcome: string;
  readonly message: string;
}

/** Clicks a menu entry once. */
export function click(
  workbook: Workbook,
  entry: string,
  options: Partial<HostOptions> = {},
): Result {
  return open(workbook, options).run(entry) as Result;
}

export function tabOf(workbook: Workbook, name: string): Sheet {
  const sheet = workbook.sheets.find((each) => each.name === name);
  if (!sheet)
    throw new Error(`no tab ${name} among ${workbook.sheets.map((each) => each.name).join(', ')}`);
  return sheet;
}

/** The values of a tab as rows of equal width, empty cells as `null`. */
export function valuesOf(sheet: Sheet): CellValue[][] {
  const width = Math.max(0, ...Array.from(sheet.rows, (row) => row?.values.length ?? 0));
  return Array.from(sheet.rows, (row) =>
    Array.from({ length: width }, (_, column) => row?.values[column] ?? null),
  );
}

/** The rows of the form's units: those with a number in the first column. */
export function formRows(workbook: Workbook): CellValue[][] {
  return valuesOf(tabOf(workbook, 'Biểu tổng hợp')).filter((row) => typeof row[0] === 'number');
}

/** A new workbook with these tabs; dates are typed as text. */
export function workbookOf(
  tabs: Readonly<Record<string, readonly (readonly CellValue[])[]>>,
): Workbook {
  const workbook = newWorkbook();
  Object.entries(tabs).forEach(([name, rows], index) => {
    const sheet = new Tab(index + 1, name);
    rows.forEach((row, rowIndex) => {
      row.forEach((value, column) => {
        sheet.setValue(rowIndex, column, value);
      });
    });
    workbook.sheets.push(sheet);
  });
  return workbook;
}

/** Every look that was seen, once, with its number: then equal looks are quick to compare and to write. */
const looks = new Map<string, { readonly number: number; readonly look: CellLook }>();

function lookOf(styles: StyleTable, style: number) {
  const look = styles.look(style);
  const text = JSON.stringify(look);
  const known = looks.get(text) ?? { number: looks.size, look };
  looks.set(text, known);
  return known;
}

/** A text that equals another where the snapshots do. */
export function snapshotText(workbook: Workbook): string {
  return JSON.stringify(seenIn(workbook, ({ number }) => number));
}

/** All that a person could see or lose in a workbook: values, formulas, notes, looks and layout of every tab. */
export function snapshot(workbook: Workbook): unknown {
  return seenIn(workbook, ({ look }) => look);
}

function seenIn(
  { sheets, styles }: Workbook,
  show: (look: ReturnType<typeof lookOf>) => unknown,
): unknown {
  const shown: unknown[] = [];
  const showStyle = (style: number): unknown => {
    shown[style] ??= show(lookOf(styles, style));
    return shown[style];
  };
  return sheets.map((sheet) => ({
    name: sheet.name,
    hidden: sheet.hidden,
    tabColor: sheet.tabColor,
    frozen: [sheet.frozenRows, sheet.frozenColumns],
    merges: sheet.merges,
    widths: [...sheet.columnWidths],
    cells: Array.from(sheet.rows, (row) =>
      row
        ? {
            values: row.values.filter((value) => value !== null).length > 0 ? row.values : [],
            formulas: [...row.formulas],
            notes: [...row.notes],
            looks: row.styles.map((style) => (style === undefined ? null : showStyle(style))),
            height: row.height,
          }
        : null,
    ),
  }));
}
