import type { Day } from '../../workbook/moment.ts';
import type { Block } from '../letter.ts';
import { type MailMessage, recipientName } from '../message.ts';
import { type Notice, officersNotice } from '../notice.ts';
import { DIGEST_WORDS as WORDS } from './words.ts';

/** What is said of a letter. */
type Named = Pick<MailMessage, 'unit' | 'kind' | 'tasks'>;

/** The letters of a day by what became of them; of those in doubt nobody can say whether they went. */
interface Reached {
  readonly sent: readonly Named[];
  readonly doubtful: readonly Named[];
  readonly unsent: readonly Named[];
}

/**
 * Who was reminded of what on a day, who perhaps was, and who could not be.
 *
 * @param told `isRepeat` where the same may have been told before, by a run that was stopped
 */
export function renderDigest(
  today: Day,
  { sent, doubtful, unsent }: Reached,
  told: { readonly url: string; readonly isRepeat: boolean },
): Notice {
  const { url, isRepeat } = told;
  const blocks: Block[] = [
    ...(isRepeat ? [{ kind: 'text', text: WORDS.repeat } as const] : []),
    ...part(WORDS.opening(today, sent.length), sent),
    ...part(WORDS.doubtful, doubtful),
    ...part(WORDS.unsent, unsent),
    { kind: 'text', text: WORDS.mend },
  ];
  const subject = WORDS.subject(today, sent.length + doubtful.length);
  return officersNotice(isRepeat ? WORDS.again(subject) : subject, blocks, url, WORDS);
}

function part(text: string, messages: readonly Named[]): Block[] {
  return messages.length === 0 ? [] : [{ kind: 'text', text }, list(messages)];
}

function list(messages: readonly Named[]): Block {
  const lines = messages.map((message) => WORDS.line(recipientName(message), message.tasks));
  return { kind: 'list', lines };
}
