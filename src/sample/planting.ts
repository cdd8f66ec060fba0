import { addDays, dayOf, type Moment } from '../workbook/moment.ts';
import { grassrootsOf } from './grassroots.ts';
import { UNITS } from './lai-chau.ts';
import { type MistakeId, type WarningId, withMistake, withWarning } from './mistakes.ts';
import { at, createRandom } from './random.ts';
import { momentOf, type SampleRow } from './row.ts';
import { RowMaker } from './rows.ts';
import { Titles } from './titles.ts';

const SEED = 20_221_110;

/** What a tab holds besides its plain sound rows. */
interface Extras {
  readonly mistakes: readonly MistakeId[];
  readonly warnings: readonly WarningId[];
  /** Copies of one of the tab's own rows, registered a second time. */
  readonly ownCopies: number;
  /** The tab from which one row was copied. */
  readonly copyFrom: string | null;
  /** Another initiative under a portal code that is already given. */
  readonly sameCode: boolean;
  /** Two rows that count and are nearly the same. */
  readonly nearPair: boolean;
  readonly research: number;
  readonly later: number;
  /** Registrations at the very edges of the windows; they replace ordinary ones. */
  readonly edges: readonly (readonly [phase: 0 | 1, moment: string])[];
}

const NO_EXTRAS: Extras = {
  mistakes: [],
  warnings: [],
  ownCopies: 0,
  copyFrom: null,
  sameCode: false,
  nearPair: false,
  research: 0,
  later: 0,
  edges: [],
};

const EXTRAS: Readonly<Record<string, Partial<Extras>>> = {
  'Than Uyên': {
    mistakes: [
      'no-document',
      'not-on-portal',
      'closed-hours',
      'applied-too-early',
      'unknown-kind',
      'impossible-day',
      'month-only',
    ],
    warnings: ['shares-over-100', 'union-not-listed'],
    ownCopies: 1,
    nearPair: true,
    later: 6,
    edges: [
      [0, '2022-01-08T07:00:00'],
      [0, '2022-05-31T23:45:00'],
    ],
  },
  'Nậm Nhùn': {
    mistakes: ['not-recognised-yet', 'before-opening', 'no-benefit', 'no-author', 'several-years'],
    warnings: ['union-not-listed'],
    copyFrom: 'Than Uyên',
    later: 3,
  },
  'Tân Uyên': {
    mistakes: [
      'recognised-too-early',
      'protected',
      'pupil',
      'not-on-portal',
      'no-kind',
      'closed-hours',
    ],
    warnings: ['phase-mismatch', 'shares-over-100'],
    ownCopies: 1,
    nearPair: true,
    later: 8,
  },
  'Sìn Hồ': {
    mistakes: [
      'recognised-after-registration',
      'vague-amount',
      'no-grassroots',
      'not-on-portal',
      'no-document',
    ],
    warnings: ['phase-mismatch', 'phase-mismatch', 'thousand-times-too-much'],
    sameCode: true,
    copyFrom: 'Phong Thổ',
    later: 5,
    edges: [
      [1, '2022-06-01T07:00:00'],
      [1, '2022-11-10T23:30:00'],
    ],
  },
  'Phong Thổ': {
    mistakes: [
      'month-only',
      'closed-hours',
      'unknown-kind',
      'no-recognition-date',
      'negative-amount',
      'not-on-portal',
    ],
    warnings: ['phase-mismatch', 'union-not-listed'],
    ownCopies: 1,
    later: 6,
  },
  'Mường Tè': {
    mistakes: ['impossible-day', 'not-on-portal', 'no-applied', 'pupil', 'against-order'],
    warnings: ['starts-like-a-formula'],
    later: 2,
  },
  'Thành phố': {
    mistakes: ['no-document', 'recognised-too-early', 'no-title', 'registered-month-only'],
    warnings: ['phase-mismatch', 'union-not-listed', 'starts-like-a-formula'],
    copyFrom: 'Tam Đường',
    later: 4,
  },
  'Tam Đường': {
    mistakes: ['before-opening', 'not-recognised-yet', 'no-benefit', 'nothing-done'],
    later: 2,
  },
  'Giáo dục': {
    mistakes: ['not-on-portal', 'research-not-accepted', 'applied-too-early', 'unknown-kind'],
    research: 3,
    later: 1,
  },
  'Y tế': {
    mistakes: ['protected', 'recognised-after-registration', 'research-level', 'not-on-portal'],
    nearPair: true,
    research: 3,
    later: 1,
  },
  'Viên chức': {
    mistakes: [
      'research-not-accepted',
      'research-level',
      'protected',
      'no-benefit',
      'not-on-portal',
      'applied-wrong-year',
    ],
    warnings: ['shares-over-100', 'thousand-times-too-much'],
    research: 6,
    later: 3,
  },
};

interface Plot {
  readonly tab: string;
  readonly extras: Extras;
  readonly maker: RowMaker;
  readonly rows: SampleRow[];
}

