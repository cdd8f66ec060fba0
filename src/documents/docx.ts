import { LEGAL_FORM } from '../words/legal-form.ts';
import {
  type Annex,
  type Block,
  type Hand,
  isLetter,
  type Line,
  type OfficialDocument,
} from './document.ts';
import { tableXml } from './docx-table.ts';
import { LAYOUT, textWidth } from './layout.ts';
import { dashedLines, headText, numberText, placeAndDay } from './parts.ts';
import { lineText } from './template.ts';
import {
  cell,
  hairline,
  paragraph,
  row,
  ruleBelow,
  run,
  type Style,
  tableOf,
  twips,
} from './word-markup.ts';
import { type Xml, xml } from './xml.ts';

/** A file inside a .docx. */
interface DocxPart {
  readonly path: string;
  readonly text: string;
}

/** The parts of a .docx, to be packed in this order: Word and LibreOffice open what comes of it. */
export function docxParts(document: OfficialDocument): DocxPart[] {
  return [
    part('[Content_Types].xml', CONTENT_TYPES),
    part('_rels/.rels', PACKAGE_RELATIONS),
    part('docProps/app.xml', MADE_BY),
    part('word/document.xml', documentXml(document)),
    part('word/styles.xml', styles()),
    part('word/header1.xml', pageNumber()),
    part('word/_rels/document.xml.rels', DOCUMENT_RELATIONS),
  ];
}

function part(path: string, content: Xml): DocxPart {
  return { path, text: `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${content.xml}` };
}

const CONTENT_TYPES = xml`<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/docProps/app.xml" ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/><Override PartName="/word/header1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"/></Types>`;

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const PACKAGE_RELATIONS = xml`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="${RELATIONS}/extended-properties" Target="docProps/app.xml"/></Relationships>`;

/** Whoever saves the file anew puts another name here: then it is somebody's work. */
const MADE_BY = xml`<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>${LEGAL_FORM.application}</Application></Properties>`;

const DOCUMENT_RELATIONS = xml`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATIONS}/styles" Target="styles.xml"/><Relationship Id="rId2" Type="${RELATIONS}/header" Target="header1.xml"/></Relationships>`;

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

function styles(): Xml {
  const { font, body } = LAYOUT;
  return xml`<w:styles xmlns:w="${WORD}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="${font}" w:hAnsi="${font}" w:eastAsia="${font}" w:cs="${font}"/><w:sz w:val="${2 * body.size}"/><w:szCs w:val="${2 * body.size}"/><w:lang w:val="vi-VN"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style></w:styles>`;
}

