import { cleanOwnWords } from '../../letters/message.ts';
import type { MailKey } from '../../programme/sending/states.ts';
import { TRIAL_WORDS } from '../../words/mail.ts';
import { SENDING_WORDS } from '../../words/sending.ts';
import { sendTrial } from '../mail/delivery.ts';
import { enclosuresOf } from '../mail/enclosure.ts';
import { renderMessages, reportOf, sender } from '../mail/messages.ts';
import { recall } from '../mail/seen.ts';
import { sentenceOf } from '../run/action.ts';
import { readEverything } from '../run/read.ts';

/**
 * Sends one letter of a preview, with the words typed there, to the officer who looks at it and to nobody
 * else. Answers a sentence for the page.
 */
export function sendTest(token: string, key: MailKey, ownWords: string): string {
  try {
    return trySending(String(token), key, cleanOwnWords(String(ownWords)));
  } catch (error) {
    return sentenceOf(error);
  }
}

function trySending(token: string, key: MailKey, ownWords: string): string {
  const seen = recall(token);
  if (!seen) return SENDING_WORDS.stale;
  const reading = readEverything();
  const report = reportOf(reading, seen.asOf);
  const message = renderMessages(reading, report, seen.kind, ownWords).find(
    (each) => each.key === key,
  );
  if (!message || !seen.messages.includes(message.print)) return SENDING_WORDS.changed;
  if (MailApp.getRemainingDailyQuota() === 0) return TRIAL_WORDS.noQuota;
  const reason = sendTrial(message, sender(), enclosuresOf(reading));
  if (reason === null) return TRIAL_WORDS.tested(sender());
  return `${TRIAL_WORDS.testFailed} ${reason}.`;
}
