import { UnreadableFile } from './unreadable-file.ts';

/** The place of an element in its text: `[start, end)`, with its content between the tags. */
export interface Element {
  readonly name: string;
  readonly start: number;
  /** Equal to `contentEnd` for an element without content. */
  readonly contentStart: number;
  readonly contentEnd: number;
  readonly end: number;
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);
const LAST_CODE_POINT = 0x10ffff;
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A document with the declaration that every part starts with. */
export function xmlDocument(content: string): string {
  return DECLARATION + content;
}

/** Text as it may stand between tags. */
export function escapeText(text: string): string {
  if (!/[&<>\r]/.test(text)) return text;
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r', '&#13;');
}

/** Text as it may stand in an attribute. */
export function escapeAttribute(text: string): string {
  return escapeText(text)
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '&#10;')
    .replaceAll('\t', '&#9;');
}

/** Text between tags as people see it: entities resolved, line ends as XML reads them. */
export function unescapeText(raw: string): string {
  return unescapeEntities(raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw);
}

function unescapeEntities(raw: string): string {
  if (!raw.includes('&')) return raw;
  return raw.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (all, hex, decimal, name) => {
    if (name) return ENTITIES.get(name) ?? all;
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
    if (code > LAST_CODE_POINT) throw new UnreadableFile('damaged', { place: all });
    return String.fromCodePoint(code);
  });
}

/**
 * Text of a cell or a note, where characters that XML cannot hold stand as `_xHHHH_`:
 * `unescapeCell('a_x000D_b') // 'a\rb'`.
 */
export function unescapeCell(raw: string): string {
  const text = unescapeText(raw);
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9a-f]{4})_/gi, (_, hex) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

