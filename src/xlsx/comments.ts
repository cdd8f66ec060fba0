import { cellName } from './a1.ts';
import { MAIN } from './namespaces.ts';
import { parseArea } from './references.ts';
import { UnreadableFile } from './unreadable-file.ts';
import {
  attribute,
  contentOf,
  elementTexts,
  escapeText,
  findElement,
  textElement,
  textOfRuns,
  unescapeText,
  withAttribute,
  withContent,
  xmlDocument,
} from './xml.ts';

/** A note of the file with its text as it stands there. */
export interface FileComment {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly xml: string;
  /** Stands for a conversation kept elsewhere in the file; the model does not see it. */
  readonly threaded: boolean;
}

/** A note where it belongs now; one that is not new brings its text of the file. */
export interface PlacedNote {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly from: FileComment | null;
  /** The cell beside which its box is drawn, in columns and rows from the note's own. */
  readonly box: NoteBox;
}

/** How many columns and rows the box covers, and the pixels that it reaches into the last ones. */
interface NoteBox {
  readonly columns: number;
  readonly rightPixels: number;
  readonly rows: number;
}

const BLANK_COMMENTS = xmlDocument(
  `<comments xmlns="${MAIN}"><authors></authors><commentList></commentList></comments>`,
);
const SPACES =
  'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" ' +
  'xmlns:x="urn:schemas-microsoft-com:office:excel"';
const BLANK_DRAWING =
  `<xml ${SPACES}>` +
  '<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout></xml>';
/** The form of all boxes; it declares its prefixes, for the drawing may be another program's. */
const BOX_TYPE =
  `<v:shapetype ${SPACES} id="_x0000_t202" coordsize="21600,21600" o:spt="202" ` +
  'path="m,l,21600r21600,l21600,xe">' +
  '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';
