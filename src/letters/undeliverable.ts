import type { Step } from '../programme/sending/plan.ts';
import type { Programme } from '../programme/set-up/programme.ts';
import { SETTING_ITEMS } from '../programme/set-up/setting-items.ts';
import { ADDRESS_WORDS, ADDRESSEE_WORDS } from '../words/mail.ts';
import { LETTERS } from './index.ts';
import { type MailMessage, recipientName, shorten } from './message.ts';

/** The set-up and what its tabs are called in the workbook, to say where an address is typed. */
export interface AddressBook {
  readonly programme: Programme;
  readonly tabs: { readonly settings: string; readonly units: string };
}

/** Why a message can go to nobody, a sentence for each reason; none for a message that can. */
export function whyUndeliverable(step: Step<MailMessage>, book: AddressBook): string[] {
  const { message, addresses, isPossible, to, cc } = step;
  if (isPossible) return [];
  const name = recipientName(message);
  if (addresses.wrong.length > 0) {
    return addresses.wrong.map(({ typed, trouble }) => {
      const { place, isShared } = placeOf(message, typed, book);
      const who = isShared ? ADDRESSEE_WORDS.everyLetter : name;
      return ADDRESSEE_WORDS.wrongAddress(who, place, shorten(typed, 80), ADDRESS_WORDS[trouble]);
    });
  }
  if (to.length === 0) return [ADDRESSEE_WORDS.noAddress(name)];
  return [ADDRESSEE_WORDS.tooMany(name, to.length + cc.length)];
}

/** Where a piece of a message's addresses is typed, in words; whether all letters have it. */
function placeOf(
  { kind, unit }: MailMessage,
  typed: string,
  { programme: { settings, units }, tabs }: AddressBook,
): { readonly place: string; readonly isShared: boolean } {
  const atSetting = (key: 'leaderRecipients' | 'packageRecipients' | 'copies') =>
    ADDRESSEE_WORDS.atSetting(SETTING_ITEMS[key].item, tabs.settings);
  if (unit === '') {
    const key = LETTERS[kind].needs === 'superiors' ? 'packageRecipients' : 'leaderRecipients';
    return { place: atSetting(key), isShared: false };
  }
  const own = units.find(({ name }) => name === unit);
  const cell = own?.recipients.includes(typed)
    ? own.addressCells.recipients
    : own?.copies.includes(typed)
      ? own.addressCells.copies
      : '';
  if (cell !== '') return { place: ADDRESSEE_WORDS.atCell(cell, tabs.units), isShared: false };
  const isShared = settings.copies.includes(typed);
  return { place: isShared ? atSetting('copies') : '', isShared };
}
