import type { BorderLine, CellLook, StyleTable } from './model.ts';
import { builtInId } from './number-formats.ts';
import { readStyleLists } from './styles-read.ts';
import {
  attribute,
  contentOf,
  elementTexts,
  escapeAttribute,
  findElement,
  locateElement,
  rootElement,
  withAttribute,
  withChild,
  withContent,
} from './xml.ts';

type ListName = 'numFmts' | 'fonts' | 'fills' | 'borders' | 'cellXfs';

const SECTIONS = [
  'numFmts',
  'fonts',
  'fills',
  'borders',
  'cellStyleXfs',
  'cellXfs',
  'cellStyles',
  'dxfs',
  'tableStyles',
  'colors',
  'extLst',
];
const FONT_ORDER =
  'b i strike condense extend outline shadow u vertAlign sz color name family charset scheme'.split(
    ' ',
  );
const BORDER_ORDER = 'start end left right top bottom diagonal vertical horizontal'.split(' ');
const FONT_KEYS = [
  'fontFamily',
  'fontSize',
  'fontColor',
  'bold',
  'italic',
  'underline',
  'strikethrough',
] as const;
const SIDES = ['left', 'right', 'top', 'bottom'] as const;
const ALIGNMENT_KEYS = ['horizontal', 'vertical', 'wrap'] as const;
const FIRST_OWN_FORMAT = 164;

/**
 * Adds to the styles part what the host made. A new style is the copy of the one it was made from,
 * but for what looks different, so that everything the host does not model stays.
 */
export class StyleWriter {
  private readonly lists: Record<ListName, string[]>;
  private readonly counts: Readonly<Record<ListName, number>>;
  private readonly written = new Map<number, number>();

  constructor(
    private readonly xml: string,
    private readonly table: StyleTable,
  ) {
    const { numFmts, fonts, fills, borders, cellXfs } = readStyleLists(xml);
    this.lists = {
      numFmts: [...numFmts],
      fonts: [...fonts],
      fills: [...fills],
      borders: [...borders],
      cellXfs: [...cellXfs],
    };
    this.counts = {
      numFmts: numFmts.length,
      fonts: fonts.length,
      fills: fills.length,
      borders: borders.length,
      cellXfs: cellXfs.length,
    };
  }

  /** The number in the file of a style of the model. */
  index(style: number): number {
    if (this.table.base(style) === style) return style;
    const known = this.written.get(style);
    if (known !== undefined) return known;
    const index = this.add('cellXfs', this.derive(style));
    this.written.set(style, index);
    return index;
  }

  private derive(style: number): string {
    const base = this.table.base(style);
    const was = this.table.look(base);
    const look = this.table.look(style);
    let xf = this.lists.cellXfs[base] ?? '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>';
    const point = (key: string, value: number, applied: string) => {
      xf = withAttribute(withAttribute(xf, key, value), applied, 1);
    };
    const from = (list: ListName, key: string) => this.lists[list][Number(attribute(xf, key) ?? 0)];
    if (look.numberFormat !== was.numberFormat) {
      point('numFmtId', this.format(look.numberFormat), 'applyNumberFormat');
    }
    if (FONT_KEYS.some((key) => look[key] !== was[key])) {
      const font = changedFont(from('fonts', 'fontId') ?? '<font/>', was, look);
      point('fontId', this.add('fonts', font), 'applyFont');
    }
    if (look.background !== was.background) {
      point('fillId', this.add('fills', solidFill(look.background)), 'applyFill');
    }
    if (SIDES.some((side) => !sameLine(look[side], was[side]))) {
      const border = changedBorder(from('borders', 'borderId') ?? '<border/>', was, look);
      point('borderId', this.add('borders', border), 'applyBorder');
    }
    if (ALIGNMENT_KEYS.some((key) => look[key] !== was[key])) {
      xf = withAttribute(withAlignment(xf, was, look), 'applyAlignment', 1);
    }
    return xf;
  }

  private format(code: string): number {
    const builtIn = builtInId(code);
    if (builtIn !== null) return builtIn;
    const formats = this.lists.numFmts;
    const id = (format: string) => Number(attribute(format, 'numFmtId'));
    const present = formats.find((format) => attribute(format, 'formatCode') === code);
    if (present) return id(present);
    const next = Math.max(FIRST_OWN_FORMAT - 1, ...formats.map(id)) + 1;
    formats.push(`<numFmt numFmtId="${next}" formatCode="${escapeAttribute(code)}"/>`);
    return next;
  }

  /** The place of an item in its list, at the end when it is new. */
  private add(list: ListName, item: string): number {
    const present = this.lists[list].indexOf(item);
    return present >= 0 ? present : this.lists[list].push(item) - 1;
  }

