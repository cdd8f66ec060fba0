import { ask } from '#server';
import { momentOf } from '../moments.ts';
import type { State } from '../protocol.ts';
import { words } from '../words.ts';
import { openWindow } from './dialogs.ts';
import { button, make } from './dom.ts';

const say = words.page;
const MINUTE = 60_000;

/** Who sits in front of the sheet, and when: whoever one likes, whenever one likes. */
export class People {
  readonly element: HTMLElement;
  readonly #list = make('datalist', { id: 'users' });
  readonly #user = make('input', { type: 'email', ariaLabel: say.user });
  readonly #clock = make('input', { type: 'text', className: 'clock', ariaLabel: say.clock });
  readonly #do: (act: () => Promise<unknown>) => void;
  #ahead = 0;
  #state: State | null = null;

  constructor(act: (act: () => Promise<unknown>) => void, change: (user: string) => void) {
    this.#do = act;
    this.#user.setAttribute('list', 'users');
    this.#user.onchange = () => change(this.#user.value.trim());
    // An empty box offers every name of the list.
    this.#user.onfocus = () => this.#user.select();
    this.#clock.onchange = () => act(() => ask('clock', { now: readMoment(this.#clock.value) }));
    this.element = make(
      'span',
      { className: 'bar people' },
      make('label', {}, `${say.user} `, this.#user, this.#list),
      make('label', {}, `${say.clock} `, this.#clock),
      button(say.oneDay, () => act(() => ask('clock', { days: 1 }))),
      button(say.triggers, () => this.#openTriggers()),
    );
    setInterval(() => this.#tick(), MINUTE / 4);
  }

  show(state: State): void {
    this.#state = state;
    if (document.activeElement !== this.#user) this.#user.value = state.user;
    this.#list.replaceChildren(...state.users.map((user) => make('option', { value: user })));
  }

  clock(now: number): void {
    this.#ahead = now - Date.now();
    this.#tick();
  }

  #tick(): void {
    if (document.activeElement === this.#clock) return;
    this.#clock.value = momentOf(Date.now() + this.#ahead);
  }

  #openTriggers(): void {
    const { triggers = [], menus = [] } = this.#state ?? {};
    const lines = triggers.map(({ id, functionName, owner }) =>
      make(
        'li',
        {},
        `${labelOf(menus, functionName)} (${owner}) `,
        button(say.runTrigger, () => {
          window.close();
          this.#do(() => ask('trigger', { id }));
        }),
      ),
    );
    const list = lines.length > 0 ? make('ul', {}, ...lines) : make('p', {}, say.noTriggers);
    const window = openWindow(say.triggers, [make('div', { className: 'outbox' }, list)], () => {});
  }
}

function labelOf(menus: State['menus'], functionName: string): string {
  const all = menus.flatMap(({ items }) => items);
  const inside = all.flatMap((item) => (item.kind === 'menu' ? item.items : [item]));
  const found = inside.find((item) => item.kind === 'item' && item.functionName === functionName);
  return found?.kind === 'item' ? found.label : functionName;
}

/** `readMoment('10/11/2022 17:00') // '2022-11-10T17:00'`; what is no moment stays, and is refused by name. */
function readMoment(text: string): string {
  const [, day = '', month = '', year, time = '08:00'] =
    /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?:\s+(\d{1,2}:\d{2}))?$/.exec(text.trim()) ?? [];
  if (year === undefined) return text;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}T${time.padStart(5, '0')}`;
}