// Characters outside XML 1.0: controls but tab and line feed, lone halves of a pair, two non-characters.
const OUTSIDE_XML =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** The inverse of `unescapeCell`. */
export function escapeCell(text: string): string {
  return escapeText(
    text
      .replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
      .replace(
        OUTSIDE_XML,
        (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
      ),
  );
}

/** A `<t>` element; blanks and line breaks are said to matter, or readers drop them. */
export function textElement(text: string): string {
  const space = /^\s|\s$|[\n\t]|\s\s/.test(text) ? ' xml:space="preserve"' : '';
  return `<t${space}>${escapeCell(text)}</t>`;
}

/** The text of a string that may be cut into runs; the reading aid of East Asian text is left out. */
export function textOfRuns(xml: string): string {
  let text = '';
  const runs = xml.replace(/<rPh[\s>][\s\S]*?<\/rPh\s*>/g, '');
  for (const [, raw] of runs.matchAll(/<t(?:\s[^>]*)?(?<!\/)>([\s\S]*?)<\/t\s*>/g)) {
    text += unescapeCell(raw ?? '');
  }
  return text;
}

/** The elements side by side in `[from, to)`. */
export function elementsIn(xml: string, from = 0, to = xml.length): Element[] {
  const elements: Element[] = [];
  let at = xml.indexOf('<', from);
  while (at >= 0 && at < to) {
    const end = skipped(xml, at);
    if (end === null) {
      const element = elementAt(xml, at);
      elements.push(element);
      at = xml.indexOf('<', element.end);
    } else at = xml.indexOf('<', end);
  }
  return elements;
}

/** Where a declaration or closing tag at `at` ends; null at an element. */
function skipped(xml: string, at: number): number | null {
  const next = xml[at + 1];
  return next === '?' || next === '!' || next === '/' ? after(xml, '>', at) : null;
}

function after(xml: string, mark: string, at: number): number {
  const found = xml.indexOf(mark, at);
  return found < 0 ? xml.length : found + mark.length;
}

const NAME = /^[\p{L}_][\p{L}\p{N}_.:-]*$/u;

/** The element whose tag begins at `start`. */
export function elementAt(xml: string, start: number): Element {
  let nameEnd = start + 1;
  while (nameEnd < xml.length && !' />\n\r\t'.includes(xml.charAt(nameEnd))) nameEnd++;
  const name = xml.slice(start + 1, nameEnd);
  if (!NAME.test(name))
    throw new UnreadableFile('damaged', { place: xml.slice(start, start + 40) });
  const contentStart = tagEnd(xml, nameEnd);
  if (xml[contentStart - 2] === '/') {
    return { name, start, contentStart, contentEnd: contentStart, end: contentStart };
  }
  const contentEnd = closingTag(xml, name, contentStart);
  return { name, start, contentStart, contentEnd, end: after(xml, '>', contentEnd) };
}

/** Just after the `>` of the tag around `at`; an attribute may hold a `>` too. */
function tagEnd(xml: string, at: number): number {
  let quote = '';
  for (let index = at; index < xml.length; index++) {
    const character = xml.charAt(index);
    if (quote) {
      if (character === quote) quote = '';
    } else if (character === '"' || character === "'") quote = character;
    else if (character === '>') return index + 1;
  }
  return xml.length;
}

function closingTag(xml: string, name: string, from: number): number {
  const tag = new RegExp(`<(/?)${name}(?=[\\s/>])`, 'g');
  tag.lastIndex = from;
  let depth = 1;
  for (let match = tag.exec(xml); match; match = tag.exec(xml)) {
    if (match[1]) depth--;
    else if (xml[tagEnd(xml, tag.lastIndex) - 2] !== '/') depth++;
    if (depth === 0) return match.index;
  }
  throw new UnreadableFile('damaged', { place: `<${name}>` });
}

/** The root element of a document. */
export function rootElement(xml: string): Element {
  const [root] = elementsIn(xml);
  return root ?? { name: '', start: 0, contentStart: 0, contentEnd: 0, end: 0 };
}

/** The texts of the elements side by side in `xml`, tags included. */
export function elementTexts(xml: string): string[] {
  return elementsIn(xml).map((element) => xml.slice(element.start, element.end));
}

/** The text of the first element anywhere in `xml` with that name, tags included. */
export function findElement(xml: string, name: string): string | null {
  const element = locateElement(xml, name);
  return element && xml.slice(element.start, element.end);
}

/** The place of the first element anywhere in `xml` with that name. */
export function locateElement(xml: string, name: string): Element | null {
  const found = new RegExp(`<${name}(?=[\\s/>])`).exec(xml);
  return found && elementAt(xml, found.index);
}

/** What stands between the tags of the one element in `xml`. */
export function contentOf(xml: string): string {
  const root = rootElement(xml);
  return xml.slice(root.contentStart, root.contentEnd);
}

/** The opening tag of the one element in `xml`. */
function openingTag(xml: string): string {
  const root = rootElement(xml);
  return xml.slice(root.start, root.contentStart);
}

const ATTRIBUTES = new Map<string, RegExp>();

function attributePattern(name: string): RegExp {
  let pattern = ATTRIBUTES.get(name);
  if (!pattern) {
    pattern = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`);
    ATTRIBUTES.set(name, pattern);
  }
  return pattern;
}

/** An attribute of the first tag in `xml` as people see it; `name` may be a pattern like `\\w+:id`. */
export function attribute(xml: string, name: string): string | null {
  const found = attributePattern(name).exec(xml.slice(0, tagEnd(xml, 0)));
  return found ? unescapeText(found[1] ?? found[2] ?? '') : null;
}

/** Whether an attribute is `1` or `true`. */
export function flag(xml: string, name: string): boolean {
  const value = attribute(xml, name);
  return value === '1' || value === 'true' || value === 'on';
}

/** Sets an attribute of the first tag in `xml`, or takes it away with null. */
export function withAttribute(xml: string, name: string, value: string | number | null): string {
  const end = tagEnd(xml, 0);
  const tag = xml.slice(0, end);
  const written = value === null ? '' : ` ${name}="${escapeAttribute(String(value))}"`;
  if (attributePattern(name).test(tag)) {
    return tag.replace(attributePattern(name), () => written) + xml.slice(end);
  }
  return tag.replace(/\s*\/?>$/, (close) => written + close.trim()) + xml.slice(end);
}

/** An element with new content; without content it closes itself. */
export function withContent(xml: string, content: string): string {
  const open = openingTag(xml).replace(/\s*\/?>$/, '');
  const name = rootElement(xml).name;
  return content ? `${open}>${content}</${name}>` : `${open}/>`;
}

/** Puts text in place of the named child of the one element in `xml`; `before` lists what must follow it. */
export function withChild(
  xml: string,
  name: string,
  child: string,
  before: readonly string[],
): string {
  const content = contentOf(xml);
  const present = elementsIn(content).find((one) => one.name === name);
  if (present) {
    const rest = content.slice(present.end);
    return withContent(xml, content.slice(0, present.start) + child + rest);
  }
  const next = elementsIn(content).find((one) => before.includes(one.name));
  const at = next ? next.start : content.length;
  return withContent(xml, content.slice(0, at) + child + content.slice(at));
}

const BESIDE_THE_DATA = /<!\[CDATA\[([\s\S]*?)\]\]>|<!--[\s\S]*?-->|<\?(?!xml\s)[\s\S]*?\?>/g;

/**
 * A part without its comments and what it tells single programs, and with CDATA as usual text, so that
 * no reader takes them for data or stops at them. Asked for by their rare signs, for parts are long.
 */
export function withoutComments(xml: string): string {
  const declared = xml.startsWith('<?xml') ? xml.indexOf('?>') + 1 : 0;
  const instructs = xml.includes('?>', declared);
  if (!instructs && !xml.includes('!--') && !xml.includes('![CDATA[')) return xml;
  return xml.replace(BESIDE_THE_DATA, (_, data?: string) => escapeText(data ?? ''));
}

const PREFIXED =
  /^(?:\s*<[?!][^>]*>)*\s*<([\w.-]+):(?:worksheet|sst|styleSheet|workbook|comments|Types|Relationships|Properties)[\s>]/;

/**
 * A part that some writers give with a prefix before each element (`<x:worksheet>`), without it; other
 * parts come back as they are.
 */
export function withoutPrefix(xml: string): string {
  const prefix = PREFIXED.exec(xml.slice(0, 2000))?.[1];
  if (!prefix) return xml;
  return xml
    .replaceAll(`<${prefix}:`, '<')
    .replaceAll(`</${prefix}:`, '</')
    .replace(`xmlns:${prefix}=`, 'xmlns=');
}
