import { localeOf } from '../../src/host/services/locale.ts';
import { displayText } from '../../src/host/services/number-format.ts';
import type { BorderLine, CellLook, Row, Sheet, Workbook } from '../../src/xlsx/model.ts';
import type { GridStyle, RowView, TabFrame, TabView } from '../protocol.ts';

/** Google's sizes of a new tab, in pixels. */
const COLUMN_WIDTH = 100;
const ROW_HEIGHT = 21;
const LEAST_COLUMNS = 26;

// --- what one page was shown -----------------------------------------------------------------

interface Shown {
  readonly sheet: Sheet;
  readonly frame: string;
  readonly rows: readonly string[];
}

/** What a page has on its screen, so that it is told only what differs. */
export class Screen {
  #shown: Shown | null = null;

  /** The page begins anew. */
  forget(): void {
    this.#shown = null;
  }

  view(workbook: Workbook, sheet: Sheet, locale: string): TabView {
    const drawing = new Drawing(workbook, sheet, locale);
    const frame = frameOf(sheet);
    const rows = Array.from({ length: sheet.rows.length }, (_, index) => drawing.row(index));
    const texts = rows.map((row) => JSON.stringify(row));
    const before = this.#shown;
    this.#shown = { sheet, frame: JSON.stringify(frame), rows: texts };
    const isSame = before?.sheet === sheet && before.frame === this.#shown.frame;
    const differs = (index: number): boolean => !isSame || before.rows[index] !== texts[index];
    const length = Math.max(rows.length, isSame ? before.rows.length : 0);
    const told: Record<number, RowView> = {};
    for (let index = 0; index < length; index += 1) {
      if (differs(index)) told[index] = rows[index] ?? drawing.row(index);
    }
    const common = { tab: sheet.id, rows: told, styles: drawing.stylesOf(told) };
    return isSame ? { kind: 'patch', ...common } : { kind: 'whole', frame, ...common };
  }
}

function frameOf(sheet: Sheet): TabFrame {
  return {
    rows: sheet.maxRows,
    columns: Math.max(sheet.maxColumns, LEAST_COLUMNS),
    frozenRows: sheet.frozenRows,
    frozenColumns: sheet.frozenColumns,
    gridlines: sheet.showGridlines,
    merges: sheet.merges,
    widths: Object.fromEntries(sheet.columnWidths),
    hiddenColumns: [...sheet.hiddenColumns],
    choices: sheet.validations
      .filter(({ kind }) => kind === 'list')
      .map(({ area, values }) => ({ area, values })),
  };
}

// --- rows ------------------------------------------------------------------------------------

/** Cells whose texts stand at the right or in the middle by themselves, as at Google. */
const OWN_SIDE: Readonly<Record<string, string>> = { number: 'n', boolean: 'b' };

class Drawing {
  readonly #workbook: Workbook;
  readonly #sheet: Sheet;
  readonly #locale: ReturnType<typeof localeOf>;

  constructor(workbook: Workbook, sheet: Sheet, locale: string) {
    this.#workbook = workbook;
    this.#sheet = sheet;
    this.#locale = localeOf(locale);
  }

  row(index: number): RowView {
    const row = this.#sheet.row(index);
    const cells: Record<number, readonly [string, string]> = {};
    const width = row ? Math.max(row.values.length, row.styles.length) : 0;
    for (let column = 0; column < width; column += 1) {
      const value = row?.values[column] ?? null;
      const style = row?.styles[column] ?? 0;
      if (value === null && style === 0) continue;
      const text = displayText(value, this.#look(style).numberFormat, this.#locale);
      cells[column] = [text, `${style}${OWN_SIDE[typeof value] ?? ''}`];
    }
    return {
      height: row?.height ?? this.#neededHeight(row, cells),
      hidden: row?.hidden ?? false,
      cells,
      notes: Object.fromEntries(row?.notes ?? []),
      formulas: Object.fromEntries(row?.formulas ?? []),
      links: Object.fromEntries(
        [...(row?.links ?? [])].map(([column, { target }]) => [column, target]),
      ),
    };
  }

  stylesOf(rows: Readonly<Record<number, RowView>>): Record<string, GridStyle> {
    const styles: Record<string, GridStyle> = {};
    for (const { cells } of Object.values(rows)) {
      for (const [, key] of Object.values(cells)) styles[key] ??= this.#style(key);
    }
    return styles;
  }

  #look(style: number): CellLook {
    return this.#workbook.styles.look(style);
  }

