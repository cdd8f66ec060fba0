import { sum, type UnitProgress } from '../../programme/progress/progress.ts';
import type { Status } from '../../programme/progress/status.ts';
import type { ReportFigures, Total } from '../../programme/report.ts';
import { percent } from '../../programme/set-up/ratio.ts';
import { FORM_WORDS, unknownText } from '../../words/form.ts';
import { capital } from '../../words/mail.ts';
import { standingWords } from '../../words/status.ts';
import type { GridValue } from '../../workbook/grid.ts';
import { renderNotes } from './notes.ts';

/** What a row of the form is; its look depends on this alone. */
export type FormRole =
  | 'title'
  | 'subtitle'
  | 'head-top'
  | 'head-bottom'
  | 'unit'
  | 'total'
  | 'gap'
  | 'note-heading'
  | 'note';

export interface FormRow {
  readonly role: FormRole;
  readonly cells: readonly GridValue[];
  /** Of the unit in this row; it decides the fill. */
  readonly status: Status | null;
  /** The column of the open phase's rate, from 0, where that phase is slow. */
  readonly slow: number | null;
}

/** The official form, row by row from A1, every row `width` cells wide. */
export interface Form {
  readonly phases: number;
  readonly width: number;
  readonly rows: readonly FormRow[];
}

/** Positions from 0 of the form's columns; the phases' three stand side by side. */
export const FORM_COLUMNS = {
  number: 0,
  unit: 1,
  target: 2,
  phaseTarget: (phase: number) => 3 + 3 * phase,
  phaseResult: (phase: number) => 4 + 3 * phase,
  phaseRate: (phase: number) => 5 + 3 * phase,
  result: (phases: number) => 3 + 3 * phases,
  rate: (phases: number) => 4 + 3 * phases,
  remark: (phases: number) => 5 + 3 * phases,
} as const;

/** The consolidated sheet of 004, with the status word in a last column and its notes below. */
export function renderForm(report: ReportFigures): Form {
  const phases = report.programme.phases.length;
  const width = FORM_COLUMNS.remark(phases) + 1;
  const row = (
    role: FormRole,
    cells: readonly GridValue[],
    status: Status | null = null,
    slow: number | null = null,
  ): FormRow => ({
    role,
    cells: [...cells, ...new Array<null>(Math.max(width - cells.length, 0)).fill(null)],
    status,
    slow,
  });
  const { shortName } = report.programme.settings;
  return {
    phases,
    width,
    rows: [
      row('title', [FORM_WORDS.title]),
      row('subtitle', [FORM_WORDS.subtitle(bareName(shortName), report.asOf)]),
      row('head-top', headTop(report)),
      row('head-bottom', headBottom(phases)),
      ...report.ranking.map((unit, index) =>
        row('unit', unitCells(report, unit, index + 1), unit.status, slowRate(unit)),
      ),
      row('total', totalCells(report.total)),
      row('gap', []),
      ...renderNotes(report).map(({ role, text }) => row(role, [null, text])),
    ],
  };
}

/** The quotation marks belong to the sentence, not to the name. */
function bareName(name: string): string {
  return name.replace(/^chương trình\s+/i, '').replace(/[“”"]/g, '');
}

function headTop({ programme: { phases } }: ReportFigures): GridValue[] {
  return [
    FORM_WORDS.number,
    FORM_WORDS.unit,
    FORM_WORDS.targetOfAll(phases.length),
    ...phases.flatMap((phase) => [phase.name.toUpperCase(), null, null]),
    FORM_WORDS.resultOfAll(phases.length),
    FORM_WORDS.rateOfAll,
    FORM_WORDS.remark,
  ];
}

function headBottom(phases: number): GridValue[] {
  const three = [FORM_WORDS.target, FORM_WORDS.result, FORM_WORDS.rate];
  return [null, null, null, ...Array.from({ length: phases }, () => three).flat()];
}

function slowRate({ openPhase }: UnitProgress): number | null {
  return openPhase?.isSlow ? FORM_COLUMNS.phaseRate(openPhase.index) : null;
}

function unitCells(report: ReportFigures, unit: UnitProgress, number: number): GridValue[] {
  const remark = standingWords(unit, report.programme.phases);
  const isKnown = unit.status !== 'lost';
  const figures = (result: number, target: number | null): GridValue[] =>
    isKnown ? [result, target === null ? null : percent(result, target)] : [null, null];
  return [
    number,
    unit.unit.name,
    unit.target,
    ...unit.phases.flatMap(({ target, result }) => [target, ...figures(result, target)]),
    ...figures(unit.result, unit.target),
    unit.source === 'reported' ? `${remark} (${reportedWord(unit)})` : remark,
  ];
}

/** A unit that keeps no rows and told no counts is not a unit with none. */
function reportedWord({ unit }: UnitProgress): string {
  const isSilent = unit.reported.every((count) => count === null);
  return isSilent ? FORM_WORDS.notReported : FORM_WORDS.reported;
}

function totalCells({ phases, result, rate, unknown }: Total): GridValue[] {
  return [
    null,
    FORM_WORDS.total,
    sum(phases.map((phase) => phase.target)),
    ...phases.flatMap((phase) => [phase.target, phase.result, phase.rate]),
    result,
    rate,
    unknown.length > 0 ? capital(unknownText(unknown)) : null,
  ];
}
