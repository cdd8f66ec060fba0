import {
  planUnits,
  readChoices,
  type SetUpChoices,
  type UnitAddition,
} from '../../programme/proposal/choices.ts';
import {
  proposeSetUp,
  type SetUpProposal,
  type WorkbookFacts,
} from '../../programme/proposal/index.ts';
import { inspectTab } from '../../programme/proposal/unit-tab.ts';
import {
  initiativeRule,
  type NewTab,
  newPhasesTab,
  newSettingsTab,
  newUnitsTab,
} from '../../tabs/set-up/set-up-tabs.ts';
import { ENTRY_TITLES } from '../../words/menu.ts';
import { describeChoiceTrouble, SET_UP_WORDS as WORDS } from '../../words/set-up-page.ts';
import type { TabRole } from '../../workbook/tabs.ts';
import { type ActionResult, menuAction, withDocumentLock } from '../run/action.ts';
import { leftAlone, writeRun } from '../run/write-run.ts';
import { FILLED, lookAt } from '../set-up/facts.ts';
import { lockedTabs } from '../set-up/locked.ts';
import { draftNewTab, ruleOf } from '../set-up/new-tab.ts';
import { addColumns, addSettings, addUnits, fillPhases, makeUnitTabs } from '../set-up/rows.ts';
import type { Tab } from '../sheet/tab.ts';
import { tagUnit, type UnitTags } from '../sheet/unit-tags.ts';
import { SheetWorkbook } from '../sheet/workbook.ts';

const LOCALE = 'vi_VN';

const TIME_ZONE = 'Asia/Ho_Chi_Minh';

/** The button of the page: creates what is missing and was agreed to, and only that. */
export function confirmSetUp(input: SetUpChoices): ActionResult {
  return menuAction(() => {
    const choices = readChoices(input);
    if (!choices) return { outcome: 'refused', message: WORDS.badChoices };
    return withDocumentLock(ENTRY_TITLES.setUp, Session.getScriptTimeZone(), () => follow(choices));
  });
}

/** Looks again, as others may have worked since the page was shown, and does what is still missing. */
function follow(choices: SetUpChoices): ActionResult {
  const { answer, left } = writeRun(new SheetWorkbook(), ENTRY_TITLES.setUp, (workbook) =>
    draftSetUp(workbook, choices),
  );
  return { ...answer, message: [answer.message, leftAlone(left)].join(' ').trim() };
}

function draftSetUp(workbook: SheetWorkbook, choices: SetUpChoices): ActionResult {
  const { facts, tags } = lookAt(workbook);
  const proposal = proposeSetUp(facts);
  const plan = planUnits(proposal, choices);
  if ('trouble' in plan)
    return { outcome: 'refused', message: describeChoiceTrouble(plan.trouble) };
  const { additions } = plan;
  const listTabs = choices.lists ? tabsForLists(proposal, additions) : [];
  const locked = lockedTabs(workbook, touchedTabs(proposal, additions, listTabs));
  if (locked.length > 0) return { outcome: 'refused', message: WORDS.noRights(locked) };
  const region = choices.region ? proposal.region : null;
  if (region) draftRegion(workbook, region);
  const done = [
    ...(region ? [WORDS.regionSet] : []),
    ...completeSetUpTabs(workbook, proposal, additions),
    ...takeInUnits(workbook, proposal, additions, tags),
    ...addLists(workbook, facts, listTabs),
  ];
  return { outcome: 'done', message: describe(proposal, additions, done) };
}

/**
 * The region is set after everything else, as dates are written in the zone that was found. It is noted
 * first, so that it is taken back last: then all dates are read again in one zone.
 */
function draftRegion(
  { spreadsheet, draft }: SheetWorkbook,
  { locale, timeZone }: NonNullable<SetUpProposal['region']>,
): void {
  draft.later('tabs', null, () => {}, [
    { kind: 'time-zone', before: timeZone, after: TIME_ZONE },
    { kind: 'locale', before: locale, after: LOCALE },
  ]);
  draft.later('region', null, () => {
    spreadsheet.setSpreadsheetLocale(LOCALE);
    spreadsheet.setSpreadsheetTimeZone(TIME_ZONE);
  });
}

function describe(
  proposal: SetUpProposal,
  additions: readonly UnitAddition[],
  done: readonly string[],
): string {
  const left = proposal.candidates
    .map(({ tab }) => tab)
    .filter((tab) => additions.every((addition) => addition.tab !== tab));
  const hasUnits = proposal.listed.length + additions.length > 0;
  return [
    done.length > 0 ? WORDS.done(done) : left.length > 0 ? WORDS.unchanged : WORDS.nothingToDo,
    ...(left.length > 0 ? [WORDS.leftOut(left)] : []),
    ...(hasUnits ? [] : [WORDS.noUnits]),
    ...(hasUnits && done.length > 0 ? [WORDS.next] : []),
  ].join(' ');
}

// --- rights ----------------------------------------------------------------------------------

