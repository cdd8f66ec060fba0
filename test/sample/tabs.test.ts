import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { INITIATIVE_COLUMNS } from '../../src/programme/initiative/columns.ts';
import { PHASE_COLUMNS, readPhases } from '../../src/programme/set-up/phases.ts';
import { readProgramme } from '../../src/programme/set-up/read.ts';
import { SETTING_COLUMNS, SETTING_ITEMS } from '../../src/programme/set-up/setting-items.ts';
import { unitColumns } from '../../src/programme/set-up/units.ts';
import { AS_OF, PHASES, UNITS } from '../../src/sample/lai-chau.ts';
import { sampleRows } from '../../src/sample/planting.ts';
import { LAYOUTS } from '../../src/sample/sector-layouts.ts';
import { samplePlan, sampleTabs } from '../../src/sample/tabs.ts';
import { cellText } from '../../src/workbook/cell.ts';
import { readTable } from '../../src/workbook/table.ts';
import { TAB_NAMES } from '../../src/workbook/tabs.ts';
import { foldText } from '../../src/workbook/text.ts';

type FormRow = [
  number,
  string,
  number | null,
  number | null,
  number,
  number | null,
  number | null,
  number,
  number | null,
  number,
  number | null,
];

const form = JSON.parse(
  readFileSync(new URL('../fixtures/lai-chau-2022-11-10.json', import.meta.url), 'utf8'),
) as { asOf: string; rows: FormRow[]; total: (string | number | null)[] };

const tabs = sampleTabs();
const plan = samplePlan();
const rows = [...sampleRows()].flatMap(([tab, ofTab]) => ofTab.map((row) => ({ ...row, tab })));
const counted = rows.filter(({ fate }) => fate === 'counts');

function tabNamed(name: string) {
  const tab = tabs.find((one) => one.name === name);
  if (!tab) throw new Error(`No tab ${name}`);
  return tab;
}

describe('the sample of Lai Châu', () => {
  test('is the same every time', () => {
    expect(sampleTabs()).toEqual(tabs);
    expect(samplePlan()).toEqual(plan);
  });

  test.each(form.rows)('%i. %s has the figures of the official form', (...cells) => {
    const [, name, , first, firstResult, , second, secondResult] = cells;
    const unit = UNITS.find((one) => one.name === name);
    expect(unit?.targets ?? [0, 0]).toEqual([first ?? 0, second ?? 0]);
    expect(unit?.results).toEqual([firstResult, secondResult]);
  });

  test.each(UNITS.filter(({ tab }) => tab !== null))('$name counts as many rows', (unit) => {
    const own = plan.filter(({ unit: name, counts }) => name === unit.name && counts);
    const results = PHASES.map((_, phase) => own.filter((row) => row.phase === phase).length);
    expect(results).toEqual(unit.results);
  });

  test('has 2.071 counted rows on the day of the form', () => {
    expect(counted).toHaveLength(2071);
    expect(AS_OF).toBe(form.asOf);
  });

  test('keeps its addresses out of the world', () => {
    const text = JSON.stringify(tabs.map(({ values, notes }) => [values, notes]));
    const addresses = text.match(/[\w.+-]+@[\w.-]+/g) ?? [];
    expect(addresses.length).toBeGreaterThan(20);
    expect(addresses.filter((address) => !address.endsWith('.example'))).toEqual([]);
  });
});

describe('the set-up tabs', () => {
  test('can be read', () => {
    const grid = (role: keyof typeof TAB_NAMES) => {
      const { name, values } = tabNamed(TAB_NAMES[role]);
      return { name, grid: values };
    };
    const programme = readProgramme(
      {
        settings: grid('settings'),
        phases: grid('phases'),
        units: grid('units'),
        grassroots: grid('grassroots'),
      },
      { names: tabs.map(({ name }) => name), reserved: Object.values(TAB_NAMES) },
    );
    expect(programme.settings).toMatchObject({
      reportDay: AS_OF,
      awardThreshold: 500_000_000,
      severeBelow: 50,
      phaseMismatch: 'warning',
    });
    expect(programme.phases).toEqual(PHASES);
    expect(programme.units.map(({ name, tab }) => [name, tab])).toEqual(
      UNITS.map(({ name, tab }) => [name, tab]),
    );
    expect(programme.units.at(-1)?.reported).toEqual([80, 1]);
  });

  test('say every setting and explain it', () => {
    const [, ...settings] = tabNamed(TAB_NAMES.settings).values;
    const items = Object.values(SETTING_ITEMS).map(({ item }) => item);
    expect(settings.map(([item]) => item)).toEqual(items);
    expect(settings.every(([, , explanation]) => cellText(explanation) !== '')).toBe(true);
  });

  test('have no header of their own', () => {
    const phases = readPhases(
      readTable(TAB_NAMES.phases, tabNamed(TAB_NAMES.phases).values, PHASE_COLUMNS),
    );
    const headers = (columns: readonly { readonly header: string }[]) =>
      columns.map(({ header }) => header);
    expect(tabNamed(TAB_NAMES.settings).values[0]).toEqual(headers(SETTING_COLUMNS));
    expect(tabNamed(TAB_NAMES.phases).values[0]).toEqual(headers(PHASE_COLUMNS));
    // The portal was read on the day of the report, which needs no column.
    const columns = unitColumns(phases).filter(({ key }) => key !== 'portalDay');
    expect(tabNamed(TAB_NAMES.units).values[0]).toEqual(headers(columns));
  });
});

