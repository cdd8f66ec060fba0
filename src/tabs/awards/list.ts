import type { AwardObject, Awards, Candidate } from '../../programme/awards/candidates.ts';
import { type PersonKey, type Proposed, personNamer } from '../../programme/awards/person.ts';
import type { Report } from '../../programme/report.ts';
import { AWARD_OBJECTS, AWARD_WORDS, groundsText, lackingText } from '../../words/awards.ts';
import { AWARD_DECISIONS, KEY_HEADER } from '../../words/vocabulary.ts';
import { cellText, type Grid } from '../../workbook/cell.ts';
import { type Column, optional, required } from '../../workbook/column.ts';
import type { GridValue } from '../../workbook/grid.ts';
import { cellAt, readTable, type Table, textAt } from '../../workbook/table.ts';
import { foldText } from '../../workbook/text.ts';
import { hasExtras, isAnyFilled, type PeoplesCells, peoplesCells } from '../peoples.ts';
import { dossierText, PAPER_KEYS, paperOrderTrouble } from './dossier.ts';
import { whyNoLonger } from './no-longer.ts';

export type AwardKey =
  | 'number'
  | 'object'
  | 'name'
  | 'unit'
  | 'grassroots'
  | 'title'
  | 'code'
  | 'benefit'
  | 'grounds'
  | 'lacking'
  | 'level'
  | 'decision'
  | 'reason'
  | (typeof PAPER_KEYS)[number]
  | 'dossier'
  | 'identity';

/** The columns of `Khen thưởng`, one row for each who may be proposed. */
export const AWARD_COLUMNS: readonly Column<AwardKey>[] = [
  optional('number', 'TT', 'STT'),
  required('object', 'Đối tượng'),
  required('name', 'Tên', 'Họ và tên'),
  required('unit', 'Đơn vị'),
  optional('grassroots', 'Công đoàn cơ sở', 'CĐCS'),
  optional('title', 'Sáng kiến', 'Tên sáng kiến'),
  optional('code', 'Mã trên Cổng'),
  optional('benefit', 'Giá trị làm lợi (đồng)'),
  optional('grounds', 'Căn cứ'),
  optional('lacking', 'Còn thiếu'),
  optional('level', 'Cấp đề nghị'),
  optional('decision', 'Quyết định'),
  optional('reason', 'Lý do'),
  optional('proposal', 'Tờ trình'),
  optional('minutes', 'Biên bản họp'),
  optional('record', 'Báo cáo thành tích'),
  optional('solution', 'Giải pháp và văn bản công nhận'),
  optional('summary', 'Tóm tắt thành tích'),
  optional('dossier', 'Hồ sơ'),
  optional('identity', KEY_HEADER),
];

export const PEOPLES_OF_AWARD = ['level', 'decision', 'reason', ...PAPER_KEYS] as const;

type Peoples = (typeof PEOPLES_OF_AWARD)[number];

/** What people decided about one who is proposed. */
type AwardDecision = 'chosen' | 'refused' | 'again';

/** What people wrote beside one who stood in the list. */
export interface KnownAward {
  readonly identity: string;
  readonly object: AwardObject;
  readonly who: Proposed;
  readonly cells: PeoplesCells<Peoples>;
  /** Anything stands in the row that the add-in did not write. */
  readonly isFilled: boolean;
  /** Position in the grid, from 0. */
  readonly row: number;
  /** The whole row as it stands. */
  readonly values: Readonly<Record<AwardKey, GridValue>>;
}

/** The rows as people left them, in whatever order. */
export function readAwardList(tab: string, grid: Grid): KnownAward[] {
  if (grid.every((row) => row.every((cell) => cell === null))) return [];
  const table = readTable(tab, grid, AWARD_COLUMNS);
  const known: KnownAward[] = [];
  for (let row = table.firstRow; row < grid.length; row += 1) {
    const object = objectIn(textAt(table, row, 'object'));
    if (object === null) continue;
    const isUnit = object === 'collective';
    const cells = peoplesCells(table, row, [...PEOPLES_OF_AWARD]);
    known.push({
      row,
      isFilled: isAnyFilled(cells) || hasExtras(table, row),
      identity: textAt(table, row, 'identity'),
      object,
      who: {
        name: isUnit ? '' : textAt(table, row, 'name'),
        unit: textAt(table, row, 'unit'),
        grassroots: isUnit ? '' : textAt(table, row, 'grassroots'),
      },
      cells,
      values: valuesIn(table, row),
    });
  }
  return known;
}

function objectIn(typed: string): AwardObject | null {
  const objects = Object.keys(AWARD_OBJECTS) as AwardObject[];
  return objects.find((each) => foldText(AWARD_OBJECTS[each]) === foldText(typed)) ?? null;
}

function valuesIn(table: Table<AwardKey>, row: number): Record<AwardKey, GridValue> {
  const entries = AWARD_COLUMNS.map(({ key }) => [key, cellAt(table, row, key)]);
  return Object.fromEntries(entries) as Record<AwardKey, GridValue>;
}

/** What a person chose; `null` where nothing, or nothing known, is chosen. */
function decisionOf({ cells }: Pick<KnownAward, 'cells'>): AwardDecision | null {
  const typed = foldText(cellText(cells.decision));
  const all = Object.keys(AWARD_DECISIONS) as AwardDecision[];
  return all.find((each) => AWARD_DECISIONS[each] === typed) ?? null;
}

