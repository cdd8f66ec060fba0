import { DEFAULT_LOOK, type Sheet, type Workbook } from '../../src/xlsx/model.ts';

/** One line for each thing that a run might change, so that two moments compare line by line. */
export type Model = ReadonlyMap<string, string>;

/**
 * Values with their types, formulas, notes, links, looks, sizes, merges, rules and colours of all tabs,
 * and their order. The hidden tab of journals is left out, and what formulas give: nobody calculates here.
 */
export function modelOf(workbook: Workbook): Model {
  const model = new Map<string, string>();
  workbook.sheets
    .filter(({ name }) => name !== 'Sổ hoàn tác')
    .forEach((sheet, index) => {
      model.set(sheet.name, `place ${index}`);
      addTab(model, workbook, sheet);
    });
  return model;
}

/** What differs between two moments, the first twenty lines of those asked about. */
export function differences(
  before: Model,
  after: Model,
  isAsked: (line: string) => boolean = () => true,
): string[] {
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter(isAsked)
    .filter((key) => before.get(key) !== after.get(key))
    .map((key) => `${key}: ${before.get(key)} -> ${after.get(key)}`)
    .slice(0, 20);
}

function addTab(model: Map<string, string>, workbook: Workbook, sheet: Sheet): void {
  const looks = new Map<number | undefined, string>();
  const lookText = (style: number | undefined): string => {
    const known = looks.get(style);
    if (known !== undefined) return known;
    const text = JSON.stringify(style === undefined ? DEFAULT_LOOK : workbook.styles.look(style));
    looks.set(style, text);
    return text;
  };
  const plain = lookText(undefined);
  const add = (key: string, value: unknown, plain: unknown): void => {
    if (value === plain) return;
    const text = JSON.stringify(value);
    if (text !== JSON.stringify(plain)) model.set(`${sheet.name} ${key}`, text);
  };
  sheet.rows.forEach((row, index) => {
    if (!row) return;
    const width = Math.max(row.values.length, row.styles.length, ...row.notes.keys()) + 1;
    for (let column = 0; column < width; column += 1) {
      const cell = `${index}|${column}`;
      const formula = row.formulas.get(column);
      add(`${cell} formula`, formula, undefined);
      if (formula === undefined) add(`${cell} value`, row.values[column] ?? null, null);
      add(`${cell} note`, row.notes.get(column), undefined);
      add(`${cell} link`, row.links.get(column)?.target, undefined);
      const look = lookText(row.styles[column]);
      if (look !== plain) model.set(`${sheet.name} ${cell} look`, look);
    }
    add(`${index} height`, row.height ?? 21, 21);
  });
  const { tabColor, frozenRows, showGridlines, hidden, validations } = sheet;
  add('page', { tabColor, frozenRows, showGridlines, hidden, validations }, null);
  add(
    'merges',
    [...sheet.merges].sort((a, b) => a.top - b.top || a.left - b.left),
    [],
  );
  for (const [column, width] of sheet.columnWidths) add(`${column} width`, width, 100);
}

/** The host's memory beside the cells, without what every run counts up. */
export function besideOf(workbook: Workbook): Model {
  const state = JSON.parse(workbook.hostState || '{}') as {
    metadata?: { key: string; value: string; sheetId: number }[];
    documentProperties?: Record<string, string>;
    protections?: object[];
    triggers?: object[];
  };
  const model = new Map(Object.entries(state.documentProperties ?? {}));
  for (const { key, value, sheetId } of state.metadata ?? []) {
    if (value !== 'journal') model.set(`tag ${sheetId} ${key} ${value}`, 'set');
  }
  for (const each of state.protections ?? []) model.set(JSON.stringify(each), 'protection');
  for (const each of state.triggers ?? []) model.set(JSON.stringify(each), 'trigger');
  return model;
}
