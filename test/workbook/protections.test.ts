import { describe, expect, test } from 'vitest';
import {
  type OwnProtection,
  planProtections,
  type TabToProtect,
} from '../../src/workbook/protections.ts';

const OWNER = 'chu-so@tinh.example';
const OFFICER = 'can-bo@tinh.example';
const UNIT = 'huyen-a@tinh.example';

const TABS: readonly TabToProtect[] = [
  { tab: 'Cài đặt', kind: 'office' },
  {
    tab: 'Huyện A',
    kind: 'unit',
    editors: [UNIT],
    headRows: 4,
    checkColumn: 12,
    rows: 1000,
    columns: 26,
  },
];

/** The protections of the plan as Google would show them afterwards. */
function applied(tabs = TABS): OwnProtection[] {
  return planProtections(tabs, [OWNER, OFFICER], OWNER, []).wanted.map((each) => ({
    ...each,
    editors:
      each.editors === 'warning' ? 'warning' : each.editors.filter((address) => address !== OWNER),
    isOpenToDomain: false,
  }));
}

describe('the plan of protections', () => {
  test('gives the officers their tabs, the unit its rows, and lets nobody be stopped by the check column', () => {
    const { wanted } = planProtections(TABS, [OWNER, OFFICER], OWNER, []);
    const below = { row: 4, column: 0, rows: 996, columns: 26 };
    expect(wanted).toEqual([
      { tab: 'Cài đặt', purpose: 'tab', block: null, editors: [OWNER, OFFICER] },
      {
        tab: 'Huyện A',
        purpose: 'head',
        block: { row: 0, column: 0, rows: 4, columns: 26 },
        editors: [OWNER, OFFICER],
      },
      { tab: 'Huyện A', purpose: 'rows', block: below, editors: [UNIT, OWNER, OFFICER] },
      {
        tab: 'Huyện A',
        purpose: 'check',
        block: { ...below, column: 12, columns: 1 },
        editors: 'warning',
      },
    ]);
  });

  test('leaves the rows of a unit without addresses open, and makes nothing for a missing column', () => {
    const [, unit] = TABS;
    const bare = [{ ...unit, editors: [], checkColumn: null }] as TabToProtect[];
    const { wanted } = planProtections(bare, [OWNER], OWNER, []);
    expect(wanted.map(({ purpose }) => purpose)).toEqual(['head']);
  });

  test('has nothing to do when all is as it was made, however addresses are written', () => {
    const own = applied().map((each) => ({
      ...each,
      editors:
        each.editors === 'warning' ? each.editors : each.editors.map((one) => one.toUpperCase()),
    })) as OwnProtection[];
    expect(planProtections(TABS, [OFFICER], OWNER, own)).toMatchObject({ add: [], remove: [] });
  });

  test.each([
    { name: 'somebody was added to the editors', change: { editors: [OFFICER, 'la@x.example'] } },
    { name: 'an officer was taken off', change: { editors: [] } },
    { name: 'it only warns now', change: { editors: 'warning' as const } },
    { name: 'the whole domain may edit', change: { isOpenToDomain: true } },
    { name: 'its name was changed', change: { purpose: null } },
  ])('makes a protection anew: $name', ({ change }) => {
    const own = applied().map((each, index) => (index === 0 ? { ...each, ...change } : each));
    const plan = planProtections(TABS, [OWNER, OFFICER], OWNER, own);
    expect(plan.add.map(({ tab }) => tab)).toEqual(['Cài đặt']);
    expect(plan.remove).toEqual([own[0]]);
  });

  test('follows a head that moved and removes what was made twice', () => {
    const [office, unit] = TABS;
    const moved = [office, { ...unit, headRows: 5 }] as TabToProtect[];
    const own = [...applied(), ...applied().slice(0, 1)];
    const plan = planProtections(moved, [OWNER, OFFICER], OWNER, own);
    expect(plan.add.map(({ purpose }) => purpose)).toEqual(['head', 'rows', 'check']);
    expect(plan.remove).toEqual([...own.slice(1, 4), own[4]]);
  });
});
