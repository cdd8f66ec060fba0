import { LETTERS } from '../../letters/index.ts';
import type { MailMessage } from '../../letters/message.ts';
import { whyUndeliverable } from '../../letters/undeliverable.ts';
import { planSending, type Step } from '../../programme/sending/plan.ts';
import type { MailKind } from '../../programme/sending/states.ts';
import { lostSentences } from '../../tabs/form/notes.ts';
import { SENDING_WORDS as WORDS } from '../../words/sending.ts';
import { daysBetween } from '../../workbook/moment.ts';
import { packedText, showPage } from '../page.ts';
import { officersAction } from '../protections.ts';
import { type ActionResult, confirm, refuse, tell } from '../run/action.ts';
import { needConsent } from '../run/consent.ts';
import { type Reading, readEverything } from '../run/read.ts';
import { addressBook, openLog, renderMessages, reportOf, unitNames } from './messages.ts';
import { recallOwnWords, remember } from './seen.ts';

/** The figures of a day so long past are hardly meant: a fixed `Ngày báo cáo` was forgotten. */
const OLD_DAYS = 7;

/** Shows everything that would go out, and to whom; sends nothing. */
export function previewMail(kind: MailKind): ActionResult {
  const { title, nobody } = LETTERS[kind].words;
  needConsent('mail');
  return officersAction(title, (workbook) => {
    const reading = readEverything(workbook);
    const report = LETTERS[kind].isOfToday ? reportOf(reading, reading.today) : reading.report;
    const messages = renderMessages(reading, report, kind);
    const lacking = whatLacks(kind, reading);
    if (lacking !== null) return refuse(title, lacking);
    const age = daysBetween(report.asOf, reading.today);
    if (age > OLD_DAYS && !saysItsDay(kind) && !confirm(title, WORDS.oldDay(report.asOf, age))) {
      return { outcome: 'refused', message: WORDS.oldDayStopped };
    }
    const warnings = lostSentences(report);
    if (messages.length === 0) {
      const message = [...warnings, nobody].join(' ');
      tell(title, message);
      return { outcome: 'done', message };
    }
    const log = openLog(reading);
    const mayStartLog = log.isLost();
    if (mayStartLog && !confirm(title, WORDS.logLost.ask(reading.workbook.nameOf('mailLog')))) {
      return {
        outcome: 'refused',
        message: WORDS.logLost.stopped(reading.workbook.nameOf('mailLog')),
      };
    }
    const remainingQuota = MailApp.getRemainingDailyQuota();
    const units = unitNames(reading);
    const steps = planSending({ messages, units, ...log.now(), remainingQuota, resend: [] });
    const token = remember(kind, report.asOf, messages, mayStartLog);
    const book = addressBook(reading);
    showPage('preview', 'renderPreview', title, {
      kind,
      title,
      warnings,
      steps: steps.map(withoutLetter),
      letters: packedText(JSON.stringify(steps.map(({ message }) => message.html))),
      whyNot: steps.map((step) => whyUndeliverable(step, book)),
      remainingQuota,
      settings: book.programme.settings,
      token,
      ownWords: recallOwnWords(kind),
      today: reading.today,
    });
    return { outcome: 'done', message: WORDS.previewed(messages.length) };
  });
}

/** The page has the letters themselves packed, beside all else. */
function withoutLetter({ message: { html, text, ...message }, ...step }: Step<MailMessage>) {
  return { ...step, message };
}

/** What goes with the letter was looked at in a page of its own, which names its day. */
function saysItsDay(kind: MailKind): boolean {
  const { encloses } = LETTERS[kind];
  return encloses !== null && encloses !== 'form';
}

/** What has to be filled in before such a letter can be written, as a sentence. */
function whatLacks(kind: MailKind, { workbook, programme, report }: Reading): string | null {
  switch (LETTERS[kind].needs) {
    case 'leaders':
      if (programme.settings.leaderRecipients.length > 0) return null;
      return WORDS.noLeaders(workbook.nameOf('settings'));
    case 'superiors':
      if (programme.settings.packageRecipients.length > 0) return null;
      return WORDS.noSuperiors(workbook.nameOf('settings'));
    case 'targets':
      if (report.ranking.some(({ target }) => target !== null)) return null;
      return WORDS.noTargets(workbook.nameOf('units'));
    case 'deadlines':
      if (workbook.byRole('deadlines')) return null;
      return WORDS.noDeadlines(workbook.nameOf('deadlines'));
    case null:
      return null;
  }
}
