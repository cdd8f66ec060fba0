import type { LintText } from './fault.ts';

const TOKEN = /<(\/?)w:(p|tc|tr|tab|br|t)(?=[\s/>])[^>]*?(\/?)>|<[^>]*>|([^<]+)/g;

/**
 * The text of a .docx from its `word/document.xml`: a paragraph a line, a row of a table one line with tabs
 * between its cells. A row that only puts blocks side by side, as the head and the signature do, is told
 * cell by cell.
 */
export function wordText(xml: string): LintText {
  const lines: string[] = [];
  let paragraph = '';
  let cell: string[] = [];
  let row: string[][] = [];
  /** Tables in tables are read as parts of the outer cell. */
  let depth = 0;
  let isText = false;
  for (const [, closing, name, selfClosing, text = ''] of xml.matchAll(TOKEN)) {
    const isEnd = closing === '/' || selfClosing === '/';
    if (name === undefined) {
      if (isText) paragraph += plainOf(text);
    } else if (name === 't') isText = !isEnd;
    else if (name === 'tab') paragraph += ' ';
    else if (name === 'br') paragraph += ' ';
    else if (name === 'p' && isEnd) {
      if (depth > 0) cell.push(paragraph);
      else lines.push(paragraph);
      paragraph = '';
    } else if (name === 'tr') {
      depth += isEnd ? -1 : 1;
      if (isEnd && depth === 0) {
        lines.push(...rowLines(row));
        row = [];
      }
    } else if (name === 'tc' && isEnd && depth === 1) {
      row.push(cell);
      cell = [];
    }
  }
  return lines;
}

function rowLines(row: readonly (readonly string[])[]): string[] {
  const isLayout = row.some((cell) => cell.filter((text) => text.trim() !== '').length > 1);
  if (isLayout) return row.flat();
  return [row.map((cell) => cell.join(' ').trim()).join('\t')];
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

function plainOf(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex, digits, name) => {
    if (name !== undefined) return ENTITIES[name] ?? whole;
    const code = hex === undefined ? Number(digits) : Number.parseInt(hex, 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
}
