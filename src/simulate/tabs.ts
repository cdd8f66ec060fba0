import { keyOf } from '../workbook/stored.ts';
import { TAB_NAMES, type TabRole } from '../workbook/tabs.ts';
import type { CellValue, Sheet, Workbook } from '../xlsx/model.ts';

interface Beside {
  readonly metadata?: readonly {
    readonly key: string;
    readonly value: string;
    readonly sheetId: number;
  }[];
  readonly protections?: readonly {
    readonly sheetId: number;
    readonly area: unknown;
    readonly editors: readonly string[] | null;
  }[];
  readonly owner?: string;
}

/** The tab of a role: the tagged one, or else the one of the usual name. */
export function tabOf({ sheets, hostState }: Workbook, role: TabRole): Sheet | null {
  const { metadata = [] } = JSON.parse(hostState || '{}') as Beside;
  const tagged = metadata
    .filter(({ key, value }) => key === keyOf('role') && value === role)
    .flatMap(({ sheetId }) => sheets.find(({ id }) => id === sheetId) ?? []);
  const usual = TAB_NAMES[role];
  return (
    tagged.find(({ name }) => name === usual) ??
    tagged[0] ??
    sheets.find(({ name }) => name === usual) ??
    null
  );
}

/** Whether no protection of a whole tab keeps somebody out. */
export function mayEdit(workbook: Workbook, role: TabRole, user: string): boolean {
  const { protections = [], owner } = JSON.parse(workbook.hostState || '{}') as Beside;
  const id = tabOf(workbook, role)?.id;
  return protections.every(
    ({ sheetId, area, editors }) =>
      sheetId !== id || area !== null || user === owner || (editors?.includes(user) ?? true),
  );
}

/** A row of a list of ours, by its headers. */
export interface Line {
  readonly row: number;
  readonly get: (header: string) => CellValue;
}

/** The row with the headers of a list, from 0: the one that has the key's; −1 without one. */
export function headOfList(sheet: Sheet | null, key = 'Khóa'): number {
  return sheet?.rows.findIndex((row) => row?.values.includes(key)) ?? -1;
}

/** The rows of a list that bear a key, from the top. */
export function linesOf(sheet: Sheet | null, key = 'Khóa'): Line[] {
  const head = headOfList(sheet, key);
  const headers = sheet?.rows[head]?.values ?? [];
  return Array.from(sheet?.rows ?? []).flatMap((row, index): Line[] => {
    const get = (header: string): CellValue => row?.values[headers.indexOf(header)] ?? null;
    return index > head && get(key) !== null && get(key) !== '' ? [{ row: index, get }] : [];
  });
}
