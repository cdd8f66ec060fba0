import type { Sheet } from '../../xlsx/model.ts';
import { Exception, host } from './runtime.ts';

const MAX_NAME = 100;

export function tabById(id: number): Sheet | undefined {
  return host().workbook.sheets.find((tab) => tab.id === id);
}

/** The tab of exactly this name, which references write; `nameKey` is more lenient. */
export function tabNamed(name: string): Sheet | undefined {
  return host().workbook.sheets.find((tab) => tab.name === name);
}

/** The tab itself; a script may hold one that was deleted since, and that fails at every use. */
export function liveTab(tab: Sheet): Sheet {
  if (!host().workbook.sheets.includes(tab)) throw new Exception(`Sheet ${tab.id} not found`);
  return tab;
}

/**
 * A tab with cells: one that a chart fills has none (documented), and whatever asks for them or for rows and
 * columns fails (inferred).
 */
export function gridTab(tab: Sheet): Sheet {
  if (isChart(liveTab(tab))) throw new Exception(`The sheet "${tab.name}" has no cells.`);
  return tab;
}

export function isChart(tab: Sheet): boolean {
  return host().state.chartTabs.includes(tab.id);
}

/** The tab in front: the one the script or the file put there, else the first that is shown. */
export function activeTab(): Sheet {
  const { workbook, state } = host();
  const tab =
    workbook.sheets.find(({ id }) => id === state.activeSheetId) ??
    workbook.sheets.find(({ hidden }) => !hidden) ??
    workbook.sheets[0];
  if (!tab) throw new Exception('The spreadsheet has no sheets.');
  return tab;
}

/** Names of tabs are short, not empty and different, whatever the capitals (reported). */
export function checkName(name: string, except: Sheet | null): void {
  if (name === '') throw new Exception('The sheet name cannot be empty.');
  if (name.length > MAX_NAME) {
    throw new Exception(`The sheet name cannot be greater than ${MAX_NAME} characters.`);
  }
  const key = nameKey(name);
  const twin = host().workbook.sheets.find((tab) => tab !== except && nameKey(tab.name) === key);
  if (twin) {
    throw new Exception(
      `A sheet with the name "${name}" already exists. Please enter another name.`,
    );
  }
}

/** Names are compared after NFC and trimming (inferred), capitals apart. */
function nameKey(name: string): string {
  return name.normalize('NFC').trim().toLowerCase();
}

/** The name of a new tab that was given none. */
export function freeName(): string {
  const taken = new Set(host().workbook.sheets.map(({ name }) => nameKey(name)));
  let number = taken.size + 1;
  while (taken.has(nameKey(`Sheet${number}`))) number += 1;
  return `Sheet${number}`;
}
