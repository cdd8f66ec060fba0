/**
 * Every function that Google may call, one line each. The build makes a top-level function of each,
 * with the words that stand above it in its own file.
 */

// In cells.
export { SK_KIEMTRA, SK_KYVONG, SK_SOTIEN, SK_TRANGTHAI, SK_TYLE } from './cells.ts';
export { addUnit } from './google/actions/add-unit.ts';
// Entries of the menu “Sáng kiến”, in its order.
export { buildSummary } from './google/actions/build-summary.ts';
export { checkData } from './google/actions/check-data.ts';
export { checkThisTab } from './google/actions/check-this-tab.ts';
export { checkWorkbook } from './google/actions/check-workbook.ts';
export { confirmSend } from './google/actions/confirm-send.ts';
// Called by the pages of dialogs. Any editor can call them with anything: each checks what it is given.
export { confirmSetUp } from './google/actions/confirm-set-up.ts';
// Installable triggers, run as whoever switched them on.
export { continueSending } from './google/actions/continue-sending.ts';
export { findDuplicates } from './google/actions/find-duplicates.ts';
export { fixWorkbook } from './google/actions/fix-workbook.ts';
export { onClock } from './google/actions/on-clock.ts';
export { onEdit } from './google/actions/on-edit.ts';
// Simple triggers: nobody is asked for anything, and little is allowed.
export { onOpen } from './google/actions/on-open.ts';
export { onOwnerEdit } from './google/actions/on-owner-edit.ts';
export { protectTabs } from './google/actions/protect-tabs.ts';
export { sendMistakes } from './google/actions/send-mistakes.ts';
export { sendReminders } from './google/actions/send-reminders.ts';
export { sendReport } from './google/actions/send-report.ts';
export { sendThanks } from './google/actions/send-thanks.ts';
export { sendWeeklyReminder } from './google/actions/send-weekly-reminder.ts';
export { setUp } from './google/actions/set-up.ts';
export { showGuide } from './google/actions/show-guide.ts';
export { switchAutoSummary } from './google/actions/switch-auto-summary.ts';
export { switchWeeklyReminder } from './google/actions/switch-weekly-reminder.ts';
export { undoLastRun } from './google/actions/undo-last-run.ts';
export { unprotectTabs } from './google/actions/unprotect-tabs.ts';
