import {
  type ListHead,
  type ListKey,
  readInitiativeTable,
} from '../../programme/initiative/own-columns.ts';
import type { TabFacts } from '../../programme/proposal/candidates.ts';
import type { SetUpPlan } from '../../programme/proposal/choices.ts';
import type { WorkbookFacts } from '../../programme/proposal/index.ts';
import type { CellRule } from '../../tabs/set-up/set-up-tabs.ts';
import { SetupError } from '../../workbook/setup-error.ts';
import type { Table } from '../../workbook/table.ts';
import { ask } from '../page.ts';
import type { Tab } from '../sheet/tab.ts';
import type { SheetWorkbook } from '../sheet/workbook.ts';
import { ruleOf } from './new-tab.ts';

/** Lists to choose from where a column has no rule yet; what is typed already stays, so they only warn. */
export function addLists(
  workbook: SheetWorkbook,
  facts: WorkbookFacts,
  { lists }: SetUpPlan,
  names: readonly string[],
): number {
  if (names.length === 0) return 0;
  const rules = ask('new-tabs', 'initiativeRules');
  const changed = names.filter((name) => {
    const fact = facts.tabs.find((each) => each.name === name);
    const own = lists.find(({ tab }) => tab === name)?.own ?? fact?.own ?? null;
    const tab = workbook.tab(name);
    const table = fact && readWhereSound(fact, own);
    return tab !== null && table && addTabLists(workbook, tab, table, rules);
  });
  return changed.length;
}

/** A head that cannot be read is for the health check to tell. */
function readWhereSound({ name, grid }: TabFacts, own: ListHead | null): Table<ListKey> | null {
  try {
    return readInitiativeTable(name, grid, own);
  } catch (error) {
    if (error instanceof SetupError) return null;
    throw error;
  }
}

function addTabLists(
  { draft }: SheetWorkbook,
  tab: Tab,
  table: Table<ListKey>,
  rules: { readonly [Key in ListKey]?: CellRule },
): boolean {
  const row = table.firstRow;
  const rows = tab.grid.rows - row;
  if (rows < 1) return false;
  const columns = Object.entries(table.columns) as [ListKey, number][];
  const width = Math.max(...columns.map(([, column]) => column)) + 1;
  const [found = []] = tab.sheet.getRange(row + 1, 1, 1, width).getDataValidations();
  const lists = columns.flatMap(([key, column]) => {
    const rule = key === 'unit' ? undefined : rules[key];
    if (!rule || found[column]) return [];
    const block = { row, column, rows, columns: 1 };
    return [{ block, rule: ruleOf({ ...rule, isStrict: false }) }];
  });
  draft.rules(tab, lists);
  return lists.length > 0;
}
