import { renderDigest } from '../../letters/deadline/digest.ts';
import { checkAddress } from '../../programme/parse/addresses.ts';
import type { Reading } from '../run/read.ts';
import { type Delivered, type MailStep, sendNotice } from './delivery.ts';

/**
 * Tells the officer whom the reminders of deadlines reached, and whom not; nothing where none went.
 *
 * @param sentBefore letters of the same preview that went in runs before this one
 */
export function sendDigest(
  { workbook, programme: { settings }, today }: Reading,
  steps: readonly MailStep[],
  states: Delivered['states'],
  sentBefore = 0,
): void {
  const own = steps.filter(({ message }) => message.kind === 'deadline');
  const isNew = own.some((step) => states.get(step)?.state === 'sent');
  if (!(isNew || (own.length > 0 && sentBefore > 0))) return;
  if (checkAddress(settings.replyTo) !== null) return;
  const isSent = (step: MailStep) => (states.get(step)?.state ?? step.action) === 'sent';
  const isLost = (step: MailStep) =>
    step.action === 'cannot' || states.get(step)?.state === 'failed';
  const [sent, unsent] = [isSent, isLost].map((is) => own.filter(is).map(({ message }) => message));
  const url = workbook.spreadsheet.getUrl();
  try {
    sendNotice(renderDigest(today, sent ?? [], unsent ?? [], url), settings.replyTo);
  } catch (error) {
    // The letters themselves went; the log says so.
    console.warn(String(error));
  }
}
