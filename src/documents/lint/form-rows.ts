import { daysIn } from '../../programme/parse/moment.ts';
import type { ReportFigures } from '../../programme/report.ts';
import { FORM_COLUMNS, renderForm } from '../../tabs/form/form.ts';
import { wholeNumber } from '../../words/numbers.ts';
import { matchKey } from '../../workbook/text.ts';
import type { LintFault, LintText } from './fault.ts';

/** Rows of a table that is laid out as the form and tells of its day: each number is that of the workbook. */
export function formRowFaults(text: LintText, report: ReportFigures | null): LintFault[] {
  if (report === null || !text.some((paragraph) => daysIn(paragraph).includes(report.asOf)))
    return [];
  const rows = numbersByName(report);
  return text.flatMap((paragraph, at) => {
    const cells = paragraph.split('\t').map((cell) => cell.trim());
    const place = cells.findIndex((cell) => rows.has(matchKey(cell)));
    const numbers = rows.get(matchKey(cells[place] ?? ''));
    if (!numbers || cells.length < place + 1 + numbers.length) return [];
    const faults = numbers.flatMap((should, index): LintFault[] => {
      const found = cells[place + 1 + index] ?? '';
      if (found === should || !/^[\d.]+$/.test(found)) return [];
      const of = (number: string) => `${cells[place]}: ${number === '' ? '–' : number}`;
      return [{ at, rule: 'not-in-workbook', found: of(found), should: of(should) }];
    });
    // A row of which most is otherwise is of another table.
    return 2 * faults.length < numbers.length ? faults : [];
  });
}

/** What the form says of each unit and of all, from the target to the rate, as it is shown. */
function numbersByName(report: ReportFigures): ReadonlyMap<string, readonly string[]> {
  const { rows, phases } = renderForm(report);
  return new Map(
    rows
      .filter(({ role }) => role === 'unit' || role === 'total')
      .map(({ cells }) => [
        matchKey(String(cells[FORM_COLUMNS.unit])),
        cells
          .slice(FORM_COLUMNS.target, FORM_COLUMNS.remark(phases))
          .map((cell) => (typeof cell === 'number' ? wholeNumber(cell) : '')),
      ]),
  );
}
