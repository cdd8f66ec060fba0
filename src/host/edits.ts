import { areaName, columnNumber } from '../xlsx/a1.ts';
import type { EventFacts } from './services/entry.ts';
import type { PersonAct } from './services/person.ts';

/** `placeOfCell('B12') // {top: 11, left: 1}` */
export function placeOfCell(cell: string): { readonly top: number; readonly left: number } {
  const [, column = '', row = ''] = /^([A-Z]+)(\d+)$/i.exec(cell) ?? [];
  if (row === '') throw new RangeError(`Not a cell: ${cell}`);
  return { top: Number(row) - 1, left: columnNumber(column) };
}

/** What triggers are told of what was typed: of one cell its text too (documented). */
export function editOf({ top, left, texts }: PersonAct & { readonly kind: 'type' }): EventFacts {
  const width = Math.max(...texts.map((line) => line.length));
  const range = areaName({ top, left, bottom: top + texts.length - 1, right: left + width - 1 });
  return texts.length === 1 && width === 1 ? { range, value: texts[0]?.[0] ?? '' } : { range };
}