/** Existing tabs that would be written to. */
function touchedTabs(
  proposal: SetUpProposal,
  additions: readonly UnitAddition[],
  listTabs: readonly string[],
): string[] {
  const { settings, phaseTab, units, missingSettings, missingColumns } = proposal;
  const needsRows = [
    { tab: settings, needs: missingSettings.length > 0 },
    { tab: phaseTab, needs: proposal.lacksPhases },
    { tab: units, needs: missingColumns.length + additions.length > 0 },
  ];
  const names = [
    ...needsRows
      .filter(({ tab, needs }) => tab.exists && (needs || !tab.isTagged || !tab.table))
      .map(({ tab }) => tab.name),
    ...proposal.untagged.map(({ tab }) => tab),
    ...additions.filter(({ isNew }) => !isNew).map(({ tab }) => tab),
    ...listTabs,
  ];
  return [...new Set(names)];
}

function completeSetUpTabs(
  workbook: SheetWorkbook,
  proposal: SetUpProposal,
  additions: readonly UnitAddition[],
): string[] {
  const { settings, phaseTab, units, missingSettings, missingColumns, phases } = proposal;
  const created: string[] = [];
  const make = (role: TabRole, content: NewTab, after: Tab | null): Tab => {
    const tab = workbook.open(role, after ? workbook.names.indexOf(after.name) + 1 : 0);
    draftNewTab(workbook, tab, content);
    created.push(tab.name);
    return tab;
  };
  const first = settings.table
    ? workbook.tabOf('settings')
    : make('settings', newSettingsTab(), null);
  const second = phaseTab.table
    ? workbook.tabOf('phases')
    : make('phases', newPhasesTab(phases), first);
  if (!units.table) make('units', newUnitsTab(phases, additions), second);
  const changes = [
    ...(created.length > 0 ? [WORDS.created(created)] : []),
    ...(settings.table && first && missingSettings.length > 0
      ? [addSettings(workbook, first, settings.table, missingSettings)]
      : []),
    ...(phaseTab.table && second && proposal.lacksPhases
      ? [fillPhases(workbook, second, phaseTab.table, phases)]
      : []),
    ...(units.table && missingColumns.length > 0
      ? [addColumns(workbook, units.table, missingColumns)]
      : []),
  ];
  return [...changes, ...(tagFilledTabs(workbook) ? [WORDS.tagged] : [])];
}

/** Only tabs that people fill: those that the add-in writes are tagged when it takes them over. */
function tagFilledTabs(workbook: SheetWorkbook): boolean {
  const untagged = FILLED.filter((role) => !workbook.isTagged(role) && workbook.byRole(role));
  for (const role of untagged) workbook.open(role);
  return untagged.length > 0;
}

// --- units -----------------------------------------------------------------------------------

function takeInUnits(
  workbook: SheetWorkbook,
  proposal: SetUpProposal,
  additions: readonly UnitAddition[],
  tags: UnitTags,
): string[] {
  const { units, listed, missingColumns } = proposal;
  const fresh = additions.filter(({ isNew }) => isNew);
  makeUnitTabs(workbook, fresh, listed);
  if (units.table && additions.length > 0) {
    addUnits(workbook, units.table, missingColumns, listed, additions);
  }
  const old = additions.filter(({ isNew }) => !isNew);
  for (const { tab, name } of old) tagUnit(workbook, tags, tab, name);
  for (const { tab, unit } of proposal.untagged) tagUnit(workbook, tags, tab, unit);
  return [
    ...(fresh.length > 0 ? [WORDS.madeTabs(fresh.length)] : []),
    ...(additions.length > 0 ? [WORDS.addedUnits(additions.length)] : []),
    ...(proposal.untagged.length > 0 && additions.length === 0 ? [WORDS.tagged] : []),
  ];
}

function tabsForLists(proposal: SetUpProposal, additions: readonly UnitAddition[]): string[] {
  const own = additions.filter(({ isNew }) => !isNew).map(({ tab }) => tab);
  return [...proposal.listed.flatMap(({ tab }) => (tab === null ? [] : [tab])), ...own];
}

/** Lists to choose from where a column has no rule yet; what is typed already stays, so they only warn. */
function addLists(
  workbook: SheetWorkbook,
  facts: WorkbookFacts,
  names: readonly string[],
): string[] {
  const changed = names.filter((name) => {
    const tab = workbook.tab(name);
    const inspected = inspectTab(name, facts.tabs.find((each) => each.name === name)?.grid ?? []);
    return tab !== null && inspected !== null && addTabLists(workbook, tab, inspected);
  });
  return changed.length > 0 ? [WORDS.listsAdded(changed.length)] : [];
}

function addTabLists(
  { draft }: SheetWorkbook,
  tab: Tab,
  inspected: NonNullable<ReturnType<typeof inspectTab>>,
): boolean {
  const row = inspected.headRow + 1;
  const rows = tab.grid.rows - row;
  if (rows < 1) return false;
  const width = Math.max(...inspected.columns.map(({ column }) => column)) + 1;
  const [found = []] = tab.sheet.getRange(row + 1, 1, 1, width).getDataValidations();
  const lists = inspected.columns.flatMap(({ key, column }) => {
    const rule = initiativeRule(key);
    if (!rule || found[column]) return [];
    const block = { row, column, rows, columns: 1 };
    return [{ block, rule: ruleOf({ ...rule, isStrict: false }) }];
  });
  draft.rules(tab, lists);
  return lists.length > 0;
}
