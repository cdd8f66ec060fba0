import { ask, pageAt, Refusal } from '#server';
import type { Question } from '../../src/host/services/port.ts';
import type { Happening } from '../protocol.ts';
import { words } from '../words.ts';
import { button, make } from './dom.ts';

const BUTTONS = {
  OK: ['OK'],
  OK_CANCEL: ['OK', 'CANCEL'],
  YES_NO: ['YES', 'NO'],
  YES_NO_CANCEL: ['YES', 'NO', 'CANCEL'],
} as const;

/** A window over the sheet; closed by its cross, by Escape or by what it is for. */
export function openWindow(
  title: string,
  content: readonly Node[],
  closed: () => void,
  isModal = true,
): HTMLDialogElement {
  const shut = (): void => {
    window.close();
  };
  const cross = make(
    'button',
    { type: 'button', className: 'cross', ariaLabel: words.page.close, onclick: shut },
    '✕',
  );
  const head = make('div', { className: 'title' }, make('h2', {}, title), cross);
  const window = make('dialog', { ariaLabel: title }, head, ...content);
  window.onclose = () => {
    window.remove();
    closed();
  };
  document.body.append(window);
  if (isModal) window.showModal();
  else window.show();
  return window;
}

/** An alert or a prompt at which the run waits. */
export function showQuestion(
  question: Question,
  answer: (button: string, text: string) => void,
): HTMLDialogElement {
  let isAnswered = false;
  const input = make('input', { type: 'text', ariaLabel: question.text });
  const give = (name: string): void => {
    isAnswered = true;
    answer(name, question.type === 'prompt' ? input.value : '');
    window.close();
  };
  const buttons = BUTTONS[question.buttons].map((name, index) => {
    const each = button(words.page.buttons[name], () => give(name));
    if (index === 0) each.className = 'main';
    return each;
  });
  const affirmative = BUTTONS[question.buttons][0];
  input.onkeydown = ({ key }) => {
    if (key === 'Enter') give(affirmative);
  };
  const text = make('p', { className: 'question' }, question.text);
  const parts = question.type === 'prompt' ? [text, input] : [text];
  const answers = make('div', { className: 'answers' }, ...buttons);
  const window = openWindow(question.title || words.title, [...parts, answers], () => {
    if (!isAnswered) answer('CLOSE', '');
  });
  // What scrolls is also read by whoever has no mouse.
  if (text.scrollHeight > text.clientHeight) text.tabIndex = 0;
  (question.type === 'prompt' ? input : buttons[0])?.focus();
  return window;
}

interface Call {
  readonly id: number;
  readonly name: string;
  readonly args: readonly unknown[];
}

let shown: HTMLDialogElement | null = null;

const MAY =
  'allow-scripts allow-forms allow-modals allow-popups allow-popups-to-escape-sandbox allow-downloads';

/**
 * A page of the add-in in a frame of another origin, or of none; at Google, too, a new one takes the old
 * one's place.
 */
export function showPage(page: Happening & { readonly kind: 'page' }): void {
  shown?.close();
  const content = pageAt(page.address);
  const frame = make('iframe', { title: page.title });
  frame.setAttribute('sandbox', content === null ? `${MAY} allow-same-origin` : MAY);
  if (content === null) frame.src = page.address;
  else frame.srcdoc = content;
  const origin = content === null ? new URL(page.address).origin : '*';
  frame.style.width = `${page.width ?? 600}px`;
  frame.style.height = `${page.height ?? 400}px`;
  const meet = (event: MessageEvent): void => {
    if (event.source !== frame.contentWindow || event.data !== 'bridge') return;
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => void serve(data as Call, port1, frame, window);
    frame.contentWindow?.postMessage('bridge', origin, [port2]);
  };
  addEventListener('message', meet);
  const window = openWindow(
    page.title,
    [frame],
    () => {
      removeEventListener('message', meet);
      if (shown === window) shown = null;
    },
    page.where === 'modal',
  );
  window.classList.add('page');
  shown = window;
}

async function serve(
  { id, name, args }: Call,
  port: MessagePort,
  frame: HTMLIFrameElement,
  window: HTMLDialogElement,
): Promise<void> {
  const [pixels] = args;
  if (id === 0) {
    if (name === 'close') window.close();
    else if (name === 'height') frame.style.height = `${Number(pixels)}px`;
    else frame.style.width = `${Number(pixels)}px`;
    return;
  }
  try {
    port.postMessage({ id, value: await ask('page', { functionName: name, args }) });
  } catch (error) {
    const refused = error instanceof Refusal ? error.message : String(error);
    port.postMessage({ id, refused });
  }
}
