import type { Material, TypedPart } from '../../documents/material.ts';
import { shortKey } from '../../programme/duplicates/identity.ts';
import {
  OUTLINE_COLUMNS,
  type OutlineKey,
  type OutlineLine,
  readOutline,
} from '../../tabs/outline/outline.ts';
import { OUTLINE } from '../../words/outline.ts';
import type { StoredValue } from '../../workbook/stored.ts';
import type { Table } from '../../workbook/table.ts';
import { ask } from '../page.ts';
import { readFilled } from '../run/closing.ts';
import { Memory } from '../run/memory.ts';
import { draftNewTab } from '../set-up/new-tab.ts';
import type { SheetWorkbook } from '../sheet/workbook.ts';

type Texts = Readonly<Record<string, string>>;

/** Texts that a part bore last, of which one may still stand there. */
const REMEMBERED = 2;

/** The parts as the tab has them, or the built-in ones where there is none. */
export function readParts(workbook: SheetWorkbook): TypedPart[] {
  const table = readFilled(workbook, 'outline', OUTLINE_COLUMNS);
  if (!table) {
    return OUTLINE.map((part) => ({ ...part, own: '', edited: null, isDone: false }));
  }
  const { outline } = new Memory();
  return readOutline(table).map(({ number, asks, own, computed, isDone }) => {
    const isOurs = computed === '' || isWritten(outline, number, computed);
    return { number, asks, own, isDone, edited: isOurs ? null : computed };
  });
}

function isWritten(outline: StoredValue<'outline'>, number: string, text: string): boolean {
  return (outline[number] ?? []).includes(shortKey(text));
}

/**
 * Drafts the computed text of every part into the tab, which is made where it is missing. What people made
 * of a text stays.
 */
export function draftOutline(workbook: SheetWorkbook, material: Material): void {
  const texts = ask('document', 'computeTexts', material);
  const memory = new Memory();
  const table = readFilled(workbook, 'outline', OUTLINE_COLUMNS);
  const tab = workbook.open('outline');
  if (!table) {
    draftNewTab(workbook, tab, ask('new-tabs', 'outlineTab', texts));
    memory.rememberOutline(tab, remembered(memory.outline, texts), workbook.draft);
    return;
  }
  const lines = readOutline(table);
  const renewed = lines.filter(
    ({ number, computed }) =>
      (computed === '' || isWritten(memory.outline, number, computed)) &&
      computed !== (texts[number] ?? ''),
  );
  if (renewed.length === 0) return;
  memory.rememberOutline(tab, remembered(memory.outline, texts), workbook.draft);
  writeColumn(workbook, table, renewed, texts);
}

function remembered(before: StoredValue<'outline'>, texts: Texts): StoredValue<'outline'> {
  const entries = Object.entries(texts).flatMap(([number, text]) => {
    const keys = text === '' ? [] : [shortKey(text)];
    const all = [...new Set([...keys, ...(before[number] ?? [])])].slice(0, REMEMBERED);
    return all.length === 0 ? [] : [[number, all] as const];
  });
  return { ...before, ...Object.fromEntries(entries) };
}

/** The column of the computed texts, with its header where the tab lacks it. */
function writeColumn(
  workbook: SheetWorkbook,
  { grid, headRow, columns }: Table<OutlineKey>,
  renewed: readonly OutlineLine[],
  texts: Texts,
): void {
  const width = Math.max(0, ...grid.map((cells) => cells.length));
  const column = columns.computed ?? width;
  const byRow = new Map(renewed.map(({ row, number }) => [row, texts[number] ?? '']));
  const header = OUTLINE_COLUMNS.find(({ key }) => key === 'computed')?.header ?? '';
  const wanted = Array.from({ length: grid.length - headRow }, (_, index) => {
    const row = headRow + index;
    if (index === 0 && columns.computed === undefined) return [header];
    return [byRow.get(row) ?? grid[row]?.[column] ?? null];
  });
  const tab = workbook.open('outline');
  const { draft } = workbook;
  draft.standOn(tab, { row: 0, column: 0, rows: grid.length, columns: column + 1 }, grid);
  draft.grow(tab, grid.length, column + 1);
  draft.exactValues(tab, { row: headRow, column }, grid, wanted);
}
