import type { Table } from '../workbook/table.ts';
import { foldText } from '../workbook/text.ts';
import { INITIATIVE_COLUMNS, type InitiativeKey, keysHolding } from './initiative/columns.ts';
import { isUnfinished } from './initiative/missing.ts';
import type { Initiative } from './initiative/read.ts';
import type { StrangeRows } from './initiative/shared-list.ts';
import type { LostTab, Programme } from './set-up/programme.ts';

/** Columns of which one of each group must be there, or no row of the tab can count. */
const NEEDED_TO_COUNT: readonly (readonly InitiativeKey[])[] = [
  ['registered'],
  ['benefit', 'socialBenefit'],
];

/** What the set-up lacks without stopping anything: whole tabs would count for nothing, silently. */
export type Gap =
  /** The unit's tab is not there, so that nothing is known of its results. */
  | ({ readonly code: 'lost-tab'; readonly unit: string } & LostTab)
  /** The tab has neither of these columns, so that none of its rows can count. */
  | {
      readonly code: 'column';
      readonly tab: string;
      readonly headers: readonly string[];
      readonly rows: number;
    }
  /** A list that was taken in without columns that every row needs. */
  | {
      readonly code: 'columns';
      readonly tab: string;
      readonly headers: readonly string[];
      readonly rows: number;
    }
  /** Rows of the tab that leave one of these columns blank though the tab has it. */
  | {
      readonly code: 'undeclared';
      readonly tab: string;
      readonly headers: readonly string[];
      readonly rows: number;
    }
  /** Names in the list of grassroots unions that are no unit's. */
  | { readonly code: 'strange-unit'; readonly names: readonly string[] }
  /** Rows of a list of several units that name none of them: they are nobody's and count for nobody. */
  | ({ readonly code: 'strange-rows'; readonly tab: string } & StrangeRows);

/** A tab's columns, and the initiatives that were read from it. */
interface ReadTab {
  readonly table: Pick<Table<InitiativeKey>, 'tab' | 'columns'>;
  readonly initiatives: readonly Initiative[];
  readonly strange?: StrangeRows;
  /** Columns that every row needs and the list was taken in without. */
  readonly lacking?: readonly InitiativeKey[];
}

export function findGaps(programme: Programme, tabs: readonly ReadTab[]): Gap[] {
  const columns = tabs
    .filter(({ initiatives }) => initiatives.length > 0)
    .flatMap(({ table, initiatives: { length: rows }, lacking = [] }): Gap[] => {
      const { tab, columns } = table;
      const has = (key: InitiativeKey): boolean => columns[key] !== undefined;
      const groups = missingToCount(has);
      if (lacking.length === 0)
        return groups.map((keys) => ({ code: 'column', tab, headers: headersOf(keys), rows }));
      const keys = [...lacking, ...groups.flatMap(([key]) => key ?? [])];
      return [{ code: 'columns', tab, headers: headersOf(keys), rows }];
    });
  const undeclared = programme.settings.mustDeclare ? [] : tabs.flatMap(undeclaredIn);
  const known = new Set(programme.units.map(({ name }) => foldText(name)));
  const names = new Set(
    programme.grassroots.map(({ unit }) => unit).filter((unit) => !known.has(foldText(unit))),
  );
  const strangers = tabs.flatMap(({ table, strange }): Gap[] =>
    strange && strange.rows > 0 ? [{ code: 'strange-rows', tab: table.tab, ...strange }] : [],
  );
  const lost = programme.units.flatMap(({ name, tab, lost }): Gap[] =>
    tab === null && lost ? [{ code: 'lost-tab', unit: name, ...lost }] : [],
  );
  return [
    ...lost,
    ...columns,
    ...undeclared,
    ...strangers,
    ...(names.size > 0 ? [{ code: 'strange-unit', names: [...names] } as const] : []),
  ];
}

/** Whether a gap is a tab that is not there. */
export function isLost({ code }: Gap): boolean {
  return code === 'lost-tab';
}

const DECLARATIONS = keysHolding('yes-no');

/** Where each row must declare, the rows are told one by one. */
function undeclaredIn({ table: { tab }, initiatives }: ReadTab): Gap[] {
  const blank = new Set<InitiativeKey>();
  let rows = 0;
  for (const initiative of initiatives) {
    if (isUnfinished(initiative)) continue;
    const own = DECLARATIONS.filter((key) => {
      const answer = initiative[key];
      return answer !== null && answer.value === null && answer.trouble === null;
    });
    for (const key of own) blank.add(key);
    if (own.length > 0) rows += 1;
  }
  return rows === 0 ? [] : [{ code: 'undeclared', tab, headers: headersOf([...blank]), rows }];
}

/** The groups of which a tab has no column. */
export function missingToCount(
  has: (key: InitiativeKey) => boolean,
): readonly (readonly InitiativeKey[])[] {
  return NEEDED_TO_COUNT.filter((keys) => !keys.some(has));
}

/** The headers of columns as the add-in writes them. */
export function headersOf(keys: readonly InitiativeKey[]): string[] {
  return INITIATIVE_COLUMNS.filter(({ key }) => keys.includes(key)).map(({ header }) => header);
}
