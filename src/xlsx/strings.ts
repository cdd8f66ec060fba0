import { MAIN } from './namespaces.ts';
import { UnreadableFile } from './unreadable-file.ts';
import { textElement, textOfRuns, unescapeCell, withAttribute, xmlDocument } from './xml.ts';

const BLANK = `<sst xmlns="${MAIN}"></sst>`;

/** The texts that cells point to by number, in the file's order, without their formatting. */
export function readStrings(xml: string): string[] {
  const strings: string[] = [];
  const isWhole = xml.includes('</sst') || /<sst(?:\s[^>]*)?\/>/.test(xml);
  if (!isWhole) throw new UnreadableFile('damaged');
  let at = xml.indexOf('<si', 0);
  while (at >= 0) {
    const open = xml.indexOf('>', at) + 1;
    if (xml.charAt(open - 2) === '/') {
      strings.push('');
      at = xml.indexOf('<si', open);
      continue;
    }
    const close = xml.indexOf('</si', open);
    if (close < 0) throw new UnreadableFile('damaged', { place: xml.slice(at, at + 40) });
    strings.push(readString(xml, open, close));
    at = xml.indexOf('<si', close);
  }
  return strings;
}

/** Nearly every text is one plain `<t>`; the others are cut into runs. */
function readString(xml: string, open: number, close: number): string {
  if (xml.startsWith('<t', open) && xml.startsWith('</t>', close - 4)) {
    const start = xml.indexOf('>', open) + 1;
    const end = close - 4;
    if (start <= end && xml.indexOf('</t>', start) === end) {
      return unescapeCell(xml.slice(start, end));
    }
  }
  return textOfRuns(xml.slice(open, close));
}

/** Gives numbers to the texts that are written; those of the file keep theirs. */
export class StringWriter {
  private readonly added: string[] = [];
  private known: Map<string, number> | null = null;

  constructor(
    private readonly xml: string | null,
    private readonly fromFile: readonly string[],
  ) {}

  index(text: string): number {
    this.known ??= new Map(this.fromFile.map((one, index) => [one, index]));
    const known = this.known.get(text);
    if (known !== undefined) return known;
    const index = this.fromFile.length + this.added.length;
    this.added.push(text);
    this.known.set(text, index);
    return index;
  }

  /** The part with what was added; null when nothing was. */
  finish(): string | null {
    if (this.added.length === 0) return null;
    const xml = this.xml ?? xmlDocument(BLANK);
    const items = this.added.map((text) => `<si>${textElement(text)}</si>`).join('');
    const start = xml.indexOf('<sst');
    const end = xml.indexOf('>', start) + 1;
    const close = xml.lastIndexOf('</sst');
    const count = this.fromFile.length + this.added.length;
    const tag = withAttribute(
      withAttribute(xml.slice(start, end), 'uniqueCount', count),
      'count',
      null,
    ).replace(/\s*\/>$/, '>');
    const kept = close < 0 ? '' : xml.slice(end, close);
    return `${xml.slice(0, start)}${tag}${kept}${items}</sst>`;
  }
}
