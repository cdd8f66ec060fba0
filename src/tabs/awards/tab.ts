import type { Awards } from '../../programme/awards/candidates.ts';
import { sum } from '../../programme/progress/progress.ts';
import type { Report } from '../../programme/report.ts';
import { AWARD_WORDS } from '../../words/awards.ts';
import { AWARD_DECISIONS } from '../../words/vocabulary.ts';
import type { AboveList, ListColumn, ListLine, ListTab } from '../list-tab.ts';
import { AWARD_COLUMNS, type AwardKey, type AwardRow, PEOPLES_OF_AWARD } from './list.ts';

const PAPER = { width: 120, help: AWARD_WORDS.paperHelp } as const;

const LOOKS: {
  readonly [Key in AwardKey]: Omit<ListColumn<Key>, keyof (typeof AWARD_COLUMNS)[0]>;
} = {
  number: { width: 40, shows: 'centred' },
  object: { width: 80 },
  name: { width: 170 },
  unit: { width: 180 },
  grassroots: { width: 170 },
  title: { width: 260 },
  code: { width: 96 },
  benefit: { width: 120, shows: 'amounts' },
  grounds: { width: 240 },
  lacking: { width: 220 },
  level: { width: 130, help: AWARD_WORDS.levelHelp },
  decision: {
    width: 92,
    choices: Object.values(AWARD_DECISIONS),
    help: AWARD_WORDS.decisionHelp,
  },
  reason: { width: 180 },
  proposal: PAPER,
  minutes: PAPER,
  record: PAPER,
  solution: PAPER,
  summary: PAPER,
  dossier: { width: 200 },
  identity: { width: 84, isHidden: true },
};

const FILLS = { chosen: '#d9ead3', lacking: '#fff2cc', gone: '#eeeeee' } as const;

/** `Khen thưởng`: one row for each who may be proposed; the choice is people's. */
export const AWARD_LIST: ListTab<AwardKey> = {
  role: 'awards',
  columns: AWARD_COLUMNS.map((column) => ({ ...column, ...LOOKS[column.key] })),
  peoples: PEOPLES_OF_AWARD,
  identity: 'identity',
  links: null,
  painted: 2,
  fills: Object.values(FILLS),
};

export function awardsAbove({ asOf }: Report): AboveList<AwardKey> {
  return {
    rows: [[AWARD_WORDS.title], [AWARD_WORDS.asOf(asOf)], []],
    head: null,
    centred: [],
    links: [],
  };
}

export function awardLine({ candidate, decision, values, was }: AwardRow): ListLine<AwardKey> {
  const fill =
    candidate === null
      ? FILLS.gone
      : decision === 'chosen'
        ? FILLS.chosen
        : candidate.lacking.length > 0
          ? FILLS.lacking
          : null;
  return { values, place: null, fill, was };
}

/** The line under the list that tells what errors kept out; `null` where they kept out nothing. */
export function leftOutLine({ leftOut }: Awards): ListLine<AwardKey> | null {
  const text = AWARD_WORDS.leftOut(sum(leftOut.map(({ rows }) => rows)), leftOut);
  if (text === '') return null;
  const blank = Object.fromEntries(AWARD_COLUMNS.map(({ key }) => [key, null]));
  return {
    values: { ...(blank as ListLine<AwardKey>['values']), grounds: text },
    place: null,
    fill: null,
    was: null,
  };
}
