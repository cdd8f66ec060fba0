import { groupBy } from '../../workbook/group.ts';
import { type Identity, shortKey } from '../duplicates/identity.ts';
import type { Initiative } from '../initiative/read.ts';
import type { Outcome } from '../progress/progress.ts';

/** What a report kept of one row. */
interface CutRow {
  readonly unit: string;
  readonly counts: boolean;
  /** Of what it says, in whatever unit it stands. */
  readonly print: string;
  /** How its title begins; `''` where there was no room to keep it. */
  readonly label: string;
}

/** The rows that a report stood on, by their identities. */
export type Cut = ReadonlyMap<Identity, CutRow>;

/** More rows than these are kept without their titles, so long may a title be. */
const LABELS = { rows: 20_000, signs: 60 };

/** So many signs a fingerprint has. */
const PRINT = 10;

/** @param names the identity of each row, in the order of the outcomes */
export function cutOf(outcomes: readonly Outcome[], names: readonly Identity[]): Cut {
  const signs = outcomes.length > LABELS.rows ? 0 : LABELS.signs;
  const cut = new Map<Identity, CutRow>();
  outcomes.forEach(({ initiative, counts }, index) => {
    if (counts === 'unfinished') return;
    cut.set(names[index] ?? '', {
      unit: initiative.unit,
      counts: counts === 'yes',
      print: printOf(initiative),
      label: [...initiative.title].slice(0, signs).join(''),
    });
  });
  return cut;
}

/** Whom it belongs to is left out: a row that is given to another unit says the same. */
function printOf({ unit, tab, row, grassroots, states, ...said }: Initiative): string {
  return shortKey(JSON.stringify(said));
}

/** What became of a row between two reports. */
export type RowChange = 'new' | 'counts' | 'wrong' | 'edited' | 'moved' | 'gone';

export interface ChangedRow {
  readonly kind: RowChange;
  /** As it is called now, or was for one that is gone. */
  readonly id: Identity;
  readonly unit: string;
  /** Where one that moved stood before. */
  readonly from: string;
  readonly label: string;
}

/** In the order in which they are told. */
export const ROW_CHANGES: readonly RowChange[] = [
  'new',
  'counts',
  'wrong',
  'moved',
  'edited',
  'gone',
];

/** What changed between two cuts: a row that stands in another unit with the same words has moved. */
export function changedRows(before: Cut, now: Cut): ChangedRow[] {
  const left = new Map<string, [Identity, CutRow][]>();
  for (const [id, row] of before) {
    if (!now.has(id)) left.set(row.print, [...(left.get(row.print) ?? []), [id, row]]);
  }
  const changed: ChangedRow[] = [];
  for (const [id, row] of now) {
    const was = before.get(id);
    const [, moved] = was ? [] : (left.get(row.print)?.shift() ?? []);
    const kind = was ? kindOf(was, row) : moved ? 'moved' : 'new';
    const { unit, label } = row;
    if (kind) changed.push({ kind, id, unit, from: moved?.unit ?? '', label });
  }
  for (const [id, { unit, label }] of [...left.values()].flat()) {
    changed.push({ kind: 'gone', id, unit, from: '', label });
  }
  return changed.sort((a, b) => ROW_CHANGES.indexOf(a.kind) - ROW_CHANGES.indexOf(b.kind));
}

function kindOf(was: CutRow, { counts, print }: CutRow): RowChange | null {
  if (was.counts !== counts) return counts ? 'counts' : 'wrong';
  return was.print === print ? null : 'edited';
}

/** What makes one cut of another, as small as it may be: a row without a unit is gone. */
interface CutStep {
  readonly units: readonly string[];
  /** Those without a title, by unit and by whether they count: their identities, each with its print behind it. */
  readonly bare?: readonly (readonly [unit: number, counts: number, rows: string])[];
  readonly rows: readonly (readonly [
    id: Identity,
    unit?: number,
    counts?: number,
    print?: string,
    label?: string,
  ])[];
}

/** Whether identity and print say all of a row, and can be told apart again. */
function isBare([id, { print, label }]: readonly [Identity, CutRow]): boolean {
  return label === '' && print.length === PRINT && !id.includes(' ');
}

/** The text that keeps how a cut differs from the one before. */
export function cutText(before: Cut, now: Cut): string {
  // In an order of their own: that of the rows is another when the same cut is put together anew.
  const units = [...new Set([...now.values()].map(({ unit }) => unit))].sort();
  const places = new Map(units.map((unit, index) => [unit, index]));
  const changed = [...now].filter(([id, row]) => {
    const was = before.get(id);
    return !was || JSON.stringify(was) !== JSON.stringify(row);
  });
  const bare = groupBy(
    changed.filter(isBare),
    ([, { unit, counts }]) => 2 * (places.get(unit) ?? 0) + Number(counts),
  );
  const step: CutStep = {
    units,
    bare: [...bare]
      .sort(([a], [b]) => a - b)
      .map(([place, rows]) => {
        const said = rows.map(([id, { print }]) => id + print).sort();
        return [Math.floor(place / 2), place % 2, said.join(' ')];
      }),
    rows: [
      ...[...before.keys()].flatMap((id): [Identity][] => (now.has(id) ? [] : [[id]])),
      ...changed
        .filter((each) => !isBare(each))
        .map(
          ([id, { unit, counts, print, label }]) =>
            [id, places.get(unit) ?? 0, counts ? 1 : 0, print, label] as const,
        ),
    ],
  };
  return JSON.stringify(step);
}

/** The cut that some texts make, one after the other; one that nobody can read is passed over. */
export function cutFrom(texts: readonly string[]): Cut {
  const cut = new Map<Identity, CutRow>();
  for (const text of texts) {
    const { units, bare = [], rows } = stepOf(text);
    for (const [unit, counts, own] of bare) {
      for (const row of own.split(' ')) {
        const [id, print] = [row.slice(0, -PRINT), row.slice(-PRINT)];
        cut.set(id, { unit: units[unit] ?? '', counts: counts === 1, print, label: '' });
      }
    }
    for (const [id, unit, counts, print = '', label = ''] of rows) {
      if (unit === undefined) cut.delete(id);
      else cut.set(id, { unit: units[unit] ?? '', counts: counts === 1, print, label });
    }
  }
  return cut;
}

function stepOf(text: string): CutStep {
  try {
    return JSON.parse(text) as CutStep;
  } catch {
    return { units: [], rows: [] };
  }
}