/** How many of those proposed, and not refused, lack a condition's paper or, once chosen, one of the dossier. */
export function countLacking(known: readonly KnownAward[]): number {
  return known.filter((row) => {
    const { number, lacking, dossier } = row.values;
    const decision = decisionOf(row);
    if (number === null || decision === 'refused') return false;
    return lacking !== null || (decision === 'chosen' && dossier !== AWARD_WORDS.complete);
  }).length;
}

/** A row of the list as it is to stand. */
export interface AwardRow {
  /** `null` for one who no longer qualifies. */
  readonly candidate: Candidate | null;
  readonly object: AwardObject;
  readonly person: PersonKey;
  readonly cells: PeoplesCells<Peoples>;
  readonly decision: AwardDecision | null;
  /** Where it stood, from 0; `null` for a new row. */
  readonly was: number | null;
  readonly values: Readonly<Record<AwardKey, GridValue>>;
}

/**
 * The list of now: candidates in their order, then those who no longer qualify while a person's word
 * stands beside them.
 *
 * @param first the row of the sheet, as people count them, in which the first of the list stands
 */
export function renderAwards(
  report: Report,
  { candidates }: Pick<Awards, 'candidates'>,
  known: readonly KnownAward[],
  first: number,
): AwardRow[] {
  const personKey = personNamer(report.programme);
  const rows = matchRows(candidates, known, personKey);
  const present = candidates.map((candidate): AwardRow => {
    const before = rows.get(candidate);
    const cells = before?.cells ?? NOTHING;
    return {
      candidate,
      object: candidate.object,
      person: candidate.person,
      cells,
      decision: decisionOf({ cells }),
      was: before?.row ?? null,
      values: presentValues(candidate, cells, report.programme.settings.plan),
    };
  });
  const taken = new Set(rows.values());
  const gone = known
    .filter((row) => !taken.has(row) && row.isFilled)
    .map((row): AwardRow => {
      const { unit } = row.who;
      const isUnknown = row.object !== 'support' && report.total.unknown.includes(unit);
      const reason = isUnknown
        ? AWARD_WORDS.unknown(unit)
        : AWARD_WORDS.noLonger(whyNoLonger(report, row.object, row.who));
      return {
        candidate: null,
        object: row.object,
        person: personKey(row.who),
        cells: row.cells,
        decision: decisionOf(row),
        was: row.row,
        values: { ...row.values, ...row.cells, number: null, lacking: reason },
      };
    });
  return withPlaces([...present, ...gone], first);
}

/** A row is known by its key, or where it has none by what it says; each row of before is used once. */
function matchRows(
  candidates: readonly Candidate[],
  known: readonly KnownAward[],
  personKey: (person: Proposed) => PersonKey,
): Map<Candidate, KnownAward> {
  const byKey = new Map<string, KnownAward>();
  for (const row of known) {
    const key = row.identity === '' ? `${row.object}|${personKey(row.who)}` : row.identity;
    const before = byKey.get(key);
    if (!before || (!before.isFilled && row.isFilled)) byKey.set(key, row);
  }
  const rows = new Map<Candidate, KnownAward>();
  for (const candidate of candidates) {
    const row = byKey.get(candidate.key) ?? byKey.get(`${candidate.object}|${candidate.person}`);
    if (row) rows.set(candidate, row);
  }
  return rows;
}

const NOTHING = Object.fromEntries(
  PEOPLES_OF_AWARD.map((key) => [key, null]),
) as PeoplesCells<Peoples>;

function presentValues(
  candidate: Candidate,
  cells: PeoplesCells<Peoples>,
  plan: string,
): AwardRow['values'] {
  const { object, name, unit, grassroots, initiative, benefit, place, lacking, key } = candidate;
  return {
    number: place,
    object: AWARD_OBJECTS[object],
    name: object === 'collective' ? unit : name,
    unit,
    grassroots,
    title: initiative?.title ?? null,
    code: initiative?.portalCode ?? null,
    benefit,
    grounds: groundsText(candidate, plan),
    lacking: lackingText(lacking).join('; '),
    ...cells,
    dossier: null,
    identity: key,
  };
}

/** What depends on where the rows come to stand: who is proposed twice, papers out of order, what lacks. */
function withPlaces(rows: readonly AwardRow[], first: number): AwardRow[] {
  const standing = new Map<PersonKey, number[]>();
  rows.forEach(({ person, decision }, index) => {
    if (decision === 'refused') return;
    standing.set(person, [...(standing.get(person) ?? []), index]);
  });
  return rows.map((row, index) => {
    const others = (standing.get(row.person) ?? []).filter((other) => other !== index);
    const isTwice = row.decision !== 'refused' && others.length > 0;
    const twice = isTwice
      ? others.map((other) => AWARD_WORDS.twice((rows[other] as AwardRow).object, first + other))
      : [];
    const order = paperOrderTrouble(row.cells);
    const told = [cellText(lackingCell(row)), ...twice, ...(order === null ? [] : [order])];
    const lacking = told.filter((text) => text !== '').join('; ');
    const dossier = dossierText(row.object, row.cells);
    return { ...row, values: { ...row.values, lacking, dossier } };
  });
}

function lackingCell({ values: { lacking } }: AwardRow): string {
  return typeof lacking === 'string' ? lacking : '';
}
