import * as auto from './google/actions/auto-summary.ts';
import * as check from './google/actions/check.ts';
import * as duplicates from './google/actions/duplicates.ts';
import { checkEdit } from './google/actions/edit.ts';
import * as guide from './google/actions/guide.ts';
import * as health from './google/health/check-workbook.ts';
import * as mail from './google/mail/mail.ts';
import * as mailTrigger from './google/mail/trigger.ts';
import * as weekly from './google/mail/weekly.ts';
import { addMenu } from './google/menu.ts';
import * as people from './google/protections.ts';
import type { ActionResult } from './google/run/action.ts';
import * as units from './google/set-up/add-unit.ts';
import * as install from './google/set-up/set-up.ts';
import * as undo from './google/undo/undo.ts';
import type { SetUpChoices } from './programme/proposal/choices.ts';

export { SK_KIEMTRA, SK_KYVONG, SK_SOTIEN, SK_TRANGTHAI, SK_TYLE } from './cells.ts';

/** Simple trigger: adds the menu. Reads one property and writes nothing, so that a workbook opens as fast as before. */
export function onOpen(): void {
  addMenu();
}

/** Simple trigger: checks and marks the rows that were just typed or pasted. */
export function onEdit(event: GoogleAppsScript.Events.SheetsOnEdit): void {
  checkEdit(event);
}

/** Menu “Lập Biểu tổng hợp”: checks, recomputes, marks, writes the form and the history. */
export function buildSummary(): ActionResult {
  return auto.buildSummary();
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
export function confirmSetUp(choices: SetUpChoices): ActionResult {
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

/** Menu “Đôn đốc đơn vị chậm…”: shows the reminders before anything goes out. */
export function sendReminders(): ActionResult {
  return mail.previewMail('reminder');
}

/** Menu “Cảm ơn đơn vị đạt chỉ tiêu…”: shows the letters of thanks. */
export function sendThanks(): ActionResult {
  return mail.previewMail('thanks');
}

/** Menu “Gửi đơn vị các dòng cần xem lại…”: shows each unit's list of findings. */
export function sendMistakes(): ActionResult {
  return mail.previewMail('mistakes');
}

/** Menu “Báo cáo lãnh đạo…”: shows the report to the leaders. */
export function sendReport(): ActionResult {
  return mail.previewMail('report');
}

/** The preview's button: sends what its officer has looked at. */
export function confirmSend(token: string, leftOut: string[], again: string[]): mail.SendResult {
  return mail.confirmSend(token, leftOut, again);
}

/** Clock of the officer whose letters wait for a new day's quota; stops by itself. */
export function continueSending(): void {
  mailTrigger.continueSending();
}

/** Menu “Tự đôn đốc hằng tuần…”: switches the weekly reminder on or off. */
export function switchWeeklyReminder(): ActionResult {
  return weekly.switchWeeklyReminder();
}

/** Clock of the officer who switched the weekly reminder on. */
export function sendWeeklyReminder(): void {
  weekly.sendWeeklyReminder();
}

/** Menu “Phân quyền”: shows and applies who may edit which tab. */
export function protectTabs(): ActionResult {
  return people.protectTabs();
}

/** Menu “Gỡ phân quyền”: removes the protections of the add-in. */
export function unprotectTabs(): ActionResult {
  return people.unprotectTabs();
}

/** Menu “Tự động lập biểu”: renews the form by the hour and on request, in the name of who switches it on. */
export function switchAutoSummary(): ActionResult {
  return auto.switchAutoSummary();
}

/** Installable trigger: somebody ticked the box in the tab “Yêu cầu”. */
export function onOwnerEdit(event: GoogleAppsScript.Events.SheetsOnEdit): void {
  auto.onOwnerEdit(event);
}

/** Clock trigger, hourly: renews the form. */
export function onClock(): void {
  auto.onClock();
}

/** Menu “Kiểm tra sổ”: shows what is wrong with the workbook itself. */
export function checkWorkbook(): ActionResult {
  return health.checkWorkbook();
}

/** The button of the page of “Kiểm tra sổ”: mends what was ticked. */
export function fixWorkbook(fixes: string[]): ActionResult {
  return health.fixWorkbook(fixes);
}

/** Menu “Hướng dẫn”: opens the guide. */
export function showGuide(): ActionResult {
  return guide.showGuide();
}
