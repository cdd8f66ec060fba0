/**
 * Every function that Google may call, a line each. The build makes a top-level function of each, under
 * the words that stand above it in its own file.
 */

// In cells.

export { SK_BANGCHU, SK_KIEMTRA, SK_KYVONG, SK_SOTIEN, SK_TRANGTHAI, SK_TYLE } from './cells.ts';

// Simple triggers: nobody is asked for anything, and little is allowed.

export { onEdit } from './google/actions/on-edit.ts';
export { onInstall } from './google/actions/on-install.ts';
export { onOpen } from './google/actions/on-open.ts';

// Entries of the menu “Sáng kiến”.

export { addUnit } from './google/actions/add-unit.ts';
export { buildOverview } from './google/actions/build-overview.ts';
export { buildSummary } from './google/actions/build-summary.ts';
export { checkData } from './google/actions/check-data.ts';
export { checkThisTab } from './google/actions/check-this-tab.ts';
export { checkWorkbook } from './google/actions/check-workbook.ts';
export { draftAwardPapers } from './google/actions/draft-award-papers.ts';
export { draftClosingReport } from './google/actions/draft-closing-report.ts';
export { draftLetter } from './google/actions/draft-letter.ts';
export { draftPaperList } from './google/actions/draft-paper-list.ts';
export { explainAwards } from './google/actions/explain-awards.ts';
export { exportPackage } from './google/actions/export-package.ts';
export { findDuplicates } from './google/actions/find-duplicates.ts';
export { lintDocument } from './google/actions/lint-document.ts';
export { listAwards } from './google/actions/list-awards.ts';
export { makeClosingTabs } from './google/actions/make-closing-tabs.ts';
export { makeTemplates } from './google/actions/make-templates.ts';
export { protectTabs } from './google/actions/protect-tabs.ts';
export { sendDeadlineReminders } from './google/actions/send-deadline-reminders.ts';
export { sendMistakes } from './google/actions/send-mistakes.ts';
export { sendReminders } from './google/actions/send-reminders.ts';
export { sendReport } from './google/actions/send-report.ts';
export { sendThanks } from './google/actions/send-thanks.ts';
export { setUp } from './google/actions/set-up.ts';
export { showGuide } from './google/actions/show-guide.ts';
export { showOverview } from './google/actions/show-overview.ts';
export { suggestPapers } from './google/actions/suggest-papers.ts';
export { switchAutoSummary } from './google/actions/switch-auto-summary.ts';
export { switchDailyReminder } from './google/actions/switch-daily-reminder.ts';
export { switchWeeklyReminder } from './google/actions/switch-weekly-reminder.ts';
export { trackDeliverables } from './google/actions/track-deliverables.ts';
export { undoLastRun } from './google/actions/undo-last-run.ts';
export { unprotectTabs } from './google/actions/unprotect-tabs.ts';

// Buttons of pages. Any editor can call them with anything: each checks what it is given.

export { confirmSend } from './google/actions/confirm-send.ts';
export { confirmSetUp } from './google/actions/confirm-set-up.ts';
export { findRows } from './google/actions/find-rows.ts';
export { fixWorkbook } from './google/actions/fix-workbook.ts';
export { goOn } from './google/actions/go-on.ts';
export { inspectHead } from './google/actions/inspect-head.ts';
export { lintText } from './google/actions/lint-text.ts';
export { mailDocument } from './google/actions/mail-document.ts';
export { mailPackage } from './google/actions/mail-package.ts';
export { openOverview } from './google/actions/open-overview.ts';
export { previewDocument } from './google/actions/preview-document.ts';
export { sendTest } from './google/actions/send-test.ts';
export { sendingProgress } from './google/actions/sending-progress.ts';
export { stopSteps } from './google/actions/stop-steps.ts';
export { takeDocument } from './google/actions/take-document.ts';
export { takeOverview } from './google/actions/take-overview.ts';
export { takePackage } from './google/actions/take-package.ts';
export { takeReturned } from './google/actions/take-returned.ts';
export { watchSteps } from './google/actions/watch-steps.ts';

// Installable triggers, run as whoever switched them on.

export { continueSending } from './google/actions/continue-sending.ts';
export { onClock } from './google/actions/on-clock.ts';
export { selfTest } from './google/actions/self-test.ts';
export { sendDailyReminder } from './google/actions/send-daily-reminder.ts';
export { sendWeeklyReminder } from './google/actions/send-weekly-reminder.ts';
