import { cellName } from '../../workbook/cell.ts';
import { optional, required } from '../../workbook/column.ts';
import { cellAt, type Table, textAt } from '../../workbook/table.ts';
import { type FilledColumn, holding, PARSERS } from '../holds.ts';
import type { Speaker } from '../parse/speaker.ts';
import type { Unit } from '../set-up/programme.ts';
import { makeRegistry } from '../set-up/registry.ts';

const DECLARED = [
  holding('text', required('unit', 'Đơn vị', 'Tên đơn vị')),
  holding('speaker', required('speaker', 'Đối tượng', 'Đối tượng tham luận')),
  holding('count', optional('count', 'Số lượng', 'Số bài')),
  holding(
    'text',
    optional('chosen', 'Người/CĐCS được chọn', 'Người được chọn', 'CĐCS được chọn', 'Được chọn'),
  ),
  holding('ours', optional('suggestion', 'Gợi ý')),
  holding('text', optional('remark', 'Ghi chú')),
] as const;

export type PaperKey = (typeof DECLARED)[number]['key'];

/** `Tham luận`: who is to give a paper, one line for each unit and kind of speaker (000, annex). */
export const PAPER_COLUMNS: readonly FilledColumn<PaperKey>[] = DECLARED;

/** A line of the list. */
export interface PaperLine {
  /** As in the unit list; as typed where the list does not know it. */
  readonly unit: string;
  readonly isKnown: boolean;
  /** `null` where the cell says nothing that is understood. */
  readonly speaker: Speaker | null;
  /** `null` where none is typed. */
  readonly count: number | null;
  readonly chosen: string;
  readonly remark: string;
  /** The cell of whatever is not understood; `null` for a sound line. */
  readonly doubt: { readonly cell: string; readonly typed: string } | null;
  /** Position in the grid, from 0. */
  readonly row: number;
}

/** Every line with a unit or a speaker; a unit left out under its first line is that of above. */
export function readPaperLines(table: Table<PaperKey>, units: readonly Unit[]): PaperLine[] {
  const registry = makeRegistry(units.map(({ name }) => ({ name, aliases: [] })));
  const lines: PaperLine[] = [];
  let above = '';
  for (let row = table.firstRow; row < table.grid.length; row += 1) {
    const typed = textAt(table, row, 'unit');
    const { typed: who, value: speaker } = PARSERS.speaker(cellAt(table, row, 'speaker'));
    if (typed === '' && who === '') continue;
    above = typed === '' ? above : typed;
    const answer = registry.resolve(above);
    const doubt =
      answer.kind !== 'known' ? ('unit' as const) : speaker === null ? ('speaker' as const) : null;
    lines.push({
      unit: answer.kind === 'known' ? answer.name : above,
      isKnown: answer.kind === 'known',
      speaker,
      count: PARSERS.count(cellAt(table, row, 'count')).value,
      chosen: textAt(table, row, 'chosen'),
      remark: textAt(table, row, 'remark'),
      doubt: doubt && {
        cell: cellName(row, table.columns[doubt] ?? 0),
        typed: doubt === 'unit' ? above : who,
      },
      row,
    });
  }
  return lines;
}
