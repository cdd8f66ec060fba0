import { LAYOUT } from './layout.ts';
import { type Xml, xml } from './xml.ts';

/** Twentieths of a point. */
export function twips(millimetres: number): number {
  return Math.round((millimetres / 25.4) * 1440);
}

export interface Style {
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
}

export function run(text: string, { size = LAYOUT.body.size, bold, italic }: Style = {}): Xml {
  return xml`<w:r><w:rPr>${bold ? xml`<w:b/>` : null}${italic ? xml`<w:i/>` : null}<w:sz w:val="${2 * size}"/></w:rPr>${text
    .split('\n')
    .map(
      (each, index) =>
        xml`${index > 0 ? xml`<w:br/>` : null}<w:t xml:space="preserve">${each}</w:t>`,
    )}</w:r>`;
}

interface Setting {
  readonly align?: 'left' | 'center' | 'right' | 'both';
  readonly before?: number;
  readonly after?: number;
  /** Line height against a single line. */
  readonly lines?: number;
  /** In millimetres. */
  readonly firstLine?: number;
  readonly staysWithNext?: boolean;
  /** Of its end mark: a paragraph without words is as high as this. */
  readonly size?: number;
  /** A line below over this share of the width, in millimetres: the indents that leave it. */
  readonly rule?: { readonly width: number; readonly share: number };
}

export function paragraph(runs: Xml | readonly Xml[], setting: Setting = {}): Xml {
  const { align = 'left', before = 0, after = 0, lines = 1, firstLine = 0, size } = setting;
  const side = setting.rule ? twips((setting.rule.width * (1 - setting.rule.share)) / 2) : 0;
  const indent =
    firstLine > 0
      ? xml`<w:ind w:firstLine="${twips(firstLine)}"/>`
      : side > 0
        ? xml`<w:ind w:left="${side}" w:right="${side}"/>`
        : null;
  return xml`<w:p><w:pPr>${setting.staysWithNext ? xml`<w:keepNext/>` : null}<w:widowControl/>${
    setting.rule
      ? xml`<w:pBdr><w:top w:val="single" w:sz="6" w:space="1" w:color="000000"/></w:pBdr>`
      : null
  }<w:spacing w:before="${20 * before}" w:after="${20 * after}" w:line="${Math.round(240 * lines)}" w:lineRule="auto"/>${indent}<w:jc w:val="${align}"/>${
    size === undefined ? null : xml`<w:rPr><w:sz w:val="${2 * size}"/></w:rPr>`
  }</w:pPr>${runs}</w:p>`;
}

/** A thin line in the middle, under what stands above. */
export function ruleBelow(width: number, share: number): Xml {
  return paragraph([], { align: 'center', before: 2, size: 2, rule: { width, share } });
}

/**
 * What must stand behind a table, lest Word joins it with the next one or adds a line of its own: too low to
 * be seen, and to turn a page.
 *
 * @param section ends here
 */
export function hairline(
  { after = 0, staysWithNext = false } = {},
  section: Xml | null = null,
): Xml {
  return xml`<w:p><w:pPr>${staysWithNext ? xml`<w:keepNext/>` : null}<w:spacing w:before="0" w:after="${20 * after}" w:line="20" w:lineRule="exact"/>${section === null ? xml`<w:rPr><w:sz w:val="2"/></w:rPr>` : section}</w:pPr></w:p>`;
}

interface TableCell {
  readonly content: Xml | readonly Xml[];
  readonly width: number;
  readonly columns?: number;
  /** `start` of a cell that reaches down over the rows below, `on` for what it covers. */
  readonly down?: 'start' | 'on';
  readonly isMiddle?: boolean;
}

export function cell({ content, width, columns = 1, down, isMiddle }: TableCell): Xml {
  return xml`<w:tc><w:tcPr><w:tcW w:w="${twips(width)}" w:type="dxa"/>${columns > 1 ? xml`<w:gridSpan w:val="${columns}"/>` : null}${
    down === 'start' ? xml`<w:vMerge w:val="restart"/>` : down === 'on' ? xml`<w:vMerge/>` : null
  }${isMiddle ? xml`<w:vAlign w:val="center"/>` : null}</w:tcPr>${content}</w:tc>`;
}

export function tableOf(
  widths: readonly number[],
  rows: Xml | readonly Xml[],
  { hasBorders = false } = {},
): Xml {
  const border = (side: string) =>
    xml`<w:${{ xml: side }} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`;
  const sides = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'];
  const sum = widths.reduce((all, width) => all + width, 0);
  return xml`<w:tbl><w:tblPr><w:tblW w:w="${twips(sum)}" w:type="dxa"/><w:jc w:val="center"/>${hasBorders ? xml`<w:tblBorders>${sides.map(border)}</w:tblBorders>` : null}<w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="60" w:type="dxa"/><w:right w:w="60" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblGrid>${widths.map((width) => xml`<w:gridCol w:w="${twips(width)}"/>`)}</w:tblGrid>${rows}</w:tbl>`;
}

export function row(cells: Xml | readonly Xml[], isHead = false): Xml {
  return xml`<w:tr><w:trPr><w:cantSplit/>${isHead ? xml`<w:tblHeader/>` : null}</w:trPr>${cells}</w:tr>`;
}