/** Whatever prefixes its writer chose; a shape without content closes itself. */
const SHAPE =
  /<([\w.-]+):shape\s(?:[^>"'/]|\/(?!>)|"[^"]*"|'[^']*')*(?:\/>|>[\s\S]*?<\/\1:shape\s*>)/g;
const IS_NOTE = /<[\w.-]+:ClientData[^>]*ObjectType=["']Note["']/;
const CLOSING_TAG = /<\/[\w.:-]+\s*>\s*$/;
const FIRST_SHAPE_NUMBER = 1025;
const NOTE_WIDTH = 240;
const LETTERS_A_LINE = 36;
const LINE_HEIGHT = 16;
const ROW_HEIGHT = 20;
const DEFAULT_WIDTH = 64;

/** The notes of a comments part. */
export function readComments(xml: string): FileComment[] {
  const authors = elementTexts(contentOf(findElement(xml, 'authors') ?? '<authors/>'));
  const list = elementTexts(contentOf(findElement(xml, 'commentList') ?? '<commentList/>'));
  return list.map((comment) => {
    const ref = attribute(comment, 'ref') ?? 'A1';
    const area = parseArea(ref);
    if (!area) throw new UnreadableFile('out-of-sheet', { place: ref });
    const author = authors[Number(attribute(comment, 'authorId') ?? 0)] ?? '';
    return {
      row: area.top,
      column: area.left,
      text: textOfRuns(contentOf(findElement(comment, 'text') ?? '<text/>')),
      xml: comment,
      threaded: unescapeText(contentOf(author || '<author/>')).startsWith('tc='),
    };
  });
}

/** The comments part that holds the notes, made from the file's own when there is one. */
export function writeComments(xml: string | null, notes: readonly PlacedNote[]): string {
  const before = xml ?? BLANK_COMMENTS;
  const authors = findElement(before, 'authors') ?? '<authors/>';
  const names = elementTexts(contentOf(authors));
  const unnamed = names.findIndex((name) => contentOf(name) === '');
  const author = unnamed < 0 ? names.length : unnamed;
  const written = notes.map((note) => {
    const name = cellName(note.row, note.column);
    if (note.from) return withAttribute(note.from.xml, 'ref', name);
    const run = `<r><rPr><sz val="9"/><rFont val="Arial"/></rPr>${textElement(note.text)}</r>`;
    return `<comment ref="${name}" authorId="${author}"><text>${run}</text></comment>`;
  });
  const added = unnamed < 0 ? '<author></author>' : '';
  const list = findElement(before, 'commentList') ?? '<commentList/>';
  return before
    .replace(authors, () => withContent(authors, contentOf(authors) + added))
    .replace(list, () => withContent(list, written.join('')));
}

/**
 * The drawing that holds the boxes of the notes; boxes of notes that stay are kept, other shapes (buttons
 * of the user) are left alone. Null when nothing is left in it.
 */
export function writeDrawing(xml: string | null, notes: readonly PlacedNote[]): string | null {
  const before = xml ?? BLANK_DRAWING;
  const boxes = new Map<string, string>();
  const kept = before.replace(SHAPE, (shape) => {
    if (!IS_NOTE.test(shape)) return shape;
    boxes.set(`${shapeNumber(shape, 'Row')},${shapeNumber(shape, 'Column')}`, shape);
    return '';
  });
  let next = FIRST_SHAPE_NUMBER;
  for (const [, number] of before.matchAll(/_x0000_s(\d+)/g)) {
    next = Math.max(next, Number(number) + 1);
  }
  const shapes = notes.map((note) => {
    const own = note.from && boxes.get(`${note.from.row},${note.from.column}`);
    return own ? movedBox(own, note) : newBox(note, next++);
  });
  if (shapes.length === 0 && !/<[\w.-]+:shape\s/.test(kept)) return null;
  const type = /\sid=["']_x0000_t202["']/.test(kept) ? '' : BOX_TYPE;
  return kept.replace(CLOSING_TAG, (close) => type + shapes.join('') + close);
}

function shapeNumber(shape: string, name: string): number {
  return Number(new RegExp(`<[\\w.-]+:${name}>\\s*(\\d+)`).exec(shape)?.[1] ?? -1);
}

function movedBox(shape: string, note: PlacedNote): string {
  const down = note.row - shapeNumber(shape, 'Row');
  if (down === 0) return shape;
  return shape
    .replace(/(<[\w.-]+:Row>)[^<]*/, `$1${note.row}`)
    .replace(/(<[\w.-]+:Anchor>)([^<]*)/, (_, tag, anchor: string) => {
      const places = anchor.split(',').map(Number);
      return (
        tag + places.map((place, at) => (at === 2 || at === 6 ? place + down : place)).join(', ')
      );
    });
}

function newBox({ row, column, box }: PlacedNote, number: number): string {
  const anchor = [
    column + 1,
    12,
    Math.max(0, row - 1),
    10,
    column + 1 + box.columns,
    box.rightPixels,
    Math.max(0, row - 1) + box.rows,
    4,
  ];
  return (
    `<v:shape ${SPACES} id="_x0000_s${number}" type="#_x0000_t202" style="position:absolute;visibility:hidden" ` +
    'fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/>' +
    '<v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>' +
    '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
    '<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>' +
    `<x:Anchor>${escapeText(anchor.join(', '))}</x:Anchor><x:AutoFill>False</x:AutoFill>` +
    `<x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`
  );
}

/** A box wide enough to read and high enough for the text, over columns of these widths in pixels. */
export function noteBox(
  text: string,
  column: number,
  widths: ReadonlyMap<number, number>,
): NoteBox {
  const widthAt = (offset: number): number =>
    Math.max(1, widths.get(column + 1 + offset) ?? DEFAULT_WIDTH);
  let columns = 0;
  let left = NOTE_WIDTH + 12;
  for (let width = widthAt(0); left > width && columns < 20; width = widthAt(columns)) {
    left -= width;
    columns++;
  }
  const lines = text
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / LETTERS_A_LINE)), 1);
  const rows = Math.max(3, Math.ceil((lines * LINE_HEIGHT) / ROW_HEIGHT) + 1);
  return { columns, rightPixels: Math.round(left), rows };
}
