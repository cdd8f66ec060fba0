import { INITIATIVE_COLUMNS, type InitiativeKey } from '../programme/initiative/columns.ts';
import { UNITS } from '../sample/lai-chau.ts';
import {
  MISTAKES,
  type MistakeId,
  WARNINGS,
  type WarningId,
  withMistake,
  withWarning,
} from '../sample/mistakes.ts';
import type { Random } from '../sample/random.ts';
import type { SampleRow } from '../sample/row.ts';
import { RowMaker } from '../sample/rows.ts';
import { Titles } from '../sample/titles.ts';
import { typeDay, typeRegistration } from '../sample/typing.ts';
import type { Cell } from '../workbook/cell.ts';

/** Names of tabs whose people the sample knows. */
export const BASES: readonly string[] = UNITS.flatMap(({ tab }) => tab ?? []);

const MISTAKE_SHARE = 0.3;
const WARNING_SHARE = 0.15;
const COPY_SHARE = 0.12;

/** Rows of a unit's tab as its people type them. */
export function inventRows(
  random: Random,
  base: string,
  count: number,
  codes: Set<string>,
): SampleRow[] {
  const maker = new RowMaker(base, random, new Titles(), codes);
  const rows: SampleRow[] = [];
  while (rows.length < count) {
    const sound = random.chance(0.05) ? maker.research(1) : maker.sound(random.chance(0.5) ? 0 : 1);
    rows.push(planted(random, sound, rows));
  }
  return rows;
}

function planted(random: Random, row: SampleRow, before: readonly SampleRow[]): SampleRow {
  const dice = random.next();
  if (dice < MISTAKE_SHARE) {
    return withMistake(row, random.pick(Object.keys(MISTAKES) as MistakeId[]));
  }
  if (dice < MISTAKE_SHARE + WARNING_SHARE) {
    return withWarning(row, random.pick(Object.keys(WARNINGS) as WarningId[]));
  }
  if (dice > 1 - COPY_SHARE && before.length > 0) return likeAnother(random, row, before);
  return row;
}

/** A row once more, to the letter, or as somebody else would word it. */
function likeAnother(random: Random, row: SampleRow, before: readonly SampleRow[]): SampleRow {
  const other = random.pick(before);
  const { portalCode, registered } = row;
  const title = random.pick([
    other.title,
    `${other.title} năm 2022`,
    other.title.replace(/^Giải pháp/, 'Một số giải pháp'),
  ]);
  return { ...other, title, portalCode, registered };
}

/** Everything that a person fills, as typed under the column of a key. */
export function typed(random: Random, row: SampleRow, key: InitiativeKey, number: number): Cell {
  switch (key) {
    case 'number':
      return number;
    case 'check':
      return null;
    case 'applied':
    case 'recognised':
      return typeDay(row[key], random.pick(['date', 'slashes', 'padded', 'dashes'] as const));
    case 'registered': {
      const form = random.pick(['date-time', 'hours-first', 'clock-last', 'day'] as const);
      return typeRegistration(row.registered, form, false);
    }
    default: {
      // Nothing is invented for a column that the sample does not know.
      const cells: Readonly<Partial<Record<typeof key, string | number>>> = row;
      const cell = cells[key] ?? '';
      return cell === '' ? null : cell;
    }
  }
}

/** The columns of a tab: all that are required, some of the others, in an order of their own. */
export function chooseColumns(random: Random): InitiativeKey[] {
  const chosen = INITIATIVE_COLUMNS.filter(
    ({ key, required }) => required || (key !== 'check' && random.chance(0.7)),
  ).map(({ key }) => key);
  return random.chance(0.3) ? random.shuffled(chosen) : chosen;
}

/** A header of a column, as its people call it. */
export function headerOf(random: Random, key: InitiativeKey): string {
  const column = INITIATIVE_COLUMNS.find((each) => each.key === key);
  const names = [column?.header ?? key, ...(column?.aliases ?? [])];
  return random.chance(0.7) ? (names[0] ?? key) : random.pick(names);
}

/** The key of the column that a header names; `null` for a column of people's own. */
export function keyOfHeader(header: unknown): InitiativeKey | null {
  const found = INITIATIVE_COLUMNS.find(
    (column) => header === column.header || column.aliases.some((alias) => alias === header),
  );
  return found?.key ?? null;
}
