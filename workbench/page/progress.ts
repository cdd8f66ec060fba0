import type { Happening } from '../protocol.ts';
import { words } from '../words.ts';
import { button, make } from './dom.ts';

const say = words.page;
const PATIENCE = 300;

/** What runs, for how long, and how to stop it; above windows too, as those wait for it. */
export class Progress {
  readonly element: HTMLElement;
  readonly #text = make('span', {});
  readonly #stop: HTMLButtonElement;
  #since = 0;
  #last: (Happening & { readonly kind: 'running' }) | null = null;

  constructor(stop: () => void) {
    this.#stop = button(say.stop, stop);
    this.element = make(
      'div',
      { className: 'progress', role: 'status', hidden: true },
      this.#text,
      this.#stop,
    );
    setInterval(() => this.#show(), PATIENCE);
  }

  hear(happening: Happening): void {
    if (happening.kind === 'running') {
      if (!this.#last) this.#since = Date.now();
      this.#last = happening;
    } else if (happening.kind === 'idle') {
      this.#last = null;
      this.#show();
    }
  }

  #show(): void {
    this.element.hidden = !this.#last || Date.now() - this.#since < PATIENCE;
    this.#goHome();
    if (!this.#last) return;
    const { label, isYours, calls } = this.#last;
    const seconds = Math.floor((Date.now() - this.#since) / 1000);
    this.#text.textContent = isYours ? say.running(label, seconds, calls) : say.someoneRuns(label);
  }

  /** Once nothing runs it is in no window, which would take it along when it is closed. */
  #goHome(): void {
    const over = this.#last && [...document.querySelectorAll('dialog.page[open]')].at(-1);
    const home = over ?? document.querySelector('.tools');
    if (home !== this.element.parentElement) home?.append(this.element);
  }
}
