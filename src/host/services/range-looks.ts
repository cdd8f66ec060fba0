import { checkShape } from './area.ts';
import { wrapStrategy } from './enums.ts';
import type { GRange } from './google.ts';
import * as look from './look.ts';
import { RangeContents } from './range-contents.ts';
import { edit, refuseTyped } from './range-place.ts';
import { read, write } from './runtime.ts';

type FontWeight = GoogleAppsScript.Spreadsheet.FontWeight;
type WrapStrategy = GoogleAppsScript.Spreadsheet.WrapStrategy;
type FontStyle = GoogleAppsScript.Spreadsheet.FontStyle;

/** How the cells of a range look: of the first, of each, of all alike, of each its own. */
export class RangeLooks extends RangeContents implements Pick<GRange, keyof typeof lookMethods> {
  getNumberFormat(): string {
    return this.#read(look.numberFormat);
  }

  getNumberFormats(): string[][] {
    return this.#readAll(look.numberFormat);
  }

  setNumberFormat(format: string): GRange {
    refuseTyped(this);
    return this.#paint(look.numberFormat, format);
  }

  setNumberFormats(formats: string[][]): GRange {
    refuseTyped(this);
    return this.#paintGrid(look.numberFormat, formats);
  }

  getBackgrounds(): string[][] {
    return this.#readAll(look.background);
  }

  setBackground(color: string | null): GRange {
    return this.#paint(look.background, color);
  }

  setBackgrounds(colors: (string | null)[][]): GRange {
    return this.#paintGrid(look.background, colors);
  }

  getFontColors(): string[][] {
    return this.#readAll(look.fontColor);
  }

  setFontColor(color: string | null): GRange {
    return this.#paint(look.fontColor, color);
  }

  setFontColors(colors: (string | null)[][]): GRange {
    return this.#paintGrid(look.fontColor, colors);
  }

  getFontFamilies(): string[][] {
    return this.#readAll(look.fontFamily);
  }

  setFontFamily(family: string | null): GRange {
    return this.#paint(look.fontFamily, family);
  }

  setFontFamilies(families: (string | null)[][]): GRange {
    return this.#paintGrid(look.fontFamily, families);
  }

  getFontSizes(): number[][] {
    return this.#readAll(look.fontSize);
  }

  setFontSize(size: number): GRange {
    return this.#paint(look.fontSize, size);
  }

  setFontSizes(sizes: number[][]): GRange {
    return this.#paintGrid(look.fontSize, sizes);
  }

  getFontWeights(): FontWeight[][] {
    return this.#readAll(look.fontWeight);
  }

  setFontWeight(weight: FontWeight | null): GRange {
    return this.#paint(look.fontWeight, weight);
  }

  setFontWeights(weights: (FontWeight | null)[][]): GRange {
    return this.#paintGrid(look.fontWeight, weights);
  }

  getFontStyles(): FontStyle[][] {
    return this.#readAll(look.fontStyle);
  }

  setFontStyles(styles: (FontStyle | null)[][]): GRange {
    return this.#paintGrid(look.fontStyle, styles);
  }

  getHorizontalAlignments(): string[][] {
    return this.#readAll(look.horizontal);
  }

  setHorizontalAlignment(alignment: string | null): GRange {
    return this.#paint(look.horizontal, alignment);
  }

  setHorizontalAlignments(alignments: (string | null)[][]): GRange {
    return this.#paintGrid(look.horizontal, alignments);
  }

  getVerticalAlignments(): string[][] {
    return this.#readAll(look.vertical);
  }

  setVerticalAlignment(alignment: string | null): GRange {
    return this.#paint(look.vertical, alignment);
  }

  setVerticalAlignments(alignments: (string | null)[][]): GRange {
    return this.#paintGrid(look.vertical, alignments);
  }

  /** A file knows that a cell wraps, or that it does not: clipped reads as overflowing. */
  getWrapStrategies(): WrapStrategy[][] {
    return this.#readAll(look.wrap).map((row) =>
      row.map((isWrapped) => (isWrapped ? wrapStrategy.WRAP : wrapStrategy.OVERFLOW)),
    );
  }

  setWrap(isWrapped: boolean): GRange {
    return this.#paint(look.wrap, isWrapped);
  }

  setWraps(areWrapped: boolean[][]): GRange {
    return this.#paintGrid(look.wrap, areWrapped);
  }

  setWrapStrategy(strategy: WrapStrategy): GRange {
    return this.#paint(look.wrap, strategy === wrapStrategy.WRAP);
  }

  setWrapStrategies(strategies: WrapStrategy[][]): GRange {
    const wraps = strategies.map((row) => row.map((each) => each === wrapStrategy.WRAP));
    return this.#paintGrid(look.wrap, wraps);
  }

  setBorder(
    top: boolean | null,
    left: boolean | null,
    bottom: boolean | null,
    right: boolean | null,
    vertical: boolean | null,
    horizontal: boolean | null,
    color: string | null = null,
    style: GoogleAppsScript.Spreadsheet.BorderStyle | null = null,
  ): GRange {
    const line = {
      style: look.lineStyle(style),
      color: look.fontColor.change(color).fontColor ?? '#000000',
    };
    return edit(this, (tab, area) => {
      const sides = { top, left, bottom, right, vertical, horizontal };
      look.paintBorders(tab, area, sides, line);
    });
  }

  #read<V>(attribute: look.Attribute<V>): V {
    return attribute.read(look.lookAt(this.tab, this.area.top, this.area.left));
  }

  #readAll<V extends string | number | boolean>(attribute: look.Attribute<V>): V[][] {
    return look.readLooks(this.tab, this.area, attribute);
  }

  #paint<V>(attribute: look.Attribute<V>, value: V | null): GRange {
    const change = attribute.change(value ?? null);
    return edit(this, (tab, area) => look.paint(tab, area, change));
  }

  #paintGrid<V>(attribute: look.Attribute<V>, grid: (V | null)[][]): GRange {
    checkShape(this.area, grid);
    return edit(this, (tab, area) => look.paintGrid(tab, area, grid, attribute));
  }
}

const text = 'String?';
const grid = 'Object[][]';

export const lookMethods = {
  getBackgrounds: read(''),
  getFontColors: read(''),
  getFontFamilies: read(''),
  getFontSizes: read(''),
  getFontStyles: read(''),
  getFontWeights: read(''),
  getHorizontalAlignments: read(''),
  getNumberFormat: read(''),
  getNumberFormats: read(''),
  getVerticalAlignments: read(''),
  getWrapStrategies: read(''),
  setBackground: write(text),
  setBackgrounds: write(grid),
  setBorder: write(
    'Boolean?,Boolean?,Boolean?,Boolean?,Boolean?,Boolean?',
    'Boolean?,Boolean?,Boolean?,Boolean?,Boolean?,Boolean?,String?,EnumValue?',
  ),
  setFontColor: write(text),
  setFontColors: write(grid),
  setFontFamilies: write(grid),
  setFontFamily: write(text),
  setFontSize: write('number'),
  setFontSizes: write(grid),
  setFontStyles: write(grid),
  setFontWeight: write(text),
  setFontWeights: write(grid),
  setHorizontalAlignment: write(text),
  setHorizontalAlignments: write(grid),
  setNumberFormat: write('String'),
  setNumberFormats: write('String[][]'),
  setVerticalAlignment: write(text),
  setVerticalAlignments: write(grid),
  setWrap: write('Boolean'),
  setWrapStrategies: write(grid),
  setWrapStrategy: write('EnumValue'),
  setWraps: write('Boolean[][]'),
};