/** The page's own number in the middle of the upper margin. */
function pageNumber(): Xml {
  const field = (type: string) => xml`<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  const size = 2 * LAYOUT.pageNumber.size;
  return xml`<w:hdr xmlns:w="${WORD}"><w:p><w:pPr><w:jc w:val="center"/><w:rPr><w:sz w:val="${size}"/></w:rPr></w:pPr>${field('begin')}<w:r><w:rPr><w:sz w:val="${size}"/></w:rPr><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>${field('end')}</w:p></w:hdr>`;
}

function documentXml(document: OfficialDocument): Xml {
  const sections = [
    { isLandscape: false, content: mainContent(document) },
    ...document.annexes.map((annex) => ({
      isLandscape: annex.isLandscape,
      content: annexContent(annex),
    })),
  ];
  const last = sections.length - 1;
  const body = sections.map(({ content, isLandscape }, index) => {
    const section = sectionOf(isLandscape);
    return index === last
      ? xml`${content}${hairline()}${section}`
      : xml`${content}${hairline({}, section)}`;
  });
  return xml`<w:document xmlns:w="${WORD}" xmlns:r="${RELATIONS}"><w:body>${body}</w:body></w:document>`;
}

/** Each section counts its pages from 1 and shows no number on the first. */
function sectionOf(isLandscape: boolean): Xml {
  const { paper, margins, pageNumber: number } = LAYOUT;
  const [width, height] = isLandscape ? [paper.height, paper.width] : [paper.width, paper.height];
  const turned = isLandscape ? xml` w:orient="landscape"` : null;
  return xml`<w:sectPr><w:headerReference w:type="default" r:id="rId2"/><w:type w:val="nextPage"/><w:pgSz w:w="${twips(width)}" w:h="${twips(height)}"${turned}/><w:pgMar w:top="${twips(margins.top)}" w:right="${twips(margins.right)}" w:bottom="${twips(margins.bottom)}" w:left="${twips(margins.left)}" w:header="${twips(number.fromTop)}" w:footer="${twips(number.fromTop)}" w:gutter="0"/><w:pgNumType w:start="1"/><w:titlePg/></w:sectPr>`;
}

function mainContent(document: OfficialDocument): Xml {
  const { blocks } = document;
  return xml`${headTable(document)}${titleOf(document)}${addresseesOf(document)}${blocks.map(
    (block, index) => blockXml(block, false, index === blocks.length - 1),
  )}${signatureTable(document)}`;
}

/** Both heads side by side, number and subject under the left one, place and day under the right one. */
function headTable(document: OfficialDocument): Xml {
  const { head, number, place, letterSubject } = LAYOUT;
  const middle = { align: 'center' } as const;
  const left = [
    document.parentBody === ''
      ? null
      : paragraph([run(headText(document.parentBody), { size: head.body })], middle),
    paragraph([run(headText(document.issuingBody), { size: head.body, bold: true })], middle),
    ruleBelow(head.left, head.rule.body),
    document.number === ''
      ? null
      : paragraph([run(numberText(document), { size: number.size })], { ...middle, before: 2 }),
    isLetter(document) && document.subject !== ''
      ? paragraph([run(LEGAL_FORM.subject(document.subject), { size: letterSubject.size })], {
          ...middle,
          before: letterSubject.before,
        })
      : null,
  ].filter((each) => each !== null);
  const right = [
    paragraph([run(LEGAL_FORM.country, { size: head.country, bold: true })], middle),
    paragraph([run(LEGAL_FORM.motto, { size: head.motto, bold: true })], middle),
    ruleBelow(head.right, head.rule.motto),
    paragraph(
      [run(placeAndDay(document.place, document.day), { size: place.size, italic: true })],
      { ...middle, before: 2 },
    ),
  ];
  return tableOf(
    [head.left, head.right],
    row([cell({ content: left, width: head.left }), cell({ content: right, width: head.right })]),
  );
}

function titleOf(document: OfficialDocument): Xml {
  if (isLetter(document)) return hairline({ after: LAYOUT.subject.after });
  const { type, subject, annex } = LAYOUT;
  const middle = { align: 'center', staysWithNext: true } as const;
  const attached =
    document.attached !== undefined &&
    paragraph([run(document.attached, { size: annex.caption, italic: true })], middle);
  return xml`${paragraph([run(document.type.toUpperCase(), { size: type.size, bold: true })], { ...middle, before: 12 })}${paragraph([run(document.subject, { size: subject.size, bold: true })], middle)}${attached}${ruleBelow(textWidth(false), subject.rule)}${hairline({ after: subject.after })}`;
}

function addresseesOf({ addressees }: OfficialDocument): Xml | null {
  const [only, ...others] = addressees;
  if (only === undefined) return null;
  if (others.length === 0)
    return paragraph([run(`${LEGAL_FORM.to} ${only}`)], { align: 'center', after: 8 });
  return xml`${paragraph([run(LEGAL_FORM.to)], { firstLine: 30, staysWithNext: true })}${addressees.map(
    (each, index) =>
      paragraph([run(`- ${each}${index === others.length ? '.' : ';'}`)], {
        firstLine: 45,
        after: index === others.length ? 8 : 0,
      }),
  )}`;
}

function lineRuns(line: Line, style: Style = {}): Xml[] {
  return line.map(({ text, bold, italic }) =>
    run(text, {
      ...style,
      bold: bold ?? style.bold ?? false,
      italic: italic ?? style.italic ?? false,
    }),
  );
}

/** What announces something stays with it: "như sau:". */
function leads(block: Block): boolean {
  return block.kind === 'text' && lineText(block.line).endsWith(':');
}

function blockXml(block: Block, isLandscape: boolean, isLast = false): Xml {
  const { body } = LAYOUT;
  const prose = {
    align: 'both',
    after: body.after,
    lines: body.lines,
    firstLine: body.firstLine,
    staysWithNext: isLast || leads(block),
  } as const;
  switch (block.kind) {
    case 'text':
      if (block.as === 'centred')
        return paragraph(lineRuns(block.line), { align: 'center', after: body.after });
      return paragraph(lineRuns(block.line, { italic: block.as === 'basis' }), prose);
    case 'heading':
      return paragraph([run(block.text, { bold: true })], { ...prose, staysWithNext: true });
    case 'table':
      return tableXml(block.table, textWidth(isLandscape), isLast);
  }
}

/** Recipients on the left, the signature on the right, never parted and never alone on a page. */
function signatureTable({ recipients, signature, signer, beside }: OfficialDocument): Xml {
  const { recipients: list, signature: sign } = LAYOUT;
  const half = textWidth(false) / 2;
  const toWhom = [
    paragraph([run(LEGAL_FORM.recipients, { size: list.head, bold: true, italic: true })]),
    ...dashedLines(recipients).map((text) => paragraph([run(text, { size: list.size })])),
  ];
  const hand = ({ post, name }: Hand): Xml[] => [
    ...post.map((text) =>
      paragraph([run(text.toUpperCase(), { size: sign.size, bold: true })], { align: 'center' }),
    ),
    paragraph([run(name, { size: sign.size, bold: true })], { align: 'center', before: sign.room }),
  ];
  const left = beside ? hand(beside) : recipients.length === 0 ? paragraph([]) : toWhom;
  return tableOf(
    [half, half],
    row([
      cell({ content: left, width: half }),
      cell({ content: hand({ post: signature, name: signer }), width: half }),
    ]),
  );
}

function annexContent({ title, caption, blocks, isLandscape }: Annex): Xml {
  const middle = { align: 'center', staysWithNext: true } as const;
  const { size, caption: small } = LAYOUT.annex;
  return xml`${paragraph([run(title, { size, bold: true })], middle)}${paragraph(
    [run(caption, { size: small, italic: true })],
    { ...middle, after: 8 },
  )}${blocks.map((block) => blockXml(block, isLandscape))}`;
}
