import { daysIn } from '../../programme/parse/moment.ts';
import type { ReportFigures } from '../../programme/report.ts';
import { percent } from '../../programme/set-up/ratio.ts';
import { dayText, wholeNumber } from '../../words/numbers.ts';
import type { LintFault, LintText } from './fault.ts';

/** `2.152` → 2152; `null` for what is no whole number. */
function whole(text: string | undefined): number | null {
  const plain = (text ?? '').trim();
  return /^(?:\d{1,3}(?:\.\d{3})+|\d+)$/.test(plain) ? Number(plain.replace(/\./g, '')) : null;
}

/** Columns of a table whose last row is called a sum add up. */
export function sumFaults(text: LintText): LintFault[] {
  const faults: LintFault[] = [];
  let first = 0;
  for (let at = 0; at <= text.length; at += 1) {
    if (text[at]?.includes('\t')) continue;
    faults.push(
      ...tableFaults(
        text.slice(first, at).map((row) => row.split('\t')),
        first,
      ),
    );
    first = at + 1;
  }
  return faults;
}

function tableFaults(rows: readonly (readonly string[])[], first: number): LintFault[] {
  const total = rows.findIndex((cells) =>
    cells.some((cell) => /^(?:tổng|cộng|tổng (?:cộng|số))\s*:?$/iu.test(cell.trim())),
  );
  if (total < 2) return [];
  const sums = rows[total] ?? [];
  const width = sums.length;
  const units = rows
    .slice(0, total)
    .filter((cells) => cells.length === width && whole(cells[0]) !== null);
  return sums.flatMap((cell, column): LintFault[] => {
    const shown = whole(cell);
    const numbers = units.map((cells) => (cells[column]?.trim() === '' ? 0 : whole(cells[column])));
    // Rates do not add up, and a column of them is no sum.
    if (shown === null || column === 0 || units.length === 0 || numbers.includes(null)) return [];
    const sum = numbers.reduce<number>((all, each) => all + (each ?? 0), 0);
    const isRate = numbers.every((each) => (each ?? 0) <= 300) && shown <= 300 && sum > 2 * shown;
    if (sum === shown || isRate) return [];
    return [{ at: first + total, rule: 'sum', found: cell.trim(), should: wholeNumber(sum) }];
  });
}

/** `2.152/2.300 sáng kiến …, đạt 94%`. */
const RESULT = /(\d[\d.]*)\s*\/\s*(\d[\d.]*)\s+sáng kiến([^.;]*?(?:đạt|bằng)\s+(\d{1,4})\s*%)?/giu;

/** Results and rates agree with each other, and with the workbook where they speak of its whole target. */
export function figureFaults(text: LintText, report: ReportFigures | null): LintFault[] {
  return text.flatMap((paragraph, at) =>
    [...paragraph.matchAll(RESULT)].flatMap(([, result, target, , rate]): LintFault[] => {
      const [reached, goal, stated] = [whole(result), whole(target), whole(rate)];
      if (reached === null || goal === null) return [];
      const should = percent(reached, goal);
      const wrongRate: LintFault[] =
        stated === null || should === null || stated === should
          ? []
          : [{ at, rule: 'rate', found: `${stated}%`, should: `${should}%` }];
      return [...wrongRate, ...againstWorkbook(paragraph, at, reached, goal, report)];
    }),
  );
}

/** A text that speaks of another day than the report's is not compared. */
function againstWorkbook(
  paragraph: string,
  at: number,
  result: number,
  target: number,
  report: ReportFigures | null,
): LintFault[] {
  if (
    report === null ||
    report.total.unknown.length > 0 ||
    target !== report.total.target ||
    result === report.total.result
  )
    return [];
  const days = daysIn(paragraph);
  if (days.length > 0 && !days.includes(report.asOf)) return [];
  const found = `${wholeNumber(result)}/${wholeNumber(target)}`;
  const should = `${wholeNumber(report.total.result)}/${wholeNumber(target)} (${dayText(report.asOf)})`;
  return [{ at, rule: 'not-in-workbook', found, should }];
}
