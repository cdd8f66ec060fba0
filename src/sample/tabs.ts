import { UNITS } from './lai-chau.ts';
import type { TabLayout } from './layout.ts';
import { sampleRows } from './planting.ts';
import type { Fate, SampleRow } from './row.ts';
import { LAYOUTS } from './sector-layouts.ts';
import { typeSetUpTabs } from './setup-tabs.ts';
import type { SampleTab } from './tab.ts';
import { typeUnitTab } from './unit-tab.ts';

/** What the add-in is to make of one row of the sample, on the day of the report. */
export interface PlannedRow {
  readonly unit: string;
  readonly tab: string;
  /** Row as the user sees it, from 1. */
  readonly row: number;
  readonly title: string;
  readonly author: string;
  readonly grassroots: string;
  readonly portalCode: string;
  readonly fate: Fate;
  readonly counts: boolean;
  /** The phase it counts in, from 0. */
  readonly phase: number | null;
  /** Ids of the rules it is to raise, each once, as the add-in raises them. */
  readonly rules: readonly string[];
}

/** The rows of each unit's tab, by its name. */
export type RowsByTab = ReadonlyMap<string, readonly SampleRow[]>;

interface Sample {
  readonly tabs: readonly SampleTab[];
  readonly plan: readonly PlannedRow[];
}

/** The tabs of the sample as plain values: set-up first, then the units in the order of their list. */
export function sampleTabs(rows: RowsByTab = sampleRows()): readonly SampleTab[] {
  return makeSample(LAYOUTS, typeSetUpTabs(), rows).tabs;
}

/** Every row of the unit tabs with what is to become of it. */
export function samplePlan(rows: RowsByTab = sampleRows()): readonly PlannedRow[] {
  return makeSample(LAYOUTS, typeSetUpTabs(), rows).plan;
}

/** The units' tabs, each laid out as its people keep it, behind the set-up. */
export function makeSample(
  layouts: readonly TabLayout[],
  setUp: readonly SampleTab[],
  rows: RowsByTab = sampleRows(),
): Sample {
  const tabs = [...setUp];
  const plan: PlannedRow[] = [];
  for (const { name, tab } of UNITS) {
    if (tab === null) continue;
    const layout = layouts.find((one) => one.tab === tab);
    if (!layout) throw new Error(`No layout for ${tab}`);
    const typed = typeUnitTab(layout, rows.get(tab) ?? []);
    tabs.push(typed.tab);
    for (const [row, place] of typed.places) {
      const { title, author, grassroots, portalCode, fate, phase, rules } = row;
      const what = {
        title,
        author,
        grassroots,
        portalCode,
        fate,
        phase: fate === 'counts' ? phase : null,
      };
      plan.push({ unit: name, tab, row: place + 1, ...what, counts: fate === 'counts', rules });
    }
  }
  return { tabs, plan };
}
