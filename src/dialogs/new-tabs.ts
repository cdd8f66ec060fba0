import type { FilledColumn } from '../programme/holds.ts';
import { INITIATIVE_COLUMNS, type InitiativeKey } from '../programme/initiative/columns.ts';
import type { Answers, UnitAddition } from '../programme/proposal/choices.ts';
import type { Phase, Settings } from '../programme/set-up/programme.ts';
import type { UnitKey } from '../programme/set-up/units.ts';
import { newOutlineTab } from '../tabs/outline/outline.ts';
import { newDeadlinesTab, newPapersTab, newSupportTab } from '../tabs/set-up/closing-tabs.ts';
import {
  type CellRule,
  initiativeRule,
  type NewColumn,
  type NewTab,
  newPhasesTab,
  newSettingsTab,
  newUnitsTab,
  newUnitTab,
  type SettingRow,
  settingRow,
  unitListColumn,
} from '../tabs/set-up/set-up-tabs.ts';
import { newTemplatesTab } from '../tabs/templates/templates.ts';
import { type AnswerText, answerText } from './answer.ts';

// What new tabs hold, with their help: asked for when one is made, never when a cell or an edit is.

export function settingsTab(answers: Answers): AnswerText<NewTab> {
  return answerText(() => newSettingsTab(answers));
}

/** Rows that `Cài đặt` lacks. */
export function settingRows(
  keys: readonly (keyof Settings)[],
  answers: Answers,
): AnswerText<SettingRow[]> {
  return answerText(() => keys.map((key) => settingRow(key, answers)));
}

export function phasesTab(phases: readonly Phase[]): AnswerText<NewTab> {
  return answerText(() => newPhasesTab(phases));
}

export function unitsTab(
  phases: readonly Phase[],
  units: readonly Pick<UnitAddition, 'name' | 'tab' | 'targets'>[],
): AnswerText<NewTab> {
  return answerText(() => newUnitsTab(phases, units));
}

/** Columns that the unit list lacks. */
export function unitListColumns(
  columns: readonly FilledColumn<UnitKey>[],
): AnswerText<NewColumn[]> {
  return answerText(() => columns.map(unitListColumn));
}

/** The tab of a unit, without rows. */
export function unitTab(name: string, ownHeaders: readonly string[]): AnswerText<NewTab> {
  return answerText(() => newUnitTab(name, ownHeaders));
}

/** What may be typed in a unit's tab, by column. */
export function initiativeRules(): AnswerText<Partial<Record<InitiativeKey, CellRule>>> {
  return answerText(() =>
    Object.fromEntries(
      INITIATIVE_COLUMNS.flatMap(({ key }) => {
        const rule = initiativeRule(key);
        return rule ? [[key, rule]] : [];
      }),
    ),
  );
}

const CLOSING = {
  deadlines: newDeadlinesTab,
  supportTeam: newSupportTab,
  papers: newPapersTab,
} as const;

/** A tab of the closing months, empty. */
export function closingTab(role: keyof typeof CLOSING): AnswerText<NewTab> {
  return answerText(CLOSING[role]);
}

/** `Đề cương` with the built-in outline and what could be computed. */
export function outlineTab(computed: Readonly<Record<string, string>>): AnswerText<NewTab> {
  return answerText(() => newOutlineTab(computed));
}

/** `Mẫu văn bản` with the built-in paragraphs. */
export function templatesTab(rows: NewTab['rows']): AnswerText<NewTab> {
  return answerText(() => newTemplatesTab(rows));
}
