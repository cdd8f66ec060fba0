import type { RowFacts } from '../../programme/overview/rows.ts';
import { type Gathered, gatherOverview } from '../overview.ts';
import { renderPiece } from '../page.ts';
import { sentenceOf } from '../run/action.ts';
import { SheetWorkbook } from '../sheet/workbook.ts';

/** A part of a page that is open. */
interface Piece {
  readonly html: string;
  /** Why there is none; `''` where there is. */
  readonly said: string;
}

/** So many rows are shown of a unit or a rule. */
const MOST = 50;

/**
 * What “Bảng theo dõi” asks for when it opens, or somebody opens something in it.
 *
 * @param part `rest` of the page, a `unit`, a `rule`, a `day`, or all `again`
 * @param of the unit's name, the rule or the day
 */
export function openOverview(part: string, of = ''): Piece {
  try {
    return { html: render(gatherOverview(new SheetWorkbook()), part, String(of)), said: '' };
  } catch (error) {
    return { html: '', said: sentenceOf(error) };
  }
}

function render({ page, rows }: Gathered, part: string, of: string): string {
  const found = (holds: (row: RowFacts) => boolean): { first: RowFacts[]; all: number } => {
    const all = rows.filter((row) => row.state !== 'counted' && holds(row));
    return { first: all.slice(0, MOST), all: all.length };
  };
  switch (part) {
    case 'again':
      return renderPiece('overview', 'renderAgain', page);
    case 'unit': {
      const own = found(({ unit }) => unit === of);
      return renderPiece('overview', 'renderUnit', page, of, own);
    }
    case 'rule': {
      const broken = found(({ rules }) => rules.some((rule) => rule === of));
      return renderPiece('overview', 'renderRows', page.links, broken);
    }
    case 'day':
      return renderPiece('overview', 'renderDay', page, of);
    default:
      return renderPiece('overview', 'renderRest', page);
  }
}
