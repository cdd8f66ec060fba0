import { CONTENT, MAIN, PACKAGE, RELATIONSHIPS } from './namespaces.ts';
import { BLANK_STYLES } from './styles-read.ts';
import { xmlDocument } from './xml.ts';
import { joinZip, pack } from './zip.ts';

const PARTS: Readonly<Record<string, string>> = {
  '[Content_Types].xml':
    `<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    `<Override PartName="/xl/workbook.xml" ContentType="${CONTENT}.sheet.main+xml"/>` +
    `<Override PartName="/xl/styles.xml" ContentType="${CONTENT}.styles+xml"/></Types>`,
  '_rels/.rels':
    `<Relationships xmlns="${PACKAGE}/relationships">` +
    `<Relationship Id="rId1" Type="${RELATIONSHIPS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml':
    `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><bookViews><workbookView/></bookViews>` +
    '<sheets></sheets></workbook>',
  'xl/_rels/workbook.xml.rels':
    `<Relationships xmlns="${PACKAGE}/relationships">` +
    `<Relationship Id="rId1" Type="${RELATIONSHIPS}/styles" Target="styles.xml"/></Relationships>`,
  'xl/styles.xml': BLANK_STYLES,
};

/** The file of a workbook without sheets, written in the font of Google's. */
export function blankFile(): Uint8Array {
  const entries = Object.entries(PARTS).map(([path, content]) =>
    pack(path, new TextEncoder().encode(xmlDocument(content))),
  );
  return joinZip(entries);
}

/** How a worksheet without cells is printed, until somebody says otherwise. */
export const BLANK_PAGE = '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>';

/**
 * A worksheet without cells. It prints on landscape A4, as wide as the page: what a table needs on
 * paper and no service can ask for.
 */
export const BLANK_SHEET = xmlDocument(
  `<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}">` +
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1"/>' +
    '<sheetViews><sheetView workbookViewId="0"/></sheetViews>' +
    '<sheetFormatPr defaultColWidth="13.57" defaultRowHeight="15.75"/><sheetData/>' +
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>' +
    `${BLANK_PAGE}</worksheet>`,
);
