import type { RowFacts } from '../../programme/overview/rows.ts';
import { keptForm } from '../../tabs/kept/kept.ts';
import { changedSince, gatherOverview, lastOverview } from '../overview.ts';
import { renderPiece } from '../page.ts';
import { sentenceOf } from '../run/action.ts';
import { SheetWorkbook } from '../sheet/workbook.ts';
import { findKept } from '../tabs/kept-sheet.ts';

/** A part of a page that is open. */
interface Piece {
  readonly html: string;
  /** Why there is none; `''` where there is. */
  readonly said: string;
}

/** So many rows are shown of a unit, a rule, or a kind of change. */
const MOST = 50;

/**
 * What “Bảng theo dõi” asks for when it opens, or somebody opens something in it: figures are of the last
 * run, rows of now.
 *
 * @param part `rest` of the page, a `unit`, a `rule`, a `day`, what has `changed` since, or all `again`
 * @param of the unit's name, the rule or the day
 * @param isAgain whether the figures are to be of now as well
 */
export function openOverview(part: string, of = '', isAgain = false): Piece {
  try {
    return { html: render(new SheetWorkbook(), part, String(of), isAgain), said: '' };
  } catch (error) {
    return { html: '', said: sentenceOf(error) };
  }
}

function render(workbook: SheetWorkbook, part: string, of: string, isAgain: boolean): string {
  if (part === 'changed') return changesOf(workbook, of);
  const isOfNow = isAgain || part === 'again';
  const page = isOfNow ? gatherOverview(workbook).page : lastOverview(workbook);
  const isOf = ({ unit, rules }: RowFacts): boolean =>
    part === 'unit' ? unit === of : rules.some((rule) => rule === of);
  const rows = part === 'unit' || part === 'rule' ? rowsOf(workbook, isOf) : { first: [], all: 0 };
  return renderPiece('overview', 'renderPart', page, part, of, rows);
}

/** Rows that do not count, as the tabs stand now. */
function rowsOf(workbook: SheetWorkbook, holds: (row: RowFacts) => boolean) {
  const { rows } = gatherOverview(workbook);
  const all = rows.filter((row) => row.state !== 'counted' && holds(row));
  return { first: all.slice(0, MOST), all: all.length };
}

/** What became of each row since the report of a day, and the form as it was then. */
function changesOf(workbook: SheetWorkbook, day: string): string {
  const { kept } = findKept(workbook);
  const { page, reading } = gatherOverview(workbook);
  const changed = changedSince(kept, reading.report, reading.verdict, day, MOST);
  return renderPiece('overview', 'renderChanged', page.links, day, changed, keptForm(kept, day));
}
