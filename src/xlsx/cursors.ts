import { type CellValue, MOST_COLUMNS, MOST_ROWS } from './model.ts';
import { UnreadableFile } from './unreadable-file.ts';
import { elementAt, textOfRuns, unescapeCell, unescapeText } from './xml.ts';

const TAB = 9;
const BLANK = 32;
const QUOTE = 34;
const APOSTROPHE = 39;
const SLASH = 47;
const ZERO = 48;
const NINE = 57;
const LESS = 60;
const EQUALS = 61;
const GREATER = 62;
const SMALL_C = 99;
const SMALL_F = 102;
const SMALL_I = 105;
const SMALL_R = 114;
const SMALL_S = 115;
const SMALL_T = 116;
const SMALL_V = 118;
const CASE_BIT = 32;
const BEFORE_SMALL_A = 96;
const MILLISECONDS_A_DAY = 86_400_000;
const SERIAL_OF_1970 = 25569;

/** Steps through the attributes of one tag without making strings; what it stands on is in its fields. */
class TagScanner {
  nameStart = 0;
  nameEnd = 0;
  valueStart = 0;
  valueEnd = 0;
  /** Just after the tag once `next` has said no. */
  end = 0;
  selfClosing = false;
  private at = 0;

  constructor(private readonly xml: string) {}

  /** Starts after the tag's name. */
  open(at: number): void {
    this.at = at;
    this.selfClosing = false;
  }

  next(): boolean {
    const { xml } = this;
    let at = this.at;
    let code = xml.charCodeAt(at);
    while (code <= BLANK) code = xml.charCodeAt(++at);
    if (code === GREATER || code === SLASH) {
      this.selfClosing = code === SLASH;
      this.end = at + (this.selfClosing ? 2 : 1);
      return false;
    }
    let equals = at;
    while (code !== EQUALS) {
      if (code === LESS || code === GREATER || Number.isNaN(code)) throw damaged(xml, at);
      code = xml.charCodeAt(++equals);
    }
    let quote = equals + 1;
    while (xml.charCodeAt(quote) <= BLANK) quote++;
    const mark = xml.charCodeAt(quote);
    const close = xml.indexOf(mark === QUOTE ? '"' : "'", quote + 1);
    if ((mark !== QUOTE && mark !== APOSTROPHE) || close < 0) throw damaged(xml, at);
    this.nameStart = at;
    this.nameEnd = equals;
    this.valueStart = quote + 1;
    this.valueEnd = close;
    this.at = close + 1;
    return true;
  }
}

/**
 * Steps through the rows of a sheet's data. The fields tell where the row stands in the text and what
 * its tag says.
 */
export class RowCursor {
  start = 0;
  contentStart = 0;
  contentEnd = 0;
  end: number;
  /** Counted from 0. */
  index = -1;
  /** In points; `NaN` is the default. */
  height = Number.NaN;
  hidden = false;
  /** The style of the row's empty cells; -1 is the columns'. */
  style = -1;
  private readonly tag: TagScanner;

  constructor(
    private readonly xml: string,
    from: number,
    private readonly to: number,
  ) {
    this.end = from;
    this.tag = new TagScanner(xml);
  }

  next(): boolean {
    const { xml } = this;
    let start = tagAt(xml, this.end, this.to);
    while (
      start >= 0 &&
      !(xml.startsWith('row', start + 1) && endsName(xml.charCodeAt(start + 4)))
    ) {
      start = tagAt(xml, elementAt(xml, start).end, this.to);
    }
    if (start < 0) return false;
    this.start = start;
    this.readTag(start + 4);
    this.contentStart = this.tag.end;
    if (this.tag.selfClosing) {
      this.contentEnd = this.tag.end;
      this.end = this.tag.end;
      return true;
    }
    this.contentEnd = xml.indexOf('</row', this.tag.end);
    if (this.contentEnd < 0) throw damaged(xml, start);
    this.end = closeEnd(xml, this.contentEnd + 5);
    return true;
  }

  private readTag(at: number): void {
    const { xml, tag } = this;
    this.index++;
    this.height = Number.NaN;
    this.hidden = false;
    this.style = -1;
    tag.open(at);
    while (tag.next()) {
      const name = xml.charCodeAt(tag.nameStart);
      const length = tag.nameEnd - tag.nameStart;
      if (length === 1 && name === SMALL_R) this.readIndex();
      else if (length === 1 && name === SMALL_S) this.style = this.integer();
      else if (xml.startsWith('ht=', tag.nameStart)) this.height = Number(this.value());
      else if (xml.startsWith('hidden=', tag.nameStart))
        this.hidden = /^(1|true)$/.test(this.value());
    }
  }

