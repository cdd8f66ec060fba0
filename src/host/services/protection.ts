import type { Area, Sheet } from '../../xlsx/model.ts';
import type { ProtectionState } from '../state.ts';
import { domainOf, mayEditProtected, sheetProtection, wholeSheet } from './access.ts';
import { protectionType } from './enums.ts';
import { as, type GProtection, type GRange, type GUser } from './google.ts';
import { rangeIn } from './handles.ts';
import { Exception, host, modelled, read, scope, write } from './runtime.ts';
import { tabById } from './tabs.ts';
import { emailOf, userOf } from './user.ts';

/** A protected tab or range. */
class ProtectionService implements Pick<GProtection, keyof typeof methods> {
  readonly kept: ProtectionState;

  constructor(kept: ProtectionState) {
    this.kept = kept;
  }

  addEditor(user: unknown): GProtection {
    return this.addEditors([user]);
  }

  addEditors(users: unknown[]): GProtection {
    this.#checkRight();
    const added = users.map(emailOf);
    for (const email of added) checkAddress(email);
    const stranger = added.find((email) => isStranger(email));
    if (stranger !== undefined) throw new Exception(`Invalid email: ${stranger}`);
    const { kept } = this;
    if (kept.editors) kept.editors = [...new Set([...kept.editors, ...added])];
    return as(this);
  }

  /** The owner and the user who removes stay (documented). */
  removeEditors(users: unknown[]): GProtection {
    this.#checkRight();
    const { state, effectiveUser } = host();
    const removed = new Set(users.map(emailOf));
    const editors = this.kept.editors ?? state.editors;
    this.kept.editors = editors.filter(
      (email) => email === state.owner || email === effectiveUser || !removed.has(email),
    );
    return as(this);
  }

  canEdit(): boolean {
    return mayEditProtected({ ...this.kept, warningOnly: false }, host().effectiveUser);
  }

  /** The owner is not listed (reported, against the documentation). */
  getEditors(): GUser[] {
    this.#checkRight();
    const { state } = host();
    const ofNew = host().doubts.newProtection === 'everyone' ? state.editors : [];
    return (this.kept.editors ?? ofNew)
      .filter((email) => email !== state.owner)
      .map((email) => userOf(email));
  }

  canDomainEdit(): boolean {
    this.#checkRight();
    return this.kept.domainEdit;
  }

  setDomainEdit(editable: boolean): GProtection {
    this.#checkRight();
    if (isConsumer(host().state.owner)) {
      throw new Exception('You are not allowed to set domain edit on this protection.');
    }
    this.kept.domainEdit = editable;
    return as(this);
  }

  getDescription(): string {
    return this.kept.description;
  }

  setDescription(description: string): GProtection {
    this.#checkRight();
    this.kept.description = description;
    return as(this);
  }

  isWarningOnly(): boolean {
    return this.kept.warningOnly;
  }

  setWarningOnly(warningOnly: boolean): GProtection {
    this.#checkRight();
    this.kept.warningOnly = warningOnly;
    return as(this);
  }

  getProtectionType(): GoogleAppsScript.Spreadsheet.ProtectionType {
    return (
      this.kept.area ? protectionType.RANGE : protectionType.SHEET
    ) as GoogleAppsScript.Spreadsheet.ProtectionType;
  }

  getRange(): GRange {
    const tab = this.#tab();
    return rangeIn(tab, this.kept.area ?? wholeSheet(tab));
  }

  remove(): void {
    this.#checkRight();
    const { state } = host();
    state.protections = state.protections.filter(({ id }) => id !== this.kept.id);
  }

  #tab(): Sheet {
    const tab = tabById(this.kept.sheetId);
    if (!tab) throw new Exception('The protected sheet does not exist anymore.');
    return tab;
  }

  #checkRight(): void {
    if (!this.canEdit()) {
      throw new Exception('You do not have permission to edit this protection.');
    }
  }
}

function checkAddress(email: string): void {
  if (!/^[^\s@]+@[^\s@]+\.[^\s@.]+$/.test(email)) throw new Exception(`Invalid email: ${email}`);
}

/** Who has no account at Google can be on no list (inferred): here those whose address says so. */
function isStranger(email: string): boolean {
  return host().doubts.strangers === 'refused' && email.startsWith('khong-co-tai-khoan');
}

/** Consumer accounts have no domain to open a protection to. */
function isConsumer(email: string): boolean {
  return ['gmail.com', 'googlemail.com'].includes(domainOf(email));
}

/** The tab's own protection: made when there is none yet (documented). */
export function protectSheet(tab: Sheet): GProtection {
  return as(new ProtectionService(sheetProtection(tab) ?? add(tab, null)));
}

/** Each call protects the range once more (documented). */
export function protectArea(tab: Sheet, area: Area): GProtection {
  return as(new ProtectionService(add(tab, area)));
}

function add(tab: Sheet, area: Area | null): ProtectionState {
  const { state } = host();
  state.lastProtectionId += 1;
  state.protections.push({
    id: state.lastProtectionId,
    sheetId: tab.id,
    area: area && { ...area },
    description: '',
    editors: null,
    domainEdit: !isConsumer(state.owner),
    warningOnly: false,
  });
  return state.protections[state.protections.length - 1] as ProtectionState;
}

/** Protections of one kind, of one tab or of all. */
export function protectionsOf(type: unknown, tab: Sheet | null): GProtection[] {
  const wantsRanges = type === protectionType.RANGE;
  return host()
    .state.protections.filter(
      ({ sheetId, area }) =>
        (tab === null || sheetId === tab.id) && (area !== null) === wantsRanges,
    )
    .map((kept) => as(new ProtectionService(kept)));
}

const methods = {
  addEditor: write('String', 'User'),
  addEditors: write('Object[]'),
  canDomainEdit: read(''),
  canEdit: read(''),
  getDescription: read(''),
  getEditors: read(''),
  getProtectionType: read(''),
  getRange: read(''),
  isWarningOnly: read(''),
  remove: write(''),
  removeEditors: write('Object[]'),
  setDescription: write('String'),
  setDomainEdit: write('Boolean'),
  setWarningOnly: write('Boolean'),
};

modelled('SpreadsheetApp.Protection', scope.sheets, ProtectionService, methods);
