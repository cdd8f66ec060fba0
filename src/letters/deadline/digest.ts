import type { Day } from '../../workbook/moment.ts';
import type { Block } from '../letter.ts';
import { type MailMessage, recipientName } from '../message.ts';
import { type Notice, officersNotice } from '../notice.ts';
import { DIGEST_WORDS as WORDS } from './words.ts';

/** Who was reminded of what on a day, and who could not be. */
export function renderDigest(
  today: Day,
  sent: readonly MailMessage[],
  unsent: readonly MailMessage[],
  workbookUrl: string,
): Notice {
  const blocks: Block[] = [
    { kind: 'text', text: WORDS.opening(today, sent.length) },
    list(sent),
    ...(unsent.length === 0 ? [] : [{ kind: 'text' as const, text: WORDS.unsent }, list(unsent)]),
    { kind: 'text', text: WORDS.mend },
  ];
  return officersNotice(WORDS.subject(today, sent.length), blocks, workbookUrl, WORDS);
}

function list(messages: readonly MailMessage[]): Block {
  const lines = messages.map((message) => WORDS.line(recipientName(message), message.tasks));
  return { kind: 'list', lines };
}
