import { UNDO_WORDS } from '../../words/undo.ts';
import {
  type Block,
  blockAround,
  blocksOf,
  cellsIn,
  gridOf,
  type Step,
  type StepOf,
} from '../../workbook/journal.ts';
import { keyOf } from '../../workbook/stored.ts';
import { helpOf } from '../sheet/found.ts';
import { linked } from '../sheet/link.ts';
import { LOOKS, noFill, writeFills } from '../sheet/looks.ts';
import { rangeOf } from '../sheet/ranges.ts';
import { findTag } from '../store.ts';
import { redressForm } from '../tabs/form-sheet.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** A step on one tab that is no cell's own content, and not the making of the tab. */
type TabStep = Exclude<Extract<Step, { readonly sheet: number }>, { kind: 'cells' | 'tab' }>;

/** Takes one step back; answers what is left as it is, in words. */
export function putBackOnTab(sheet: Sheet, step: TabStep): string[] {
  if (!mayPutBack(sheet, step)) return [UNDO_WORDS.protected(sheet.getName())];
  return (PUT_BACK[step.kind] as (sheet: Sheet, step: TabStep) => string[])(sheet, step);
}

/** Somebody may have protected the tab since: its cells, or all of it, as what is no cell's asks for. */
function mayPutBack(sheet: Sheet, step: TabStep): boolean {
  // Tags are nobody's, and rules are asked for block by block.
  if (step.kind === 'tag' || step.kind === 'rules') return true;
  if (!('block' in step)) return mayLayOut(sheet);
  const part = partOf(sheet, step.block);
  return part === null || rangeOf(sheet, part).canEdit();
}

/** Whether a user may delete a tab, name it or move its rows: they need rights on every cell. */
export function mayLayOut(sheet: Sheet): boolean {
  return sheet.getRange(1, 1, sheet.getMaxRows(), sheet.getMaxColumns()).canEdit();
}

const PUT_BACK: {
  readonly [Kind in TabStep['kind']]: (sheet: Sheet, step: StepOf<Kind>) => string[];
} = {
  links: putBackLinks,
  rows: takeRows,
  'tab-color': (sheet, { before, after }) => {
    if (sheet.getTabColor() !== after) return [UNDO_WORDS.color(sheet.getName())];
    sheet.setTabColor(before);
    return [];
  },
  name: (sheet, { before, after }) => {
    if (sheet.getName() !== after) return [UNDO_WORDS.name(sheet.getName())];
    sheet.setName(before ?? '');
    return [];
  },
  widths: putBackWidths,
  looks: putBackLooks,
  clipped: (sheet, { block, isWorn, head = block.rows }) => {
    const part = partOf(sheet, block);
    if (!part) return [];
    if (isWorn) undress(sheet, part, head);
    else rangeOf(sheet, part).setWrapStrategy(SpreadsheetApp.WrapStrategy.OVERFLOW);
    return [];
  },
  rules: takeRules,
  page: putBackPage,
  merges: (sheet, { block, before }) => {
    // Whole, also one that sticks out of the block.
    for (const each of rangeOf(sheet, block).getMergedRanges()) each.breakApart();
    // No merge may go through the line below frozen rows; what was frozen before is put back later.
    const frozen = before.length > 0 ? sheet.getFrozenRows() : 0;
    const isCut = ({ row, rows }: Block): boolean => row < frozen && row + rows > frozen;
    if (before.some(isCut)) sheet.setFrozenRows(0);
    for (const each of before) rangeOf(sheet, each).merge();
    return [];
  },
  tag: putBackTag,
  form: (sheet, { before, after }) => {
    if (findTag(sheet, keyOf('form'))?.getValue() !== before)
      return [UNDO_WORDS.layout(sheet.getName())];
    redressForm(sheet, before, after);
    return [];
  },
};

/** Fills below the head that are left by now are people's. */
function undress(sheet: Sheet, block: Block, head: number): void {
  const { row, column } = block;
  const range = rangeOf(sheet, block);
  const fills = range.getBackgrounds().map(([fill = '']) => noFill(fill));
  range.clearFormat().setNumberFormat('General');
  const own = fills.map((value, index) => ({ row: row + index, column, value }));
  writeFills(
    sheet,
    own.slice(head).filter(({ value }) => value !== null),
  );
}

