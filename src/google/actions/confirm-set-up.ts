import {
  type ListHead,
  type ListKey,
  readInitiativeTable,
} from '../../programme/initiative/own-columns.ts';
import type { TabFacts } from '../../programme/proposal/candidates.ts';
import {
  type Answers,
  planUnits,
  readChoices,
  type SetUpChoices,
  type SetUpPlan,
  type UnitAddition,
} from '../../programme/proposal/choices.ts';
import {
  proposeSetUp,
  type SetUpProposal,
  type WorkbookFacts,
} from '../../programme/proposal/index.ts';
import { SETTING_ITEMS } from '../../programme/set-up/settings.ts';
import {
  initiativeRule,
  type NewTab,
  newPhasesTab,
  newSettingsTab,
  newUnitsTab,
} from '../../tabs/set-up/set-up-tabs.ts';
import { ENTRY_TITLES } from '../../words/menu.ts';
import {
  describeChoiceTrouble,
  type StillOpen,
  SET_UP_WORDS as WORDS,
} from '../../words/set-up-page.ts';
import { SetupError } from '../../workbook/setup-error.ts';
import type { Table } from '../../workbook/table.ts';
import type { TabRole } from '../../workbook/tabs.ts';
import { type ActionResult, menuAction, withDocumentLock } from '../run/action.ts';
import { Pace } from '../run/pace.ts';
import { endStep, nextStep, noStep, type StepResult } from '../run/steps.ts';
import { writeRun } from '../run/write-run.ts';
import { FILLED, lookAt } from '../set-up/facts.ts';
import { lockedTabs } from '../set-up/locked.ts';
import { draftNewTab, ruleOf } from '../set-up/new-tab.ts';
import {
  addColumns,
  addSettings,
  addUnits,
  fillPhases,
  fillSettings,
  fillTabs,
  fillTargets,
  makeUnitTabs,
} from '../set-up/rows.ts';
import type { Tab } from '../sheet/tab.ts';
import { keepHead, keptHead } from '../sheet/unit-table.ts';
import { tagUnit, type UnitTags } from '../sheet/unit-tags.ts';
import { SheetWorkbook } from '../sheet/workbook.ts';

const LOCALE = 'vi_VN';

const TIME_ZONE = 'Asia/Ho_Chi_Minh';

/** Milliseconds that Google is expected to take for a new tab with its looks and rules. */
const PER_NEW_TAB = 2_500;

/** What a step drafted: new tabs for which there is no time are left to the next. */
interface Drafted extends ActionResult {
  readonly later: readonly string[];
}

/**
 * The button of the page: creates what is missing and was agreed to, and only that. May be called again
 * with the same choices as long as there is more.
 */
export function confirmSetUp(input: SetUpChoices): StepResult {
  const pace = new Pace(true);
  let ended: StepResult | null = null;
  const result = menuAction(() => {
    const choices = readChoices(input);
    if (!choices) return { outcome: 'refused', message: WORDS.badChoices };
    return withDocumentLock(ENTRY_TITLES.setUp, Session.getScriptTimeZone(), () => {
      ended = follow(choices, pace);
      return ended;
    });
  });
  return ended ?? { ...result, hasMore: false, left: [] };
}

/** Looks again, as others may have worked since the page was shown, and does what is still missing. */
function follow(choices: SetUpChoices, pace: Pace): StepResult {
  const title = ENTRY_TITLES.setUp;
  const step = { ...nextStep(title, pace), isWhole: true };
  const draft = (workbook: SheetWorkbook): Drafted => draftSetUp(workbook, choices, pace);
  const { answer, meanwhile } = writeRun(new SheetWorkbook(), title, draft, step);
  const message = [answer.message, meanwhile].join(' ').trim();
  if (answer.outcome !== 'done') return noStep('refused', message);
  return endStep(title, step, [], answer.later, message);
}

