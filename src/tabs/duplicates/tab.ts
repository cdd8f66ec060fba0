import { DUPLICATE_WORDS } from '../../words/duplicates.ts';
import { DECISION_WORDS } from '../../words/vocabulary.ts';
import type { ListColumn, ListLine, ListTab } from '../list-tab.ts';
import { DUPLICATE_COLUMNS, type DuplicateKey, type DuplicateRow } from './list.ts';

const LOOKS: {
  readonly [Key in DuplicateKey]: Omit<ListColumn<Key>, keyof (typeof DUPLICATE_COLUMNS)[0]>;
} = {
  group: { width: 56, shows: 'centred' },
  level: { width: 74 },
  unit: { width: 160 },
  tab: { width: 100 },
  cell: { width: 52 },
  title: { width: 330 },
  author: { width: 150 },
  grassroots: { width: 180 },
  differs: { width: 330 },
  decision: {
    width: 92,
    choices: Object.values(DECISION_WORDS),
    help: DUPLICATE_WORDS.decisionHelp,
  },
  identity: { width: 84, shows: 'faint' },
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