  private readIndex(): void {
    this.index = this.integer() - 1;
    if (this.index >= 0 && this.index < MOST_ROWS) return;
    throw new UnreadableFile('out-of-sheet', { place: this.value() });
  }

  private integer(): number {
    return parseInteger(this.xml, this.tag.valueStart, this.tag.valueEnd);
  }

  private value(): string {
    return this.xml.slice(this.tag.valueStart, this.tag.valueEnd);
  }
}

/** What the text between `<v>` and `</v>` means. */
type CellType = 'number' | 'shared' | 'text' | 'inline' | 'boolean' | 'error' | 'date';

/** Steps through the cells of one row; its fields tell where the parts of the cell stand in the text. */
export class CellCursor {
  start = 0;
  end: number;
  /** Counted from 0. */
  column = -1;
  style = 0;
  type: CellType = 'number';
  /** Of the attribute with the cell's name; -1 when there is none. */
  nameStart = -1;
  nameEnd = -1;
  /** Between the cell's tags; equal when the cell closes itself. */
  contentStart = 0;
  contentEnd = 0;
  /** Of `<f …>…</f>`; -1 when there is none. */
  formulaStart = -1;
  formulaEnd = -1;
  /** Between the tags of the value; -1 when there is none. */
  valueStart = -1;
  valueEnd = -1;
  private readonly tag: TagScanner;

  constructor(
    private readonly xml: string,
    from = 0,
    private to = 0,
  ) {
    this.end = from;
    this.tag = new TagScanner(xml);
  }

  /** Starts over with the cells between two places. */
  enter(from: number, to: number): void {
    this.end = from;
    this.to = to;
    this.column = -1;
  }

  next(): boolean {
    const { xml } = this;
    let at = tagAt(xml, this.end, this.to);
    while (at >= 0 && !(xml.charCodeAt(at + 1) === SMALL_C && endsName(xml.charCodeAt(at + 2)))) {
      const other = elementAt(xml, at);
      if (other.end > this.to || /^(?:row|.+:c)$/.test(other.name)) throw damaged(xml, at);
      at = tagAt(xml, other.end, this.to);
    }
    if (at < 0) return false;
    this.start = at;
    this.readTag(at + 2);
    this.readContent();
    return true;
  }

  private readTag(at: number): void {
    const { xml, tag } = this;
    this.column++;
    this.style = 0;
    this.type = 'number';
    this.nameStart = -1;
    this.nameEnd = -1;
    tag.open(at);
    while (tag.next()) {
      if (tag.nameEnd - tag.nameStart !== 1) continue;
      const name = xml.charCodeAt(tag.nameStart);
      if (name === SMALL_R) {
        this.nameStart = tag.valueStart;
        this.nameEnd = tag.valueEnd;
        this.column = parseColumn(xml, tag.valueStart, tag.valueEnd);
        if (this.column < 0 || this.column >= MOST_COLUMNS) {
          const place = xml.slice(tag.valueStart, tag.valueEnd);
          throw new UnreadableFile('out-of-sheet', { place });
        }
      } else if (name === SMALL_S) this.style = parseInteger(xml, tag.valueStart, tag.valueEnd);
      else if (name === SMALL_T) this.type = cellType(xml, tag.valueStart, tag.valueEnd);
    }
  }

  private readContent(): void {
    const { xml, tag } = this;
    this.contentStart = tag.end;
    this.contentEnd = tag.end;
    this.end = tag.end;
    this.formulaStart = -1;
    this.valueStart = -1;
    if (tag.selfClosing) return;
    let at = tag.end;
    for (;;) {
      at = xml.indexOf('<', at);
      const next = xml.charCodeAt(at + 1);
      if (at < 0 || at >= this.to) throw damaged(xml, this.start);
      if (next === SMALL_V) at = this.readValue(at, '</v');
      else if (next === SMALL_I) at = this.readValue(at, '</is');
      else if (next === SMALL_F) at = this.readFormula(at);
      else if (next === SLASH && xml.charCodeAt(at + 2) === SMALL_C) break;
      else if (next === SLASH || next === SMALL_C) throw damaged(xml, this.start);
      else at = elementAt(xml, at).end;
    }
    this.contentEnd = at;
    this.end = closeEnd(xml, at + 3);
  }

  private readValue(at: number, close: string): number {
    const start = this.xml.indexOf('>', at) + 1;
    if (this.xml.charCodeAt(start - 2) === SLASH) return start;
    this.valueStart = start;
    this.valueEnd = this.xml.indexOf(close, start);
    if (this.valueEnd < 0 || this.valueEnd >= this.to) throw damaged(this.xml, this.start);
    return closeEnd(this.xml, this.valueEnd + close.length);
  }

