import { renderPreview } from '../../dialogs/preview.ts';
import { type MailKind, planSending } from '../../programme/sending/outbox.ts';
import { PREVIEW_TITLES } from '../../words/mail.ts';
import { SENDING_WORDS as WORDS } from '../../words/sending.ts';
import { officersAction } from '../protections.ts';
import { type ActionResult, confirm, refuse, tell } from '../run/action.ts';
import { readEverything } from '../run/read.ts';
import { openLog, renderMessages, unitNames } from './messages.ts';
import { remember } from './seen.ts';

/** In pixels. */
const DIALOG = { width: 860, height: 640 };

/** Shows everything that would go out, and to whom; sends nothing. */
export function previewMail(kind: MailKind): ActionResult {
  return officersAction(PREVIEW_TITLES[kind], (workbook) => {
    const reading = readEverything(workbook);
    const messages = renderMessages(reading, reading.report, kind);
    const { settings } = reading.programme;
    if (kind === 'report' && settings.leaderRecipients.length === 0) {
      return refuse(PREVIEW_TITLES[kind], WORDS.noLeaders(workbook.nameOf('settings')));
    }
    const hasTargets = reading.report.ranking.some(({ target }) => target !== null);
    if ((kind === 'reminder' || kind === 'thanks') && !hasTargets) {
      return refuse(PREVIEW_TITLES[kind], WORDS.noTargets(workbook.nameOf('units')));
    }
    if (messages.length === 0) {
      tell(PREVIEW_TITLES[kind], WORDS.nobody[kind]);
      return { outcome: 'done', message: WORDS.nobody[kind] };
    }
    const log = openLog(reading);
    const mayStartLog = log.isLost();
    if (
      mayStartLog &&
      !confirm(PREVIEW_TITLES[kind], WORDS.logLost.ask(reading.workbook.nameOf('mailLog')))
    ) {
      return {
        outcome: 'refused',
        message: WORDS.logLost.stopped(reading.workbook.nameOf('mailLog')),
      };
    }
    const remainingQuota = MailApp.getRemainingDailyQuota();
    const units = unitNames(reading);
    const steps = planSending({ messages, units, log: log.read(), remainingQuota, resend: [] });
    const token = remember(kind, reading.report.asOf, messages, mayStartLog);
    const page = renderPreview({ kind, steps, remainingQuota, settings, token });
    const dialog = HtmlService.createHtmlOutput(page)
      .setWidth(DIALOG.width)
      .setHeight(DIALOG.height);
    SpreadsheetApp.getUi().showModalDialog(dialog, PREVIEW_TITLES[kind]);
    return { outcome: 'done', message: WORDS.previewed(messages.length) };
  });
}
