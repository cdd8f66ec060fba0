import { type Cut, cutFrom, cutText } from '../../programme/overview/cut.ts';
import type { Tally } from '../../programme/overview/tally.ts';
import type { ReportFigures } from '../../programme/report.ts';
import { cellText, type Grid } from '../../workbook/cell.ts';
import type { Day, Moment } from '../../workbook/moment.ts';
import type { Form } from '../form/form.ts';

/** What is kept of a report: `now` of the last run alone, the others of each day. */
type KeptKind = 'now' | 'form' | 'rows';

/** A text that is kept, in a row of the hidden tab. */
interface KeptLine {
  readonly kind: KeptKind;
  readonly day: Day;
  /** When it was written. */
  readonly at: Moment;
  readonly text: string;
}

/** What stands in `Số liệu đã lập`, a line a row; `null` for a row that says nothing of the kind. */
export type Kept = readonly (KeptLine | null)[];

/** Lines as they stand, whatever people did to the tab. */
export function readKept(grid: Grid): Kept {
  return grid.map((cells) => {
    const [kind, day, at, ...texts] = cells.map(cellText);
    if (kind !== 'now' && kind !== 'form' && kind !== 'rows') return null;
    return { kind, day: (day ?? '').slice(1), at: (at ?? '').slice(1), text: texts.join('') };
  });
}

/** The cut of the rows on the last day up to one; `null` where none was kept of that day. */
export function keptCut(kept: Kept, day: Day): Cut | null {
  const texts = rowTexts(kept, (each) => each <= day);
  return texts.length > 0 && kept.some((line) => line?.kind === 'rows' && line.day === day)
    ? cutFrom(texts)
    : null;
}

/** The last day before one of which rows were kept. */
export function lastKeptDay(kept: Kept, before: Day): Day | null {
  const days = kept.flatMap((line) =>
    line?.kind === 'rows' && line.day < before ? [line.day] : [],
  );
  return days.sort().at(-1) ?? null;
}

function rowTexts(kept: Kept, holds: (day: Day) => boolean): string[] {
  return kept
    .flatMap((line) => (line?.kind === 'rows' && holds(line.day) ? [line] : []))
    .sort((a, b) => (a.day < b.day ? -1 : 1))
    .map(({ text }) => text);
}

/** The form of a day as it was written; `null` where it was not kept. */
export function keptForm(kept: Kept, day: Day): Form | null {
  const line = kept.find((each) => each?.kind === 'form' && each.day === day);
  return line ? parsed<Form>(line.text) : null;
}

/** The figures of the last run, and when it was. */
interface LastFigures {
  readonly figures: ReportFigures;
  readonly tallies: readonly Tally[];
  readonly at: Moment;
}

export function lastFigures(kept: Kept): LastFigures | null {
  const line = kept.find((each) => each?.kind === 'now');
  const said = line && parsed<Written>(line.text);
  if (!line || !said) return null;
  const { ranking, units, ...figures } = said.figures;
  const ranked = ranking.flatMap((index) => units[index] ?? []);
  return { figures: { ...figures, units, ranking: ranked }, tallies: said.tallies, at: line.at };
}

/** The ranking as places in the list of units. */
interface Written {
  readonly figures: Omit<ReportFigures, 'ranking'> & { readonly ranking: readonly number[] };
  readonly tallies: readonly Tally[];
}

/** A report of which something is to be kept. */
interface ToKeep {
  readonly figures: ReportFigures;
  readonly tallies: readonly Tally[];
  readonly form: Form;
  readonly cut: Cut;
}

/** The lines with those of a report in them; a line that stays is the same one. */
export function keepReport(kept: Kept, { figures, tallies, form, cut }: ToKeep, at: Moment): Kept {
  const { asOf } = figures;
  const ranking = figures.ranking.map((unit) => figures.units.indexOf(unit));
  const written: Written = { figures: { ...figures, ranking }, tallies };
  const lines = [...kept];
  const put = (kind: KeptKind, day: Day, text: string): void => {
    const found = lines.findIndex(
      (line) => line?.kind === kind && (kind === 'now' || line.day === day),
    );
    const was = lines[found];
    if (was?.text === text && was.day === day) return;
    const free = found < 0 ? lines.indexOf(null) : found;
    lines[free < 0 ? lines.length : free] = { kind, day, at, text };
  };
  const before = cutFrom(rowTexts(kept, (day) => day < asOf));
  const later = kept.flatMap((line) =>
    line?.kind === 'rows' && line.day > asOf ? [line.day] : [],
  );
  const [next] = later.sort();
  if (next) put('rows', next, cutText(cut, cutFrom(rowTexts(kept, (day) => day <= next))));
  put('rows', asOf, cutText(before, cut));
  put('form', asOf, JSON.stringify(form));
  put('now', asOf, JSON.stringify(written));
  return lines;
}

/** The cells of a line; a day is told from a date by the sign before it. */
export function keptCells(line: KeptLine, texts: readonly string[]): string[] {
  return [line.kind, `:${line.day}`, `:${line.at}`, ...texts];
}

function parsed<Value>(text: string): Value | null {
  try {
    return JSON.parse(text) as Value;
  } catch {
    return null;
  }
}
