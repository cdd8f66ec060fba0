import type { Initiative } from '../src/programme/initiative/read.ts';
import type { Outcome } from '../src/programme/progress/progress.ts';
import { assembleReport, type Report } from '../src/programme/report.ts';
import type { Phase, Programme, Unit } from '../src/programme/set-up/programme.ts';
import { defaultSettings } from '../src/programme/set-up/settings.ts';
import { makeProgramme } from '../src/programme/set-up/windows.ts';
import official from './fixtures/lai-chau-2022-11-10.json' with { type: 'json' };

/** The form that LĐLĐ tỉnh Lai Châu published on 10/11/2022, as it was printed. */
export const OFFICIAL = official;

export const SETTINGS = defaultSettings();

export const PHASES: readonly Phase[] = [
  {
    name: 'Giai đoạn 1',
    opens: '2022-01-08T07:00:00',
    closesBefore: '2022-06-01T00:00:00',
    recognisedFrom: '2021-09-01',
    recognisedTo: '2022-05-31',
  },
  {
    name: 'Giai đoạn 2',
    opens: '2022-06-01T07:00:00',
    closesBefore: '2023-09-02T00:00:00',
    recognisedFrom: '2022-06-01',
    recognisedTo: '2023-09-01',
  },
];

/** A unit with a tab of its own name and no targets. */
export function unit(name: string, change: Partial<Unit> = {}): Unit {
  const none = { cluster: '', targets: [], reported: [], portalCount: null, portalDay: null };
  return {
    name,
    tab: name,
    ...none,
    recipients: [],
    editors: [],
    copies: [],
    addressCells: { recipients: '', copies: '' },
    row: 2,
    ...change,
  };
}

/** The units of the official form in reverse, so that the ranking has something to do. */
export function laiChau(): Programme {
  const units = OFFICIAL.rows.map((row): Unit => {
    const [, name, , target1, result1, , target2, result2] = row as [number, string, ...number[]];
    const keepsRows = name !== 'Đơn vị phối hợp';
    return unit(name, {
      tab: keepsRows ? name : null,
      targets: [target1 ?? null, target2 ?? null],
      reported: keepsRows ? [null, null] : [result1 ?? null, result2 ?? null],
    });
  });
  return makeProgramme({
    settings: SETTINGS,
    phases: PHASES,
    units: units.reverse(),
    grassroots: [],
  });
}

/** As many counted initiatives in a phase, registered on one day. */
export function counted(
  unitName: string,
  phase: number,
  count: number,
  day = '2022-05-01',
): Outcome[] {
  return Array.from({ length: count }, (_, index) => ({
    initiative: {
      unit: unitName,
      tab: unitName,
      row: index + 2,
      grassroots: 'CĐCS Suối Mơ',
      registered: { typed: day, value: { day, moment: null }, trouble: null },
    } as unknown as Initiative,
    counts: 'yes',
    phase,
  }));
}

/** The report of 10/11/2022 from as many rows as the official form counts. */
export function laiChauReport(programme: Programme = laiChau()): Report {
  const outcomes = OFFICIAL.rows.flatMap((row) => {
    const [, name, , , result1, , , result2] = row as [number, string, ...number[]];
    if (name === 'Đơn vị phối hợp') return [];
    return [...counted(name, 0, result1 ?? 0), ...counted(name, 1, result2 ?? 0, '2022-10-01')];
  });
  return assembleReport(programme, outcomes, [], OFFICIAL.asOf);
}
