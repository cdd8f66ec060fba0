import type { Area, Sheet } from '../../xlsx/model.ts';
import { contains, eachCell, overlaps } from './area.ts';
import { put } from './cells.ts';
import { Exception } from './runtime.ts';

export function mergesIn(tab: Sheet, area: Area): Area[] {
  return tab.merges.filter((merge) => overlaps(merge, area));
}

/** What of an area of the file lies in the grid. */
export function inGrid(tab: Sheet, area: Area): Area {
  const { bottom, right } = area;
  return {
    ...area,
    bottom: Math.min(bottom, tab.maxRows - 1),
    right: Math.min(right, tab.maxColumns - 1),
  };
}

/** Merges each part of an area; older merges inside it come apart, and all cells but a part's first are emptied. */
export function mergeParts(tab: Sheet, area: Area, parts: readonly Area[]): void {
  if (parts.some((part) => crosses(part, tab.frozenRows))) throw partlyFrozen();
  breakApart(tab, area);
  for (const part of parts) {
    if (part.top === part.bottom && part.left === part.right) continue;
    tab.merges.push(part);
    eachCell(part, (row, column) => {
      if (row !== part.top || column !== part.left) put(tab, row, column, null);
    });
  }
}

/** Whether a line below so many frozen rows would go through a merge: refused, whichever comes first (reported). */
export function crosses({ top, bottom }: Area, frozenRows: number): boolean {
  return top < frozenRows && bottom >= frozenRows;
}

export function partlyFrozen(): Exception {
  return new Exception("You can't freeze rows which contain only part of a merged cell.");
}

/** A merge that sticks out of the area is refused (reported text). */
export function breakApart(tab: Sheet, area: Area): void {
  const merges = mergesIn(tab, area);
  if (merges.some((merge) => !contains(area, inGrid(tab, merge)))) {
    throw new Exception('You must select all cells in a merged range to merge or unmerge them.');
  }
  tab.merges = tab.merges.filter((merge) => !merges.includes(merge));
}