function draftSetUp(workbook: SheetWorkbook, choices: SetUpChoices, pace: Pace): Drafted {
  const read = choices.tabs.filter(({ use }) => use !== undefined && use !== 'unit');
  const { facts, tags } = lookAt(
    workbook,
    read.map(({ tab }) => tab),
  );
  const proposal = proposeSetUp(facts);
  const whole = planUnits(proposal, choices, proposal.leftOver);
  if ('trouble' in whole) return refused(describeChoiceTrouble(whole.trouble));
  const fresh = whole.additions.filter(({ isNew, from }) => isNew && from === null);
  const later = fresh.slice(pace.room(PER_NEW_TAB));
  const additions = whole.additions.filter((addition) => !later.includes(addition));
  const plan = { ...whole, additions };
  const listTabs = choices.lists ? tabsForLists(proposal, additions) : [];
  const locked = lockedTabs(
    workbook,
    touchedTabs(proposal, plan, listTabs, Object.keys(choices.settings ?? {}).length),
  );
  if (locked.length > 0) return refused(WORDS.noRights(locked));
  const region = choices.region ? proposal.region : null;
  if (region) draftRegion(workbook, region);
  const done = [
    ...(region ? [WORDS.regionSet] : []),
    ...completeSetUpTabs(workbook, proposal, additions, choices.settings ?? {}),
    ...takeInUnits(workbook, proposal, plan, tags),
    ...keepHeads(workbook, plan),
    ...addLists(workbook, facts, plan, listTabs),
  ];
  return {
    outcome: 'done',
    message: describe(proposal, plan, choices.settings ?? {}, done),
    later: later.map(({ tab }) => tab),
  };
}

function refused(message: string): Drafted {
  return { outcome: 'refused', message, later: [] };
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
  plan: SetUpPlan,
  answers: Answers,
  done: readonly string[],
): string {
  const { additions, lists } = plan;
  const left = proposal.candidates
    .map(({ tab }) => tab)
    .filter((tab) => lists.every((list) => list.tab !== tab));
  const hasUnits = proposal.listed.length + additions.length > 0;
  return [
    done.length > 0 ? WORDS.done(done) : left.length > 0 ? WORDS.unchanged : WORDS.nothingToDo,
    ...(left.length > 0 ? [WORDS.leftOut(left)] : []),
    ...(hasUnits ? [] : [WORDS.noUnits]),
    ...(hasUnits && done.length > 0 ? [WORDS.next(stillOpen(proposal, plan, answers))] : []),
  ].join(' ');
}

/** What the first click works without, and its form or letters would miss. */
function stillOpen({ asked, listed }: SetUpProposal, plan: SetUpPlan, answers: Answers): StillOpen {
  const isSome = (count: number | null): boolean => count !== null;
  const told = new Set(plan.targets.map(({ row }) => row));
  const without =
    plan.additions.filter(({ targets }) => !targets.some(isSome)).length +
    listed.filter(({ hasTarget, row }) => !hasTarget && !told.has(row)).length;
  const items = asked
    .filter(({ key, value }) => answers[key] === undefined && value === '')
    .map(({ key }) => SETTING_ITEMS[key].item);
  return { targets: without, items };
}

// --- rights ----------------------------------------------------------------------------------

/** Existing tabs that would be written to. */
function touchedTabs(
  proposal: SetUpProposal,
  { additions, fills, lists, targets }: SetUpPlan,
  listTabs: readonly string[],
  answers: number,
): string[] {
  const { settings, phaseTab, units, missingSettings, missingColumns } = proposal;
  const needsRows = [
    { tab: settings, needs: missingSettings.length > 0 || answers > 0 },
    { tab: phaseTab, needs: proposal.lacksPhases },
    {
      tab: units,
      needs: missingColumns.length + additions.length + fills.length + targets.length > 0,
    },
  ];
  const names = [
    ...needsRows
      .filter(({ tab, needs }) => tab.exists && (needs || !tab.isTagged || !tab.table))
      .map(({ tab }) => tab.name),
    ...proposal.untagged.map(({ tab }) => tab),
    ...lists.map(({ tab }) => tab),
    ...listTabs,
  ];
  return [...new Set(names)];
}

