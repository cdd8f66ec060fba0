import type { MenuItem } from '../../src/host/services/port.ts';
import type { State } from '../protocol.ts';
import { make } from './dom.ts';

type Choose = (functionName: string, label: string) => void;

/** The menus that the add-in makes, unfolded by click or keyboard; a submenu unfolds below its name. */
export function renderMenus(into: HTMLElement, menus: State['menus'], choose: Choose): void {
  const before = JSON.stringify(menus);
  if (into.dataset['shown'] === before) return;
  into.dataset['shown'] = before;
  into.replaceChildren(...menus.map((menu) => renderMenu(menu, choose)));
}

function renderMenu({ label, items }: State['menus'][number], choose: Choose): HTMLElement {
  const list = make('div', {
    className: 'menu-list',
    hidden: true,
    role: 'menu',
    ariaLabel: label,
  });
  const opener = make(
    'button',
    { type: 'button', className: 'menu-opener', aria: { haspopup: 'menu', expanded: 'false' } },
    label,
  );
  const open = (isOpen: boolean, isFirst = isOpen): void => {
    list.hidden = !isOpen;
    opener.setAttribute('aria-expanded', String(isOpen));
    if (!isOpen) foldSubmenus(list);
    if (isFirst) focusable(list)[0]?.focus();
  };
  const pick: Choose = (functionName, name) => {
    open(false);
    opener.focus();
    choose(functionName, name);
  };
  list.append(...items.map((item) => renderItem(item, pick)));
  opener.onclick = () => open(list.hidden === true);
  const menu = make('div', { className: 'menu' }, opener, list);
  menu.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      open(false);
      opener.focus();
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (list.hidden === true) open(true);
      else step(list, event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'Tab') {
      setTimeout(() => open(list.hidden !== true && menu.contains(document.activeElement), false));
    }
  });
  document.addEventListener('pointerdown', ({ target }) => {
    if (target instanceof Node && !menu.contains(target)) open(false);
  });
  return menu;
}

function renderItem(item: MenuItem, pick: Choose): HTMLElement {
  if (item.kind === 'separator') return make('hr');
  if (item.kind === 'item') {
    const onclick = (): void => pick(item.functionName, item.label);
    return make('button', { type: 'button', role: 'menuitem', onclick }, item.label);
  }
  const group = make(
    'div',
    { className: 'submenu', hidden: true, role: 'group', ariaLabel: item.label },
    ...item.items.map((each) => renderItem(each, pick)),
  );
  const opener = make(
    'button',
    { type: 'button', className: 'opens', role: 'menuitem', aria: { expanded: 'false' } },
    item.label,
  );
  opener.onclick = () => {
    group.hidden = !group.hidden;
    opener.setAttribute('aria-expanded', String(!group.hidden));
  };
  return make('div', {}, opener, group);
}

/** A menu opens as it was at first. */
function foldSubmenus(list: HTMLElement): void {
  for (const group of list.querySelectorAll<HTMLElement>('.submenu')) group.hidden = true;
  for (const each of list.querySelectorAll('.opens')) each.setAttribute('aria-expanded', 'false');
}

function focusable(list: HTMLElement): HTMLElement[] {
  return [...list.querySelectorAll<HTMLElement>('button')].filter(
    (each) => each.offsetParent !== null,
  );
}

function step(list: HTMLElement, by: number): void {
  const all = focusable(list);
  const at = all.indexOf(document.activeElement as HTMLElement);
  all[(at + by + all.length) % all.length]?.focus();
}
