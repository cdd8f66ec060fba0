import type { Block, ChangedCell } from '../../workbook/journal.ts';
import { CellDraft } from './draft-cells.ts';
import { freeOf, helpOf, mergesIn, pageIn, type RuledBlock, widthsIn } from './found.ts';
import { writeWidths } from './looks.ts';
import type { Stage } from './plan.ts';
import { rangeOf } from './ranges.ts';
import { Tab } from './tab.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Metadata = GoogleAppsScript.Spreadsheet.DeveloperMetadata;

/** Looks of a column that come from the one beside it or are given apart. */
export interface WornLooks {
  readonly wrapped: boolean;
  readonly onTheLeft: boolean;
  readonly unruled: boolean;
}

interface Worn {
  /** So many rows of the block are a head. */
  readonly head: number;
  readonly lacking: WornLooks;
  readonly fills: readonly ChangedCell[] | null;
  readonly stage: Stage;
}

/**
 * What a run is going to change. While it is drafted things are read and nothing is written. Only what
 * differs is written. Of tabs that the run makes only the values are noted: taking back removes the tab.
 */
export class Draft extends CellDraft {
  private newTabs = 0;

  // --- tabs --------------------------------------------------------------------------------------

  /** A tab to be made, at a place counted from 0. */
  make(name: string, insert: () => Sheet): Tab {
    this.newTabs += 1;
    const tab = new Tab(name, -this.newTabs, null);
    this.later('tabs', tab, () => tab.become(insert()), [{ kind: 'tab' }]);
    return tab;
  }

  /** Makes a tab's grid at least so large: a write outside it would be refused. */
  grow(tab: Tab, rows: number, columns: number, isNoted = false): void {
    const { rows: before, columns: beside } = tab.grid;
    const [below, right] = [rows - before, columns - beside];
    if (below > 0) {
      const steps = isNoted ? [{ kind: 'rows', row: before, count: below } as const] : [];
      this.later('grid', tab, () => tab.sheet.insertRowsAfter(before, below), steps);
    }
    if (right > 0) this.later('grid', tab, () => tab.sheet.insertColumnsAfter(beside, right));
    tab.grow(Math.max(rows, before), Math.max(columns, beside));
  }

  /** Inserts rows; the first comes to stand at `row`, from 0. */
  insertRows(tab: Tab, row: number, count: number): void {
    const { rows, columns } = tab.grid;
    this.later('grid', tab, () => tab.sheet.insertRowsAfter(row, count), [
      { kind: 'rows', row, count },
    ]);
    tab.grow(rows + count, columns);
  }

  /** Sets the tag of a tab to a new value. */
  tag(
    tab: Tab,
    key: string,
    after: string,
    tag: Metadata | null = null,
    stage: Stage = 'tabs',
  ): void {
    const before = tag?.getValue() ?? null;
    if (before === after) return;
    this.later(
      stage,
      tab,
      () => {
        if (tag) tag.setValue(after);
        else tab.sheet.addDeveloperMetadata(key, after);
      },
      tab.isNew ? [] : [{ kind: 'tag', key, before, after }],
    );
  }

  /** Takes a tag off a tab. */
  untag(tab: Tab, tag: Metadata): void {
    const step = { kind: 'tag', key: tag.getKey(), before: tag.getValue(), after: null } as const;
    this.later('looks', tab, () => tag.remove(), [step]);
  }

  rename(tab: Tab, after: string): void {
    const step = { kind: 'name', before: tab.name, after } as const;
    this.later('looks', tab, () => tab.sheet.setName(after), [step]);
  }

  tabColor(tab: Tab, before: string | null, after: string): void {
    this.later('looks', tab, () => tab.sheet.setTabColor(after), [
      { kind: 'tab-color', before, after },
    ]);
  }

  // --- looks -------------------------------------------------------------------------------------

  /** Dresses a tab with calls that read nothing. */
  dress(tab: Tab, act: (sheet: Sheet) => void, stage: Stage = 'looks'): void {
    this.later(stage, tab, () => act(tab.sheet));
  }

  /**
   * Widths of neighbouring columns in pixels, the first column from 0; equal ones go in one write.
   * `known` says how wide they are, where it needs no asking.
   */
  widths(
    tab: Tab,
    first: number,
    wanted: readonly number[],
    { known, stage = 'looks' }: { known?: readonly number[]; stage?: Stage } = {},
  ): void {
    const before = () => known ?? widthsIn(tab, first, wanted.length);
    const steps = tab.isNew
      ? []
      : [{ kind: 'widths', column: first, before: before(), after: wanted } as const];
    this.later(stage, tab, () => writeWidths(tab.sheet, first, wanted), steps);
  }

