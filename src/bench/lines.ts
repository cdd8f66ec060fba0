/** One figure beside what it may be. */
interface Line {
  readonly what: string;
  readonly measured: number;
  /** `null` for a figure that is only shown. */
  readonly budget: number | null;
  readonly unit: 's' | 'ms' | 'MB' | 'KB' | 'calls';
}

export function line(
  what: string,
  measured: number,
  unit: Line['unit'],
  budget: number | null = null,
): Line {
  return { what, measured, budget, unit };
}

/** `seconds('all row rules', 1234, 2) // 1.23 s of 2.00 s` */
export function seconds(what: string, milliseconds: number, budget: number | null = null): Line {
  return line(what, milliseconds / 1000, 's', budget);
}

export function say(text = ''): void {
  process.stdout.write(`${text}\n`);
}

/** A heading and its figures, each with its verdict. */
export function printLines(heading: string, lines: readonly Line[]): void {
  const rows = lines.map((each) => [each.what, shown(each), budgetOf(each), verdict(each)]);
  printTable(heading, [['', 'measured', 'budget', ''], ...rows]);
}

/** A heading and rows whose first column is text and whose others are figures; the first row is their head. */
export function printTable(heading: string, rows: readonly (readonly string[])[]): void {
  const [[, ...head] = [], ...body] = rows;
  const all = [[heading, ...head], ...body];
  const widths = [heading, ...head].map((_, column) =>
    Math.max(...all.map((row) => (row[column] ?? '').length), column === 0 ? 52 : 0),
  );
  const [titles = '', ...lines] = all.map((row) =>
    row
      .map((cell, column) => aligned(cell, column, widths))
      .join('  ')
      .trimEnd(),
  );
  say();
  say(titles);
  say('─'.repeat(widths.reduce((sum, width) => sum + width + 2, -2)));
  for (const line of lines) say(line);
}

function aligned(cell: string, column: number, widths: readonly number[]): string {
  const width = widths[column] ?? 0;
  return column === 0 ? cell.padEnd(width) : cell.padStart(width);
}

function shown({ measured, unit }: Line): string {
  return withUnit(measured, unit);
}

function budgetOf({ budget, unit }: Line): string {
  return budget === null ? '' : withUnit(budget, unit);
}

function verdict({ measured, budget }: Line): string {
  if (budget === null) return '';
  return measured <= budget ? 'ok' : 'OVER';
}

/** Two decimals for seconds, whole numbers else. */
export function withUnit(value: number, unit: Line['unit']): string {
  return `${unit === 's' ? value.toFixed(2) : Math.round(value).toLocaleString('en-US')} ${unit}`;
}
