import {
  type Area,
  type BorderLine,
  type CellLook,
  DEFAULT_LOOK,
  type Sheet,
} from '../../xlsx/model.ts';
import { eachCell, mapCells, zipCells } from './area.ts';
import { colour } from './colour.ts';
import { borderStyle } from './enums.ts';
import { remember } from './remember.ts';
import { Exception, host } from './runtime.ts';

/** One property of a cell's look, as scripts read and write it. */
export interface Attribute<V> {
  read(look: CellLook): V;
  /** `null` asks for the default. */
  change(value: V | null): Partial<CellLook>;
}

/** What Google answers for a cell whose format is automatic (reported). */
const AUTOMATIC_FORMAT = '0.###############';

export const numberFormat: Attribute<string> = {
  read: ({ numberFormat: format }) =>
    format === 'General' && host().doubts.automaticFormat === 'digits' ? AUTOMATIC_FORMAT : format,
  // The digits are a format like any other once they are written (inferred).
  change: (value) => ({
    numberFormat: value === null || value === '' || /^general$/i.test(value) ? 'General' : value,
  }),
};

export const background: Attribute<string> = {
  read: (look) => look.background ?? '#ffffff',
  change: (value) => ({ background: colourOrNone(value) }),
};

export const fontColor: Attribute<string> = {
  read: (look) => look.fontColor ?? '#000000',
  change: (value) => ({ fontColor: colourOrNone(value) }),
};

export const fontFamily: Attribute<string> = {
  read: (look) => look.fontFamily,
  change: (value) => ({ fontFamily: value ?? DEFAULT_LOOK.fontFamily }),
};

export const fontSize: Attribute<number> = {
  read: (look) => look.fontSize,
  change: (value) => ({ fontSize: value ?? DEFAULT_LOOK.fontSize }),
};

export const fontWeight: Attribute<GoogleAppsScript.Spreadsheet.FontWeight> = {
  read: (look) => (look.bold ? 'bold' : 'normal'),
  change: (value) => ({ bold: oneOf(value, 'normal', 'bold') === 'bold' }),
};

export const fontStyle: Attribute<GoogleAppsScript.Spreadsheet.FontStyle> = {
  read: (look) => (look.italic ? 'italic' : 'normal'),
  change: (value) => ({ italic: oneOf(value, 'normal', 'italic') === 'italic' }),
};

function colourOrNone(value: string | null): string | null {
  return value === null || value === '' ? null : colour(value);
}

type Horizontal = 'left' | 'center' | 'normal' | 'right';

/** An untouched cell reads as `general` (reported). */
export const horizontal: Attribute<string> = {
  read: (look) => look.horizontal ?? 'general',
  change(value) {
    if (value === 'general' || value === null) return { horizontal: null };
    const side: Horizontal = oneOf(value as Horizontal, 'normal', 'left', 'center', 'right');
    return { horizontal: side === 'normal' ? null : side };
  },
};

export const vertical: Attribute<string> = {
  read: (look) => look.vertical ?? 'bottom',
  change: (value) => ({
    vertical: value === null ? null : oneOf(value as 'top', 'top', 'middle', 'bottom'),
  }),
};

export const wrap: Attribute<boolean> = {
  read: (look) => look.wrap,
  change: (value) => ({ wrap: value ?? false }),
};

/** The text for a word that Google does not know is inferred. */
function oneOf<T extends string>(value: T | null, first: T, ...rest: T[]): T {
  if (value === null) return first;
  if (value === first || rest.includes(value)) return value;
  throw new Exception(`Invalid argument: ${value}`);
}

export function lookAt(tab: Sheet, row: number, column: number): CellLook {
  return host().workbook.styles.look(tab.style(row, column));
}

/** One property of every cell of an area. */
export function readLooks<V extends string | number | boolean>(
  tab: Sheet,
  area: Area,
  attribute: Attribute<V>,
): V[][] {
  const { styles } = host().workbook;
  const readStyle = remember((style: number) => attribute.read(styles.look(style)));
  return mapCells(area, (row, column) => readStyle(tab.style(row, column)));
}

/** Gives every cell of an area the same change. */
export function paint(tab: Sheet, area: Area, change: Partial<CellLook>): void {
  const restyle = restyler(change);
  eachCell(area, (row, column) => {
    tab.setStyle(row, column, restyle(tab.style(row, column)));
  });
}

/** Number formats stay (documented), everything else goes back to the default. */
export function clearLooks(tab: Sheet, area: Area): void {
  const { numberFormat: _kept, ...rest } = DEFAULT_LOOK;
  paint(tab, area, rest);
}

/** Gives each cell its own value of a property. */
export function paintGrid<V>(
  tab: Sheet,
  area: Area,
  grid: readonly (readonly (V | null)[])[],
  attribute: Attribute<V>,
): void {
  const restylerOf = remember((wanted: V | null) => restyler(attribute.change(wanted)));
  // A value that Google refuses throws before any cell is painted.
  const restyles = grid.map((values) => values.map((value) => restylerOf(value ?? null)));
  zipCells(area, restyles, (row, column, restyle) => {
    tab.setStyle(row, column, restyle(tab.style(row, column)));
  });
}

/** The style that takes a style's place. */
type Restyle = (style: number) => number;

/** Asks the style table once for each style it meets: a sheet has few. */
function restyler(change: Partial<CellLook>): Restyle {
  const { styles } = host().workbook;
  return remember((style) => styles.changed(style, change));
}

/** Sides to draw (`true`), to remove (`false`) or to leave (`null`). */
interface Sides {
  readonly top: boolean | null;
  readonly left: boolean | null;
  readonly bottom: boolean | null;
  readonly right: boolean | null;
  readonly vertical: boolean | null;
  readonly horizontal: boolean | null;
}

/** Draws the frame and the inner lines of an area. */
export function paintBorders(tab: Sheet, area: Area, sides: Sides, line: BorderLine): void {
  const drawn = (side: boolean | null): BorderLine | null | undefined =>
    side === null ? undefined : side ? line : null;
  const restylers = new Map<string, Restyle>();
  eachCell(area, (row, column) => {
    const [isTop, isBottom] = [row === area.top, row === area.bottom];
    const [isLeft, isRight] = [column === area.left, column === area.right];
    const place = `${isTop}${isBottom}${isLeft}${isRight}`;
    let restyle = restylers.get(place);
    if (!restyle) {
      restyle = restyler(
        defined({
          top: drawn(isTop ? sides.top : sides.horizontal),
          bottom: drawn(isBottom ? sides.bottom : sides.horizontal),
          left: drawn(isLeft ? sides.left : sides.vertical),
          right: drawn(isRight ? sides.right : sides.vertical),
        }),
      );
      restylers.set(place, restyle);
    }
    tab.setStyle(row, column, restyle(tab.style(row, column)));
  });
}

function defined(change: Record<string, BorderLine | null | undefined>): Partial<CellLook> {
  return Object.fromEntries(Object.entries(change).filter(([, line]) => line !== undefined));
}

/** The model's line for one of Google's border styles. */
export function lineStyle(style: unknown): BorderLine['style'] {
  switch (style ?? borderStyle.SOLID) {
    case borderStyle.SOLID:
      return 'thin';
    case borderStyle.SOLID_MEDIUM:
      return 'medium';
    case borderStyle.SOLID_THICK:
      return 'thick';
    case borderStyle.DOTTED:
      return 'dotted';
    case borderStyle.DASHED:
      return 'dashed';
    case borderStyle.DOUBLE:
      return 'double';
    default:
      throw new Exception('Invalid argument: style');
  }
}
