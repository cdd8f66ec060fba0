import { ask, fetchFile, has } from '#server';
import type { Letter, LetterFacts } from '../protocol.ts';
import { words } from '../words.ts';
import { openWindow } from './dialogs.ts';
import { button, make, offer } from './dom.ts';

const say = words.page;
const PHONE = '390px';

/** Letters that were “sent”, to be read as their reader would. */
export function openOutbox(letters: readonly LetterFacts[], fail: (error: unknown) => void): void {
  const body = make('div', { className: 'outbox' });
  const window = openWindow(say.outboxTitle, [body], () => {});
  window.classList.add('wide');
  const list = (): void => {
    const read = (number: number) => (): void => {
      ask('letter', { number }).then((letter) => showLetter(body, letter, list, fail), fail);
    };
    const lines = letters.map(({ number, to, subject, at }) =>
      make(
        'li',
        {},
        make(
          'button',
          { type: 'button', onclick: read(number) },
          make('strong', {}, subject),
          make('span', {}, to),
          make('time', {}, at),
        ),
      ),
    );
    const none = make('p', {}, say.outboxEmpty);
    body.replaceChildren(lines.length > 0 ? make('ol', {}, ...lines.reverse()) : none);
  };
  list();
}

function showLetter(
  body: HTMLElement,
  letter: Letter,
  back: () => void,
  fail: (error: unknown) => void,
): void {
  // Without scripts: a letter is read, it does nothing.
  const frame = make('iframe', { title: letter.subject, srcdoc: letter.html });
  frame.setAttribute('sandbox', 'allow-popups allow-popups-to-escape-sandbox');
  const narrow = make('input', { type: 'checkbox' });
  narrow.onchange = () => {
    frame.style.width = narrow.checked ? PHONE : '';
  };
  const save = (): void => {
    fetchFile('eml', { number: letter.number }).then(({ name, bytes }) => offer(name, bytes), fail);
  };
  const files = letter.files.map(({ name, type, base64 }) =>
    make('a', { download: name, href: `data:${type};base64,${base64}` }, name),
  );
  const facts: readonly (readonly [string, readonly (Node | string)[]])[] = [
    [say.to, [letter.to]],
    [say.from, [letter.from]],
    [say.at, [letter.at]],
    ...(files.length > 0 ? [[say.attachments, files] as const] : []),
  ];
  body.replaceChildren(
    make(
      'p',
      { className: 'bar' },
      button(`← ${say.back}`, back),
      has.letterFiles && button(say.eml, save),
    ),
    make('h3', {}, letter.subject),
    make(
      'dl',
      {},
      ...facts.flatMap(([name, told]) => [make('dt', {}, name), make('dd', {}, ...told)]),
    ),
    make('label', {}, narrow, ` ${say.narrow}`),
    frame,
    make('details', {}, make('summary', {}, say.asText), make('pre', {}, letter.text)),
  );
}
