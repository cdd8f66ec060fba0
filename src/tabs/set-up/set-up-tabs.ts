import { INITIATIVE_COLUMNS, type InitiativeKey } from '../../programme/initiative/columns.ts';
import { PHASE_COLUMNS } from '../../programme/set-up/phases.ts';
import type { Phase, Settings } from '../../programme/set-up/programme.ts';
import { SETTING_COLUMNS, SETTING_ITEMS } from '../../programme/set-up/settings.ts';
import { type UnitKey, unitColumns } from '../../programme/set-up/units.ts';
import { SETTING_EXPLANATIONS, NEW_TAB_WORDS as WORDS } from '../../words/set-up-page.ts';
import type { GridValue } from '../../workbook/grid.ts';
import type { Moment } from '../../workbook/moment.ts';

export type NewValue = GridValue | { readonly moment: Moment };

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

export const FORMATS = {
  any: 'General',
  text: '@',
  day: 'dd/mm/yyyy',
  moment: 'dd/mm/yyyy hh:mm',
  number: '#,##0',
} as const;

const rule = (
  kind: CellRule['kind'],
  help: string,
  values: readonly string[] = [],
  isStrict = true,
): CellRule => ({ kind, help, values, isStrict });

const DATE = rule('date', WORDS.date);
const COUNT = rule('count', WORDS.count);
const YES_NO = rule('list', WORDS.choose, WORDS.yesNo);
const STATEMENT = rule('list', WORDS.chooseOrWrite, WORDS.yesNo, false);

function column(
  header: string,
  width: number,
  format: string = FORMATS.text,
  align: NewColumn['align'] = 'left',
  note = '',
  its: CellRule | null = null,
): NewColumn {
  return { header, width, format, align, note, rule: its };
}

// --- Cài đặt ---------------------------------------------------------------------------------

export interface SettingRow {
  readonly item: string;
  readonly value: NewValue;
  readonly explanation: string;
  readonly format: string;
  readonly rule: CellRule | null;
}

/** A row of `Cài đặt` with the programme's default. */
export function settingRow(key: keyof Settings): SettingRow {
  const { item, fallback, expected } = SETTING_ITEMS[key];
  const explanation = SETTING_EXPLANATIONS[key];
  const common = { item, explanation, format: FORMATS.any, rule: null };
  if (key === 'phaseMismatch') {
    const values = [WORDS.warning, WORDS.error];
    return { ...common, value: WORDS.warning, rule: rule('list', WORDS.choose, values) };
  }
  if (expected === 'percent') {
    const value = Number(fallback);
    return { ...common, value, rule: rule('percent', WORDS.percent) };
  }
  if (typeof fallback === 'number') return { ...common, value: fallback, format: FORMATS.number };
  const text = typeof fallback === 'string' && fallback !== '' ? fallback : null;
  if (expected === 'day' && (key === 'reportDay' || /^\d{4}-/.test(text ?? ''))) {
    return { ...common, value: text && { day: text }, format: FORMATS.day, rule: DATE };
  }
  return { ...common, value: text, format: FORMATS.text };
}

export function newSettingsTab(): NewTab {
  const rows = (Object.keys(SETTING_ITEMS) as (keyof Settings)[]).map(settingRow);
  const [item, value, explanation] = SETTING_COLUMNS.map(({ header }) => header);
  return {
    title: null,
    columns: [
      column(item ?? '', 220),
      column(value ?? '', 330, FORMATS.any),
      column(explanation ?? '', 540),
    ],
    rows: rows.map((row) => [row.item, row.value, row.explanation]),
    cells: rows.map(({ format, rule: its }, row) => ({ row, column: 1, format, rule: its })),
    input: 1,
  };
}

// --- Giai đoạn -------------------------------------------------------------------------------

export function phaseRow(phase: Phase): readonly NewValue[] {
  return [
    phase.name,
    { moment: phase.opens },
    { moment: phase.closesBefore },
    { day: phase.recognisedFrom },
    { day: phase.recognisedTo },
  ];
}

export function newPhasesTab(phases: readonly Phase[]): NewTab {
  const columns = PHASE_COLUMNS.map(({ key, header }) => {
    const note = WORDS.phaseNotes[key];
    if (key === 'name') return column(header, 150, FORMATS.text, 'left', note);
    const isMoment = key === 'opens' || key === 'closesBefore';
    const format = isMoment ? FORMATS.moment : FORMATS.day;
    return column(header, isMoment ? 150 : 130, format, 'center', note, DATE);
  });
  return { title: null, columns, rows: phases.map(phaseRow), cells: [], input: null };
}

