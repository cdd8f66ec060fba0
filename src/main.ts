import * as units from './apps-script/add-unit.ts';
import * as check from './apps-script/check.ts';
import * as duplicates from './apps-script/duplicates.ts';
import { checkEdit } from './apps-script/edit.ts';
import type { ActionResult } from './apps-script/menu.ts';
import { addMenu } from './apps-script/menu.ts';
import * as install from './apps-script/set-up.ts';
import * as summary from './apps-script/summary.ts';
import * as undo from './apps-script/undo.ts';

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

/** Menu “Thiết lập”: shows what the workbook lacks; nothing is written before the page's button. */
export function setUp(): ActionResult {
  return install.setUp();
}

/** The button of the page of “Thiết lập”: creates what was agreed to. */
export function confirmSetUp(choices: unknown): ActionResult {
  return install.confirmSetUp(choices);
}

/** Menu “Thêm đơn vị”: makes a tab for one more unit. */
export function addUnit(): ActionResult {
  return units.addUnit();
}

/** Menu “Hoàn tác lần chạy gần nhất”: puts back what this person's last run changed. */
export function undoLastRun(): ActionResult {
  return undo.undoLastRun();
}
