import { optional, required } from '../../workbook/column.ts';
import { type Table, textAt } from '../../workbook/table.ts';
import { type FilledColumn, holding } from '../holds.ts';
import type { Unit } from '../set-up/programme.ts';
import { makeRegistry } from '../set-up/registry.ts';
import type { Proposed } from './person.ts';

const DECLARED = [
  holding('text', required('unit', 'Đơn vị', 'Tên đơn vị')),
  holding('people', required('name', 'Họ và tên', 'Họ tên', 'Tên')),
  holding('text', optional('grassroots', 'Công đoàn cơ sở', 'CĐCS', 'Đơn vị công tác')),
  holding('text', optional('contribution', 'Đóng góp', 'Thành tích', 'Nhiệm vụ')),
] as const;

export type SupportKey = (typeof DECLARED)[number]['key'];

/** `Tổ hỗ trợ sáng kiến`: one member a row. */
export const SUPPORT_COLUMNS: readonly FilledColumn<SupportKey>[] = DECLARED;

/** A member of the team that helped others with their initiatives (001 III.1.2). */
export interface Supporter extends Proposed {
  readonly contribution: string;
  /** As the user sees it, from 1. */
  readonly row: number;
}

/** Everyone with a name, in the order of the tab; a unit left out under its first line is that of above. */
export function readSupportTeam(table: Table<SupportKey>, units: readonly Unit[]): Supporter[] {
  const registry = makeRegistry(units.map(({ name }) => ({ name, aliases: [] })));
  const team: Supporter[] = [];
  let unit = '';
  for (let row = table.firstRow; row < table.grid.length; row += 1) {
    const typed = textAt(table, row, 'unit');
    const answer = typed === '' ? null : registry.resolve(typed);
    if (answer) unit = answer.kind === 'known' ? answer.name : typed;
    const name = textAt(table, row, 'name');
    if (name === '') continue;
    const grassroots = textAt(table, row, 'grassroots');
    const contribution = textAt(table, row, 'contribution');
    team.push({ unit, name, grassroots, contribution, row: row + 1 });
  }
  return team;
}
