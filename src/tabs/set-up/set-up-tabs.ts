import type { FilledColumn, Holds } from '../../programme/holds.ts';
import { INITIATIVE_COLUMNS, type InitiativeKey } from '../../programme/initiative/columns.ts';
import type { Answers, UnitAddition } from '../../programme/proposal/choices.ts';
import { PHASE_COLUMNS } from '../../programme/set-up/phases.ts';
import type { Phase, Settings } from '../../programme/set-up/programme.ts';
import {
  SETTING_COLUMNS,
  SETTING_ITEMS,
  type SettingKey,
} from '../../programme/set-up/setting-items.ts';
import { type UnitKey, unitColumns } from '../../programme/set-up/units.ts';
import { SETTING_EXPLANATIONS, NEW_TAB_WORDS as WORDS } from '../../words/new-tabs.ts';
import type { GridValue } from '../../workbook/grid.ts';
import { NUMBER_FORMATS } from '../../workbook/number-formats.ts';

export type NewValue = GridValue;

export interface NewColumn {
  readonly header: string;
  /** In pixels. */
  readonly width: number;
  readonly format: string;
  readonly align: 'left' | 'center' | 'right';
  /** On the header's cell; `''` for none. */
  readonly note: string;
  readonly rule: CellRule | null;
}

/** What a cell may hold, with a help that says so. */
export interface CellRule {
  readonly kind: 'list' | 'date' | 'count' | 'percent';
  readonly values: readonly string[];
  readonly help: string;
  /** Other values are refused, not only marked. */
  readonly isStrict: boolean;
}

/** A tab to be made: an optional line above the head, the head, and rows. */
export interface NewTab {
  readonly title: string | null;
  readonly columns: readonly NewColumn[];
  readonly rows: readonly (readonly NewValue[])[];
  /** Cells that differ from their column; `row` counts from 0 below the head. */
  readonly cells: readonly {
    readonly row: number;
    readonly column: number;
    readonly format: string;
    readonly rule: CellRule | null;
  }[];
  /** The column, from 0, whose cells a person fills: it is tinted. */
  readonly input: number | null;
}

const FORMATS = {
  any: 'General',
  text: '@',
  day: 'dd/mm/yyyy',
  moment: 'dd/mm/yyyy hh:mm',
  number: NUMBER_FORMATS.count,
} as const;

const rule = (
  kind: CellRule['kind'],
  help: string,
  values: readonly string[] = [],
  isStrict = true,
): CellRule => ({ kind, help, values, isStrict });

const SEVERITIES = [WORDS.warning, WORDS.error];

/** What may be typed where a column or a setting holds this. */
const RULES: { readonly [What in Holds]?: CellRule } = {
  participant: rule('list', WORDS.choose, WORDS.participants, false),
  kind: rule('list', WORDS.chooseKind, WORDS.kinds),
  level: rule('list', WORDS.choose, WORDS.levels, false),
  day: rule('date', WORDS.date),
  registration: rule('date', WORDS.moment),
  instant: rule('date', WORDS.date),
  count: rule('count', WORDS.count),
  percent: rule('percent', WORDS.percent),
  'slow-rule': rule('list', WORDS.choose, WORDS.slowRules),
  'yes-no': rule('list', WORDS.choose, WORDS.yesNo),
  tick: rule('list', WORDS.choose, WORDS.ticks, false),
  counting: rule('list', WORDS.choose, WORDS.countings),
  forms: rule('list', WORDS.choose, WORDS.forms),
  speaker: rule('list', WORDS.choose, WORDS.speakers, false),
  'deadline-kind': rule('list', WORDS.choose, WORDS.deadlineKinds),
  statement: rule('list', WORDS.chooseOrWrite, WORDS.yesNo, false),
  severity: rule('list', WORDS.choose, SEVERITIES),
};

/** Text where nothing else is said. */
const HELD_FORMATS: { readonly [What in Holds]?: string } = {
  ordinal: FORMATS.any,
  day: FORMATS.day,
  registration: FORMATS.moment,
  instant: FORMATS.moment,
  amount: FORMATS.number,
  count: FORMATS.number,
  percent: FORMATS.any,
  severity: FORMATS.any,
  due: FORMATS.day,
  stages: FORMATS.any,
};

const formatOf = (holds: Holds): string => HELD_FORMATS[holds] ?? FORMATS.text;

/** On the left where nothing else is said. */
const ALIGNS: { readonly [What in Holds]?: NewColumn['align'] } = {
  ordinal: 'center',
  code: 'center',
  day: 'center',
  registration: 'center',
  instant: 'center',
  count: 'center',
  'yes-no': 'center',
  tick: 'center',
  due: 'center',
  stages: 'center',
  amount: 'right',
};

const WIDTHS: { readonly [What in Holds]: number } = {
  ordinal: 44,
  text: 150,
  people: 150,
  code: 110,
  level: 110,
  'time-zone': 150,
  shares: 190,
  participant: 120,
  kind: 190,
  day: 96,
  registration: 130,
  instant: 150,
  amount: 130,
  count: 96,
  percent: 96,
  'yes-no': 110,
  tick: 110,
  due: 110,
  counting: 110,
  forms: 170,
  'deadline-kind': 96,
  stages: 110,
  speaker: 110,
  statement: 110,
  severity: 110,
  'slow-rule': 110,
  addresses: 290,
  ours: 320,
};

/** A column as what it holds asks for; `width` where its texts are longer or shorter than most. */
export function column<Key extends string>(
  { header, holds }: FilledColumn<Key>,
  note = '',
  width: number = WIDTHS[holds],
): NewColumn {
  const align = ALIGNS[holds] ?? 'left';
  return { header, width, format: formatOf(holds), align, note, rule: RULES[holds] ?? null };
}

