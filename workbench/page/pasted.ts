/** What is on the clipboard, as rows and columns of texts; nothing where it holds none. */
export function pastedTexts(text: string, html: string): string[][] {
  return text.trim() === '' ? tableIn(html) : linesOf(text);
}

/** Rows and columns of a copied table: cells with breaks or quotes stand in quotes. */
function linesOf(text: string): string[][] {
  const lines: string[][] = [[]];
  const cells = text
    .replaceAll('\r\n', '\n')
    .replace(/\n$/, '')
    .matchAll(/(?:"((?:[^"]|"")*)"(?=[\t\n]|$)|([^\t\n]*))(\t|\n|$)/g);
  for (const [whole, quoted, plain = '', end] of cells) {
    lines.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === '\n') lines.push([]);
    if (end === '' || whole === '') break;
  }
  return lines.filter((line) => line.length > 0);
}

/** A parsed page is not shown: nothing in it runs, and nothing is asked for. */
function tableIn(html: string): string[][] {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  for (const each of body.querySelectorAll('style, script, title')) each.remove();
  for (const each of body.querySelectorAll('br')) each.replaceWith('\n');
  const rows = body.querySelector('table')?.rows;
  if (!rows) return /\S/.test(body.textContent) ? [[body.textContent.trim()]] : [];
  const lines: string[][] = Array.from(rows, () => []);
  for (const [index, { cells }] of [...rows].entries()) {
    for (const cell of cells) put(lines, index, cell);
  }
  return lines.map((line) => Array.from(line, (text) => text ?? ''));
}

/** Of merged cells the first has the text; the others are empty. */
function put(lines: string[][], top: number, cell: HTMLTableCellElement): void {
  let left = 0;
  while (lines[top]?.[left] !== undefined) left += 1;
  for (const [row, line] of lines.slice(top, top + Math.max(1, cell.rowSpan)).entries()) {
    for (let column = 0; column < cell.colSpan; column += 1) {
      line[left + column] = row + column === 0 ? cell.textContent.trim() : '';
    }
  }
}

/** A block fills a selection that is a multiple of it, over and over, as one cell fills any. */
export function filling(
  block: readonly (readonly string[])[],
  rows: number,
  columns: number,
): readonly (readonly string[])[] {
  const width = Math.max(...block.map((line) => line.length));
  if (rows % block.length !== 0 || columns % width !== 0) return block;
  return Array.from({ length: rows }, (_, row) =>
    Array.from(
      { length: columns },
      (__, column) => block[row % block.length]?.[column % width] ?? '',
    ),
  );
}
