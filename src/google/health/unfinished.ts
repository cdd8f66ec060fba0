import type { Programme } from '../../programme/set-up/programme.ts';
import type { TabRole } from '../../workbook/tabs.ts';
import { finishControl } from '../auto-summary.ts';
import { draftLog } from '../mail/log.ts';
import { draftAwards } from '../run/award-list.ts';
import { draftCheck } from '../run/check.ts';
import { draftDuplicates } from '../run/likenesses.ts';
import { Pace } from '../run/pace.ts';
import type { Step } from '../run/steps.ts';
import { draftSummary } from '../run/summary.ts';
import { draftTracking } from '../run/tracking.ts';
import { CLOSING_ROLES, draftClosingTab } from '../set-up/closing-tabs.ts';
import { SheetWorkbook } from '../sheet/workbook.ts';

/** Tabs that a run makes whole and then says so; what has no head yet the set-up itself misses. */
const MADE_WHOLE = [
  'consolidated',
  'history',
  'findings',
  'duplicates',
  'submissions',
  'awards',
  'mailLog',
  'control',
  ...CLOSING_ROLES,
] as const;

type MadeWhole = (typeof MADE_WHOLE)[number];

/** Tabs of ours that a stop left before their looks, rules or rows. */
export function unfinishedTabs(workbook: SheetWorkbook): MadeWhole[] {
  return MADE_WHOLE.filter((role) => {
    const sheet = workbook.byRole(role);
    // Who has sent what cannot be listed where nothing is due any more.
    if (!sheet || (role === 'submissions' && !workbook.byRole('deadlines'))) return false;
    // A tab of people's own that bears the name is none of ours, unless nothing is in it.
    return workbook.isTagged(role) ? !isWhole(workbook, role) : sheet.getLastRow() === 0;
  });
}

function isWhole(workbook: SheetWorkbook, role: MadeWhole): boolean {
  // A stop leaves it before its head.
  if (isClosing(role)) return (workbook.byRole(role)?.getLastRow() ?? 0) > 0;
  if (role !== 'consolidated') return workbook.isComplete(role);
  return workbook.tagOf(workbook.nameOf(role), 'form') !== null;
}

function isClosing(role: MadeWhole): role is (typeof CLOSING_ROLES)[number] {
  return CLOSING_ROLES.some((each) => each === role);
}

/** Tabs that were made for a unit which is not in the list. */
export function unlistedTabs(
  workbook: SheetWorkbook,
  { units }: Programme,
): { readonly unit: string; readonly tab: string }[] {
  const names = new Set(units.map(({ name }) => name));
  const tabs = new Set(units.map(({ tab }) => tab));
  return workbook.names.flatMap((tab) => {
    const unit = workbook.tagOf(tab, 'unit')?.getValue() ?? null;
    return unit === null || names.has(unit) || tabs.has(tab) ? [] : [{ unit, tab }];
  });
}

/** Drafts what the tabs of some roles lack: the work that makes them is done once more. */
export function finishTabs(workbook: SheetWorkbook, roles: readonly TabRole[]): void {
  const step: Step = {
    pace: new Pace(),
    isGoingOn: false,
    done: new Set(),
    changes: {},
    isWhole: true,
  };
  const isOfForm = roles.includes('consolidated') || roles.includes('history');
  // A workbook without a form gets none for the sake of its list of findings; the check sees to both lists.
  if (!isOfForm && roles.includes('findings')) draftCheck(workbook, step);
  else {
    if (roles.includes('duplicates')) draftDuplicates(workbook, step);
    if (isOfForm) draftSummary(workbook, step);
  }
  for (const role of CLOSING_ROLES) if (roles.includes(role)) draftClosingTab(workbook, role);
  if (roles.includes('submissions')) draftTracking(workbook);
  if (roles.includes('awards')) draftAwards(workbook);
  if (roles.includes('mailLog')) {
    draftLog(workbook, workbook.byRole('mailLog')?.getLastRow() === 0);
  }
  // It is dressed by a run of its own, after everything else.
  if (roles.includes('control')) {
    workbook.draft.later('memory', null, () => finishControl(new SheetWorkbook()));
  }
}
