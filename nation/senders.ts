import { existsSync, readFileSync } from 'node:fs';
import { foldText } from '../src/workbook/text.ts';
import { Refused } from './package-file.ts';
import { WORDS } from './words.ts';

/** Who is expected to hand up packages. */
export interface Sender {
  readonly code: string;
  readonly name: string;
  readonly cluster: string;
  /** Of the level above, one a phase; `null` where it gives none, and then the sender's own count. */
  readonly targets: readonly (number | null)[] | null;
}

/**
 * The list of senders: `mã, tên, khối, chỉ tiêu…` or `code, name, cluster, target1, target2`, a line each,
 * comma or semicolon, as spreadsheets save it.
 * @throws Refused naming the line
 */
export function readSenders(path: string): Sender[] | null {
  if (!existsSync(path)) return null;
  const [head = [], ...lines] = cells(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''));
  const at = (names: readonly string[]) =>
    head.findIndex((title) => names.includes(foldText(title)));
  const [code, name, cluster] = [at(['code', 'mã']), at(['name', 'tên']), at(['cluster', 'khối'])];
  if (code < 0 || name < 0) throw new Refused(WORDS.senders.noHead(path));
  const targets = head.flatMap((title, index) =>
    /^(?:target|chỉ tiêu)/.test(foldText(title)) ? [index] : [],
  );
  const senders = lines.map((line, index): Sender => {
    const text = (column: number): string => (line[column] ?? '').trim();
    if (text(code) === '') throw new Refused(WORDS.senders.noCode(path, index + 2));
    const given = targets.map((column) => targetOf(text(column), path, index + 2));
    return {
      code: text(code),
      name: text(name) || text(code),
      cluster: cluster < 0 ? '' : text(cluster),
      targets: given.every((target) => target === null) ? null : given,
    };
  });
  const twice = senders.find(
    ({ code }, index) => senders.findIndex((each) => each.code === code) < index,
  );
  if (twice) throw new Refused(WORDS.senders.twice(path, twice.code));
  return senders;
}

function targetOf(text: string, path: string, line: number): number | null {
  if (text === '') return null;
  const digits = text.replace(/[.\s]/g, '');
  if (!/^\d{1,9}$/.test(digits)) throw new Refused(WORDS.senders.noNumber(path, line, text));
  return Number(digits);
}

/** RFC 4180, with the semicolons of spreadsheets in Vietnamese; empty lines are passed over. */
function cells(text: string): string[][] {
  const separator = /^[^\n,]*;/.test(text) ? ';' : ',';
  const rows: string[][] = [[]];
  let cell = '';
  let isQuoted = false;
  const endCell = (): void => {
    rows.at(-1)?.push(cell);
    cell = '';
  };
  for (let index = 0; index < text.length; index += 1) {
    const sign = text[index] ?? '';
    if (isQuoted && sign === '"' && text[index + 1] === '"') {
      cell += '"';
      index += 1;
    } else if (sign === '"') isQuoted = !isQuoted;
    else if (!isQuoted && sign === separator) endCell();
    else if (!isQuoted && sign === '\n') {
      endCell();
      rows.push([]);
    } else if (sign !== '\r' || isQuoted) cell += sign;
  }
  endCell();
  return rows.filter((row) => row.some((each) => each.trim() !== ''));
}
