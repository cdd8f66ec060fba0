import * as check from './apps-script/check.ts';
import * as duplicates from './apps-script/duplicates.ts';
import { checkEdit } from './apps-script/edit.ts';
import type { ActionResult } from './apps-script/menu.ts';
import { addMenu } from './apps-script/menu.ts';
import * as summary from './apps-script/summary.ts';

export { SK_KIEMTRA, SK_KYVONG, SK_SOTIEN, SK_TRANGTHAI, SK_TYLE } from './custom-functions.ts';

/** Simple trigger: adds the menu. Reads and writes nothing, so that a workbook opens as fast as before. */
export function onOpen(): void {
  addMenu();
}

/** Simple trigger: checks and marks the rows that were just typed or pasted. */
export function onEdit(event: GoogleAppsScript.Events.SheetsOnEdit): void {
  checkEdit(event);
}

/** Menu “Lập Biểu tổng hợp”: checks, recomputes, marks, writes the form and the history. */
export function buildSummary(): ActionResult {
  return summary.buildSummary();
}

/** Menu “Kiểm tra tab này”: checks and marks the open unit's tab. */
export function checkThisTab(): ActionResult {
  return check.checkThisTab();
}

/** Menu “Kiểm tra toàn bộ”: checks and marks every tab and renews the list of findings. */
export function checkData(): ActionResult {
  return check.checkData();
}

/** Menu “Tìm sáng kiến trùng”: renews the tab of duplicates, where people decide. */
export function findDuplicates(): ActionResult {
  return duplicates.findDuplicates();
}
