import { cellName } from '../workbook/cell.ts';
import { keyOf } from '../workbook/stored.ts';
import { type Row, type Sheet, StyleTable, type Workbook } from '../xlsx/model.ts';

/** A text for each thing that a run might change: a row of cells, a tab's page, a property. */
export type Picture = ReadonlyMap<string, string>;

/** The tab of journals changes with every run. */
const JOURNAL = 'Sổ hoàn tác';

/**
 * Everything that a person sees of a workbook, and what the add-in keeps beside the cells.
 *
 * @param isTold whether it is told to which of its own rows a tab leads: once people sorted a list, undoing
 * leads to where they stand now
 */
export function pictureOf(workbook: Workbook, isTold = true): Picture {
  const picture = new Map<string, string>();
  workbook.sheets
    .filter(({ name }) => name !== JOURNAL)
    .forEach((sheet, place) => {
      picture.set(`tab ${sheet.name}`, `place ${place}`);
      addTab(picture, workbook, sheet, isTold ? null : sheet.name);
    });
  addBeside(picture, workbook);
  return picture;
}

/** What differs between two moments, in words. */
export function differences(before: Picture, after: Picture): string[] {
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((key) => {
    const [was, is] = [before.get(key), after.get(key)];
    if (was === is) return [];
    return key.startsWith(ROW)
      ? cellsThatDiffer(key.slice(ROW.length), was, is)
      : [`${key}: ${was ?? 'nothing'} → ${is ?? 'nothing'}`];
  });
}

const ROW = 'row of ';

/** What the picture calls a row of a tab, from 0. */
export function rowKey(tab: string, row: number): string {
  return `${ROW}${tab}\t${row}`;
}

export function pageKey(tab: string): string {
  return `page of ${tab}`;
}

function rulesKey(tab: string): string {
  return `rules of ${tab}`;
}

const HEIGHT = 'height of ';

function heightKey(tab: string, row: number): string {
  return `${HEIGHT}${tab}\t${row}`;
}

/** Whether a part of the picture is about a tab: its rows, or what it has as a whole. */
export function isAbout(key: string, tab: string): boolean {
  const ofRows = [ROW, HEIGHT].some((start) => key.startsWith(`${start}${tab}\t`));
  return ofRows || key === pageKey(tab) || key === rulesKey(tab);
}

/** A cell: value, formula, note, link, and the number of its look. */
type CellFacts = readonly [
  value: unknown,
  formula: string,
  note: string,
  link: string,
  look: number,
];

function addTab(
  picture: Map<string, string>,
  workbook: Workbook,
  sheet: Sheet,
  own: string | null,
): void {
  const lookOf = looksIn(workbook.styles);
  const names = new Set(workbook.sheets.map(({ name }) => name));
  let last = { styles: '-', text: '' };
  sheet.rows.forEach((row, index) => {
    if (!row) return;
    // Most rows of a list of ours are dressed alike and empty: their text is made once.
    const styles = isEmpty(row) ? row.styles.join() : '';
    if (styles === '' || styles !== last.styles)
      last = { styles, text: rowText(row, lookOf, (target) => livePlace(target, names, own)) };
    const { text } = last;
    if (text !== '') picture.set(rowKey(sheet.name, index), text);
    const height = row.height ?? 21;
    if (height !== 21) picture.set(heightKey(sheet.name, index), String(height));
  });
  const { tabColor, frozenRows, showGridlines, hidden, validations, merges, columnWidths } = sheet;
  picture.set(
    pageKey(sheet.name),
    JSON.stringify({
      tabColor,
      frozenRows,
      showGridlines,
      hidden,
      merges: merges.map((area) => JSON.stringify(area)).sort(),
      widths: [...columnWidths].filter(([, width]) => width !== 100).sort(([a], [b]) => a - b),
    }),
  );
  picture.set(rulesKey(sheet.name), JSON.stringify(validations));
}

function isEmpty({ values, notes, links }: Row): boolean {
  return notes.size + links.size === 0 && values.every((value) => value === null || value === '');
}

