import type { BookSource } from './book-read.ts';
import type { PackageEdit } from './package.ts';
import { type Move, type Moves, moveAreas, moveWritten } from './references.ts';
import type { SheetSource } from './sheet-read.ts';
import { attribute, withAttribute } from './xml.ts';

const FORMULA = /(<(?:formula|xm:f|x14:formula1|x14:formula2|c:f|cx:f|c15:f)(?:\s[^>]*)?>)([^<]+)/g;
const AREAS = /(\s(?:sqref|ref)=")([^"]*)"/g;
const AREAS_BETWEEN_TAGS = /(<xm:sqref>)([^<]*)/g;
const BREAK = /(<brk\s[^>]*?id=")(\d+)/g;
const ANCHOR_ROW = /(<xdr:row>)(\d+)/g;
/** Elements that do not point to cells, or that the model moves itself. */
const KEPT =
  /^(?:dimension|sheetViews|sheetFormatPr|cols|sheetData|mergeCells|dataValidations|hyperlinks)$/;

/** An element of a worksheet (conditional formats, filters, …) that follows the rows that moved. */
export function movedElement(name: string, xml: string, source: SheetSource, moves: Moves): string {
  if (moves.size === 0 || KEPT.test(name)) return xml;
  const move = moves.get(source.name.toLowerCase());
  const formulas = moveFormulas(xml, source.name, moves);
  return move ? moveRefs(formulas, move) : formulas;
}

function moveFormulas(xml: string, home: string, moves: Moves): string {
  return xml.replace(FORMULA, (_, tag, formula) => tag + moveWritten(formula, home, moves));
}

function moveRefs(xml: string, move: Move): string {
  return xml
    .replace(AREAS, (_, name, areas) => `${name}${moveAreas(areas, move)}"`)
    .replace(AREAS_BETWEEN_TAGS, (_, tag, areas) => tag + moveAreas(areas, move))
    .replace(BREAK, (_, tag, row) => tag + (move.row(Number(row) - 1) + 1))
    .replace(ANCHOR_ROW, (_, tag, row) => tag + move.row(Number(row)));
}

/** Lets tables, pictures and conversations follow the rows of their sheet, charts and pivots the tabs. */
export function writeMovedParts(edit: PackageEdit, book: BookSource, moves: Moves): void {
  if (moves.size === 0) return;
  for (const { source } of book.entries) {
    const move = source && moves.get(source.name.toLowerCase());
    if (!source || !move) continue;
    for (const line of edit.relationships(source.path)) {
      if (!/^(table|drawing|threadedComment)$/.test(line.kind)) continue;
      rewrite(edit, line.target, (xml) => moveRefs(xml, move));
    }
  }
  for (const { name } of book.package.entries) {
    if (/\/charts\/[^/]*\.xml$/i.test(name)) {
      rewrite(edit, name, (xml) => moveFormulas(xml, '', moves));
    } else if (/\/pivotCacheDefinition\d*\.xml$/i.test(name)) {
      rewrite(edit, name, (xml) => movePivot(xml, moves));
    }
  }
}

function rewrite(edit: PackageEdit, path: string, change: (xml: string) => string): void {
  const before = edit.text(path);
  const after = before === null ? null : change(before);
  if (after !== null && after !== before) edit.write(path, after);
}

function movePivot(xml: string, moves: Moves): string {
  return xml.replace(/<worksheetSource\s[^>]*>/, (tag) => {
    const move = moves.get((attribute(tag, 'sheet') ?? '').toLowerCase());
    if (!move) return tag;
    const ref = attribute(tag, 'ref');
    const placed = ref ? withAttribute(tag, 'ref', moveAreas(ref, move)) : tag;
    return withAttribute(placed, 'sheet', move.name);
  });
}
