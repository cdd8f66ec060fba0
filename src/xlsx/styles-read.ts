import type { Palette } from './colors.ts';
import { type BorderLine, type CellLook, DEFAULT_LOOK } from './model.ts';
import { MAIN } from './namespaces.ts';
import { builtInFormat } from './number-formats.ts';
import { attribute, contentOf, elementTexts, findElement, flag } from './xml.ts';

/** The lists of the styles part, each item as its text, in the order in which others point to them. */
interface StyleLists {
  readonly numFmts: readonly string[];
  readonly fonts: readonly string[];
  readonly fills: readonly string[];
  readonly borders: readonly string[];
  readonly cellXfs: readonly string[];
}

/** The part of a workbook that has nothing to say about looks but its font. */
export const BLANK_STYLES =
  `<styleSheet xmlns="${MAIN}">` +
  '<fonts count="1"><font><sz val="10"/><name val="Arial"/><family val="2"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill>' +
  '<fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>' +
  '</styleSheet>';

const LINES = new Map<string, BorderLine['style']>([
  ['thin', 'thin'],
  ['hair', 'dotted'],
  ['dotted', 'dotted'],
  ['dashed', 'dashed'],
  ['dashDot', 'dashed'],
  ['dashDotDot', 'dashed'],
  ['medium', 'medium'],
  ['mediumDashed', 'medium'],
  ['mediumDashDot', 'medium'],
  ['mediumDashDotDot', 'medium'],
  ['slantDashDot', 'medium'],
  ['thick', 'thick'],
  ['double', 'double'],
]);
const VERTICAL = new Map<string, CellLook['vertical']>([
  ['top', 'top'],
  ['center', 'middle'],
  ['bottom', 'bottom'],
]);

export function readStyleLists(xml: string): StyleLists {
  const list = (name: string) => {
    const section = findElement(xml, name);
    return section ? elementTexts(contentOf(section)) : [];
  };
  return {
    numFmts: list('numFmts'),
    fonts: list('fonts'),
    fills: list('fills'),
    borders: list('borders'),
    cellXfs: list('cellXfs'),
  };
}

/** How each style of the file looks, style n at place n. */
export function readLooks(lists: StyleLists, palette: Palette): CellLook[] {
  const formats = new Map(
    lists.numFmts.map((format) => [
      Number(attribute(format, 'numFmtId')),
      attribute(format, 'formatCode') ?? 'General',
    ]),
  );
  const fonts = lists.fonts.map((font) => readFont(font, palette));
  const fills = lists.fills.map((fill) => readFill(fill, palette));
  const borders = lists.borders.map((border) => readBorder(border, palette));
  const looks = lists.cellXfs.map((xf) => {
    const number = (name: string) => Number(attribute(xf, name) ?? 0);
    const format = number('numFmtId');
    return {
      ...DEFAULT_LOOK,
      numberFormat: formats.get(format) ?? builtInFormat(format),
      background: fills[number('fillId')] ?? null,
      ...fonts[number('fontId')],
      ...borders[number('borderId')],
      ...readAlignment(findElement(xf, 'alignment')),
    };
  });
  return looks.length > 0 ? looks : [DEFAULT_LOOK];
}

function readFont(font: string, palette: Palette): Partial<CellLook> {
  const on = (name: string) => {
    const element = findElement(font, name);
    const value = element && attribute(element, 'val');
    return element !== null && value !== '0' && value !== 'false' && value !== 'none';
  };
  const value = (name: string) => attribute(findElement(font, name) ?? '<none/>', 'val');
  return {
    fontFamily: value('name') ?? DEFAULT_LOOK.fontFamily,
    fontSize: Number(value('sz') ?? DEFAULT_LOOK.fontSize),
    fontColor: palette(findElement(font, 'color')),
    bold: on('b'),
    italic: on('i'),
    underline: on('u'),
    strikethrough: on('strike'),
  };
}

/** Only a plain fill is a background; patterns and gradients are the file's own. */
function readFill(fill: string, palette: Palette): string | null {
  const pattern = findElement(fill, 'patternFill');
  if (!pattern || attribute(pattern, 'patternType') !== 'solid') return null;
  return palette(findElement(pattern, 'fgColor'));
}

function readBorder(border: string, palette: Palette): Partial<CellLook> {
  const side = (name: string): BorderLine | null => {
    const line = findElement(border, name);
    const style = line && LINES.get(attribute(line, 'style') ?? '');
    return style ? { style, color: palette(findElement(line, 'color')) ?? '#000000' } : null;
  };
  return { top: side('top'), right: side('right'), bottom: side('bottom'), left: side('left') };
}

function readAlignment(alignment: string | null): Partial<CellLook> {
  if (!alignment) return {};
  const horizontal = attribute(alignment, 'horizontal');
  const vertical = attribute(alignment, 'vertical');
  const known = horizontal === 'left' || horizontal === 'center' || horizontal === 'right';
  return {
    horizontal: known ? horizontal : null,
    vertical: VERTICAL.get(vertical ?? '') ?? null,
    wrap: flag(alignment, 'wrapText'),
  };
}
