import { readPalette } from './colors.ts';
import { type Sheet, StyleTable, type Workbook } from './model.ts';
import { showsDay } from './number-formats.ts';
import { Package, type Relationship, relationshipsOf } from './package.ts';
import { readHostState } from './properties.ts';
import { type BookFacts, readSheet, type SheetSource } from './sheet-read.ts';
import { readStrings } from './strings.ts';
import { BLANK_STYLES, readLooks, readStyleLists } from './styles-read.ts';
import { readingPart, UnreadableFile } from './unreadable-file.ts';
import {
  attribute,
  contentOf,
  elementTexts,
  findElement,
  flag,
  rootElement,
  xmlDocument,
} from './xml.ts';

/** A workbook's package with what the writer needs to know of it. */
export interface BookSource extends BookFacts {
  readonly path: string;
  readonly xml: string;
  /** The `<sheet>` elements in their order; charts that fill a sheet are among them. */
  readonly entries: readonly SheetEntry[];
  readonly stringsXml: string | null;
  readonly stylesXml: string;
  readonly hostState: string;
}

export interface SheetEntry {
  readonly xml: string;
  readonly path: string;
  readonly relationship: string;
  /** Null for one that the model does not have: a chart, a module of macros, a line that leads nowhere. */
  readonly sheet: Sheet | null;
  readonly source: SheetSource | null;
}

/** Reads the file into the model. */
export function readBook(bytes: Uint8Array): Workbook {
  const source = new Package(bytes);
  const path = workbookPath(source);
  const xml = source.text(path) ?? '';
  // One that is cut short has no end.
  readingPart(path, () => rootElement(xml));
  const relationships = relationshipsOf(source, path);
  const text = (kind: string) => {
    const part = relationships.find((line) => line.kind === kind);
    return part ? source.text(part.target) : null;
  };
  const stringsXml = text('sharedStrings');
  const stylesXml = text('styles') ?? xmlDocument(BLANK_STYLES);
  const palette = readPalette(text('theme'), stylesXml);
  const looks = readingPart('styles', () => readLooks(readStyleLists(stylesXml), palette));
  const from1904 = flag(findElement(xml, 'workbookPr') ?? '<none/>', 'date1904');
  const facts: BookFacts = {
    package: source,
    strings: stringsXml ? readingPart('sharedStrings', () => readStrings(stringsXml)) : [],
    palette,
    shiftedStyles: looks.map((look) => from1904 && showsDay(look.numberFormat)),
  };
  const entries = readEntries(xml, relationships, facts);
  if (entries.length > 0 && entries.every(({ sheet }) => sheet === null)) {
    throw new UnreadableFile('damaged', { part: path });
  }
  const hostState = readHostState(source);
  const book: BookSource = { ...facts, path, xml, entries, stringsXml, stylesXml, hostState };
  return {
    sheets: entries.flatMap(({ sheet }) => (sheet ? [sheet] : [])),
    styles: new StyleTable(looks),
    hostState,
    source: book,
  };
}

function workbookPath(source: Package): string {
  const part = relationshipsOf(source, '').find((line) => line.kind === 'officeDocument');
  const kind = part?.target.replace(/^.*\./, '');
  if (!part || !source.has(part.target)) throw new UnreadableFile('not-xlsx');
  if (kind === 'bin') throw new UnreadableFile('not-xlsx', { kind: 'xlsb' });
  if (!/<workbook[\s>]/.test(source.text(part.target) ?? '')) {
    throw new UnreadableFile('not-xlsx', { kind: part.target });
  }
  return part.target;
}

function readEntries(
  xml: string,
  relationships: readonly Relationship[],
  facts: BookFacts,
): SheetEntry[] {
  const list = elementTexts(contentOf(findElement(xml, 'sheets') ?? '<none/>'));
  return list.map((entry) => {
    const id = attribute(entry, '\\w+:id') ?? '';
    const part = relationships.find((line) => line.id === id);
    const path = part?.target ?? '';
    const sheet =
      part?.kind === 'worksheet' ? readingPart(path, () => readEntry(entry, path, facts)) : null;
    const source = sheet ? (sheet.source as SheetSource) : null;
    return { xml: entry, path, relationship: id, sheet, source };
  });
}

/** The file counts its sheets from 1, Google from 0. */
function readEntry(entry: string, path: string, facts: BookFacts): Sheet {
  const id = Number(attribute(entry, 'sheetId')) - 1;
  const sheet = readSheet(id, attribute(entry, 'name') ?? '', path, facts);
  sheet.hidden = /^(hidden|veryHidden)$/.test(attribute(entry, 'state') ?? '');
  return sheet;
}

/** Of the model's numbers, as `readWorksheet` is given them. */
export function highestIdIn({ entries }: BookSource): number {
  return Math.max(0, ...entries.map(({ xml }) => Number(attribute(xml, 'sheetId')) - 1));
}
