import type { DocumentTable } from './document.ts';
import { LAYOUT } from './layout.ts';
import { cell, hairline, paragraph, row, run, tableOf } from './word-markup.ts';
import { type Xml, xml } from './xml.ts';

/**
 * A table over the whole width, its head repeated on every page.
 *
 * @param isLast what follows it is not to stand alone on a page: its last row goes there too
 */
export function tableXml(
  { columns, head, rows, hasTotal }: DocumentTable,
  width: number,
  isLast: boolean,
): Xml {
  const shares = columns.reduce((all, column) => all + column.width, 0);
  const widths = columns.map((column) => (column.width / shares) * width);
  const size = LAYOUT.table.size;
  const heads = headRows(head, widths, size);
  const last = rows.length - 1;
  const body = rows.map((cells, index) =>
    row(
      columns.map(({ align }, column) =>
        cell({
          content: paragraph(
            [run(cells[column] ?? '', { size, bold: hasTotal && index === last })],
            { align, before: 2, after: 2, staysWithNext: isLast && index === last },
          ),
          width: widths[column] ?? 0,
          isMiddle: true,
        }),
      ),
    ),
  );
  const behind = hairline({ after: LAYOUT.body.after, staysWithNext: isLast });
  return xml`${tableOf(widths, [...heads, ...body], { hasBorders: true })}${behind}`;
}

/** Head cells over several columns and rows; what a cell covers below is left out of `head`. */
function headRows(head: DocumentTable['head'], widths: readonly number[], size: number): Xml[] {
  const covered = new Map<number, { rows: number; columns: number }>();
  return head.map((cells) => {
    const waiting = [...cells];
    const made: Xml[] = [];
    for (let column = 0; column < widths.length; ) {
      const above = covered.get(column);
      const next = above ?? waiting.shift();
      if (!next) break;
      const { columns } = next;
      const width = widths.slice(column, column + columns).reduce((all, each) => all + each, 0);
      if (above) {
        made.push(cell({ content: paragraph([]), width, columns, down: 'on' }));
        if (above.rows > 1) covered.set(column, { rows: above.rows - 1, columns });
        else covered.delete(column);
      } else {
        const { text, rows } = next as DocumentTable['head'][number][number];
        const content = paragraph([run(text, { size, bold: true })], {
          align: 'center',
          before: 2,
          after: 2,
        });
        const down = rows > 1 ? ({ down: 'start' } as const) : {};
        made.push(cell({ content, width, columns, isMiddle: true, ...down }));
        if (rows > 1) covered.set(column, { rows: rows - 1, columns });
      }
      column += columns;
    }
    return row(made, true);
  });
}
