import { quoted, splitPlace } from '../../xlsx/a1.ts';
import type { CellLook, Sheet } from '../../xlsx/model.ts';
import { checkLength, put } from './cells.ts';
import {
  as,
  type GRichText,
  type GRichTextBuilder,
  type GTextStyle,
  type GTextStyleBuilder,
} from './google.ts';
import { fontColor, lookAt, paint } from './look.ts';
import { modelled, notImplemented, other, scope } from './runtime.ts';
import { tabById, tabNamed } from './tabs.ts';

/** A text with at most one link over all of it: what a menu of places needs. */
export class RichTextService implements Pick<GRichText, keyof typeof textMethods> {
  readonly text: string;
  readonly url: string | null;
  readonly style: TextStyleService | null;

  constructor(text: string, url: string | null, style: TextStyleService | null = null) {
    this.text = text;
    this.url = url;
    this.style = style;
  }

  getText(): string {
    return this.text;
  }

  getLinkUrl(start?: number): string | null {
    if (start !== undefined) throw notImplemented('RichTextValue.getLinkUrl of a part');
    return this.url;
  }
}

export class RichTextBuilderService
  implements Pick<GRichTextBuilder, 'build' | 'setText' | 'setLinkUrl' | 'setTextStyle'>
{
  text: string;
  url: string | null;
  style: TextStyleService | null = null;

  constructor(text = '', url: string | null = null) {
    this.text = text;
    this.url = url;
  }

  setText(text: string): GRichTextBuilder {
    this.text = text;
    this.url = null;
    return as(this);
  }

  setLinkUrl(url: string | number | null, end?: number, partUrl?: string | null): GRichTextBuilder {
    if (typeof url !== 'number') this.url = url;
    else if (url === 0 && end === this.text.length) this.url = partUrl ?? null;
    else throw notImplemented('RichTextValueBuilder.setLinkUrl of a part');
    return as(this);
  }

  setTextStyle(style: unknown, end?: number, ofPart?: unknown): GRichTextBuilder {
    if (end !== undefined || ofPart !== undefined)
      throw notImplemented('RichTextValueBuilder.setTextStyle of a part');
    this.style = style instanceof TextStyleService ? style : null;
    return as(this);
  }

  build(): GRichText {
    return as(new RichTextService(this.text, this.url, this.style));
  }
}

/** How a text looks, as far as a link is made to look like the texts around it. */
class TextStyleService {
  readonly look: Partial<Pick<CellLook, 'fontColor' | 'underline'>>;

  constructor(look: TextStyleService['look']) {
    this.look = look;
  }
}

export class TextStyleBuilderService
  implements Pick<GTextStyleBuilder, 'build' | 'setForegroundColor' | 'setUnderline'>
{
  look: TextStyleService['look'] = {};

  setForegroundColor(color: string | null): GTextStyleBuilder {
    this.look = { ...this.look, ...fontColor.change(color ?? '') };
    return as(this);
  }

  setUnderline(underline: boolean | null): GTextStyleBuilder {
    this.look = { ...this.look, underline: underline ?? false };
    return as(this);
  }

  build(): GTextStyle {
    return as(new TextStyleService(this.look));
  }
}

/** The text of a cell with its link, a place in the file as `#gid=…&range=…`; numbers have no rich text (documented). */
export function readRichText(tab: Sheet, row: number, column: number): GRichText | null {
  const value = tab.value(row, column);
  if (typeof value === 'number' || typeof value === 'boolean') return null;
  const link = tab.row(row)?.links.get(column);
  return as(new RichTextService(value ?? '', link ? urlOf(link.target) : null));
}

/** Writes the text as it is, never parsed as if typed (inferred). */
export function writeRichText(tab: Sheet, row: number, column: number, value: GRichText): void {
  const { text, url, style } = value as unknown as RichTextService;
  checkLength(text);
  put(tab, row, column, text === '' ? null : text);
  if (style) wear(tab, row, column, style);
  if (url === null || url === '' || text === '') return;
  const target = tab.ensureRow(row);
  target.links.set(column, { target: targetOf(url) });
  target.touched.add(column);
}

/** A file keeps how a whole text looks with its cell; there a link looks like any other text of it. */
function wear(tab: Sheet, row: number, column: number, { look }: TextStyleService): void {
  const now = lookAt(tab, row, column);
  const isSeen =
    (look.fontColor !== undefined && fontColor.read({ ...now, ...look }) !== fontColor.read(now)) ||
    (look.underline !== undefined && look.underline !== now.underline);
  if (isSeen) paint(tab, { top: row, left: column, bottom: row, right: column }, look);
}

/** `#gid=7&range=B5` ⇄ `#'Than Uyên'!B5`, the form a file keeps. */
function targetOf(url: string): string {
  const [, id, cells = 'A1'] = /^#gid=(\d+)(?:&range=(.+))?$/.exec(url) ?? [];
  const tab = id === undefined ? undefined : tabById(Number(id));
  return tab ? `#${quoted(tab.name)}!${cells}` : url;
}

function urlOf(target: string): string {
  if (!target.startsWith('#')) return target;
  const { tab: name, cells } = splitPlace(target.slice(1));
  const tab = name === null ? undefined : tabNamed(name);
  return tab ? `#gid=${tab.id}&range=${cells}` : target;
}

const textMethods = {
  getLinkUrl: other('', 'number,number'),
  getText: other(''),
};

modelled('SpreadsheetApp.RichTextValue', scope.none, RichTextService, textMethods);

modelled('SpreadsheetApp.RichTextValueBuilder', scope.none, RichTextBuilderService, {
  build: other(''),
  setLinkUrl: other('String?', 'number,number,String?'),
  setText: other('String'),
  setTextStyle: other('Object', 'number,number,Object'),
});

modelled('SpreadsheetApp.TextStyle', scope.none, TextStyleService, {});

modelled('SpreadsheetApp.TextStyleBuilder', scope.none, TextStyleBuilderService, {
  build: other(''),
  setForegroundColor: other('String?'),
  setUnderline: other('Boolean?'),
});
