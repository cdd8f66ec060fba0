import { LIST_WORDS } from '../../words/finding-list.ts';
import type { BesideList, ListColumn, ListLine, ListTab } from '../list-tab.ts';
import { MARK_FILLS } from '../unit/marks.ts';
import { LIST_COLUMNS, type ListKey, type ListRow, type UnitCount } from './list.ts';

const LOOKS: { readonly [Key in ListKey]: Omit<ListColumn<Key>, keyof (typeof LIST_COLUMNS)[0]> } =
  {
    severity: { width: 74 },
    unit: { width: 170 },
    tab: { width: 110 },
    cell: { width: 52 },
    rule: { width: 170 },
    wrong: { width: 300 },
    mend: { width: 300 },
    id: { width: 130 },
    firstSeen: { width: 92, shows: 'days' },
    state: { width: 130 },
    reason: { width: 190, help: LIST_WORDS.reasonHelp },
    clause: { width: 190 },
    identity: { width: 84, shows: 'faint' },
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
export function findingLine({ values, place, state, finding }: ListRow): ListLine<ListKey> {
  const isOpen = state === 'open' && finding !== null;
  return { values, place, fill: isOpen ? MARK_FILLS[finding.severity] : null };
}

/** Open findings counted per unit, beside the list. */
export function countsBeside(counts: readonly UnitCount[]): BesideList {
  return {
    headers: LIST_WORDS.countHeaders,
    widths: [190],
    rows: counts.map(({ unit, errors, warnings, accepted, mended }) => [
      unit,
      errors,
      warnings,
      accepted,
      mended,
    ]),
  };
}
