import { attribute, contentOf, elementTexts, findElement } from './xml.ts';

/** Resolves the ways in which a file names a colour; null is the automatic one. */
export type Palette = (color: string | null) => string | null;

/** The 64 colours of old workbooks, still named by number. */
const INDEXED =
  (
    '000000ffffffff000000ff000000ffffff00ff00ff00ffff000000ffffffff000000ff000000ffffff00ff00ff00ffff' +
    '800000008000000080808000800080008080c0c0c08080809999ff993366ffffccccffff660066ff80800066ccccccff' +
    '000080ff00ffffff0000ffff8000808000000080800000ff00ccffccffffccffccffff9999ccffff99cccc99ffffcc99' +
    '3366ff33cccc99cc00ffcc00ff9900ff660066669996969600336633996600330033330099330099336633339933333' +
    '3'
  ).match(/.{6}/g) ?? [];
const OFFICE_THEME = [
  'ffffff',
  '000000',
  'eeece1',
  '1f497d',
  '4f81bd',
  'c0504d',
  '9bbb59',
  '8064a2',
  '4bacc6',
  'f79646',
  '0000ff',
  '800080',
];

/** The palette of a workbook from its theme and, when it has its own indexed colours, its styles. */
export function readPalette(theme: string | null, styles: string): Palette {
  const themed = readTheme(theme);
  const own = findElement(styles, 'indexedColors');
  const indexed = own
    ? elementTexts(contentOf(own)).map((color) => (attribute(color, 'rgb') ?? '').slice(-6))
    : INDEXED;
  return (color) => {
    if (color === null || attribute(color, 'auto') !== null) return null;
    const base = baseColor(color, themed, indexed);
    return base && `#${tinted(base, Number(attribute(color, 'tint') ?? 0)).toLowerCase()}`;
  };
}

function baseColor(
  color: string,
  themed: readonly string[],
  indexed: readonly string[],
): string | null {
  const rgb = attribute(color, 'rgb');
  if (rgb) return rgb.slice(-6);
  const theme = attribute(color, 'theme');
  if (theme) return themed[Number(theme)] ?? null;
  const index = attribute(color, 'indexed');
  return index ? (indexed[Number(index)] ?? null) : null;
}

/** A theme lists dark before light; cells count light before dark. */
function readTheme(theme: string | null): string[] {
  const scheme = theme && findElement(theme, 'a:clrScheme');
  if (!scheme) return OFFICE_THEME;
  const colors = elementTexts(contentOf(scheme)).map((slot) => {
    const color = contentOf(slot);
    return attribute(color, 'lastClr') ?? attribute(color, 'val') ?? '000000';
  });
  const [dark1 = '000000', light1 = 'ffffff', dark2 = '000000', light2 = 'ffffff', ...rest] =
    colors;
  return [light1, dark1, light2, dark2, ...rest];
}

/** A colour made lighter (towards 1) or darker (towards -1), by its lightness alone. */
function tinted(hex: string, tint: number): string {
  if (!tint) return hex;
  const rgb = [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);
  const high = Math.max(...rgb);
  const low = Math.min(...rgb);
  const before = (high + low) / 2;
  const after = tint < 0 ? before * (1 + tint) : before * (1 - tint) + tint;
  return rgb.map((part) => hexByte(moved(part, before, after))).join('');
}

/** One channel of a colour whose lightness changes while hue and saturation stay. */
function moved(part: number, before: number, after: number): number {
  const room = 1 - Math.abs(2 * before - 1);
  if (room === 0) return after;
  return after + ((part - before) / room) * (1 - Math.abs(2 * after - 1));
}

function hexByte(part: number): string {
  const byte = Math.round(Math.min(1, Math.max(0, part)) * 255);
  return byte.toString(16).padStart(2, '0');
}
