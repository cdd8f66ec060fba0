import type { Area, Sheet } from '../../xlsx/model.ts';
import type { ProtectionState } from '../state.ts';
import { overlaps } from './area.ts';
import { host, refuseWrite } from './runtime.ts';

/** Whether the running user may edit the area; any protection that denies wins, the owner never meets one (documented). */
export function mayEdit(tab: Sheet, area: Area): boolean {
  const { state, effectiveUser } = host();
  return (
    effectiveUser === state.owner ||
    state.protections.every(
      (protection) =>
        protection.sheetId !== tab.id ||
        mayEditProtected(protection, effectiveUser) ||
        !guards(protection, area),
    )
  );
}

/** Whether a user is on the list of a protection, or the protection only warns. */
export function mayEditProtected(protection: ProtectionState, user: string): boolean {
  const { owner } = host().state;
  return (
    protection.warningOnly ||
    user === owner ||
    protection.editors === null ||
    protection.editors.includes(user) ||
    (protection.domainEdit && domainOf(user) === domainOf(owner))
  );
}

export function domainOf(email: string): string {
  return email.slice(email.lastIndexOf('@') + 1).toLowerCase();
}

function guards(protection: ProtectionState, area: Area): boolean {
  return protection.area === null || overlaps(protection.area, area);
}

const PROTECTED =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to ' +
  'remove protection if you need to edit.';

/** Whether a write may go on; one that may not is remembered and surfaces later. */
export function allowWrite(tab: Sheet, area: Area): boolean {
  if (mayEdit(tab, area)) return true;
  refuseWrite(PROTECTED, host().doubts.protectedWrite);
  return false;
}

export function wholeSheet(tab: Sheet): Area {
  return { top: 0, left: 0, bottom: tab.maxRows - 1, right: tab.maxColumns - 1 };
}

/** Layout (size, name, frozen rows) is changed by those who may edit every cell of the tab (inferred). */
export function allowLayout(tab: Sheet): boolean {
  return allowWrite(tab, wholeSheet(tab));
}

/** The protection of the tab itself, not of ranges in it. */
export function sheetProtection(tab: Sheet): ProtectionState | undefined {
  return host().state.protections.find(({ sheetId, area }) => sheetId === tab.id && area === null);
}

/** Protected ranges inside a tab do not keep rows from being inserted, a protected tab does (inferred). */
export function allowInsert(tab: Sheet): boolean {
  return sheetProtection(tab) === undefined || allowLayout(tab);
}
