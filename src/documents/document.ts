import type { InitiativeKey } from '../programme/initiative/columns.ts';
import type { Day } from '../workbook/moment.ts';

/** Where a number of a document comes from, so that whoever signs it can look it up. */
export interface Source {
  readonly tab: string;
  /** `K15`; `''` where it is counted from many rows. */
  readonly cell: string;
  /** Of units' tabs the column in which it is counted. */
  readonly column?: InitiativeKey;
  /** Which rows are counted: `giải pháp kỹ thuật; dòng được tính`. */
  readonly how?: string;
}

/** A piece of a line; `of` for a number that was worked out. */
export interface Piece {
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly of?: Source;
}

/** A line of text, in pieces. */
export type Line = readonly Piece[];

/** A table; its head is repeated on every page. */
export interface DocumentTable {
  readonly columns: readonly TableColumn[];
  /** Rows of the head, each cell over so many columns and rows; `''` below a cell that reaches down. */
  readonly head: readonly (readonly HeadCell[])[];
  readonly rows: readonly (readonly string[])[];
  /** The last row is a sum. */
  readonly hasTotal: boolean;
}

interface TableColumn {
  /** Shares of the width. */
  readonly width: number;
  readonly align: 'left' | 'center' | 'right';
}

export interface HeadCell {
  readonly text: string;
  readonly columns: number;
  readonly rows: number;
}

/** A part of the text. */
export type Block =
  /** `basis`: "Căn cứ …", in italics; `centred`: a line of its own. */
  | { readonly kind: 'text'; readonly line: Line; readonly as?: 'basis' | 'centred' }
  /** `1`: I., II.; `2`: 1., 2. */
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: 'table'; readonly table: DocumentTable };

/** A sheet behind the document, in a section of its own with its own page numbers. */
export interface Annex {
  readonly title: string;
  /** `(Kèm theo Công văn số … ngày …)`. */
  readonly caption: string;
  readonly isLandscape: boolean;
  readonly blocks: readonly Block[];
}

/** Who signs, under what. */
export interface Hand {
  readonly post: readonly string[];
  readonly name: string;
}

/** A document in the legal form, as pure data: what the preview shows is what the file holds. */
export interface OfficialDocument {
  /** In full, never abbreviated. */
  readonly parentBody: string;
  readonly issuingBody: string;
  /** Number and sign, `1070/LĐLĐ`; a blank to fill by hand where it has no number yet. */
  readonly number: string;
  readonly place: string;
  /** `null`: a blank to fill by hand. */
  readonly day: Day | null;
  /** `BÁO CÁO`; `''` for a letter, whose subject stands under its number. */
  readonly type: string;
  readonly subject: string;
  /** To what it is attached: `(Kèm theo Kế hoạch số … ngày … của …)`. */
  readonly attached?: string;
  readonly addressees: readonly string[];
  readonly blocks: readonly Block[];
  /** `TM. BAN THƯỜNG VỤ`, `CHỦ TỊCH`. */
  readonly signature: readonly string[];
  readonly signer: string;
  /** Who signs on the left, where recipients stand else: the secretary of minutes. */
  readonly beside?: Hand;
  /** Each a line; the last keeps the file: `Lưu: VT`. */
  readonly recipients: readonly string[];
  readonly annexes: readonly Annex[];
}

/** Whether the document is a letter, which has no type of its own. */
export function isLetter({ type }: Pick<OfficialDocument, 'type'>): boolean {
  return type === '';
}

/** A table with one row of heads and no sum: the columns as shares of the width and their sides. */
export function plainTable(
  columns: readonly (readonly [width: number, align: TableColumn['align']])[],
  heads: readonly string[],
  rows: DocumentTable['rows'],
): DocumentTable {
  return {
    columns: columns.map(([width, align]) => ({ width, align })),
    head: [heads.map((text) => ({ text, columns: 1, rows: 1 }))],
    rows,
    hasTotal: false,
  };
}

/** One plain piece. */
export function plain(text: string): Line {
  return [{ text }];
}

/** A number with where it comes from, and the words around it. */
interface TracedFigure {
  readonly text: string;
  readonly of: Source;
  readonly before: string;
  readonly after: string;
}

/** Every number with where it comes from, in the order of reading. */
export function figuresOf({ blocks, annexes }: OfficialDocument): TracedFigure[] {
  const all = [...blocks, ...annexes.flatMap((annex) => annex.blocks)];
  return all.flatMap((block) =>
    block.kind !== 'text'
      ? []
      : block.line.flatMap(({ text, of }, index): TracedFigure[] => {
          if (!of) return [];
          const [before, after] = [block.line.slice(0, index), block.line.slice(index + 1)].map(
            (pieces) => pieces.map((piece) => piece.text).join(''),
          );
          return [{ text, of, before: tailOf(before ?? ''), after: headOf(after ?? '') }];
        }),
  );
}

/** So many signs around a number tell which one it is. */
const AROUND = 32;

function tailOf(text: string): string {
  if (text.length <= AROUND) return text;
  return `…${text.slice(-AROUND).replace(/^\S*\s/, '')}`;
}

function headOf(text: string): string {
  if (text.length <= AROUND) return text;
  return `${text.slice(0, AROUND).replace(/\s\S*$/, '')}…`;
}
