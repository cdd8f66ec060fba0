import type * as main from '../main.ts';
import { at, dataOf, onGo, tell, tellFailure, word } from './frame.ts';
import { call } from './server.ts';

type SendResult = ReturnType<typeof main.confirmSend>;

const cards = Array.from(document.querySelectorAll('.card'));
const all = at<HTMLInputElement>('all');
let isSending = false;

function boxOf(card: Element): HTMLInputElement | null {
  return card.querySelector('input');
}

function isTicked(card: Element): boolean {
  return boxOf(card)?.checked ?? false;
}

/** Goes out unless it is left out; of the others some may be sent again. */
function isNew(card: Element): boolean {
  const action = dataOf(card, 'action');
  return action === 'send' || action === 'queue';
}

function keysOf(wanted: (card: Element) => boolean): string[] {
  return cards.filter(wanted).map((card) => dataOf(card, 'key'));
}

function numbered(name: string, number: number): string {
  return word(name).split('#').join(String(number));
}

/** Says on the button how many letters would go now, or wait for a new day's quota. */
function showCount(button: HTMLButtonElement): void {
  let quota = Number(word('quota'));
  let now = 0;
  let later = 0;
  for (const card of cards.filter(isTicked)) {
    const recipients = Number(dataOf(card, 'count'));
    if (recipients > quota) {
      later += 1;
      continue;
    }
    quota -= recipients;
    now += 1;
  }
  button.textContent = buttonText(now, later);
  button.disabled = isSending || now + later === 0;
  if (!isSending) tell(later > 0 ? numbered('waits', later) : '');
}

function buttonText(now: number, later: number): string {
  if (now > 0) return numbered('send', now);
  return later > 0 ? numbered('queue', later) : word('nothing');
}

/** Everything new is chosen or left out with one box. */
function tickAll(isChosen: boolean): void {
  for (const card of cards.filter(isNew)) {
    const box = boxOf(card);
    if (box) box.checked = isChosen;
  }
}

function send(leftOut: string[], again: string[]): void {
  const goOn = (result: SendResult): void => {
    showStates(result);
    if (result.hasMore) send(leftOut, []);
  };
  call('confirmSend', [word('token'), leftOut, again], goOn, tellFailure);
}

function showStates({ states, message }: SendResult): void {
  for (const { key, words } of states) {
    for (const card of cards.filter((each) => dataOf(each, 'key') === key)) {
      const state = card.querySelector('.state');
      if (state) state.textContent = words;
    }
  }
  tell(message);
}

/** Sends once: what was pressed cannot be pressed again. */
function sendChosen(button: HTMLButtonElement): void {
  isSending = true;
  const leftOut = keysOf((card) => isNew(card) && !isTicked(card));
  const again = keysOf((card) => !isNew(card) && isTicked(card));
  for (const card of cards) {
    const box = boxOf(card);
    if (box) box.disabled = true;
  }
  button.disabled = true;
  tell(word('sending'));
  send(leftOut, again);
}

function copyText(button: HTMLElement): void {
  button.parentElement?.querySelector('textarea')?.select();
  document.execCommand('copy');
  button.textContent = dataOf(button, 'copied');
}

const go = onGo(sendChosen);
if (go) {
  document.addEventListener('change', ({ target }) => {
    if (all && target === all) tickAll(all.checked);
    showCount(go);
  });
  showCount(go);
}
document.addEventListener('click', ({ target }) => {
  const button = target as HTMLElement;
  if (button.className === 'copy') copyText(button);
});
