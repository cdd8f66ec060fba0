import { close } from './server.ts';

/** The element of that id; a page shows only what it needs. */
export function at<E extends HTMLElement>(id: string): E | null {
  return document.getElementById(id) as E | null;
}

/** What the page says of an element for its script; a page holds every word, so that scripts stay ASCII. */
export function dataOf(element: Element | null, name: string): string {
  return element?.getAttribute(`data-${name}`) ?? '';
}

/** The line beside the buttons: what happens, and every word of the script. */
export const say = at('say');

/** One of the words that the page was rendered with. */
export function word(name: string): string {
  return dataOf(say, name);
}

/** Shows a sentence beside the buttons. */
export function tell(text: string): void {
  if (say) say.textContent = text;
}

/** Shows why a call came to nothing. */
export function tellFailure(error: Error): void {
  tell(`${word('failed')} ${error.message}`);
}

/** A button rests while what it calls is under way, which is said in one of the words; answers what is done if it fails. */
export function during(button: HTMLButtonElement, words: string): (error: Error) => void {
  button.disabled = true;
  tell(word(words));
  return (error) => {
    button.disabled = false;
    tellFailure(error);
  };
}

/** The button that acts, with what it does; a page on which nothing can be done has none. */
export function onGo(act: (button: HTMLButtonElement) => void): HTMLButtonElement | null {
  const button = at<HTMLButtonElement>('go');
  button?.addEventListener('click', () => act(button));
  return button;
}

at('close')?.addEventListener('click', close);
