import { localeOf } from '../../src/host/services/locale.ts';
import { displayText } from '../../src/host/services/number-format.ts';
import type { BorderLine, CellLook, CellValue, Sheet, Workbook } from '../../src/xlsx/model.ts';
import type { GridStyle, RowView, TabFrame, TabView } from '../protocol.ts';
import type { Mirror, RowCopy } from './mirror.ts';

/** A new tab of Google's has so many. */
const LEAST_COLUMNS = 26;

// --- what one page was shown -----------------------------------------------------------------

interface Shown {
  readonly sheet: Sheet;
  /** What every row depends on. */
  readonly frame: string;
  readonly rows: readonly (RowCopy | undefined)[];
}

/** What a page has on its screen, so that it is told only what differs. */
export class Screen {
  #shown: Shown | null = null;

  /** The page begins anew. */
  forget(): void {
    this.#shown = null;
  }

  view(workbook: Workbook, mirror: Mirror, sheet: Sheet, locale: string): TabView {
    const drawing = new Drawing(workbook, sheet, locale);
    const frame = frameOf(sheet);
    const rows = mirror.rowsOf(sheet);
    const before = this.#shown;
    this.#shown = { sheet, frame: JSON.stringify([frame, locale]), rows };
    const isSame = before?.sheet === sheet && before.frame === this.#shown.frame;
    const length = Math.max(rows.length, isSame ? before.rows.length : 0);
    const told: Record<number, RowView> = {};
    for (let index = 0; index < length; index += 1) {
      // A tab may have a million rows, of which one has something in it.
      const was = isSame ? before.rows[index] : undefined;
      if (rows[index] !== was) told[index] = drawing.row(index);
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

/** Longer texts are seldom equal. */
const MOST_REMEMBERED = 40;

class Drawing {
  readonly #workbook: Workbook;
  readonly #sheet: Sheet;
  readonly #locale: ReturnType<typeof localeOf>;

  readonly #texts = new Map<number, Map<CellValue, string>>();

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
      cells[column] = [this.#textOf(value, style), `${style}${OWN_SIDE[typeof value] ?? ''}`];
    }
    return {
      height: row?.height ?? null,
      hidden: row?.hidden ?? false,
      cells,
      notes: Object.fromEntries(row?.notes ?? []),
      formulas: Object.fromEntries(row?.formulas ?? []),
      links: Object.fromEntries(
        [...(row?.links ?? [])].map(([column, { target }]) => [column, target]),
      ),
    };
  }

  /** Days and kinds come again and again in a tab. */
  #textOf(value: CellValue, style: number): string {
    if (typeof value === 'string' && value.length > MOST_REMEMBERED)
      return this.#text(value, style);
    const known = this.#texts.get(style) ?? new Map<CellValue, string>();
    this.#texts.set(style, known);
    const text = known.get(value) ?? this.#text(value, style);
    known.set(value, text);
    return text;
  }

  #text(value: CellValue, style: number): string {
    return displayText(value, this.#look(style).numberFormat, this.#locale);
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
