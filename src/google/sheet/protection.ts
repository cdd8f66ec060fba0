import { PROTECTION_NAMES, PROTECTION_PREFIX } from '../../words/vocabulary.ts';
import { type Protection, type Purpose, unique } from '../../workbook/protections.ts';
import { stored } from '../store.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type GProtection = GoogleAppsScript.Spreadsheet.Protection;

function isOwn(protection: GProtection): boolean {
  return isOwnName(protection.getDescription());
}

export function isOwnName(description: string): boolean {
  return description.startsWith(PROTECTION_PREFIX);
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

/** Who may edit the file. */
export interface FilePeople {
  /** May edit whatever is protected, and stands on no list (reported). */
  readonly owner: string;
  readonly others: readonly string[];
}

export function peopleOf(spreadsheet: Spreadsheet): FilePeople {
  const owner = spreadsheet.getOwner()?.getEmail() ?? '';
  const editors = spreadsheet.getEditors().map((user) => user.getEmail());
  return { owner, others: editors.filter((user) => user !== owner) };
}

/** What has to be known before a tab of ours is made in a protected workbook. */
export interface Guards {
  readonly officers: readonly string[];
  readonly people: FilePeople;
  /** Names of tabs that people protected as a whole: Google keeps one such protection a tab, so it stays theirs. */
  readonly theirs: ReadonlySet<string>;
}

/** @param units what the list of units is called */
export function readGuards(spreadsheet: Spreadsheet, units: string): Guards {
  const found = spreadsheet
    .getProtections(SpreadsheetApp.ProtectionType.SHEET)
    .map((protection) => ({ protection, tab: protection.getRange().getSheet().getName() }));
  const listed = found
    .filter(
      ({ tab, protection }) =>
        tab === units && protection.getDescription() === nameOf('tab') && protection.canEdit(),
    )
    .flatMap(({ protection }) => protection.getEditors().map((user) => user.getEmail()));
  const strange = found.filter(({ protection }) => !isOwn(protection));
  const nameless = strange.filter(({ protection }) => protection.getDescription() === '');
  const isCutOff = nameless.length === 0 ? () => false : cutOffs(spreadsheet);
  const theirs = strange.filter((each) => !nameless.includes(each) || !isCutOff(each.protection));
  return {
    officers: officersOf(spreadsheet, listed),
    people: peopleOf(spreadsheet),
    theirs: new Set(theirs.map(({ tab }) => tab)),
  };
}

/**
 * Judges protections that say nothing. One is made first and described next: what keeps nobody out was left
 * by a stop in between. Where a new one lists nobody (reported), it looks like a person's own, and is ours
 * while some are being made.
 */
export function cutOffs(spreadsheet: Spreadsheet): (nameless: GProtection) => boolean {
  const { owner, others } = peopleOf(spreadsheet);
  const isMaking = stored('protecting').read() !== null;
  return (nameless) => {
    if (!nameless.canEdit() || nameless.isWarningOnly()) return false;
    const listed = nameless.getEditors().map((user) => user.getEmail());
    const isNew = isMaking && listed.every((user) => user === owner);
    return isNew || others.every((user) => listed.includes(user));
  };
}

/**
 * Gives a new protection its name and its people. Until its list of editors changes, it keeps nobody out: who
 * may edit the list of units is an officer, so that of a whole tab has its name last of all. Nothing is read of
 * it: each answer would make Google carry out first what was written.
 *
 * @param people who may edit the file: they stand on the list of a new protection, or nobody does
 * @returns addresses that Google does not take
 */
export function dressProtection(
  protection: GProtection,
  purpose: Purpose,
  editors: Protection['editors'],
  { owner, others }: FilePeople,
): string[] {
  const isWhole = purpose === 'tab';
  protection.setDescription(isWhole ? PROTECTION_PREFIX + UNNAMED : nameOf(purpose));
  if (editors === 'warning') {
    protection.setWarningOnly(true);
    return [];
  }
  protection.removeEditors(others.filter((each) => !editors.includes(each)));
  closeToDomain(protection);
  const refused = addPeople(
    protection,
    editors.filter((each) => each !== owner.toLowerCase()),
  );
  if (isWhole) protection.setDescription(nameOf(purpose));
  return refused;
}

/** A file of a consumer has no domain to be closed to, and says so (documented): each time, unlike a fault. */
function closeToDomain(protection: GProtection): void {
  try {
    protection.setDomainEdit(false);
  } catch {
    try {
      protection.setDomainEdit(false);
    } catch {
      // Then there is nothing to close.
    }
  }
}

/** One by one where all at once are refused: an address may have no account at Google. */
function addPeople(protection: GProtection, editors: readonly string[]): string[] {
  if (editors.length === 0) return [];
  try {
    protection.addEditors([...editors]);
    return [];
  } catch {
    return editors.filter((each) => {
      try {
        protection.addEditor(each);
        return false;
      } catch {
        return true;
      }
    });
  }
}

/** Of a protection that has not all its people yet. */
const UNNAMED = '…';
