import type * as main from '../main.ts';
import { at, dataOf, onGo, say, tell, tellFailure, word } from './frame.ts';
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
  return word(name).split('#').join(String(number).padStart(2, '0'));
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

const box = at<HTMLTextAreaElement>('words');

function ownWords(): string {
  return box?.value ?? '';
}

/** Asked for so often, in milliseconds, while a run sends. */
const POLL = 2500;

function send(leftOut: string[], again: string[], chosen: string[]): void {
  const goOn = (result: SendResult): void => {
    showStates(result.states);
    tell(result.message);
    if (result.hasMore) send(leftOut, [], chosen);
    else finish();
  };
  const fail = (error: Error): void => {
    finish();
    askProgress(chosen);
    tellFailure(said(error));
  };
  call('confirmSend', [word('token'), leftOut, again, ownWords()], goOn, fail);
}

/** What Google itself says in English when a run takes too long or the line is down. */
function said(error: Error): Error {
  if (/execution time/i.test(error.message)) return new Error(word('slow'));
  return /network|HTTP 0|connection/i.test(error.message) ? new Error(word('offline')) : error;
}

function showStates(states: SendResult['states']): void {
  for (const { key, words } of states) {
    for (const card of cards.filter((each) => dataOf(each, 'key') === key)) {
      const state = card.querySelector('.state');
      if (state) state.textContent = words;
    }
  }
}

/** Says how many of the letters that go for the first time went, as long as the run lasts. */
function watch(chosen: string[]): void {
  if (!isSending) return;
  window.setTimeout(() => {
    if (isSending) askProgress(chosen, () => watch(chosen));
  }, POLL);
}

function askProgress(chosen: string[], next = (): void => undefined): void {
  const show = ({ sent, states }: ReturnType<typeof main.sendingProgress>): void => {
    if (isSending) {
      tell(word('progress').replace('{n}', String(sent)).replace('{N}', String(chosen.length)));
      showBar((100 * sent) / chosen.length);
    }
    showStates(states);
    next();
  };
  if (chosen.length > 0) call('sendingProgress', [word('token'), chosen], show, next);
}

/** The line beside the buttons fills from the left. */
function showBar(percent: number): void {
  if (!say) return;
  say.style.background = `linear-gradient(90deg, #d2e3fc ${percent}%, transparent ${percent}%)`;
}

function finish(): void {
  isSending = false;
  showBar(0);
  setClosing(true);
}

function setClosing(isAllowed: boolean): void {
  const close = at<HTMLButtonElement>('close');
  if (close) close.disabled = !isAllowed;
}

/** Sends once: what was pressed cannot be pressed again. */
function sendChosen(button: HTMLButtonElement): void {
  isSending = true;
  const leftOut = keysOf((card) => isNew(card) && !isTicked(card));
  const again = keysOf((card) => !isNew(card) && isTicked(card));
  const chosen = keysOf((card) => isNew(card) && isTicked(card));
  for (const control of [...cards.map(boxOf), box, all]) {
    if (control) control.disabled = true;
  }
  const unsent = at('unsent');
  if (unsent) unsent.textContent = '';
  button.disabled = true;
  setClosing(false);
  tell(word('sending'));
  send(leftOut, again, chosen);
  watch(chosen);
}

/** One letter to the officer alone. */
function sendTrial(button: HTMLButtonElement): void {
  const card = button.closest('.card');
  const tested = card?.querySelector('.tested');
  if (!card || !tested) return;
  const finished = (words: string): void => {
    tested.textContent = words;
    button.disabled = false;
  };
  button.disabled = true;
  tested.textContent = word('testing');
  call('sendTest', [word('token'), dataOf(card, 'key'), ownWords()], finished, (error) =>
    finished(`${word('untested')} ${said(error).message}`),
  );
}

/** Letters as they were rendered, before words of the officer's own: unpacked when the first is opened. */
let letters: Promise<readonly string[]> | null = null;

async function unpacked(): Promise<readonly string[]> {
  const packed = dataOf(at('letters'), 'packed').replace(/-/g, '+').replace(/_/g, '/');
  const bytes = Uint8Array.from(atob(packed), (sign) => sign.charCodeAt(0));
  const plain = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return JSON.parse(await new Response(plain).text()) as string[];
}

function openLetter(frame: HTMLIFrameElement): void {
  letters ??= unpacked();
  letters.then(
    (all) => showLetter(frame, all[Number(dataOf(frame, 'letter'))] ?? ''),
    () => tell(word('unread')),
  );
}

/** Shows a letter with the words typed above, as high as it is: no scroller within another. */
function showLetter(frame: HTMLIFrameElement, plain: string): void {
  const lines = ownWords().split('\n');
  const shown = lines
    .filter((line) => line.trim() !== '')
    .map((line) => word('own').replace('#', () => escaped(line)));
  const page = plain.replace(word('mark'), () => shown.join(''));
  frame.onload = () => fit(frame);
  if (frame.srcdoc === page) fit(frame);
  else frame.srcdoc = page;
}

function fit(frame: HTMLIFrameElement): void {
  const letter = frame.contentDocument?.documentElement;
  // Where this page has no origin of its own, its letters cannot be measured: they scroll.
  if (!letter) return;
  frame.scrolling = 'no';
  setHeight(frame, letter);
}

function setHeight(box: HTMLElement, content: Element | null | undefined): void {
  const height = content?.scrollHeight ?? 0;
  if (height > 0) box.style.height = `${height + 2}px`;
}

function escaped(text: string): string {
  const element = document.createElement('i');
  element.textContent = text;
  return element.innerHTML;
}

function showOpenLetters(): void {
  for (const frame of Array.from(document.querySelectorAll('details[open] iframe'))) {
    openLetter(frame as HTMLIFrameElement);
  }
  for (const text of Array.from(document.querySelectorAll('details[open] textarea'))) {
    setHeight(text as HTMLElement, text);
  }
}

function copyText(button: HTMLElement): void {
  button.parentElement?.querySelector('textarea')?.select();
  document.execCommand('copy');
  button.textContent = dataOf(button, 'copied');
  button.removeAttribute('aria-label');
}

const go = onGo(sendChosen);
if (go) {
  document.addEventListener('change', ({ target }) => {
    if (box && target === box) showOpenLetters();
    if (all && target === all) tickAll(all.checked);
    showCount(go);
  });
  showCount(go);
}
document.addEventListener('click', ({ target }) => {
  const button = target as HTMLElement;
  if (button.className === 'copy') copyText(button);
  if (button.className === 'link test') sendTrial(button as HTMLButtonElement);
});
document.addEventListener('toggle', showOpenLetters, true);