function completeSetUpTabs(
  workbook: SheetWorkbook,
  proposal: SetUpProposal,
  additions: readonly UnitAddition[],
  answers: Answers,
): string[] {
  const { settings, phaseTab, units, missingSettings, missingColumns, phases, asked } = proposal;
  const created: string[] = [];
  const make = (role: TabRole, content: NewTab, after: Tab | null): Tab => {
    const tab = workbook.open(role, after ? workbook.names.indexOf(after.name) + 1 : 0);
    draftNewTab(workbook, tab, content);
    created.push(tab.name);
    return tab;
  };
  const first = settings.table
    ? workbook.tabOf('settings')
    : make('settings', newSettingsTab(answers), null);
  const second = phaseTab.table
    ? workbook.tabOf('phases')
    : make('phases', newPhasesTab(phases), first);
  if (!units.table) make('units', newUnitsTab(phases, additions), second);
  // A spare row is made where it has something to say.
  const spare = asked.flatMap(({ key, row }) =>
    row === null && answers[key] !== undefined && !missingSettings.includes(key) ? [key] : [],
  );
  const lacking = [...missingSettings, ...spare];
  const answered =
    settings.table && first ? fillSettings(workbook, first, settings.table, asked, answers) : 0;
  const changes = [
    ...(created.length > 0 ? [WORDS.created(created)] : []),
    ...(settings.table && first && lacking.length > 0
      ? [addSettings(workbook, first, settings.table, lacking, answers)]
      : []),
    ...(answered > 0 ? [WORDS.settingsFilled(answered)] : []),
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
  { additions, fills, lists, targets }: SetUpPlan,
  tags: UnitTags,
): string[] {
  const { units, listed, missingColumns } = proposal;
  const told = units.table ? fillTargets(workbook, units.table, targets) : 0;
  const fresh = additions.filter(({ isNew }) => isNew);
  makeUnitTabs(workbook, fresh, listed, lists);
  if (units.table) fillTabs(workbook, units.table, fills);
  if (units.table && additions.length > 0) {
    addUnits(workbook, units.table, missingColumns, listed, additions);
  }
  const shared = lists.filter(({ use }) => use === 'by-unit').map(({ tab }) => tab);
  const old = additions.filter(({ isNew, tab }) => !isNew && !shared.includes(tab));
  for (const { tab, name } of old) tagUnit(workbook, tags, tab, name);
  for (const { tab, unit } of proposal.untagged) tagUnit(workbook, tags, tab, unit);
  return [
    ...(fresh.length > 0 ? [WORDS.madeTabs(fresh.length)] : []),
    ...(additions.length > 0 ? [WORDS.addedUnits(additions.length)] : []),
    ...(told > 0 ? [WORDS.targetsFilled(told)] : []),
    ...(fills.length > 0 ? [WORDS.filledTabs(fills.length)] : []),
    ...(proposal.untagged.length > 0 && additions.length === 0 ? [WORDS.tagged] : []),
  ];
}

function tabsForLists(proposal: SetUpProposal, additions: readonly UnitAddition[]): string[] {
  const own = additions.filter(({ isNew }) => !isNew).map(({ tab }) => tab);
  return [...proposal.listed.flatMap(({ tab }) => (tab === null ? [] : [tab])), ...own];
}

/** Remembers heads that are not read so anyway, and of a list taken apart that nothing more is asked of it. */
function keepHeads(workbook: SheetWorkbook, { lists }: SetUpPlan): string[] {
  const kept = lists.filter(
    ({ tab, use, isToKeep }) => isToKeep || use === 'split' || keptHead(workbook, tab) !== null,
  );
  for (const { tab, use, own } of kept) keepHead(workbook, tab, own, use === 'split');
  const read = kept.filter(({ use }) => use !== 'split');
  return read.length > 0 ? [WORDS.headsKept(read.length)] : [];
}

/** Lists to choose from where a column has no rule yet; what is typed already stays, so they only warn. */
function addLists(
  workbook: SheetWorkbook,
  facts: WorkbookFacts,
  { lists }: SetUpPlan,
  names: readonly string[],
): string[] {
  const changed = names.filter((name) => {
    const fact = facts.tabs.find((each) => each.name === name);
    const own = lists.find(({ tab }) => tab === name)?.own ?? fact?.own ?? null;
    const tab = workbook.tab(name);
    const table = fact && readWhereSound(fact, own);
    return tab !== null && table && addTabLists(workbook, tab, table);
  });
  return changed.length > 0 ? [WORDS.listsAdded(changed.length)] : [];
}

/** A head that cannot be read is for the health check to tell. */
function readWhereSound({ name, grid }: TabFacts, own: ListHead | null): Table<ListKey> | null {
  try {
    return readInitiativeTable(name, grid, own);
  } catch (error) {
    if (error instanceof SetupError) return null;
    throw error;
  }
}

function addTabLists({ draft }: SheetWorkbook, tab: Tab, table: Table<ListKey>): boolean {
  const row = table.firstRow;
  const rows = tab.grid.rows - row;
  if (rows < 1) return false;
  const columns = Object.entries(table.columns) as [ListKey, number][];
  const width = Math.max(...columns.map(([, column]) => column)) + 1;
  const [found = []] = tab.sheet.getRange(row + 1, 1, 1, width).getDataValidations();
  const lists = columns.flatMap(([key, column]) => {
    const rule = key === 'unit' ? null : initiativeRule(key);
    if (!rule || found[column]) return [];
    const block = { row, column, rows, columns: 1 };
    return [{ block, rule: ruleOf({ ...rule, isStrict: false }) }];
  });
  draft.rules(tab, lists);
  return lists.length > 0;
}
