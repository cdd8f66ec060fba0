import type {
  Answers,
  SetUpChoices,
  SetUpPlan,
  UnitAddition,
} from '../../programme/proposal/choices.ts';
import type { SetUpProposal } from '../../programme/proposal/index.ts';
import { SETTING_ITEMS } from '../../programme/set-up/setting-items.ts';
import type { NewTab } from '../../tabs/set-up/set-up-tabs.ts';
import { type StillOpen, SET_UP_WORDS as WORDS } from '../../words/set-up-page.ts';
import type { TabRole } from '../../workbook/tabs.ts';
import { ask } from '../page.ts';
import type { ActionResult } from '../run/action.ts';
import { type Changes, changesText, counted, plainly } from '../run/changes.ts';
import type { Pace } from '../run/pace.ts';
import type { Tab } from '../sheet/tab.ts';
import { keepHead, keptHead } from '../sheet/unit-table.ts';
import { tagUnit, type UnitTags } from '../sheet/unit-tags.ts';
import type { SheetWorkbook } from '../sheet/workbook.ts';
import { FILLED, lookAt } from './facts.ts';
import { addLists } from './lists.ts';
import { lockedTabs } from './locked.ts';
import { draftNewTab } from './new-tab.ts';
import {
  addColumns,
  addSettings,
  addUnits,
  fillPhases,
  fillSettings,
  fillTabs,
  fillTargets,
  makeUnitTabs,
} from './rows.ts';

const LOCALE = 'vi_VN';

const TIME_ZONE = 'Asia/Ho_Chi_Minh';

/** Milliseconds that Google is expected to take for a new tab with its looks and rules. */
const PER_NEW_TAB = 2_500;

/** What a step drafted: new tabs for which there is no time are left to the next. */
export interface DraftedSetUp extends Pick<ActionResult, 'outcome'> {
  readonly later: readonly string[];
  readonly changes: Changes;
  /** What is said once nothing is left, of what all steps changed. */
  readonly told: (changes: Changes) => string;
}

/** Drafts what the workbook lacks of what was agreed to, and only that. */
export function draftSetUp(
  workbook: SheetWorkbook,
  choices: SetUpChoices,
  pace: Pace,
): DraftedSetUp {
  const read = choices.tabs.filter(({ use }) => use !== undefined && use !== 'unit');
  const { facts, tags } = lookAt(
    workbook,
    read.map(({ tab }) => tab),
  );
  const answer = ask('set-up', 'follow', facts, choices);
  if (answer.refused !== null) return refused(answer.refused);
  const { proposal, plan: whole } = answer;
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
  const changes = {
    ...plainly(region ? [WORDS.regionSet] : []),
    ...completeSetUpTabs(workbook, proposal, choices.settings ?? {}),
    ...takeInUnits(workbook, proposal, plan, tags, later.length),
    ...counted({ headsKept: keepHeads(workbook, plan) }),
    ...counted({ listsAdded: addLists(workbook, facts, plan, listTabs) }),
  };
  return {
    outcome: 'done',
    changes,
    told: (all) => describe(proposal, plan, choices.settings ?? {}, changesText(all, WORDS)),
    later: later.map(({ tab }) => tab),
  };
}

function refused(message: string): DraftedSetUp {
  return { outcome: 'refused', changes: {}, told: () => message, later: [] };
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
  answers: Answers,
): Changes {
  const { settings, phaseTab, units, missingSettings, missingColumns, phases, asked } = proposal;
  const created: string[] = [];
  const make = (role: TabRole, content: NewTab, after: Tab | null): Tab => {
    const tab = workbook.open(role, after ? workbook.placeBehind(after.name) : 0);
    draftNewTab(workbook, tab, content);
    created.push(tab.name);
    return tab;
  };
  const first = settings.table
    ? workbook.tabOf('settings')
    : make('settings', ask('new-tabs', 'settingsTab', answers), null);
  const second = phaseTab.table
    ? workbook.tabOf('phases')
    : make('phases', ask('new-tabs', 'phasesTab', phases), first);
  if (!units.table) {
    // What it says comes after the tabs that it names: see `takeInUnits`.
    const tab = workbook.open('units', second ? workbook.placeBehind(second.name) : 0);
    created.push(tab.name);
  }
  // A spare row is made where it has something to say.
  const spare = asked.flatMap(({ key, row }) =>
    row === null && answers[key] !== undefined && !missingSettings.includes(key) ? [key] : [],
  );
  const lacking = [...missingSettings, ...spare];
  const answered =
    settings.table && first ? fillSettings(workbook, first, settings.table, asked, answers) : 0;
  return {
    ...plainly(created.length > 0 ? [WORDS.created(created)] : []),
    ...plainly(
      settings.table && first && lacking.length > 0
        ? [addSettings(workbook, first, settings.table, lacking, answers)]
        : [],
    ),
    ...counted({ settingsFilled: answered }),
    ...plainly(
      phaseTab.table && second && proposal.lacksPhases
        ? [fillPhases(workbook, second, phaseTab.table, phases)]
        : [],
    ),
    ...plainly(
      units.table && missingColumns.length > 0
        ? [addColumns(workbook, units.table, missingColumns)]
        : [],
    ),
    ...plainly(tagFilledTabs(workbook) ? [WORDS.tagged] : []),
  };
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
  later: number,
): Changes {
  const { units, listed, missingColumns, phases } = proposal;
  const told = units.table ? fillTargets(workbook, units.table, targets) : 0;
  const fresh = additions.filter(({ isNew }) => isNew);
  makeUnitTabs(workbook, fresh, listed, lists);
  const list = workbook.tabOf('units');
  // Whoever is listed has a tab with a head: a list that stands there first would hide a stop in between.
  if (!units.table && list)
    draftNewTab(workbook, list, ask('new-tabs', 'unitsTab', phases, additions), later);
  if (units.table) fillTabs(workbook, units.table, fills);
  if (units.table && additions.length > 0) {
    addUnits(workbook, units.table, missingColumns, listed, additions);
  }
  const shared = lists.filter(({ use }) => use === 'by-unit').map(({ tab }) => tab);
  const old = additions.filter(({ isNew, tab }) => !isNew && !shared.includes(tab));
  for (const { tab, name } of old) tagUnit(workbook, tags, tab, name);
  for (const { tab, unit } of proposal.untagged) tagUnit(workbook, tags, tab, unit);
  return {
    ...counted({
      madeTabs: fresh.length,
      addedUnits: additions.length,
      targetsFilled: told,
      filledTabs: fills.length,
    }),
    ...plainly(proposal.untagged.length > 0 && additions.length === 0 ? [WORDS.tagged] : []),
  };
}

function tabsForLists(proposal: SetUpProposal, additions: readonly UnitAddition[]): string[] {
  const own = additions.filter(({ isNew }) => !isNew).map(({ tab }) => tab);
  return [...proposal.listed.flatMap(({ tab }) => (tab === null ? [] : [tab])), ...own];
}

/** Remembers heads that are not read so anyway, and of a list taken apart that nothing more is asked of it. */
function keepHeads(workbook: SheetWorkbook, { lists }: SetUpPlan): number {
  const kept = lists.filter(
    ({ tab, use, isToKeep }) => isToKeep || use === 'split' || keptHead(workbook, tab) !== null,
  );
  for (const { tab, use, own } of kept) keepHead(workbook, tab, own, use === 'split');
  return kept.filter(({ use }) => use !== 'split').length;
}
