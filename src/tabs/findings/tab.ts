import { LIST_WORDS } from '../../words/finding-list.ts';
import type { ListColumn, ListLine, ListTab } from '../list-tab.ts';
import { MARK_FILLS } from '../unit/marks.ts';
import { isOpen, LIST_COLUMNS, type ListKey, type ListRow } from './list.ts';

const LOOKS: { readonly [Key in ListKey]: Omit<ListColumn<Key>, keyof (typeof LIST_COLUMNS)[0]> } =
  {
    severity: { width: 74, shows: 'centred' },
    unit: { width: 170 },
    tab: { width: 110 },
    cell: { width: 62, shows: 'centred' },
    rule: { width: 200 },
    wrong: { width: 300 },
    mend: { width: 300 },
    id: { width: 130, isHidden: true },
    firstSeen: { width: 92, shows: 'days' },
    state: { width: 130 },
    reason: { width: 190, help: LIST_WORDS.reasonHelp },
    clause: { width: 190, isHidden: true },
    identity: { width: 84, isHidden: true },
  };

/** `Kiểm tra dữ liệu`: one finding a row. An officer accepts one by typing a reason. */
export const FINDING_LIST: ListTab<ListKey> = {
  role: 'findings',
  columns: LIST_COLUMNS.map((column) => ({ ...column, ...LOOKS[column.key] })),
  peoples: ['reason'],
  identity: 'identity',
  links: { tab: 'tab', cell: 'cell' },
  painted: 1,
  fills: Object.values(MARK_FILLS),
};

/** The level of an open finding bears the colour of its mark; what is settled bears none. */
export function findingLine(row: ListRow): ListLine<ListKey> {
  const { values, place, finding } = row;
  return { values, place, fill: isOpen(row) && finding ? MARK_FILLS[finding.severity] : null };
}
