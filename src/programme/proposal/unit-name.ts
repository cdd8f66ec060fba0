import { cellText, type Grid } from '../../workbook/cell.ts';
import { cleanText, foldText, plainKey } from '../../workbook/text.ts';

/** A line of text above the head of a tab. */
export interface TitleLine {
  readonly text: string;
  /** What stands in the next filled cell of the row: `Đơn vị:` and its name are often two cells. */
  readonly beside: string;
  /** Positions from 0. */
  readonly row: number;
  readonly column: number;
}

/** A unit's name as it may be read off a tab. */
interface ProposedName {
  readonly name: string;
  /** The cell it was read from, positions from 0; `null` when it is the tab's own name. */
  readonly from: { readonly row: number; readonly column: number } | null;
  readonly isSure: boolean;
}

/** The lines above a head, a cell with line breaks as several. */
export function titleLines(grid: Grid, headTop: number): TitleLine[] {
  return grid.slice(0, headTop).flatMap((cells, row) =>
    cells.flatMap((cell, column) => {
      const beside = cells.slice(column + 1).find((each) => cellText(each) !== '');
      return cellText(cell)
        .split(/[\r\n]+/)
        .map((line) => ({ text: cleanText(line), beside: cellText(beside), row, column }))
        .filter(({ text }) => text !== '');
    }),
  );
}

/**
 * The name that a tab's titles give its unit, else the tab's own name. A name that `common` holds is
 * that of the body above all the units, which stands over each of their lists.
 */
export function proposeName(
  tab: string,
  lines: readonly TitleLine[],
  common: ReadonlySet<string>,
): ProposedName {
  const found = lines.flatMap((line) => {
    const read = nameIn(line);
    return read && !common.has(foldText(read.name)) ? [{ ...read, line }] : [];
  });
  const best =
    found.find(({ isLabelled }) => isLabelled) ??
    found.find(({ name }) => isLike(tab, name)) ??
    found.filter(({ name }) => !PROVINCE.test(name)).pop();
  if (!best) {
    const name = cleanText(tab);
    return { name, from: null, isSure: UNION_START.test(name) };
  }
  const { row, column } = best.line;
  const from = { row, column };
  return { name: spell(best.name, tab), from, isSure: isLike(tab, best.name) };
}

/** The name of a union in a line, as typed, for counting how many tabs bear it. */
export function namesIn(lines: readonly TitleLine[]): string[] {
  return lines.flatMap((line) => {
    const read = nameIn(line);
    return read ? [foldText(read.name)] : [];
  });
}

interface NameInLine {
  readonly name: string;
  /** Behind `Đơn vị:`. */
  readonly isLabelled: boolean;
}

const LABEL = /^(?:tên )?(?:đơn vị|công đoàn)(?: (?:báo cáo|gửi|lập|đề nghị))?\s*[:：]\s*(.*)$/iu;
const UNION_START = /^(?:lđlđ|liên đoàn lao động|công đoàn|cđ(?:n|cs|vc)?)(?=[\s.])/iu;
const UNION_WITHIN =
  /(?:^|[\s–—-])((?:lđlđ|liên đoàn lao động|công đoàn ngành|công đoàn cơ sở|công đoàn viên chức|cđn|cđcs)\s+\p{L}.*)$/iu;
const PROVINCE = /^(?:lđlđ|liên đoàn lao động) tỉnh/iu;
/** Behind a name: what the list is about. */
const BEHIND =
  /\s*(?:[(,;:]|\s[–—-]\s|\s(?:năm|đến ngày|tính đến|tham gia|thực hiện|giai đoạn)(?!\p{L})).*$/iu;
const NO_UNIT = /việt nam$|^công đoàn(?: cơ sở)?$/iu;
const LONGEST = 100;

function nameIn({ text, beside }: TitleLine): NameInLine | null {
  const labelled = LABEL.exec(text);
  if (labelled) return accepted((labelled[1] ?? '') || beside, true);
  if (UNION_START.test(text)) return accepted(text.replace(BEHIND, ''), false);
  const within = /tổng liên đoàn/iu.test(text) ? null : UNION_WITHIN.exec(text);
  return within ? accepted((within[1] ?? '').replace(BEHIND, ''), false) : null;
}

function accepted(typed: string, isLabelled: boolean): NameInLine | null {
  const name = cleanText(typed)
    .replace(/[\s.…_]+$/u, '')
    .replace(/^[\s.…_]+/u, '');
  const isName = /\p{L}/u.test(name) && name.length <= LONGEST && !NO_UNIT.test(name);
  return isName ? { name, isLabelled } : null;
}

/** Words that many tabs' names have and that tell no unit from another. */
const PLAIN_WORDS =
  /^(?:\d+|sheet\d*|trang|tinh\d*|tab|danh|sach|sk|h|tp|tx|huien|thi|xa|nganh|ldld|cd|cdn|cdcs|cong|doan)$/;

/** Whether a tab may well be that of a unit: its telling words, or its few letters, are the name's. */
function isLike(tab: string, name: string): boolean {
  const words = plainKey(name).split(' ');
  const own = plainKey(tab)
    .split(' ')
    .filter((word) => !PLAIN_WORDS.test(word));
  if (own.every((word) => words.includes(word))) return true;
  const initials = words.map((word) => word.charAt(0)).join('');
  return own.length === 1 && own.every((word) => word.length < 6 && initials.endsWith(word));
}

const SHORT_FORMS = /^(?:lđlđ|cđ|cđn|cđcs|cđvc|kcn|kkt|ubnd|nlđ|ccvc|thpt|thcs|ptdtnt|tp|tx)$/;
const SMALL_WORDS = /^(?:huyện|tỉnh|quận|xã|phường|thành|phố|thị|trấn|ngành|cơ|sở|và|các|khu)$/;

/** A name as it is written in a list: "LĐLĐ HUYỆN PHONG THỔ" → "LĐLĐ huyện Phong Thổ". */
function spell(typed: string, tab: string): string {
  const name = typed.replace(/^liên đoàn lao động(?!\p{L})/iu, 'LĐLĐ');
  if (name !== name.toUpperCase()) return name;
  /** Places and people have capitals in each word, fields of work in the first. */
  let capitals: 'each' | 'first' | 'none' = 'each';
  const words = name.toLowerCase().split(' ');
  const spelt = words.map((word, index) => {
    if (SHORT_FORMS.test(word)) return word.toUpperCase();
    const isUnion = /^công$/.test(word) || (word === 'đoàn' && words[index - 1] === 'công');
    if (isUnion || SMALL_WORDS.test(word)) {
      capitals = isUnion || word === 'ngành' ? 'first' : 'each';
      return index === 0 ? capital(word) : word;
    }
    const isCapital = capitals !== 'none';
    if (capitals === 'first') capitals = 'none';
    return isCapital ? capital(word) : word;
  });
  return withTabSpelling(spelt.join(' '), cleanText(tab));
}

/** The people who keep the tab know how their name is written. */
function withTabSpelling(name: string, tab: string): string {
  const at = name.toLowerCase().indexOf(tab.toLowerCase());
  const isSpelt =
    tab !== tab.toUpperCase() && tab !== tab.toLowerCase() && !/^thành phố/i.test(tab);
  return at < 0 || !isSpelt ? name : name.slice(0, at) + tab + name.slice(at + tab.length);
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
