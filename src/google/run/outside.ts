import { rowKeys } from '../../packages/package.ts';
import type { ReturnFile } from '../../packages/returned.ts';
import { isOutside } from '../../programme/duplicates/review.ts';
import type { Outside, OwnRow } from '../../tabs/duplicates/outside.ts';
import { ask } from '../page.ts';
import type { Reading } from './read.ts';

/** The rows of `Trùng lặp` about rows of other senders, after so many groups; nobody is asked where there are none. */
export function outsideRows(
  { workbook, duplicates: { known, grid }, verdict: { initiatives, identities }, tabs }: Reading,
  after: number,
  given: ReturnFile | null = null,
): Outside {
  const names = known.flatMap(({ members }) =>
    members.some(isOutside) ? members.map(({ identity }) => identity) : [],
  );
  if (!given && names.length === 0) return { rows: [], message: '' };
  const wanted = new Set([...names, ...(given?.pairs ?? []).map(({ key }) => key)]);
  const keys = given ? rowKeys(initiatives) : [];
  const columns = new Map(tabs.map(({ table }) => [table.tab, table.columns.title ?? 0]));
  const own = initiatives.flatMap(({ unit, tab, row, title, author, grassroots }, at): OwnRow[] => {
    const [identity = '', key = ''] = [identities.names[at], keys[at]];
    if (!wanted.has(identity) && !wanted.has(key)) return [];
    const column = columns.get(tab) ?? 0;
    return [{ identity, key, unit, tab, row, column, title, author, grassroots }];
  });
  return ask('package', 'outsideRows', workbook.nameOf('duplicates'), grid, own, after, given);
}