  /** Keeps long texts of a column that was empty from running over what is beside it. */
  clip(tab: Tab, block: Block, stage: Stage = 'looks'): void {
    this.later(
      stage,
      tab,
      () => rangeOf(tab.sheet, block).setWrapStrategy(SpreadsheetApp.WrapStrategy.CLIP),
      tab.isNew ? [] : [{ kind: 'clipped', block }],
    );
  }

  /**
   * Gives a block of an empty column the looks of the cells on its left; what is written there goes over
   * several lines and, below so many rows of a head, begins on the left.
   *
   * @param lacking what of that the cells on its left do not have
   * @param fills what it gets below the head; `null` where it keeps its looks when that is taken back
   */
  wearNeighbours(tab: Tab, block: Block, { head, lacking, fills, stage }: Worn): void {
    const isFilled = fills !== null && fills.length > 0;
    this.later(
      stage,
      tab,
      () => {
        const worn = rangeOf(tab.sheet, block);
        rangeOf(tab.sheet, { ...block, column: block.column - 1 }).copyTo(worn, {
          formatOnly: true,
        });
        // A head over two rows may be merged, and the name of the column stands in the lower one.
        if (head > 1) rangeOf(tab.sheet, { ...block, rows: head }).breakApart();
        if (lacking.wrapped) worn.setWrap(true);
        if (lacking.unruled) worn.clearDataValidations();
        if (block.rows === head || !lacking.onTheLeft) return;
        rangeOf(tab.sheet, {
          ...block,
          row: block.row + head,
          rows: block.rows - head,
        }).setHorizontalAlignment('left');
      },
      [
        ...(fills ? [{ kind: 'clipped', block, isWorn: true, head } as const] : []),
        ...(isFilled ? [{ kind: 'cells', aspect: 'fills', cells: fills } as const] : []),
      ],
    );
  }

  /** Gives blocks rules where a cell has none: what is there stays, as it could not be given back. */
  rules(tab: Tab, wanted: readonly RuledBlock[], stage: Stage = 'looks'): void {
    const free = tab.isNew ? wanted.map(({ block }) => [block]) : freeOf(tab, wanted);
    wanted.forEach(({ rule }, index) => {
      const blocks = free[index] ?? [];
      if (blocks.length === 0) return;
      const steps = tab.isNew ? [] : [{ kind: 'rules', blocks, help: helpOf(rule) } as const];
      blocks.forEach((block, at) => {
        const act = () => rangeOf(tab.sheet, block).setDataValidation(rule);
        this.later(stage, tab, act, at === 0 ? steps : []);
      });
    });
  }

  /** Notes the heights of a block at the top, frozen rows and gridlines before a tab is taken over. */
  keepPage(tab: Tab, block: Block): void {
    if (tab.isNew) return;
    const page = pageIn(tab, block);
    this.later('tabs', tab, () => {}, [{ kind: 'page', block, ...page }]);
  }

  /**
   * Keeps so many rows at the top in sight, but where a merge goes through the line below them: such a freeze is
   * refused.
   */
  freeze(tab: Tab, rows: number, stage: Stage = 'looks'): void {
    const { columns, rows: height } = tab.found;
    const line = { row: rows - 1, column: 0, rows: 2, columns };
    const merges = tab.isNew || rows < 1 || rows >= height ? [] : mergesIn(tab, line);
    if (merges.some((merge) => merge.row < rows && merge.row + merge.rows > rows)) return;
    this.later(stage, tab, () => tab.sheet.setFrozenRows(rows));
  }

  /**
   * Takes every merge apart that touches a block at the top, whole, however far it goes, before anything is
   * written there: what is written under a merge may be lost, and none may go through frozen rows.
   */
  takeApart(tab: Tab, block: Block): void {
    if (tab.isNew) return;
    const { rows, columns } = tab.found;
    const isTouched = (merge: Block): boolean =>
      merge.row < block.row + block.rows && merge.column < block.column + block.columns;
    const before = mergesIn(tab, { row: 0, column: 0, rows, columns }).filter(isTouched);
    if (before.length === 0) return;
    const apart = () => {
      for (const each of before) rangeOf(tab.sheet, each).breakApart();
    };
    this.later('grid', tab, apart, [{ kind: 'merges', block, before }]);
  }

  /** Takes the merges of a block apart, if that was not done before, and merges these blocks instead. */
  merge(
    tab: Tab,
    block: Block,
    wanted: readonly Block[],
    { stage = 'looks', isApart = false }: { stage?: Stage; isApart?: boolean } = {},
  ): void {
    const before = () => (isApart ? [] : mergesIn(tab, block));
    const steps = tab.isNew ? [] : [{ kind: 'merges', block, before: before() } as const];
    this.later(
      stage,
      tab,
      () => {
        if (!tab.isNew) rangeOf(tab.sheet, block).breakApart();
        for (const each of wanted) rangeOf(tab.sheet, each).merge();
      },
      steps,
    );
  }
}
