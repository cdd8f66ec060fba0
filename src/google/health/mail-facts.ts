import { KINDS_IN_LOG } from '../../letters/index.ts';
import { readMailLog } from '../../tabs/mail-log/read.ts';
import type { MailFacts } from '../../workbook/health.ts';
import { dayOf } from '../../workbook/moment.ts';
import { SetupError } from '../../workbook/setup-error.ts';
import { CLOCK_HANDLERS } from '../mail/clocks.ts';
import { CONTINUE_HANDLER, ownWaiting } from '../mail/continue.ts';
import { sender } from '../mail/messages.ts';
import { promisedLetters } from '../mail/seen.ts';
import { readNow } from '../sheet/clock.ts';
import type { SheetWorkbook } from '../sheet/workbook.ts';
import { stored } from '../store.ts';
import { triggersOf } from '../triggers.ts';

/** What the letters that go by themselves stand on, as far as this user can see it. */
export function mailFacts(workbook: SheetWorkbook, editors: readonly string[]): MailFacts {
  const clocks = (['weekly', 'daily'] as const).map((clock) => {
    const owner = stored(clock).read()?.by ?? null;
    return {
      clock,
      owner,
      isMine: owner === sender(),
      isHere: owner !== null && editors.includes(owner),
      triggers: triggersOf(CLOCK_HANDLERS[clock]).length,
    };
  });
  return {
    clocks,
    waiting: lettersWaiting(workbook),
    waitingTriggers: triggersOf(CONTINUE_HANDLER).length,
    quota: MailApp.getRemainingDailyQuota(),
  };
}

/** A log whose head cannot be read is told when letters are to be sent. */
function lettersWaiting(workbook: SheetWorkbook): number {
  const sheet = workbook.byRole('mailLog');
  if (!sheet) return 0;
  try {
    const log = readMailLog(workbook.nameOf('mailLog'), workbook.readGrid(sheet), KINDS_IN_LOG);
    const today = dayOf(readNow(workbook.clock.zone));
    return ownWaiting(log, promisedLetters(today)).length;
  } catch (error) {
    if (error instanceof SetupError) return 0;
    throw error;
  }
}
