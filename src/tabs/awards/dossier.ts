import type { AwardObject } from '../../programme/awards/candidates.ts';
import { daysIn } from '../../programme/parse/moment.ts';
import { AWARD_WORDS } from '../../words/awards.ts';
import type { Cell } from '../../workbook/cell.ts';
import { cellText } from '../../workbook/cell.ts';
import { type Day, dayOf } from '../../workbook/moment.ts';
import { type PeoplesCells, saysThere } from '../peoples.ts';

/** The papers of a dossier, in the order in which the plan lists them (001 V). */
export const PAPER_KEYS = ['proposal', 'minutes', 'record', 'solution', 'summary'] as const;

type PaperKey = (typeof PAPER_KEYS)[number];

const PAPER_NAMES: { readonly [Key in PaperKey]: string } = {
  proposal: 'Tờ trình',
  minutes: 'Biên bản họp',
  record: 'Báo cáo thành tích',
  solution: 'Giải pháp và văn bản công nhận',
  summary: 'Tóm tắt thành tích',
};

/** Only a person's own initiative has a solution to show. */
function papersOf(object: AwardObject): readonly PaperKey[] {
  return PAPER_KEYS.filter((key) => object === 'individual' || key !== 'solution');
}

/** `Đủ`, or what of the dossier is missing. */
export function dossierText(object: AwardObject, cells: PeoplesCells<PaperKey>): string {
  const missing = papersOf(object).filter((key) => !saysThere(cells[key]));
  return missing.length === 0
    ? AWARD_WORDS.complete
    : AWARD_WORDS.missing(missing.map((key) => PAPER_NAMES[key]));
}

/** The meeting comes before the proposal that it decides on (001 V); `null` where nothing says otherwise. */
export function paperOrderTrouble({ proposal, minutes }: PeoplesCells<PaperKey>): string | null {
  const [proposed, met] = [dayIn(proposal), dayIn(minutes)];
  return proposed !== null && met !== null && met > proposed
    ? AWARD_WORDS.minutesAfter(met, proposed)
    : null;
}

/** The day that a paper's cell names; a number alone names none. */
function dayIn(cell: Cell): Day | null {
  if (cell !== null && typeof cell === 'object') return dayOf(cell.moment);
  return daysIn(cellText(cell))[0] ?? null;
}
