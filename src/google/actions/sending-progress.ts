import type { ConfirmResult } from '../../dialogs/preview.ts';
import { letterSigns, type MailKey } from '../../programme/sending/states.ts';
import { SENDING_WORDS } from '../../words/sending.ts';
import { markOf } from '../../workbook/ledger.ts';
import { recall } from '../mail/seen.ts';
import { stored } from '../store.ts';

/** What a page that waits for its letters shows meanwhile. */
interface Progress {
  readonly sent: number;
  readonly states: ConfirmResult['states'];
}

/** How far the sending of these letters is, by the ledger alone: two reads, whatever the workbook holds. */
export function sendingProgress(token: string, keys: MailKey[]): Progress {
  const seen = recall(String(token));
  const ledger = seen && stored('letters', `${seen.kind}.${seen.asOf}`).read();
  const marks = keys.flatMap((key) => {
    const mark = ledger ? markOf(ledger, letterSigns(key)) : null;
    return mark === null ? [] : [{ key, mark }];
  });
  return {
    sent: marks.filter(({ mark }) => mark === 'sent').length,
    states: marks.map(({ key, mark }) => ({ key, words: SENDING_WORDS.state[mark] })),
  };
}
