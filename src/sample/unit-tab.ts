import type { Cell } from '../workbook/cell.ts';
import type { Area } from '../xlsx/model.ts';
import type { LayoutColumn, TabLayout } from './layout.ts';
import { createRandom, type Random } from './random.ts';
import type { SampleRow } from './row.ts';
import { EMPTY_ROW, type SampleTab, type ShownColumn } from './tab.ts';
import { typeAmount, typeDay, typeRegistration, withSlips } from './typing.ts';
import { KINDS } from './vocabulary/pattern.ts';

/** A tab with the place, from 0, of each of its rows. */
interface TypedTab {
  readonly tab: SampleTab;
  readonly places: ReadonlyMap<SampleRow, number>;
}

/** Types a unit's rows into its tab in the way its people do. */
export function typeUnitTab(layout: TabLayout, rows: readonly SampleRow[]): TypedTab {
  const random = createRandom(layout.tab.length * 7919 + rows.length);
  const head = headRows(layout);
  const grid: (readonly Cell[])[] = [...layout.above.map((text) => titleRow(text)), ...head];
  const places = new Map<SampleRow, number>();
  inOrder(layout, rows).forEach((row, index) => {
    if (layout.gapEvery !== null && index > 0 && index % layout.gapEvery === 0)
      grid.push(EMPTY_ROW);
    places.set(row, grid.length);
    grid.push(layout.columns.map((column) => typeCell(random, layout, row, column, index + 1)));
  });
  for (let extra = 1; extra <= layout.numberedOnly; extra += 1) grid.push([rows.length + extra]);
  const total = layout.total ? grid.length : null;
  if (total !== null) grid.push(totalRow(layout, grid));
  const headTop = layout.above.length;
  const headBottom = headTop + head.length - 1;
  const tab: SampleTab = {
    name: layout.tab,
    values: grid,
    head: [headTop, headBottom],
    columns: layout.columns.map((column) => shown(column, layout)),
    merges: merges(layout, headTop),
    notes: layout.columns.flatMap(({ note }, column) =>
      note === null ? [] : [{ row: headBottom, column, text: note }],
    ),
    marked: [...places.values()].filter(() => layout.look.marker !== null && random.chance(0.015)),
    total,
    choices: kindChoices(layout, headBottom, grid.length),
    look: layout.look,
  };
  return { tab, places };
}

function inOrder({ order }: TabLayout, rows: readonly SampleRow[]): readonly SampleRow[] {
  const place = (row: SampleRow): string =>
    order === 'registered' ? row.order : `${row.grassroots} ${row.order}`;
  return [...rows].sort((a, b) => (place(a) < place(b) ? -1 : 1));
}

function titleRow(text: string): readonly Cell[] {
  return text === '' ? EMPTY_ROW : [text];
}

function hasGroups({ columns }: TabLayout): boolean {
  return columns.some(({ group }) => group !== null);
}

/** One row of headers, or two with the groups above their columns. */
function headRows(layout: TabLayout): (readonly Cell[])[] {
  const spell = (text: string): string => (layout.hasDecomposedHead ? text.normalize('NFD') : text);
  const { columns } = layout;
  if (!hasGroups(layout)) return [columns.map(({ header }) => spell(header))];
  const above = columns.map(({ group, header }, index) => {
    if (group === null) return spell(header);
    return columns[index - 1]?.group === group ? null : spell(group);
  });
  return [above, columns.map(({ group, header }) => (group === null ? null : spell(header)))];
}

function merges(layout: TabLayout, headTop: number): Area[] {
  const { columns, above } = layout;
  const right = titleEnd(columns);
  const titles = above.flatMap((text, row) =>
    text === '' ? [] : [{ top: row, left: 0, bottom: row, right }],
  );
  if (!hasGroups(layout)) return titles;
  const heads = columns.flatMap(({ group }, index): Area[] => {
    const area = { top: headTop, left: index, bottom: headTop, right: index };
    if (group === null) return [{ ...area, bottom: headTop + 1 }];
    if (columns[index - 1]?.group === group) return [];
    return [
      { ...area, right: index + columns.filter((other) => other.group === group).length - 1 },
    ];
  });
  return [...titles, ...heads];
}

/** Titles span what is seen without scrolling. */
function titleEnd(columns: readonly LayoutColumn[]): number {
  let width = 0;
  const beyond = columns.findIndex(({ key }) => {
    width += widthOf(key);
    return width > 1000;
  });
  return beyond < 0 ? columns.length - 1 : beyond;
}

