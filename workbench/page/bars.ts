import { cellName, columnNumber } from '../../src/xlsx/a1.ts';
import type { State } from '../protocol.ts';
import { words } from '../words.ts';
import { button, make } from './dom.ts';
import type { Grid, Selection } from './grid.ts';

const say = words.page;

/** Places in the file, and addresses that only lead somewhere: others would run what a stranger wrote. */
export const FOLLOWED = /^(?:#|https?:|mailto:)/i;

/** The line above the grid: where one stands, what stands there, what may be chosen. */
export class CellBar {
  readonly element: HTMLElement;
  readonly #place = make('input', { type: 'text', className: 'place', ariaLabel: 'Ô' });
  readonly #text = make('output', { className: 'text' });
  readonly #more = make('span', { className: 'more' });

  readonly #goTo: (row: number, column: number) => void;

  constructor(goTo: (row: number, column: number) => void) {
    this.#goTo = goTo;
    this.element = make(
      'section',
      { className: 'cell-bar', ariaLabel: say.cell },
      ...[this.#place, this.#text, this.#more],
    );
    this.#place.onkeydown = ({ key }) => {
      if (key === 'Enter') this.go(this.#place.value);
    };
  }

  /** `go('B12')` */
  go(cell: string): void {
    const [, letters = '', digits] = /^([A-Z]+)\$?(\d+)$/i.exec(cell.trim()) ?? [];
    this.#place.blur();
    if (digits !== undefined) this.#goTo(Number(digits) - 1, columnNumber(letters));
  }

  show(
    grid: Grid,
    { row, column }: Selection,
    choices: readonly string[],
    act: { readonly choose: (text: string) => void; readonly follow: (target: string) => void },
  ): void {
    const view = grid.row(row);
    const formula = view?.formulas[column];
    const note = view?.notes[column];
    const link = view?.links[column];
    // Not while somebody writes there where to go.
    if (document.activeElement !== this.#place) this.#place.value = cellName(row, column);
    this.#text.textContent = grid.textAt(row, column);
    const parts: Node[] = [];
    if (formula !== undefined) parts.push(make('code', {}, `=${formula.replace(/^=/, '')}`));
    if (note !== undefined) parts.push(make('em', {}, note));
    if (link !== undefined && FOLLOWED.test(link))
      parts.push(button(say.follow, () => act.follow(link), link));
    if (choices.length > 0) parts.push(choiceOf(choices, grid.textAt(row, column), act.choose));
    this.#more.replaceChildren(...parts);
  }
}

function choiceOf(
  choices: readonly string[],
  now: string,
  choose: (text: string) => void,
): HTMLElement {
  const select = make(
    'select',
    { ariaLabel: say.chooseLabel },
    make('option', { value: '', disabled: true, selected: true }, say.choose),
    ...choices.map((text) => make('option', { value: text }, text)),
    ...(now === '' ? [] : [make('option', { value: ' ' }, say.empty)]),
  );
  select.onchange = () => choose(select.value.trim());
  return select;
}

/** The tabs of the workbook, each with its colour. */
export function renderTabs(
  into: HTMLElement,
  { tabs, tab }: State,
  go: (id: number) => void,
): void {
  into.replaceChildren(
    ...tabs.map(({ id, name, color }) => {
      const each = button(name, () => go(id));
      each.role = 'tab';
      each.ariaSelected = String(id === tab);
      if (color !== null) each.style.borderBottomColor = color;
      return each;
    }),
  );
  into.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
}