  private readFormula(at: number): number {
    const open = this.xml.indexOf('>', at) + 1;
    this.formulaStart = at;
    const closed = this.xml.charCodeAt(open - 2) === SLASH;
    const close = closed ? open : this.xml.indexOf('</f', open);
    if (close < 0 || close >= this.to) throw damaged(this.xml, this.start);
    this.formulaEnd = closed ? open : closeEnd(this.xml, close + 3);
    return this.formulaEnd;
  }

  private shared(strings: readonly string[]): string {
    const { xml, valueStart, valueEnd } = this;
    const text = strings[parseInteger(xml, valueStart, valueEnd)];
    if (text === undefined) throw damaged(xml, this.start);
    return text;
  }

  /** The value as the model keeps it. */
  value(strings: readonly string[]): CellValue {
    const { xml, valueStart: start, valueEnd: end } = this;
    if (start < 0 || (start === end && this.type === 'number')) return null;
    switch (this.type) {
      case 'shared':
        return this.shared(strings);
      case 'number':
        return parseNumber(xml, start, end);
      case 'boolean':
        return xml.slice(start, end).trim() === '1' || xml.slice(start, end) === 'true';
      case 'inline':
        return textOfRuns(xml.slice(start, end));
      case 'date':
        return parseDate(xml.slice(start, end));
      case 'error':
        return unescapeText(xml.slice(start, end));
      case 'text':
        return unescapeCell(xml.slice(start, end));
    }
  }
}

/** Where the next tag in `[from, to)` begins, -1 when there is none; what else stands there must be blank. */
function tagAt(xml: string, from: number, to: number): number {
  let at = from;
  while (at < to && xml.charCodeAt(at) <= BLANK) at++;
  if (at >= to) return -1;
  if (xml.charCodeAt(at) !== LESS || xml.charCodeAt(at + 1) === SLASH) throw damaged(xml, at);
  return at;
}

/** Just after the `>` of a closing tag whose name ends at `at`. */
function closeEnd(xml: string, at: number): number {
  let end = at;
  while (xml.charCodeAt(end) <= BLANK) end++;
  if (xml.charCodeAt(end) !== GREATER) throw damaged(xml, at);
  return end + 1;
}

/** The file with the text around the place that cannot be read. */
function damaged(xml: string, at: number): UnreadableFile {
  return new UnreadableFile('damaged', { place: xml.slice(at, at + 40) });
}

function endsName(code: number): boolean {
  return code === BLANK || code === GREATER || code === SLASH || (code >= TAB && code < BLANK);
}

function cellType(xml: string, start: number, end: number): CellType {
  const code = xml.charCodeAt(start);
  if (code === SMALL_S) return end - start === 1 ? 'shared' : 'text';
  if (code === SMALL_I) return 'inline';
  const name = xml.slice(start, end);
  return name === 'b' ? 'boolean' : name === 'e' ? 'error' : name === 'd' ? 'date' : 'number';
}

function parseColumn(xml: string, start: number, end: number): number {
  let column = 0;
  for (let at = start; at < end; at++) {
    const code = xml.charCodeAt(at);
    if (code <= NINE) break;
    column = column * 26 + (code | CASE_BIT) - BEFORE_SMALL_A;
  }
  return column - 1;
}

function parseInteger(xml: string, start: number, end: number): number {
  let number = 0;
  for (let at = start; at < end; at++) {
    const digit = xml.charCodeAt(at) - ZERO;
    if (digit >= 0 && digit <= 9) number = number * 10 + digit;
  }
  return number;
}

/** Short whole numbers, the most frequent, without making a string first. */
function parseNumber(xml: string, start: number, end: number): number | string {
  if (end - start > 9) return numberOr(xml.slice(start, end));
  let number = 0;
  for (let at = start; at < end; at++) {
    const digit = xml.charCodeAt(at) - ZERO;
    if (digit < 0 || digit > 9) return numberOr(xml.slice(start, end));
    number = number * 10 + digit;
  }
  return number;
}

/** The number, or the text of a cell that only says that it holds one. */
function numberOr(text: string): number | string {
  const number = Number(text);
  return Number.isNaN(number) ? unescapeCell(text) : number;
}

/** `parseDate('2022-11-10T12:00:00') // 44875.5` */
function parseDate(text: string): CellValue {
  const time = Date.parse(
    /T/.test(text) ? `${text.replace(/Z$/, '')}Z` : `${text.trim()}T00:00:00Z`,
  );
  return Number.isNaN(time) ? text : time / MILLISECONDS_A_DAY + SERIAL_OF_1970;
}
