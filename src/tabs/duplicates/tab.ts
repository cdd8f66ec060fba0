import { DUPLICATE_WORDS } from '../../words/duplicates.ts';
import { DECISION_WORDS } from '../../words/vocabulary.ts';
import type { ListColumn, ListLine, ListTab } from '../list-tab.ts';
import { DUPLICATE_COLUMNS, type DuplicateKey, type DuplicateRow } from './list.ts';

const LOOKS: {
  readonly [Key in DuplicateKey]: Omit<ListColumn<Key>, keyof (typeof DUPLICATE_COLUMNS)[0]>;
} = {
  group: { width: 56, shows: 'centred' },
  level: { width: 72 },
  unit: { width: 150 },
  tab: { width: 96 },
  cell: { width: 48, shows: 'centred' },
  title: { width: 270 },
  author: { width: 130 },
  grassroots: { width: 150 },
  differs: { width: 240 },
  decision: {
    width: 88,
    choices: Object.values(DECISION_WORDS),
    help: DUPLICATE_WORDS.decisionHelp,
  },
  identity: { width: 84, isHidden: true },
};

const SHADE = '#f6f8fb';

/** `Trùng lặp`: one row a member of a group, in which people decide. */
export const DUPLICATE_LIST: ListTab<DuplicateKey> = {
  role: 'duplicates',
  columns: DUPLICATE_COLUMNS.map((column) => ({ ...column, ...LOOKS[column.key] })),
  peoples: ['decision'],
  identity: 'identity',
  links: { tab: 'tab', cell: 'cell' },
  painted: DUPLICATE_COLUMNS.length,
  fills: [SHADE],
};

/** Every other group is shaded, so that one sees where a group ends. */
export function duplicateLine({ values, place }: DuplicateRow): ListLine<DuplicateKey> {
  return { values, place, fill: Number(values.group) % 2 === 1 ? SHADE : null };
}
