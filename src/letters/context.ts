import { fieldsOf as fieldsOfNothing } from '../documents/fields.ts';
import type { InitiativeKey } from '../programme/initiative/columns.ts';
import { cellName } from '../workbook/cell.ts';
import type { Day } from '../workbook/moment.ts';
import type { LinkedTab } from './given.ts';
import type { MailContext } from './message.ts';

/** What the closing months ask of letters: computed for those that say it alone. */
type Closing = Pick<MailContext, 'remindersDue' | 'thisWeek' | 'courseLines' | 'fieldsOf'>;

const NOTHING_CLOSES: Closing = {
  remindersDue: () => [],
  thisWeek: () => [],
  courseLines: () => [],
  fieldsOf: () => fieldsOfNothing({ deadlineText: '', contact: '' }, {}),
};

/** Links into a workbook from what is known of its tabs: their columns and their ids. */
export function mailContext(
  workbookUrl: string,
  tabs: readonly { readonly table: LinkedTab }[],
  sheetIds: ReadonlyMap<string, number>,
  today: Day,
  closing: Partial<Closing> = {},
): MailContext {
  const tables = new Map(tabs.map(({ table }) => [table.tab, table]));
  const cellOf = (tab: string, row: number, column: InitiativeKey): string => {
    const position = tables.get(tab)?.columns[column];
    return position === undefined ? '' : cellName(row - 1, position);
  };
  const linkTo = (tab: string, row: number, column: InitiativeKey): string => {
    const id = sheetIds.get(tab);
    const page = workbookUrl.replace(/#.*$/, '');
    return id === undefined
      ? workbookUrl
      : `${page}#gid=${id}&range=${cellOf(tab, row, column) || `A${row}`}`;
  };
  return { ...NOTHING_CLOSES, ...closing, workbookUrl, today, cellOf, linkTo };
}