/** Empty where nothing stands and all looks are plain. */
function rowText(
  row: Row,
  lookOf: (style: number | undefined) => number,
  linkOf: (target: string) => string,
): string {
  const { values, styles, formulas, notes, links } = row;
  const width = Math.max(
    values.length,
    styles.length,
    ...[...notes.keys(), ...links.keys()].map((column) => column + 1),
  );
  const cells: (CellFacts | 0)[] = [];
  for (let column = 0; column < width; column += 1) {
    const formula = formulas.get(column) ?? '';
    const value = formula === '' ? (values[column] ?? '') : '';
    const note = notes.get(column) ?? '';
    const link = linkOf(links.get(column)?.target ?? '');
    const look = lookOf(styles[column]);
    const isPlain = value === '' && formula === '' && note === '' && link === '' && look === 0;
    cells.push(isPlain ? 0 : [value, formula, note, link, look]);
  }
  while (cells[cells.length - 1] === 0) cells.pop();
  return cells.length === 0 ? '' : JSON.stringify(cells);
}

/** A link to a tab that was deleted leads nowhere: there is nothing to give back. */
function livePlace(target: string, names: ReadonlySet<string>, own: string | null): string {
  const [, quoted] = /^#'(.*)'!/.exec(target) ?? [];
  const tab = quoted?.replaceAll("''", "'");
  if (tab === undefined) return target;
  return tab === own ? tab : names.has(tab) ? target : '';
}

/** Every look that was ever seen has a number; the plain one is 0. */
const looks = new Map<string, number>();
const looksByNumber: string[] = [];

/** The numbers of a workbook's styles: two workbooks may count theirs differently. */
function looksIn(styles: StyleTable): (style: number | undefined) => number {
  const known: number[] = [];
  numberOf(new StyleTable(), 0);
  return (style = 0) => {
    known[style] ??= numberOf(styles, style);
    return known[style] ?? 0;
  };
}

function numberOf(styles: StyleTable, style: number): number {
  const text = JSON.stringify(styles.look(style));
  const number = looks.get(text) ?? looks.size;
  looks.set(text, number);
  looksByNumber[number] = text;
  return number;
}

function cellsThatDiffer(place: string, was: string | undefined, is: string | undefined): string[] {
  const [tab = '', row = '0'] = place.split('\t');
  const [before, after] = [was, is].map((text) => JSON.parse(text ?? '[]') as (CellFacts | 0)[]);
  const width = Math.max(before?.length ?? 0, after?.length ?? 0);
  return Array.from({ length: width }, (_, column) => {
    const texts = [before, after].map((cells) => factsText(cells?.[column] ?? 0));
    return texts[0] === texts[1]
      ? []
      : [`“${tab}” ${cellName(Number(row), column)}: ${texts[0]} → ${texts[1]}`];
  }).flat();
}

function factsText(facts: CellFacts | 0): string {
  if (facts === 0) return 'nothing';
  const [value, formula, note, link, look] = facts;
  const shown = formula === '' ? JSON.stringify(value) : `=${formula}`;
  const looked = look === 0 ? '' : ` ${looksByNumber[look]}`;
  return `${shown}${note && ` note ${JSON.stringify(note)}`}${link && ` link ${link}`}${looked}`;
}

function addBeside(picture: Map<string, string>, { sheets, hostState }: Workbook): void {
  const beside = JSON.parse(hostState || '{}') as {
    readonly metadata?: { key: string; value: string; sheetId: number }[];
    readonly documentProperties?: Record<string, string>;
    readonly protections?: { sheetId: number; id: number }[];
    readonly triggers?: { handler: string; owner: string }[];
  };
  const nameOf = (id: number): string => sheets.find((sheet) => sheet.id === id)?.name ?? '';
  for (const [key, value] of Object.entries(beside.documentProperties ?? {})) {
    // Who was writing is read only while somebody holds the lock.
    if (key === keyOf('running')) continue;
    // The numbers of triggers are counted up.
    picture.set(`property ${key}`, value.replace(/"triggers":\[[^\]]*\]/, ''));
  }
  for (const { key, value, sheetId } of beside.metadata ?? []) {
    if (nameOf(sheetId) !== JOURNAL) picture.set(`tag ${nameOf(sheetId)} ${key}`, value);
  }
  for (const { sheetId, id: _, ...rest } of beside.protections ?? []) {
    picture.set(`protection ${nameOf(sheetId)} ${JSON.stringify(rest)}`, 'set');
  }
  for (const { handler, owner } of beside.triggers ?? []) {
    picture.set(`trigger ${handler} ${owner}`, 'set');
  }
}