/** All rows of the sample by tab, in the order of the unit list; the same ones every time. */
export function sampleRows(): ReadonlyMap<string, readonly SampleRow[]> {
  const titles = new Titles();
  const codes = new Set<string>();
  const plots = UNITS.flatMap(({ tab, results }, index): Plot[] => {
    if (tab === null) return [];
    const extras = { ...NO_EXTRAS, ...EXTRAS[tab] };
    const maker = new RowMaker(tab, createRandom(SEED + index), titles, codes);
    return [{ tab, extras, maker, rows: countedRows(maker, extras, results) }];
  });
  for (const plot of plots) {
    plantWarnings(plot);
    if (plot.extras.nearPair) plantNearPair(plot.rows);
  }
  for (const plot of plots) {
    const source = plots.find(({ tab }) => tab === plot.extras.copyFrom);
    plantMistakes(plot, source ?? null);
  }
  return new Map(plots.map(({ tab, rows }) => [tab, rows]));
}

function countedRows(
  maker: RowMaker,
  { edges, research }: Extras,
  results: readonly [number, number],
): SampleRow[] {
  const counted = ([0, 1] as const).flatMap((phase) => {
    const moments = edges.filter((edge) => edge[0] === phase).map((edge) => edge[1]);
    return Array.from({ length: results[phase] }, (_, index) => {
      if (phase === 0 && index < research) return maker.research(0);
      return maker.sound(phase, moments[index]);
    });
  });
  return [...counted];
}

/** Rows from the middle of a phase: they are of no other interest and keep clear of its edges. */
function plainRows(rows: readonly SampleRow[], phase: number): number[] {
  return rows.flatMap((row, index) => {
    const day = dayOf(row.order);
    const isClear = row.fate === 'counts' && row.rules.length === 0 && row.phase === phase;
    const isEarly =
      phase === 0
        ? day > '2022-01-12' && day < '2022-05-15'
        : day > '2022-06-03' && day < '2022-10-20';
    return isClear && isEarly && row.kind !== '' && row.topic !== 'research' ? [index] : [];
  });
}

function plantWarnings({ extras, maker, rows }: Plot): void {
  for (const id of extras.warnings) {
    const index = maker.random.pick(plainRows(rows, id === 'phase-mismatch' ? 1 : 0));
    rows[index] = withWarning(at(rows, index), id);
  }
}

const LEADS: readonly (readonly [string, string])[] = [
  ['Một số biện pháp ', 'Biện pháp '],
  ['Một số giải pháp ', 'Giải pháp '],
];

/** One person's initiative typed twice in other words: both count until somebody decides. */
function plantNearPair(rows: SampleRow[]): void {
  const plain = plainRows(rows, 0);
  for (const [long, short] of LEADS) {
    const first = plain.find((index) => at(rows, index).title.startsWith(long));
    const second = plain.find((index) => index !== first);
    if (first === undefined || second === undefined) continue;
    const original = at(rows, first);
    const { title, author, coauthors, grassroots, participant, kind, topic } = original;
    const { benefit, socialBenefit, benefitDocument } = original;
    const rules = ['near-duplicate'];
    rows[first] = { ...original, rules };
    rows[second] = {
      ...at(rows, second),
      ...{ author, coauthors, grassroots, participant, kind, topic },
      ...{ benefit, socialBenefit, benefitDocument },
      title: title.replace(long, short).replace('kỹ năng', 'kĩ năng'),
      rules,
    };
    return;
  }
  throw new Error('No row to make a near duplicate of');
}

function plantMistakes({ tab, extras, maker, rows }: Plot, source: Plot | null): void {
  const { random } = maker;
  const own = [...rows];
  for (const id of extras.mistakes) {
    const phase = random.chance(0.7) ? 0 : 1;
    const base = id.startsWith('research') ? maker.research(0) : maker.sound(phase);
    rows.push(withMistake(base, id));
  }
  for (let copy = 0; copy < extras.ownCopies; copy += 1) {
    rows.push(copyOf(maker, at(own, random.pick(plainRows(own, 0)))));
  }
  if (source) {
    const original = at(source.rows, random.pick(plainRows(source.rows, 0)));
    rows.push({ ...copyOf(maker, original), grassroots: likeUnion(tab, original.grassroots) });
  }
  if (extras.sameCode) {
    const { order, portalCode } = at(own, random.pick(plainRows(own, 0)));
    const registered = againAfter(maker, order);
    const other = maker.sound(0, registered);
    const rules = ['duplicate'];
    rows.push({ ...other, portalCode, fate: 'mistake', phase: null, rules });
  }
  for (let index = 0; index < extras.later; index += 1) rows.push(maker.later());
}

/** The tab's union whose name is most like that of another tab: a teacher moved to a like school. */
function likeUnion(tab: string, name: string): string {
  const start = name.split(' ').slice(0, 3).join(' ');
  const unions = grassrootsOf(tab).filter(({ weight }) => weight > 0);
  return (unions.find((union) => union.name.startsWith(start)) ?? at(unions, 0)).name;
}

/** The same initiative registered once more some days later: the earlier one counts. */
function copyOf(maker: RowMaker, original: SampleRow): SampleRow {
  const again = againAfter(maker, momentOf(original.registered));
  return {
    ...original,
    registered: { at: again, clock: true },
    portalCode: maker.portalCode(),
    order: again,
    fate: 'mistake',
    phase: null,
    rules: ['duplicate'],
  };
}

function againAfter(maker: RowMaker, moment: Moment): Moment {
  return `${addDays(dayOf(moment), maker.random.integer(2, 12))}${moment.slice(10)}`;
}