  /** The part with what was added; null when nothing was. */
  finish(): string | null {
    let xml = this.xml;
    for (const name of ['numFmts', 'fonts', 'fills', 'borders', 'cellXfs'] as const) {
      if (this.lists[name].length > this.counts[name]) xml = this.extended(xml, name);
    }
    return xml === this.xml ? null : xml;
  }

  private extended(xml: string, name: ListName): string {
    const items = this.lists[name];
    const section = locateElement(xml, name);
    if (section) {
      const kept = xml.slice(section.contentStart, section.contentEnd);
      const added = items.slice(this.counts[name]).join('');
      const text = withContent(xml.slice(section.start, section.end), kept + added);
      return (
        xml.slice(0, section.start) +
        withAttribute(text, 'count', items.length) +
        xml.slice(section.end)
      );
    }
    const root = rootElement(xml);
    const text = `<${name} count="${items.length}">${items.join('')}</${name}>`;
    const following = SECTIONS.slice(SECTIONS.indexOf(name) + 1);
    const whole = withChild(xml.slice(root.start, root.end), name, text, following);
    return xml.slice(0, root.start) + whole + xml.slice(root.end);
  }
}

function sameLine(a: BorderLine | null, b: BorderLine | null): boolean {
  return a?.style === b?.style && a?.color === b?.color;
}

/** `#rrggbb` as the file writes it, opaque. */
export function fileColor(color: string): string {
  return `FF${color.slice(1).toUpperCase()}`;
}

function solidFill(color: string | null): string {
  if (color === null) return '<fill><patternFill patternType="none"/></fill>';
  const foreground = `<fgColor rgb="${fileColor(color)}"/><bgColor indexed="64"/>`;
  return `<fill><patternFill patternType="solid">${foreground}</patternFill></fill>`;
}

/** A font with the changed properties replaced; a font of the theme that gets a family leaves the theme. */
function changedFont(font: string, was: CellLook, look: CellLook): string {
  const children = childTexts(font);
  const put = (name: string, text: string | null) => {
    if (text === null) children.delete(name);
    else children.set(name, text);
  };
  const onOff = (key: 'bold' | 'italic' | 'underline' | 'strikethrough', name: string) => {
    if (look[key] !== was[key]) put(name, look[key] ? `<${name}/>` : null);
  };
  onOff('bold', 'b');
  onOff('italic', 'i');
  onOff('underline', 'u');
  onOff('strikethrough', 'strike');
  if (look.fontSize !== was.fontSize) put('sz', `<sz val="${look.fontSize}"/>`);
  if (look.fontColor !== was.fontColor) {
    put('color', look.fontColor && `<color rgb="${fileColor(look.fontColor)}"/>`);
  }
  if (look.fontFamily !== was.fontFamily) {
    put('name', `<name val="${escapeAttribute(look.fontFamily)}"/>`);
    put('family', null);
    put('scheme', null);
  }
  return withContent(font, inOrder(children, FONT_ORDER));
}

function changedBorder(border: string, was: CellLook, look: CellLook): string {
  const children = childTexts(border);
  for (const side of SIDES) {
    const line = look[side];
    if (sameLine(line, was[side])) continue;
    const color = line && `<color rgb="${fileColor(line.color)}"/>`;
    children.set(side, line ? `<${side} style="${line.style}">${color}</${side}>` : `<${side}/>`);
  }
  return withContent(border, inOrder(children, BORDER_ORDER));
}

function childTexts(xml: string): Map<string, string> {
  const texts = elementTexts(contentOf(xml));
  return new Map(texts.map((text) => [rootElement(text).name, text]));
}

function inOrder(children: ReadonlyMap<string, string>, order: readonly string[]): string {
  const place = (name: string) => (order.indexOf(name) + order.length) % order.length;
  return [...children]
    .sort(([a], [b]) => place(a) - place(b))
    .map(([, text]) => text)
    .join('');
}

function withAlignment(xf: string, was: CellLook, look: CellLook): string {
  let alignment = findElement(xf, 'alignment') ?? '<alignment/>';
  if (look.horizontal !== was.horizontal) {
    alignment = withAttribute(alignment, 'horizontal', look.horizontal);
  }
  if (look.vertical !== was.vertical) {
    const vertical = look.vertical === 'middle' ? 'center' : look.vertical;
    alignment = withAttribute(alignment, 'vertical', vertical);
  }
  if (look.wrap !== was.wrap) {
    alignment = withAttribute(alignment, 'wrapText', look.wrap ? 1 : null);
  }
  return withChild(xf, 'alignment', alignment, ['protection', 'extLst']);
}