// --- Đơn vị ----------------------------------------------------------------------------------

/** A column of the unit list, whether the list is new or lacks it. */
export function unitListColumn(key: UnitKey, header: string): NewColumn {
  const { unitNotes } = WORDS;
  switch (key) {
    case 'number':
      return column(header, 42, FORMATS.any, 'center');
    case 'name':
      return column(header, 230);
    case 'tab':
      return column(header, 190, FORMATS.text, 'left', unitNotes.tab);
    case 'cluster':
      return column(header, 90, FORMATS.text, 'center', unitNotes.cluster);
    case 'recipients':
    case 'editors':
      return column(header, 250, FORMATS.text, 'left', unitNotes[key]);
    case 'portalCount':
      return column(header, 96, FORMATS.number, 'center', unitNotes.portalCount, COUNT);
    default: {
      const note = key.startsWith('target') ? unitNotes.target : unitNotes.reported;
      return column(header, 96, FORMATS.number, 'center', note, COUNT);
    }
  }
}

/** The unit list with the units that are known; their numbers are for a person to fill in. */
export function newUnitsTab(
  phases: readonly Phase[],
  units: readonly { readonly name: string; readonly tab: string }[],
): NewTab {
  const keys = unitColumns(phases);
  const rows = units.map(({ name, tab }, index) =>
    keys.map(({ key }): NewValue => {
      if (key === 'number') return index + 1;
      return key === 'name' ? name : key === 'tab' ? tab : null;
    }),
  );
  const columns = keys.map(({ key, header }) => unitListColumn(key, header));
  return { title: null, columns, rows, cells: [], input: null };
}

// --- a unit's tab ----------------------------------------------------------------------------

const WIDTHS: { readonly [Key in InitiativeKey]: number } = {
  number: 44,
  title: 330,
  author: 150,
  coauthors: 190,
  grassroots: 190,
  participant: 120,
  kind: 190,
  applied: 96,
  recognised: 96,
  recognitionDocument: 150,
  registered: 130,
  portalCode: 110,
  benefit: 130,
  socialBenefit: 240,
  benefitDocument: 150,
  protectedIp: 90,
  publicOrder: 110,
  researchLevel: 110,
  researchAccepted: 110,
  applicationConfirmed: 110,
  remark: 170,
  check: 320,
};

/** The rules of a unit's tab, by column. */
export const INITIATIVE_RULES: { readonly [Key in InitiativeKey]?: CellRule } = {
  participant: rule('list', WORDS.choose, WORDS.participants, false),
  kind: rule('list', WORDS.chooseKind, WORDS.kinds),
  applied: DATE,
  recognised: DATE,
  registered: rule('date', WORDS.moment),
  protectedIp: YES_NO,
  publicOrder: YES_NO,
  researchLevel: rule('list', WORDS.choose, WORDS.levels, false),
  researchAccepted: STATEMENT,
  applicationConfirmed: STATEMENT,
};

const INITIATIVE_FORMATS: { readonly [Key in InitiativeKey]?: string } = {
  number: FORMATS.any,
  applied: FORMATS.day,
  recognised: FORMATS.day,
  registered: FORMATS.moment,
  benefit: FORMATS.number,
};

const CENTRED: readonly InitiativeKey[] = [
  'number',
  'applied',
  'recognised',
  'registered',
  'portalCode',
  'protectedIp',
  'publicOrder',
];

/** An empty list of initiatives with every column that the programme knows. */
export function newUnitTab(name: string): NewTab {
  const columns = INITIATIVE_COLUMNS.map(({ key, header, required }) => {
    const note = [required ? WORDS.required : '', WORDS.initiativeNotes[key] ?? '']
      .join(' ')
      .trim();
    const align = key === 'benefit' ? 'right' : CENTRED.includes(key) ? 'center' : 'left';
    const format = INITIATIVE_FORMATS[key] ?? FORMATS.text;
    return column(header, WIDTHS[key], format, align, note, INITIATIVE_RULES[key] ?? null);
  });
  return { title: WORDS.unit(name), columns, rows: [], cells: [], input: null };
}