// --- Cài đặt ---------------------------------------------------------------------------------

export interface SettingRow {
  readonly item: string;
  readonly value: NewValue;
  readonly explanation: string;
  readonly format: string;
  readonly rule: CellRule | null;
}

/** A row of `Cài đặt` with what was answered, else the programme's default. */
export function settingRow(key: keyof Settings, answers: Answers = {}): SettingRow {
  const { item, holds } = SETTING_ITEMS[key];
  const explanation = SETTING_EXPLANATIONS[key];
  const value = new Map<string, NewValue>(Object.entries(answers)).get(key) ?? settingValue(key);
  return { item, value, explanation, format: formatOf(holds), rule: RULES[holds] ?? null };
}

/** As a person would type it. */
function settingValue(key: keyof Settings): NewValue {
  const { holds, fallback } = SETTING_ITEMS[key];
  if (holds === 'slow-rule') return WORDS.slowRules[0] ?? null;
  if (holds === 'severity') return fallback === 'error' ? WORDS.error : WORDS.warning;
  if (typeof fallback === 'boolean') return WORDS.yesNo[fallback ? 0 : 1] ?? null;
  if (typeof fallback === 'number') return fallback;
  if (typeof fallback !== 'string' || fallback === '') return null;
  return holds === 'day' ? { day: fallback } : fallback;
}

const SETTING_WIDTHS: { readonly [Key in SettingKey]: number } = {
  item: 220,
  value: 330,
  explanation: 540,
};

export function newSettingsTab(answers: Answers = {}): NewTab {
  const rows = (Object.keys(SETTING_ITEMS) as (keyof Settings)[]).map((key) =>
    settingRow(key, answers),
  );
  const columns = SETTING_COLUMNS.map(({ key, header }): NewColumn => {
    const format = key === 'value' ? FORMATS.any : FORMATS.text;
    return { header, width: SETTING_WIDTHS[key], format, align: 'left', note: '', rule: null };
  });
  return {
    title: null,
    columns,
    rows: rows.map((row) => [row.item, row.value, row.explanation]),
    cells: rows.map(({ format, rule: its }, row) => ({ row, column: 1, format, rule: its })),
    input: 1,
  };
}

// --- Giai đoạn -------------------------------------------------------------------------------

function phaseRow(phase: Phase): readonly NewValue[] {
  return [
    phase.name,
    { moment: phase.opens },
    { moment: phase.closesBefore },
    { day: phase.recognisedFrom },
    { day: phase.recognisedTo },
  ];
}

export function newPhasesTab(phases: readonly Phase[]): NewTab {
  const columns = PHASE_COLUMNS.map((each) => column(each, WORDS.phaseNotes[each.key]));
  return { title: null, columns, rows: phases.map(phaseRow), cells: [], input: null };
}

// --- Đơn vị ----------------------------------------------------------------------------------

/** A column of the unit list, whether the list is new or lacks it. */
export function unitListColumn(its: FilledColumn<UnitKey>): NewColumn {
  const what = its.key.replace(/\d+$/, '');
  return column(its, UNIT_NOTES[what], UNIT_WIDTHS[what]);
}

const UNIT_NOTES: { readonly [what: string]: string } = WORDS.unitNotes;

const UNIT_WIDTHS: { readonly [what: string]: number } = { name: 230, tab: 190, cluster: 90 };

/** The unit list with the units that are known; their numbers are for a person to fill in. */
export function newUnitsTab(
  phases: readonly Phase[],
  units: readonly Pick<UnitAddition, 'name' | 'tab' | 'targets'>[],
): NewTab {
  const keys = unitColumns(phases);
  const rows = units.map(({ name, tab, targets }, index) =>
    keys.map(({ key }): NewValue => {
      if (key === 'number') return index + 1;
      if (key === 'name' || key === 'tab') return key === 'name' ? name : tab;
      return targets[phases.findIndex((_, at) => key === `target${at}`)] ?? null;
    }),
  );
  const columns = keys.map(unitListColumn);
  return { title: null, columns, rows, cells: [], input: null };
}

// --- a unit's tab ----------------------------------------------------------------------------

/** Texts that are longer than most. */
const INITIATIVE_WIDTHS: { readonly [Key in InitiativeKey]?: number } = {
  title: 330,
  grassroots: 190,
  socialBenefit: 240,
  remark: 170,
};

/** The rule of a column of a unit's tab. */
export function initiativeRule(key: InitiativeKey): CellRule | null {
  const holds = INITIATIVE_COLUMNS.find((each) => each.key === key)?.holds;
  return (holds && RULES[holds]) ?? null;
}

/** The rows of one unit out of a list of several, under the programme's columns and the office's own. */
export interface UnitRows {
  /** Headers of columns that only the office knows: they come last. */
  readonly ownHeaders: readonly string[];
  readonly rows: readonly (readonly NewValue[])[];
}

/** A list of initiatives with every column that the programme knows, and the office's own behind them; empty. */
export function newUnitTab(name: string, ownHeaders: readonly string[] = []): NewTab {
  const columns = INITIATIVE_COLUMNS.map((each) => {
    const { key, required } = each;
    const note = [required ? WORDS.required : '', WORDS.initiativeNotes[key] ?? '']
      .join(' ')
      .trim();
    return column(each, note, INITIATIVE_WIDTHS[key]);
  });
  const own = ownHeaders.map((header): NewColumn => {
    return { header, width: WIDTHS.text, format: FORMATS.any, align: 'left', note: '', rule: null };
  });
  return {
    title: WORDS.unit(name),
    columns: [...columns, ...own],
    rows: [],
    cells: [],
    input: null,
  };
}
