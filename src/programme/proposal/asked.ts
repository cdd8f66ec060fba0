import { type Table, textAt } from '../../workbook/table.ts';
import { foldText } from '../../workbook/text.ts';
import { SETTING_ITEMS, type SettingKey } from '../set-up/setting-items.ts';

/** What letters and findings need of the office and nobody can guess. */
export const ASKED_SETTINGS = ['plan', 'parentBody', 'issuingBody', 'scope', 'below'] as const;

export type AskedSetting = (typeof ASKED_SETTINGS)[number];

/** A setting that says nothing yet. */
export interface OpenSetting {
  readonly key: AskedSetting;
  /** The programme's default. */
  readonly value: string;
  /** The row of `Cài đặt` that has no value, from 0; `null` where there is no such row yet. */
  readonly row: number | null;
}

/**
 * The settings to be asked for; of a workbook without `Cài đặt` all.
 *
 * @param isLowest the units bear names of grassroots unions, below which there is nothing
 */
export function openSettings(table: Table<SettingKey> | null, isLowest: boolean): OpenSetting[] {
  return ASKED_SETTINGS.flatMap((key): OpenSetting[] => {
    const { item } = SETTING_ITEMS[key];
    const fallback = key === 'below' && isLowest ? '' : SETTING_ITEMS[key].fallback;
    const row =
      table?.grid.findIndex((_, at) => foldText(textAt(table, at, 'item')) === foldText(item)) ??
      -1;
    const isGiven = table !== null && row >= 0 && textAt(table, row, 'value') !== '';
    // Of the level below an empty cell says that there is none.
    const isSaid = isGiven || (key === 'below' && row >= 0);
    return isSaid ? [] : [{ key, value: row < 0 ? fallback : '', row: row < 0 ? null : row }];
  });
}
