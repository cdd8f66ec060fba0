import { readPlaceChoice } from '../../programme/proposal/agreed.ts';
import { SET_UP_WORDS as WORDS } from '../../words/set-up-page.ts';
import { ask, renderPiece } from '../page.ts';
import type { ActionResult } from '../run/action.ts';
import { lookAt } from '../set-up/facts.ts';
import { SheetWorkbook } from '../sheet/workbook.ts';

/** What a page of set-up asks when a person says that the head of a list stands elsewhere. */
interface AskedPlace {
  readonly tab: string;
  readonly headRow: number;
  readonly firstRow: number;
}

/** The columns of a head that a person pointed at, as lines of the page; nothing is written. */
export function inspectHead(input: AskedPlace): ActionResult & { readonly columns: string | null } {
  const asked = readPlaceChoice(input);
  const { facts } = lookAt(new SheetWorkbook());
  const fact = facts.tabs.find(({ name, role }) => name === asked?.tab && role === null);
  const inspected = asked && fact ? ask('set-up', 'inspect', fact.grid, asked) : null;
  if (!asked || !inspected || inspected.heads.length === 0)
    return { outcome: 'refused', message: WORDS.noHeadThere, columns: null };
  const columns = renderPiece('set-up', 'renderColumns', asked.tab, inspected);
  return { outcome: 'done', message: WORDS.headThere(inspected.columns.length), columns };
}
