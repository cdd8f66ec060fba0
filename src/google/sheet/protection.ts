import { PROTECTION_NAMES, PROTECTION_PREFIX } from '../../words/vocabulary.ts';
import { type Protection, type Purpose, unique } from '../../workbook/protections.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type GProtection = GoogleAppsScript.Spreadsheet.Protection;

export function isOwn(protection: GProtection): boolean {
  return protection.getDescription().startsWith(PROTECTION_PREFIX);
}

function nameOf(purpose: Purpose): string {
  return PROTECTION_PREFIX + PROTECTION_NAMES[purpose];
}

/** Officers are the file's owner, whoever asks, and those who may edit the list of units. */
export function officersOf(spreadsheet: Spreadsheet, listed: readonly string[]): string[] {
  const owner = spreadsheet.getOwner()?.getEmail() ?? '';
  const me = Session.getEffectiveUser().getEmail();
  return unique([owner, me, ...listed].filter((each) => each !== ''));
}

/** What has to be known before a tab of ours is made in a protected workbook. */
export interface Guards {
  readonly officers: readonly string[];
  /** Names of tabs that people protected as a whole: Google keeps one such protection a tab, so it stays theirs. */
  readonly theirs: ReadonlySet<string>;
}

/** @param units what the list of units is called */
export function readGuards(spreadsheet: Spreadsheet, units: string): Guards {
  const found = spreadsheet
    .getProtections(SpreadsheetApp.ProtectionType.SHEET)
    .map((protection) => ({ protection, tab: protection.getRange().getSheet().getName() }));
  const listed = found
    .filter(({ tab, protection }) => tab === units && protection.getDescription() === nameOf('tab'))
    .flatMap(({ protection }) => protection.getEditors().map((user) => user.getEmail()));
  return {
    officers: officersOf(spreadsheet, listed),
    theirs: new Set(found.flatMap(({ tab, protection }) => (isOwn(protection) ? [] : [tab]))),
  };
}

/**
 * Gives a new protection its name and its people. Until its list of editors changes, it keeps nobody out: who
 * may edit the list of units is an officer, so that of a whole tab has its name last of all.
 */
export function dressProtection(
  protection: GProtection,
  purpose: Purpose,
  editors: Protection['editors'],
): void {
  const isWhole = purpose === 'tab';
  protection.setDescription(isWhole ? PROTECTION_PREFIX + UNNAMED : nameOf(purpose));
  if (editors === 'warning') {
    protection.setWarningOnly(true);
    return;
  }
  protection.addEditor(Session.getEffectiveUser());
  protection.removeEditors(protection.getEditors().map((user) => user.getEmail()));
  if (protection.canDomainEdit()) protection.setDomainEdit(false);
  protection.addEditors([...editors]);
  if (isWhole) protection.setDescription(nameOf(purpose));
}

/** Of a protection that has not all its people yet. */
const UNNAMED = '…';