/** Runs after the texts were put back, which took the links of now. */
function putBackLinks(sheet: Sheet, { cells, isPlain }: StepOf<'links'>): string[] {
  const block = blockAround(cells);
  if (sheet.getMaxRows() < block.row + block.rows) return [];
  const range = rangeOf(sheet, block);
  const texts = range.getValues();
  const own = cells.filter(({ row, text }) => texts[row - block.row]?.[0] === text);
  const urls = new Map(own.map(({ row, url }) => [row, url]));
  for (const each of blocksOf(own)) {
    const links = gridOf(each, (row) =>
      linked(String(texts[row - block.row]?.[0]), urls.get(row) ?? null, isPlain),
    );
    rangeOf(sheet, each).setRichTextValues(links);
  }
  return [];
}

/** Rows that the run inserted go while nothing stands in them. */
function takeRows(sheet: Sheet, { row, count }: StepOf<'rows'>): string[] {
  const range = sheet.getRange(row + 1, 1, count, sheet.getMaxColumns());
  if (!range.isBlank()) return [UNDO_WORDS.layout(sheet.getName())];
  sheet.deleteRows(row + 1, count);
  return [];
}

function putBackWidths(sheet: Sheet, { column, before, after }: StepOf<'widths'>): string[] {
  before.forEach((width, index) => {
    const place = column + index + 1;
    if (sheet.getColumnWidth(place) === after[index]) sheet.setColumnWidth(place, width);
  });
  return [];
}

function putBackLooks(sheet: Sheet, { block, looks }: StepOf<'looks'>): string[] {
  const part = partOf(sheet, block);
  if (!part) return [];
  const range = rangeOf(sheet, part);
  for (const [name, grid] of Object.entries(looks)) {
    const rows = grid.slice(0, part.rows).map((cells) => cells.slice(0, part.columns));
    LOOKS[name]?.write(range, rows as never[][]);
  }
  return [];
}

/** Takes off the rules that are still ours. */
function takeRules(sheet: Sheet, { blocks, help }: StepOf<'rules'>): string[] {
  const left: string[] = [];
  let areOurs = true;
  for (const block of blocks) {
    const part = partOf(sheet, block);
    if (!part) continue;
    const range = rangeOf(sheet, part);
    if (!range.canEdit()) {
      left.push(UNDO_WORDS.protected(sheet.getName()));
      continue;
    }
    const helps = range
      .getDataValidations()
      .map((rules) => rules.map((rule) => rule && helpOf(rule)));
    const isOurs = ({ row, column }: { row: number; column: number }): boolean =>
      helps[row - part.row]?.[column - part.column] === help;
    const ours = cellsIn(part).filter(isOurs);
    for (const each of blocksOf(ours)) rangeOf(sheet, each).clearDataValidations();
    areOurs &&= helps.flat().every((each) => each === null || each === help);
  }
  return areOurs ? left : [...left, UNDO_WORDS.layout(sheet.getName())];
}

/** Which borders stood before cannot be read, so that is told. */
function putBackPage(sheet: Sheet, step: StepOf<'page'>): string[] {
  step.heights.forEach((height, row) => {
    sheet.setRowHeight(row + 1, height);
  });
  sheet.setFrozenRows(step.frozen);
  sheet.setHiddenGridlines(step.hasNoGridlines);
  rangeOf(sheet, step.block).setBorder(false, false, false, false, false, false);
  return [UNDO_WORDS.borders(sheet.getName())];
}

function putBackTag(sheet: Sheet, { key, before, after }: StepOf<'tag'>): string[] {
  const tag = findTag(sheet, key);
  if ((tag?.getValue() ?? null) !== after) return [];
  if (before === null) tag?.remove();
  else if (tag) tag.setValue(before);
  else sheet.addDeveloperMetadata(key, before);
  return [];
}

/** What a tab still has of a block: rows may have been deleted since. */
function partOf(sheet: Sheet, block: Block): Block | null {
  const rows = Math.min(block.rows, sheet.getMaxRows() - block.row);
  const columns = Math.min(block.columns, sheet.getMaxColumns() - block.column);
  return rows > 0 && columns > 0 ? { ...block, rows, columns } : null;
}