describe.each(LAYOUTS)('the tab $tab', ({ tab, columns }) => {
  const { values, head } = tabNamed(tab);
  const table = readTable(tab, values, INITIATIVE_COLUMNS);

  test('is understood header by header', () => {
    const known = columns.flatMap(({ key }, index) => (key === 'own' ? [] : [[key, index]]));
    expect(table.columns).toEqual(Object.fromEntries(known));
    expect(table.firstRow).toBe(head[1] + 1);
  });

  test('has its planned rows where the plan says', () => {
    for (const row of plan.filter((one) => one.tab === tab)) {
      const title = values[row.row - 1]?.[table.columns.title ?? -1];
      expect(foldText(cellText(title))).toBe(foldText(row.title));
    }
  });

  test('plants 3 to 8 mistakes', () => {
    const mistakes = plan.filter((row) => row.tab === tab && row.fate === 'mistake');
    expect(mistakes.length).toBeGreaterThanOrEqual(3);
    expect(mistakes.length).toBeLessThanOrEqual(8);
  });
});

describe('a counted row', () => {
  test('has a title and author that no other has', () => {
    const keys = counted.map(({ title, author }) => `${foldText(title)}|${foldText(author)}`);
    expect(new Set(keys).size).toBe(counted.length);
  });

  test('has a title of its own', () => {
    expect(new Set(counted.map(({ title }) => foldText(title))).size).toBeGreaterThan(1900);
  });

  test('has a portal code that no other has', () => {
    expect(new Set(counted.map(({ portalCode }) => portalCode)).size).toBe(counted.length);
  });

  test('is whole: document, benefit, people', () => {
    const lacking = counted.filter(
      (row) =>
        [row.title, row.author, row.grassroots, row.kind, row.recognitionDocument].includes('') ||
        (row.benefit === '' && row.socialBenefit === ''),
    );
    expect(lacking).toEqual([]);
  });

  test('was applied, recognised and registered in that order and inside the windows', () => {
    const broken = counted.filter(({ applied, recognised, registered, phase, rules }) => {
      if (typeof applied === 'string' || typeof recognised === 'string') return true;
      if (typeof registered === 'string') return true;
      const window = PHASES[phase === 0 ? 0 : 1];
      const recognisedDay = recognised.at.slice(0, 10);
      const isOwnPhase =
        recognisedDay >= window.recognisedFrom && recognisedDay <= window.recognisedTo;
      return !(
        applied.at >= '2021-09-01' &&
        applied.at < recognised.at &&
        recognisedDay <= registered.at.slice(0, 10) &&
        registered.at >= window.opens &&
        registered.at < window.closesBefore &&
        registered.at.slice(0, 10) <= AS_OF &&
        isOwnPhase !== rules.includes('phase-mismatch')
      );
    });
    expect(broken).toEqual([]);
  });
});

describe('the plan', () => {
  test('names a rule for every mistake and none for later rows', () => {
    const mistakes = plan.filter(({ fate }) => fate === 'mistake');
    expect(mistakes.filter(({ rules }) => rules.length === 0)).toEqual([]);
    expect(mistakes.length).toBeGreaterThanOrEqual(55);
    expect(plan.filter(({ fate, rules }) => fate === 'later' && rules.length > 0)).toEqual([]);
  });

  test('covers the rules of the programme', () => {
    const rules = new Set(plan.flatMap((row) => row.rules));
    expect([...rules].sort()).toEqual(
      [
        'application-window',
        'benefit',
        'benefit-amount',
        'benefit-implausible',
        'duplicate',
        'formula-like',
        'lead-author',
        'near-duplicate',
        'not-on-portal',
        'not-recognised',
        'participant',
        'phase-mismatch',
        'portal-window',
        'protected-ip',
        'public-order',
        'recognition-window',
        'required',
        'research-accepted',
        'solution-kind',
        'unknown-cdcs',
        'unreadable',
      ].sort(),
    );
  });

  test('has some forty rows registered after the day of the form', () => {
    const later = rows.filter(({ fate }) => fate === 'later');
    expect(later.length).toBeGreaterThanOrEqual(35);
    expect(later.every(({ order }) => order > '2022-11-11' && order < '2022-12-01')).toBe(true);
  });

  test('has every duplicate registered after its original', () => {
    for (const copy of rows.filter(({ rules }) => rules.includes('duplicate'))) {
      const originals = counted.filter(
        (row) =>
          row.portalCode === copy.portalCode ||
          (foldText(row.title) === foldText(copy.title) && row.author === copy.author),
      );
      expect(originals.map(({ order }) => order < copy.order)).toEqual([true]);
    }
  });
});
