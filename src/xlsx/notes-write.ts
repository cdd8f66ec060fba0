import {
  type FileComment,
  noteBox,
  type PlacedNote,
  writeComments,
  writeDrawing,
} from './comments.ts';
import type { Sheet } from './model.ts';
import { rowSource } from './moves.ts';
import { RELATIONSHIPS } from './namespaces.ts';
import type { PackageEdit } from './package.ts';
import { type SheetSource, sheetElement } from './sheet-read.ts';
import { attribute } from './xml.ts';

/**
 * Writes the parts that hold a sheet's notes when a note changed or moved, and gives the sheet's
 * `<legacyDrawing>`: null when it must go, undefined when it stays as it is.
 */
export function writeNotes(
  sheet: Sheet,
  source: SheetSource,
  edit: PackageEdit,
): string | null | undefined {
  const notes = placeNotes(sheet, source);
  if (unchanged(notes, source.comments)) return undefined;
  const { path } = source;
  const lines = edit.relationships(path);
  const comments = lines.find((line) => line.kind === 'comments');
  const legacyDrawing = sheetElement(source, 'legacyDrawing');
  const id = legacyDrawing && attribute(legacyDrawing, '\\w+:id');
  const drawing = lines.find((line) => line.id === id);
  const shapes = writeDrawing(drawing ? edit.text(drawing.target) : null, notes);
  writePart(
    notes.length > 0 ? writeComments(comments ? edit.text(comments.target) : null, notes) : null,
    'comments',
    comments,
    path,
    edit,
  );
  const written = writePart(shapes, 'vmlDrawing', drawing, path, edit);
  return written && `<legacyDrawing xmlns:r="${RELATIONSHIPS}" r:id="${written}"/>`;
}

/** Writes, makes or takes away one of the two parts and gives the id that leads to it. */
function writePart(
  xml: string | null,
  kind: 'comments' | 'vmlDrawing',
  present: { readonly id: string; readonly target: string } | undefined,
  path: string,
  edit: PackageEdit,
): string | null {
  if (xml === null) {
    if (!present) return null;
    edit.unrelate(path, present.id);
    edit.remove(present.target);
    return null;
  }
  const folder = path.replace(/[^/]*\/[^/]*$/, '');
  const name = kind === 'comments' ? 'comments' : 'drawings/vmlDrawing';
  const extension = kind === 'comments' ? 'xml' : 'vml';
  const target =
    present?.target ?? edit.freePath((index) => `${folder}${name}${index}.${extension}`);
  edit.write(target, xml);
  if (present) return present.id;
  return edit.relate(path, kind, target);
}

function placeNotes(sheet: Sheet, source: SheetSource): PlacedNote[] {
  const byRow = new Map<number, FileComment[]>();
  for (const comment of source.comments) {
    byRow.set(comment.row, [...(byRow.get(comment.row) ?? []), comment]);
  }
  const notes: PlacedNote[] = [];
  const placedRows = new Set<number>();
  sheet.rows.forEach((row, index) => {
    if (!row) return;
    const origin = rowSource(row.source, source);
    const old = (origin && byRow.get(origin.index)) ?? [];
    if (origin) placedRows.add(origin.index);
    for (const comment of old) {
      if (comment.threaded) notes.push(placed(comment, index));
    }
    for (const [column, text] of row.notes) {
      const from = old.find((one) => one.column === column && one.text === text && !one.threaded);
      if (from) notes.push(placed(from, index));
      else {
        const box = noteBox(text, column, sheet.columnWidths);
        notes.push({ row: index, column, text, from: null, box });
      }
    }
  });
  for (const comment of source.comments) {
    if (comment.threaded && !placedRows.has(comment.row)) notes.push(placed(comment, comment.row));
  }
  return notes;
}

function placed(from: FileComment, row: number): PlacedNote {
  const box = { columns: 2, rightPixels: 0, rows: 4 };
  return { row, column: from.column, text: from.text, from, box };
}

function unchanged(notes: readonly PlacedNote[], comments: readonly FileComment[]): boolean {
  return (
    notes.length === comments.length && notes.every(({ from, row }) => from && from.row === row)
  );
}
