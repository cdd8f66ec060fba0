import { expect, test } from 'vitest';
import { rolesOf, TAB_NAMES, TAB_ROLES, TABS } from '../../src/workbook/tabs.ts';

test('every tab of ours is of one kind, and no two are called alike', () => {
  expect(rolesOf('set-up', 'list', 'form', 'store').sort()).toEqual([...TAB_ROLES].sort());
  expect(new Set(Object.values(TAB_NAMES)).size).toBe(TAB_ROLES.length);
});

test('people fill the set-up; in the lists and the form the add-in writes', () => {
  expect(rolesOf('set-up')).toEqual([
    'settings',
    'phases',
    'units',
    'grassroots',
    'deadlines',
    'supportTeam',
    'papers',
    'outline',
    'templates',
  ]);
  expect(rolesOf('form')).toEqual(['consolidated']);
});

test('only what everybody must be able to write is open to everybody', () => {
  expect(TAB_ROLES.filter((role) => TABS[role].isOpen)).toEqual(['journal', 'control']);
});
