import type { HostState } from '../../src/host/state.ts';
import type { Workbook } from '../../src/xlsx/model.ts';

/** Where the list of units names those who edit a tab. */
const HEADER = 'Email sửa tab';
const HEAD_ROWS = 20;
const ADDRESS = /[^\s@<>,;()]+@[^\s@<>,;()]+\.[^\s@<>,;()]+/g;
const MOST = 200;

/** Whose place one can take: the owner, the editors, and those whom the list of units names. */
export function usersOf(workbook: Workbook, { owner, editors }: HostState): string[] {
  return [...new Set([owner, ...editors, ...namedIn(workbook)])].slice(0, MOST);
}

function namedIn({ sheets }: Workbook): string[] {
  return sheets.flatMap((sheet) => {
    const head = sheet.rows.slice(0, HEAD_ROWS).findIndex((row) => row?.values.includes(HEADER));
    if (head < 0) return [];
    const column = sheet.rows[head]?.values.indexOf(HEADER) ?? -1;
    return sheet.rows
      .slice(head + 1)
      .flatMap((row) => String(row?.values[column] ?? '').match(ADDRESS) ?? []);
  });
}