function typeCell(
  random: Random,
  layout: TabLayout,
  row: SampleRow,
  { key, words }: LayoutColumn,
  number: number,
): Cell {
  switch (key) {
    case 'number':
      return number;
    case 'own':
      return words.length === 0 ? null : random.pick(words);
    case 'applied':
    case 'recognised':
      return typeDay(row[key], layout.days);
    case 'registered':
      return typeRegistration(row.registered, layout.clock, row.rules.includes('portal-window'));
    case 'benefit':
      return typeAmount(random, row.benefit, layout.amounts, layout.noAmount);
    case 'kind':
      return orNull(kindAs(row.kind, layout.kinds));
    case 'protectedIp':
    case 'publicOrder':
    case 'researchAccepted':
    case 'applicationConfirmed':
      return answer(layout, row[key]);
    case 'check':
      return null;
    case 'title':
    case 'socialBenefit':
      return orNull(withSlips(random, row[key], true));
    default:
      return orNull(withSlips(random, row[key], false));
  }
}

function orNull(text: string): Cell {
  return text === '' ? null : text;
}

function answer({ yes, no }: TabLayout, said: string): Cell {
  if (said === 'có') return yes;
  return said === 'không' ? no : orNull(said);
}

const SHORT_KINDS: Readonly<Record<string, string>> = {
  [KINDS.technical]: 'Kỹ thuật',
  [KINDS.management]: 'Quản lý',
  [KINDS.practice]: 'Tác nghiệp',
  [KINDS.progress]: 'Ứng dụng tiến bộ kỹ thuật',
  [KINDS.union]: 'Hoạt động công đoàn',
  [KINDS.covid]: 'Phòng, chống Covid-19',
  [KINDS.research]: 'Đề tài khoa học',
};

function kindAs(kind: string, form: TabLayout['kinds']): string {
  if (form === 'short') return SHORT_KINDS[kind] ?? kind;
  return form === 'small' && kind !== '' ? kind.charAt(0).toLowerCase() + kind.slice(1) : kind;
}

function totalRow({ columns }: TabLayout, grid: readonly (readonly Cell[])[]): Cell[] {
  return columns.map(({ key }, index) => {
    if (key === 'title') return 'Tổng cộng';
    if (key !== 'benefit') return null;
    const amounts = grid.map((row) => row[index]).filter((cell) => typeof cell === 'number');
    return amounts.reduce((sum, amount) => sum + amount, 0);
  });
}

function widthOf(key: LayoutColumn['key']): number {
  return WIDTHS[key] ?? 130;
}

/** Columns that officers have drawn wider or narrower than the rest. */
const WIDTHS: Readonly<Partial<Record<LayoutColumn['key'], number>>> = {
  number: 46,
  title: 330,
  author: 150,
  coauthors: 190,
  grassroots: 200,
  participant: 110,
  kind: 150,
  applied: 92,
  recognised: 92,
  recognitionDocument: 165,
  registered: 132,
  portalCode: 100,
  benefit: 125,
  socialBenefit: 250,
  benefitDocument: 150,
  protectedIp: 86,
  publicOrder: 96,
  researchLevel: 80,
  researchAccepted: 90,
  applicationConfirmed: 90,
  remark: 170,
  check: 260,
  own: 96,
};

const CENTRED: readonly LayoutColumn['key'][] = [
  'number',
  'applied',
  'recognised',
  'registered',
  'portalCode',
  'protectedIp',
  'publicOrder',
  'researchLevel',
  'researchAccepted',
  'applicationConfirmed',
];

function shown({ key }: LayoutColumn, { clock, look }: TabLayout): ShownColumn {
  const scale = look.fontSize > 10 ? 1.08 : 1;
  return {
    width: Math.round(widthOf(key) * scale),
    align: CENTRED.includes(key) ? 'center' : key === 'benefit' ? 'right' : 'left',
    format: formatOf(key, clock),
  };
}

function formatOf(key: LayoutColumn['key'], clock: TabLayout['clock']): ShownColumn['format'] {
  if (key === 'benefit') return 'number';
  if (key === 'registered') return clock === 'date-time' ? 'moment' : 'day';
  return key === 'applied' || key === 'recognised' ? 'day' : 'plain';
}

/** Two offices gave their people a list to choose the kind from, which does not stop other words. */
function kindChoices(layout: TabLayout, headBottom: number, end: number): SampleTab['choices'] {
  const column = layout.columns.findIndex(({ key }) => key === 'kind');
  if (layout.kinds !== 'full' || layout.look.stripe === null) return [];
  const area = { top: headBottom + 1, left: column, bottom: end - 1, right: column };
  return [{ area, values: Object.values(KINDS) }];
}