  #style(key: string): GridStyle {
    return gridStyle(this.#look(Number.parseInt(key, 10)), key.at(-1) ?? '');
  }

  /** A row whose height nobody set is as high as its wrapped texts, which the grid does not measure itself. */
  #neededHeight(row: Row | undefined, cells: RowView['cells']): number {
    let height = ROW_HEIGHT;
    for (const [column, [text]] of Object.entries(cells)) {
      const look = this.#look(row?.styles[Number(column)] ?? 0);
      const line = look.fontSize * PIXELS_A_POINT * LINE_HEIGHT;
      const lines = look.wrap ? linesOf(text, this.#widthAt(Number(column), row), look) : 1;
      height = Math.max(height, Math.ceil(lines * line + PADDING));
    }
    return height;
  }

  /** Texts of merged cells are left to their neighbours: they seldom decide how high a row is. */
  #widthAt(column: number, row: Row | undefined): number {
    const index = row ? this.#sheet.rows.indexOf(row) : -1;
    const merge = this.#sheet.merges.find(
      ({ top, left, bottom, right }) =>
        top <= index && index <= bottom && left <= column && column <= right,
    );
    const [first, last] = merge ? [merge.left, merge.right] : [column, column];
    let width = 0;
    for (let each = first; each <= last; each += 1) {
      width += this.#sheet.columnWidths.get(each) ?? COLUMN_WIDTH;
    }
    return width;
  }
}

const PIXELS_A_POINT = 4 / 3;
const LINE_HEIGHT = 1.25;
const PADDING = 4;
/** The breadth of a letter, of its height. */
const LETTER = 0.52;

function linesOf(text: string, width: number, { fontSize, bold }: CellLook): number {
  const letter = fontSize * PIXELS_A_POINT * LETTER * (bold ? 1.08 : 1);
  const letters = Math.max(1, Math.floor((width - PADDING) / letter));
  return text
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / letters)), 0);
}

// --- looks -----------------------------------------------------------------------------------

const HORIZONTAL = { left: 1, center: 2, right: 3 };
const VERTICAL = { top: 1, middle: 2, bottom: 3 };
const OVERFLOW = 1;
const WRAP = 3;
const LINES: Readonly<Record<BorderLine['style'], number>> = {
  thin: 1,
  dotted: 3,
  dashed: 4,
  double: 7,
  medium: 8,
  thick: 13,
};

function gridStyle(look: CellLook, side: string): GridStyle {
  const own = side === 'n' ? 'right' : side === 'b' ? 'center' : null;
  const horizontal = look.horizontal ?? own;
  return {
    ff: look.fontFamily,
    fs: look.fontSize,
    vt: VERTICAL[look.vertical ?? 'bottom'],
    tb: look.wrap ? WRAP : OVERFLOW,
    ...(look.bold && { bl: 1 }),
    ...(look.italic && { it: 1 }),
    ...(look.underline && { ul: { s: 1 } }),
    ...(look.strikethrough && { st: { s: 1 } }),
    ...(look.background !== null && { bg: { rgb: look.background } }),
    ...(look.fontColor !== null && { cl: { rgb: look.fontColor } }),
    ...(horizontal !== null && { ht: HORIZONTAL[horizontal] }),
    ...bordersOf(look),
  };
}

function bordersOf(look: CellLook): Pick<GridStyle, 'bd'> {
  const sides = { t: look.top, r: look.right, b: look.bottom, l: look.left };
  const drawn = Object.entries(sides).flatMap(([side, line]) =>
    line ? [[side, { s: LINES[line.style], cl: { rgb: line.color } }] as const] : [],
  );
  return drawn.length === 0 ? {} : { bd: Object.fromEntries(drawn) };
}
